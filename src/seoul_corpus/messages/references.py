"""What is said of references to units."""

from __future__ import annotations

from typing import Final

REFERENCES: Final[dict[str, dict[str, str]]] = {
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
}
