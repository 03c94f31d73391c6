"""A TEI file as the rules ask for it: elements by name, ids, texts with their units, links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from seoul_corpus.tei.reading.elements import NS, XML_ID, Element, local


@dataclass(frozen=True, slots=True)
class Fault:
    """A breach of a rule.

    Attributes:
        element: where it is.
        params: what the message says beside the element.
        line: its line, where that is not the element's.
    """

    element: Element
    params: dict[str, str] = field(default_factory=dict)
    line: int | None = None

    @property
    def name(self) -> str:
        """The element as a person finds it: its name and its id."""
        id_ = self.element.get(XML_ID)
        return local(self.element) + (f" {id_}" if id_ else "")

    @property
    def ids(self) -> tuple[str, ...]:
        """The id of the element, or of the nearest one around it that has one."""
        around = (self.element, *self.element.iterancestors())
        return tuple(str(id_) for element in around if (id_ := element.get(XML_ID)))[:1]


Rule = Callable[["TeiFile"], Iterator[Fault]]
"""Yields the breaches of one rule; takes any tree, valid or not, and never raises."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one language.

    Attributes:
        key: of the document, which begins the ids of its units.
        element: the ``text``.
        units: the parts and units that have an id, in document order.
    """

    key: str
    element: Element
    units: dict[str, Element]


@dataclass(frozen=True, slots=True)
class Links:
    """A ``link`` or ``ptr`` of the alignment.

    Attributes:
        element: the element.
        level: of its group.
        domains: ids of the texts that the group joins.
        targets: the ids that it points to, as far as they are pointers into this file.
    """

    element: Element
    level: str
    domains: tuple[str, ...]
    targets: tuple[str, ...]

    @property
    def is_link(self) -> bool:
        """Whether it joins units; a pointer without an id only declares one to be unlinked."""
        return self.element.get(XML_ID) is not None


class TeiFile:
    """A file, looked through once.

    Args:
        root: the outermost element.
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        self.elements: defaultdict[str, list[Element]] = defaultdict(list)
        self.ids: defaultdict[str, list[Element]] = defaultdict(list)
        for element in root.iter(etree.Element):
            self.elements[local(element)].append(element)
            id_ = element.get(XML_ID)
            if id_ is not None:
                self.ids[str(id_)].append(element)

    @cached_property
    def texts(self) -> list[Text]:
        """The text of each language."""
        found = self.root.iterfind(f"{NS}text/{NS}group/{NS}text")
        return [Text(element.get("n", ""), element, _units(element)) for element in found]

    @cached_property
    def sides(self) -> dict[str, Text]:
        """The texts by their ids."""
        return {str(text.element.get(XML_ID)): text for text in self.texts}

    @cached_property
    def text_of(self) -> dict[str, str]:
        """The id of the text that each unit stands in."""
        return {name: side for side, text in self.sides.items() for name in text.units}

    @cached_property
    def links(self) -> list[Links]:
        """What the alignment groups hold."""
        return [
            Links(
                element,
                group.get("subtype", ""),
                pointers(group, "domains"),
                pointers(element, "target"),
            )
            for group in self.elements["linkGrp"]
            for element in group.iterchildren(f"{NS}link", f"{NS}ptr")
        ]


def _units(text: Element) -> dict[str, Element]:
    within = text.iterdescendants(etree.Element)
    return {str(id_): element for element in within if (id_ := element.get(XML_ID)) is not None}


def pointers(element: Element, name: str) -> tuple[str, ...]:
    """Return the ids that an attribute points to."""
    words = str(element.get(name, "")).split()
    return tuple(word[1:] for word in words if word.startswith("#"))


def kind_of(element: Element) -> str:
    """Return what kind of unit an element is, in the words of ``View.kind``.

    Example:
        >>> kind_of(etree.XML('<note xmlns="http://www.tei-c.org/ns/1.0" type="closing"/>'))
        'closing'
    """
    name, type_ = local(element), str(element.get("type", ""))
    if name == "div":
        numbered = type_ in ("paragraph", "block")
        return "paragraph" if numbered else str(element.get("subtype", type_))
    if name in ("head", "ab") and not type_:
        parent = element.getparent()
        around = "" if parent is None else str(parent.get("type", ""))
        return "heading" if around == "part" else around
    return type_ or {"s": "sentence", "p": "paragraph"}.get(name, name)
