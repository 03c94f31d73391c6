"""Review tables as CSV: RFC 4180, safe to open in a spreadsheet program."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seoul_corpus.exchange.bilingual.rows import (
    FORMULA,
    HEADER_WITHIN,
    TableRow,
    columns_of,
    heads,
    incoming,
    review_rows,
)
from seoul_corpus.exchange.envelope import SIZE_LIMIT
from seoul_corpus.exchange.sheets import decoded_sheet, records

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding
    from seoul_corpus.exchange.incoming.report import Incoming
    from seoul_corpus.exchange.work import WorkLevel

_MARKS: Final = ",;\t"
"""What stands between cells: the first that makes a header of a line."""


def to_csv(
    bitext: Bitext,
    *,
    level: WorkLevel = "sentence",
    findings: Collection[Finding] = (),
    lang: str = "en",
) -> bytes:
    r"""Return a bitext as a review table: UTF-8 with a byte order mark, CRLF, all cells quoted.

    A cell that begins like a formula gets an apostrophe before it, which reading takes away.

    Args:
        bitext: the two texts.
        level: what is one row: a sentence, or a paragraph's own words.
        findings: what was noticed; it stands with its unit.
        lang: language of the header and the findings, ``en`` or ``ko``.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. =가."), parse("1. =A."))
        >>> to_csv(b).decode("utf-8-sig").splitlines()[1].split(",")[2:4]
        ['"\'=가."', '"\'=A."']
    """
    rows = [heads(lang), *review_rows(bitext, level, findings, lang)]
    lines = (",".join(map(_cell, row)) for row in rows)
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig", "surrogatepass")


def _cell(words: str) -> str:
    safe = f"'{words}" if FORMULA.match(words) else words
    return '"' + safe.replace('"', '""') + '"'


def read_csv(source: bytes | str | Path, *, name: str = "") -> tuple[Incoming, ...]:
    """Return the rows of an edited review table.

    Commas, semicolons or tabs; UTF-8 or (with a byte order mark) UTF-16.

    Args:
        source: the bytes, or a path.
        name: what errors call the file; its path by default.

    Raises:
        FormatError: it cannot be decoded, or has no header.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    called = name or ("<csv>" if isinstance(source, bytes) else str(source))
    text = decoded_sheet(data, SIZE_LIMIT, called)
    tables = ([row for _, row in records(text, mark)] for mark in _MARKS)
    rows = next((rows for rows in tables if any(map(columns_of, rows[:HEADER_WITHIN]))), [])
    return incoming((TableRow(number, row) for number, row in enumerate(rows, 1)), called)
