"""What checks look at: linked stretches of the two texts, and what is marked in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from seoul_corpus.annotate import LAYERS
from seoul_corpus.annotate.mark import Mark
from seoul_corpus.annotate.rules import marks_of
from seoul_corpus.document import Bitext, Document, Link, TermBase, span_of

if TYPE_CHECKING:
    from seoul_corpus.document.index import Node


class Marked:
    """One document and its marks, by layer and place.

    Layers that the bitext carries are taken as they are; the others are made by rule.
    """

    def __init__(self, document: Document, bitext: Bitext, terms: TermBase | None) -> None:
        self.document = document
        self.korean = document is bitext.ko
        layers = _given(document, bitext)
        if not layers.keys() >= set(LAYERS):
            layers = {**marks_of(document, terms), **layers}
        self.layers = layers
        self._starts = {name: [mark.start for mark in marks] for name, marks in layers.items()}

    def within(self, layer: str, start: int, end: int) -> Sequence[Mark]:
        """Return the marks of a layer that lie between two offsets."""
        starts = self._starts.get(layer, [])
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        return (
            [mark for mark in self.layers[layer][first:last] if mark.end <= end] if starts else []
        )


def _given(document: Document, bitext: Bitext) -> dict[str, list[Mark]]:
    given: dict[str, list[Mark]] = {}
    for layer in bitext.layers:
        if layer.name in LAYERS:
            given[layer.name] = sorted(
                Mark(a.span.start, a.span.end, a.type, a.value, a.ref, a.note)
                for a in layer.annotations
                if a.document == document.key
            )
    return given


@dataclass(frozen=True, eq=False)
class Side:
    """One side of a link: neighbouring units of one document.

    Attributes:
        marked: their document with its marks.
        ids: of the units.
        start: where the first begins.
        end: where the last ends.
        kind: what they are, such as ``sentence`` or ``heading``.
    """

    marked: Marked
    ids: tuple[str, ...]
    start: int
    end: int
    kind: str

    @property
    def korean(self) -> bool:
        """Whether this is the Korean side."""
        return self.marked.korean

    @property
    def key(self) -> str:
        """The key of the document."""
        return self.marked.document.key

    @cached_property
    def text(self) -> str:
        """The verbatim words."""
        return self.marked.document.text[self.start : self.end]

    def marks(self, layer: str) -> Sequence[Mark]:
        """Return the marks of a layer that lie on this side."""
        return self.marked.within(layer, self.start, self.end)

    def words(self, mark: Mark) -> str:
        """Return the words that are marked, on one line."""
        return " ".join(self.marked.document.text[mark.start : mark.end].split())

    def spot(self, start: int, end: int) -> Spot:
        """Return a place from offsets into ``text``."""
        return Spot(self, self.start + start, self.start + end)

    @property
    def whole(self) -> Spot:
        """The place of the whole side."""
        return Spot(self, self.start, self.end)


class Spot(NamedTuple):
    """A range of a document, on a side."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Couple:
    """Two sides that one link joins, both with words.

    Attributes:
        source: the side that the link begins at.
        target: the side that it leads to.
        group: the id of the paragraph that the source stands in, or its own.
    """

    source: Side
    target: Side
    group: str

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, source first."""
        return self.source, self.target

    @property
    def ko(self) -> Side:
        """The Korean side."""
        return self.source if self.source.korean else self.target

    @property
    def en(self) -> Side:
        """The English side."""
        return self.target if self.source.korean else self.source


class Found(NamedTuple):
    """What a check noticed.

    Attributes:
        places: where; the first is the one to look at.
        params: what the message says.
    """

    places: tuple[Spot, ...]
    params: Mapping[str, str]


class Material:
    """A bitext as the checks see it.

    Args:
        bitext: the two texts and their links.
        terms: the term base; that of the bitext by default.
    """

    def __init__(self, bitext: Bitext, terms: TermBase | None = None) -> None:
        self.bitext = bitext
        self.terms = terms or bitext.terms
        marked = {d.key: Marked(d, bitext, self.terms) for d in bitext.documents}
        self.source = marked[bitext.source.key]
        self.target = marked[bitext.target.key]

    @cached_property
    def couples(self) -> tuple[Couple, ...]:
        """What the links of sentences and blocks join, in the source's order."""
        links = (
            link for link in self.bitext.alignment.links if link.level in {"sentence", "block"}
        )
        found = [couple for link in links if (couple := self._couple(link))]
        return tuple(sorted(found, key=lambda one: (one.source.start, one.target.start)))

    def _couple(self, link: Link) -> Couple | None:
        if not (link.source_ids and link.target_ids):
            return None
        source = side_of(self.source, link.source_ids)
        target = side_of(self.target, link.target_ids)
        entry = self.source.document.index.entries[link.source_ids[0]]
        group = entry.parent if entry.kind == "sentence" else None
        return Couple(source, target, group or link.source_ids[0])

    def alone(self, marked: Marked, unit: Node) -> Spot:
        """Return the place of one unit."""
        return side_of(marked, (unit.id,)).whole


def side_of(marked: Marked, ids: tuple[str, ...]) -> Side:
    """Return units of a document as a side."""
    entries = marked.document.index.entries
    spans = [span_of(entries[name].unit) for name in ids]
    return Side(marked, ids, spans[0].start, spans[-1].end, entries[ids[0]].kind)


def each_side(couple: Couple) -> Iterator[tuple[Side, Side]]:
    """Yield each side with the one opposite."""
    yield couple.source, couple.target
    yield couple.target, couple.source


def found(side: Side, other: Side, places: Iterable[tuple[int, int]], **params: str) -> Found:
    """Return what was noticed on one side, with the whole other side beside it."""
    return Found((*(side.spot(start, end) for start, end in places), other.whole), params)
