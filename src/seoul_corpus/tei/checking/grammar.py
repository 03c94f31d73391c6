"""The RELAX NG grammar in ``schemas/``, compiled once a process."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

from seoul_corpus.resources import resource
from seoul_corpus.tei.checking.file import Fault
from seoul_corpus.tei.reading.elements import NS, Element
from seoul_corpus.tei.reading.layouts import joined_names

FAULT_LIMIT = 20
"""The most breaches that are reported: the later ones often follow from the first."""


_RELAX = "{http://relaxng.org/ns/structure/1.0}"


@cache
def grammar(start: str = "") -> etree.RelaxNG:
    """Return the compiled grammar.

    Args:
        start: the one of its patterns that a file is to match; any of the layouts by default,
            which says less well what is wrong.
    """
    schema = etree.fromstring(resource("schemas", "seoul_corpus.rng").read_bytes())
    if start:
        for choice in schema.findall(f"{_RELAX}start/{_RELAX}choice/{_RELAX}ref"):
            if choice.get("name") != start:
                parent = choice.getparent()
                assert parent is not None  # noqa: S101 -- found below it
                parent.remove(choice)
    return etree.RelaxNG(schema)


def _start(root: Element) -> str:
    if root.tag == NS + "teiCorpus":
        return "teiCorpus"
    return "alignment" if joined_names(root) else "TEI"


def broken_grammar(root: Element) -> Iterator[Fault]:
    """Yield where a tree breaks the grammar, once a line."""
    schema = grammar(_start(root))
    if schema.validate(root):
        return
    lines: set[int] = set()
    for entry in schema.error_log:
        if entry.line not in lines and len(lines) < FAULT_LIMIT:
            lines.add(entry.line)
            reason = " ".join(entry.message.replace(f"{{{root.nsmap.get(None)}}}", "").split())
            yield Fault(root, {"reason": reason}, entry.line)
