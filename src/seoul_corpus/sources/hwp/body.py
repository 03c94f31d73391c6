"""The paragraphs of an HWP 5 document, in the order in which they are read."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.hwp.numbering import outline_of
from seoul_corpus.sources.hwp.records import Record
from seoul_corpus.sources.outlines import Label, Outlines

PARA_HEADER, PARA_TEXT, CTRL_HEADER, LIST_HEADER = 66, 67, 71, 72

_SIGNS: Final = {9: "\t", 10: "\n", 24: "-", 30: "\u00a0", 31: " "}
"""Control characters that stand for a sign."""

_CELL: Final = 30
"""The list header of a cell has at least so many bytes, that of a caption fewer."""

_ALONE: Final = frozenset({0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31})
"""Control characters of one code unit; the others take eight."""

_EXTENDED: Final = frozenset({1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23})
"""Control characters that refer to a control record, each to the next one."""


class Body:
    """Reads the paragraphs of sections into a composer.

    Args:
        composer: where the text goes.
        numbering: what gives paragraphs their numbers.

    Attributes:
        numbers: how many paragraphs have a number that the file does not tell.
        headers: how many headers and footers were left out.
        comments: how many comments were left out.
    """

    def __init__(self, composer: Composer, numbering: Outlines) -> None:
        self.composer = composer
        self.numbers = 0
        self.headers = 0
        self.comments = 0
        self._numbering = numbering
        self._paragraphs = 0
        self._notes: list[tuple[str, int, Record]] = []
        self._note_begins = False

    def read(self, records: list[Record], part: str) -> None:
        """Read all paragraphs of a section."""
        self.composer.part = part
        self._paragraphs = 0
        for control in (inner for record in records for inner in record.children):
            if control.tag == CTRL_HEADER and _kind(control) == b"secd":
                self._numbering.outline = outline_of(control)
        self._blocks(records)

    def read_notes(self) -> None:
        """Read the notes that were referred to, in the order of reference."""
        for number, (part, paragraph, note) in enumerate(self._notes, 1):
            self.composer.part, self._paragraphs = part, paragraph
            self.composer.gap("\n\n")
            self.composer.add(f"[{number}]", paragraph, generated=True)
            self._note_begins = True
            self._cell(note.children, "\n")

    def _blocks(self, records: list[Record]) -> None:
        for record in records:
            if record.tag == PARA_HEADER:
                self._paragraph(record)
            elif record.tag != CTRL_HEADER:
                self._blocks(record.children)

    def _paragraph(self, record: Record) -> None:
        label = self._label(record)
        self.composer.gap("\n" + "  " * label.depth if label.text else "\n")
        before = self.composer.length
        self._runs(record, label)
        if self.composer.length == before:
            # An empty paragraph is an empty line.
            self.composer.gap("\n\n")

    def _label(self, record: Record) -> Label:
        """Return what is printed before a paragraph: nothing where it has no text of its own."""
        label = self._numbering.label(str(int.from_bytes(record.data[8:10], "little")))
        texts = (child.data for child in record.children if child.tag == PARA_TEXT)
        says = any(not isinstance(piece, int) for data in texts for piece in _pieces(data))
        self.numbers += says and label.missing
        return label if says else Label("")

    def _runs(self, record: Record, label: Label) -> None:
        self._paragraphs += 1
        self.composer.add(label.text, self._paragraphs, generated=True)
        controls = iter([child for child in record.children if child.tag == CTRL_HEADER])
        for child in record.children:
            if child.tag == PARA_TEXT:
                self._text(child.data, controls)
        # What no character refers to is read all the same.
        for control in controls:
            self._control(control)

    def _text(self, data: bytes, controls: Iterator[Record]) -> None:
        for piece in _pieces(data):
            if not isinstance(piece, int):
                self._add(piece.decode("utf-16-le", "replace"))
            elif piece in _SIGNS:
                self.composer.add(_SIGNS[piece], self._paragraphs)
            elif piece in _EXTENDED and (control := next(controls, None)) is not None:
                self._control(control)

    def _add(self, text: str) -> None:
        if self._note_begins:
            # Hangul itself puts a space after the number of a note.
            self.composer.add("" if text[0] == " " else " ", self._paragraphs, generated=True)
            self._note_begins = False
        self.composer.add(text, self._paragraphs)

    def _control(self, record: Record) -> None:
        kind = _kind(record)
        if kind in {b"fn  ", b"en  "}:
            self._notes.append((self.composer.part, self._paragraphs, record))
            self.composer.add(f"[{len(self._notes)}]", self._paragraphs, generated=True)
        elif kind in {b"head", b"foot"}:
            self.headers += 1
        elif kind == b"tcmt":
            self.comments += 1
        elif kind == b"tbl ":
            self._table(record)
        elif kind != b"secd":
            # Text boxes, captions and whatever else holds paragraphs.
            self._blocks(record.children)

    def _table(self, record: Record) -> None:
        """Read cells; a cell begins with a list header that names its row."""
        row, last = -1, False
        for header, paragraphs in _lists(record.children):
            if len(header.data) < _CELL:
                self._blocks(paragraphs)  # a caption
                continue
            here = int.from_bytes(header.data[10:12], "little")
            if here == row and last:
                self.composer.add("\t", self._paragraphs, generated=True)
            else:
                self.composer.gap("\n")
            row, last = here, True
            self._cell(paragraphs, " ")
        self.composer.gap("\n")

    def _cell(self, records: list[Record], gap: str) -> None:
        """Read the paragraphs of a cell or a note with ``gap`` between them."""
        first = True
        for record in records:
            if record.tag == PARA_HEADER:
                if not first:
                    self.composer.gap(gap)
                self._runs(record, self._label(record))
                first = False
            elif record.tag == LIST_HEADER:
                self._cell(record.children, gap)


def _kind(control: Record) -> bytes:
    return control.data[:4][::-1]


def _pieces(data: bytes) -> Iterator[bytes | int]:
    """Yield the text of a paragraph, and its control characters by their codes."""
    units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])
    start = at = 0
    while at < len(units):
        unit = units[at]
        if unit >= 32:
            at += 1
            continue
        if start < at:
            yield data[start * 2 : at * 2]
        yield unit
        at += 1 if unit in _ALONE else 8
        start = at
    if start < len(units):
        yield data[start * 2 : len(units) * 2]


def _lists(records: list[Record]) -> list[tuple[Record, list[Record]]]:
    """Put each list header together with the paragraphs that follow it."""
    found: list[tuple[Record, list[Record]]] = []
    for record in records:
        if record.tag == LIST_HEADER:
            found.append((record, list(record.children)))
        elif record.tag == PARA_HEADER and found:
            found[-1][1].append(record)
    return found
