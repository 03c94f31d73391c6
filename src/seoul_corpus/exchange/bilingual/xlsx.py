"""Review tables as XLSX, for Excel, LibreOffice and what else reads it."""

from __future__ import annotations

import io
import re
from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from seoul_corpus.errors import FormatError
from seoul_corpus.exchange.bilingual.rows import COLUMNS, EDITED, heads, review_rows
from seoul_corpus.sources.extras import optional

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding
    from seoul_corpus.exchange.work import WorkLevel

CELL_LIMIT: Final = 32_767
"""The longest text of a cell, in UTF-16 code units, as Excel has it."""
_WIDTHS: Final = {"id": 16, "reference": 12, "status": 10, "findings": 40, "comment": 40, "base": 8}
_TEXT_WIDTH: Final = 60


def to_xlsx(
    bitext: Bitext,
    *,
    level: WorkLevel = "sentence",
    findings: Collection[Finding] = (),
    lang: str = "en",
) -> bytes:
    """Return a bitext as a review table in a workbook; equal values give equal bytes.

    Cells hold text, whatever they look like: nothing is a formula, a number or a link. The
    columns to write in are white, the others grey; the fingerprints are hidden.

    Args:
        bitext: the two texts.
        level: what is one row: a sentence, or a paragraph's own words.
        findings: what was noticed; it stands with its unit.
        lang: language of the header and the findings, ``en`` or ``ko``.

    Raises:
        FormatError: a text is longer than a cell holds.
        MissingExtraError: the extra ``office`` is not installed.
    """
    module = optional("xlsxwriter", "office", "XLSX", "extra-needed")
    file = io.BytesIO()
    book = module.Workbook(file, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
    sheet = book.add_worksheet(bitext.key[:31] if re.fullmatch(r"[\w-]+", bitext.key) else "review")
    formats = _formats(book)
    for column, (name, head) in enumerate(zip(COLUMNS, heads(lang), strict=True)):
        options = {"hidden": True} if name == "base" else {}
        sheet.set_column(column, column, _WIDTHS.get(name, _TEXT_WIDTH), None, options)
        sheet.write_string(0, column, head, formats["head"])
    sheet.freeze_panes(1, 2)
    count = 0
    for count, row in enumerate(review_rows(bitext, level, findings, lang), 1):
        for column, (name, words) in enumerate(zip(COLUMNS, row, strict=True)):
            form = formats["edited" if name in EDITED else "kept"]
            sheet.write_string(count, column, _text(words, row.id), form)
    sheet.autofilter(0, 0, count, len(COLUMNS) - 1)
    book.close()
    return file.getvalue()


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401 -- a workbook of an extra
    text = {"text_wrap": True, "valign": "top", "num_format": "@"}
    return {
        "head": book.add_format({**text, "bold": True, "bottom": 1}),
        "edited": book.add_format(text),
        "kept": book.add_format({**text, "bg_color": "#F2F2F2"}),
    }


def _text(words: str, unit: str) -> str:
    """Return the words of a cell; carriage returns are written as codes that programs leave."""
    words = words.replace("\r", "\\u000D")
    size = len(words.encode("utf-16-le", "surrogatepass")) // 2
    if size > CELL_LIMIT:
        raise FormatError("review-cell-long", unit=unit, size=size, limit=CELL_LIMIT)
    return words
