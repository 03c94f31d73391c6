"""What a report shows: both texts, unit beside unit, with what was found marked in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from seoul_corpus.exchange.runs import runs
from seoul_corpus.exchange.work import Side, work_units
from seoul_corpus.terminal import harmless

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Document, Finding, Span


class Piece(NamedTuple):
    """Some words of a cell.

    Attributes:
        text: what is read; what a page or a terminal would act on is written out.
        numbers: of the findings that are about these very words, from 1.
    """

    text: str
    numbers: tuple[int, ...]


class Cell(NamedTuple):
    """One side of a passage.

    Attributes:
        lang: BCP 47 tag.
        line: where it begins in its text, from 1.
        pieces: its words.
        numbers: of the findings that are about all of it.
    """

    lang: str
    line: int
    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...]


class Passage(NamedTuple):
    """A unit of both texts.

    Attributes:
        id: that of the link, or of the unit that has none.
        reference: how a person names it.
        kind: what it is, such as ``sentence`` or ``heading``.
        source: None where the source lacks it.
        target: None where the target lacks it.
        numbers: of the findings that stand here, from 1.
    """

    id: str
    reference: str
    kind: str
    source: Cell | None
    target: Cell | None
    numbers: tuple[int, ...]


class Mark(NamedTuple):
    """A range of a document, in code points, and the number of the finding about it."""

    start: int
    end: int
    number: int


def passages(bitext: Bitext, findings: Sequence[Finding]) -> list[Passage]:
    """Return the passages of a bitext in the source's order, each finding in one of them.

    Args:
        bitext: the two texts.
        findings: what was found, in the order that gives it its number.

    Example:
        >>> from seoul_corpus import load_bitext
        >>> passages(load_bitext(), ())[0].source.pieces[0].text
        '(비공식 번역본)'
    """
    numbers = {id(finding): number for number, finding in enumerate(findings, 1)}
    marks = _marks(findings)
    found: list[Passage] = []
    for unit in work_units(bitext, findings=findings):
        source, target = (
            _cell(document, side, marks.get(document.key, Marks()))
            for document, side in ((bitext.source, unit.source), (bitext.target, unit.target))
        )
        here = {number for cell in (source, target) if cell for number in _numbers(cell)}
        here |= {numbers[id(finding)] for finding in unit.findings}
        numbered = tuple(sorted(here))
        found.append(Passage(unit.id, unit.reference, unit.kind, source, target, numbered))
    return found


def first_places(rows: Iterable[Passage]) -> Iterator[tuple[Passage, list[int]]]:
    """Yield the passages that a finding stands in for the first time, and the findings' numbers."""
    seen: set[int] = set()
    for row in rows:
        new = [number for number in row.numbers if number not in seen]
        seen.update(new)
        if new:
            yield row, new


def stretches(cell: Cell) -> list[tuple[str, bool]]:
    """Return the words of a cell on one line, and which of them findings are about, by turns."""
    found: list[tuple[str, bool]] = []
    for piece in cell.pieces:
        text, marked = " ".join(piece.text.split("\n")), bool(piece.numbers)
        if found and found[-1][1] == marked:
            found[-1] = (found[-1][0] + text, marked)
        else:
            found.append((text, marked))
    return found


class Marks:
    """The marks of one document, to be asked from any range of it.

    Args:
        marks: in any order, some of them twice.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(set(marks))
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((_end(mark) - mark.start for mark in self._marks), default=0)

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a character with a range, in text order."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if _end(mark) > start]


def _marks(findings: Sequence[Finding]) -> dict[str, Marks]:
    """Return what findings are about, by the key of the document."""
    found: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, 1):
        for place in finding.places:
            span = place.span
            found.setdefault(place.key, []).append(Mark(span.start, span.end, number))
    return {key: Marks(marks) for key, marks in found.items()}


def _cell(document: Document, side: Side | None, marks: Marks) -> Cell | None:
    if side is None:
        return None
    first, last = side.spans[0].start, side.spans[-1].end
    near = marks.within(first, last)
    whole = {mark.number for mark in near if mark.start <= first and mark.end >= last}
    narrow = [mark for mark in near if mark.number not in whole]
    joint = " " if " ".join(side.texts) == side.text else "\n"
    pieces: list[Piece] = []
    for number, span in enumerate(side.spans):
        pieces += [Piece(joint, ())] if number else []
        pieces += _pieces(document, span, narrow)
    line = document.index.lines.place(first)[0]
    return Cell(side.lang, line, tuple(pieces), tuple(sorted(whole)))


def _pieces(document: Document, span: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield what is read of a range, cut where a mark begins or ends."""
    for run in runs(document, span):
        if len(run.text) != run.end - run.start:
            yield Piece(run.text, ())
            continue
        cuts = {run.start, run.end}
        for mark in marks:
            cuts |= {at for at in (mark.start, _end(mark)) if run.start < at < run.end}
        places = sorted(cuts)
        for start, end in pairwise(places):
            numbers = tuple(m.number for m in marks if m.start < end and start < _end(m))
            yield Piece(harmless(run.text[start - run.start : end - run.start]), numbers)


def _end(mark: Mark) -> int:
    """Return where a mark ends; one of no words is shown on the character behind it."""
    return max(mark.end, mark.start + 1)


def _numbers(cell: Cell) -> Iterator[int]:
    yield from cell.numbers
    for piece in cell.pieces:
        yield from piece.numbers
