"""What is said of layers and term bases."""

from __future__ import annotations

from typing import Final

ANNOTATION: Final[dict[str, dict[str, str]]] = {
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
    "layer-unknown": {
        "en": "No rule makes a layer {layer!r}. Expected: one of {known}. "
        "Hint: add_layer() takes in a layer of your own.",
        "ko": "{layer!r} 층을 만드는 규칙이 없습니다. 기대한 것: {known} 가운데 하나. "
        "도움말: 자신의 층은 add_layer()로 더하십시오.",
    },
    "layers-row": {
        "en": "The table of annotations cannot be read: {reason}. Expected: UTF-8, tab-separated, "
        "with a header of the columns {columns}; document, type and a quote or start and end in "
        "each row. Hint: docs/annotation.md shows one.",
        "ko": "주석표를 읽을 수 없습니다: {reason}. 기대한 것: UTF-8이며 첫 줄에 {columns} 열을 "
        "적고 탭으로 나눈 표, 행마다 document, type, 그리고 인용문 또는 start와 end. "
        "도움말: 보기는 docs/annotation.md에 있습니다.",
    },
    "morphemes-extra": {
        "en": "Analysing Korean morphemes needs what is not installed: {package}. Expected: the "
        "extra {extra}. Hint: pip install 'seoul_corpus[{extra}]'; the shipped text has its "
        "morphemes without it.",
        "ko": "한국어 형태소를 분석하는 데 필요한 {package} 패키지가 없습니다. 기대한 것: 추가 "
        "기능 {extra}. 도움말: pip install 'seoul_corpus[{extra}]'. 함께 담긴 글의 형태소는 이것 "
        "없이도 읽을 수 있습니다.",
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
    "layer-absent": {
        "en": "There is no layer to show: {found}. Expected some of: {there}. "
        "Hint: annotate(b) makes the layers that rules can make.",
        "ko": "보여 줄 층이 없습니다: {found}. 기대한 것: {there} 가운데 몇. "
        "도움말: annotate(b)를 쓰면 규칙으로 만들 수 있는 층이 생깁니다.",
    },
}
