"""Review tables as DOCX, for those who work in a word processor."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from seoul_corpus.exchange.bilingual.rows import HEADS, review_rows
from seoul_corpus.sources.extras import optional

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding
    from seoul_corpus.exchange.work import WorkLevel

_COLUMNS: Final = ("id", "source", "target", "findings", "comment", "base")
_WIDTHS: Final = (2.4, 7.2, 7.2, 4.2, 4.2, 0.6)
"""In centimetres; together what a landscape page of A4 has between its margins."""
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
