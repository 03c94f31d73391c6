"""Rules on ids and pointers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seoul_corpus.document.value import NAME_CHARACTERS
from seoul_corpus.tei.checking.file import Fault, Rule, TeiFile, pointers
from seoul_corpus.tei.profile import CITED_TEXT, POINTING, RESERVED_KEYS
from seoul_corpus.tei.reading.elements import XML_ID, XML_LANG, Element, local

_NAME = re.compile(rf"(?![0-9.-])[{NAME_CHARACTERS}]+")
_COUNT = re.compile(r"[0-9]+(?:-[0-9]+)?")
_AGAIN = re.compile(r"-[0-9]+\Z")
_LOGICAL = re.compile(r"[0-9]+(?:\.[0-9]+)*")

KINDS = {
    ("link", "resp"): "reviewer.",
    ("ptr", "resp"): "reviewer.",
    ("g", "ref"): "char.",
    ("fvLib", "corresp"): "text.",
    ("measure", "corresp"): "text.",
    ("title", "corresp"): "src.",
    ("licence", "corresp"): "src.",
    ("relatedItem", "target"): "src.",
    ("note", "target"): "al.",
    ("linkGrp", "domains"): "text.",
}
"""How the id begins that an attribute points to, by element and attribute; that of ``@corresp``
and ``@target`` in general are units."""


def id_unique(file: TeiFile) -> Iterator[Fault]:
    """An id stands once in a file."""
    for name, elements in file.ids.items():
        for element in elements[1:]:
            yield Fault(element, {"id": name})


def id_name(file: TeiFile) -> Iterator[Fault]:
    """An id holds letters, digits, dots, hyphens and underscores, and begins with a letter."""
    for name, elements in file.ids.items():
        if not _NAME.fullmatch(name):
            yield Fault(elements[0], {"id": name})


def id_key(file: TeiFile) -> Iterator[Fault]:
    """The id of a unit begins with the key of its text."""
    for text in file.texts:
        for name, element in text.units.items():
            if not name.startswith(f"{text.key}."):
                yield Fault(element, {"id": name, "key": text.key})


def id_path(file: TeiFile) -> Iterator[Fault]:
    """The id of a numbered unit ends with its number, that of a sentence continues its unit's."""
    for text in file.texts:
        for name, element in text.units.items():
            if not _follows(name, element):
                yield Fault(element, {"id": name})


def _follows(name: str, element: Element) -> bool:
    """Return whether an id is what the place and the number of its element make it."""
    tag, n = local(element), str(element.get("n", ""))
    if tag == "s":
        around = next((e.get(XML_ID) for e in element.iterancestors() if e.get(XML_ID)), "")
        start = f"{around}.s"
        return name.startswith(start) and bool(_COUNT.fullmatch(name, len(start)))
    if tag in ("div", "item") and element.get("type") != "part" and _LOGICAL.fullmatch(n):
        return _AGAIN.sub("", name).endswith(f".p{n}")
    return True


def text_key(file: TeiFile) -> Iterator[Fault]:
    """The texts have keys of their own, which name them and their sources."""
    seen: set[str] = set()
    for text in file.texts:
        wanted = (f"src.{text.key}", f"td.{text.key}")
        named = text.element.get(XML_ID) == f"text.{text.key}"
        described = pointers(text.element, "decls") == wanted
        if text.key in seen | RESERVED_KEYS or not (named and described):
            yield Fault(text.element, {"key": text.key})
        seen.add(text.key)


def text_lang(file: TeiFile) -> Iterator[Fault]:
    """Each text says its language."""
    for text in file.texts:
        if not text.element.get(XML_LANG):
            yield Fault(text.element)


def pointer_dangling(file: TeiFile) -> Iterator[Fault]:
    """Every pointer leads to an element of the file."""
    for elements in file.elements.values():
        for element in elements:
            for name in POINTING:
                value = element.get(name)
                # A text that stands alone may have its counterparts in another file.
                elsewhere = name == "corresp" and len(file.texts) == 1
                if value is not None:
                    yield from _dangling(file, element, str(value), elsewhere=elsewhere)


def _dangling(file: TeiFile, element: Element, value: str, *, elsewhere: bool) -> Iterator[Fault]:
    for word in value.split():
        if word.startswith("#"):
            if word[1:] not in file.ids:
                yield Fault(element, {"pointer": word})
        elif word.startswith("char:"):
            if f"text.{word[5:].partition(',')[0]}" not in file.ids:
                yield Fault(element, {"pointer": word})
        elif local(element) != "licence" and not (elsewhere and "#" in word):
            yield Fault(element, {"pointer": word})


def pointer_kind(file: TeiFile) -> Iterator[Fault]:
    """A pointer leads to what its attribute is for: a character, a text, a source, a link."""
    for (tag, attribute), prefix in KINDS.items():
        for element in file.elements[tag]:
            for name in pointers(element, attribute):
                if name in file.ids and not name.startswith(prefix):
                    yield Fault(element, {"pointer": f"#{name}", "expected": f"#{prefix}…"})


def category(file: TeiFile) -> Iterator[Fault]:
    """What a link says of itself in ana is a category of the header."""
    for element in (*file.elements["link"], *file.elements["ptr"]):
        for word in str(element.get("ana", "")).split():
            if word.replace(":", ".", 1) not in file.ids:
                yield Fault(element, {"pointer": word})


def citation(file: TeiFile) -> Iterator[Fault]:
    """The header says how to cite each text: a citeStructure names it by its id."""
    cited = {element.get("match") for element in file.elements["citeStructure"]}
    for text in file.texts:
        name = str(text.element.get(XML_ID))
        if CITED_TEXT.format(name) not in cited:
            yield Fault(text.element, {"id": name})


RULES: tuple[Rule, ...] = (
    id_unique,
    id_name,
    id_key,
    id_path,
    text_key,
    text_lang,
    pointer_dangling,
    pointer_kind,
    category,
    citation,
)
