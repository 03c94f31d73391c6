"""PDF: the text layer, page by page and line by line; pictures of text are refused."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from statistics import median
from typing import Any, Final, NamedTuple

from seoul_corpus.errors import LimitError, Location, ParseError
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.extras import optional
from seoul_corpus.sources.source import (
    INPUT_LIMIT,
    PDF,
    Notice,
    Source,
    called,
    described,
    extracted,
    within,
)

__all__ = ["PAGE_LIMIT", "read_pdf"]

PAGE_LIMIT: Final = 2_000
"""The most pages that a file may have."""

CHARACTER_LIMIT: Final = 16_000_000
"""The most characters that all pages may have."""

_PASSWORD: Final = (4, 5)
"""PDFium's codes for a wrong password and for a security scheme that it does not know."""

_HYPHENS: Final = (0x02, 0xFFFE)
"""How PDFium gives a hyphen at the end of a line."""

_UNKNOWN: Final = 0xFFFD
"""What stands for a character whose font does not say what it is."""

_SCRIPT_GAP: Final = 0.3
"""A gap between two scripts that is smaller than so many sizes of the font is none."""

_WIDE: Final = 1.6
"""A distance of so many lines is an empty line."""

_COLUMN_LINES: Final = 3
"""So many lines side by side are columns; fewer are a table or a letterhead."""


