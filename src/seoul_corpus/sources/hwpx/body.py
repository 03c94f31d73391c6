"""The paragraphs of an HWPX document, in the order in which they are read."""

from __future__ import annotations

from typing import Final

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.hwpx.numbering import local, named
from seoul_corpus.sources.outlines import Outlines

_SIGNS: Final = {
    "lineBreak": "\n",
    "tab": "\t",
    "nbSpace": "\u00a0",
    "fwSpace": " ",
    "hyphen": "-",
}
_NOTES: Final = ("footNote", "endNote")
_BOXES: Final = ("drawText", "caption")
_SKIPPED: Final = frozenset({"secPr", "linesegarray", "shapeComment", "parameters", "metaTag"})


class Body:
    """Reads the paragraphs of sections into a composer.

    Args:
        composer: where the text goes.
        numbering: what gives paragraphs their numbers.

    Attributes:
        inserted: how many insertions of tracked changes were read.
        deleted: how many deletions were left out.
        headers: how many headers and footers with text were left out.
        comments: how many comments and memos were left out.
    """

    def __init__(self, composer: Composer, numbering: Outlines) -> None:
        self.composer = composer
        self.inserted = 0
        self.deleted = 0
        self.headers = 0
        self.comments = 0
        self._numbering = numbering
        self._paragraphs = 0
        self._boxes: list[Element] = []
        self._notes: list[tuple[str, int, Element]] = []
        self._note_begins = False
        self._deleting: set[str] = set()
        self._ends: set[str] = set()

    def read(self, section: Element, part: str) -> None:
        """Read all paragraphs of a section."""
        self.composer.part = part
        self._paragraphs = 0
        self._ends = {end.get("Id", "") for end in named(section, "deleteEnd")}
        for properties in named(section, "secPr"):
            self._numbering.outline = properties.get("outlineShapeIDRef", self._numbering.outline)
        self.composer.gap("\n")
        self._blocks(section)

    def read_notes(self) -> None:
        """Read the notes that were referred to, in the order of reference."""
        for number, (part, paragraph, note) in enumerate(self._notes, 1):
            self.composer.part, self._paragraphs = part, paragraph
            self.composer.gap("\n\n")
            self.composer.add(f"[{number}]", paragraph, generated=True)
            self._note_begins = True
            for sub in named(note, "subList"):
                self._cell(sub, "\n")
                break
            self._anchored()

    def _blocks(self, element: Element) -> None:
        for child in element:
            if local(child) == "p":
                self._paragraph(child)
            elif local(child) not in _SKIPPED:
                self._blocks(child)

    def _paragraph(self, element: Element) -> None:
        self._paragraphs += 1
        self.composer.gap("\n")
        label = self._numbering.label(element.get("paraPrIDRef", ""))
        before = self.composer.length
        if label.text and _says(element):
            self.composer.gap("\n" + "  " * label.depth)
            self.composer.add(label.text, self._paragraphs, generated=True)
        self._runs(element)
        self._deleting &= self._ends
        if self.composer.length == before:
            # An empty paragraph is an empty line.
            self.composer.gap("\n\n")
        self._anchored()

    def _anchored(self) -> None:
        """Read the text boxes and captions that were met since."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box)

    def _runs(self, element: Element) -> None:
        for child in element:
            name = local(child)
            if name == "t":
                self._text(child)
            elif name == "tbl":
                self._table(child)
            elif name in _BOXES:
                self._boxes.append(child)
            elif name == "switch":
                self._switch(child)
            elif name not in _SKIPPED and not self._control(name, child):
                self._runs(child)

    def _control(self, name: str, element: Element) -> bool:
        """Read a control that stands for something; return whether ``name`` is one."""
        if name in _NOTES:
            if not self._deleting:
                self._notes.append((self.composer.part, self._paragraphs, element))
                self._add(f"[{len(self._notes)}]", generated=True)
        elif name in {"header", "footer"}:
            self.headers += _says(element)
        elif name == "hiddenComment" or (name == "fieldBegin" and _says(element)):
            self.comments += 1
        elif name == "autoNum":
            if element.get("numType") not in {"FOOTNOTE", "ENDNOTE"}:
                self._add(element.get("num", ""), generated=True)
        elif name == "compose":
            self._add(element.get("composeText", ""))
        elif name in {"script", "mainText", "subText"}:
            self._add(element.text or "")
        else:
            return False
        return True

    def _switch(self, element: Element) -> None:
        """Read one of the ways in which newer and older programs see the same thing."""
        ways = {local(way): way for way in element}
        way = ways.get("default", ways.get("case"))
        if way is not None:
            self._runs(way)

    def _text(self, element: Element) -> None:
        self._add(element.text or "")
        for child in element:
            name, key = local(child), child.get("Id", "")
            if name in _SIGNS:
                self._add(_SIGNS[name])
            elif name == "insertBegin":
                self.inserted += 1
            elif name == "deleteBegin":
                self.deleted += 1
                self._deleting.add(key)
            elif name == "deleteEnd":
                self._deleting.discard(key)
            self._add(child.tail or "")

    def _table(self, table: Element) -> None:
        self.composer.gap("\n")
        for child in table:
            if local(child) == "caption":
                self._boxes.append(child)
            elif local(child) == "tr":
                self.composer.gap("\n")
                cells = [cell for cell in child if local(cell) == "tc"]
                for number, cell in enumerate(cells):
                    if number:
                        self.composer.add("\t", self._paragraphs, generated=True)
                    self._cell(cell, " ")
        self.composer.gap("\n")

    def _cell(self, element: Element, gap: str) -> None:
        """Read the paragraphs of a cell or a note with ``gap`` between them."""
        first = True
        for child in element:
            if local(child) == "subList":
                self._cell(child, gap)
            elif local(child) == "p":
                if not first and _says(child):
                    self.composer.gap(gap)
                label = self._numbering.label(child.get("paraPrIDRef", ""))
                if label.text and _says(child):
                    self.composer.add(label.text, self._paragraphs, generated=True)
                self._paragraphs += 1
                self._runs(child)
                self._deleting &= self._ends
                first = False

    def _add(self, text: str, *, generated: bool = False) -> None:
        if self._deleting or not text:
            return
        if self._note_begins:
            # Hangul itself puts a space after the number of a note.
            self.composer.add("" if text[0] == " " else " ", self._paragraphs, generated=True)
            self._note_begins = False
        self.composer.add(text, self._paragraphs, generated=generated)


def _says(element: Element) -> bool:
    return any("".join(map(str, t.itertext())).strip() for t in named(element, "t"))
