"""Links between two texts, with who stands for them and why."""

from __future__ import annotations

import re
from typing import Final

from seoul_corpus.tei.reading.content import Slots
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    dangling,
    identity,
    required,
    target,
    unexpected,
    wrong_value,
)
from seoul_corpus.tei.reading.header import Header

_NUMBER = re.compile(r"[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?")
_LINK: Final = (XML_ID, "type", "target", "ana", "cert", "resp")
_SLOTS: Final = {"rel": "relation", "status": "status", "origin": "origin"}


class LinkReader:
    """Reads ``linkGrp`` and the notes on links.

    Args:
        header: for the names of reviewers and origins.
        source: key of the source document.
        target: key of the target document.

    Attributes:
        links: the slots of each link, by its id, in document order.
        unlinked: each unit that is declared to be in no link, with the element that says so.
    """

    def __init__(self, header: Header, source: str, target: str) -> None:
        self.header = header
        self.prefix = header.characters.prefix
        self.keys = (source, target)
        self.links: dict[str, Slots] = {}
        self.unlinked: list[tuple[str, Element]] = []

    def group(self, group: Element) -> None:
        """Read a ``linkGrp``."""
        attributes(group, ("type", "subtype", "domains", "targFunc"))
        choice(group, "type", {"alignment": ""})
        level = required(group, "subtype")
        for child in blocks(group):
            if child.tag == NS + "ptr" and child.get("type") == "unlinked":
                attributes(child, ("type", "target"))
                self.unlinked += [(name, child) for name in self.units(child)]
            elif child.tag in (NS + "link", NS + "ptr"):
                self.link(child, level)
            else:
                raise unexpected(child, "link, ptr")

    def link(self, element: Element, level: str) -> None:
        """Read a ``link``, or a ``ptr`` for a link of one unit."""
        found = attributes(element, _LINK)
        name = identity(element, self.prefix)
        if name in self.links:
            raise broken(element, "tei-twice", name=name)
        units = self.units(element)
        sides = [tuple(u for u in units if u.startswith(f"{key}.")) for key in self.keys]
        size = "-".join(str(len(side)) for side in sides)
        if required(element, "type") != size:
            raise wrong_value(element, "type", found["type"], size)
        self.links[name] = {
            "id": name,
            "level": level,
            "source_ids": sides[0],
            "target_ids": sides[1],
            "confidence": share(element),
            "reviewer": self.reviewer(element) if "resp" in found else None,
            **self.analysis(element),
        }

    def units(self, element: Element) -> list[str]:
        """Return the ids of the units that a link points to."""
        pointers, start = required(element, "target").split(), "#" + self.prefix
        names = [pointer.removeprefix(start) for pointer in pointers]
        for name, pointer in zip(names, pointers, strict=True):
            if name == pointer or name.split(".", 1)[0] not in self.keys:
                raise dangling(element, pointer)
        return names

    def analysis(self, element: Element) -> Slots:
        """Return relation, status and origin."""
        slots: Slots = {}
        for pointer in required(element, "ana").split():
            kind, _, name = pointer.partition(":")
            known = kind != "origin" or pointer.replace(":", ".", 1) in self.header.origins
            if kind not in _SLOTS or not known:
                raise dangling(element, pointer)
            if _SLOTS[kind] in slots:
                raise broken(element, "tei-twice", name=kind)
            slots[_SLOTS[kind]] = (
                self.header.origins[f"origin.{name}"] if kind == "origin" else name
            )
        if "status" not in slots:
            raise wrong_value(element, "ana", element.get("ana", ""), "status:…")
        return slots

    def reviewer(self, element: Element) -> str:
        """Return the name of who looked at a link."""
        reviewers = self.header.reviewers
        return reviewers[target(element, "resp", self.prefix, reviewers)]

    def note(self, note: Element) -> None:
        """Read a ``note`` on a link: what the reviewer says, or one reason for the link."""
        kind = choice(note, "type", {"link": "note", "evidence": "evidence"})
        attributes(note, ("type", "target", "cert")[: 3 if kind == "evidence" else 2])
        link = self.links[target(note, "target", self.prefix, self.links)]
        text = self.header.characters.string(note)
        if kind == "evidence":
            reason = {"kind": text, "share": share(note)}
            link["evidence"] = (*link.get("evidence", ()), reason)
        elif "note" in link:
            raise broken(note, "tei-twice", name=f"note {note.get('target')}")
        else:
            link["note"] = text


def share(element: Element) -> float:
    """Return ``@cert`` as a number."""
    value = required(element, "cert")
    if not _NUMBER.fullmatch(value):
        raise wrong_value(element, "cert", value, "0-1")
    return float(value)
