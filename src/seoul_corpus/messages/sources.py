"""What is said of files and what could not be taken from them."""

from __future__ import annotations

from typing import Final

SOURCES: Final[dict[str, dict[str, str]]] = {
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
    "not-plain-text": {
        "en": "The document was read from {media_type}, so its bytes cannot be given back. "
        "Expected: text/plain. Hint: write document.text instead.",
        "ko": "이 문서는 {media_type}에서 읽었으므로 원래 바이트를 돌려줄 수 없습니다. "
        "기대한 것: text/plain. 도움말: 대신 document.text를 쓰십시오.",
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
        "en": "{kind} needs what is not installed: {package}. Expected: the extra {extra}. "
        "Hint: pip install 'seoul_corpus[{extra}]'.",
        "ko": "{kind}에 필요한 {package} 패키지가 없습니다. "
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
        "en": "{count} paragraphs have numbers of a list that the file does not describe; "
        "the numbers are missing here. Open the file in Hangul and save it again, best as HWPX.",
        "ko": "문단 {count}개의 자동 번호는 파일에 그 목록의 모양이 없어 빠졌습니다. "
        "한글에서 열어 다시 저장하십시오. HWPX가 가장 좋습니다.",
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
}
