"""Tables as files: CSV, TSV, JSON Lines, Parquet; and CoNLL-U, which is its own table."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

from seoul_corpus.atomic import replace_file
from seoul_corpus.document import Bitext
from seoul_corpus.errors import FormatError, Location, OutputError
from seoul_corpus.exchange.sheets import table as tab_separated
from seoul_corpus.frames import table
from seoul_corpus.frames.columns import Cell
from seoul_corpus.frames.conllu import conllu
from seoul_corpus.sources.extras import optional

if TYPE_CHECKING:
    from seoul_corpus.document.tabular import Tabular
    from seoul_corpus.frames.readers import Table

TableKind = Literal["csv", "tsv", "jsonl", "parquet", "conllu"]
TABLE_KINDS: Final[tuple[TableKind, ...]] = get_args(TableKind)

_FORMULA: Final = "=+-@＝＋－＠'"
"""What spreadsheets take for the beginning of a formula, and the mark that says it is none."""

_BOM: Final = b"\xef\xbb\xbf"


def write_table(
    texts: Tabular | Iterable[Bitext],
    path: str | os.PathLike[str],
    level: str = "paragraph",
    *,
    spreadsheet: bool = True,
) -> None:
    """Write a table to a file, in the format that its name ends in.

    At any moment the old file or the new one is there, whole.

    Args:
        texts: a bitext, a corpus, or bitexts of any kind of collection.
        path: ends in ``.csv``, ``.tsv``, ``.jsonl``, ``.parquet`` or ``.conllu``.
        level: what a row is, as in ``table``; CoNLL-U has no choice.
        spreadsheet: as in ``table_bytes``.

    Raises:
        FormatError: the name ends in something else, or there is no such level.
        MissingExtraError: Parquet is asked for, and pyarrow is not installed.
        OutputError: the file cannot be written.
    """
    kinds: dict[str, TableKind] = {f".{kind}": kind for kind in TABLE_KINDS}
    ending = Path(path).suffix.lower()
    if ending not in kinds:
        place = Location(os.fspath(path))
        raise FormatError("table-format", place, found=ending, expected=", ".join(kinds))
    data = table_bytes(texts, kinds[ending], level, spreadsheet=spreadsheet)
    try:
        replace_file(Path(path), data, None)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError("output-unwritable", Location(os.fspath(path)), reason=reason) from error


def table_bytes(
    texts: Tabular | Iterable[Bitext],
    kind: TableKind,
    level: str = "paragraph",
    *,
    spreadsheet: bool = True,
) -> bytes:
    r"""Return a table as a file holds it, the same bytes each time.

    Args:
        texts: a bitext, a corpus, or bitexts of any kind of collection.
        kind: CSV (as RFC 4180), TSV (with the escapes of ``units_tsv``), JSON Lines, Parquet, or
            CoNLL-U.
        level: what a row is, as in ``table``; CoNLL-U has no choice.
        spreadsheet: CSV is meant for a spreadsheet: it begins with a byte order mark, without
            which Excel garbles Hangul, and a cell that would be run as a formula, or that begins
            with an apostrophe, has an apostrophe before it. So the text comes back when one
            leading apostrophe is taken from each cell that begins with one.

    Raises:
        FormatError: there is no such level.
        MissingExtraError: Parquet is asked for, and pyarrow is not installed.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. =2+3을 한다."), parse("1. =2+3 is done."))
        >>> table_bytes(b, "csv").decode("utf-8-sig").splitlines()[1].split(",")[10:12]
        ["'=2+3을 한다.", "'=2+3 is done."]
    """
    if kind == "conllu":
        return conllu(texts).encode()
    made = table(texts, level)
    if kind == "csv" and spreadsheet:
        return _BOM + _csv(made, guarded).encode()
    return _WRITERS[kind](made)


def guarded(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet runs: an apostrophe before what looks like a formula.

    Source: the characters that OWASP lists for CSV injection, also behind white space.

    Example:
        >>> guarded("=HYPERLINK(1)"), guarded("안전"), guarded("'tis")
        ("'=HYPERLINK(1)", '안전', "''tis")
    """
    if not isinstance(cell, str) or not cell:
        return cell
    risky = cell[0] in "\t\r\n" or cell.lstrip()[:1] in _FORMULA
    return f"'{cell}" if risky and cell.strip() else cell


def _csv(made: Table, shown: Callable[[Cell], Cell]) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(made.names)
    writer.writerows([_written(shown(cell)) for cell in row] for row in made.rows)
    return file.getvalue()


def _plain_csv(made: Table) -> bytes:
    return _csv(made, lambda cell: cell).encode()


def _tsv(made: Table) -> bytes:
    return tab_separated(made.names, (tuple(map(_written, row)) for row in made.rows)).encode()


def _written(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _jsonl(made: Table) -> bytes:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in made.records()).encode()


def _parquet(made: Table) -> bytes:
    pyarrow = optional("pyarrow", "parquet", "Parquet", "extra-needed")
    parquet = optional("pyarrow.parquet", "parquet", "Parquet", "extra-needed")
    types = {"string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64()}
    schema = pyarrow.schema([(column.name, types[column.kind]) for column in made.columns])
    file = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(made.to_records(), schema), file)
    return file.getvalue()


_WRITERS: Final[dict[str, Callable[[Table], bytes]]] = {
    "csv": _plain_csv,
    "tsv": _tsv,
    "jsonl": _jsonl,
    "parquet": _parquet,
}
