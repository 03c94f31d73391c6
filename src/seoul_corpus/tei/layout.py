"""A TEI file laid out for reading: white space only where the profile says it means nothing."""

from __future__ import annotations

from typing import Final, Unpack

from lxml import etree

from seoul_corpus.intake import Limits, Source, read_xml
from seoul_corpus.tei.reading.elements import NS, WHITE_SPACE, Element

INDENT: Final = "  "

CONTAINERS: Final = frozenset(
    NS + name
    for name in (
        *("TEI", "teiCorpus", "text", "group", "body", "div", "list", "item"),
        *("teiHeader", "fileDesc", "titleStmt", "respStmt", "editionStmt", "extent"),
        *("publicationStmt", "availability", "licence", "sourceDesc", "listBibl", "bibl"),
        *("encodingDesc", "projectDesc", "editorialDecl", "correction", "normalization"),
        *("punctuation", "hyphenation", "segmentation", "refsDecl", "citeStructure"),
        *("listPrefixDef", "prefixDef", "classDecl", "taxonomy", "category", "charDecl", "char"),
        *("appInfo", "application", "profileDesc", "langUsage", "textDesc"),
        *("standOff", "linkGrp", "spanGrp", "span", "fvLib", "fs", "f", "vColl"),
    )
)
"""Elements that hold elements only: white space between those means nothing."""


def indent(source: Source, **limits: Unpack[Limits]) -> bytes:
    """Return a TEI file with each block element on a line of its own, indented by its depth.

    ``from_tei`` reads the same from it as before, and laying it out again changes nothing.
    Comments and processing instructions stay; what holds text (``p``, ``s``, ``head``, ``note`` …)
    is not touched, nor is an element that the profile does not know.

    Args:
        source: the file's bytes, or its path.
        limits: as for ``from_tei``.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over one of the limits.
        FormatError: it is no XML, or XML with a DOCTYPE.

    Example:
        >>> tei = b'<div xmlns="http://www.tei-c.org/ns/1.0"><p><s>a</s> <s>b</s></p><list/></div>'
        >>> print(indent(tei).decode())
        <?xml version="1.0" encoding="UTF-8"?>
        <div xmlns="http://www.tei-c.org/ns/1.0">
          <p><s>a</s> <s>b</s></p>
          <list/>
        </div>
    """
    root = read_xml(source, comments=True, **limits).root
    _lay_out(root, "\n")
    before = reversed(list(root.itersiblings(preceding=True)))
    nodes = (*before, root, *root.itersiblings())
    written = [etree.tostring(node, encoding="unicode", with_tail=False) for node in nodes]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *written, ""]).encode()


def _lay_out(element: Element, line: str) -> None:
    """Break lines before and after each child, where nothing but white space stands there."""
    children = list(element)
    if element.tag not in CONTAINERS or not children or _holds_text(element, children):
        return
    inner = line + INDENT
    element.text = inner
    for child in children:
        child.tail = inner
        _lay_out(child, inner)
    children[-1].tail = line


def _holds_text(element: Element, children: list[Element]) -> bool:
    texts = (element.text, *(child.tail for child in children))
    return any(text and text.strip(WHITE_SPACE) for text in texts)
