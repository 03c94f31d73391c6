"""Findings: feature structures, as TEI writes records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from seoul_corpus.tei.reading.content import Slots
from seoul_corpus.tei.reading.elements import (
    Characters,
    Element,
    attributes,
    blocks,
    broken,
    choice,
    dangling,
    empty,
    integer,
    only,
    unexpected,
)

Value = TypeVar("Value")


def findings(library: Element, characters: Characters) -> tuple[str, tuple[Slots, ...]]:
    """Return the key of the document that an ``fvLib`` is about, and the slots of its findings.

    The key is empty where the findings are about the alignment.

    Raises:
        SchemaError: something in it breaks the profile; the error has its line.
    """
    found = attributes(library, "n", "corresp")
    choice(found, "n", {"findings": ""})
    pointer = found.get("corresp")
    key = "" if pointer is None else pointer.removeprefix("#text.")
    if key == pointer:
        raise dangling(library, pointer)
    reader = _FindingReader(characters)
    return key, tuple([reader.finding(child) for child in blocks(library)])


class _FindingReader:
    def __init__(self, characters: Characters) -> None:
        self.characters = characters

    def finding(self, element: Element) -> Slots:
        slots: Slots = self.record(
            element,
            "finding",
            {
                "code": self.string,
                "severity": _symbol,
                "category": self.string,
                "ids": lambda value: self.collection(value, self.string),
                "places": lambda value: self.collection(value, self.place),
                "params": self.params,
                "fingerprint": self.string,
            },
        )
        return slots

    def place(self, element: Element) -> Slots:
        slots = self.record(
            element,
            "place",
            {
                "key": self.string,
                "start": _number,
                "end": _number,
                "line": _number,
                "column": _number,
            },
        )
        span = {name: slots.pop(name) for name in ("start", "end") if name in slots}
        return {**slots, "span": span}

    def params(self, element: Element) -> Slots:
        found: Slots = {}
        for name, value in self.collection(element, self.param):
            if name in found:
                raise broken(element, "tei-twice", name=name)
            found[name] = value
        return found

    def param(self, element: Element) -> tuple[str, str]:
        slots = self.record(element, "param", {"name": self.string, "value": self.string})
        if len(slots) != 2:
            raise broken(element, "tei-child-missing", child="f name=name, f name=value")
        return slots["name"], slots["value"]

    def record(
        self, element: Element, kind: str, readers: dict[str, Callable[[Element], object]]
    ) -> Slots:
        """Return the features of an ``fs``, each read by its reader."""
        choice(attributes(only(element, "fs"), "type"), "type", {kind: ""})
        slots: Slots = {}
        for feature in blocks(element):
            names = {name: name for name in readers}
            name = choice(attributes(only(feature, "f"), "name"), "name", names)
            if name in slots:
                raise broken(feature, "tei-twice", name=name)
            values = list(blocks(feature))
            if not values:
                raise broken(feature, "tei-child-missing", child="string, symbol, numeric, vColl")
            for value in values[1:]:
                raise unexpected(value, "-")
            slots[name] = readers[name](values[0])
        return slots

    def string(self, element: Element) -> str:
        attributes(only(element, "string"))
        return self.characters.string(element)

    def collection(self, element: Element, reader: Callable[[Element], Value]) -> tuple[Value, ...]:
        choice(attributes(only(element, "vColl"), "org"), "org", {"list": ""})
        return tuple([reader(child) for child in blocks(element)])


def _symbol(element: Element) -> str:
    empty(element)
    return attributes(only(element, "symbol"), "value")["value"]


def _number(element: Element) -> int:
    empty(element)
    return integer(attributes(only(element, "numeric"), "value"), "value")
