"""Running text: characters and what may stand anywhere among them, with offsets that count.

Pieces of text are collected while a position is counted; a unit's text is what was collected
between its start and its end.
"""

from __future__ import annotations

import re
from typing import Any, Final

from seoul_corpus.document.laws import is_separator
from seoul_corpus.document.value import NAME_CHARACTERS
from seoul_corpus.tei.profile import BREAKS, GAP
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    Attributes,
    Characters,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    code_points,
    empty,
    integer,
    unexpected,
    wrong_value,
)

DIV, HEAD, LABEL, NOTE, AB, FW, SPACE, LB, PB, G = (
    NS + tag for tag in ("div", "head", "label", "note", "ab", "fw", "space", "lb", "pb", "g")
)
UNIT: Final = (XML_ID, "corresp")

_JOINS: Final = {value: kind for kind, value in BREAKS.items()}
_KINDS: Final = {"title": "title", "closing": "closing", "leftover": "leftovers"}
_BLOCKS: Final = {"title": HEAD, "closing": AB, "leftover": AB}
_NAMES = re.compile(rf"(?:[A-Za-z_][{NAME_CHARACTERS}]*+(?:\n|\Z))*")
_INLINE: Final = "g, note, fw, lb"

Slots = dict[str, Any]
"""The fields of a model that is not built yet."""


