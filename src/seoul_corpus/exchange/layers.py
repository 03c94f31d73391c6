"""Annotations as a table that people edit: one a row, by quote or by offsets or by both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pydantic import TypeAdapter, ValidationError

from seoul_corpus.annotate import Anchor
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.envelope import SIZE_LIMIT
from seoul_corpus.exchange.positions import decoded
from seoul_corpus.exchange.sheets import table, unescaped

LAYER_COLUMNS: Final = (
    "document",
    "start",
    "end",
    "quote",
    "type",
    "value",
    "ref",
    "origin",
    "note",
)
_OFFSETS: Final = ("start", "end")
_ANCHORS: Final = TypeAdapter(tuple[Anchor, ...])


def layer_tsv(rows: Iterable[Anchor]) -> str:
    r"""Return the rows of a layer as a table; an empty cell is what a row does not say.

    Tab, line ends and backslash are written ``\t``, ``\n``, ``\r`` and ``\\``.

    Example:
        >>> print(layer_tsv([Anchor(document="ko", type="theme", quote="안전")]).splitlines()[1:])
        ['ko\t\t\t안전\ttheme\t\t\tgiven\t']
    """
    return table(LAYER_COLUMNS, (tuple(map(_cell, _values(row))) for row in rows))


def _values(row: Anchor) -> list[object]:
    return [getattr(row, name) for name in LAYER_COLUMNS]


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def read_layer_tsv(
    data: bytes, *, size_limit: int = SIZE_LIMIT, source: str = "layer.tsv"
) -> tuple[Anchor, ...]:
    r"""Return the rows of a table of annotations, for ``add_layer``.

    The header names columns of ``LAYER_COLUMNS`` in any order: ``document``, ``type`` and
    ``quote`` or ``start`` and ``end`` must be among them. A BOM, CRLF line ends and empty lines
    are accepted, since editors and spreadsheet programs leave such.

    Args:
        data: the file, in UTF-8.
        size_limit: the most bytes to read.
        source: the file's name, for the error.

    Raises:
        FormatError: the file is not UTF-8 or too large, or a row is no annotation; it names the
            line.

    Example:
        >>> rows = read_layer_tsv("document\ttype\tquote\nko\ttheme\t안전\n".encode())
        >>> rows[0].quote, rows[0].origin
        ('안전', 'given')
    """
    lines = decoded(data, size_limit, source).replace("\r\n", "\n").split("\n")
    columns = lines[0].split("\t")
    if not _is_header(columns):
        raise _wrong("header", Location(source, 1, excerpt=lines[0][:60]))
    numbered = [(number, line) for number, line in enumerate(lines[1:], 2) if line.strip("\t")]
    said = [_said(columns, source, number, line) for number, line in numbered]
    try:
        return _ANCHORS.validate_python(said)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        number, line = numbered[int(first["loc"][0])]
        reason = f"{'.'.join(map(str, first['loc'][1:]))}: {first['msg']}"
        raise _wrong(reason, Location(source, number, excerpt=line[:60])) from error


def _is_header(columns: list[str]) -> bool:
    placed = "quote" in columns or {*_OFFSETS} <= {*columns}
    return (
        {"document", "type"} <= {*columns} <= {*LAYER_COLUMNS}
        and len({*columns}) == len(columns)
        and placed
    )


def _said(columns: list[str], source: str, number: int, line: str) -> dict[str, object]:
    """Return what a row says, by column."""
    cells = line.split("\t")
    try:
        if len(cells) != len(columns):
            raise _wrong(f"{len(cells)} ≠ {len(columns)}")
        plain = map(unescaped, cells) if "\\" in line else cells
        said: dict[str, object] = {n: c for n, c in zip(columns, plain, strict=True) if c}
        if not str(said.get("quote", "")).strip() and not {*_OFFSETS} <= said.keys():
            raise _wrong("quote, start, end")
    except FormatError as error:
        place = Location(source, number, excerpt=line[:60])
        raise FormatError(error.code, place, **error.params) from error
    for name in _OFFSETS:
        if name in said:
            said[name] = _offset(str(said[name]))
    return said


def _offset(cell: str) -> int | str:
    """Return an offset as a number; what is none is left for the model to refuse."""
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) <= 10 else cell


def _wrong(reason: str, place: Location | None = None) -> FormatError:
    return FormatError("layers-row", place, reason=reason, columns=", ".join(LAYER_COLUMNS))
