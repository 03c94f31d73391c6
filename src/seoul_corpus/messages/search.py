"""What is said of searches."""

from __future__ import annotations

from typing import Final

SEARCH: Final[dict[str, dict[str, str]]] = {
    "query-empty": {
        "en": "There is nothing to search for. Expected: a word, a term or a pattern. "
        "Hint: give at least one letter or digit.",
        "ko": "찾을 것이 없습니다. 기대한 것: 낱말, 용어 또는 정규식. "
        "도움말: 글자나 숫자를 하나 이상 적으십시오.",
    },
    "query-side": {
        "en": "{side!r} is no side of a bitext. Expected: ko or en. "
        "Hint: leave it out, and the script of the query tells.",
        "ko": "{side!r}은(는) 대역문의 어느 쪽도 아닙니다. 기대한 것: ko 또는 en. "
        "도움말: 적지 않으면 찾는 말의 문자로 정합니다.",
    },
    "query-by": {
        "en": "{by!r} is no way to search or count. Expected: one of {known}. "
        "Hint: leave it out for words.",
        "ko": "{by!r}(으)로는 찾거나 셀 수 없습니다. 기대한 것: {known} 중 하나. "
        "도움말: 적지 않으면 낱말로 합니다.",
    },
    "query-pattern": {
        "en": "The pattern is wrong at column {column}: {reason}. Expected: a regular expression. "
        "Hint: put a backslash before a sign that stands for itself.",
        "ko": "정규식의 {column}번째 글자에서 틀렸습니다: {reason}. 기대한 것: 정규식. "
        "도움말: 글자 그대로 쓸 기호 앞에는 역슬래시를 붙이십시오.",
    },
    "query-slow": {
        "en": "The pattern took longer than {timeout} seconds. Expected: a faster one. "
        "Hint: avoid repeated groups inside repeated groups, or raise timeout.",
        "ko": "정규식이 {timeout}초를 넘겼습니다. 기대한 것: 더 빨리 끝나는 정규식. "
        "도움말: 반복되는 묶음 안의 반복을 피하거나 timeout을 올리십시오.",
    },
    "query-term": {
        "en": "No term is called {query!r}. Expected: the id or a wording of a term. "
        "Hint: near are: {near}.",
        "ko": "{query!r}(이)라는 용어가 없습니다. 기대한 것: 용어의 id나 표현. "
        "도움말: 가까운 것: {near}.",
    },
    "query-lemma": {
        "en": "{document} has no morphemes, by which Korean lemmas are found. Expected: the layer "
        "morphemes. Hint: add it with annotate(document, layers=['morphemes']), extra ko.",
        "ko": "{document}에 한국어 기본형을 찾을 형태소 층이 없습니다. 기대한 것: morphemes 층. "
        "도움말: annotate(document, layers=['morphemes'])로 더하십시오(추가 기능 ko).",
    },
    "query-measure": {
        "en": "{measure!r} is no measure of collocates. Expected: one of {known}. "
        "Hint: log_dice suits most questions.",
        "ko": "{measure!r}(이)라는 연어 척도가 없습니다. 기대한 것: {known} 중 하나. "
        "도움말: 대개 log_dice가 알맞습니다.",
    },
}
