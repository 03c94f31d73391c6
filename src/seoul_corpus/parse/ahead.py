"""What the rest of a text says of a mark: whether its style is used, and which number follows."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

from seoul_corpus.parse.lines import Line
from seoul_corpus.parse.marks import UNSURE, Mark


class Ahead:
    """The marks of a whole text, to be asked from any of its lines.

    Args:
        lines: the visible lines.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._last: dict[str, int] | None = None
        self._firm: dict[str, list[tuple[int, tuple[int, ...]]]] | None = None

    def believable(self, index: int, mark: Mark) -> bool:
        """Return whether a line in the middle of a phrase may begin a unit.

        It may when the text does not give the same number again at the beginning of a
        paragraph, and, for the first of a series, when a second follows.
        """
        line = self._lines[index]
        if line.ended or not mark.path:
            return True
        following = self.following(index, mark.style)
        if mark.path == (1,) and not line.short:
            return following == (2,)
        return following != mark.path

    def following(self, index: int, style: str) -> tuple[int, ...] | None:
        """Return the next firm number of a style after a line."""
        if self._firm is None:
            self._firm = _numbers_by_style(self._lines)
        places = self._firm.get(style, [])
        position = bisect_right(places, index, key=itemgetter(0))
        return places[position][1] if position < len(places) else None

    def again(self, index: int, style: str) -> bool:
        """Return whether a mark of a style without numbers stands further down."""
        if self._last is None:
            self._last = {
                mark.style: place for place, line in enumerate(self._lines) for mark in line.marks
            }
        return self._last.get(style, -1) > index

    def confirms(self, index: int, mark: Mark) -> bool:
        """Return whether the next firm number of its style is the one after ``mark``."""
        after = (*mark.path[:-1], mark.path[-1] + 1) if mark.path else ()
        return bool(mark.path) and self.following(index, mark.style) == after


def used_styles(lines: Sequence[Line]) -> frozenset[str]:
    """Return the unsure styles of which the text holds a first mark and a second after it."""
    begun: set[str] = set()
    used: set[str] = set()
    for mark in _all_marks(lines):
        if mark.style in UNSURE:
            if mark.path == (1,):
                begun.add(mark.style)
            elif mark.path == (2,) and mark.style in begun:
                used.add(mark.style)
        elif mark.style == "path" and mark.path[:2] == (1, 1) and "bare" in begun:
            used.add("bare")
    return frozenset(used)


def _all_marks(lines: Sequence[Line]) -> Iterator[Mark]:
    return (mark for line in lines for mark in line.marks)


def _numbers_by_style(lines: Sequence[Line]) -> dict[str, list[tuple[int, tuple[int, ...]]]]:
    numbers: dict[str, list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.ended or line.short:
            for mark in line.marks:
                if mark.path and not (mark.dated or mark.inserted):
                    numbers[mark.style].append((index, mark.path))
    return numbers
