"""Running text: characters and what may stand anywhere among them, with offsets that count.

Pieces of text are collected while a position is counted; a unit's text is what was collected
between its start and its end.
"""

from __future__ import annotations

from typing import Any, Final

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
    identity,
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
_INLINE: Final = "g, note, fw, lb"

Slots = dict[str, Any]
"""The fields of a model that is not built yet."""


class Content:
    """The text read so far, and the units that hang on no other.

    Attributes:
        characters: what ``g`` stands for.
        position: the number of code points so far.
        free: title, notes, closing, leftovers, furniture and joins, in document order.
        correspondences: each unit's ``@corresp``, by id.
    """

    def __init__(self, characters: Characters) -> None:
        self.characters = characters
        self.position = 0
        self.free: dict[str, list[Slots]] = {
            name: [] for name in ("title", "notes", "closing", "leftovers", "furniture", "joins")
        }
        self.correspondences: dict[str, str] = {}
        self._pieces: list[str] = []
        self._begun = False
        self._gap_said = False

    def mark(self) -> int:
        """Return a mark to this place, for ``text``."""
        return len(self._pieces)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """Return the text between two marks."""
        return "".join(self._pieces[start:end])

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
            self.free["notes"].append(self.leaf(element, self.unit(element)))
            return
        found = attributes(element, *UNIT, "type")
        unit = self.named(found)
        if element.tag == FW:
            unit["kind"] = found["type"]
            self.free["furniture"].append(self.leaf(element, unit))
        else:
            self.free[choice(found, "type", _KINDS)].append(self.leaf(element, unit))

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
                self.free[_KINDS[kind]].append(self.leaf(child, self.unit(child)))
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
        name = identity(found, self.characters.prefix)
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
        unit.update(self.stretch(element, labelled))
        return unit

    def stretch(self, element: Element, labelled: Slots | None = None) -> Slots:
        """Return span and text of an element in which every character counts."""
        start, mark = self.position, len(self._pieces)
        self.add(element.text)
        if len(element):
            for child in element:
                self._inline(child, labelled)
                self.add(child.tail)
        return {"span": {"start": start, "end": self.position}, "text": self.text(mark)}

    def _inline(self, child: Element, labelled: Slots | None) -> None:
        tag = child.tag
        if tag == G:
            self.add(self.characters.of(child))
        elif tag == LB:
            self.join(child)
        elif tag in (NOTE, FW):
            self.free_unit(child)
        elif tag == LABEL and labelled is not None and "label" not in labelled:
            attributes(child)
            self.label(child, labelled)
        elif tag == PB and _begins_page_break(child):
            attributes(child)
            empty(child)
        else:
            raise unexpected(child, _INLINE)

    def label(self, element: Element, unit: Slots) -> None:
        """Read the printed mark of a paragraph or a division."""
        stretch = self.stretch(element)
        unit["label"], unit["label_span"] = stretch["text"], stretch["span"]


def _begins_page_break(pb: Element) -> bool:
    around = pb.getparent()
    return (
        around is not None
        and around.tag == FW
        and around.get("type") == "page-break"
        and not around.text
        and around[0] is pb
    )
