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
    Characters,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    code_points,
    identity,
    integer,
    required,
    unexpected,
    wrong_value,
)

DIV, HEAD, LABEL, NOTE, AB, FW, SPACE, LB, PB, G = (
    NS + tag for tag in ("div", "head", "label", "note", "ab", "fw", "space", "lb", "pb", "g")
)
UNIT: Final = (XML_ID, "corresp")
TYPED: Final = (*UNIT, "type")

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
        known = attributes(element, ("unit", "quantity", "n"))
        nothing(element)
        choice(element, "unit", {"char": "char"})
        quantity = integer(element, "quantity")
        found = code_points(element, "n", known["n"]) if "n" in known else ""
        if len(found) != quantity:
            raise wrong_value(element, "quantity", str(quantity), str(len(found)))
        return found

    def join(self, element: Element) -> None:
        """Read an ``lb``: how the line break that begins here is closed."""
        attributes(element, ("break", "n"))
        nothing(element)
        kind, length = choice(element, "break", _JOINS), integer(element, "n")
        if length < 1:
            raise wrong_value(element, "n", str(length), "1, 2, 3, …")
        span = {"start": self.position, "end": self.position + length}
        self.free["joins"].append({"span": span, "kind": kind})

    def free_unit(self, element: Element) -> None:
        """Read a ``note`` or an ``fw``, wherever it stands."""
        kind = element.get("type")
        if element.tag == FW:
            slots = self.leaf(element, TYPED)
            self.free["furniture"].append({**slots, "kind": required(element, "type")})
        elif kind is None:
            self.free["notes"].append(self.leaf(element))
        else:
            name = choice(element, "type", _KINDS)
            self.free[name].append(self.leaf(element, TYPED))

    def free_block(self, element: Element) -> bool:
        """Read a ``div`` around a title, closing or leftover; return whether it is one."""
        kind = element.get("type", "")
        if element.tag != DIV or kind not in _BLOCKS:
            return False
        attributes(element, ("type",))
        units = 0
        for child in blocks(element):
            if child.tag == _BLOCKS[kind] and not units:
                units += 1
                self.begin_piece()
                self.free[_KINDS[kind]].append(self.leaf(child))
            elif not self.gap(child):
                raise unexpected(child, f"one {_BLOCKS[kind].removeprefix(NS)}")
        if not units:
            raise broken(element, "tei-child-missing", child=_BLOCKS[kind].removeprefix(NS))
        return True

    def unit(self, element: Element, known: tuple[str, ...] = UNIT) -> Slots:
        """Return the id of a unit, as slots."""
        found = attributes(element, known)
        name = identity(element, self.characters.prefix)
        if "corresp" in found:
            self.correspondences[name] = found["corresp"]
        return {"id": name}

    def leaf(
        self, element: Element, known: tuple[str, ...] = UNIT, labelled: Slots | None = None
    ) -> Slots:
        """Return id, span and text of a unit that holds nothing but text.

        Args:
            element: the unit's element.
            known: the attributes it may have.
            labelled: the division whose first heading this is.
        """
        slots = self.unit(element, known)
        return slots | self.stretch(element, labelled)

    def stretch(self, element: Element, labelled: Slots | None = None) -> Slots:
        """Return span and text of an element in which every character counts."""
        start, mark = self.position, self.mark()
        self.add(element.text)
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
            attributes(child, ())
            self.label(child, labelled)
        elif tag == PB and _begins_page_break(child):
            attributes(child, ())
            nothing(child)
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


def nothing(element: Element) -> None:
    """Refuse content in an element that must be empty."""
    for child in blocks(element):
        raise unexpected(child, "-")
