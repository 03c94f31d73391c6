"""Links as rows of a table that people work in."""

from __future__ import annotations

from pydantic import Field

from seoul_corpus.document import Level, Link, Relation, Text, Value

SEGMENT_LEVEL: Level = "sentence"
"""The level that links between numbered lines are kept at."""


class LinkRow(Value):
    """A link as it stands in a row of a table.

    Attributes:
        link: what the row says.
        file: the table's name.
        row: which row it is, as spreadsheet programs count: the header is row 1.
        columns: what the columns with the ids are called.
        fingerprints: of each unit that the row named when a program wrote it, by id; empty where
            the table has none.
    """

    link: Link
    file: Text
    row: int
    columns: tuple[Text, Text] = ("source_ids", "target_ids")
    fingerprints: dict[Text, Text] = Field(default_factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of both sides, source first."""
        return (*self.link.source_ids, *self.link.target_ids)

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids of each side, source first."""
        return self.link.source_ids, self.link.target_ids

    @property
    def edited(self) -> bool:
        """Whether the ids are others than those that the program wrote."""
        return bool(self.fingerprints) and set(self.fingerprints) != set(self.ids)

    @property
    def touched(self) -> bool:
        """Whether a person left a trace: a status, name, note, relation, or other ids."""
        link = self.link
        known = known_relation(len(link.source_ids), len(link.target_ids))
        marked = link.status != "machine" or link.reviewer or link.note
        return bool(marked) or link.relation not in (None, known) or self.edited


class LinkTable(Value):
    """The rows of one table of links, or of several that were merged.

    Attributes:
        rows: in the order of the table.
        segments: whether the ids are numbered lines (``ko.1`` is the first Korean one).
    """

    rows: tuple[LinkRow, ...] = ()
    segments: bool = False

    @property
    def links(self) -> tuple[Link, ...]:
        """What the rows say."""
        return tuple(row.link for row in self.rows)

    @property
    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of each unit when the table was written, as far as the rows say."""
        return {name: mark for row in self.rows for name, mark in row.fingerprints.items()}


def known_relation(source: int, target: int) -> Relation | None:
    """Return the relation that the numbers of units tell: a person knows the others.

    Example:
        >>> known_relation(1, 2), known_relation(1, 0), known_relation(1, 1)
        ('split', 'omission', None)
    """
    if not target:
        return "omission"
    if not source:
        return "addition"
    if source == 1 < target:
        return "split"
    return "merged" if target == 1 < source else None
