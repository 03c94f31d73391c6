"""Where each character of an extracted text stands in the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Origin(NamedTuple):
    """A place in a file.

    Attributes:
        part: what of the file, such as ``word/document.xml`` or ``page 3``; empty for a file
            that has no parts.
        line: from 1, of the part; None where the format has no lines.
        column: from 1, in code points; None where the format has no lines.
        generated: whether the character stands in no place of the file: a number that the
            file's list settings give, a line end between two blocks. The place is then the
            one it belongs to.
    """

    part: str = ""
    line: int | None = None
    column: int | None = None
    generated: bool = False

    def __str__(self) -> str:
        place = ":".join(str(n) for n in (self.line, self.column) if n is not None)
        return " ".join(filter(None, (self.part, place)))


class Origins:
    """A map from every code point of a text to its place in the file, kept as runs.

    Args:
        runs: the offset at which each run begins, and the place of its first character; the
            first run begins at 0. Columns count on inside a run that is not generated.

    Example:
        >>> origins = Origins([(0, Origin("page 1", 1, 1)), (10, Origin("page 2", 1, 1))])
        >>> str(origins.at(12))
        'page 2 1:3'
    """

    __slots__ = ("_places", "_starts")

    def __init__(self, runs: Iterable[tuple[int, Origin]]) -> None:
        pairs = sorted(runs, key=lambda run: run[0])
        if not pairs or pairs[0][0] != 0:
            raise ValueError("the first run begins at 0")
        self._starts = [start for start, _ in pairs]
        self._places = [place for _, place in pairs]

    def __len__(self) -> int:
        return len(self._starts)

    def at(self, offset: int) -> Origin:
        """Return the place of the code point at ``offset`` of the text."""
        run = bisect_right(self._starts, offset) - 1
        place = self._places[max(run, 0)]
        if place.column is None or place.generated:
            return place
        return place._replace(column=place.column + offset - self._starts[max(run, 0)])
