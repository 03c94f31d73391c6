"""Where the main content of a page is, and what of it a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, cast

from lxml import etree

from seoul_corpus.sources.archive import Element

UNSEEN: Final = frozenset({"script", "style", "template", "noscript", "head", "svg", "iframe"})
_CHROME: Final = frozenset({"nav", "footer", "aside", "form", "button", "select", "dialog"})
"""What belongs to the site and not to the document."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

_SHOWN = etree.XPath(
    "descendant::text()[not(ancestor::script or ancestor::style or ancestor::template"
    " or ancestor::noscript or ancestor::head)]"
)

_GOVSPEAK = "contains(concat(' ', normalize-space(@class), ' '), ' govspeak ')"
_MAIN = (
    f"//*[{_GOVSPEAK}][not(ancestor::*[{_GOVSPEAK}])]",
    "//article[not(ancestor::article)]",
    "//main | //*[@role='main']",
    "//*[@id='content' or @id='contents']",
    "//body",
)
"""Where the main content may be, the surest first."""


def main_content(root: Element) -> list[Element]:
    """Return the elements that hold the main content, in the order of the page."""
    for path in _MAIN:
        found = [element for element in _elements(root, path) if visible(element)]
        if found:
            return found if path is _MAIN[0] else found[:1]
    return [root]


def title(root: Element, found: Iterable[Element]) -> list[Element]:
    """Return the page's first h1 where it stands outside the main content."""
    headings = _elements(root, "//h1[not(ancestor::nav or ancestor::footer)]")
    inside = [e for e in found if _elements(e, "descendant-or-self::h1")]
    return [] if inside else headings[:1]


def visible(element: Element) -> int:
    """Return how many characters that are no white space an element shows."""
    return sum(len("".join(str(text).split())) for text in cast("list[str]", _SHOWN(element)))


def _elements(root: Element, path: str) -> list[Element]:
    return cast("list[Element]", root.xpath(path))


def left_out(element: Element) -> bool:
    """Tell whether an element is hidden or belongs to the site and not to the document."""
    return (
        element.tag in _CHROME
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style", "")) is not None
        or leads_back(element)
    )


def leads_back(element: Element) -> bool:
    """Tell whether an element is the arrow from a footnote to its mark."""
    return element.tag == "a" and element.get("href", "").startswith("#fnref")
