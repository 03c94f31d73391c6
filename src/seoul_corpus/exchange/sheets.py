"""Tables as editors and spreadsheet programs leave them, row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from seoul_corpus.errors import FormatError
from seoul_corpus.exchange.envelope import SIZE_LIMIT
from seoul_corpus.exchange.positions import decoded, location

CELL_LIMIT: Final = 1_000_000
"""The longest cell in quotation marks, in code points; spreadsheet programs hold 32,767."""

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_ESCAPES: Final = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN: Final = {escaped: plain for plain, escaped in _ESCAPES.items()}


class Row(NamedTuple):
    """A row with something in it.

    Attributes:
        number: as spreadsheet programs count, the header being row 1.
        offset: where it begins, in code points.
        cells: what it holds, by column; of columns that are not known, nothing.
    """

    number: int
    offset: int
    cells: dict[str, str]


class Sheet(NamedTuple):
    """A table that was read.

    Attributes:
        text: the whole file.
        columns: the header.
        rows: those with something in them.
    """

    text: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(
    data: bytes, columns: Sequence[str], *, size_limit: int = SIZE_LIMIT, source: str
) -> Sheet:
    r"""Return the rows of a table that has at least these columns, in whatever order.

    Tab-separated text, or text separated by commas or semicolons where the header is; UTF-8 or
    (with a byte order mark) UTF-16; LF, CRLF or CR; cells in quotation marks, line ends in them
    too; empty rows; cells missing at the end of a row are empty. In a cell, ``\t``, ``\n``,
    ``\r`` and ``\\`` are escapes.

    Args:
        data: the file.
        columns: those that must be there.
        size_limit: the most bytes to read.
        source: the file's name, for errors.

    Raises:
        FormatError: the file cannot be decoded, lacks a column, or a row has more cells than
            the header or an unknown escape; the error names the line.

    Example:
        >>> data = b'note,id\r\n"a, b",7\r\n'
        >>> read_sheet(data, ("id", "note"), source="x.csv").rows[0].cells
        {'note': 'a, b', 'id': '7'}
    """
    text = decoded_sheet(data, size_limit, source)
    first = _LINE_END.split(text, maxsplit=1)[0]
    mark = next((sign for sign in "\t;," if sign in first), "\t")
    rest = records(text, mark)
    _, header = next(rest, (0, [""]))
    header = [cell.strip() for cell in header]
    named = [name for name in header if name]
    if not set(columns) <= set(named) or len(set(named)) != len(named):
        raise FormatError("links-header", location(text, 0, source), expected=" ".join(columns))
    rows: list[Row] = []
    for number, (offset, cells) in enumerate(rest, 2):
        if any(map(str.strip, cells)):
            try:
                rows.append(Row(number, offset, _named(header, cells)))
            except FormatError as error:
                place = location(text, offset, source)
                raise FormatError(error.code, place, **error.params) from None
    return Sheet(text, tuple(header), tuple(rows))


def decoded_sheet(data: bytes, size_limit: int, source: str) -> str:
    """Return the text of a table: UTF-8, or UTF-16 where it begins with a byte order mark.

    Raises:
        FormatError: it is neither, or too large.
    """
    if data[:2] in _UTF16 and len(data) <= size_limit:
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise FormatError("not-utf16", location("", 0, source), offset=error.start) from error
    return decoded(data, size_limit, source)


def records(text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Yield where each record begins, and its cells without quotation marks around them."""
    plain = re.compile(rf"[^{mark}\r\n]*")
    position, start, cells = 0, 0, list[str]()
    while position <= len(text):
        closing = _closing(text, position, mark) if text.startswith('"', position) else None
        if closing is not None:
            cells.append(text[position + 1 : closing].replace('""', '"'))
            position = closing + 1
        else:
            end = plain.match(text, position).end()  # type: ignore[union-attr] # matches anywhere
            cells.append(text[position:end])
            position = end
        if text.startswith(mark, position):
            position += 1
            continue
        yield start, cells
        line_end = _LINE_END.match(text, position)
        if line_end is None:
            return
        start = position = line_end.end()
        cells = []


def _closing(text: str, start: int, mark: str) -> int | None:
    """Return where the quotation mark is that closes a cell; None where none does.

    What a person typed in an editor may begin with a quotation mark without meaning a cell.
    """
    position, limit = start + 1, start + CELL_LIMIT
    while (found := text.find('"', position, limit)) >= 0:
        if not text.startswith('"', found + 1):
            after = text[found + 1 : found + 2]
            return found if after in {"", mark, "\r", "\n"} else None
        position = found + 2
    return None


def _named(header: Sequence[str], cells: list[str]) -> dict[str, str]:
    """Return cells by column; spreadsheet programs leave out empty cells at the end."""
    if any(map(str.strip, cells[len(header) :])):
        raise FormatError("links-cells", found=len(cells), expected=len(header))
    filled = cells + [""] * (len(header) - len(cells))
    return {name: unescaped(cell) for name, cell in zip(header, filled, strict=False) if name}


def table(
    columns: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    written: Callable[[str], str] | None = None,
) -> str:
    """Return a header and rows as tab-separated lines, each cell ``written``, or ``escaped``."""
    lines = ["\t".join(columns)]
    lines += ["\t".join(map(written or escaped, row)) for row in rows]
    return "\n".join(lines) + "\n"


def escaped(cell: str) -> str:
    r"""Return a cell with tab, line ends and backslash written ``\t``, ``\n``, ``\r``, ``\\``."""
    return re.sub(r"[\\\t\n\r]", lambda match: _ESCAPES[match[0]], cell)


def quoted(cell: str) -> str:
    """Return an escaped cell as spreadsheet programs read it back.

    They take a quotation mark at the beginning for one around the cell: such a cell is put
    between quotation marks, and its own are doubled.

    Example:
        >>> quoted('"AI" 안전').count('"')
        6
    """
    plain = escaped(cell)
    return '"' + plain.replace('"', '""') + '"' if plain.startswith('"') else plain


def unescaped(cell: str) -> str:
    """Return a cell with its escapes undone.

    Raises:
        FormatError: a backslash begins no escape.
    """
    return re.sub(r"\\(.?)", _unescaped, cell, flags=re.DOTALL) if "\\" in cell else cell


def _unescaped(match: re.Match[str]) -> str:
    if match[0] not in _PLAIN:
        raise FormatError("tsv-escape", found=match[0])
    return _PLAIN[match[0]]
