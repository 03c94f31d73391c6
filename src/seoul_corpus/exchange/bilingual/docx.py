"""Review tables as DOCX, for those who work in a word processor."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.bilingual.rows import HEADS, TableRow, incoming, review_rows
from seoul_corpus.sources.archive import Archive, Element
from seoul_corpus.sources.extras import optional

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding
    from seoul_corpus.exchange.incoming.report import Incoming
    from seoul_corpus.exchange.work import WorkLevel

_COLUMNS: Final = ("id", "source", "target", "findings", "comment", "base")
_WIDTHS: Final = (2.4, 7.2, 7.2, 4.2, 4.2, 0.6)
"""In centimetres; together what a landscape page of A4 has between its margins."""
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DROPPED: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}tbl"})
_SIGNS: Final = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
"""The time of all parts: equal values give equal bytes."""


def to_docx(
    bitext: Bitext,
    *,
    level: WorkLevel = "sentence",
    findings: Collection[Finding] = (),
    lang: str = "en",
) -> bytes:
    """Return a bitext as a review table in a document; equal values give equal bytes.

    Write in the column of the translation, with changes tracked or not, and in that of comments,
    or make comments as the program has them. The fingerprints are the small grey column.

    Args:
        bitext: the two texts.
        level: what is one row: a sentence, or a paragraph's own words.
        findings: what was noticed; it stands with its unit.
        lang: language of the header and the findings, ``en`` or ``ko``.

    Raises:
        MissingExtraError: the extra ``office`` is not installed.
    """
    module = optional("docx", "office", "DOCX", "extra-needed")
    document = module.Document()
    _landscape(document)
    document.core_properties.created = document.core_properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 -- without a zone there
    table = document.add_table(rows=1, cols=len(_COLUMNS))
    table.style = "Table Grid"
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, _COLUMNS, strict=True):
        _write(cell, HEADS[name].get(lang, HEADS[name]["en"]), name, bold=True)
    _repeated(table.rows[0])
    for row in review_rows(bitext, level, findings, lang):
        for cell, name in zip(table.add_row().cells, _COLUMNS, strict=True):
            _write(cell, getattr(row, name), name)
    _widen(table)
    file = io.BytesIO()
    document.save(file)
    return _repacked(file.getvalue())


def _landscape(document: Any) -> None:  # noqa: ANN401 -- a document of an extra
    shared = optional("docx.shared", "office", "DOCX", "extra-needed")
    section = document.sections[0]
    section.page_width, section.page_height = shared.Cm(29.7), shared.Cm(21.0)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", shared.Cm(1.9))


def _write(cell: Any, words: str, name: str, *, bold: bool = False) -> None:  # noqa: ANN401 -- a cell of an extra
    """Write a cell: a paragraph for each line, so that lines stay lines."""
    shared = optional("docx.shared", "office", "DOCX", "extra-needed")
    for number, line in enumerate(words.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold = bold
        run.font.size = shared.Pt(4 if name == "base" else 8 if name == "id" else 10)
        if name in {"id", "base", "findings"} and not bold:
            run.font.color.rgb = shared.RGBColor(0x59, 0x59, 0x59)


def _repeated(row: Any) -> None:  # noqa: ANN401 -- a row of an extra
    """Let the header stand on each page."""
    oxml = optional("docx.oxml", "office", "DOCX", "extra-needed")
    row._tr.get_or_add_trPr().append(oxml.OxmlElement("w:tblHeader"))  # noqa: SLF001 -- the way that its manual shows


def _widen(table: Any) -> None:  # noqa: ANN401 -- a table of an extra
    shared = optional("docx.shared", "office", "DOCX", "extra-needed")
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        for cell in column.cells:
            cell.width = shared.Cm(width)


def _repacked(data: bytes) -> bytes:
    """Return an archive with all its parts of one time."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return file.getvalue()


def read_docx(source: bytes | str | Path, *, name: str = "") -> tuple[Incoming, ...]:
    """Return the rows of an edited review table: of all tables, the first with its header.

    What was inserted with changes tracked counts, what was deleted does not. A comment of the
    program is one on the unit in whose row it begins.

    Args:
        source: the bytes, or a path.
        name: what errors call the file; its path by default.

    Raises:
        ParseError: it is damaged, or no document.
        LimitError: it unpacks to too much.
        FormatError: no table has a header.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    called = name or ("<docx>" if isinstance(source, bytes) else str(source))
    archive = Archive(data, called)
    comments = _comments(archive)
    wrong = FormatError("review-header", Location(called, 1), expected="id, translation")
    for table in archive.xml("word/document.xml").iter(f"{_W}tbl"):
        try:
            return incoming(_rows(table, comments), called)
        except FormatError as error:
            wrong = error
    raise wrong


def _comments(archive: Archive) -> dict[str, str]:
    if "word/comments.xml" not in archive:
        return {}
    root = archive.xml("word/comments.xml")
    return {one.get(f"{_W}id", ""): _words(one) for one in root.iter(f"{_W}comment")}


def _rows(table: Element, comments: dict[str, str]) -> Iterator[TableRow]:
    for number, row in enumerate(table.iterchildren(f"{_W}tr"), 1):
        marks = row.iter(f"{_W}commentReference")
        said = [comments.get(mark.get(f"{_W}id", ""), "") for mark in marks]
        yield TableRow(number, [_words(cell) for cell in _cells(row)], said)


def _cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, those inside of controls too."""
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"}:
            yield from _cells(child)


def _words(element: Element) -> str:
    """Return what a cell or a comment says, its paragraphs as lines."""
    lines = [_line(paragraph) for paragraph in element.iter(f"{_W}p")]
    return "\n".join(lines)


def _line(element: Element) -> str:
    if element.tag in _DROPPED:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    return _SIGNS.get(str(element.tag), "") + "".join(map(_line, element))
