"""The way in: from a range of text to the ranges of its sentences."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from seoul_corpus.document import Span
from seoul_corpus.segment.full_stops import goes_on_elsewhere, goes_on_english, goes_on_korean
from seoul_corpus.segment.pattern import (
    CLOSERS,
    KOREAN_LABEL,
    LATIN_LABEL,
    OPENERS,
    SEPARATORS,
    korean_boundary,
    latin_boundary,
)


class _Rules(NamedTuple):
    """How one language is cut.

    ``label`` matches a list mark at the beginning of a sentence. ``boundary`` matches where one may
    end, with the gap before the next as its one group; without a group it is a quotation or a
    bracket to step over. ``goes_on(chunk, mark, following)`` says that an end mark ends none.
    """

    label: re.Pattern[str]
    boundary: re.Pattern[str]
    goes_on: Callable[[str, int, int], bool]


def sentence_spans(text: str, start: int, end: int, lang: str) -> list[tuple[int, int]]:
    """Return where the sentences of ``text[start:end]`` are.

    What is in the range and is not a separator (white space, characters without width) is in
    exactly one sentence; the result depends on nothing outside the range. A line break is white
    space like any other. Text without an end mark is one sentence. Never raises on any text;
    time is linear in the length of the range.

    Args:
        text: the whole text.
        start: where the range begins, in code points.
        end: where it ends, exclusive.
        lang: BCP 47 tag; Korean and English have rules of their own, others share neutral ones.

    Returns:
        Half-open ranges of ``text`` in order, without outer separators; none for a range of
        separators only.

    Example:
        >>> sentence_spans("1. 우리는 2024.5.21. 모였다. 끝.", 3, 25, "ko")
        [(3, 22), (23, 25)]
    """
    chunk = text[start:end].rstrip(SEPARATORS)
    begin = len(chunk) - len(chunk.lstrip(SEPARATORS))
    if begin == len(chunk):
        return []
    label, boundary, goes_on = _rules(lang)
    listed = label.match(chunk, begin)
    spans: list[tuple[int, int]] = []
    for match in boundary.finditer(chunk, begin):
        if match.lastindex is None or (listed and match.start() < listed.end()):
            continue
        last, following = match.span(match.lastindex)
        mark = match.start()
        if chunk[mark] in OPENERS:
            mark += len(chunk[mark:last].rstrip(CLOSERS)) - 1
        if goes_on(chunk, mark, following):
            continue
        spans.append((start + begin, start + last))
        begin = following
        listed = label.match(chunk, begin)
    spans.append((start + begin, start + len(chunk)))
    return spans


def split_sentences(text: str, lang: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of ``text``, in order.

    The guarantees are those of ``sentence_spans``.

    Args:
        text: running prose: line breaks are white space.
        lang: BCP 47 tag.

    Example:
        >>> text = "See Art. 5 of the U.S. note. It was adopted on 2 Nov. 2023."
        >>> [text[span.slice] for span in split_sentences(text, "en")]
        ['See Art. 5 of the U.S. note.', 'It was adopted on 2 Nov. 2023.']
    """
    return tuple(Span(start=a, end=b) for a, b in sentence_spans(text, 0, len(text), lang))


@cache
def _rules(lang: str) -> _Rules:
    """Compile a language's patterns when it is first met: that takes milliseconds."""
    language = lang.partition("-")[0].lower()
    if language == "ko":
        return _Rules(re.compile(KOREAN_LABEL), korean_boundary(), goes_on_korean)
    goes_on = goes_on_english if language == "en" else goes_on_elsewhere
    return _Rules(re.compile(LATIN_LABEL), latin_boundary(), goes_on)
