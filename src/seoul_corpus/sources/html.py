"""HTML: the text of a page's main content, with the numbers that its lists print."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, cast

from lxml import etree

from seoul_corpus.document import Provenance
from seoul_corpus.document.encoding import BOMS
from seoul_corpus.errors import Location, ParseError
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.numerals import FORMATS
from seoul_corpus.sources.plain import ENCODINGS, INPUT_LIMIT, decode
from seoul_corpus.sources.source import Notice, Source

Element = etree._Element  # noqa: SLF001 -- lxml has no public name for its type

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{1,40})""", re.IGNORECASE
)
_UNSEEN: Final = frozenset({"script", "style", "template", "noscript", "head", "svg", "iframe"})
_CHROME: Final = frozenset({"nav", "footer", "aside", "form", "button", "select", "dialog"})
"""What belongs to the site and not to the document."""

_BLOCKS: Final = frozenset(
    {"address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div"}
    | {"dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table"}
    | {"tbody", "tfoot", "thead", "tr", "ul"}
)
_CLOSE: Final = frozenset({"li", "tr", "dt", "dd", "tbody", "thead", "tfoot"})
"""Blocks that follow each other without an empty line."""

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
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_NUMBER = re.compile(r"\s*[-+]?[0-9]{1,6}\s*\Z")

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


class _List(NamedTuple):
    """An open list: how it numbers, and the next number."""

    style: str
    value: list[int]
    step: int


def read_html(
    data: bytes, *, encoding: str | None = None, uri: str | None = None, limit: int = INPUT_LIMIT
) -> Source:
    r"""Return the text of an HTML page.

    Guarantees that each character of the main content is in the text, in the order of the page,
    white space as browsers show it. Numbers and bullets that lists print stand before their
    items. What was left out (navigation, hidden text) is in ``notices``.

    Args:
        data: the bytes of the page.
        encoding: one of ``ENCODINGS``; what the page says, or UTF-8, by default.
        uri: the page's name or address.
        limit: the largest size in bytes.

    Raises:
        ParseError: ``data`` cannot be decoded, or holds no text.
        LimitError: it is longer than ``limit``.

    Example:
        >>> read_html(b"<ol start=3><li>We <b>agree</b>.<li>We act.</ol>").text
        '3. We agree.\n4. We act.'
    """
    name = uri or "<html>"
    plain = decode(data, encoding=encoding or _declared(data), uri=name, limit=limit)
    root = _parsed(plain.text, name)
    page = _Page(root)
    text, origins = page.composer.finish()
    if not text.strip():
        raise ParseError("input-empty", Location(name, 1, 1, 0))
    provenance = Provenance(
        uri=uri,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=plain.provenance.encoding,
        bom=plain.provenance.bom,
        media_type="text/html",
    )
    return Source(text, provenance, tuple(page.notices()), origins)


def _declared(data: bytes) -> str | None:
    """Return the encoding that the page names, if we know it."""
    if any(data.startswith(bom) for bom in BOMS.values()):
        return None
    match = _CHARSET.search(data[:2048])
    said = match[1].decode().lower().replace("_", "-") if match else ""
    return said if said in ENCODINGS and not said.startswith("utf-16") else None


def _parsed(text: str, name: str) -> Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.ParserError as error:
        raise ParseError("input-empty", Location(name, 1, 1, 0)) from error
    if root is None:
        raise ParseError("input-empty", Location(name, 1, 1, 0))
    return root


class _Page:
    """Goes over the main content once."""

    def __init__(self, root: Element) -> None:
        self.composer = Composer()
        self.hidden = 0
        self._lists: list[_List] = []
        self._pre = 0
        self._cells = 0
        self._started = False
        self._notes = 0
        found = _main_content(root)
        for heading in _title(root, found):
            self._walk(heading)
            self.composer.gap("\n\n")
        for element in found:
            self._walk(element)
            self.composer.gap("\n\n")
        self.outside = max(0, _visible(root) - sum(map(_visible, found)))

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
                if tag in _UNSEEN or self._is_hidden(element, tag):
                    walker.skip_subtree()
                    continue
                self._begin(element, tag)
                self._say(element.text, element)
            else:
                if not (tag in _UNSEEN or self._left_out(element, tag)):
                    self._end(element, tag)
                if element is not top:
                    self._say(element.tail, element)

    def _left_out(self, element: Element, tag: str) -> bool:
        return (
            tag in _CHROME
            or element.get("hidden") is not None
            or _HIDDEN.search(element.get("style", "")) is not None
            or (tag == "a" and element.get("href", "").startswith("#fnref"))
        )

    def _is_hidden(self, element: Element, tag: str) -> bool:
        """Return whether an element is left out, and count what it holds."""
        if not self._left_out(element, tag):
            return False
        if tag != "a":
            self.hidden += _visible(element)
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
            self._lists.append(_list(element, tag))
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
        label = _label(element, self._lists[-1] if self._lists else _List("disc", [1], 1))
        if label:
            self.composer.add(label + " ", _line(element), generated=True)
            # The first block of the item stands in the line of its mark.
            first = next(iter(element), None)
            self._started = (
                first is not None and not (element.text or "").strip() and (_tag(first) in _BLOCKS)
            )


def _main_content(root: Element) -> list[Element]:
    for path in _MAIN:
        found = [element for element in _elements(root, path) if _visible(element)]
        if found:
            return found if path is _MAIN[0] else found[:1]
    return [root]


def _title(root: Element, found: Iterable[Element]) -> list[Element]:
    """Return the page's first h1 where it stands outside the main content."""
    headings = _elements(root, "//h1[not(ancestor::nav or ancestor::footer)]")
    inside = [e for e in found if _elements(e, "descendant-or-self::h1")]
    return [] if inside else headings[:1]


def _visible(element: Element) -> int:
    """Return how many characters that are no white space an element shows."""
    return sum(len("".join(str(text).split())) for text in cast("list[str]", _SHOWN(element)))


def _elements(root: Element, path: str) -> list[Element]:
    return cast("list[Element]", root.xpath(path))


def _line(element: Element) -> int | None:
    return cast("int | None", element.sourceline)


def _tag(element: Element) -> str:
    return str(element.tag)


def _is_reference(element: Element) -> bool:
    """Return whether a raised number leads to a footnote and has no brackets of its own."""
    said = "".join(str(text) for text in element.itertext()).strip()
    return said.isdigit() and element.find(".//a") is not None


def _list(element: Element, tag: str) -> _List:
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
    return _List(style, [start], -1 if down else 1)


def _integer(said: str | None, otherwise: int) -> int:
    return int(said) if said is not None and _NUMBER.match(said) else otherwise


def _label(element: Element, around: _List) -> str:
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
