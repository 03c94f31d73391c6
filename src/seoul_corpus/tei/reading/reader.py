"""From a ``TEI`` element to a bitext or a document."""

from __future__ import annotations

from typing import TypeVar, cast

from pydantic import ValidationError

from seoul_corpus.document import LAWFUL, Bitext, Document, Value
from seoul_corpus.tei.profile import PROFILE_VERSION
from seoul_corpus.tei.reading.body import read_body
from seoul_corpus.tei.reading.content import Content, Slots
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    XML_LANG,
    Element,
    attributes,
    blocks,
    broken,
    dangling,
    local,
    only,
    unexpected,
    wrong_value,
)
from seoul_corpus.tei.reading.header import Source as Described
from seoul_corpus.tei.reading.header import read_header, refuse_newer
from seoul_corpus.tei.reading.links import LinkReader
from seoul_corpus.tei.reading.standoff import StandOff

_TEXT = (XML_ID, XML_LANG, "n", "decls")

Model = TypeVar("Model", bound=Value)


class TeiReader:
    """Reads one ``TEI`` element.

    Args:
        root: the element.
    """

    def __init__(self, root: Element) -> None:
        if root.tag != NS + "TEI":
            raise broken(root, "tei-root")
        refuse_newer(root)
        self.attributes = attributes(root, XML_ID, XML_LANG, "version")
        self.root = root
        parts = _children(root, ("teiHeader", "text"), ("standOff",))
        self.header = read_header(parts["teiHeader"])
        self.texts = self._texts(parts["text"])
        self.sources = {key: self._source(key, text) for key, text in self.texts.items()}
        self.links = LinkReader(self.header, *self._direction()) if len(self.texts) == 2 else None
        self.standoff = StandOff(self.header, self.links)
        if "standOff" in parts:
            self.standoff.read(parts["standOff"])
        self.correspondences: dict[str, str] = {}

    def read(self) -> Bitext | Document:
        """Return the value that the element holds.

        Raises:
            SchemaError: it breaks the profile.
        """
        unknown = self.standoff.findings.keys() - self.texts.keys()
        if unknown - ({""} if self.links else set()):
            raise dangling(self.root, f"#text.{min(unknown)}")
        documents = [self._document(key, text) for key, text in self.texts.items()]
        if self.links is None:
            return documents[0]
        bitext = self._bitext(documents, self.links)
        self._check(bitext, self.links)
        return bitext

    # --- what there is ----------------------------------------------------------------------

    def _texts(self, text: Element) -> dict[str, Element]:
        """Return the one or two texts by key."""
        attributes(text)
        group = _children(text, ("group",))["group"]
        attributes(group)
        found: dict[str, Element] = {}
        for one in blocks(group):
            if len(found) == 2:
                raise unexpected(one, "text, text")
            known = attributes(only(one, "text"), *_TEXT)
            key, name = known["n"], known[XML_ID]
            if name != f"text.{key}":
                raise wrong_value(one, "xml:id", name, f"text.{key}")
            if key in found:
                raise broken(one, "tei-twice", name=name)
            found[key] = one
        if not found:
            raise broken(group, "tei-child-missing", child="text")
        for key, source in self.header.sources.items():
            if key not in found:
                raise dangling(source.element, f"text.{key}")
        return found

    def _source(self, key: str, text: Element) -> Described:
        if key not in self.header.sources:
            raise dangling(text, f"#src.{key}")
        return self.header.sources[key]

    def _direction(self) -> tuple[str, str]:
        """Return the keys of the source and the target of a bitext."""
        for key, other in (tuple(self.texts), tuple(self.texts)[::-1]):
            if self.sources[key].source == other and self.sources[other].source is None:
                return other, key
        element = next(iter(self.sources.values())).element
        raise broken(element, "tei-child-missing", child="relatedItem type=source")

    # --- the values -------------------------------------------------------------------------

    def _document(self, key: str, text: Element) -> Document:
        source = self.sources[key]
        content = Content(self.header.characters, key)
        found = self.standoff.findings.get(key, ())
        slots = {
            "key": key,
            "lang": attributes(text, *_TEXT)[XML_LANG],
            "role": source.role,
            "provenance": source.provenance,
            "edition": source.edition,
            **read_body(_children(text, ("body",))["body"], content),
            "findings": found if self.links else (*found, *self._notices()),
        }
        self.correspondences |= content.correspondences
        return self._built(Document, slots, text)

    def _bitext(self, documents: list[Document], links: LinkReader) -> Bitext:
        ko, en = documents
        alignment = {
            "source": links.keys[0],
            "target": links.keys[1],
            "links": tuple(links.links.values()),
            "findings": (*self.standoff.findings.get("", ()), *self._notices()),
        }
        slots = {
            "key": self.attributes[XML_ID],
            "ko": ko,
            "en": en,
            "alignment": alignment,
            "layers": tuple(self.standoff.layers),
            "terms": self.standoff.terms,
        }
        return self._built(Bitext, slots, self.root)

    def _notices(self) -> tuple[Slots, ...]:
        """Return the finding that the file is of a newer minor version, where it is."""
        if self.header.version is None:
            return ()
        params = {"found": self.header.version, "version": PROFILE_VERSION}
        finding = {"code": "tei-profile-minor", "severity": "warning", "category": "format"}
        return ({**finding, "params": params},)

    def _built(self, model: type[Model], slots: Slots, element: Element) -> Model:
        try:
            # The reader of the body keeps the laws of documents (tests/tei/test_attacks.py).
            return model.model_validate(slots, context=LAWFUL)
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
        if fault["type"] == "value_error":
            law = str(fault["ctx"]["error"])
            raise broken(self._place(law.partition(": ")[0], element), "tei-law", fault=law)
        place = self._place(_innermost_id(slots, fault["loc"]), element)
        field, found = str(fault["loc"][-1]), str(fault["input"])
        raise wrong_value(place, field, found, str(fault["msg"]))

    def _place(self, name: str, otherwise: Element) -> Element:
        """Return the element that the id names, ``otherwise`` where there is none."""
        found = self._named(name)
        return otherwise if found is None else found

    def _named(self, name: str) -> Element | None:
        """Return the last element that has the id, or None."""
        found = None
        names = (name, f"an.{name}", f"term.{name}")
        for element in self.root.iter():
            if element.get(XML_ID) in names:
                found = element
        return found

    # --- what the file says twice -------------------------------------------------------------

    def _check(self, bitext: Bitext, links: LinkReader) -> None:
        """Compare what repeats the links with them, and the pointers to units with the units."""
        entries = [document.index.entries for document in bitext.documents]
        for name, pointer in links.unlinked:
            if name not in entries[0] and name not in entries[1]:
                raise dangling(pointer, f"#{name}")
        counterparts = links.counterparts()
        for name, found in self.correspondences.items():
            expected = ["#" + other for other in counterparts.get(name, ())]
            if found.split() != expected:
                place = self._place(name, self.root)
                raise wrong_value(place, "corresp", found, " ".join(expected) or "-")


def _children(
    parent: Element, needed: tuple[str, ...], others: tuple[str, ...] = ()
) -> dict[str, Element]:
    """Return the children of an element by name: each once, and each of the needed ones."""
    found: dict[str, Element] = {}
    for child in blocks(parent):
        name = local(child)
        if child.tag != NS + name or name not in (*needed, *others) or name in found:
            raise unexpected(child, ", ".join((*needed, *others)))
        found[name] = child
    for name in needed:
        if name not in found:
            raise broken(parent, "tei-child-missing", child=name)
    return found


def _innermost_id(slots: Slots, path: tuple[int | str, ...]) -> str:
    """Return the id of the innermost unit on the way to a slot, or nothing."""
    name, found = "", cast("object", slots)
    for step in path:
        if isinstance(found, dict):
            name, found = found.get("id", name), found.get(step)
        elif isinstance(found, tuple) and isinstance(step, int):
            found = found[step]
    return name
