"""The rows of a table that people worked in, as links between the texts as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from seoul_corpus.align.review.rows import LinkRow, LinkTable
from seoul_corpus.align.review.sides import Side
from seoul_corpus.document import Evidence, Finding, Link, Severity
from seoul_corpus.document.bitext import link_takes
from seoul_corpus.errors import AlignmentError, Location

_REVIEWED: Final = (Evidence(kind="review", share=1.0),)


class Renewed(NamedTuple):
    """What a table still says.

    Attributes:
        rows: those that hold, their ids and their status brought up to date.
        findings: rows that moved, went stale or cannot hold, and corrections without a status.
    """

    rows: tuple[LinkRow, ...]
    findings: tuple[Finding, ...]


def renewed(table: LinkTable, source: Side, target: Side) -> Renewed:
    """Return the rows that a person touched, fitted to the texts as they are now.

    A unit is stale when its own words have another fingerprint than when the table was written,
    and by nothing else: one that was renumbered or moved is found again by its fingerprint.

    Raises:
        AlignmentError: rows contradict the texts or each other; it names row and column.
    """
    renewal = _Renewal(table, (source, target))
    rows = [row for row in map(renewal.row, table.rows) if row is not None]
    refuse_contradictions(rows, source, target)
    return Renewed(tuple(rows), tuple(renewal.findings))


def checked(rows: Sequence[LinkRow], source: Side, target: Side) -> None:
    """Refuse links that do not fit the texts or each other.

    Raises:
        AlignmentError: it names row and column.
    """
    for row in rows:
        for number, side in enumerate((source, target)):
            for name in row.sides[number]:
                if name not in side.units:
                    raise contradiction("link-unknown", row, number, id=name)
        _check_levels(row, (source, target))
    refuse_contradictions(rows, source, target)


class _Renewal:
    """Brings one row after the other up to date and collects findings."""

    def __init__(self, table: LinkTable, sides: tuple[Side, Side]) -> None:
        self.sides = sides
        self.marks = table.fingerprints
        self.findings: list[Finding] = []

    def row(self, row: LinkRow) -> LinkRow | None:
        """Return a row with ids and status as they must be now; None where it cannot hold."""
        if not row.touched:
            return None
        changed: list[str] = []
        ids = [self._side(row, number, names, changed) for number, names in enumerate(row.sides)]
        if ids[0] is None or ids[1] is None:
            return None
        link = self._link(row, ids[0], ids[1], stale=bool(changed))
        row = row.model_copy(update={"link": link})
        _check_levels(row, self.sides)
        for name in changed:
            self._report("link-stale", "warning", row, name)
        return row

    def _side(
        self, row: LinkRow, number: int, names: Sequence[str], changed: list[str]
    ) -> tuple[str, ...] | None:
        """Return the ids of one side as they are now; None where one is gone."""
        side, other = self.sides[number], self.sides[1 - number]
        found: list[str] = []
        for name in names:
            if name.startswith(f"{other.key}."):
                raise contradiction("link-side", row, number, id=name, key=side.key)
            now = self._now(row, side, name)
            if now is None:
                self._report("link-unit-gone", "warning", row, name)
                return None
            if now != name:
                self._report("link-moved", "info", row, now, was=name)
            elif self.marks.get(name, side.units[name].fingerprint) != side.units[name].fingerprint:
                changed.append(name)
            found.append(now)
        return tuple(found)

    def _now(self, row: LinkRow, side: Side, name: str) -> str | None:
        """Return the id that a unit has now."""
        mark = self.marks.get(name)
        unit = side.units.get(name)
        if unit is not None and mark in (None, unit.fingerprint):
            return name
        again = side.found_again(mark, row.link.level) if mark else None
        return again or (name if unit is not None else None)

    def _link(
        self, row: LinkRow, source: tuple[str, ...], target: tuple[str, ...], *, stale: bool
    ) -> Link:
        link = row.link
        status = "human" if link.status == "machine" and row.edited else link.status
        if status != link.status:
            self._report("link-edited", "info", row, (*source, *target)[0])
        changes = {
            "id": f"al.{(source or target)[0]}",
            "source_ids": source,
            "target_ids": target,
            "status": "machine" if stale else status,
            "origin": "curated",
            "evidence": link.evidence or _REVIEWED,
        }
        return link.model_copy(update=changes)

    def _report(self, code: str, severity: Severity, row: LinkRow, name: str, **more: str) -> None:
        side = next((side for side in self.sides if name in side.units), None)
        self.findings.append(
            Finding(
                code=code,
                severity=severity,
                category="review",
                ids=(name,),
                places=(side.place(name),) if side else (),
                params={"file": row.file, "row": str(row.row), "id": name, **more},
                fingerprint=side.units[name].fingerprint if side else "",
            )
        )


def _check_levels(row: LinkRow, sides: tuple[Side, Side]) -> None:
    """Refuse units that a link of the level cannot join."""
    link = row.link
    for number, side in enumerate(sides):
        for name in row.sides[number]:
            kind = side.units[name].kind
            if not link_takes(link.level, kind):
                raise contradiction("link-level", row, number, id=name, kind=kind, level=link.level)


def refuse_contradictions(rows: Iterable[LinkRow], source: Side, target: Side) -> None:
    """Refuse a unit in two rows of a level, and rows that cross without being ``reordered``.

    Raises:
        AlignmentError: it names the later row, the column, and the other row.
    """
    families: dict[str, list[LinkRow]] = {}
    for row in rows:
        if row.link.level != "term":
            families.setdefault(_family(row.link.level), []).append(row)
    for found in families.values():
        _refuse_twice(found)
        _refuse_crossing(found, source, target)


def _family(level: str) -> str:
    return "paragraph" if level == "item" else level


def _refuse_twice(rows: Iterable[LinkRow]) -> None:
    taken: dict[str, LinkRow] = {}
    for row in rows:
        for number, names in enumerate(row.sides):
            for name in names:
                first = taken.setdefault(name, row)
                if first is not row or names.count(name) > 1:
                    raise contradiction("link-twice", row, number, id=name, first=first.row)


def _refuse_crossing(rows: Iterable[LinkRow], source: Side, target: Side) -> None:
    """Two rows must stand in the same order on both sides, unless one says otherwise."""
    placed = [(*_starts(row, source, target), row.row, row) for row in rows if anchors(row.link)]
    for (_, before, _, one), (_, after, _, other) in pairwise(sorted(placed, key=itemgetter(0, 2))):
        if after < before:
            first, later = sorted((one, other), key=lambda row: row.row)
            raise contradiction("link-crossing", later, 1, first=first.row)


def anchors(link: Link) -> bool:
    """Return whether other links may not cross one: it has two sides and is in order."""
    return bool(link.source_ids and link.target_ids) and link.relation != "reordered"


def _starts(row: LinkRow, source: Side, target: Side) -> tuple[int, int]:
    link = row.link
    return (
        min(source.units[name].span.start for name in link.source_ids),
        min(target.units[name].span.start for name in link.target_ids),
    )


def contradiction(code: str, row: LinkRow, side: int, **params: str | int) -> AlignmentError:
    """Return the error that one side of a row cannot hold, with its file, row and column."""
    place = Location(row.file, row.row)
    return AlignmentError(code, place, row=row.row, column=row.columns[side], **params)
