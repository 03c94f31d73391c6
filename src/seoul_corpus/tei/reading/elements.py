"""What each part of the reader asks of an element, and the error when the answer is no."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from seoul_corpus.errors import Location, SchemaError
from seoul_corpus.tei.profile import TEI, XML

NS = f"{{{TEI}}}"
XML_ID = f"{{{XML}}}id"
XML_LANG = f"{{{XML}}}lang"

EXCERPT_LENGTH = 60
WHITE_SPACE = " \t\r\n"

_ESCAPE = re.compile(r"\\(?:(\\)|u([0-9A-F]{4})|)")
_CODE_POINT = re.compile(r"U\+((?:10|[0-9A-F])?[0-9A-F]{4})")
_INTEGER = re.compile(r"-?[0-9]{1,40}")

Element = etree._Element  # noqa: SLF001 -- lxml has no public name for the type of an element


def local(element: Element) -> str:
    """Return an element's name as a person reads it: without the namespace, if it is TEI's."""
    return str(element.tag).removeprefix(NS)


def attribute_name(name: str) -> str:
    """Return an attribute's name as a person reads it."""
    return name.replace(f"{{{XML}}}", "xml:")


def start_tag(element: Element) -> str:
    """Return the beginning of an element as it may stand in the file."""
    shown = (f' {attribute_name(str(k))}="{v!s}"' for k, v in element.items())
    tag = f"<{local(element)}{''.join(shown)}>"
    return tag if len(tag) <= EXCERPT_LENGTH else tag[: EXCERPT_LENGTH - 1] + "…"


def broken(element: Element, code: str, /, **params: str | int) -> SchemaError:
    """Return the error of the rule ``code`` at ``element``; ``from_tei`` adds the file's name."""
    line = cast("int | None", element.sourceline)  # the stubs have an ellipsis here
    place = Location("", line, excerpt=start_tag(element))
    return SchemaError(code, place, element=local(element), **params)


def unexpected(element: Element, expected: str) -> SchemaError:
    """Return the error for an element that may not stand where it does."""
    parent = element.getparent()
    within = "" if parent is None else local(parent)
    return broken(element, "tei-element", parent=within, expected=expected)


def blocks(parent: Element) -> Iterator[Element]:
    """Yield the children of an element in which white space means nothing.

    Raises:
        SchemaError: there is other text between them.
    """
    text = parent.text
    if text and text.strip(WHITE_SPACE):
        raise _text_between(parent, text)
    for child in parent:
        yield child
        text = child.tail
        if text and text.strip(WHITE_SPACE):
            raise _text_between(parent, text)


def _text_between(parent: Element, text: str) -> SchemaError:
    return broken(parent, "tei-text", text=text.strip(WHITE_SPACE)[:EXCERPT_LENGTH])


def empty(element: Element) -> None:
    """Refuse content in an element that must have none.

    Raises:
        SchemaError: there is an element, or text that is not white space.
    """
    if len(element) or element.text:
        for child in blocks(element):
            raise unexpected(child, "-")


def only(element: Element, tag: str) -> Element:
    """Return ``element`` if it is a ``tag``.

    Raises:
        SchemaError: it is another one.
    """
    if element.tag != NS + tag:
        raise unexpected(element, tag)
    return element


class Attributes(dict[str, str]):
    """The attributes of an element.

    ``found[name]`` is a value that must be there; ``found.get(name)`` one that may be absent.

    Attributes:
        element: the element.
    """

    __slots__ = ("element",)
    element: Element

    def __missing__(self, name: str) -> str:
        raise broken(self.element, "tei-attribute-missing", attribute=attribute_name(name))


def attributes(element: Element, *known: str) -> Attributes:
    """Return the attributes of an element.

    Raises:
        SchemaError: there is one that is not ``known``.
    """
    found = Attributes(element.items())  # type: ignore[arg-type] # the stubs think of bytes
    found.element = element
    for name in found:
        if name not in known:
            shown, expected = attribute_name(name), ", ".join(map(attribute_name, known))
            raise broken(element, "tei-attribute", attribute=shown, expected=expected or "-")
    return found


def wrong_value(element: Element, name: str, found: str, expected: str) -> SchemaError:
    """Return the error for an attribute (or the content) that does not say what it must."""
    found = found if len(found) <= EXCERPT_LENGTH else found[:EXCERPT_LENGTH] + "…"
    return broken(element, "tei-value", attribute=name, found=found, expected=expected)


def choice(found: Attributes, name: str, table: Mapping[str, str]) -> str:
    """Return what ``table`` says for the value of an attribute.

    Raises:
        SchemaError: the attribute is missing or its value is not in the table.
    """
    value = found[name]
    if value not in table:
        raise wrong_value(found.element, name, value, " | ".join(table))
    return table[value]


def integer(found: Attributes, name: str) -> int:
    """Return the value of an attribute as a number.

    Raises:
        SchemaError: the attribute is missing or not a number.
    """
    if not _INTEGER.fullmatch(found[name]):
        raise wrong_value(found.element, name, found[name], "1, 2, 3, …")
    return int(found[name])


def code_points(element: Element, name: str, value: str) -> str:
    """Return the characters that ``value`` lists, such as ``U+000A U+0020``.

    Raises:
        SchemaError: it is no list of code points.
    """
    found = []
    for word in value.split():
        match = _CODE_POINT.fullmatch(word)
        number = int(match[1], 16) if match else 0xD800
        if 0xD800 <= number <= 0xDFFF:
            raise wrong_value(element, name, value, "U+000A U+0020 …")
        found.append(chr(number))
    return "".join(found)


def free_text(found: Attributes, name: str) -> str | None:
    """Return an attribute that holds free text, unescaped; None if it is absent.

    Raises:
        SchemaError: a backslash stands for nothing.
    """
    value = found.get(name)
    if value is None or "\\" not in value:
        return value

    def replaced(match: re.Match[str]) -> str:
        number = int(match[2], 16) if match[2] else 0xD800
        if match[1] or not 0xD800 <= number <= 0xDFFF:
            return match[1] or chr(number)
        raise wrong_value(found.element, name, value, r"\\, \uXXXX")

    return _ESCAPE.sub(replaced, value)


@dataclass(slots=True)
class Characters:
    """The characters that XML cannot hold, by the id that ``g`` points to.

    Attributes:
        known: the character that each id stands for.
    """

    known: dict[str, str] = field(default_factory=dict)

    def of(self, g: Element) -> str:
        """Return the character that a ``g`` stands for.

        Raises:
            SchemaError: it points to none, or has content.
        """
        empty(g)
        return self.known[target(attributes(g, "ref"), "ref", self.known)]

    def string(self, element: Element) -> str:
        """Return the content of an element that holds text and ``g`` only.

        Raises:
            SchemaError: it holds something else.
        """
        if not len(element):
            return element.text or ""
        parts = [element.text or ""]
        for child in element:
            parts += self.of(only(child, "g")), child.tail or ""
        return "".join(parts)


def target(found: Attributes, name: str, known: Mapping[str, object]) -> str:
    """Return the id that a pointer leads to.

    Raises:
        SchemaError: it leads to none of the ``known``.
    """
    value = found[name]
    pointed = value.removeprefix("#")
    if pointed == value or pointed not in known:
        raise dangling(found.element, value)
    return pointed


def dangling(element: Element, pointer: str) -> SchemaError:
    """Return the error for a pointer to nowhere."""
    return broken(element, "tei-pointer", pointer=pointer[:EXCERPT_LENGTH])
