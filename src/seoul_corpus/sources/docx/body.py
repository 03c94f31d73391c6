"""The paragraphs of a Word document, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.docx.numbering import Numbering, W

__all__ = ["Body", "W"]

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HEX = re.compile("[0-9A-Fa-f]{1,6}")
_SIGNS: Final = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_SKIPPED: Final = frozenset(
    {f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}fldData", f"{W}moveFrom", f"{_MC}Fallback"}
    | {f"{W}sectPr", f"{W}tblPr", f"{W}trPr", f"{W}tcPr", f"{W}sdtPr", f"{W}sdtEndPr"}
)
_SAYING: Final = (f"{W}t", f"{W}sym", f"{W}footnoteReference", f"{W}endnoteReference")
"""What a paragraph says something with."""
_OFF: Final = ("0", "false", "off")


class Body:
    """Reads paragraphs and tables into a composer.

    Args:
        composer: where the text goes.
        numbering: what gives paragraphs their numbers.

    Attributes:
        inserted: how many insertions of tracked changes were read.
        deleted: how many deletions were left out.
        hidden: how many hidden characters were left out.
    """

    def __init__(self, composer: Composer, numbering: Numbering) -> None:
        self.composer = composer
        self.inserted = 0
        self.deleted = 0
        self.hidden = 0
        self._numbering = numbering
        self._references: dict[tuple[str, str], int] = {}
        self._paragraphs = 0
        self._boxes: list[Element] = []

    def read(self, root: Element) -> None:
        """Read all blocks of a part."""
        for block in _blocks(root):
            self._block(block)

    def read_notes(self, root: Element | None, kind: str, part: str) -> None:
        """Read the footnotes or endnotes that were referred to, in the order of reference."""
        notes = {} if root is None else {n.get(f"{W}id", ""): n for n in root.iter(f"{W}{kind}")}
        self.composer.part = part
        for (of, name), number in list(self._references.items()):
            if of == kind and name in notes:
                self.composer.gap("\n\n")
                self.composer.add(f"[{number}] ", generated=True)
                self._join(notes[name], "\n")

    def _block(self, element: Element) -> None:
        self.composer.gap("\n")
        if element.tag == f"{W}tbl":
            self._table(element)
        else:
            self._paragraph(element)

    def _paragraph(self, element: Element) -> None:
        self._paragraphs += 1
        if next(element.iter(*_SAYING), None) is None:
            # An empty paragraph is an empty line.
            self._numbering_of(element)
            self.composer.gap("\n\n")
            return
        self._numbering_of(element)
        self._runs(element)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            for inner in _blocks(box):
                self._block(inner)

    def _numbering_of(self, element: Element) -> None:
        label, level = self._numbering.label(element.find(f"{W}pPr"))
        shown = any((t.text or "").strip() for t in element.iter(f"{W}t"))
        if label and shown:
            self.composer.gap("\n" + "  " * level)
            self.composer.add(label, self._paragraphs, generated=True)

    def _table(self, table: Element) -> None:
        for row in _below(table, f"{W}tr"):
            self.composer.gap("\n")
            for number, cell in enumerate(_below(row, f"{W}tc")):
                if number:
                    self.composer.add("\t", self._paragraphs, generated=True)
                self._join(cell, " ")

    def _join(self, element: Element, gap: str) -> None:
        """Read the blocks of a cell or a note with ``gap`` between them."""
        for number, block in enumerate(_blocks(element)):
            if number:
                self.composer.gap(gap)
            if block.tag == f"{W}tbl":
                self._table(block)
            else:
                self._paragraphs += 1
                self._runs(block)

    def _runs(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag in _SKIPPED:
                continue
            if tag == f"{W}del":
                self.deleted += 1
            elif tag == f"{W}txbxContent":
                self._boxes.append(child)
            elif tag == f"{W}r" and _is_hidden(child):
                self.hidden += sum(len(t.text or "") for t in child.iter(f"{W}t"))
            elif tag == f"{W}t":
                self.composer.add(child.text or "", self._paragraphs)
            elif tag in _SIGNS:
                self.composer.add(_SIGNS[str(tag)], self._paragraphs)
            elif tag == f"{W}sym":
                self.composer.add(_symbol(child), self._paragraphs)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._refer(child)
            else:
                self.inserted += tag == f"{W}ins"
                self._runs(child)

    def _refer(self, element: Element) -> None:
        kind = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
        key = (kind, element.get(f"{W}id", ""))
        number = self._references.setdefault(key, len(self._references) + 1)
        self.composer.add(f"[{number}]", self._paragraphs, generated=True)


def _blocks(element: Element) -> Iterator[Element]:
    """Yield paragraphs and tables, those in content controls and insertions among them."""
    yield from _below(element, f"{W}p", f"{W}tbl")


def _below(element: Element, *tags: str) -> Iterator[Element]:
    """Yield the nearest descendants with one of ``tags``, in order."""
    stack = list(element)[::-1]
    while stack:
        child = stack.pop()
        if child.tag in tags:
            yield child
        elif child.tag not in _SKIPPED and child.tag != f"{W}del":
            stack.extend(list(child)[::-1])


def _is_hidden(run: Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in _OFF


def _symbol(element: Element) -> str:
    code = element.get(f"{W}char", "")
    value = int(code, 16) if _HEX.fullmatch(code) else 0xFFFD
    return chr(value) if value <= 0x10FFFF and not 0xD800 <= value < 0xE000 else "\ufffd"
