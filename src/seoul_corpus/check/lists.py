"""Enumerations: is every member of a list on the other side, too?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seoul_corpus.check.material import Couple, Found, each_side, found

_ENGLISH: Final = re.compile(
    r"(?P<first>[A-Za-z][\w-]*)(?P<more>(?:,\s(?:and\s|or\s)?[A-Za-z][\w-]*){0,8})"
    r",?\s(?:and/or|and|or)\s(?!(?:more|so|others?|for|all|any|the|a|an)\b)(?P<last>[A-Za-z][\w-]*)"
)
_KOREAN: Final = re.compile(
    r"(?P<first>[가-힣A-Za-z]+)"
    r"(?P<more>(?:(?:,|·|ㆍ|、)\s?(?:및\s|그리고\s|또는\s)?[가-힣A-Za-z]+|\s(?:및|또는|그리고)\s[가-힣A-Za-z]+"
    r"|(?<=[하이]고),?\s[가-힣A-Za-z]+|(?<=[하이이]며),?\s[가-힣A-Za-z]+|(?<=있고),?\s[가-힣A-Za-z]+"
    r"|(?<=[가-힣A-Za-z][와과])\s[가-힣A-Za-z]+){1,9})"
)
_ENGLISH_CUT: Final = re.compile(r",?\s(?:and/or|and|or)\s|,\s(?:and\s|or\s)?")
_KOREAN_CUT: Final = re.compile(
    r"\s(?:및|또는|그리고)\s|[,·ㆍ、]\s?(?:및\s|그리고\s|또는\s)?|(?<=[고며])\s"
)
_OPEN: Final = re.compile(r"\s등(?![가-힣]{2})")
"""Ends a list that names examples, of which the other language may name another number."""

_SHORTEST: Final = 3
"""Members from which on a row of single words is a list."""


def list_item_missing(couple: Couple) -> Iterator[Found]:
    """Yield pairs whose one list of single words has fewer members on one side.

    Only where each side has one list of about the same length, and one of them three members or
    more, is it sure that the one answers the other.
    """
    rows = [_rows(side.text, korean=side.korean) for side in couple.sides]
    if len(rows[0]) != 1 or len(rows[1]) != 1:
        return
    counts = [len(row[0][2]) for row in rows]
    if abs(counts[0] - counts[1]) != 1 or max(counts) < _SHORTEST or _OPEN.search(couple.ko.text):
        return
    for (side, other), own, theirs in zip(each_side(couple), rows, reversed(rows), strict=True):
        start, end, members = own[0]
        if len(members) > len(theirs[0][2]):
            words = {"words": ", ".join(members), "expected": str(len(members))}
            yield found(side, other, [(start, end)], **words)


def _rows(text: str, *, korean: bool) -> list[tuple[int, int, Sequence[str]]]:
    """Return where each list of two words or more stands, with its members."""
    pattern, cut = (_KOREAN, _KOREAN_CUT) if korean else (_ENGLISH, _ENGLISH_CUT)
    return [
        (match.start(), match.end(), [one for one in cut.split(match[0]) if one])
        for match in pattern.finditer(text)
    ]
