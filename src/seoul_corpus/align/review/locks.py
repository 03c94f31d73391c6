"""Links that stand, and what lies between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, cast

from seoul_corpus.align.review.renewal import anchors
from seoul_corpus.document import Block, Document, Link, Paragraph, Sentence, span_of

Part = TypeVar("Part", Block, Paragraph, Sentence)


class Locks:
    """The links between two documents that are not to be touched.

    Args:
        links: they contradict neither the documents nor each other.
        source: where they begin.
        target: where they lead.
    """

    def __init__(self, links: Iterable[Link], source: Document, target: Document) -> None:
        self.links = tuple(links)
        self.taken = {
            name
            for link in self.links
            if link.level != "term"
            for name in (*link.source_ids, *link.target_ids)
        }
        self._starts = [
            {name: span_of(entry.unit).start for name, entry in document.index.entries.items()}
            for document in (source, target)
        ]

        self._units = [document.index.entries for document in (source, target)]
        self._unopened = {
            name: link
            for link in self.links
            if link.level in {"paragraph", "item"}
            for name in (*link.source_ids, *link.target_ids)
        }

    def opened(self, name: str) -> Iterator[tuple[list[Paragraph], list[Paragraph]]]:
        """Yield the paragraphs that a unit's link joins, the first time that one is asked for."""
        link = self._unopened.get(name)
        if link is not None:
            ids = link.source_ids, link.target_ids
            for one in (*ids[0], *ids[1]):
                del self._unopened[one]
            source, target = (
                [cast("Paragraph", units[one].unit) for one in names]
                for units, names in zip(self._units, ids, strict=True)
            )
            yield source, target

    def free(self, units: Sequence[Part]) -> list[Part]:
        """Return the units that no link has yet."""
        return [unit for unit in units if unit.id not in self.taken]

    def between(
        self, source: Sequence[Part], target: Sequence[Part]
    ) -> Iterator[tuple[list[Part], list[Part]]]:
        """Yield the free units of both sides that lie between the same two links.

        Only links between two of the given units divide them: nothing linked between two
        neighbours of a link on one side may lie beyond it on the other.
        """
        anchored = self._anchors(source, target) if self.taken else []
        if not anchored:
            yield self.free(source), self.free(target)
            return
        parts: list[tuple[list[Part], list[Part]]] = [([], []) for _ in range(len(anchored) + 1)]
        for number, side in enumerate((source, target)):
            places = [anchor[number] for anchor in anchored]
            for unit in self.free(side):
                parts[bisect_right(places, unit.span.start)][number].append(unit)
        yield from parts

    def _anchors(self, source: Sequence[Part], target: Sequence[Part]) -> list[tuple[int, int]]:
        """Return where the links between the given units begin, on both sides."""
        ids = {unit.id for unit in source}, {unit.id for unit in target}
        return sorted(
            (self._start(0, link.source_ids), self._start(1, link.target_ids))
            for link in self.links
            if anchors(link) and ids[0].issuperset(link.source_ids)
            if ids[1].issuperset(link.target_ids)
        )

    def _start(self, side: int, names: Iterable[str]) -> int:
        return min(self._starts[side][name] for name in names)
