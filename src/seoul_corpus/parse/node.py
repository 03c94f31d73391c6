"""A paragraph or item while the tree grows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Node:
    """A paragraph or item while the tree grows.

    Attributes:
        path: the logical number; empty for an unnumbered block.
        start: where it begins: at its mark, or at its first own text.
        label_end: where its mark ends; ``start`` for an unnumbered block.
        pieces: its own text, before and between and after its items, as ranges of the text.
        items: the units below it.
        id: given when the tree is finished.
        end: where its last descendant ends, known when the tree is finished.
        style: the family of marks that its mark belongs to.
        rule: why its mark counts: ``next`` of a series, ``first`` of one, or ``break`` in one.
        doubt: what else its mark may be, as far as the text tells: another number, or running text
            (empty); None where there is no doubt.
        inserted: which one after the unit of this number it is, as 제3조의2 is; 0 for that unit.
    """

    path: tuple[int, ...]
    start: int
    label_end: int
    pieces: list[list[int]] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    id: str = ""
    end: int = 0
    style: str = ""
    rule: str = ""
    doubt: tuple[int, ...] | None = None
    inserted: int = 0

    @property
    def marked(self) -> bool:
        """Whether it has a mark."""
        return self.label_end > self.start
