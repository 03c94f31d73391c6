"""What is said of links that people reviewed."""

from __future__ import annotations

from typing import Final

REVIEW: Final[dict[str, dict[str, str]]] = {
    "link-unknown": {
        "en": "Row {row}, column {column}: there is no unit {id}. Expected: ids of the two texts. "
        "Hint: seoul-corpus parse FILE --tsv lists the ids.",
        "ko": "{row}번째 줄 {column} 열: {id} 단위가 없습니다. 기대한 것: 두 글에 있는 식별자. "
        "도움말: seoul-corpus parse FILE --tsv가 식별자를 보여 줍니다.",
    },
    "link-side": {
        "en": "Row {row}, column {column}: {id} is a unit of the other text. "
        "Expected: ids that begin with {key}. here. "
        "Hint: source_ids and target_ids may have been exchanged.",
        "ko": "{row}번째 줄 {column} 열: {id}은(는) 다른 쪽 글의 단위입니다. "
        "기대한 것: {key}.(으)로 시작하는 식별자. "
        "도움말: source_ids와 target_ids가 뒤바뀌었는지 보십시오.",
    },
    "link-level": {
        "en": "Row {row}, column {column}: {id} is a unit of the kind {kind}. "
        "Expected: a unit that a link of the level {level} can join. "
        "Hint: correct the id or the level.",
        "ko": "{row}번째 줄 {column} 열: {id}은(는) {kind} 단위입니다. "
        "기대한 것: {level} 수준에서 이을 수 있는 단위. 도움말: 식별자나 수준을 고치십시오.",
    },
    "link-twice": {
        "en": "Row {row}, column {column}: {id} is linked already, in row {first}. "
        "Expected: each unit in one reviewed row. "
        "Hint: put all its counterparts into one row, or clear the status of the wrong row.",
        "ko": "{row}번째 줄 {column} 열: {id}은(는) {first}번째 줄에서 이미 연결되었습니다. "
        "기대한 것: 검토한 줄 가운데 단위마다 한 줄. "
        "도움말: 대응 단위를 한 줄에 모으거나, 틀린 줄의 상태를 machine으로 돌리십시오.",
    },
    "link-crossing": {
        "en": "Row {row}, column {column}: the link crosses that of row {first}. "
        "Expected: the same order in both texts. "
        "Hint: correct one of them or, if the translation changed the order, write reordered in "
        "the column relation.",
        "ko": "{row}번째 줄 {column} 열: {first}번째 줄의 연결과 엇갈립니다. "
        "기대한 것: 두 글에서 같은 순서. 도움말: 한쪽을 고치거나, 번역에서 순서가 바뀐 것이면 "
        "relation 열에 reordered라고 쓰십시오.",
    },
    "link-skips": {
        "en": "Row {row}, column {column}: the lines are no neighbours. "
        "Expected: lines without a gap. Hint: name the lines between them, too.",
        "ko": "{row}번째 줄 {column} 열: 줄 번호가 이어지지 않습니다. "
        "기대한 것: 빈틈없이 이어지는 줄. 도움말: 사이의 줄도 적으십시오.",
    },
    "tables-differ": {
        "en": "One table links lines and the other units. Expected: two tables of one kind. "
        "Hint: merge tables that were written for the same two texts.",
        "ko": "한 표는 줄을, 다른 표는 단위를 잇습니다. 기대한 것: 같은 종류의 표 둘. "
        "도움말: 같은 두 글에서 나온 표끼리 합치십시오.",
    },
    "link-stale": {
        "en": "{id} has changed since it was reviewed ({file}, row {row}); the link stays, with "
        "the status machine, until it is reviewed again.",
        "ko": "{id}의 글이 검토 뒤에 바뀌었습니다({file} {row}번째 줄). 연결은 두되, 다시 검토할 "
        "때까지 상태를 machine으로 돌립니다.",
    },
    "link-moved": {
        "en": "{was} is {id} now; row {row} of {file} is kept for it.",
        "ko": "{was}이(가) 이제 {id}입니다. {file}의 {row}번째 줄을 그대로 따릅니다.",
    },
    "link-unit-gone": {
        "en": "{id} is no longer there; row {row} of {file} is left out, and what remains of it "
        "is aligned anew.",
        "ko": "{id}이(가) 더는 없습니다. {file}의 {row}번째 줄을 빼고, 남은 단위를 다시 "
        "정렬합니다.",
    },
    "link-edited": {
        "en": "Row {row} of {file} was changed by hand, though its status is machine; it is taken "
        "as human.",
        "ko": "{file}의 {row}번째 줄은 상태가 machine인데 손으로 고쳐졌습니다. human으로 "
        "받아들입니다.",
    },
    "link-not-kept": {
        "en": "Row {row} of {file} has the status machine, and something else is found for {id} "
        "now. If the row was corrected by hand, write human in the column status.",
        "ko": "{file}의 {row}번째 줄은 상태가 machine이고, 지금은 {id}의 연결이 다르게 나옵니다. "
        "손으로 고친 줄이면 status 열에 human이라고 쓰십시오.",
    },
    "links-conflict": {
        "en": "{column}: {a_file}, row {a_rows}: {a_says} – but {b_file}, row {b_rows}: {b_says}. "
        "Neither is taken; settle it in one of the files and merge again.",
        "ko": "{column}: {a_file} {a_rows}번째 줄은 {a_says}, {b_file} {b_rows}번째 줄은 "
        "{b_says}. 어느 쪽도 받아들이지 않습니다. 한쪽 파일에서 정한 뒤 다시 합치십시오.",
    },
    "links-other-text": {
        "en": "The two files were written for different wordings of {id}; align again with the "
        "merged file to see what is stale.",
        "ko": "두 파일이 만들어질 때 {id}의 글이 서로 달랐습니다. 합친 파일로 다시 정렬해 무엇이 "
        "낡았는지 보십시오.",
    },
}
