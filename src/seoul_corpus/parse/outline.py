"""Which marks number units, and how the units nest: decided by the sequence of the whole text.

A mark counts when it goes on a series that is open (the next number of the same style), opens one
(a first number), or breaks one in a way that a text does and running words do not. What a series
lacks or repeats is not judged here but in ``faults``, from the finished tree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seoul_corpus.parse.ahead import Ahead, used_styles
from seoul_corpus.parse.lines import Line
from seoul_corpus.parse.marks import BULLET, UNSURE, Mark
from seoul_corpus.parse.node import Node

DEPTH_LIMIT = 16
"""How deep numbering may nest; a deeper mark is running text."""

_LETTERED = ("latin", "roman", BULLET)

INDENT_LIMIT = 12
"""What stands further right is set apart: a signature, a place and date."""

LEAP = 20
"""The largest step forward inside a series; a larger one is a year or a quantity."""


@dataclass(slots=True)
class _Series:
    """An open run of siblings: their style, the highest number so far, the unit open in it."""

    style: str
    last: int
    indent: int
    node: Node


class Outline:
    """Places marks one after another; keeps the series that are open.

    Args:
        lines: the lines of the whole text: whether a style is used at all, and which mark is
            the better reading of a number, is looked up there.
        ranks: the level of each style where a profile says it.
    """

    def __init__(self, lines: Sequence[Line], ranks: Mapping[str, int]) -> None:
        self._lines = lines
        self._ranks = ranks
        self._open: list[_Series] = []
        self._used = used_styles(lines) | ranks.keys()
        self._ahead = Ahead(lines)
        self._held: set[tuple[str, str]] = set()

    def restart(self) -> None:
        """Close all series: another division begins, with numbers of its own."""
        self._open.clear()

    def divide(self) -> None:
        """A chapter begins: its numbers may go on, but no item goes back to an earlier unit."""
        del self._open[1:]
        if self._open and self._open[0].style == "path":
            self._open.clear()
        if self._open:
            self._open[0].node = Node((), 0, 0)

    def holding(self, indent: int) -> Node | None:
        """Return the innermost open unit that stands further left than ``indent``."""
        if indent > INDENT_LIMIT:
            return None
        units = (s.node for s in reversed(self._open) if s.indent < indent and s.node.marked)
        return next(units, None)

    def above(self, indent: int) -> tuple[Node, bool] | None:
        """Return the unit above the item that is open, None where no item is.

        Args:
            indent: the width of the white space before a line.

        Returns:
            the unit, and whether the line stands where it stands, and not where its item does.
        """
        if len(self._open) < 2:
            return None
        inner, outer = self._open[-1], self._open[-2]
        return outer.node, inner.indent > indent >= outer.indent

    def place(self, index: int, indent: int) -> tuple[Node | None, Node] | None:
        """Return the unit that line ``index`` begins and its parent, or None for running text.

        Args:
            index: the line.
            indent: the width of the white space before it.

        Returns:
            (parent, unit); the parent is None for a unit at the top.
        """
        line = self._lines[index]
        readings = [m for m in line.marks if m.style not in UNSURE or m.style in self._used]
        chosen = (
            self._expected(index, self._confirmed(index, readings), indent)
            or self._expected(index, readings, indent)
            or self._unexpected(index, readings)
        )
        if chosen is None:
            return None
        reading, depth, rule = chosen
        sure = line.ended and len(readings) == 1
        doubt = None if sure else self._doubt(index, readings, chosen, indent)
        parent, node = self._put(line, reading, depth, indent, rule)
        node.doubt = doubt
        return parent, node

    def _confirmed(self, index: int, readings: Sequence[Mark]) -> Sequence[Mark]:
        """Return the readings whose next number follows, where that tells readings apart."""
        if len(readings) < 2:
            return ()
        return [mark for mark in readings if self._ahead.confirms(index, mark)]

    def _expected(
        self, index: int, readings: Sequence[Mark], indent: int
    ) -> tuple[Mark, int, str] | None:
        """Return the reading that goes on or opens a series, its depth and its rule."""
        for reading in readings:
            depth = self._continued(reading, indent)
            if depth is not None and (
                self._set_in(depth, indent) or self._ahead.believable(index, reading)
            ):
                return reading, depth, "next"
        for reading in readings:
            depth = self._opened(index, reading, indent)
            if depth is not None and self._ahead.believable(index, reading):
                return reading, depth, "first"
        return None

    def _unexpected(self, index: int, readings: Sequence[Mark]) -> tuple[Mark, int, str] | None:
        """Return the reading that breaks a series as a text does, its depth and its rule."""
        line = self._lines[index]
        if line.ended or line.short:
            for reading in readings:
                depth = None if reading.dated else self._broken(reading, line)
                firm = line.ended and line.firm
                if depth is not None and (firm or self._firm_break(index, reading)):
                    return reading, depth, "break"
        for reading in readings if line.ended else ():
            if self._begun_late(index, reading):
                return reading, len(self._open), "break"
        return None

    def _begun_late(self, index: int, mark: Mark) -> bool:
        """Return whether a list begins with another number than the first, and goes on."""
        return (
            mark.style not in UNSURE
            and mark.style != "path"
            and not (mark.dated or self._ranks)
            and self._ahead.confirms(index, mark)
            and mark.path[0] <= LEAP
            and 0 < len(self._open) < DEPTH_LIMIT
            and all(series.style != mark.style for series in self._open)
            and self._open[-1].node.marked
        )

    def _doubt(
        self, index: int, readings: Sequence[Mark], chosen: tuple[Mark, int, str], indent: int
    ) -> tuple[int, ...] | None:
        """Return what else a mark may be: another number, () for text, None for nothing else.

        The next number further on in the text is proof; so is an indentation of its own.
        """
        reading, depth, rule = chosen
        if not reading.path or self._ahead.confirms(index, reading):
            return None
        for other in readings:
            fits = self._continued(other, indent) is not None
            if rule != "break" and other.style != reading.style:
                fits = fits or self._opened(index, other, indent) is not None
                if fits and other.path:
                    return other.path
        line = self._lines[index]
        return None if line.ended or line.short or self._set_in(depth, indent) else ()

    def _firm_break(self, index: int, mark: Mark) -> bool:
        """After a line that is short but does not end, only a step forward counts."""
        following = self._ahead.following(index, mark.style)
        expected = any(
            mark.style in ("path", series.style) or series.last + 1 == mark.path[0]
            for series in self._open
        )
        return expected and (following is None or following > mark.path)

    def _continued(self, mark: Mark, indent: int) -> int | None:
        """Return the depth at which ``mark`` is the next of an open series."""
        if mark.style == "path":
            return self._path_depth(mark, next_only=True)
        if mark.style.startswith(BULLET):
            return self._bullet_depth(mark, indent)
        fits = [
            depth
            for depth, series in enumerate(self._open)
            if series.style == mark.style and series.last + (not mark.inserted) == mark.path[0]
        ]
        if not fits:
            return None
        same_indent = [depth for depth in fits if self._open[depth].indent == indent]
        return (same_indent or fits)[-1]

    def _bullet_depth(self, mark: Mark, indent: int) -> int | None:
        if self._ranks:
            return self._ranked(mark)
        for depth in reversed(range(len(self._open))):
            series = self._open[depth]
            if series.style == mark.style and (series.indent <= indent or depth == 0):
                return depth
        return len(self._open) if self._open and self._open[-1].node.marked else None

    def _path_depth(self, mark: Mark, *, next_only: bool) -> int | None:
        """Return the depth of a spelled-out path such as 2.1: one below its longest open prefix."""
        for depth in reversed(range(len(self._open))):
            prefix = self._open[depth].node.path
            if not prefix or mark.path[: len(prefix)] != prefix or len(prefix) >= len(mark.path):
                continue
            below = self._open[depth + 1] if depth + 1 < len(self._open) else None
            last = below.last if below is not None and below.style == "path" else 0
            value = mark.path[len(prefix)]
            whole = len(mark.path) == len(prefix) + 1
            if not next_only or (whole and value == last + 1):
                return depth + 1
            return None
        if self._open and self._open[0].style == "path" and not next_only:
            return 0
        return self._top_path_depth(mark) if next_only else None

    def _top_path_depth(self, mark: Mark) -> int | None:
        """A text whose top numbers are paths (1.1, 1.2, 2.1) goes on at the top."""
        if not self._open or self._open[0].style != "path":
            return None
        before = self._open[0].node.path
        sibling = mark.path[:-1] == before[:-1] and mark.path[-1] == before[-1] + 1
        following = len(mark.path) == len(before) and mark.path[-1] == 1
        return 0 if sibling or (following and mark.path[0] == before[0] + 1) else None

    def _after_letters(self, index: int, mark: Mark, indent: int) -> bool:
        """Return whether numbers begin after a list of letters that stood above them.

        So do the operative paragraphs after lettered recitals and words such as "declare:".
        """
        before = self._lines[index - 1] if index else None
        lettered = all(s.style.startswith(_LETTERED) and s.indent >= indent for s in self._open)
        if mark.style not in ("1.", "article") or before is None or not lettered:
            return False
        return (before.spaced and not before.marks) or self._list_over(index, mark)

    def _list_over(self, index: int, mark: Mark) -> bool:
        """Return whether a list of letters or bullets ends where a numbered paragraph begins.

        It ends where it does not go on further down, and no member of it has held such numbers.
        """
        if not (self._open and self._lines[index].spaced and self._lines[index].firm):
            return False
        outer = self._open[0]
        if (outer.style, mark.style) in self._held:
            return False
        if outer.style.startswith(BULLET):
            return not self._ahead.again(index, outer.style)
        return self._ahead.following(index, outer.style) != (outer.last + 1,)

    def _opened(self, index: int, mark: Mark, indent: int) -> int | None:
        """Return the depth at which ``mark`` opens a series."""
        if mark.style == "path" or mark.path[:1] != (1,):
            return None
        if self._ranks:
            return self._ranked(mark)
        after_block = bool(self._open) and not self._open[-1].node.marked
        if mark.style == "article" or after_block or self._after_letters(index, mark, indent):
            return 0
        same = [series for series in self._open if series.style == mark.style]
        inside = not same or indent > same[-1].indent
        return len(self._open) if inside and len(self._open) < DEPTH_LIMIT else None

    def _ranked(self, mark: Mark) -> int:
        """Return the depth of a mark below those open series whose level is above its own."""
        rank = self._ranks[mark.style]
        return sum(1 for series in self._open if self._ranks[series.style] < rank)

    def _broken(self, mark: Mark, line: Line) -> int | None:
        """Return the depth at which ``mark`` stands although no series expects it."""
        if mark.style.startswith(BULLET):
            return 0 if not self._open else None
        if mark.style == "path":
            return self._broken_path(mark, line)
        if mark.style in UNSURE and not line.spaced:
            return None
        for depth in reversed(range(len(self._open))):
            series = self._open[depth]
            if series.style == mark.style:
                return depth if mark.path[0] <= series.last + LEAP else None
        return self._otherwise_written(mark)

    def _otherwise_written(self, mark: Mark) -> int | None:
        """A number in another style that goes on a series, or the first of a text without a 1."""
        if not self._open:
            return 0 if mark.path[0] <= LEAP else None
        decimal = mark.style[0] in "1b"
        top = self._open[0]
        if decimal and top.style == "path" and 0 <= mark.path[0] - top.node.path[0] <= LEAP:
            return 0
        for depth in reversed(range(len(self._open))):
            series = self._open[depth]
            if decimal and series.style[0] in "1b" and mark.path[0] == series.last + 1:
                return depth
        return None

    def _broken_path(self, mark: Mark, line: Line) -> int | None:
        depth = self._path_depth(mark, next_only=False)
        if depth is not None:
            below = self._open[depth].last if depth < len(self._open) else 0
            return depth if mark.path[-1] <= below + LEAP else None
        if not line.ended:
            return None
        top = self._open[0].last if self._open else 0
        return 0 if mark.path[0] <= top + LEAP else None

    def _set_in(self, depth: int, indent: int) -> bool:
        """Return whether an inner series stands at an indentation of its own, and this is it."""
        within = 0 < depth < len(self._open)
        return within and self._open[depth].indent == indent > self._open[0].indent

    def _put(
        self, line: Line, mark: Mark, depth: int, indent: int, rule: str
    ) -> tuple[Node | None, Node]:
        parent = self._open[depth - 1].node if depth else None
        before = self._open[depth] if depth < len(self._open) else None
        if depth:
            self._held.add((self._open[depth - 1].style, mark.style))
        spelled = mark.style == "path" or not mark.path
        path = mark.path if spelled else (*(parent.path if parent else ()), *mark.path)
        node = Node(path, line.start, line.start + mark.end, style=mark.style, rule=rule)
        node.inserted = mark.inserted
        del self._open[depth:]
        self._open.append(_series_after(before, mark, indent, node))
        return parent, node


def _series_after(before: _Series | None, mark: Mark, indent: int, node: Node) -> _Series:
    """Return the series that is open once ``mark`` has been placed where ``before`` was."""
    value = mark.path[-1] if mark.path else 0
    decimals = before is not None and before.style[0] in "1b" and mark.style[0] in "1bp"
    # A number after orphans (2.1, 2.2, 3.) opens the series that they lacked.
    if before is None or (before.style != mark.style and not decimals):
        return _Series(mark.style, value, indent, node)
    if mark.style == "path" != before.style:
        # An orphan such as 2.1 at the top leaves the series 1., 2. as it was.
        return _Series(before.style, before.last, before.indent, node)
    last = value if value == 1 or mark.style == "path" else max(value, before.last)
    return _Series(before.style, last, indent, node)
