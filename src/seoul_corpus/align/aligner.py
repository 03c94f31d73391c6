"""The walk over two trees that collects links and findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TypeAlias, cast

from seoul_corpus.align.divisions import matched_divisions
from seoul_corpus.align.evidence import Likeness, paragraph_traits, traits
from seoul_corpus.align.review.locks import Locks
from seoul_corpus.align.review.rows import known_relation
from seoul_corpus.align.segments import Encode
from seoul_corpus.align.sentences import sentence_beads
from seoul_corpus.align.siblings import counts_on, match_siblings
from seoul_corpus.document import (
    Block,
    Division,
    Document,
    Evidence,
    Finding,
    Level,
    Link,
    Paragraph,
    Place,
    Sentence,
    fingerprint,
    span_of,
)

Linked: TypeAlias = Paragraph | Block | Sentence
"""What links join."""

Lonely = tuple[list[tuple[Paragraph, Level]], list[tuple[Paragraph, Level]]]
"""Units of both sides without counterpart so far, with their levels."""

DOUBT = 0.5
"""A link with less confidence is reported."""


class Aligner:
    """Walks both trees together and collects links and findings.

    Args:
        source: where links begin.
        target: where they lead.
        locked: links that stand; the others go around them.
        encode: gives sentence vectors.
    """

    def __init__(
        self,
        source: Document,
        target: Document,
        locked: Iterable[Link] = (),
        encode: Encode | None = None,
    ) -> None:
        self.encode = encode
        self.source = source
        self.target = target
        self.locks = Locks(locked, source, target)
        self.links: list[Link] = list(self.locks.links)
        self.findings: list[Finding] = []
        self.lonely: Lonely = ([], [])
        sides = [[traits(s.text) for s in d.sentences()] for d in (source, target)]
        self.likeness = Likeness(*sides)

    def run(self) -> None:
        """Collect the links and findings of both documents, level by level."""
        source, target = self.source, self.target
        self.blocks(_lone(source.title), _lone(target.title))
        self.blocks(source.notes, target.notes)
        for one, other in matched_divisions(source.divisions, target.divisions):
            self.divisions(one, other)
        self.blocks(_lone(source.closing), _lone(target.closing))
        self.blocks(source.leftovers, target.leftovers)

    def divisions(self, one: Division | None, other: Division | None) -> None:
        """Link two divisions that answer each other, chapters and sections read through."""
        heads = [
            [h for d in (side.walk() if side else ()) for h in d.heads] for side in (one, other)
        ]
        self.blocks(*heads)
        paragraphs = [
            [p for d in (side.walk() if side else ()) for p in d.paragraphs]
            for side in (one, other)
        ]
        for side in paragraphs:
            side.sort(key=lambda paragraph: paragraph.span.start)
        self.siblings(paragraphs[0], paragraphs[1], "paragraph")
        self.reunite(*paragraphs)
        if one and other and any(map(self.locks.free, paragraphs)):
            self.compare_counts(*paragraphs)

    def compare_counts(self, source: Sequence[Paragraph], target: Sequence[Paragraph]) -> None:
        """Two sides that both number without a gap and end differently: some link may be wrong."""
        ends = [[p for p in side if p.n] for side in (source, target)]
        if len(ends[0]) != len(ends[1]) and all(counts_on([p.n for p in side]) for side in ends):
            counts = [str(len(side)) for side in ends]
            last = ends[0][-1:] or ends[1][-1:]
            if last:
                units = (last[0], None) if ends[0] else (None, last[0])
                self.report("counts-differ", *units, source=counts[0], target=counts[1])

    def blocks(self, source: Sequence[Block], target: Sequence[Block]) -> None:
        """Link titles, notes or headings in their order."""
        for part in self.locks.between(source, target):
            for one, other in zip_longest(*part):
                self.link("block", one, other, 0.9 if one and other else 1.0, "order")

    def siblings(
        self, source: Sequence[Paragraph], target: Sequence[Paragraph], level: Level
    ) -> None:
        """Link paragraphs or items, then what is inside each pair; put the others aside."""
        for part in self.locks.between(source, target):
            for one, other, likeness in self.matched(*part):
                if one and other:
                    self.pair(level, one, other, likeness)
                    self.sentences(one.sentences, other.sentences)
                    self.siblings(one.items, other.items, "item")
                elif one:
                    self.lonely[0].extend(self.unmatched(one, level))
                elif other:
                    self.lonely[1].extend(self.unmatched(other, level))
        for unit in (*source, *target):
            self.open(unit)

    def unmatched(self, unit: Paragraph, level: Level) -> Iterator[tuple[Paragraph, Level]]:
        """Yield a unit and the free items below it with their levels."""
        if unit.id in self.locks.taken:
            self.open(unit)
            return
        yield unit, level
        for item in unit.items:
            yield from self.unmatched(item, "item")

    def open(self, unit: Paragraph) -> None:
        """Link what is inside the paragraphs or items that a locked link joins, once."""
        for one, other in self.locks.opened(unit.id):
            self.sentences(
                [s for part in one for s in part.sentences],
                [s for part in other for s in part.sentences],
            )
            self.siblings(
                [item for part in one for item in part.items],
                [item for part in other for item in part.items],
                "item",
            )

    def matched(
        self, source: Sequence[Paragraph], target: Sequence[Paragraph]
    ) -> Iterator[tuple[Paragraph | None, Paragraph | None, float]]:
        """Yield who answers whom, by number and content."""
        if not (source or target):
            return
        one_side = [paragraph_traits(p) for p in source]
        other_side = [paragraph_traits(p) for p in target]
        for match in match_siblings(source, target, one_side, other_side, self.likeness):
            one = None if match.source is None else source[match.source]
            other = None if match.target is None else target[match.target]
            yield one, other, match.likeness

    def pair(self, level: Level, one: Paragraph, other: Paragraph, likeness: float) -> None:
        """Add the link of two paragraphs or items; report numbers that differ."""
        if one.n == other.n:
            self.link(level, one, other, 0.9 + 0.1 * likeness, "number")
            return
        self.link(level, one, other, 0.3 + 0.4 * likeness, "content")
        self.report("number-differs", one, other, source=str(one.n), target=str(other.n))

    def reunite(self, source: Sequence[Paragraph], target: Sequence[Paragraph]) -> None:
        """Match what is left on both sides of a division: an item may stand outside its parent."""
        sides = self.lonely
        self.lonely = ([], [])
        levels = {unit.id: level for side in sides for unit, level in side}
        every = [
            _in_order([*(u for top in side for u in top.walk()), *(u for u, _ in left)])
            for side, left in zip((source, target), sides, strict=True)
        ]
        for part in self.locks.between(*every):
            units = [[unit for unit in side if unit.id in levels] for side in part]
            for one, other, likeness in self.matched(*units):
                self.reunited(one, other, likeness, levels)

    def reunited(
        self,
        one: Paragraph | None,
        other: Paragraph | None,
        likeness: float,
        levels: Mapping[str, Level],
    ) -> None:
        """Link two units that were left over, or one that has no counterpart."""
        if one and other:
            self.pair(levels[one.id], one, other, likeness)
            if levels[one.id] != levels[other.id]:
                self.report("level-differs", one, other, source=one.id, target=other.id)
        else:
            unit = one or other
            level = levels[unit.id] if unit else "paragraph"
            self.link(level, one, other, 0.8, "number")
        self.sentences(one.sentences if one else (), other.sentences if other else ())

    def sentences(self, source: Sequence[Sentence], target: Sequence[Sentence]) -> None:
        """Link the sentences of one pair of paragraphs."""
        for part in self.locks.between(source, target):
            self.beads(*part)

    def beads(self, source: Sequence[Sentence], target: Sequence[Sentence]) -> None:
        """Link sentences between which no link stands yet."""
        one_side, other_side = ([s.text for s in side] for side in (source, target))
        for bead in sentence_beads(one_side, other_side, self.likeness, self.encode):
            ids = tuple(source[i].id for i in bead.source), tuple(target[j].id for j in bead.target)
            alone = len(source) == len(target) == 1
            if not bead.counted:
                confidence = bead.likeness
            elif not (ids[0] and ids[1]):
                confidence = 0.8
            else:
                confidence = 0.99 if alone else 0.85 + 0.1 * bead.likeness
            origin = "count" if bead.counted else "content"
            self.add("sentence", ids, confidence, origin, bead.evidence)

    def link(
        self,
        level: Level,
        one: Paragraph | Block | None,
        other: Paragraph | Block | None,
        confidence: float,
        origin: str,
    ) -> None:
        """Add a link of one unit to one unit or none; report a unit without counterpart."""
        ids = (one.id,) if one else (), (other.id,) if other else ()
        self.add(level, ids, confidence, origin, (Evidence(kind=origin, share=1.0),))
        if not (one and other):
            unit = one or other
            if unit is not None:
                lacking = self.target if one else self.source
                self.report("counterpart-missing", one, other, id=unit.id, lang=lacking.lang)

    def add(
        self,
        level: Level,
        ids: tuple[tuple[str, ...], tuple[str, ...]],
        confidence: float,
        origin: str,
        evidence: tuple[Evidence, ...],
    ) -> None:
        """Add one link; report it if it is doubtful."""
        source_ids, target_ids = ids
        self.links.append(
            Link(
                id=f"al.{(source_ids or target_ids)[0]}",
                level=level,
                source_ids=source_ids,
                target_ids=target_ids,
                relation=known_relation(len(source_ids), len(target_ids)),
                confidence=round(confidence, 2),
                origin=origin,
                evidence=evidence,
            )
        )
        if confidence < DOUBT and source_ids and target_ids:
            unit = cast("Linked", self.source.index.entries[source_ids[0]].unit)
            self.report("link-doubtful", unit, None, confidence=f"{confidence:.2f}")

    def report(
        self,
        code: str,
        one: Linked | None,
        other: Linked | None,
        **params: str,
    ) -> None:
        """Add a finding about one or two units."""
        units = [(d, u) for d, u in ((self.source, one), (self.target, other)) if u is not None]
        self.findings.append(
            Finding(
                code=code,
                severity="warning",
                category="alignment",
                ids=tuple(unit.id for _, unit in units),
                places=tuple(place_of(document, unit) for document, unit in units),
                params=params,
                fingerprint=fingerprint(units[0][1].text),
            )
        )


def _in_order(units: Iterable[Paragraph]) -> list[Paragraph]:
    """Return each unit once, in text order."""
    return sorted({unit.id: unit for unit in units}.values(), key=lambda unit: unit.span.start)


def _lone(block: Block | None) -> list[Block]:
    return [block] if block else []


def place_of(document: Document, unit: Linked) -> Place:
    """Return where a unit stands, with line and column."""
    span = span_of(unit)
    line, column = document.index.lines.place(span.start)
    return Place(key=document.key, span=span, line=line, column=column)
