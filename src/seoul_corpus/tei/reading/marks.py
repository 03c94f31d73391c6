"""What is marked on the texts: layers of annotations, and terms."""

from __future__ import annotations

import re
from typing import Final

from seoul_corpus.tei.reading.content import Slots
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    XML_LANG,
    Attributes,
    Characters,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    free_text,
    only,
    wrong_value,
)

_PLACE = re.compile(r"char:([^,]{1,64}),([0-9]{1,10}),([0-9]{1,10})")
_SLOTS: Final = {slot: slot for slot in ("type", "value", "ref", "origin", "note")}


def layer(group: Element, characters: Characters) -> Slots:
    """Return the slots of a layer from its ``spanGrp``."""
    found = attributes(group, "type", "n")
    choice(found, "type", {"layer": ""})
    annotations = [_annotation(only(child, "span"), characters) for child in blocks(group)]
    return {"name": found["n"], "annotations": tuple(annotations)}


def _annotation(span: Element, characters: Characters) -> Slots:
    found = attributes(span, XML_ID, "target")
    place = _PLACE.fullmatch(found["target"])
    if place is None:
        raise wrong_value(span, "target", found["target"], "char:KEY,START,END")
    slots: Slots = {
        "id": _own_name(found, "an."),
        "document": place[1],
        "span": {"start": int(place[2]), "end": int(place[3])},
    }
    for child in blocks(span):
        slot = choice(attributes(only(child, "note"), "type"), "type", _SLOTS)
        if slot in slots:
            raise broken(child, "tei-twice", name=slot)
        slots[slot] = characters.string(child)
    if "type" not in slots:
        raise broken(span, "tei-child-missing", child="note type=type")
    return slots


def term_base(terms: Element, characters: Characters) -> Slots:
    """Return the slots of a term base from its ``list``."""
    choice(attributes(terms, "type"), "type", {"terms": ""})
    items = [only(child, "item") for child in blocks(terms)]
    nothing = len(items) == 1 and not items[0].attrib and not list(blocks(items[0]))
    return {"terms": () if nothing else tuple([_term(item, characters) for item in items])}


def _term(item: Element, characters: Characters) -> Slots:
    found = attributes(item, XML_ID, "n")
    slots: Slots = {"id": _own_name(found, "term."), "type": free_text(found, "n") or ""}
    wordings = []
    for child in blocks(item):
        if child.tag == NS + "gloss" and "definition" not in slots:
            attributes(child)
            slots["definition"] = characters.string(child)
        else:
            wordings.append(_wording(only(child, "term"), characters))
    return {**slots, "wordings": tuple(wordings)}


def _wording(term: Element, characters: Characters) -> Slots:
    found = attributes(term, XML_LANG, "type", "n")
    return {
        "lang": found[XML_LANG],
        "status": found["type"],
        "part_of_speech": free_text(found, "n") or "",
        "text": characters.string(term),
    }


def _own_name(found: Attributes, start: str) -> str:
    """Return the id of a mark, without what the ``xml:id`` of its kind begins with."""
    name = found[XML_ID]
    if not name.startswith(start):
        raise wrong_value(found.element, "xml:id", name, f"{start}…")
    return name.removeprefix(start)
