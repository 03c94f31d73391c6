"""The header: what the file says about itself, its characters, its people and its sources."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from seoul_corpus.tei.profile import PROFILE_VERSION
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
    code_points,
    dangling,
    empty,
    unexpected,
    wrong_value,
)

_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BIBL: Final = (XML_ID, XML_LANG, "type")
_NOTES: Final = {
    ("description", "en"): "description",
    ("description", "ko"): "description_ko",
    ("rights", "en"): "rights",
    ("rights", "ko"): "rights_ko",
}


@dataclass(slots=True)
class Source:
    """What one ``bibl`` says: the slots of a document that are not in its text.

    Attributes:
        element: the ``bibl``.
        role: the document's role.
        edition: the fields of the edition; None where there is no title.
        provenance: the fields of the provenance.
        source: the key of the document that this one was translated from.
    """

    element: Element
    role: str | None
    edition: dict[str, Any] | None
    provenance: dict[str, Any]
    source: str | None = None


@dataclass(slots=True)
class Header:
    """What the reader takes from a header.

    Attributes:
        version: the profile's version that the file names, where it is a newer minor one.
        characters: those that XML cannot hold.
        sources: what each ``bibl`` says, by the document's key.
        reviewers: names by id.
        origins: what made links, by id.
    """

    version: str | None
    characters: Characters
    sources: dict[str, Source] = field(default_factory=dict)
    reviewers: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)


def read_header(element: Element) -> Header:
    """Return what a ``teiHeader`` says.

    Raises:
        SchemaError: the profile is missing, or the header breaks one of its rules.
    """
    version = newer_version(element)
    header = Header(version, Characters(dict(_characters(element))))
    string = header.characters.string
    for bibl in element.iterfind(f"{NS}fileDesc/{NS}sourceDesc/{NS}listBibl/{NS}bibl"):
        key = attributes(bibl, *_BIBL)[XML_ID].removeprefix("src.")
        if key in header.sources:
            raise broken(bibl, "tei-twice", name=f"src.{key}")
        header.sources[key] = _BiblReader(bibl, header.characters).read()
    header.reviewers = dict(_named(element, "respStmt", "reviewer.", "name", string))
    header.origins = dict(_named(element, "category", "origin.", "gloss", string))
    return header


def refuse_newer(root: Element) -> None:
    """Refuse a newer major version of the profile by name, whatever else is new in the file.

    Raises:
        SchemaError: it is one.
    """
    for schema in root.iter(f"{NS}schemaRef"):
        found = schema.get("n", "")
        ours = schema.get("key") == "seoul_corpus" and _VERSION.fullmatch(found)
        if ours and _numbers(found)[0] > _numbers(PROFILE_VERSION)[0]:
            raise broken(schema, "tei-profile-newer", found=found, version=PROFILE_VERSION)


def newer_version(element: Element) -> str | None:
    """Return the version of the profile that a header names, if it is a newer minor one.

    Raises:
        SchemaError: it names none, or a newer major one.
    """
    schema = element.find(f"{NS}encodingDesc/{NS}schemaRef[@key='seoul_corpus']")
    if schema is None:
        raise broken(element, "tei-profile-missing")
    found = schema.get("n", "")
    if not _VERSION.fullmatch(found):
        raise wrong_value(schema, "n", found, PROFILE_VERSION)
    return found if _numbers(found) > _numbers(PROFILE_VERSION) else None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _characters(element: Element) -> Iterator[tuple[str, str]]:
    for char in element.iterfind(f"{NS}encodingDesc/{NS}charDecl/{NS}char"):
        mapping = char.find(f"{NS}mapping[@type='codepoint']")
        if mapping is None:
            raise broken(char, "tei-child-missing", child="mapping type=codepoint")
        value = mapping.text or ""
        character = code_points(mapping, "mapping", value)
        if len(character) != 1:
            raise wrong_value(mapping, "mapping", value, "U+0000")
        yield attributes(char, XML_ID)[XML_ID], character


def _named(
    element: Element,
    tag: str,
    kind: str,
    child: str,
    string: Callable[[Element], str],
) -> Iterator[tuple[str, str]]:
    """Yield id and name of each element ``tag`` whose id begins with ``kind``."""
    for found in element.iter(NS + tag):
        name = found.get(XML_ID, "")
        if name.startswith(kind):
            naming = found.find(NS + child)
            if naming is None:
                raise broken(found, "tei-child-missing", child=child)
            yield name, string(naming)


class _BiblReader:
    """Reads one ``bibl``."""

    def __init__(self, bibl: Element, characters: Characters) -> None:
        self.bibl = bibl
        self.characters = characters
        self.edition: dict[str, Any] = {}
        self.provenance: dict[str, Any] = {}
        self.source: str | None = None

    def read(self) -> Source:
        role = self.bibl.get("type")
        readers: Mapping[str, Callable[[Element], None]] = {
            NS + "title": self.text,
            NS + "publisher": self.text,
            NS + "date": self.date,
            NS + "note": self.note,
            NS + "idno": self.idno,
            NS + "relatedItem": self.related,
        }
        for child in blocks(self.bibl):
            if child.tag not in readers:
                names = ", ".join(tag.removeprefix(NS) for tag in readers)
                raise unexpected(child, names)
            readers[child.tag](child)
        if self.edition and "title" not in self.edition:
            raise broken(self.bibl, "tei-child-missing", child="title")
        for slot in ("sha256", "encoding", "bom", "media_type"):
            if slot not in self.provenance:
                raise broken(self.bibl, "tei-child-missing", child=slot.replace("_", "-"))
        return Source(self.bibl, role, self.edition or None, self.provenance, self.source)

    def put(self, slots: dict[str, Any], name: str, child: Element, value: object) -> None:
        if name in slots:
            raise broken(child, "tei-twice", name=name)
        slots[name] = value

    def text(self, child: Element) -> None:
        attributes(child, XML_LANG)
        name = str(child.tag).removeprefix(NS)
        self.put(self.edition, name, child, self.characters.string(child))

    def date(self, child: Element) -> None:
        when = attributes(child, "when")["when"]
        try:
            date = datetime.date.fromisoformat(when) if _DATE.fullmatch(when) else None
        except ValueError:
            date = None
        if date is None:
            raise wrong_value(child, "when", when, "2024-05-21")
        self.put(self.edition, "date", child, date)

    def note(self, child: Element) -> None:
        found = attributes(child, "type", XML_LANG)
        kind, value = found["type"], self.characters.string(child)
        if kind == "bom":
            bom = {"true": True, "false": False}.get(value)
            if bom is None:
                raise wrong_value(child, "bom", value, "true | false")
            self.put(self.provenance, "bom", child, bom)
        elif kind in ("encoding", "media-type"):
            self.put(self.provenance, kind.replace("-", "_"), child, value)
        elif (kind, found.get(XML_LANG)) in _NOTES:
            self.put(self.edition, _NOTES[kind, found[XML_LANG]], child, value)
        else:
            expected = "description | rights (xml:lang en | ko), encoding, bom, media-type"
            raise wrong_value(child, "type", kind, expected)

    def idno(self, child: Element) -> None:
        found = attributes(child, "type")
        table = {"licence": "licence", "edition": "uri", "uri": "uri", "sha256": "sha256"}
        slot = choice(found, "type", table)
        slots = self.provenance if found["type"] in ("uri", "sha256") else self.edition
        self.put(slots, slot, child, self.characters.string(child))

    def related(self, child: Element) -> None:
        empty(child)
        found = attributes(child, "type", "target")
        choice(found, "type", {"source": ""})
        pointer, start = found["target"], "#src."
        if not pointer.startswith(start) or self.source is not None:
            raise dangling(child, pointer)
        self.source = pointer.removeprefix(start)
