"""A tab-separated table of the units of a document."""

from __future__ import annotations

from typing import Final, Literal

from seoul_corpus.document import Block, Document, Paragraph
from seoul_corpus.document.content import own_spans
from seoul_corpus.document.index import Entry
from seoul_corpus.exchange.sheets import table

UNIT_COLUMNS: Final = ("id", "n", "label", "kind", "depth", "line", "column", "text")


def units_tsv(document: Document, units: Literal["all", "numbered"] = "all") -> str:
    r"""Return the units of ``document`` as a table, in text order.

    Titles, notes, headings, paragraphs, items, closings and leftovers have a row; sentences
    have none. ``depth`` is 1 for a paragraph in whatever division, and for all that is no
    paragraph; ``line`` and ``column`` count from 1, columns in code points; ``text`` is
    verbatim, without the label and the items (what stands before and after the items is
    joined by a line break). Tab, line feed, carriage return and backslash are written
    ``\t``, ``\n``, ``\r`` and ``\\``.

    Args:
        document: the document.
        units: ``numbered`` for the numbered paragraphs and items alone.

    Example:
        >>> from seoul_corpus.document import Block, Document, Provenance, Span
        >>> title = Block(id="ko.title", span=Span(start=1, end=3), text="선언")
        >>> document = Document(
        ...     key="ko", lang="ko", text="\n선언", title=title, provenance=Provenance(sha256="")
        ... )
        >>> print(units_tsv(document).splitlines()[1].split("\t"))
        ['ko.title', '', '', 'title', '1', '2', '1', '선언']
    """
    numbered = units == "numbered"
    rows = (
        _unit_row(document, entry.unit, entry)
        for entry in document.index.entries.values()
        if isinstance(entry.unit, Block | Paragraph)
        and not (numbered and getattr(entry.unit, "n", None) is None)
    )
    return table(UNIT_COLUMNS, rows)


def _unit_row(document: Document, unit: Block | Paragraph, entry: Entry) -> tuple[str, ...]:
    line, column = document.index.lines.place(unit.span.start)
    n, label = (getattr(unit, name, None) or "" for name in ("n", "label"))
    text = "\n".join(document.text[span.slice] for span in own_spans(unit))
    return (unit.id, n, label, entry.kind, str(entry.depth), str(line), str(column), text)