class Content:
    """The text read so far, and the units that hang on no other.

    Args:
        characters: what ``g`` stands for.
        key: the document's key, with which every id begins.

    Attributes:
        position: the number of code points so far.
        free: title, notes, closing, leftovers, furniture and joins, in document order.
        correspondences: each unit's ``@corresp``, by id.
    """

    def __init__(self, characters: Characters, key: str) -> None:
        self.characters = characters
        self.position = 0
        self.free: dict[str, list[Slots]] = {
            name: [] for name in ("title", "notes", "closing", "leftovers", "furniture", "joins")
        }
        self.correspondences: dict[str, str] = {}
        self._start = key + "."
        self._ids: set[str] = set()
        self._units: list[Slots] = []
        self._labelled: list[Slots] = []
        self._pieces: list[str] = []
        self._begun = False
        self._gap_said = False

    def complete(self, body: Element) -> str:
        """Return the text; give each unit its part of it.

        Raises:
            SchemaError: an id is no name, or a line break goes on after the text.
        """
        text = "".join(self._pieces)
        for unit in self._units:
            span = unit["span"]
            unit["text"] = text[span["start"] : span["end"]]
        for unit in self._labelled:
            span = unit["label_span"]
            unit["label"] = text[span["start"] : span["end"]]
        if self.free["joins"] and max(j["span"]["end"] for j in self.free["joins"]) > len(text):
            raise broken(body, "tei-law", fault="lb: it goes on after the end of the text")
        if not _NAMES.fullmatch("\n".join(self._ids)):
            wrong = min(name for name in self._ids if not _NAMES.fullmatch(name))
            raise broken(body, "tei-law", fault=f"{wrong}: no id for every XML parser")
        return text

    def add(self, text: str | None) -> None:
        """Append text."""
        if text:
            self._pieces.append(text)
            self.position += len(text)

    def begin_piece(self) -> None:
        """Close the gap before a piece at block level."""
        if self._begun and not self._gap_said:
            self.add(GAP)
        self._begun = True
        self._gap_said = False

    def gap(self, element: Element) -> bool:
        """Read what may stand between any two pieces; return whether ``element`` is such."""
        tag = element.tag
        if tag == SPACE:
            self.add(self.space(element))
            self._gap_said = True
        elif tag == LB:
            self.join(element)
        elif tag in (NOTE, FW):
            self.begin_piece()
            self.free_unit(element)
        else:
            return False
        return True

    def space(self, element: Element) -> str:
        """Return the white space that a ``space`` stands for."""
        empty(element)
        found = attributes(element, "unit", "quantity", "n")
        choice(found, "unit", {"char": "char"})
        text = code_points(element, "n", found.get("n", ""))
        if not is_separator(text):
            raise wrong_value(element, "n", found["n"], "white space")
        if len(text) != integer(found, "quantity"):
            raise wrong_value(element, "quantity", found["quantity"], str(len(text)))
        return text

    def join(self, element: Element) -> None:
        """Read an ``lb``: how the line break that begins here is closed."""
        empty(element)
        found = attributes(element, "break", "n")
        kind, length = choice(found, "break", _JOINS), integer(found, "n")
        if length < 1:
            raise wrong_value(element, "n", found["n"], "1, 2, 3, …")
        span = {"start": self.position, "end": self.position + length}
        self.free["joins"].append({"span": span, "kind": kind})

    def free_unit(self, element: Element) -> None:
        """Read a ``note`` or an ``fw``, wherever it stands."""
        if element.tag == NOTE and element.get("type") is None:
            self.put("notes", element, self.unit(element))
            return
        found = attributes(element, *UNIT, "type")
        unit = self.named(found)
        if element.tag == FW:
            unit["kind"] = found["type"]
            self.put("furniture", element, unit)
        else:
            self.put(choice(found, "type", _KINDS), element, unit)

    def put(self, name: str, element: Element, unit: Slots) -> None:
        """Read a unit that hangs on no other; it cannot stand in one of its own kind."""
        before = len(self.free[name])
        self.leaf(element, unit)
        if len(self.free[name]) > before:
            raise unexpected(element, "another kind of unit inside one")
        self.free[name].append(unit)

    def free_block(self, element: Element) -> bool:
        """Read a ``div`` around a title, closing or leftover; return whether it is one."""
        kind = element.get("type", "")
        if element.tag != DIV or kind not in _BLOCKS:
            return False
        attributes(element, "type")
        units = 0
        for child in blocks(element):
            if child.tag == _BLOCKS[kind] and not units:
                units += 1
                self.begin_piece()
                self.put(_KINDS[kind], child, self.unit(child))
            elif not self.gap(child):
                raise unexpected(child, f"one {_BLOCKS[kind].removeprefix(NS)}")
        if not units:
            raise broken(element, "tei-child-missing", child=_BLOCKS[kind].removeprefix(NS))
        return True

    def unit(self, element: Element) -> Slots:
        """Return the slots of a unit that has an id and no other attribute of its own."""
        return self.named(attributes(element, *UNIT))

    def named(self, found: Attributes) -> Slots:
        """Return the slots of a unit: its id."""
        name = found[XML_ID]
        if not name.startswith(self._start):
            raise wrong_value(found.element, "xml:id", name, f"{self._start}…")
        if name in self._ids:
            raise broken(found.element, "tei-twice", name=name)
        self._ids.add(name)
        if "corresp" in found:
            self.correspondences[name] = found["corresp"]
        return {"id": name}

    def leaf(self, element: Element, unit: Slots, labelled: Slots | None = None) -> Slots:
        """Complete the slots of a unit that holds nothing but text.

        Args:
            element: the unit's element.
            unit: its slots so far.
            labelled: the division whose first heading this is.
        """
        unit["span"] = self.stretch(element, labelled)
        self._units.append(unit)
        return unit

    def whole(self, unit: Slots, start: int, end: int) -> Slots:
        """Complete the slots of a paragraph from its first to its last part."""
        unit["span"] = {"start": start, "end": end}
        self._units.append(unit)
        return unit

    def label(self, element: Element, unit: Slots) -> None:
        """Read the printed mark of a paragraph or a division."""
        attributes(element)
        unit["label_span"] = self.stretch(element)
        self._labelled.append(unit)

    def stretch(self, element: Element, labelled: Slots | None = None) -> Slots:
        """Return the span of an element in which every character counts."""
        start = self.position
        self.add(element.text)
        if len(element):
            for child in element:
                self._inline(child, labelled)
                self.add(child.tail)
        if self.position == start:
            raise broken(element, "tei-child-missing", child="text")
        return {"start": start, "end": self.position}

    def _inline(self, child: Element, labelled: Slots | None) -> None:
        tag = child.tag
        if tag == G:
            self.add(self.characters.of(child))
        elif tag == LB:
            self.join(child)
        elif tag in (NOTE, FW):
            self.free_unit(child)
        elif tag == LABEL and labelled is not None and "label_span" not in labelled:
            self.label(child, labelled)
        elif tag == PB and _begins_page_break(child):
            attributes(child)
            empty(child)
        else:
            raise unexpected(child, _INLINE)


def _begins_page_break(pb: Element) -> bool:
    around = pb.getparent()
    return (
        around is not None
        and around.tag == FW
        and around.get("type") == "page-break"
        and not around.text
        and around[0] is pb
    )
