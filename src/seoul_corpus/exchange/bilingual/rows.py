"""What a review table holds, and how an edited one is understood."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seoul_corpus.document import fingerprint
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.characters import hidden, shown
from seoul_corpus.exchange.incoming.report import Incoming
from seoul_corpus.exchange.incoming.weighing import base_of
from seoul_corpus.exchange.work import WorkLevel, work_units

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding

HEADS: Final[dict[str, dict[str, str]]] = {
    "id": {"en": "id", "ko": "식별자"},
    "reference": {"en": "unit", "ko": "단위"},
    "source": {"en": "source", "ko": "원문"},
    "target": {"en": "translation", "ko": "번역문"},
    "status": {"en": "status", "ko": "상태"},
    "findings": {"en": "findings", "ko": "발견"},
    "comment": {"en": "comment", "ko": "의견"},
    "base": {"en": "fingerprints", "ko": "지문"},
}
"""The columns in order, and what they are called; any of the names is understood."""

COLUMNS: Final = tuple(HEADS)
EDITED: Final = frozenset({"target", "comment"})
"""The columns that people write in."""
HEADER_WITHIN: Final = 20
"""The header of an edited table is looked for in so many rows."""

FORMULA: Final = re.compile("'*[=+\\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet program would calculate, guarded already or not."""
_CODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_REMARKS: Final = ("comment", "note", "remark", "의견", "비고", "메모", "주석")
"""What a column is called that people add for what they have to say."""
_KNOWN: Final = {
    name.casefold(): column for column, names in HEADS.items() for name in names.values()
}


class ReviewRow(NamedTuple):
    """A unit of work as a table shows it; the columns are those of ``HEADS``."""

    id: str
    reference: str
    source: str
    target: str
    status: str
    findings: str
    comment: str
    base: str


def heads(lang: str) -> list[str]:
    """Return the header in ``lang``, English where that is neither ``en`` nor ``ko``."""
    return [names.get(lang, names["en"]) for names in HEADS.values()]


def review_rows(
    bitext: Bitext, level: WorkLevel, findings: Collection[Finding], lang: str
) -> Iterator[ReviewRow]:
    r"""Yield the rows of a table; what office files cannot hold is written ``\uXXXX``."""
    for unit in work_units(bitext, level=level, findings=findings, lang=lang):
        yield ReviewRow(
            hidden(unit.id),
            unit.reference,
            _held(unit.source.text) if unit.source else "",
            _held(unit.target.text) if unit.target else "",
            unit.status,
            _held("\n".join(unit.notes)),
            "",
            base_of(unit),
        )


def _held(words: str) -> str:
    """Return words that office programs leave as they are: ``_x0041_`` is a code of theirs."""
    return _CODE.sub(r"\\u005F", hidden(words))


class TableRow(NamedTuple):
    """A row of an edited file: its number from 1, its cells, and comments beside them."""

    number: int
    cells: Sequence[str]
    comments: Sequence[str] = ()


def incoming(rows: Iterable[TableRow], name: str) -> tuple[Incoming, ...]:
    """Return what an edited table says of each unit.

    The header tells the columns, in whatever order and language, with others between them; it may
    come again. What stands in a column without a name, or with one such as "notes", is a comment;
    rows without words are left out.

    Args:
        rows: all rows of the table.
        name: what errors call the file.

    Raises:
        FormatError: no row near the beginning names an id and a translation.
    """
    listed = list(rows)
    for place, row in enumerate(listed[:HEADER_WITHIN]):
        if columns_of(row.cells):
            return tuple(_incoming(listed[place:]))
    expected = ", ".join(HEADS[column]["en"] for column in ("id", "source", "target", "comment"))
    raise FormatError("review-header", Location(name, 1), expected=expected)


def columns_of(cells: Sequence[str]) -> list[str]:
    """Return the columns that a header names, in its order; nothing where it is no header."""
    columns = [_column(" ".join(cell.split()).casefold()) for cell in cells]
    return columns if {"id", "target"} <= set(columns) else []


def _column(head: str) -> str:
    if not head or any(word in head for word in _REMARKS):
        return "comment"
    return _KNOWN.get(head, "")


def _incoming(rows: Iterable[TableRow]) -> Iterator[Incoming]:
    columns: list[str] = []
    for row in rows:
        if header := columns_of(row.cells):
            columns = header
            continue
        named = list(zip(columns, row.cells, strict=False))
        beyond = [("comment", cell) for cell in row.cells[len(columns) :]]
        yield from _units(row, [(name, shown(cell)) for name, cell in (*named, *beyond)])


def _units(row: TableRow, cells: Sequence[tuple[str, str]]) -> Iterator[Incoming]:
    """Yield what a row says of its unit: once for each column with a translation."""
    first = {name: cell for name, cell in reversed(cells) if name}
    said = [
        *(unguarded(cell) for name, cell in cells if name == "comment"),
        *map(shown, row.comments),
    ]
    comments = tuple(filter(None, map(str.strip, said)))
    if not any(map(str.strip, first.values())) and not comments:
        return
    name, base = first.get("id", "").strip(), first.get("base", "").strip()
    prints = base.split(" ")
    source = unguarded(first["source"], prints[0]) if "source" in first else None
    targets: list[str | None] = [
        unguarded(cell, prints[-1]) for name, cell in cells if name == "target"
    ]
    for target in targets or [None]:
        yield Incoming(name, source, target, base, comments, row.number)
        comments = ()


def unguarded(cell: str, sent: str = "") -> str:
    """Return a cell without the apostrophe that guards it, unless what was sent out has it.

    Only ``to_csv`` puts one there, but a program may have made a workbook of the CSV or a CSV of
    the workbook since.

    Args:
        cell: what it says.
        sent: fingerprint of the text as it was sent out.
    """
    guarded = cell.startswith("'") and FORMULA.match(cell) and fingerprint(cell) != sent
    return cell[1:] if guarded else cell
