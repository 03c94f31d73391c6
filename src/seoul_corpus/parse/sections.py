"""Numbered headings whose units number on: I. / 1. 2. / II. / 3. 4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from seoul_corpus.parse.headings import HEADING_LIMIT, runs_on
from seoul_corpus.parse.lines import Line
from seoul_corpus.parse.marks import BULLET, Mark

_UNITS = ("1.", "1)", "1()", "bare")
"""The styles that number units from one section to the next."""


def numbered_sections(text: str, lines: Sequence[Line]) -> Mapping[int, Mark]:
    """Return which lines head a section, with the mark that numbers it.

    Such a heading is short, does not end as a sentence does, and carries the next mark of its
    style; the numbers between it and the next heading go on where those before it ended. Where
    they begin anew, the headings are units themselves, and the numbers are their items.

    Args:
        text: the whole text.
        lines: its visible lines.
    """
    runs = _runs(text, lines)
    for style in sorted(runs, key=lambda style: next(iter(runs[style]))):
        found = runs[style]
        if len(found) > 1 and any(_number_on(lines, list(found), units) for units in _UNITS):
            return found
    return {}


def _runs(text: str, lines: Sequence[Line]) -> dict[str, dict[int, Mark]]:
    """Return the headings of each style that are numbered 1, 2, 3 … in the order of the lines."""
    runs: dict[str, dict[int, Mark]] = defaultdict(dict)
    for index, line in enumerate(lines):
        if not line.marks or line.end - line.start > HEADING_LIMIT:
            continue
        for mark in line.marks:
            if mark.style in (*_UNITS, "path", "article") or mark.style.startswith(BULLET):
                continue
            following = mark.path == (len(runs.get(mark.style, ())) + 1,)
            if following and _is_heading(text, line, mark):
                runs[mark.style][index] = mark
    return runs


def _is_heading(text: str, line: Line, mark: Mark) -> bool:
    said = text[line.start + mark.end : line.end].strip()
    return bool(said) and not runs_on(said)


def _number_on(lines: Sequence[Line], heads: Sequence[int], style: str) -> bool:
    """Return whether the numbers of ``style`` go on over all headings, and past one at least."""
    last = 0
    passed = 0
    for head, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        numbers = [
            mark.path[0]
            for line in lines[head + 1 : end]
            for mark in line.marks
            if mark.style == style and not mark.dated
        ]
        if not numbers:
            continue
        if numbers[0] != last + 1:
            return False
        passed += last > 0
        last = max(numbers)
    return passed > 0
