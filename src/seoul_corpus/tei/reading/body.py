"""The tree of one text: divisions, paragraphs, sentences, from one walk over its elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from seoul_corpus.errors import SchemaError
from seoul_corpus.tei.profile import RUN_GAP
from seoul_corpus.tei.reading.content import (
    DIV,
    FW,
    HEAD,
    LABEL,
    LB,
    NOTE,
    SPACE,
    UNIT,
    Content,
    Slots,
)
from seoul_corpus.tei.reading.elements import (
    NS,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    empty,
    free_text,
    unexpected,
)

_P, _S, _LIST, _ITEM = (NS + tag for tag in ("p", "s", "list", "item"))
_ATTRIBUTES: Final = {
    "paragraph": (*UNIT, "type", "n"),
    "block": (*UNIT, "type"),
    "item": (*UNIT, "n"),
}
"""The attributes that each kind of paragraph may have."""


def read_body(body: Element, content: Content) -> Slots:
    """Return the slots of a document that its ``body`` fills.

    Args:
        body: the element.
        content: where text and free units are collected; used for this body only.

    Raises:
        SchemaError: something in it breaks the profile; the error has its line.
    """
    return _BodyReader(content).read(body)


@dataclass(slots=True)
class _Growing:
    """A paragraph while its parts come in: from the first to the last of label, sentences, items.

    ``start`` and ``end`` count code points.
    """

    slots: Slots
    sentences: list[Slots] = field(default_factory=list)
    items: list[Slots] = field(default_factory=list)
    start: int = -1
    end: int = -1

    def extend(self, start: int, end: int) -> None:
        """Take in a part that was just read."""
        if self.start < 0:
            self.start = start
        self.end = end


class _BodyReader:
    def __init__(self, content: Content) -> None:
        self.content = content

    def read(self, body: Element) -> Slots:
        attributes(body)
        divisions: list[Slots] = []
        for child in blocks(body):
            kind = child.get("type") if child.tag == DIV else None
            if kind == "part":
                divisions.append(self.division(child))
            elif kind == "empty":
                attributes(child, "type")
                empty(child)
            elif child.tag == HEAD:
                self.title(child)
            elif not (self.content.gap(child) or self.content.free_block(child)):
                raise unexpected(child, "head type=title, div type=part, note, fw, space, lb")
        text, free = self.content.complete(body), self.content.free
        return {
            "text": text,
            "divisions": tuple(divisions),
            "title": _only_one(free["title"], body, "title"),
            "closing": _only_one(free["closing"], body, "closing"),
            **{name: tuple(free[name]) for name in ("notes", "leftovers", "furniture", "joins")},
        }

    def title(self, head: Element) -> None:
        found = attributes(head, *UNIT, "type")
        choice(found, "type", {"title": ""})
        self.content.begin_piece()
        self.content.put("title", head, self.content.named(found))

    def division(self, div: Element) -> Slots:
        found = attributes(div, *UNIT, "type", "subtype", "n")
        slots = self.content.named(found)
        slots |= {"type": found["subtype"], "n": free_text(found, "n")}
        heads: list[Slots] = []
        paragraphs: list[Slots] = []
        divisions: list[Slots] = []
        for child in blocks(div):
            kind = child.get("type", "") if child.tag == DIV else ""
            if kind == "part":
                divisions.append(self.division(child))
            elif kind in ("paragraph", "block") and not divisions:
                paragraphs.append(self.paragraph(child, kind).slots)
            elif child.tag == _P and not divisions:
                paragraphs.append(self.lone(child))
            elif child.tag == HEAD and not (paragraphs or divisions):
                self.content.begin_piece()
                unit = self.content.unit(child)
                heads.append(self.content.leaf(child, unit, None if heads else slots))
            elif not (self.content.gap(child) or self.content.free_block(child)):
                raise unexpected(
                    child, "head, then p and div, then div type=part; note, fw, space, lb"
                )
        slots["heads"] = tuple(heads)
        slots["paragraphs"] = tuple(paragraphs)
        slots["divisions"] = tuple(divisions)
        return slots

    def lone(self, p: Element) -> Slots:
        """Read a paragraph without number and items: it is a ``p`` alone."""
        growing = _Growing(self.content.unit(p))
        self.run(p, growing)
        return self.grown(growing, p)

    def paragraph(self, element: Element, kind: str) -> _Growing:
        """Read the ``div`` of a paragraph, or an ``item``."""
        found = attributes(element, *_ATTRIBUTES[kind])
        slots = self.content.named(found)
        slots["n"] = free_text(found, "n")
        if kind == "paragraph" and slots["n"] is None:
            raise broken(element, "tei-attribute-missing", attribute="n")
        growing = _Growing(slots)
        for child in blocks(element):
            if child.tag == _P:
                attributes(child)
                self.run(child, growing)
            elif child.tag == _LIST:
                attributes(child)
                self.items(child, growing)
            elif not self.content.gap(child):
                raise unexpected(child, "p, list, note, fw, space, lb")
        self.grown(growing, element)
        return growing

    def items(self, list_: Element, growing: _Growing) -> None:
        for child in blocks(list_):
            if child.tag == _ITEM:
                item = self.paragraph(child, "item")
                growing.items.append(item.slots)
                growing.extend(item.start, item.end)
            elif not self.content.gap(child):
                raise unexpected(child, "item, note, fw, space, lb")

    def grown(self, growing: _Growing, element: Element) -> Slots:
        """Complete the slots of a paragraph whose parts are all read."""
        if growing.start < 0:
            raise broken(element, "tei-child-missing", child="label, s, item")
        slots = self.content.whole(growing.slots, growing.start, growing.end)
        slots["sentences"] = tuple(growing.sentences)
        slots["items"] = tuple(growing.items)
        return slots

    def run(self, p: Element, growing: _Growing) -> None:
        """Read a ``p``: in it, white space means itself."""
        content = self.content
        content.begin_piece()
        if p.text:
            raise _text_in_run(p, p.text)
        child, between = p, None
        for child in p:
            self.in_run(child, growing)
            between = child.tail
            if between is not None:
                if between != RUN_GAP:
                    raise _text_in_run(child, between)
                content.add(between)
        if between is not None:
            raise _text_in_run(child, between)

    def in_run(self, child: Element, growing: _Growing) -> None:
        content = self.content
        start, tag = content.position, child.tag
        if tag == _S:
            growing.sentences.append(content.leaf(child, content.unit(child)))
            growing.extend(start, content.position)
        elif tag == LABEL and growing.start < 0:
            content.label(child, growing.slots)
            growing.extend(start, content.position)
        elif tag == SPACE:
            content.add(content.space(child))
        elif tag == LB:
            content.join(child)
        elif tag in (NOTE, FW):
            content.free_unit(child)
        else:
            raise unexpected(child, "label (first), s, note, fw, space, lb")


def _only_one(units: list[Slots], body: Element, name: str) -> Slots | None:
    if len(units) > 1:
        raise broken(body, "tei-twice", name=name)
    return units[0] if units else None


def _text_in_run(element: Element, text: str) -> SchemaError:
    return broken(element, "tei-text-in-run", text=" ".join(f"U+{ord(c):04X}" for c in text[:6]))
