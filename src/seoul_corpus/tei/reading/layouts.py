"""Each layout brought to the single one, which alone is read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seoul_corpus.errors import FormatError
from seoul_corpus.intake import Xml
from seoul_corpus.tei.profile import POINTING
from seoul_corpus.tei.reading.elements import (
    NS,
    XML_ID,
    XML_LANG,
    Element,
    attributes,
    blocks,
    broken,
    dangling,
    only,
    wrong_value,
)
from seoul_corpus.tei.reading.header import newer_version, refuse_newer

_HEADER = NS + "teiHeader"
_BIBL = f"{_HEADER}/{NS}fileDesc/{NS}sourceDesc/{NS}listBibl/{NS}bibl"
_CHAR = f"{_HEADER}/{NS}encodingDesc/{NS}charDecl/{NS}char"
_DESCRIPTION = f"{_HEADER}/{NS}profileDesc/{NS}textDesc"
_PATHS = ("match", "use")
"""The attributes of ``citeStructure`` that hold ids in an XPath."""
_REFERENCES = f"{_HEADER}/{NS}encodingDesc/{NS}refsDecl"
_TEXT = f"{NS}text/{NS}group/{NS}text"


def singles(root: Element) -> Iterator[Element]:
    """Yield each ``TEI`` of a file, with the ids that it would have in a file of its own.

    Raises:
        SchemaError: the profile is newer, a child is no ``TEI`` or has the key of another, an id
            or a pointer lacks the key of its ``TEI``.
        FormatError: the file is an alignment without its texts.
    """
    if root.tag != NS + "teiCorpus":
        yield alone(root)
        return
    refuse_newer(root)
    attributes(root, XML_LANG, "version")
    texts = list(blocks(root))
    for header in texts[:1]:
        newer_version(only(header, "teiHeader"))
    if len(texts) < 2:
        raise broken(root, "tei-child-missing", child="teiHeader, TEI")
    keys: set[str] = set()
    for tei in texts[1:]:
        key = attributes(only(tei, "TEI"), XML_ID, XML_LANG, "version")[XML_ID]
        if key in keys:
            raise broken(tei, "tei-twice", name=key)
        keys.add(key)
        _without_prefix(tei, key + ".")
        yield tei


def _without_prefix(tei: Element, prefix: str) -> None:
    for element in tei.iterdescendants("*"):
        for name, value in element.items():
            if name == XML_ID:
                if not str(value).startswith(prefix):
                    raise wrong_value(element, "xml:id", str(value), f"{prefix}…")
                element.set(name, value[len(prefix) :])
            elif name in _PATHS:
                element.set(name, _own_path(str(value), prefix, element))
            elif name in POINTING:
                words = [_own(word, prefix, element) for word in str(value).split()]
                element.set(name, " ".join(words))


def _own_path(path: str, prefix: str, element: Element) -> str:
    """Return an XPath with the ids in it without the prefix."""
    if "@xml:id='" in path and f"'{prefix}" not in path:
        raise wrong_value(element, "match", path, f"…'{prefix}…")
    return path.replace(f"'{prefix}", "'")


def _own(word: str, prefix: str, element: Element) -> str:
    """Return a pointer without the prefix; what points elsewhere stays as it is."""
    if not word.startswith("#"):
        return word
    if not word.startswith(prefix, 1):
        raise dangling(element, word)
    return "#" + word[1 + len(prefix) :]


def joined_names(root: Element) -> tuple[str, ...]:
    """Return the names of the files that an alignment joins; none for a file with a text."""
    if root.find(NS + "text") is not None:
        return ()
    return tuple([str(pointer.get("target", "")) for pointer in root.iterfind(f"{_BIBL}/{NS}ptr")])


def alone(root: Element) -> Element:
    """Return ``root`` unless it is an alignment, which is nothing without its texts.

    Raises:
        FormatError: it joins other files.
    """
    if joined_names(root):
        raise FormatError("tei-files", count=1, found=1)
    return root


def alignment_among(files: Mapping[str, Xml]) -> Xml:
    """Return the file that has no text of its own.

    Raises:
        FormatError: there is none, or more than one.
    """
    found = [xml for xml in files.values() if xml.root.find(NS + "text") is None]
    if len(found) != 1:
        raise FormatError("tei-files", count=len(files), found=len(found))
    return found[0]


def language_files(alignment: Xml, files: Mapping[str, Xml]) -> Iterator[tuple[Element, Xml]]:
    """Yield each ``bibl`` of an alignment with the file that it names.

    Raises:
        SchemaError: a file is not among those that were given.
    """
    for bibl in alignment.root.iterfind(_BIBL):
        pointer = bibl.find(NS + "ptr")
        if pointer is None:
            raise broken(bibl, "tei-child-missing", child="ptr")
        name = attributes(pointer, "target")["target"]
        if name not in files or files[name] is alignment:
            raise dangling(pointer, name)
        yield bibl, files[name]


def joined(alignment: Xml, files: Mapping[str, Xml]) -> Element:
    """Return the ``TEI`` that an alignment and its language files would be in one.

    The trees of the files are taken apart.

    Raises:
        SchemaError: a file is missing or does not hold the text that it should.
    """
    root = alignment.root
    languages = list(language_files(alignment, files))
    _point_within(files)
    group = _child(_child(root, "text"), "group")
    for bibl, language in languages:
        _take_in(root, bibl, language)
        group.extend(language.root.findall(_TEXT))
    return root


def _point_within(files: Mapping[str, Xml]) -> None:
    """Turn each pointer into one of the files to a pointer into the one that they become.

    Raises:
        SchemaError: the file that a pointer names has no such id.
    """
    ids = {
        name: frozenset(str(element.get(XML_ID)) for element in xml.root.iter("*"))
        for name, xml in files.items()
    }
    for own, xml in files.items():
        for element in xml.root.iter("*"):
            for attribute in POINTING:
                value = element.get(attribute)
                if value is not None and "#" in value:
                    words = [_here(word, own, ids, element) for word in str(value).split()]
                    element.set(attribute, " ".join(words))


def _take_in(root: Element, bibl: Element, language: Xml) -> None:
    """Move what a language file says about its text, and found in it, to the alignment."""
    name = attributes(bibl, XML_ID, XML_LANG)[XML_ID]
    described = language.root.find(f"{_BIBL}[@{{http://www.w3.org/XML/1998/namespace}}id='{name}']")
    if described is None:
        raise dangling(bibl, f"#{name}")
    described.extend(bibl.findall(NS + "relatedItem"))
    around = bibl.getparent()
    if around is not None:
        around.replace(bibl, described)
    header = root.find(_HEADER)
    if header is not None:
        known = {char.get(XML_ID) for char in root.iterfind(_CHAR)}
        chars = [c for c in language.root.findall(_CHAR) if c.get(XML_ID) not in known]
        _child(_child(header, "encodingDesc"), "charDecl").extend(chars)
        _child(header, "encodingDesc").extend(language.root.findall(_REFERENCES))
        _child(header, "profileDesc").extend(language.root.findall(_DESCRIPTION))
    _child(root, "standOff").extend(language.root.findall(f"{NS}standOff/{NS}fvLib"))


def _child(parent: Element, name: str) -> Element:
    """Return the child with that name; a new one where there is none."""
    found = parent.find(NS + name)
    if found is None:
        found = parent.makeelement(NS + name)
        parent.append(found)
    return found


def _here(word: str, own: str, ids: Mapping[str, frozenset[str]], element: Element) -> str:
    """Return a pointer into one of the files without the name of that file."""
    file, mark, name = word.partition("#")
    if not mark or (file and file not in ids):
        return word
    if name not in ids[file or own]:
        raise dangling(element, word)
    return mark + name
