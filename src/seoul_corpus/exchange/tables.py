"""Tab-separated tables: the units of a document, the links of an alignment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from pydantic import ValidationError

from seoul_corpus.document import Alignment, Block, Document, Link, Paragraph
from seoul_corpus.document.content import own_spans
from seoul_corpus.document.index import Entry
from seoul_corpus.errors import FormatError
from seoul_corpus.exchange.envelope import SIZE_LIMIT
from seoul_corpus.exchange.positions import decoded, location

UNIT_COLUMNS = ("id", "n", "label", "kind", "depth", "line", "column", "text")
LINK_COLUMNS = (
    "level",
    "source_ids",
    "target_ids",
    "relation",
    "confidence",
    "status",
    "reviewer",
    "note",
)
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN = {escaped: plain for plain, escaped in _ESCAPES.items()}


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


def links_tsv(alignment: Alignment) -> str:
    """Return the links of ``alignment`` as a table, in their order.

    Ids are joined by commas. What has no column (a link's id, origin and evidence) is left
    out; escapes are those of ``units_tsv``.

    Raises:
        FormatError: an id is empty or holds a comma, so that the table could not be read back.
    """
    return table(LINK_COLUMNS, map(_link_row, alignment.links))


def _link_row(link: Link) -> tuple[str, ...]:
    for name in (*link.source_ids, *link.target_ids):
        if not _ID.fullmatch(name):
            raise FormatError("links-id", found=name)
    confidence = repr(float(link.confidence)).removesuffix(".0")
    ids = (",".join(link.source_ids), ",".join(link.target_ids))
    made = (link.relation or "", confidence, link.status, link.reviewer or "", link.note)
    return (link.level, *ids, *made)


def table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a header and rows, their cells escaped, as tab-separated lines."""
    lines = ["\t".join(columns)]
    lines += ["\t".join(map(escaped, row)) for row in rows]
    return "\n".join(lines) + "\n"


def escaped(cell: str) -> str:
    r"""Return a cell with tab, line ends and backslash written ``\t``, ``\n``, ``\r``, ``\\``."""
    return re.sub(r"[\\\t\n\r]", lambda match: _ESCAPES[match[0]], cell)


def read_links_tsv(
    data: bytes, *, size_limit: int = SIZE_LIMIT, source: str = "links.tsv"
) -> tuple[Link, ...]:
    r"""Return the links of a table as ``links_tsv`` writes it.

    A BOM, CRLF line ends, empty lines and a missing last line end are accepted, since editors
    and spreadsheet programs leave such. A link's origin is ``curated``, or empty where its
    status is ``machine``; its id is ``al.`` and the first unit's id.

    Args:
        data: the file, in UTF-8.
        size_limit: the most bytes to read.
        source: the file's name, for the error.

    Raises:
        FormatError: the file is not UTF-8, too large, or has a wrong header or a wrong row; it
            names the line.

    Example:
        >>> row = "sentence ko.p1.s1 en.p1.s1,en.p1.s2 split 0.9 machine".split()
        >>> table = "\n".join("\t".join(cells) for cells in (LINK_COLUMNS, [*row, "", ""]))
        >>> read_links_tsv(table.encode())[0].cardinality
        '1-2'
    """
    text = decoded(data, size_limit, source)
    reader = _LinkReader()
    links: list[Link] = []
    position = 0
    for number, line in enumerate(text.split("\n"), 1):
        cells = line.removesuffix("\r").split("\t")
        try:
            links += reader.row(cells, number)
        except FormatError as error:
            place = location(text, position, source)
            raise FormatError(error.code, place, **error.params) from None
        position += len(line) + 1
    return tuple(links)


_ID = re.compile(r'[^\s,"\\]+')
_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,32})?(?:[eE][-+]?[0-9]{1,3})?")


class _LinkReader:
    """Reads rows; remembers what has been linked, and which link ids are taken."""

    def __init__(self) -> None:
        self.linked: dict[tuple[str, str], int] = {}
        self.ids: dict[str, int] = {}

    def row(self, cells: list[str], number: int) -> tuple[Link, ...]:
        """Return the link of a row; none for the header and for empty lines."""
        if number == 1:
            if tuple(cells) != LINK_COLUMNS:
                raise FormatError("links-header", expected=" ".join(LINK_COLUMNS))
            return ()
        if not any(cells):
            return ()
        if len(cells) != len(LINK_COLUMNS):
            raise FormatError("links-cells", found=len(cells), expected=len(LINK_COLUMNS))
        values = dict(zip(LINK_COLUMNS, map(plain, cells), strict=True))
        return (self.link(values, number),)

    def link(self, values: dict[str, str], number: int) -> Link:
        source_ids, target_ids = _ids(values["source_ids"]), _ids(values["target_ids"])
        names = (*source_ids, *target_ids)
        if not names:
            raise FormatError("links-empty")
        self.once(values["level"], names, number)
        fields = values | {
            "id": self.identify(f"al.{names[0]}"),
            "source_ids": source_ids,
            "target_ids": target_ids,
            "relation": values["relation"] or None,
            "confidence": _confidence(values["confidence"]),
            "origin": "" if values["status"] == "machine" else "curated",
            "reviewer": values["reviewer"] or None,
        }
        try:
            return Link.model_validate(fields)
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
        column = str(fault["loc"][0])
        if column not in values or column.endswith("_ids"):
            raise FormatError("links-id", found=",".join(names))
        expected = fault.get("ctx", {}).get("expected", "0–1")
        expected = expected.replace(", ", " | ").replace(" or ", " | ")
        raise FormatError("links-value", column=column, found=values[column], expected=expected)

    def once(self, level: str, names: tuple[str, ...], number: int) -> None:
        """Refuse a unit that another link of the level, or this one, has already."""
        if level == "term":
            return
        for name in names:
            first = self.linked.setdefault((level, name), number)
            if first != number or names.count(name) > 1:
                raise FormatError("links-twice", unit=name, level=level, first=first)

    def identify(self, name: str) -> str:
        count = self.ids[name] = self.ids.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"


def _ids(cell: str) -> tuple[str, ...]:
    names = tuple(cell.split(",")) if cell else ()
    for name in names:
        if not _ID.fullmatch(name):
            raise FormatError("links-id", found=name)
    return names


def _confidence(cell: str) -> float:
    if not _NUMBER.fullmatch(cell):
        raise FormatError("links-value", column="confidence", found=cell, expected="0–1")
    return float(cell)


def plain(cell: str) -> str:
    """Return a cell without its escapes.

    Raises:
        FormatError: a backslash begins none.
    """
    if "\\" not in cell:
        return cell
    return re.sub(r"\\(.?)", _unescaped, cell, flags=re.DOTALL)


def _unescaped(match: re.Match[str]) -> str:
    if match[0] not in _PLAIN:
        raise FormatError("tsv-escape", found=match[0])
    return _PLAIN[match[0]]
