"""Links between two texts, with who stands for them and why."""

from __future__ import annotations

import re
from typing import Final

from seoul_corpus.tei.reading.content import Slots
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    Attributes,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    dangling,
    empty,
    target,
    unexpected,
    wrong_value,
)
from seoul_corpus.tei.reading.header import Header

_NUMBER = re.compile(r"[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?")
_LINK, _PTR = NS + "link", NS + "ptr"
_ATTRIBUTES: Final = (XML_ID, "type", "target", "ana", "cert", "resp")
_NOTES: Final = {"link": "note", "evidence": "evidence"}
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
        self.keys = (source, target)
        self._starts = (f"{source}.", f"{target}.")
        self.links: dict[str, Slots] = {}
        self.unlinked: list[tuple[str, Element]] = []

    def group(self, group: Element) -> None:
        """Read a ``linkGrp``."""
        found = attributes(group, "type", "subtype", "domains", "targFunc")
        choice(found, "type", {"alignment": ""})
        level = found["subtype"]
        for child in blocks(group):
            empty(child)
            if child.tag == _PTR and child.get("type") == "unlinked":
                pointers = attributes(child, "type", "target")
                self.unlinked += [(name, child) for name in self.units(pointers)]
            elif child.tag in (_LINK, _PTR):
                self.link(attributes(child, *_ATTRIBUTES), level)
            else:
                raise unexpected(child, "link, ptr")

    def link(self, found: Attributes, level: str) -> None:
        """Read a ``link``, or a ``ptr`` for a link of one unit."""
        name = found[XML_ID]
        if name in self.links:
            raise broken(found.element, "tei-twice", name=name)
        units = self.units(found)
        source, target_ = [tuple([u for u in units if u.startswith(key)]) for key in self._starts]
        size = f"{len(source)}-{len(target_)}"
        if found["type"] != size:
            raise wrong_value(found.element, "type", found["type"], size)
        self.links[name] = {
            "id": name,
            "level": level,
            "source_ids": source,
            "target_ids": target_,
            "confidence": share(found),
            "reviewer": self.reviewer(found) if "resp" in found else None,
            **self.analysis(found),
        }

    def counterparts(self) -> dict[str, tuple[str, ...]]:
        """Return what ``@corresp`` of each unit has to say: its counterparts, each once."""
        others: dict[str, tuple[str, ...]] = {}
        for link in self.links.values():
            source, target_ = link["source_ids"], link["target_ids"]
            if source and target_ and link["level"] != "term":
                others.update({name: others.get(name, ()) + target_ for name in source})
                others.update({name: others.get(name, ()) + source for name in target_})
        return {name: tuple(dict.fromkeys(names)) for name, names in others.items()}

    def units(self, found: Attributes) -> list[str]:
        """Return the ids of the units that a link points to."""
        pointers = found["target"].split()
        for pointer in pointers:
            if pointer[:1] != "#" or not pointer.startswith(self._starts, 1):
                raise dangling(found.element, pointer)
        return [pointer[1:] for pointer in pointers]

    def analysis(self, found: Attributes) -> Slots:
        """Return relation, status and origin."""
        slots: Slots = {}
        for pointer in found["ana"].split():
            kind, _, name = pointer.partition(":")
            slot = _SLOTS.get(kind)
            value = self.header.origins.get(f"origin.{name}") if slot == "origin" else name
            if slot is None or value is None:
                raise dangling(found.element, pointer)
            if slot in slots:
                raise broken(found.element, "tei-twice", name=kind)
            slots[slot] = value
        if "status" not in slots:
            raise wrong_value(found.element, "ana", found["ana"], "status:…")
        return slots

    def reviewer(self, found: Attributes) -> str:
        """Return the name of who looked at a link."""
        reviewers = self.header.reviewers
        return reviewers[target(found, "resp", reviewers)]

    def note(self, note: Element) -> None:
        """Read a ``note`` on a link: what the reviewer says, or one reason for the link."""
        found = attributes(note, "type", "target", "cert")
        kind = choice(found, "type", _NOTES)
        link = self.links[target(found, "target", self.links)]
        text = self.header.characters.string(note)
        if kind == "evidence":
            reason = {"kind": text, "share": share(found)}
            link["evidence"] = (*link.get("evidence", ()), reason)
        elif "note" in link:
            raise broken(note, "tei-twice", name=f"note {found['target']}")
        else:
            attributes(note, "type", "target")
            link["note"] = text


def share(found: Attributes) -> float:
    """Return ``@cert`` as a number."""
    if not _NUMBER.fullmatch(found["cert"]):
        raise wrong_value(found.element, "cert", found["cert"], "0-1")
    return float(found["cert"])
