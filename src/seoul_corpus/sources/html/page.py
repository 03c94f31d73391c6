"""Goes over the main content of a page, as a browser shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from lxml import etree

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.html.content import (
    UNSEEN,
    leads_back,
    left_out,
    main_content,
    title,
    visible,
)
from seoul_corpus.sources.html.lists import List, label, opened
from seoul_corpus.sources.source import Notice

_BLOCKS: Final = frozenset(
    {"address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div"}
    | {"dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table"}
    | {"tbody", "tfoot", "thead", "tr", "ul"}
)
_CLOSE: Final = frozenset({"li", "tr", "dt", "dd", "tbody", "thead", "tfoot"})
"""Blocks that follow each other without an empty line."""


class Page:
    """Goes over the main content once."""

    def __init__(self, root: Element) -> None:
        self.composer = Composer()
        self.hidden = 0
        self._lists: list[List] = []
        self._pre = 0
        self._cells = 0
        self._started = False
        self._notes = 0
        found = main_content(root)
        for heading in title(root, found):
            self._walk(heading)
            self.composer.gap("\n\n")
        for element in found:
            self._walk(element)
            self.composer.gap("\n\n")
        self.outside = max(0, visible(root) - sum(map(visible, found)))

    def notices(self) -> Iterator[Notice]:
        """Yield what was left out."""
        if self.outside:
            yield Notice("html-left-out", params={"count": str(self.outside)})
        if self.hidden:
            yield Notice("html-hidden", params={"count": str(self.hidden)})

    def _walk(self, top: Element) -> None:
        walker = etree.iterwalk(top, events=("start", "end"))
        for event, element in walker:
            tag = _tag(element)
            if event == "start":
                if tag in UNSEEN or self._is_hidden(element):
                    walker.skip_subtree()
                    continue
                self._begin(element, tag)
                self._say(element.text, element)
            else:
                if not (tag in UNSEEN or left_out(element)):
                    self._end(element, tag)
                if element is not top:
                    self._say(element.tail, element)

    def _is_hidden(self, element: Element) -> bool:
        """Return whether an element is left out, and count what it holds."""
        if not left_out(element):
            return False
        if not leads_back(element):
            self.hidden += visible(element)
        return True

    def _say(self, text: str | None, element: Element) -> None:
        if not text:
            return
        line = _line(element)
        if self._pre:
            self.composer.add(text, line)
        else:
            self.composer.flow(text, line)

    def _begin(self, element: Element, tag: str) -> None:
        if tag == "br":
            self.composer.gap("\n" + self._indent())
        elif tag in ("td", "th"):
            if element.getprevious() is not None:
                self.composer.gap("\t", instead=True)
        elif tag in ("ol", "ul", "menu"):
            self.composer.gap("\n" if self._lists else "\n\n")
            self._lists.append(opened(element, tag))
        elif tag == "li":
            self._item(element)
        elif tag in _BLOCKS:
            self._block(tag)
        elif tag == "sup" and _is_reference(element):
            self.composer.add("[", generated=True)
        self._pre += tag == "pre"
        self._cells += tag in ("td", "th")

    def _end(self, element: Element, tag: str) -> None:
        self._pre -= tag == "pre"
        self._cells -= tag in ("td", "th")
        if tag == "sup" and _is_reference(element):
            self.composer.add("]", generated=True)
        if tag in ("ol", "ul", "menu"):
            if self._lists:
                self._lists.pop()
            self.composer.gap("\n" if self._lists else "\n\n")
        elif tag in _BLOCKS and self._cells:
            self.composer.gap(" ")
        elif tag in _BLOCKS:
            self.composer.gap("\n" if tag in _CLOSE or self._lists else "\n\n")

    def _block(self, tag: str) -> None:
        if self._started:
            self._started = False
            return
        if self._cells:
            self.composer.gap(" ")
            return
        close = tag in _CLOSE or bool(self._lists)
        self.composer.gap("\n" + self._indent() if close else "\n\n")

    def _indent(self) -> str:
        return "  " * max(0, len(self._lists) - 1)

    def _item(self, element: Element) -> None:
        self.composer.gap("\n" + self._indent())
        printed = label(element, self._lists[-1] if self._lists else List("disc", [1], 1))
        if printed:
            self.composer.add(printed + " ", _line(element), generated=True)
            # The first block of the item stands in the line of its mark.
            first = next(iter(element), None)
            self._started = (
                first is not None and not (element.text or "").strip() and (_tag(first) in _BLOCKS)
            )


def _line(element: Element) -> int | None:
    return cast("int | None", element.sourceline)


def _tag(element: Element) -> str:
    return str(element.tag)


def _is_reference(element: Element) -> bool:
    """Return whether a raised number leads to a footnote and has no brackets of its own."""
    said = "".join(str(text) for text in element.itertext()).strip()
    return said.isdigit() and element.find(".//a") is not None