class _Line(NamedTuple):
    """A line of a page; coordinates grow to the right and up."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    def beside(self, other: _Line) -> bool:
        """Tell whether both stand at one height, one clearly left of the other."""
        apart = self.right < other.left or other.right < self.left
        return apart and self.bottom < other.middle < self.top


class _Notes:
    """What is noticed while the pages are read."""

    def __init__(self) -> None:
        self.columns: list[int] = []
        self.empty: list[int] = []
        self.unknown = 0


def read_pdf(
    data: bytes,
    *,
    encoding: str | None = None,
    uri: str | None = None,
    limit: int = INPUT_LIMIT,
    page_limit: int = PAGE_LIMIT,
    character_limit: int = CHARACTER_LIMIT,
) -> Source:
    """Return the text layer of a PDF.

    A line of a page is a line, from top to bottom; a form feed stands between pages, an empty
    line where the distance is clearly wider. Words that are broken at the end of a line, page
    numbers and running headers are left to the parser. Of pages with columns the file's own order
    is kept, and ``notices`` says so.

    Args:
        data: the bytes of the file.
        encoding: not used: each font says its own.
        uri: the file's name or address.
        limit: the largest size in bytes.
        page_limit: the most pages.
        character_limit: the most characters on all pages.

    Raises:
        MissingExtraError: the extra ``pdf`` is not installed.
        ParseError: it is no whole PDF, is encrypted, or is a scan without text.
        LimitError: a limit is passed.
    """
    del encoding
    name = called(uri)
    within(data, limit, uri)
    pdfium = optional("pypdfium2", "pdf", "PDF")
    composer, notes = Composer(), _Notes()
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            pages = len(document)
            if pages > page_limit:
                raise LimitError("pdf-limit", Location(name), pages=pages, limit=page_limit)
            for number in range(1, pages + 1):
                lines = list(_lines(pdfium, document, number, notes))
                _compose(composer, lines, number, notes)
                if composer.length > character_limit:
                    raise LimitError(
                        "input-too-large",
                        Location(name),
                        limit_name="character_limit",
                        limit=character_limit,
                    )
    except pdfium.PdfiumError as error:
        raise _unread(error, name) from error
    if not composer.length:
        raise ParseError("pdf-scanned", Location(name), pages=pages)
    return extracted(composer, described(data, PDF, uri), _notices(notes))


def _unread(error: Exception, name: str) -> ParseError:
    if getattr(error, "err_code", None) in _PASSWORD:
        return ParseError("pdf-encrypted", Location(name))
    return ParseError("pdf-broken", Location(name), reason=str(error))


def _notices(notes: _Notes) -> Iterator[Notice]:
    if notes.columns:
        yield Notice("pdf-columns", params={"pages": ", ".join(map(str, notes.columns))})
    if notes.empty:
        yield Notice("pdf-no-text", params={"pages": ", ".join(map(str, notes.empty))})
    if notes.unknown:
        yield Notice("pdf-characters", params={"count": str(notes.unknown)})


def _lines(pdfium: Any, document: Any, number: int, notes: _Notes) -> Iterator[_Line]:  # noqa: ANN401 -- an extra without stubs here
    """Yield the lines of a page as the file gives them."""
    with closing(document[number - 1]) as page:
        with closing(page.get_textpage()) as text:
            found = False
            for line in _split(pdfium.raw, text, notes):
                found = True
                yield line
        if not found and pdfium.raw.FPDFPage_CountObjects(page):
            notes.empty.append(number)


def _split(raw: Any, page: Any, notes: _Notes) -> Iterator[_Line]:  # noqa: ANN401 -- as above
    """Put characters together to lines; PDFium puts CR LF between them."""
    units: list[int] = []
    boxes: list[tuple[float, float, float, float]] = []
    box = [ctypes.c_double() for _ in range(4)]
    for index, unit in _units(raw, page):
        if unit in {0x0A, 0x0D}:
            if boxes:
                yield _line(units, boxes)
            units, boxes = [], []
            continue
        notes.unknown += unit == _UNKNOWN
        units.append(unit)
        if unit > 0x20 and raw.FPDFText_GetCharBox(page, index, *box):
            left, right, bottom, top = (side.value for side in box)
            boxes.append((left, right, bottom, top))
    if boxes:
        yield _line(units, boxes)


def _units(raw: Any, page: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 -- as above
    """Yield the index and the code of each character of a page.

    PDFium makes a space of each wider gap. Word processors set such a gap, a fifth or a quarter of
    the size of the font, between Korean and Latin, too, where nobody typed a space: where a page
    holds spaces that were typed, those made in so small a gap are left out.
    """
    codes = [raw.FPDFText_GetUnicode(page, index) for index in range(page.count_chars())]
    made = {at for at, c in enumerate(codes) if c == 0x20 and raw.FPDFText_IsGenerated(page, at)}
    typed = codes.count(0x20) > len(made)
    for at, code in enumerate(codes):
        if typed and at in made and 0 < at < len(codes) - 1:
            before, after = codes[at - 1], codes[at + 1]
            mixed = _is_hangul(before) + _is_latin(after), _is_latin(before) + _is_hangul(after)
            if 2 in mixed and _gap(raw, page, at) < _SCRIPT_GAP:
                continue
        yield at, 0x2D if code in _HYPHENS else code or _UNKNOWN


def _gap(raw: Any, page: Any, at: int) -> float:  # noqa: ANN401 -- as above
    """Return how far the characters around one are apart, in sizes of the font."""
    left, right = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, at - 1, left)
    raw.FPDFText_GetLooseCharBox(page, at + 1, right)
    size: float = raw.FPDFText_GetFontSize(page, at - 1)
    return float(right.left - left.right) / (size or 1)


def _is_hangul(code: int) -> bool:
    return 0xAC00 <= code <= 0xD7A3


def _is_latin(code: int) -> bool:
    """Tell whether a character is a sign of ASCII."""
    return 0x20 < code < 0x7F


def _line(units: list[int], boxes: Sequence[tuple[float, float, float, float]]) -> _Line:
    # Characters beyond U+FFFF come whole or as two surrogates.
    text = "".join(map(chr, (unit for unit in units if unit <= 0x10FFFF)))
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lefts, rights, bottoms, tops = zip(*boxes, strict=True)
    return _Line(text.strip(" "), min(lefts), max(rights), min(bottoms), max(tops))


def _compose(composer: Composer, lines: list[_Line], number: int, notes: _Notes) -> None:
    """Append a page."""
    composer.part = f"page {number}"
    # On a line of its own: what follows may begin anew or go on.
    composer.gap("\f\n")
    if _has_columns(lines):
        notes.columns.append(number)
        rows = [[line] for line in lines]
    else:
        rows = _rows(lines)
    wide = _WIDE * _pitch(rows)
    for at, row in enumerate(rows):
        if at:
            distance = rows[at - 1][0].middle - row[0].middle
            composer.gap("\n\n" if wide and distance > wide else "\n")
        for place, line in enumerate(row):
            if place:
                composer.add(" ", at + 1, generated=True)
            composer.add(line.text, at + 1)


def _has_columns(lines: Sequence[_Line]) -> bool:
    """Tell whether many lines stand side by side."""
    ordered = sorted(lines, key=lambda line: -line.middle)
    return sum(line.beside(other) for line, other in pairwise(ordered)) >= _COLUMN_LINES


def _rows(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Order lines from top to bottom, those at one height from left to right."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and rows[-1][0].beside(line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _pitch(rows: Sequence[Sequence[_Line]]) -> float:
    """Return the usual distance of two lines, 0 where there are too few to tell."""
    distances = [one[0].middle - two[0].middle for one, two in pairwise(rows)]
    down = [distance for distance in distances if distance > 0]
    return median(down) if len(down) >= _COLUMN_LINES else 0.0
