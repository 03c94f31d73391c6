"""Two tables of links made one: what agrees is kept, and what does not is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from seoul_corpus.align.review.rows import LinkRow, LinkTable
from seoul_corpus.document import Finding
from seoul_corpus.errors import AlignmentError


class Merged(NamedTuple):
    """What became of two tables.

    Attributes:
        table: the rows that stand.
        findings: a conflict each; neither of its rows is in the table.
    """

    table: LinkTable
    findings: tuple[Finding, ...]


def merge_links(a: LinkTable, b: LinkTable) -> Merged:
    """Return two reviewers' tables as one, with the conflicts that a person must settle.

    Rows that join the same units agree: the higher status stands (approved, human, machine),
    both reviewers are named and both notes kept. Of rows that join a unit to different ones,
    approved beats human, and human beats what nobody touched. Rows of equal rank that differ, in
    units or in the relation, are a conflict: it is reported with both rows and both values, and
    neither is taken, so that the next alignment leaves the question open. Merging is done in
    either order with the same result, but for the order of rows, names and notes.

    Args:
        a: one table.
        b: the other, of the same two texts.

    Raises:
        AlignmentError: one table is of lines, the other of units.
    """
    if a.segments != b.segments and a.rows and b.rows:
        raise AlignmentError("tables-differ")
    kept: list[LinkRow] = []
    findings = list(_other_texts(a, b))
    for ones, others in _groups(_standing(a), _standing(b)):
        rows, conflict = _settled(ones, others)
        kept += rows
        findings += [conflict] if conflict else []
    return Merged(LinkTable(rows=tuple(kept), segments=a.segments or b.segments), tuple(findings))


def rank(row: LinkRow) -> int:
    """Return whose word a row is: 0 nobody's, 1 a remark, 2 a person's, 3 approved."""
    if row.link.status == "machine":
        return 2 if row.edited else int(row.touched)
    return 2 if row.link.status == "human" else 3


def _standing(table: LinkTable) -> list[LinkRow]:
    """Return the rows but for those that nobody touched and whose unit a touched one took."""
    taken = {unit for row in table.rows if rank(row) for unit in _units(row)}
    return [row for row in table.rows if rank(row) or taken.isdisjoint(_units(row))]


def _units(row: LinkRow) -> tuple[tuple[str, ...], ...]:
    """Return what no other row may have; a term's row may share its units."""
    link = row.link
    if link.level == "term":
        return (("term", *link.source_ids, "", *link.target_ids),)
    family = "paragraph" if link.level == "item" else link.level
    return tuple((family, name) for name in row.ids)


Group = tuple[list[LinkRow], list[LinkRow]]


def _groups(ones: Iterable[LinkRow], others: Iterable[LinkRow]) -> Iterator[Group]:
    """Yield the rows of both tables that share units, directly or through others."""
    groups: dict[tuple[str, ...], Group] = {}
    for number, row in ((n, row) for n, side in enumerate((ones, others)) for row in side):
        found = {id(groups[unit]): groups[unit] for unit in _units(row) if unit in groups}
        group: Group = ([], [])
        for part in found.values():
            group[0].extend(part[0])
            group[1].extend(part[1])
        group[number].append(row)
        groups |= dict.fromkeys((unit for side in group for r in side for unit in _units(r)), group)
    yield from {id(group): group for group in groups.values()}.values()


def _settled(ones: list[LinkRow], others: list[LinkRow]) -> tuple[list[LinkRow], Finding | None]:
    """Return what stands of rows that share units, and the conflict where they are at odds."""
    if not (ones and others):
        return [*ones, *others], None
    if len(ones) == len(others) == 1 and set(_units(ones[0])) == set(_units(others[0])):
        return _agreed(ones[0], others[0])
    ranks = max(map(rank, ones)), max(map(rank, others))
    if ranks[0] == ranks[1] > 0:
        return [], _conflict("target_ids", ones, others)
    return (others if ranks[1] > ranks[0] else ones), None


def _agreed(one: LinkRow, other: LinkRow) -> tuple[list[LinkRow], Finding | None]:
    """Return one row for two that join the same units."""
    first, second = (other, one) if rank(other) > rank(one) else (one, other)
    relations = first.link.relation, second.link.relation
    if rank(one) == rank(other) and None not in relations and relations[0] != relations[1]:
        return [], _conflict("relation", [one], [other])
    changes = {
        "relation": relations[0] or relations[1],
        "reviewer": _both("; ", one.link.reviewer, other.link.reviewer) or None,
        "note": _both(" / ", one.link.note, other.link.note),
    }
    return [first.model_copy(update={"link": first.link.model_copy(update=changes)})], None


def _both(mark: str, *words: str | None) -> str:
    """Return what both say, once where they say the same or one of them says it all."""
    parts = dict.fromkeys(part for word in words if word for part in word.split(mark))
    return mark.join(parts)


def _conflict(column: str, ones: list[LinkRow], others: list[LinkRow]) -> Finding:
    """Name the rows of both tables that are at odds, and what they say."""
    params = {"column": column}
    for side, rows in (("a", ones), ("b", others)):
        params |= {
            f"{side}_file": rows[0].file,
            f"{side}_rows": ", ".join(str(row.row) for row in rows),
            f"{side}_says": "; ".join(_said(row) for row in rows),
        }
    ids = dict.fromkeys(name for row in (*ones, *others) for name in row.ids)
    return Finding(
        code="links-conflict", severity="error", category="review", ids=tuple(ids), params=params
    )


def _said(row: LinkRow) -> str:
    """Return a row in words: its units, relation, status and reviewer."""
    link = row.link
    sides = (",".join(side) or "–" for side in (link.source_ids, link.target_ids))
    marks = ", ".join(filter(None, (link.relation, link.status, link.reviewer)))
    return f"{' = '.join(sides)} ({marks})"


def _other_texts(a: LinkTable, b: LinkTable) -> Iterator[Finding]:
    """Yield the units that the tables knew with different words."""
    known = a.fingerprints
    for name, mark in b.fingerprints.items():
        if known.get(name, mark) != mark:
            yield Finding(
                code="links-other-text",
                severity="warning",
                category="review",
                ids=(name,),
                params={"id": name},
            )
