"""What is said of the structure of a text: findings, and the rules behind each unit."""

from __future__ import annotations

from typing import Final

STRUCTURE: Final[dict[str, dict[str, str]]] = {
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
    "profile-invalid": {
        "en": "The profile is not what it should be: {reason}. Expected: TOML such as "
        'levels = ["제1조", "①", "1."]. Hint: write the first mark of each level.',
        "ko": "프로파일이 올바르지 않습니다: {reason}. 기대한 것: "
        'levels = ["제1조", "①", "1."] 같은 TOML. 도움말: 단계마다 첫 번호를 적으십시오.',
    },
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
    "mark-doubtful": {
        "en": "{n} was taken for a number, but no next number confirms it; it could also be "
        "running text.",
        "ko": "{n}을(를) 번호로 읽었으나 다음 번호가 없어 확실하지 않습니다. 번호가 아니라 본문일 "
        "수도 있습니다.",
    },
    "number-doubtful": {
        "en": "The mark was taken for number {n} of its list, but no next number confirms it; it "
        "could also be number {otherwise} of another.",
        "ko": "이 표를 목록의 {n}번으로 읽었으나 다음 번호가 없어 확실하지 않습니다. 다른 목록의 "
        "{otherwise}번일 수도 있습니다.",
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
}
