"""What errors and findings say, in English and Korean, by code.

A template names its parameters in braces. Every code has both languages with the same
parameters; the tests hold that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("en", "ko")

MESSAGES: Final[dict[str, dict[str, str]]] = {
    # --- errors: reading bytes and text -------------------------------------------------
    "input-empty": {
        "en": "The input is empty. Expected: at least one line of text. "
        "Hint: check that the right file was given.",
        "ko": "입력이 비어 있습니다. 기대한 것: 한 줄 이상의 본문. "
        "도움말: 올바른 파일인지 확인하십시오.",
    },
    "input-too-large": {
        "en": "The input is larger than {limit_name}={limit}. Expected: at most {limit}. "
        "Hint: raise {limit_name} if the file is meant to be this large.",
        "ko": "입력이 한도 {limit_name}={limit}을(를) 넘습니다. 기대한 것: {limit} 이하. "
        "도움말: 정말 큰 파일이면 {limit_name} 값을 올리십시오.",
    },
    "not-decodable": {
        "en": "Byte {byte} (offset {offset}) is not valid {encoding}. Expected: text in "
        "{encoding}. "
        "Hint: {hint}",
        "ko": "바이트 {byte}(위치 {offset})은(는) 올바른 {encoding}이(가) 아닙니다. "
        "기대한 것: {encoding} 본문. 도움말: {hint}",
    },
    "encoding-unknown": {
        "en": "The encoding {encoding} is not supported. Expected: one of {known}. "
        "Hint: convert the file to UTF-8.",
        "ko": "지원하지 않는 인코딩입니다: {encoding}. 기대한 것: {known} 중 하나. "
        "도움말: 파일을 UTF-8로 변환하십시오.",
    },
    "surrogate-in-text": {
        "en": "The text holds the lone surrogate {character}. Expected: whole characters. "
        "Hint: decode the bytes without errors='surrogateescape'.",
        "ko": "본문에 짝 없는 서로게이트 {character}이(가) 있습니다. 기대한 것: 온전한 문자. "
        "도움말: errors='surrogateescape' 없이 디코딩하십시오.",
    },
    "file-unreadable": {
        "en": "The file cannot be read: {reason}. Expected: a readable text file. "
        "Hint: check the path and its permissions.",
        "ko": "파일을 읽을 수 없습니다: {reason}. 기대한 것: 읽을 수 있는 텍스트 파일. "
        "도움말: 경로와 권한을 확인하십시오.",
    },
    "strict-findings": {
        "en": "{code}: {finding} Expected: text without structure faults (strict). "
        "Hint: parse without strict to keep everything and get findings instead.",
        "ko": "{code}: {finding} 기대한 것: 구조에 흠이 없는 본문(strict). "
        "도움말: strict 없이 파싱하면 모두 남기고 점검 결과로 알려 줍니다.",
    },
    "language-unknown": {
        "en": "The language of the text cannot be told. Expected: Korean or English. "
        "Hint: pass lang='ko' or lang='en'.",
        "ko": "본문의 언어를 알 수 없습니다. 기대한 것: 한국어 또는 영어. "
        "도움말: lang='ko' 또는 lang='en'을 지정하십시오.",
    },
    "not-plain-text": {
        "en": "The document was read from {media_type}, so its bytes cannot be given back. "
        "Expected: text/plain. Hint: write document.text instead.",
        "ko": "이 문서는 {media_type}에서 읽었으므로 원래 바이트를 돌려줄 수 없습니다. "
        "기대한 것: text/plain. 도움말: 대신 document.text를 쓰십시오.",
    },
    # --- errors: references and alignment -----------------------------------------------
    "reference-unknown": {
        "en": "No unit is called {reference!r}. Expected: a number or an id of this text. "
        "Hint: near are: {near}.",
        "ko": "{reference!r}에 해당하는 단위가 없습니다. 기대한 것: 이 본문의 번호나 식별자. "
        "도움말: 가까운 것: {near}.",
    },
    "reference-ambiguous": {
        "en": "{reference!r} names several units. Expected: a name that only one has. "
        "Hint: choose one of: {candidates}.",
        "ko": "{reference!r}은(는) 여러 단위를 가리킵니다. 기대한 것: 하나만 가리키는 이름. "
        "도움말: 다음에서 고르십시오: {candidates}.",
    },
    "not-reversible": {
        "en": "The bytes are not what {encoding} writes for the text they hold. "
        "Expected: a file in {encoding}. Hint: name another encoding, or convert it to UTF-8.",
        "ko": "이 바이트는 {encoding}(으)로 다시 쓰면 달라집니다. 기대한 것: {encoding} 파일. "
        "도움말: 다른 인코딩을 지정하거나 UTF-8로 변환하십시오.",
    },
    "checksum-differs": {
        "en": "The text is not the one its metadata describes: its sha256 is {found}. "
        "Expected: {expected}. Hint: restore the file, or update the metadata if the change is "
        "meant.",
        "ko": "메타데이터가 설명하는 본문이 아닙니다. sha256이 {found}입니다. "
        "기대한 것: {expected}. 도움말: 파일을 되돌리거나, 의도한 변경이면 메타데이터를 "
        "고치십시오.",
    },
    "metadata-unreadable": {
        "en": "The metadata file is not valid TOML: {reason}. Expected: TOML in UTF-8. "
        "Hint: compare it with those in data/.",
        "ko": "메타데이터 파일이 올바른 TOML이 아닙니다: {reason}. 기대한 것: UTF-8로 쓴 TOML. "
        "도움말: data/의 파일과 비교해 보십시오.",
    },
    "metadata-invalid": {
        "en": "The metadata field {field} is wrong: {reason}. Expected: the fields of the files "
        "in data/. "
        "Hint: compare it with those in data/.",
        "ko": "메타데이터의 {field} 항목이 잘못되었습니다: {reason}. "
        "기대한 것: data/의 파일과 같은 항목. 도움말: data/의 파일과 비교해 보십시오.",
    },
    "profile-invalid": {
        "en": "The profile is not what it should be: {reason}. Expected: TOML such as "
        'levels = ["제1조", "①", "1."]. Hint: write the first mark of each level.',
        "ko": "프로파일이 올바르지 않습니다: {reason}. 기대한 것: "
        'levels = ["제1조", "①", "1."] 같은 TOML. 도움말: 단계마다 첫 번호를 적으십시오.',
    },
    "same-key": {
        "en": "Both documents have the key {key}. Expected: two different keys. "
        "Hint: pass key= when you parse one of them.",
        "ko": "두 문서의 키가 모두 {key}입니다. 기대한 것: 서로 다른 키. "
        "도움말: 한쪽을 파싱할 때 key=를 지정하십시오.",
    },
    "languages-swapped": {
        "en": "The first text is English and the second Korean. Expected: Korean first, English "
        "second. "
        "Hint: give the two texts the other way round.",
        "ko": "첫째 본문이 영어이고 둘째가 한국어입니다. 기대한 것: 한국어 먼저, 영어 다음. "
        "도움말: 두 본문의 순서를 바꾸십시오.",
    },
    # --- errors: the official edition ---------------------------------------------------
    "edition-absent": {
        "en": "The official English is not stored in {folder}. Expected: one that was added. "
        "Hint: run seoul-corpus edition fetch, or seoul-corpus edition add FILE….",
        "ko": "공식 영문이 {folder}에 없습니다. 기대한 것: 미리 추가한 공식 영문. "
        "도움말: seoul-corpus edition fetch나 seoul-corpus edition add FILE…을 실행하십시오.",
    },
    "edition-numbers": {
        "en": "The numbered units are not those of the shipped text: missing {missing}; "
        "additional {additional}. Expected: the same numbers. Hint: give the declaration and "
        "its annex, in this order; --force keeps the text as it is.",
        "ko": "번호 단위가 들어 있는 글과 다릅니다. 빠진 것: {missing}, 더 있는 것: {additional}. "
        "기대한 것: 같은 번호. 도움말: 선언과 부속서를 차례로 지정하십시오. "
        "--force를 쓰면 그대로 저장합니다.",
    },
    "fetch-refused": {
        "en": "The address may not be fetched. Expected: https (http only from this machine). "
        "Hint: save the page with a browser and give the file.",
        "ko": "가져올 수 없는 주소입니다. 기대한 것: https(http는 자기 컴퓨터만). "
        "도움말: 브라우저로 페이지를 저장하고 그 파일을 지정하십시오.",
    },
    "fetch-status": {
        "en": "The server answers with status {status}. Expected: the page (status 200). "
        "Hint: open the address in a browser, save the page, and give the file to "
        "seoul-corpus edition add.",
        "ko": "서버가 상태 코드 {status}(으)로 답했습니다. 기대한 것: 페이지(200). "
        "도움말: 브라우저에서 주소를 열어 페이지를 저장하고 seoul-corpus edition add에 "
        "그 파일을 지정하십시오.",
    },
    "fetch-failed": {
        "en": "The page cannot be fetched: {reason}. Expected: a connection to the server. "
        "Hint: go online and try again, or save the page elsewhere and give the file to "
        "seoul-corpus edition add.",
        "ko": "페이지를 가져올 수 없습니다: {reason}. 기대한 것: 서버와의 연결. "
        "도움말: 인터넷에 연결하고 다시 하거나, 다른 곳에서 저장한 파일을 "
        "seoul-corpus edition add에 지정하십시오.",
    },
    # --- findings: alignment ------------------------------------------------------------
    "counterpart-missing": {
        "en": "{id} has no counterpart in the other text ({lang}).",
        "ko": "{id}에 대응하는 단위가 상대 본문({lang})에 없습니다.",
    },
    "number-differs": {
        "en": "{source} in the source answers {target} in the target; one of them may be "
        "misnumbered.",
        "ko": "원문의 {source}이(가) 번역문의 {target}에 대응합니다. 번호가 잘못되었을 수 "
        "있습니다.",
    },
    "level-differs": {
        "en": "{source} and {target} stand at different levels.",
        "ko": "{source}와(과) {target}의 단계가 서로 다릅니다.",
    },
    "counts-differ": {
        "en": "The source counts {source} paragraphs and the target {target}, both without a gap: "
        "one was dropped and the rest renumbered; check the links.",
        "ko": "원문은 문단이 {source}개, 번역문은 {target}개인데 양쪽 모두 번호가 이어집니다. "
        "하나가 빠지고 번호가 당겨졌을 수 있으니 연결을 확인하십시오.",
    },
    "link-doubtful": {
        "en": "The link is doubtful (confidence {confidence}); check it.",
        "ko": "이 연결은 확실하지 않습니다(신뢰도 {confidence}). 확인해 주십시오.",
    },
    # --- rules: why a unit is what it is ------------------------------------------------
    "rule-next": {
        "en": "{label} follows {after} (style {style}).",
        "ko": "{label}: {after}의 다음 번호이다(양식 {style}).",
    },
    "rule-first": {
        "en": "{label} begins a series of its style ({style}).",
        "ko": "{label}: 한 양식({style})의 첫 번호이다.",
    },
    "rule-break": {
        "en": "{label} is not what its series ({style}) expects, but stands where a paragraph may "
        "begin.",
        "ko": "{label}: 양식 {style}의 다음 번호는 아니지만 문단이 시작될 수 있는 자리에 있다.",
    },
    "rule-given": {
        "en": "{label} is a mark that the rules do not give here: the tree was made otherwise.",
        "ko": "{label}: 규칙이 여기서 읽어 낸 번호가 아니다. 트리가 달리 만들어졌다.",
    },
    "rule-otherwise": {
        "en": "The mark could also be read as {otherwise}.",
        "ko": "달리 읽으면: {otherwise}.",
    },
    "rule-unnumbered": {
        "en": "A block without a mark.",
        "ko": "번호가 없는 글이다.",
    },
    "rule-title": {
        "en": "The first lines before any number, which do not end as a sentence does.",
        "ko": "번호가 나오기 전의 첫 줄들이며, 문장처럼 끝나지 않는다.",
    },
    "rule-note": {
        "en": "A line in brackets of its own, or a footnote.",
        "ko": "괄호로 묶인 줄이거나 각주이다.",
    },
    "rule-heading": {
        "en": "A line of its own that heads what follows and does not end as a sentence does.",
        "ko": "뒤의 글을 이끄는 줄이며, 문장처럼 끝나지 않는다.",
    },
    "rule-closing": {
        "en": "Place, date or signatures after the last unit.",
        "ko": "마지막 단위 뒤의 장소, 날짜 또는 서명이다.",
    },
    "rule-leftover": {
        "en": "Nothing else fits.",
        "ko": "다른 어느 것에도 맞지 않는다.",
    },
    "rule-division": {
        "en": "Begins with its heading, or with the text.",
        "ko": "제목에서, 또는 글의 처음에서 시작된다.",
    },
    "rule-page": {
        "en": "Belongs to the page: it comes again on other pages, or numbers one.",
        "ko": "쪽에 딸린 것이다. 다른 쪽에도 되풀이되거나 쪽을 센다.",
    },
    "side-empty": {
        "en": "The side {side} holds no text: nothing could be linked.",
        "ko": "{side} 쪽에 글이 없어 아무것도 연결하지 못했습니다.",
    },
    "sides-swapped": {
        "en": "The first side looks English and the second Korean; give the Korean side first.",
        "ko": "첫째가 영어, 둘째가 한국어로 보입니다. 한국어를 먼저 주십시오.",
    },
    "side-not-korean": {
        "en": "The first side holds hardly any Hangul; a Korean text was expected.",
        "ko": "첫째 글에 한글이 거의 없습니다. 한국어 글이어야 합니다.",
    },
    "side-not-english": {
        "en": "The second side holds much Hangul; an English text was expected.",
        "ko": "둘째 글에 한글이 많습니다. 영어 글이어야 합니다.",
    },
    "sides-uneven": {
        "en": "The sides have {ko} and {en} segments: one of them may be a part of the text only.",
        "ko": "두 쪽의 조각이 {ko}개와 {en}개로 크게 다릅니다. 한쪽은 글의 일부일 수 있습니다.",
    },
    # --- findings: structure ------------------------------------------------------------
    "number-missing": {
        "en": "Number {missing} is missing before {n}.",
        "ko": "{n} 앞에 {missing}번이 없습니다.",
    },
    "number-repeated": {
        "en": "Number {n} stands again.",
        "ko": "번호 {n}이(가) 다시 나옵니다.",
    },
    "number-out-of-order": {
        "en": "Number {n} stands after {after}.",
        "ko": "번호 {n}이(가) {after} 뒤에 나옵니다.",
    },
    "numbering-restarted": {
        "en": "The numbering begins anew with {n}; a heading of an annex or section may be "
        "missing.",
        "ko": "번호가 {n}부터 다시 시작합니다. 부속서나 절의 제목이 빠졌을 수 있습니다.",
    },
    "item-without-parent": {
        "en": "Item {n} stands outside {parent}; it is kept as a paragraph of its own.",
        "ko": "항목 {n}이(가) {parent} 밖에 있어 독립된 문단으로 두었습니다.",
    },
    "level-skipped": {
        "en": "Item {n} skips a level: there is no {parent} above it.",
        "ko": "항목 {n}이(가) 단계를 건너뜁니다. 위에 {parent}이(가) 없습니다.",
    },
    "paragraph-empty": {
        "en": "Paragraph {n} has a number but no text.",
        "ko": "문단 {n}에 번호만 있고 내용이 없습니다.",
    },
    "bracket-unclosed": {
        "en": "{mark} is opened and not closed with {closing} in its paragraph ({count} times).",
        "ko": "{mark}이(가) 열리고 그 문단에서 {closing}(으)로 닫히지 않았습니다({count}번).",
    },
    "bracket-unopened": {
        "en": "{mark} closes what its paragraph did not open ({count} times).",
        "ko": "{mark}은(는) 그 문단에서 열린 적이 없습니다({count}번).",
    },
    "number-too-large": {
        "en": "{mark} is no number of a unit (more than 6 digits, or more than 16 levels); "
        "it is kept as text.",
        "ko": "{mark}은(는) 여섯 자리나 16단계를 넘어 번호로 보지 않고 본문으로 두었습니다.",
    },
    "mark-as-text": {
        "en": "{mark} begins a line like a mark but fits no series; it is kept as text.",
        "ko": "{mark}이(가) 줄 첫머리에 번호처럼 있으나 이어지는 순서가 없어 본문으로 두었습니다.",
    },
    "numbers-inside": {
        "en": "Numbers {first} to {last} stand inside the line; each needs a line of its own "
        "to be a paragraph.",
        "ko": "번호 {first}부터 {last}까지가 줄 안에 있습니다. 문단이 되려면 각각 줄을 바꿔야 "
        "합니다.",
    },
    "no-numbered-unit": {
        "en": "The text holds no numbered unit.",
        "ko": "본문에 번호가 붙은 단위가 없습니다.",
    },
    "language-untold": {
        "en": "The text holds no Korean or Latin letter; its language is not known.",
        "ko": "본문에 한글이나 로마자가 없어 언어를 알 수 없습니다.",
    },
    "languages-mixed": {
        "en": "{count} units are not in the language of the text ({lang}); "
        "two languages may stand in one file.",
        "ko": "단위 {count}개가 본문의 언어({lang})가 아닙니다. "
        "한 파일에 두 언어가 섞여 있을 수 있습니다.",
    },
    # --- findings: characters -----------------------------------------------------------
    "character-control": {
        "en": "The text holds {count} control characters, the first is {character}; they are kept.",
        "ko": "본문에 제어 문자가 {count}개 있습니다(처음은 {character}). 그대로 두었습니다.",
    },
    "character-bidi": {
        "en": "The text holds {count} characters that change the direction of writing, "
        "the first is {character}; they are kept.",
        "ko": "본문에 글의 방향을 바꾸는 문자가 {count}개 있습니다(처음은 {character}). "
        "그대로 두었습니다.",
    },
    "character-invisible": {
        "en": "The text holds {count} invisible characters, the first is {character}; they are "
        "kept.",
        "ko": "본문에 보이지 않는 문자가 {count}개 있습니다(처음은 {character}). 그대로 "
        "두었습니다.",
    },
    "character-replacement": {
        "en": "The text holds {count} times {character}: characters were lost before it came here.",
        "ko": "본문에 {character}이(가) {count}번 나옵니다. 이 파일이 만들어질 때 이미 글자를 "
        "잃었습니다.",
    },
    "character-private": {
        "en": "The text holds {count} private-use characters, the first is {character}; "
        "only some fonts show them.",
        "ko": "본문에 사용자 정의 영역 문자가 {count}개 있습니다(처음은 {character}). "
        "일부 글꼴에서만 보입니다.",
    },
    "character-none": {
        "en": "The text holds {count} code points that are no characters, the first is "
        "{character}.",
        "ko": "본문에 문자가 아닌 코드 포인트가 {count}개 있습니다(처음은 {character}).",
    },
    "line-separator": {
        "en": "The text holds {count} unusual line or page separators, the first is {character}; "
        "lines are counted by CR and LF alone.",
        "ko": "본문에 특이한 줄·쪽 구분 문자가 {count}개 있습니다(처음은 {character}). "
        "줄은 CR과 LF로만 셉니다.",
    },
    "text-decomposed": {
        "en": "The text is not in Unicode form NFC (as files from macOS often are); "
        "it is kept so, and matched as if it were.",
        "ko": "본문이 유니코드 NFC 형식이 아닙니다(macOS 파일에 흔함). "
        "그대로 두고, 비교할 때만 같게 봅니다.",
    },
    "source-unsupported": {
        "en": "This is a file of the kind {kind}, which cannot be read. Expected: plain text, "
        "HTML, DOCX, HWPX, HWP 5 or PDF. Hint: {hint}.",
        "ko": "{kind} 형식의 파일이라 읽을 수 없습니다. 기대한 것: 일반 텍스트, HTML, DOCX, HWPX, "
        "HWP 5, PDF. 도움말: {hint}.",
    },
    "archive-broken": {
        "en": "The file cannot be unpacked: {reason}. Expected: a whole zip-based file. "
        "Hint: open and save it again with the program that made it.",
        "ko": "파일을 풀 수 없습니다: {reason}. 기대한 것: 온전한 zip 기반 파일. "
        "도움말: 만든 프로그램에서 열어 다시 저장하십시오.",
    },
    "archive-encrypted": {
        "en": "{part} is encrypted. Expected: a file without a password. "
        "Hint: save it without one.",
        "ko": "{part}이(가) 암호화되어 있습니다. 기대한 것: 암호 없는 파일. "
        "도움말: 암호를 풀어 저장하십시오.",
    },
    "archive-part-missing": {
        "en": "The file has no part {part}. Expected: a whole document. "
        "Hint: open and save it again with the program that made it.",
        "ko": "파일에 {part} 부분이 없습니다. 기대한 것: 온전한 문서. "
        "도움말: 만든 프로그램에서 열어 다시 저장하십시오.",
    },
    "archive-limit": {
        "en": "The file unpacks to more than {limit_name} = {limit} allows. "
        "Expected: a document, not a zip bomb. Hint: raise the limit if you trust the file.",
        "ko": "파일을 풀면 {limit_name} = {limit} 한도를 넘습니다. "
        "기대한 것: 문서. 도움말: 믿을 수 있는 파일이면 한도를 올리십시오.",
    },
    "extra-missing": {
        "en": "Reading {kind} needs what is not installed: {package}. Expected: the extra {extra}. "
        "Hint: pip install 'seoul_corpus[{extra}]'.",
        "ko": "{kind} 파일을 읽는 데 필요한 {package} 패키지가 없습니다. "
        "기대한 것: 추가 기능 {extra}. 도움말: pip install 'seoul_corpus[{extra}]'.",
    },
    "pdf-broken": {
        "en": "The PDF cannot be read: {reason}. Expected: a whole PDF file. "
        "Hint: open it in a viewer and save it again.",
        "ko": "PDF를 읽을 수 없습니다: {reason}. 기대한 것: 온전한 PDF 파일. "
        "도움말: 보기 프로그램에서 열어 다시 저장하십시오.",
    },
    "pdf-encrypted": {
        "en": "The PDF is locked with a password. Expected: a file without a password. "
        "Hint: save it without one.",
        "ko": "PDF가 암호로 잠겨 있습니다. 기대한 것: 암호 없는 파일. "
        "도움말: 암호를 풀어 저장하십시오.",
    },
    "pdf-scanned": {
        "en": "The PDF has no text layer: its {pages} pages are pictures. Expected: text that can "
        "be selected. Hint: run OCR over it first.",
        "ko": "PDF에 글자가 없습니다. {pages}쪽이 모두 그림입니다. "
        "기대한 것: 선택할 수 있는 글자. 도움말: 먼저 OCR(문자 인식)을 하십시오.",
    },
    "pdf-limit": {
        "en": "The PDF has {pages} pages, more than page_limit = {limit}. Expected: at most "
        "{limit}. Hint: raise page_limit.",
        "ko": "PDF가 {pages}쪽이라 page_limit = {limit} 한도를 넘습니다. 기대한 것: {limit}쪽 "
        "이하. 도움말: page_limit 값을 올리십시오.",
    },
    "hwp-broken": {
        "en": "The HWP file cannot be read: {reason}. Expected: a whole HWP 5 file. "
        "Hint: open it in Hangul and save it again, best as HWPX.",
        "ko": "HWP 파일을 읽을 수 없습니다: {reason}. 기대한 것: 온전한 HWP 5 파일. "
        "도움말: 한글에서 열어 다시 저장하십시오. HWPX가 가장 좋습니다.",
    },
    "hwp-locked": {
        "en": "The HWP file is {kind}. Expected: a file that anybody can read. "
        "Hint: open it in Hangul and save it as HWPX, without a password.",
        "ko": "이 HWP 파일은 읽을 수 없게 잠겨 있습니다({kind}). 기대한 것: 누구나 읽을 수 있는 "
        "파일. 도움말: 한글에서 열어 암호 없이 HWPX로 저장하십시오.",
    },
    "html-left-out": {
        "en": "{count} characters outside the page's main content were left out.",
        "ko": "페이지 본문 밖의 글자 {count}자를 읽지 않았습니다.",
    },
    "html-hidden": {
        "en": "{count} characters that the page hides, or uses for navigation, were left out.",
        "ko": "페이지가 숨기거나 이동 메뉴로 쓰는 글자 {count}자를 읽지 않았습니다.",
    },
    "docx-changes": {
        "en": "The file has tracked changes: {inserted} insertions are in the text, {deleted} "
        "deletions are not.",
        "ko": "파일에 추적된 변경이 있습니다. 삽입 {inserted}건은 본문에 넣고 "
        "삭제 {deleted}건은 뺐습니다.",
    },
    "docx-hidden": {
        "en": "{count} characters that the file hides were left out.",
        "ko": "파일에 숨겨진 글자 {count}자를 읽지 않았습니다.",
    },
    "docx-left-out": {
        "en": "Of the file, {headers} headers and footers and {comments} comments were left out.",
        "ko": "파일의 머리말과 꼬리말 {headers}개, 메모 {comments}개를 읽지 않았습니다.",
    },
    "hwpx-changes": {
        "en": "The file has tracked changes: {inserted} insertions are in the text, {deleted} "
        "deletions are not.",
        "ko": "파일에 추적된 변경이 있습니다. 삽입 {inserted}건은 본문에 넣고 "
        "삭제 {deleted}건은 뺐습니다.",
    },
    "hwpx-left-out": {
        "en": "Of the file, {headers} headers and footers and {comments} comments were left out.",
        "ko": "파일의 머리말과 꼬리말 {headers}개, 메모 {comments}개를 읽지 않았습니다.",
    },
    "hwp-left-out": {
        "en": "Of the file, {headers} headers and footers and {comments} comments were left out.",
        "ko": "파일의 머리말과 꼬리말 {headers}개, 메모 {comments}개를 읽지 않았습니다.",
    },
    "hwp-numbers": {
        "en": "{count} paragraphs have automatic numbers, which HWP 5 files do not hold as text; "
        "they are missing here. Save the file as HWPX to get them.",
        "ko": "문단 {count}개의 자동 번호는 HWP 5 파일에 글자로 들어 있지 않아 빠졌습니다. "
        "HWPX로 저장하면 읽을 수 있습니다.",
    },
    "pdf-columns": {
        "en": "Page {pages} seems to have columns; check the order of the lines.",
        "ko": "{pages}쪽은 여러 단으로 보입니다. 줄의 순서를 확인하십시오.",
    },
    "pdf-no-text": {
        "en": "Pages without any text: {pages}. They may be scanned; what they show is missing.",
        "ko": "글자가 없는 쪽: {pages}. 스캔한 그림일 수 있으며, 그 내용은 빠졌습니다.",
    },
    "pdf-characters": {
        "en": "{count} characters of the file have no Unicode value and stand here as U+FFFD.",
        "ko": "파일의 글자 {count}자는 유니코드 값이 없어 U+FFFD로 옮겼습니다.",
    },
    "encoding-guessed": {
        "en": "The file does not say its encoding; it was read as {encoding}.",
        "ko": "파일에 인코딩 표시가 없어 {encoding}(으)로 읽었습니다.",
    },
    # --- errors: XML --------------------------------------------------------------------
    "tei-layout": {
        "en": "The layout {layout} is not known. Expected: one of {known}. "
        "Hint: leave layout out for one file.",
        "ko": "알 수 없는 배치입니다: {layout}. 기대한 것: {known} 중 하나. "
        "도움말: 파일 하나로 쓰려면 layout을 지정하지 마십시오.",
    },
    "tei-corpus-key": {
        "en": "Two texts of the corpus have the key {key}. Expected: a key of its own for each. "
        "Hint: give one of them another key.",
        "ko": "말뭉치의 두 본문이 같은 키 {key}을(를) 씁니다. 기대한 것: 본문마다 다른 키. "
        "도움말: 한쪽의 키를 바꾸십시오.",
    },
    "tei-corpus-empty": {
        "en": "There is no text to write. Expected: one at least. "
        "Hint: check where the texts come from.",
        "ko": "쓸 본문이 없습니다. 기대한 것: 하나 이상의 본문. "
        "도움말: 본문을 어디서 가져오는지 확인하십시오.",
    },
    "tei-corpus-many": {
        "en": "The {element} holds {count} texts. Expected: one. "
        "Hint: read_corpus gives them one after the other.",
        "ko": "{element}에 본문이 {count}개 있습니다. 기대한 것: 하나. "
        "도움말: read_corpus를 쓰면 차례로 읽을 수 있습니다.",
    },
    "tei-files": {
        "en": "Of {count} files, {found} hold an alignment. Expected: one file with the alignment "
        "and those that it names. Hint: give all files that to_tei wrote together.",
        "ko": "파일 {count}개 가운데 정렬 파일이 {found}개입니다. "
        "기대한 것: 정렬 파일 하나와 그것이 가리키는 파일들. "
        "도움말: to_tei가 함께 쓴 파일을 모두 지정하십시오.",
    },
    "tei-key-reserved": {
        "en": "A document with the key {key} cannot be written as TEI. Expected: a key that is "
        "none of {reserved}. Hint: parse the text with another key.",
        "ko": "키가 {key}인 문서는 TEI로 쓸 수 없습니다. 기대한 것: {reserved} 이외의 키. "
        "도움말: 다른 키로 본문을 파싱하십시오.",
    },
    "xml-compressed": {
        "en": "The file is compressed ({kind}). Expected: plain XML. "
        "Hint: unpack it and give the file inside.",
        "ko": "압축된 파일입니다({kind}). 기대한 것: 압축하지 않은 XML. "
        "도움말: 압축을 풀고 안에 든 파일을 지정하십시오.",
    },
    "xml-doctype": {
        "en": "The file has a DOCTYPE. Expected: XML without DOCTYPE, DTD and entities. "
        "Hint: delete the DOCTYPE and write out each entity.",
        "ko": "파일에 DOCTYPE이 있습니다. 기대한 것: DOCTYPE, DTD, 엔티티가 없는 XML. "
        "도움말: DOCTYPE을 지우고 엔티티를 실제 글자로 바꾸십시오.",
    },
    "xml-encoding": {
        "en": "The XML declaration says {declared}, but the bytes are {found}. "
        'Expected: a declaration that is true. Hint: correct or delete encoding="…".',
        "ko": "XML 선언에는 {declared}(이)라고 되어 있으나 바이트는 {found}입니다. "
        '기대한 것: 실제와 같은 선언. 도움말: encoding="…"을 고치거나 지우십시오.',
    },
    "xml-limit": {
        "en": "The XML goes over the limit {limit_name}={limit} ({what}). Expected: at most "
        "{limit}. Hint: raise {limit_name} if the file is meant to be so.",
        "ko": "XML이 한도 {limit_name}={limit}({what})을(를) 넘습니다. 기대한 것: {limit} 이하. "
        "도움말: 의도한 파일이면 {limit_name} 값을 올리십시오.",
    },
    "xml-syntax": {
        "en": "This is not well-formed XML: {reason}. Expected: XML 1.0. "
        "Hint: look at this place; the file may have been cut off.",
        "ko": "올바른 형식의 XML이 아닙니다: {reason}. 기대한 것: XML 1.0. "
        "도움말: 이 위치를 살펴보십시오. 파일이 중간에 잘렸을 수 있습니다.",
    },
    # --- errors: TEI that is not of the profile -------------------------------------------
    "tei-root": {
        "en": "The outermost element is {element}. Expected: TEI in the namespace "
        "http://www.tei-c.org/ns/1.0. Hint: check xmlns, and that the right file was given.",
        "ko": "가장 바깥 요소가 {element}입니다. 기대한 것: http://www.tei-c.org/ns/1.0 이름공간의 "
        "TEI. 도움말: xmlns와 파일이 맞는지 확인하십시오.",
    },
    "tei-profile-missing": {
        "en": "{element} does not name our profile. Expected: "
        "encodingDesc/schemaRef with key='seoul_corpus' and the version in n. "
        "Hint: the file may be TEI of another project; only our profile can be read.",
        "ko": "{element}에 프로파일 표시가 없습니다. 기대한 것: key='seoul_corpus'이고 n에 버전이 "
        "있는 encodingDesc/schemaRef. 도움말: 다른 사업의 TEI일 수 있습니다. 이 라이브러리의 "
        "프로파일만 읽을 수 있습니다.",
    },
    "tei-profile-newer": {
        "en": "The file was written by a newer version: its profile is {found}. "
        "Expected: {version}. Hint: install a newer seoul_corpus.",
        "ko": "더 새로운 버전으로 쓴 파일입니다. 프로파일이 {found}입니다. 기대한 것: {version}. "
        "도움말: seoul_corpus를 더 새로운 판으로 설치하십시오.",
    },
    "tei-element": {
        "en": "{element} cannot stand in {parent} here. Expected: {expected}. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{parent} 안의 이 자리에는 {element}이(가) 올 수 없습니다. 기대한 것: {expected}. "
        "도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-child-missing": {
        "en": "{element} lacks {child}. Expected: every part that the profile asks for. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{element}에 {child}이(가) 없습니다. 기대한 것: 프로파일이 요구하는 모든 부분. "
        "도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-attribute": {
        "en": "{element} cannot have the attribute {attribute}. Expected: {expected}. "
        "Hint: check its spelling against docs/tei-encoding.md.",
        "ko": "{element}에는 {attribute} 속성이 올 수 없습니다. 기대한 것: {expected}. "
        "도움말: docs/tei-encoding.md에서 철자를 확인하십시오.",
    },
    "tei-attribute-missing": {
        "en": "{element} lacks the attribute {attribute}. Expected: {element} with {attribute}. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{element}에 {attribute} 속성이 없습니다. 기대한 것: {attribute}이(가) 있는 "
        "{element}. 도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-value": {
        "en": "{element}: {attribute} is {found!r}. Expected: {expected}. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{element}의 {attribute} 값이 {found!r}입니다. 기대한 것: {expected}. "
        "도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-text": {
        "en": "{element} holds the text {text!r} beside its parts. Expected: elements, with white "
        "space between. Hint: put the text into s, head, note or ab.",
        "ko": "{element}의 부분들 사이에 {text!r}(이)라는 글이 있습니다. 기대한 것: 요소와 그 "
        "사이의 공백. 도움말: 글은 s, head, note, ab 안에 넣으십시오.",
    },
    "tei-text-in-run": {
        "en": "{element} stands beside {text} in a p. Expected: nothing or one space (U+0020) "
        "between the parts of a p. Hint: write other white space as a space element; do not "
        "break lines inside p.",
        "ko": "p 안에서 {element} 옆에 {text}이(가) 있습니다. 기대한 것: p의 부분들 사이에는 공백 "
        "하나(U+0020)가 있거나 아무것도 없을 것. 도움말: 다른 공백은 space 요소로 쓰고, p 안에서 "
        "줄을 바꾸지 마십시오.",
    },
    "tei-pointer": {
        "en": "{element} points to {pointer}, which there is not. "
        "Expected: a pointer to something of the right kind in this file. "
        "Hint: check the spelling of the id.",
        "ko": "{element}이(가) 가리키는 {pointer}이(가) 없습니다. 기대한 것: 이 파일 안에 있는 "
        "알맞은 대상. 도움말: 식별자의 철자를 확인하십시오.",
    },
    "tei-twice": {
        "en": "{name} stands twice, here in {element}. Expected: once. Hint: delete one of the "
        "two, or give it a name of its own.",
        "ko": "{name}이(가) 두 번 나옵니다(여기서는 {element}). 기대한 것: 한 번. "
        "도움말: 하나를 지우거나 다른 이름을 붙이십시오.",
    },
    "tei-law": {
        "en": "What {element} says does not hold together: {fault}. "
        "Expected: distinct ids, units in text order, pointers to units that there are. "
        "Hint: look at the unit that is named.",
        "ko": "{element}의 내용이 서로 맞지 않습니다: {fault}. 기대한 것: 서로 다른 식별자, 본문 "
        "순서대로 놓인 단위, 실제로 있는 단위를 가리키는 연결. 도움말: 여기 적힌 단위를 "
        "살펴보십시오.",
    },
    # --- findings: TEI ----------------------------------------------------------------------
    "tei-profile-minor": {
        "en": "The file is of the newer profile {found}; this version knows {version}. It refuses "
        "what it does not know, so nothing is left out.",
        "ko": "파일이 더 새로운 프로파일 {found}(으)로 되어 있고, 이 판은 {version}까지 압니다. "
        "모르는 것은 거절하므로 빠뜨린 내용은 없습니다.",
    },
    "tei-grammar": {
        "en": "The file breaks the grammar (schemas/seoul_corpus.rng): {reason}",
        "ko": "파일이 문법(schemas/seoul_corpus.rng)에 어긋납니다: {reason}",
    },
    "tei-id-unique": {
        "en": "{element}: the id {id} stands again.",
        "ko": "{element}: 식별자 {id}이(가) 다시 나옵니다.",
    },
    "tei-id-name": {
        "en": "{element}: {id} is no id; it must begin with a letter and hold letters, digits, "
        "dots, hyphens and underscores only.",
        "ko": "{element}: {id}은(는) 식별자가 될 수 없습니다. 글자로 시작하고 글자, 숫자, 점, "
        "붙임표, 밑줄만 써야 합니다.",
    },
    "tei-id-key": {
        "en": "{element}: the id {id} does not begin with {key}, the key of its text.",
        "ko": "{element}: 식별자 {id}이(가) 그 글의 키 {key}(으)로 시작하지 않습니다.",
    },
    "tei-id-path": {
        "en": "{element}: the id {id} does not follow from the unit's place and number.",
        "ko": "{element}: 식별자 {id}이(가) 단위의 위치와 번호에 맞지 않습니다.",
    },
    "tei-text-key": {
        "en": "{element}: the key {key} is reserved or stands twice, or xml:id and decls do not "
        "name text, src and td with it.",
        "ko": "{element}: 키 {key}은(는) 쓸 수 없거나 두 번 나오거나, xml:id와 decls가 그 키의 "
        "text, src, td를 가리키지 않습니다.",
    },
    "tei-text-lang": {
        "en": "{element} does not say its language in xml:lang.",
        "ko": "{element}에 언어를 나타내는 xml:lang이 없습니다.",
    },
    "tei-pointer-dangling": {
        "en": "{element}: {pointer} leads to nothing in this file.",
        "ko": "{element}: {pointer}이(가) 가리키는 것이 이 파일에 없습니다.",
    },
    "tei-pointer-kind": {
        "en": "{element}: {pointer} leads to the wrong kind of thing, not to {expected}.",
        "ko": "{element}: {pointer}은(는) 알맞은 대상이 아닙니다. {expected}(이)어야 합니다.",
    },
    "tei-category": {
        "en": "{element}: ana says {pointer}, which is no category of the header.",
        "ko": "{element}: ana의 {pointer}은(는) 헤더에 없는 범주입니다.",
    },
    "tei-citation": {
        "en": "{element}: no citeStructure of the header finds the text {id} by its id.",
        "ko": "{element}: 헤더에 글 {id}을(를) 식별자로 찾는 citeStructure가 없습니다.",
    },
    "tei-xces": {
        "en": "{element}: the attribute {attribute} is of XCES; TEI has target, type and cert.",
        "ko": "{element}: {attribute} 속성은 XCES의 것입니다. TEI에서는 target, type, cert를 "
        "씁니다.",
    },
    "tei-link-targets": {
        "en": "{element} points to {count} units; a link joins two or more, a ptr names one.",
        "ko": "{element}이(가) 단위 {count}개를 가리킵니다. link는 둘 이상을 잇고 ptr는 하나를 "
        "가리켜야 합니다.",
    },
    "tei-link-type": {
        "en": "{element}: type is {found}, but the units make it {expected}.",
        "ko": "{element}: type이 {found}이지만 단위의 수로는 {expected}입니다.",
    },
    "tei-link-side": {
        "en": "{element}: {target} does not name units of the source and then of the target.",
        "ko": "{element}: {target}이(가) 출발문의 단위, 도착문의 단위 순서로 되어 있지 않습니다.",
    },
    "tei-link-level": {
        "en": "{element}: {id} is no unit of the level {level}.",
        "ko": "{element}: {id}은(는) {level} 수준의 단위가 아닙니다.",
    },
    "tei-link-twice": {
        "en": "{element}: {id} is linked again, or declared unlinked beside ({level}).",
        "ko": "{element}: {id}이(가) 다시 연결되었거나, 연결이 있는데도 없다고 되어 있습니다"
        "({level}).",
    },
    "tei-link-missing": {
        "en": "{element} is in no link and not declared to be in none.",
        "ko": "{element}이(가) 어느 연결에도 없고, 연결이 없다는 표시도 없습니다.",
    },
    "tei-corresp": {
        "en": "{element}: corresp is {found}, but the links make it {expected}.",
        "ko": "{element}: corresp가 {found}이지만 연결에 따르면 {expected}입니다.",
    },
    "tei-direction": {
        "en": "{element} does not fit the direction of the alignment; expected: {expected}.",
        "ko": "{element}이(가) 정렬의 방향에 맞지 않습니다. 기대한 것: {expected}.",
    },
    "tei-profile": {
        "en": "{element}: the profile is {found}; this version reads {expected}.",
        "ko": "{element}: 프로파일이 {found}입니다. 이 판은 {expected}을(를) 읽습니다.",
    },
    "tei-nested-s": {
        "en": "{element} stands inside another sentence.",
        "ko": "{element}이(가) 다른 문장 안에 있습니다.",
    },
    "tei-paragraph-after-div": {
        "en": "{element} comes after a div; TEI lets only divs follow, so make it a div of "
        "the type block.",
        "ko": "{element}이(가) div 뒤에 나옵니다. TEI에서는 div만 뒤따를 수 있으므로 유형이 "
        "block인 div로 만드십시오.",
    },
    "tei-head-label": {
        "en": "{element}: a part has one label at most, in its first heading.",
        "ko": "{element}: 표지는 부분의 첫 제목에 하나만 둘 수 있습니다.",
    },
    "tei-single": {
        "en": "{element}: the text has a second {kind}.",
        "ko": "{element}: 한 글에 {kind}이(가) 둘 있습니다.",
    },
    "tei-space-characters": {
        "en": "{element}: n ({found}) does not list as many code points of white space as "
        "quantity says.",
        "ko": "{element}: n({found})에 적힌 공백 문자의 수가 quantity와 다르거나 공백이 아닌 것이 "
        "있습니다.",
    },
    "tei-run-space": {
        "en": "{element}: between the parts of a p stands {found}; only one space may, anything "
        "else is a space element.",
        "ko": "{element}: p의 부분들 사이에 {found}이(가) 있습니다. 공백 하나만 둘 수 있고 그 밖의 "
        "것은 space 요소로 씁니다.",
    },
    # --- errors: JSON and tables --------------------------------------------------------
    "not-utf8": {
        "en": "Byte {byte} (offset {offset}) is not valid UTF-8. Expected: a file in UTF-8. "
        "Hint: save it again as UTF-8.",
        "ko": "바이트 {byte}(위치 {offset})은(는) 올바른 UTF-8이 아닙니다. 기대한 것: UTF-8 파일. "
        "도움말: UTF-8로 다시 저장하십시오.",
    },
    "json-syntax": {
        "en": "The JSON cannot be read from here on. Expected: valid JSON. "
        "Hint: look at the commas, quotation marks and brackets just before this place.",
        "ko": "여기서부터 JSON을 읽을 수 없습니다. 기대한 것: 올바른 JSON. "
        "도움말: 바로 앞의 쉼표, 따옴표, 괄호를 살펴보십시오.",
    },
    "json-duplicate-key": {
        "en": "The key {key!r} stands twice in one object. Expected: each key once. "
        "Hint: delete one of the two.",
        "ko": "한 객체에 키 {key!r}이(가) 두 번 나옵니다. 기대한 것: 키마다 한 번. "
        "도움말: 둘 중 하나를 지우십시오.",
    },
    "json-too-deep": {
        "en": "The JSON is nested deeper than {limit_name}={limit}. "
        "Expected: at most {limit} arrays and objects inside one another. "
        "Hint: make the tree flatter.",
        "ko": "JSON의 중첩이 한도 {limit_name}={limit}보다 깊습니다. "
        "기대한 것: 배열과 객체의 중첩 {limit}단계 이하. 도움말: 구조를 더 얕게 만드십시오.",
    },
    "json-format": {
        "en": "This JSON has the format {found}. "
        'Expected: "format" is "seoul_corpus/document" or "seoul_corpus/bitext". '
        "Hint: from what --json prints, take the part called result.",
        "ko": "이 JSON의 형식은 {found}입니다. "
        '기대한 것: "format"이 "seoul_corpus/document" 또는 "seoul_corpus/bitext"일 것. '
        "도움말: --json이 출력한 것이라면 그 안의 result 부분을 쓰십시오.",
    },
    "json-version": {
        "en": 'The format version is {found}. Expected: "version" is "{version}". '
        "Hint: write the file again with to_json.",
        "ko": '형식 버전이 {found}입니다. 기대한 것: "version"이 "{version}"일 것. '
        "도움말: to_json으로 파일을 다시 쓰십시오.",
    },
    "json-version-newer": {
        "en": "The file was written by a newer version: its format version is {found}. "
        "Expected: version {version}. Hint: install a newer seoul_corpus.",
        "ko": "더 새로운 버전으로 쓴 파일입니다. 형식 버전이 {found}입니다. "
        "기대한 것: 버전 {version}. 도움말: seoul_corpus를 더 새로운 판으로 설치하십시오.",
    },
    "json-field-missing": {
        "en": "The field {field} is missing. Expected: every field that the schema requires. "
        "Hint: compare with schemas/*.schema.json.",
        "ko": "{field} 필드가 없습니다. 기대한 것: 스키마가 요구하는 모든 필드. "
        "도움말: schemas/*.schema.json과 비교하십시오.",
    },
    "json-field-unknown": {
        "en": "The field {field} is unknown. Expected: only fields of the schema. "
        "Hint: check its spelling against schemas/*.schema.json.",
        "ko": "{field}은(는) 알 수 없는 필드입니다. 기대한 것: 스키마에 있는 필드만. "
        "도움말: schemas/*.schema.json에서 철자를 확인하십시오.",
    },
    "json-value": {
        "en": "The field {field} holds {found}. Expected: {expected}. "
        "Hint: compare with schemas/*.schema.json.",
        "ko": "{field} 필드의 값이 {found}입니다. 기대한 것: {expected}. "
        "도움말: schemas/*.schema.json과 비교하십시오.",
    },
    "json-law": {
        "en": "What the file says does not hold together: {fault}. "
        "Expected: spans, texts, ids and links that agree. "
        "Hint: do not edit texts or spans by hand; parse the text again instead.",
        "ko": "파일의 내용이 서로 맞지 않습니다: {fault}. "
        "기대한 것: 서로 일치하는 span, text, id, 연결. "
        "도움말: text나 span을 손으로 고치지 말고 본문을 다시 파싱하십시오.",
    },
    "links-header": {
        "en": "The first line is not the header of a table of links. "
        "Expected, with tabs between: {expected}. Hint: restore the first line.",
        "ko": "첫 줄이 연결 표의 머리글이 아닙니다. 기대한 것(탭으로 구분): {expected}. "
        "도움말: 첫 줄을 되돌리십시오.",
    },
    "links-cells": {
        "en": "The row has {found} cells. Expected: {expected}, with tabs between. "
        "Hint: keep empty cells, too; save as tab-separated text.",
        "ko": "이 줄은 칸이 {found}개입니다. 기대한 것: 탭으로 구분한 {expected}칸. "
        "도움말: 빈칸도 남기고, 탭으로 구분한 텍스트로 저장하십시오.",
    },
    "links-value": {
        "en": "The column {column} holds {found!r}. Expected: {expected}. Hint: correct the cell.",
        "ko": "{column} 열의 값이 {found!r}입니다. 기대한 것: {expected}. "
        "도움말: 칸의 값을 고치십시오.",
    },
    "links-id": {
        "en": "{found!r} cannot be an id in a table of links. "
        "Expected: ids with commas between, without spaces or quotation marks. "
        "Hint: have the spreadsheet program save without quotation marks around cells.",
        "ko": "{found!r}은(는) 연결 표의 식별자가 될 수 없습니다. "
        "기대한 것: 빈칸과 따옴표 없이 쉼표로 이은 식별자. "
        "도움말: 스프레드시트에서 칸에 따옴표를 두르지 않고 저장하십시오.",
    },
    "links-empty": {
        "en": "The row links no unit. Expected: an id in source_ids, target_ids or both. "
        "Hint: fill one in or delete the row.",
        "ko": "이 줄에는 연결된 단위가 없습니다. "
        "기대한 것: source_ids나 target_ids 또는 둘 다에 식별자. "
        "도움말: 식별자를 넣거나 줄을 지우십시오.",
    },
    "links-twice": {
        "en": "{unit} is linked twice at level {level}, first in line {first}. "
        "Expected: each unit once a level. Hint: put all its counterparts into one row.",
        "ko": "{unit}이(가) {level} 수준에서 두 번 연결되었습니다(처음은 {first}번째 줄). "
        "기대한 것: 수준마다 단위 하나에 한 줄. 도움말: 대응 단위를 한 줄에 모으십시오.",
    },
    "output-unwritable": {
        "en": "The output cannot be written: {reason}. Expected: a place that can be written to. "
        "Hint: check the path, its permissions and the space left.",
        "ko": "출력을 쓸 수 없습니다: {reason}. 기대한 것: 쓸 수 있는 곳. "
        "도움말: 경로와 권한, 남은 공간을 확인하십시오.",
    },
    "anchor-moved": {
        "en": "{quote!r} no longer stands where the layer has it; it was found again at "
        "{line}:{column}.",
        "ko": "{quote!r}이(가) 층에 적힌 자리에 없어 {line}:{column}에서 다시 찾았습니다.",
    },
    "anchor-lost": {
        "en": "{quote!r} does not stand in {document}; row {row} of the layer was left out.",
        "ko": "{quote!r}이(가) {document}에 없어 층의 {row}번째 행을 빼었습니다.",
    },
    "anchor-ambiguous": {
        "en": "{quote!r} stands {count} times in {document} and row {row} does not say where; the "
        "first was taken.",
        "ko": "{quote!r}이(가) {document}에 {count}번 나오는데 {row}번째 행에 자리가 없어 첫째 "
        "것을 택했습니다.",
    },
    "anchor-outside": {
        "en": "Row {row} of the layer points to {start}-{end}, outside the {length} characters of "
        "{document}; it was left out.",
        "ko": "층의 {row}번째 행이 가리키는 {start}-{end}은(는) {document}의 글자 {length}자 "
        "밖이라 빼었습니다.",
    },
    "layer-row": {
        "en": "Row {row} of the layer is no annotation: {reason}. Expected: document, type and a "
        "quote or an offset. Hint: rows are Anchor values or dictionaries with their fields.",
        "ko": "층의 {row}번째 행이 주석이 아닙니다: {reason}. 기대한 것: document, type과 "
        "인용문 또는 위치. 도움말: 행은 Anchor이거나 그 항목을 가진 사전이어야 합니다.",
    },
    "tbx-content": {
        "en": "This cannot be read or written as TBX: {reason}. Expected: TBX-Basic with distinct "
        "ids, languages, and text that XML can hold. Hint: see docs/annotation.md.",
        "ko": "TBX로 읽거나 쓸 수 없습니다: {reason}. 기대한 것: 서로 다른 id와 언어, XML에 담을 "
        "수 있는 글로 된 TBX-Basic. 도움말: docs/annotation.md를 보십시오.",
    },
    "tbx-id": {
        "en": "The entry's id {found!r} is missing, taken or no name; it is {made} here.",
        "ko": "항목의 id {found!r}이(가) 없거나 겹치거나 이름이 아니어서 {made}(으)로 하였습니다.",
    },
    "tbx-left-out": {
        "en": "{kind} has no place in a term base of this library and was left out.",
        "ko": "{kind}은(는) 이 라이브러리의 용어집에 자리가 없어 빼었습니다.",
    },
    "terms-row": {
        "en": "The table of terms cannot be read: {reason}. Expected: UTF-8 with the columns id, "
        "type, part_of_speech, ko, en, definition, separated by tabs. "
        "Hint: put | between the wordings of a cell.",
        "ko": "용어표를 읽을 수 없습니다: {reason}. 기대한 것: UTF-8이며 id, type, part_of_speech, "
        "ko, en, definition 열을 탭으로 나눈 표. 도움말: 한 칸의 여러 표현은 |로 나누십시오.",
    },
    "tsv-escape": {
        "en": "{found!r} is not an escape. Expected: \\t, \\n, \\r or \\\\. "
        "Hint: write a backslash as \\\\.",
        "ko": "{found!r}은(는) 이스케이프가 아닙니다. 기대한 것: \\t, \\n, \\r 또는 \\\\. "
        "도움말: 역슬래시는 \\\\로 쓰십시오.",
    },
}


def render(code: str, params: Mapping[str, str | int], lang: str = "en") -> str:
    """Return the message of ``code`` with ``params`` filled in.

    Args:
        code: a key of ``MESSAGES``.
        params: values of the template's parameters.
        lang: ``en`` or ``ko``; any other language falls back to English.

    Raises:
        KeyError: the code is not in the catalogue, or a parameter is missing.
    """
    by_language = MESSAGES[code]
    return by_language.get(lang, by_language["en"]).format_map(params)
