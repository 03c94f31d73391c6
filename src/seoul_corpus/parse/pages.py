"""What belongs to the page: breaks, numbers, running headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from seoul_corpus.parse.lines import Line

_NUMBER = re.compile(
    r"[-–—]\s?[0-9]{1,4}\s?[-–—]\s*\Z|(?:page|쪽|페이지)\s[0-9]{1,4}(?:\s?(?:of|/)\s?[0-9]{1,4})?\s*\Z"
    r"|[0-9]{1,4}\s?/\s?[0-9]{1,4}\s*\Z|[0-9]{1,4}\s?(?:쪽|페이지)\s*\Z",
    re.IGNORECASE,
)
_BARE = re.compile(r"[0-9]{1,4}\s*\Z")
_AROUND = re.compile(r"[\s0-9\-–—|/]+")
_FEED = "\f"
_EDGE = 2
"""How many lines at the top and at the bottom of a page may be running headers."""

Kind = Literal["page-break", "page-number", "running-header", "footnote-mark"]
Piece = tuple[int, int, Kind]


@dataclass(slots=True)
class Pages:
    """The furniture of all pages.

    Attributes:
        lines: which lines are furniture, with its kind.
        breaks: where a form feed stands between two pages.
    """

    lines: dict[int, Kind] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)


def read_pages(text: str, lines: Sequence[Line]) -> Pages:
    """Return what of a text belongs to its pages.

    A page ends at a form feed, or else at a page number that stands alone. What is printed the
    same, but for a number, at the edge of half of the pages is a running header; on the first
    page it is the title, unless another line without a mark follows.

    Args:
        text: the whole text.
        lines: its visible lines.
    """
    pages = Pages()
    numbers = {i for i, line in enumerate(lines) if _is_number(text, line)}
    feeds = _feeds(text) if _FEED in text else []
    if not numbers and not feeds:
        return pages
    pages.breaks = feeds
    sheets = list(_by_feed(lines, feeds) if feeds else _by_number(lines, numbers))
    numbers |= set(_bare_numbers(text, lines, sheets)) if feeds else set()
    pages.lines = dict.fromkeys(numbers, "page-number")
    for index in _headers(text, lines, [[i for i in s if i not in numbers] for s in sheets]):
        pages.lines[index] = "running-header"
    return pages


def _is_number(text: str, line: Line) -> bool:
    return line.end - line.start <= 20 and _NUMBER.match(text, line.start, line.end) is not None


def _feeds(text: str) -> list[int]:
    """Return where form feeds stand at the beginning or at the end of a line."""
    found = []
    place = text.find(_FEED)
    while place >= 0:
        outside = text[max(0, place - 1) : place] in ("", "\n", "\r", _FEED)
        if outside or text[place + 1 : place + 2] in ("", "\n", "\r"):
            found.append(place)
        place = text.find(_FEED, place + 1)
    return found


def _by_feed(lines: Sequence[Line], feeds: Sequence[int]) -> Iterator[list[int]]:
    sheet: list[int] = []
    following = iter([*feeds, -1])
    feed = next(following)
    for index, line in enumerate(lines):
        while 0 <= feed < line.start:
            yield sheet
            sheet = []
            feed = next(following)
        sheet.append(index)
    yield sheet


def _by_number(lines: Sequence[Line], numbers: set[int]) -> Iterator[list[int]]:
    sheet: list[int] = []
    for index in range(len(lines)):
        sheet.append(index)
        if index in numbers:
            yield sheet
            sheet = []
    yield sheet


def _bare_numbers(
    text: str, lines: Sequence[Line], sheets: Sequence[Sequence[int]]
) -> Iterator[int]:
    """Yield the lines at one edge of the pages that hold 1, 2, 3 … and nothing else."""
    for edge in (-1, 0):
        at_edge = [sheet[edge] for sheet in sheets if sheet]
        found = [
            (index, int(match[0]))
            for index in at_edge
            if (match := _BARE.match(text, lines[index].start, lines[index].end))
        ]
        values = [value for _, value in found]
        if len(found) > 1 and values == list(range(values[0], values[0] + len(values))):
            yield from (index for index, _ in found)


def _headers(text: str, lines: Sequence[Line], sheets: Sequence[Sequence[int]]) -> Iterator[int]:
    """Yield the lines at the edges of the pages that most of the pages share."""
    sheets = [sheet for sheet in sheets if sheet]
    edges = [
        {index: _key(text, lines[index]) for index in (*sheet[:_EDGE], *sheet[-_EDGE:])}
        for sheet in sheets
    ]
    shared = Counter(key for edge in edges for key in set(edge.values()) if key)
    often = max(2, len(sheets) // 2)
    for sheet, edge in zip(sheets, edges, strict=True):
        for index, key in edge.items():
            if (
                key
                and shared[key] >= often
                and not (sheet is sheets[0] and _may_entitle(lines, sheet, index))
            ):
                yield index


def _key(text: str, line: Line) -> str:
    """Return a line without page number and spaces; nothing for what may be a unit."""
    if line.marks:
        return ""
    said = _AROUND.sub("", text[line.start : line.end])
    return said if any(map(str.isalpha, said)) else ""


def _may_entitle(lines: Sequence[Line], sheet: Sequence[int], index: int) -> bool:
    """On the first page the line above the first unit is the title."""
    after = [i for i in sheet if i > index]
    return index == sheet[0] and (
        not after or bool(lines[after[0]].marks) or lines[after[0]].spaced
    )
