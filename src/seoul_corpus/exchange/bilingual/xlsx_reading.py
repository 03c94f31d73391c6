"""An edited review table in a workbook: what it says of each unit."""

from __future__ import annotations

import io
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.bilingual.rows import HEADER_WITHIN, TableRow, columns_of, incoming
from seoul_corpus.sources.archive import Archive
from seoul_corpus.sources.extras import optional

if TYPE_CHECKING:
    from seoul_corpus.exchange.incoming.report import Incoming

COLUMN_LIMIT: Final = 256
"""Columns beyond are not read."""
_RETURN: Final = re.compile("_x000D_\n?")
"""How Excel keeps a carriage return."""
_THREADED: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_THREAD: Final = "tc="
"""How the author of a comment begins that stands for a thread, the thread's id behind it."""


def read_xlsx(source: bytes | str | Path, *, name: str = "") -> tuple[Incoming, ...]:
    """Return the rows of an edited review table: those of all sheets with its header.

    A comment on a cell is a comment on its unit, each answer to it another. A formula says what
    it was calculated to be; one that nobody calculated, or that is wrong, what was typed.

    Args:
        source: the bytes, or a path.
        name: what errors call the file; its path by default.

    Raises:
        ParseError: it is damaged, or no workbook.
        LimitError: it unpacks to too much.
        FormatError: no sheet has a header.
        MissingExtraError: the extra ``office`` is not installed.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    called = name or ("<xlsx>" if isinstance(source, bytes) else str(source))
    threads = _examined(data, called)
    typed = _book(data, called)
    calculated = _book(data, called, data_only=True) if _formulas(typed) else typed
    sheets = [list(_rows(one, calculated[one.title], threads)) for one in typed.worksheets]
    headed = [rows for rows in sheets if any(columns_of(row.cells) for row in rows[:HEADER_WITHIN])]
    if not headed:
        raise FormatError("review-header", Location(called, 1), expected="id, translation")
    return tuple(one for rows in headed for one in incoming(rows, called))


def _examined(data: bytes, name: str) -> dict[str, list[str]]:
    """Unpack all parts once, counted, refusing a DOCTYPE; return threads of comments by id."""
    archive = Archive(data, name)
    threads: dict[str, list[str]] = defaultdict(list)
    for part in archive.names():
        if part.endswith((".xml", ".rels", ".vml")):
            for one in archive.xml(part).iter(f"{_THREADED}threadedComment"):
                said = one.findtext(f"{_THREADED}text") or ""
                threads[one.get("parentId", one.get("id", ""))].append(said)
        elif not part.endswith("/"):
            archive.read(part)
    return threads


def _book(data: bytes, name: str, *, data_only: bool = False) -> Any:  # noqa: ANN401 -- a workbook of an extra
    module = optional("openpyxl", "office", "XLSX", "extra-needed")
    try:
        with warnings.catch_warnings():
            # Of styles and extensions that it leaves out: none of them is text.
            warnings.simplefilter("ignore")
            return module.load_workbook(io.BytesIO(data), data_only=data_only)
    except Exception as error:
        # Whatever its parts lack, openpyxl says so with errors of every kind.
        raise FormatError("review-broken", Location(name), reason=str(error)[:200]) from error


def _cells(sheet: Any) -> dict[tuple[int, int], Any]:  # noqa: ANN401 -- a sheet of an extra
    """Return the cells that are there: one in the last row would make ``iter_rows`` fill all."""
    cells: dict[tuple[int, int], Any] = sheet._cells  # noqa: SLF001 -- has no public name
    return cells


def _formulas(book: Any) -> bool:  # noqa: ANN401 -- a workbook of an extra
    sheets = book.worksheets
    return any(cell.data_type in "fe" for sheet in sheets for cell in _cells(sheet).values())


def _rows(sheet: Any, calculated: Any, threads: dict[str, list[str]]) -> Iterator[TableRow]:  # noqa: ANN401 -- sheets of an extra
    by_row: dict[int, dict[int, Any]] = defaultdict(dict)
    for (row, column), cell in _cells(sheet).items():
        if column <= COLUMN_LIMIT:
            by_row[row][column] = cell
    values = _cells(calculated)
    for number, cells in sorted(by_row.items()):
        words = [""] * max(cells)
        for column, cell in cells.items():
            words[column - 1] = _said(cell, values.get((number, column)))
        comments = [said for cell in cells.values() for said in _comments(cell, threads)]
        yield TableRow(number, words, comments)


def _said(cell: Any, calculated: Any) -> str:  # noqa: ANN401 -- cells of an extra
    wrong = calculated is None or calculated.value is None or calculated.data_type == "e"
    value = cell.value if wrong else calculated.value
    return _words(getattr(value, "text", value))  # a formula over several cells is an object


def _comments(cell: Any, threads: dict[str, list[str]]) -> Iterator[str]:  # noqa: ANN401 -- a cell of an extra
    """Yield the comment on a cell, or its thread: then the comment is a hint for old Excel."""
    comment = getattr(cell, "comment", None)
    if comment is None:
        return
    author = str(comment.author or "")
    thread = threads.get(author.removeprefix(_THREAD)) if author.startswith(_THREAD) else None
    yield from thread or [str(comment.text or "")]


def _words(value: object) -> str:
    """Return what a cell says; what a spreadsheet program took for a date or number, as typed."""
    if value is None:
        return ""
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        value = value.date()
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _RETURN.sub("\n", str(value))
