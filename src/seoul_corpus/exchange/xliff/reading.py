"""An edited XLIFF file, 1.2 or 2.0: what it says of each unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Unpack, cast

from lxml import etree

from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.characters import shown
from seoul_corpus.exchange.incoming.report import Incoming
from seoul_corpus.exchange.xliff import version12, version20
from seoul_corpus.exchange.xliff.content import TOOL
from seoul_corpus.intake import Limits, Source, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXTS: Final = frozenset({"mrk", "g", "pc", "sub"})
"""Elements that only mark their words; what stands in the others is code."""


def read_xliff(
    source: Source, *, name: str = "<xliff>", **limits: Unpack[Limits]
) -> tuple[Incoming, ...]:
    """Return the units of an XLIFF file as a tool left them.

    Inline codes are left out, what is only marked is text. A note that is not ours is a comment,
    and so is what a mark in the target says of its words; notes on the file or a group come last,
    without a unit.

    Args:
        source: the bytes, or a path.
        name: what errors call a source without a path.
        limits: as for ``read_xml``.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over a limit; the error names it.
        FormatError: it is no XML that is safe to read, or no XLIFF 1.2 or 2.0.
    """
    xml = read_xml(source, name=name, **limits)
    root = etree.QName(xml.root)
    if root.localname == "xliff" and root.namespace == version12.NAMESPACE:
        return (*_units_12(xml.root), *_above(xml.root, version12.NAMESPACE, "from"))
    if root.localname == "xliff" and root.namespace == version20.NAMESPACE:
        return (*_units_20(xml.root), *_above(xml.root, version20.NAMESPACE, "category"))
    raise FormatError("xliff-root", Location(xml.name, 1), found=str(xml.root.tag))


def _units_12(root: _Element) -> Iterator[Incoming]:
    space = f"{{{version12.NAMESPACE}}}"
    for unit in root.iter(f"{space}trans-unit"):
        # What a memory proposes may have contexts of its own.
        contexts = unit.iterfind(f"{space}context-group/{space}context")
        base = next((c.text for c in contexts if c.get("context-type") == "x-base"), "")
        notes = [note for note in unit.findall(f"{space}note") if note.get("from") != TOOL]
        target = unit.find(f"{space}target")
        marks = [] if target is None else target.iter(f"{space}mrk")
        said = [mark.get("comment", "") for mark in marks if mark.get("mtype") != "term"]
        yield Incoming(
            unit.get("id", ""),
            _words(unit.find(f"{space}source")),
            _words(target),
            base or "",
            (*_comments(notes), *filter(None, said)),
            _line(unit),
        )


def _units_20(root: _Element) -> Iterator[Incoming]:
    space = f"{{{version20.NAMESPACE}}}"
    for unit in root.iter(f"{space}unit"):
        notes = unit.findall(f"{space}notes/{space}note")
        marks = unit.iterfind(f"{space}segment/{space}target//*[@type='comment']")
        said = [mark.get("value", "") for mark in marks]
        yield Incoming(
            unit.get("id", ""),
            _joined(unit, space, "source"),
            _joined(unit, space, "target"),
            unit.get(f"{{{version20.OURS}}}base", ""),
            (
                *_comments([note for note in notes if note.get("category") != TOOL]),
                *filter(None, said),
            ),
            _line(unit),
        )


def _above(root: _Element, namespace: str, author: str) -> Iterator[Incoming]:
    """Yield a row without a unit for what people say of the whole file, or of a group."""
    space = f"{{{namespace}}}"
    notes = [
        note
        for note in root.iter(f"{space}note")
        if note.get(author) != TOOL
        and next(note.iterancestors(f"{space}unit", f"{space}trans-unit"), None) is None
    ]
    if comments := _comments(notes):
        yield Incoming("", None, None, "", comments, _line(notes[0]))


def _joined(unit: _Element, space: str, name: str) -> str | None:
    """Return the texts of all segments, and of what stands between them, as one."""
    parts = [
        (part, part.find(f"{space}{name}"))
        for part in unit
        if part.tag in (f"{space}segment", f"{space}ignorable")
    ]
    if all(found is None for _, found in parts):
        return None
    # What stands between segments need not be repeated in the target.
    texts = (
        _words(part.find(f"{space}source"))
        if found is None and part.tag.endswith("ignorable")
        else _words(found)
        for part, found in parts
    )
    return "".join(text or "" for text in texts)


def _words(element: _Element | None) -> str | None:
    return None if element is None else "".join(_pieces(element))


def _pieces(element: _Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = etree.QName(child).localname
        if name in _TEXTS:
            yield from _pieces(child)
        elif name == "x" and child.get("ctype") == version12.CHARACTER:
            yield _character(child.get("id", "").removeprefix("U+"))
        elif name == "cp":
            yield _character(child.get("hex", ""))
        yield child.tail or ""


def _character(code: str) -> str:
    """Return a character by its code; nothing where that names none."""
    try:
        character = chr(int(code, 16))
        character.encode()
    except (ValueError, OverflowError):
        return ""
    return character


def _comments(notes: list[_Element]) -> tuple[str, ...]:
    texts = (shown("".join(str(piece) for piece in note.itertext())).strip() for note in notes)
    return tuple(text for text in texts if text)


def _line(element: _Element) -> int:
    return cast("int | None", element.sourceline) or 0
