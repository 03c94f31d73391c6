"""Units that begin inside a line, as in 제3조(책무) ① … ② … ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seoul_corpus.parse.lines import Line
from seoul_corpus.parse.marks import HEAD, Mark, marks

_TITLE = re.compile(
    r"[ \t\u00a0]{0,8}(?:[(（\[【][^()（）\[\]【】\r\n]{1,80}[)）\]】])?[ \t\u00a0]{1,16}(?=\S)"
)
_FIRST = frozenset({"circled", "1.", "1()"})
"""The styles that number what stands in the line of its article."""

_CIRCLED = re.compile(r"(?<=[.;다함음임됨])[ \t\u00a0]+([\u2460-\u2473])")


def split_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines, cut where the units of an article begin inside one.

    The first may follow the article's number and title; further ones follow a sentence, as
    circled numbers that go on.

    Args:
        text: the whole text.
        lines: its visible lines.
    """
    cut: list[Line] = []
    for line in lines:
        cut.append(line)
        if line.marks and line.marks[0].style in ("article", "circled"):
            end = line.end
            for start, found in _inner(text, line, line.marks[0]):
                cut[-1].end = start
                cut.append(Line(start, end, spaced=False, marks=found, ended=True))
    return cut


def _inner(text: str, line: Line, mark: Mark) -> Iterator[tuple[int, tuple[Mark, ...]]]:
    """Yield where units begin inside a line, with their marks."""
    end = line.end
    place = line.start + mark.end
    if mark.style == "article":
        title = _TITLE.match(text, place, end)
        found = marks(text[title.end() : min(title.end() + HEAD, end)]) if title else ()
        if not title or not found or not _is_first(found[0]):
            return
        yield title.end(), found
        mark, place = found[0], title.end() + found[0].end
    if mark.style != "circled":
        return
    value = mark.path[0]
    for match in _CIRCLED.finditer(text, place, end):
        if ord(match[1]) - 0x2460 == value:
            value += 1
            start = match.start(1)
            yield start, marks(text[start : min(start + HEAD, end)])


def _is_first(mark: Mark) -> bool:
    return mark.style in _FIRST and mark.path == (1,) and not mark.dated
