"""Tables of links between units, for people: written, corrected anywhere, and read back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from seoul_corpus.align import LinkRow, LinkTable
from seoul_corpus.align.review.rows import SEGMENT_LEVEL
from seoul_corpus.align.review.sides import unit_fingerprint
from seoul_corpus.document import (
    Alignment,
    Bitext,
    Block,
    Document,
    Link,
    Paragraph,
    Sentence,
    reading,
)
from seoul_corpus.document.content import own_spans
from seoul_corpus.errors import FormatError, Location, ParseError
from seoul_corpus.exchange.envelope import SIZE_LIMIT
from seoul_corpus.exchange.positions import location
from seoul_corpus.exchange.sheets import Row, quoted, read_sheet, table

LINK_COLUMNS: Final = (
    "level",
    "source_ids",
    "target_ids",
    "relation",
    "confidence",
    "status",
    "reviewer",
    "note",
)
REVIEW_COLUMNS: Final = ("source_text", "target_text", "fingerprints")
"""What a table for reviewers has beside: what one reads, and what tells whether it changed."""

SEGMENT_COLUMNS: Final = (
    "ko_lines",
    "en_lines",
    "confidence",
    "evidence",
    "ko",
    "en",
    "status",
    "reviewer",
    "note",
    "fingerprints",
)

SENTENCE_EXCERPT: Final = 500
"""How much of a sentence a table shows: as a rule all of it, for it is to be judged."""
EXCERPT: Final = 60
"""How much of another unit, enough to know it again: its sentences have rows of their own."""

_ID: Final = re.compile(r'[^\s,"\\]+')
_NUMBER: Final = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,32})?(?:[eE][-+]?[0-9]{1,3})?")
_LINE: Final = re.compile(r"[1-9][0-9]{0,8}")
_FORMULA: Final = ("=", "+", "-", "@")


def links_tsv(alignment: Alignment) -> str:
    """Return the links of ``alignment`` as a table, in their order.

    Ids are joined by commas. What has no column (a link's id, origin and evidence) is left
    out; escapes are those of ``units_tsv``.

    Raises:
        FormatError: an id is empty or holds a comma, so that the table could not be read back.
    """
    return table(LINK_COLUMNS, map(_link_row, alignment.links), quoted)


def review_tsv(bitext: Bitext) -> str:
    """Return the links of a bitext as a table for reviewers.

    The columns of ``links_tsv`` come first; ``source_text`` and ``target_text`` hold what the
    units say (sentences up to 500 code points, other units 60) and are not read back;
    ``fingerprints`` holds ``id=fingerprint`` for each unit, by which a later ``align`` knows
    what has changed, what has moved, and which ids a person corrected.

    Raises:
        FormatError: as for ``links_tsv``.
    """
    documents = bitext.source, bitext.target
    rows = (_link_row(link) + _review_cells(link, documents) for link in bitext.alignment.links)
    return table((*LINK_COLUMNS, *REVIEW_COLUMNS), rows, quoted)


def _link_row(link: Link) -> tuple[str, ...]:
    for name in (*link.source_ids, *link.target_ids):
        if not _ID.fullmatch(name):
            raise FormatError("links-id", found=name)
    ids = (",".join(link.source_ids), ",".join(link.target_ids))
    made = (link.relation or "", share(link.confidence), link.status, link.reviewer or "")
    return (link.level, *ids, *made, link.note)


def share(value: float) -> str:
    """Return the shortest number that reads back as a share.

    Example:
        >>> share(1.0), share(0.83)
        ('1', '0.83')
    """
    return repr(float(value)).removesuffix(".0")


def _review_cells(link: Link, documents: tuple[Document, Document]) -> tuple[str, str, str]:
    texts: list[str] = []
    marks: list[str] = []
    for document, names in zip(documents, (link.source_ids, link.target_ids), strict=True):
        words: list[str] = []
        for name in names:
            unit = document.index.entries[name].unit
            if isinstance(unit, Paragraph | Sentence | Block):
                words.append(_excerpt(document, unit))
                marks.append(f"{name}={unit_fingerprint(document, unit)}")
        texts.append(harmless_cell(" ".join(words)))
    return texts[0], texts[1], ",".join(marks)


def _excerpt(document: Document, unit: Paragraph | Sentence | Block) -> str:
    """Return what a unit says, on one line, in the reviewer's table."""
    label = getattr(unit, "label", None)
    said = [label or "", *(reading(document, span) for span in own_spans(unit))]
    words = " ".join(" ".join(said).split())
    limit = SENTENCE_EXCERPT if isinstance(unit, Sentence) else EXCERPT
    return words if len(words) <= limit else f"{words[: limit - 1]}…"


def harmless_cell(text: str) -> str:
    """Return text that no spreadsheet program takes for a formula; it is not read back.

    Example:
        >>> harmless_cell("=1+1"), harmless_cell("AI")
        ("'=1+1", 'AI')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def read_links_tsv(
    data: bytes, *, size_limit: int = SIZE_LIMIT, source: str = "links.tsv"
) -> tuple[Link, ...]:
    r"""Return the links of a table as ``links_tsv`` writes it, or as ``read_link_table`` reads it.

    A link's origin is ``curated``, or empty where its status is ``machine``; its id is ``al.``
    and the first unit's id.

    Args:
        data: the file.
        size_limit: the most bytes to read.
        source: the file's name, for the error.

    Raises:
        FormatError: the file cannot be decoded, is too large, has a wrong header or a wrong row,
            or links a unit twice at a level; it names the line.

    Example:
        >>> row = "sentence ko.p1.s1 en.p1.s1,en.p1.s2 split 0.9 machine".split()
        >>> table = "\n".join("\t".join(cells) for cells in (LINK_COLUMNS, [*row, "", ""]))
        >>> read_links_tsv(table.encode())[0].cardinality
        '1-2'
    """
    return _read(data, size_limit, source, _Once().row).links


def read_link_table(
    file: bytes | str | Path, *, size_limit: int = SIZE_LIMIT, source: str = "links.tsv"
) -> LinkTable:
    """Return the rows of a table of links that people worked in, of units or of lines.

    It may be saved by any editor or spreadsheet program: as tab-separated text, as CSV, or as
    Excel's "Unicode text"; with other columns beside, in any order, sorted in any way. Units may
    stand in several rows: ``align`` takes those that a person touched.

    Args:
        file: the file's bytes, or its path.
        size_limit: the most bytes to read.
        source: the file's name, for errors, where bytes are given.

    Raises:
        FormatError: the file is no such table, or a row is wrong; it names the line.
        ParseError: the file cannot be read.
    """
    if isinstance(file, bytes):
        data = file
    else:
        data, source = _bytes(Path(file), size_limit), Path(file).name
    return _read(data, size_limit, source)


def _bytes(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ParseError("file-unreadable", Location(str(path)), reason=reason) from error


def _read(
    data: bytes, size_limit: int, source: str, check: Callable[[LinkRow], None] | None = None
) -> LinkTable:
    segments = "ko_lines" in data[:4000].replace(b"\0", b"").decode("utf-8", "replace")
    columns = ("ko_lines", "en_lines", "confidence", "status") if segments else LINK_COLUMNS
    sheet = read_sheet(data, columns, size_limit=size_limit, source=source)
    made = _segment_link if segments else _unit_link
    names = ("ko_lines", "en_lines") if segments else ("source_ids", "target_ids")
    numbers: dict[str, int] = {}
    rows: list[LinkRow] = []
    for row in sheet.rows:
        try:
            link = made(row.cells)
            numbers[link.id] = count = numbers.get(link.id, 0) + 1
            if count > 1:
                link = link.model_copy(update={"id": f"{link.id}-{count}"})
            marks = _fingerprints(row)
            rows.append(
                LinkRow(link=link, file=source, row=row.number, columns=names, fingerprints=marks)
            )
            if check:
                check(rows[-1])
        except FormatError as error:
            place = location(sheet.text, row.offset, source)
            raise FormatError(error.code, place, **error.params) from None
    return LinkTable(rows=tuple(rows), segments=segments)


class _Once:
    """Refuses a unit that another row of its level, or the same one, has already."""

    def __init__(self) -> None:
        self._linked: dict[tuple[str, str], int] = {}

    def row(self, row: LinkRow) -> None:
        """Take a row in.

        Raises:
            FormatError: it has a unit that is linked already.
        """
        level = row.link.level
        for name in row.ids if level != "term" else ():
            first = self._linked.setdefault((level, name), row.row)
            if first != row.row or row.ids.count(name) > 1:
                raise FormatError("links-twice", unit=name, level=level, first=first)


def _unit_link(cells: dict[str, str]) -> Link:
    return _link(cells, _ids(cells["source_ids"]), _ids(cells["target_ids"]))


def _segment_link(cells: dict[str, str]) -> Link:
    """Return a link between lines: ``ko.3`` is the third Korean one."""
    sides = [
        tuple(f"{key}.{_line(name, f'{key}_lines')}" for name in _ids(cells[f"{key}_lines"]))
        for key in ("ko", "en")
    ]
    return _link({"level": SEGMENT_LEVEL, "relation": "", **cells}, *sides)


def _line(found: str, column: str) -> str:
    if not _LINE.fullmatch(found):
        raise FormatError("links-value", column=column, found=found, expected="1, 2, 3 …")
    return found


def _link(cells: dict[str, str], source_ids: tuple[str, ...], target_ids: tuple[str, ...]) -> Link:
    names = (*source_ids, *target_ids)
    if not names:
        raise FormatError("links-empty")
    values = {name: cells.get(name, "").strip() for name in LINK_COLUMNS}
    values |= {name: cells.get(name, "") for name in ("reviewer", "note")}
    fields = {
        "id": f"al.{names[0]}",
        "level": values["level"],
        "source_ids": source_ids,
        "target_ids": target_ids,
        "relation": values["relation"] or None,
        "confidence": _confidence(values["confidence"], values["status"]),
        "origin": "" if values["status"] == "machine" else "curated",
        "status": values["status"],
        "reviewer": values["reviewer"] or None,
        "note": values["note"],
    }
    try:
        return Link.model_validate(fields)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
    column = str(fault["loc"][0])
    if column not in values or column.endswith("_ids"):
        raise FormatError("links-id", found=",".join(names))
    expected = fault.get("ctx", {}).get("expected", "0–1")
    expected = expected.replace(", ", " | ").replace(" or ", " | ")
    raise FormatError("links-value", column=column, found=values[column], expected=expected)


def _ids(cell: str) -> tuple[str, ...]:
    """Return the ids of a cell; people put spaces after commas."""
    names = tuple(name.strip() for name in cell.split(",")) if cell.strip() else ()
    for name in names:
        if not _ID.fullmatch(name):
            raise FormatError("links-id", found=name)
    return names


def _confidence(cell: str, status: str) -> float:
    """Return a confidence; a person who adds a row may leave it out and is sure."""
    if not cell and status in {"human", "approved"}:
        return 1.0
    if not _NUMBER.fullmatch(cell):
        raise FormatError("links-value", column="confidence", found=cell, expected="0–1")
    return float(cell)


def _fingerprints(row: Row) -> dict[str, str]:
    """Return the fingerprint of each unit that the row named when it was written."""
    parts = (part.strip().partition("=") for part in row.cells.get("fingerprints", "").split(","))
    return {name: mark for name, sign, mark in parts if sign}


def rows_tsv(rows: LinkTable) -> str:
    r"""Return a table that was read or merged, without excerpts, as it is read back.

    Example:
        >>> rows_tsv(LinkTable()).split("\t")[-1]
        'fingerprints\n'
    """
    if rows.segments:
        return table(SEGMENT_COLUMNS, map(_segment_cells, rows.rows), quoted)
    columns = (*LINK_COLUMNS, "fingerprints")
    return table(columns, ((*_link_row(r.link), _marks(r)) for r in rows.rows), quoted)


def _segment_cells(row: LinkRow) -> tuple[str, ...]:
    link = row.link
    lines = [
        ",".join(name.partition(".")[2] for name in names)
        for names in (link.source_ids, link.target_ids)
    ]
    said = (link.status, link.reviewer or "", link.note, _marks(row))
    return (*lines, share(link.confidence), "", "", "", *said)


def _marks(row: LinkRow) -> str:
    return ",".join(f"{name}={mark}" for name, mark in row.fingerprints.items())
