"""What a comparison of two texts gives back."""

from __future__ import annotations

from typing import Literal, TypeAlias

from seoul_corpus.document.value import Text, Value

Change: TypeAlias = Literal["same", "form", "changed", "added", "removed"]
"""What became of a unit; ``form``: a reader sees the same words, in other characters or spaces."""


class Piece(Value):
    """Some words: in both texts, only in the old one, or only in the new one.

    Attributes:
        kind: ``equal``, ``delete`` or ``insert``.
        text: the words, verbatim.
    """

    kind: Literal["equal", "delete", "insert"]
    text: Text


class UnitDifference(Value):
    """A unit and what became of it.

    Attributes:
        change: what became of its words.
        kind: what it is, such as ``paragraph`` or ``heading``.
        old_id: None where it was added.
        new_id: None where it was removed.
        old_label: its number as printed, such as ``2.1``; None without one.
        new_label: the same in the new text.
        moved: whether it stands elsewhere in the order of the text.
        pieces: its words; those ``equal`` and ``delete`` are the old text, those ``equal`` and
            ``insert`` the new one.
    """

    change: Change
    kind: Text
    old_id: Text | None
    new_id: Text | None
    old_label: Text | None = None
    new_label: Text | None = None
    moved: bool = False
    pieces: tuple[Piece, ...] = ()

    @property
    def renumbered(self) -> bool:
        """Whether it is there in both texts, under different numbers."""
        here = self.old_id is not None and self.new_id is not None
        return here and self.old_label != self.new_label


class Difference(Value):
    """Two texts, unit by unit.

    Attributes:
        old: key of the old document.
        new: key of the new one.
        units: each unit of both texts once, in the order of the new text; one that was removed
            stands where it stood.
    """

    old: Text
    new: Text
    units: tuple[UnitDifference, ...]

    @property
    def changes(self) -> tuple[UnitDifference, ...]:
        """The units that are not as they were."""
        return tuple(
            one for one in self.units if one.change != "same" or one.moved or one.renumbered
        )

    def __str__(self) -> str:
        return f"{self.old} -> {self.new}: {len(self.changes)} of {len(self.units)} units differ"
