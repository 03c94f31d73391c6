"""What is said of JSON, tables and output."""

from __future__ import annotations

from typing import Final

EXCHANGE: Final[dict[str, dict[str, str]]] = {
    "not-utf8": {
        "en": "Byte {byte} (offset {offset}) is not valid UTF-8. Expected: a file in UTF-8. "
        "Hint: save it again as UTF-8.",
        "ko": "바이트 {byte}(위치 {offset})은(는) 올바른 UTF-8이 아닙니다. 기대한 것: UTF-8 파일. "
        "도움말: UTF-8로 다시 저장하십시오.",
    },
    "not-utf16": {
        "en": "The file begins as UTF-16 and cannot be read as such (offset {offset}). "
        "Expected: a whole file in UTF-16 or UTF-8. Hint: save it again as UTF-8.",
        "ko": "UTF-16으로 시작하지만 UTF-16으로 읽을 수 없습니다(위치 {offset}). "
        "기대한 것: 온전한 UTF-16 또는 UTF-8 파일. 도움말: UTF-8로 다시 저장하십시오.",
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
        "Expected, in any order, other columns beside them: {expected}. "
        "Hint: restore the first line; no column may have the name of another.",
        "ko": "첫 줄이 연결 표의 머리글이 아닙니다. 기대한 것(순서와 다른 열은 자유): {expected}. "
        "도움말: 첫 줄을 되돌리십시오. 같은 이름의 열은 둘 수 없습니다.",
    },
    "links-cells": {
        "en": "The row has {found} cells. Expected: at most {expected}, as many as the header. "
        "Hint: a tab or a comma inside a cell needs quotation marks around the cell.",
        "ko": "이 줄은 칸이 {found}개입니다. 기대한 것: 머리글만큼, 많아야 {expected}칸. "
        "도움말: 칸 안에 탭이나 쉼표가 있으면 칸을 따옴표로 두르십시오.",
    },
    "links-value": {
        "en": "The column {column} holds {found!r}. Expected: {expected}. Hint: correct the cell.",
        "ko": "{column} 열의 값이 {found!r}입니다. 기대한 것: {expected}. "
        "도움말: 칸의 값을 고치십시오.",
    },
    "links-id": {
        "en": "{found!r} cannot be an id in a table of links. "
        "Expected: ids with commas between, without spaces or quotation marks. "
        "Hint: correct the cell; an id is copied as it stands.",
        "ko": "{found!r}은(는) 연결 표의 식별자가 될 수 없습니다. "
        "기대한 것: 빈칸과 따옴표 없이 쉼표로 이은 식별자. "
        "도움말: 칸을 고치십시오. 식별자는 적힌 그대로 옮깁니다.",
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
    "ladder-rung": {
        "en": "This line is no rung of a ladder, or goes back. Expected: how many segments of each "
        "side stand before it, rising, and a score, with tabs between. "
        "Hint: write the ladder again; it has no texts in it.",
        "ko": "사다리(ladder)의 단이 아니거나 앞으로 되돌아가는 줄입니다. 기대한 것: 그 앞에 있는 "
        "양쪽 조각의 수(줄지 않음)와 점수를 탭으로 구분한 줄. "
        "도움말: 사다리를 다시 만드십시오. 본문은 들어가지 않습니다.",
    },
    "pairs-line": {
        "en": "The line has {found} tabs. Expected: Korean, one tab, English. "
        "Hint: write a tab inside a text as \\t.",
        "ko": "이 줄에는 탭이 {found}개 있습니다. 기대한 것: 한국어, 탭 하나, 영어. "
        "도움말: 본문 안의 탭은 \\t로 쓰십시오.",
    },
    "xces-content": {
        "en": "The XCES file holds {found}. Expected: {expected}. "
        "Hint: a cesAlign file has linkGrp elements with link elements, and nothing else in them.",
        "ko": "XCES 파일에 {found}이(가) 있습니다. 기대한 것: {expected}. "
        "도움말: cesAlign 파일에는 linkGrp와 그 안의 link만 있습니다.",
    },
    "score-form": {
        "en": "The line is no link in a form that can be scored. Expected: a table of links, a "
        "gold table (document, kind, indices, indices), a ladder, or XCES. "
        "Hint: separate cells by tabs.",
        "ko": "점수를 매길 수 있는 꼴의 연결이 아닙니다. 기대한 것: 연결 표, 정답 표(문서, 종류, "
        "번호, 번호), 사다리(ladder), XCES 가운데 하나. 도움말: 칸을 탭으로 구분하십시오.",
    },
    "score-documents": {
        "en": "There are no gold links for: {names}. Expected: documents that the gold has. "
        "Hint: give both files the same names of documents.",
        "ko": "다음 문서의 정답 연결이 없습니다: {names}. 기대한 것: 정답에 있는 문서. "
        "도움말: 두 파일의 문서 이름을 맞추십시오.",
    },
    "output-unwritable": {
        "en": "The output cannot be written: {reason}. Expected: a place that can be written to. "
        "Hint: check the path, its permissions and the space left.",
        "ko": "출력을 쓸 수 없습니다: {reason}. 기대한 것: 쓸 수 있는 곳. "
        "도움말: 경로와 권한, 남은 공간을 확인하십시오.",
    },
    "tsv-escape": {
        "en": "{found!r} is not an escape. Expected: \\t, \\n, \\r or \\\\. "
        "Hint: write a backslash as \\\\.",
        "ko": "{found!r}은(는) 이스케이프가 아닙니다. 기대한 것: \\t, \\n, \\r 또는 \\\\. "
        "도움말: 역슬래시는 \\\\로 쓰십시오.",
    },
}
