"""The numbers and bullets that HTML lists print."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.numerals import FORMATS

_TYPES: Final = {
    "1": "decimal",
    "a": "lower-latin",
    "A": "upper-latin",
    "i": "lower-roman",
    "I": "upper-roman",
}
_CSS: Final = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimal-zero",
    "lower-alpha": "lower-latin",
    "lower-latin": "lower-latin",
    "upper-alpha": "upper-latin",
    "upper-latin": "upper-latin",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
    "hangul": "syllable",
    "hangul-consonant": "jamo",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*(?:[^;]*?\s)?([a-z-]+)")
_MARKED = re.compile(
    r"\s*(?:[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?\s|[(\[][0-9A-Za-z가-하]{1,4}[)\]]|[\u2460-\u2473○◦•●□■▪·※]"
    r"|[가나다라마바사아자차카타파하a-zA-Z][.)]\s|[ivxIVX]{1,5}[.)]\s|제\s?[0-9]+\s?[조항호])"
)
"""A list item that brings its own mark."""
_NUMBER = re.compile(r"\s*[-+]?[0-9]{1,6}\s*\Z")


class List(NamedTuple):
    """An open list: how it numbers, and the next number."""

    style: str
    value: list[int]
    step: int


def opened(element: Element, tag: str) -> List:
    """Return a list that begins."""
    style = "disc"
    if tag == "ol":
        style = _TYPES.get(element.get("type", "1"), "decimal")
    said = _STYLE.search(element.get("style", ""))
    if said:
        style = "none" if said[1] == "none" else _CSS.get(said[1], style)
    parent = element.getparent()
    if parent is not None and "footnotes" in parent.get("class", ""):
        style = "footnote"
    down = element.get("reversed") is not None
    items = sum(1 for child in element if child.tag == "li")
    start = _integer(element.get("start"), items if down else 1)
    return List(style, [start], -1 if down else 1)


def _integer(said: str | None, otherwise: int) -> int:
    return int(said) if said is not None and _NUMBER.match(said) else otherwise


def label(element: Element, around: List) -> str:
    """Return what a list prints before an item; nothing where the item has its own mark."""
    value = _integer(element.get("value"), around.value[0])
    around.value[0] = value + around.step
    said = "".join(str(text) for text in element.itertext())[:40]
    if around.style == "none" or (around.style != "footnote" and _MARKED.match(said)):
        return ""
    if around.style == "footnote":
        return f"[{value}]"
    if around.style == "disc":
        return "•"
    return FORMATS[around.style](value) + "."
