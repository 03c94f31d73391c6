"""What ``header.xml`` of HWPX says of automatic numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.outlines import KINDS, Heading, Level, Outlines

_DIGITS = re.compile(r"[0-9]{1,6}")


def local(element: Element) -> str:
    """Return an element's name without its namespace, which changed with the years."""
    return str(element.tag).rpartition("}")[2]


def named(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements below ``root`` that are called ``name``, whatever their namespace."""
    return (element for element in root.iter() if local(element) == name)


def outlines(header: Element | None) -> Outlines:
    """Return what numbers the paragraphs.

    Args:
        header: the root of ``header.xml``, None where there is none.
    """
    if header is None:
        return Outlines({}, {}, {})
    return Outlines(
        dict(_headings(header)),
        {one.get("id", ""): _levels(one) for one in named(header, "numbering")},
        {one.get("id", ""): one.get("char", "") for one in named(header, "bullet")},
    )


def _headings(header: Element) -> Iterator[tuple[str, Heading]]:
    for properties in named(header, "paraPr"):
        for heading in named(properties, "heading"):
            kind = heading.get("type", "")
            if kind in KINDS:
                place = Heading(kind, heading.get("idRef", ""), _number(heading, "level", 0))
                yield properties.get("id", ""), place


def _levels(numbering: Element) -> dict[int, Level]:
    return {
        _number(head, "level", 1) - 1: Level(
            _number(head, "start", 1), head.get("numFormat", "DIGIT"), head.text or ""
        )
        for head in named(numbering, "paraHead")
    }


def _number(element: Element, name: str, default: int) -> int:
    said = element.get(name, "")
    return int(said) if _DIGITS.fullmatch(said) else default
