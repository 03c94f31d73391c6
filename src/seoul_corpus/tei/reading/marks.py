"""What is marked on the texts: layers of annotations, and terms."""

from __future__ import annotations

import re
from typing import Final

from seoul_corpus.tei.reading.content import Slots
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    XML_LANG,
    Characters,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    free_text,
    identity,
    only,
    required,
    wrong_value,
)

_PLACE = re.compile(r"char:([^,]{1,64}),([0-9]{1,10}),([0-9]{1,10})")
_SLOTS: Final = ("type", "value", "ref", "origin", "note")


def layer(group: Element, characters: Characters) -> Slots:
    """Return the slots of a layer from its ``spanGrp``."""
    attributes(group, ("type", "n"))
    choice(group, "type", {"layer": ""})
    annotations = [_annotation(only(child, "span"), characters) for child in blocks(group)]
    return {"name": required(group, "n"), "annotations": tuple(annotations)}


def _annotation(span: Element, characters: Characters) -> Slots:
    attributes(span, (XML_ID, "target"))
    name = identity(span, characters.prefix)
    place = _PLACE.fullmatch(required(span, "target"))
    if place is None:
        raise wrong_value(span, "target", span.get("target", ""), "char:KEY,START,END")
    slots: Slots = {
        "id": name.removeprefix("an."),
        "document": place[1],
        "span": {"start": int(place[2]), "end": int(place[3])},
    }
    if not name.startswith("an."):
        raise wrong_value(span, "xml:id", name, "an.…")
    for child in blocks(span):
        attributes(only(child, "note"), ("type",))
        slot = choice(child, "type", {slot: slot for slot in _SLOTS})
        if slot in slots:
            raise broken(child, "tei-twice", name=slot)
        slots[slot] = characters.string(child)
    if "type" not in slots:
        raise broken(span, "tei-child-missing", child="note type=type")
    return slots


def term_base(terms: Element, characters: Characters) -> Slots:
    """Return the slots of a term base from its ``list``."""
    attributes(terms, ("type",))
    choice(terms, "type", {"terms": ""})
    items = [only(child, "item") for child in blocks(terms)]
    nothing = len(items) == 1 and not items[0].attrib and not list(blocks(items[0]))
    return {"terms": () if nothing else tuple(_term(item, characters) for item in items)}


def _term(item: Element, characters: Characters) -> Slots:
    attributes(item, (XML_ID,))
    name = identity(item, characters.prefix)
    if not name.startswith("term."):
        raise wrong_value(item, "xml:id", name, "term.…")
    slots: Slots = {"id": name.removeprefix("term.")}
    wordings = []
    for child in blocks(item):
        if child.tag == NS + "gloss" and "definition" not in slots:
            attributes(child, ())
            slots["definition"] = characters.string(child)
        else:
            wordings.append(_wording(only(child, "term"), characters))
    return {**slots, "wordings": tuple(wordings)}


def _wording(term: Element, characters: Characters) -> Slots:
    attributes(term, (XML_LANG, "type", "n"))
    return {
        "lang": required(term, XML_LANG),
        "status": required(term, "type"),
        "part_of_speech": free_text(term, "n") or "",
        "text": characters.string(term),
    }
