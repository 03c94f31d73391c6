"""Footnotes: lines that begin with a sign which stands behind a word further up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Sequence
from typing import NamedTuple

from seoul_corpus.parse.lines import Line

_SIGN = r"(?P<sign>\[[0-9]{1,3}\]|[0-9]{1,3}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,3}|[†‡§]|주\s?[0-9]{1,3}\))"
_NOTE = re.compile(_SIGN + r"(?=\s?\S)")
_REFERENCE = re.compile(r"(?<=[\w.,;:!?”’\"'」』)])" + _SIGN + r"(?![0-9)\]*])")
"""A sign stands behind a word or a mark, without a space."""
_BEGINS = frozenset("[0123456789¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§주")


class Footnote(NamedTuple):
    """A footnote.

    Attributes:
        first: its first line.
        last: one after its last line.
        reference: the range of the text where the sign refers to it.
    """

    first: int
    last: int
    reference: tuple[int, int]


def footnotes(text: str, lines: Sequence[Line]) -> list[Footnote]:
    """Return the footnotes of a text, in its order.

    Args:
        text: the whole text.
        lines: its visible lines.
    """
    signs = {
        index: match["sign"]
        for index, line in enumerate(lines)
        if text[line.start] in _BEGINS and (match := _NOTE.match(text, line.start, line.end))
    }
    found: list[Footnote] = []
    references = _references(text) if signs else {}
    after = 0
    for index, sign in signs.items():
        places = references.get(sign, [])
        position = bisect_left(places, after)
        if position == len(places) or places[position] >= lines[index].start:
            continue
        after = places[position] + len(sign)
        last = _end(text, lines, index, signs)
        found.append(Footnote(index, last, (places[position], after)))
    return found


def _references(text: str) -> dict[str, list[int]]:
    """Return where each sign stands behind a word."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in _REFERENCE.finditer(text):
        places[match["sign"]].append(match.start())
    return places


def _end(text: str, lines: Sequence[Line], first: int, signs: Container[int]) -> int:
    """Return one after the last line of the footnote that begins with line ``first``."""
    last = first + 1
    while last < len(lines) and not (lines[last].spaced or lines[last].marks or last in signs):
        if text.find("\f", lines[last - 1].end, lines[last].start) >= 0:
            break  # it stands at the foot of a page
        last += 1
    return last
