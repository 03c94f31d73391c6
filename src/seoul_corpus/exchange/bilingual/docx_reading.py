"""An edited review table in a DOCX file: what it says of each unit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.bilingual.rows import HEADER_WITHIN, TableRow, columns_of, incoming
from seoul_corpus.exchange.characters import shown
from seoul_corpus.exchange.incoming.report import Incoming
from seoul_corpus.sources.archive import Archive, Element
from seoul_corpus.sources.docx import main_part

if TYPE_CHECKING:
    from collections.abc import Iterable

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DROPPED: Final = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "sdtPr", "rt")}
    | {f"{_MC}Fallback"}
)
"""What is not text: deletions, settings, codes of fields, readings above words, second versions."""
_SIGNS: Final = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_WRAPPERS: Final = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml"))
_NOTES: Final = ("comment", "footnote", "endnote")
_SPAN_LIMIT: Final = 64
"""A cell of so many columns is the widest; Word makes no wider table."""


def read_docx(source: bytes | str | Path, *, name: str = "") -> tuple[Incoming, ...]:
    """Return the rows of an edited review table, also where it was cut into several tables.

    What was inserted with changes tracked counts, what was deleted does not. A comment of the
    program, or a footnote, is a comment on the unit in whose row it begins; one that begins
    elsewhere comes last, without a unit.

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
    main = main_part(archive)
    notes = _notes(archive, main.rpartition("/")[0])
    rows = _joined(archive.xml(main), notes)
    if not rows:
        raise FormatError("review-header", Location(called, 1), expected="id, translation")
    loose = [said for words in notes.values() if (said := shown(words).strip())]
    read = incoming(rows, called)
    return (*read, Incoming("", None, None, "", tuple(loose))) if loose else read


def _notes(archive: Archive, folder: str) -> dict[str, str]:
    """Return comments and footnotes, by the element that refers to them and their id."""
    found: dict[str, str] = {}
    for kind in _NOTES:
        part = f"{folder}/{kind}s.xml"
        for note in archive.xml(part).iter(f"{_W}{kind}") if part in archive else ():
            if note.get(f"{_W}type") is None:  # a separator has one
                found[f"{kind} {note.get(f'{_W}id', '')}"] = _words(note)
    return found


def _joined(root: Element, notes: dict[str, str]) -> list[TableRow]:
    """Return the rows of all tables that belong to a review table; their notes are taken out."""
    listed: list[TableRow] = []
    read: set[Element] = set()
    width = 0
    for table in root.iter(f"{_W}tbl"):
        if read.intersection(table.iterancestors()):
            continue  # a table in a cell is part of its words
        cells = [_cells(row) for row in _inner(table, f"{_W}tr")]
        if any(columns_of(row) for row in cells[:HEADER_WITHIN]):
            width = len(cells[0])
        elif not cells or len(cells[0]) != width:
            continue
        read.add(table)
        for row, words in zip(_inner(table, f"{_W}tr"), cells, strict=True):
            listed.append(TableRow(len(listed) + 1, words, list(_said(row, notes))))
    return listed


def _inner(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, those inside of controls too."""
    for child in element:
        if child.tag == tag:
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif child.tag in _WRAPPERS:
            yield from _inner(child, tag)


def _cells(row: Element) -> list[str]:
    """Return the words of each column; a cell over several columns stands in the first."""
    cells = [""] * _count(row, "trPr", "gridBefore", 0)
    for cell in _inner(row, f"{_W}tc"):
        cells += [_words(cell), *[""] * (_count(cell, "tcPr", "gridSpan", 1) - 1)]
    return cells


def _count(element: Element, settings: str, name: str, default: int) -> int:
    found = element.find(f"{_W}{settings}/{_W}{name}")
    value = "" if found is None else found.get(f"{_W}val", "")
    return min(int(value), _SPAN_LIMIT) if value.isascii() and value.isdigit() else default


def _said(row: Element, notes: dict[str, str]) -> Iterator[str]:
    """Yield the notes that begin in a row, each once."""
    for mark in row.iter(f"{_W}commentRangeStart", *(f"{_W}{kind}Reference" for kind in _NOTES)):
        kind = str(mark.tag).removeprefix(_W).removesuffix("Reference").removesuffix("RangeStart")
        yield notes.pop(f"{kind} {mark.get(f'{_W}id', '')}", "")


def _words(element: Element) -> str:
    """Return what a cell or a note says, its paragraphs as lines."""
    return "".join(_lines(element)).removesuffix("\n")


def _lines(element: Iterable[Element]) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}p":
            yield _line(child)
            # A tracked deletion of the mark joins the paragraph with the next.
            yield "" if child.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None else "\n"
        elif child.tag not in _DROPPED:
            yield from _lines(child)


def _line(element: Element) -> str:
    if element.tag in _DROPPED:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag == f"{_W}sym":
        return _symbol(element.get(f"{_W}char", ""))
    if element.tag == f"{_W}txbxContent":
        return f"\n{_words(element)}\n"
    return _SIGNS.get(str(element.tag), "") + "".join(map(_line, element))


def _symbol(code: str) -> str:
    """Return the character of a symbol font, such as the arrow that Word makes of ``-->``."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
