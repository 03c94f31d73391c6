"""The RELAX NG grammar in ``schemas/``, compiled once a process."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

from seoul_corpus.resources import resource
from seoul_corpus.tei.checking.file import Fault
from seoul_corpus.tei.reading.elements import Element

FAULT_LIMIT = 20
"""The most breaches that are reported: the later ones often follow from the first."""


@cache
def grammar() -> etree.RelaxNG:
    """Return the compiled grammar."""
    path = resource("schemas", "seoul_corpus.rng")
    return etree.RelaxNG(etree.fromstring(path.read_bytes()))


def broken_grammar(root: Element) -> Iterator[Fault]:
    """Yield where a tree breaks the grammar, once a line."""
    schema = grammar()
    if schema.validate(root):
        return
    lines: set[int] = set()
    for entry in schema.error_log:
        if entry.line not in lines and len(lines) < FAULT_LIMIT:
            lines.add(entry.line)
            reason = " ".join(entry.message.replace(f"{{{root.nsmap.get(None)}}}", "").split())
            yield Fault(root, {"reason": reason}, entry.line)
