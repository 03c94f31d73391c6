r"""Cases of the parser: a text, the outline it must have, the findings it must give.

A case file holds cases one after another::

    === what holds, in one sentence
    --- text
    1. 가나.
    --- outline
    paragraph ko.p1 1. 가나.
    --- findings
    2:1 number-missing

``\uXXXX``, ``\r``, ``\t``, ``\n`` and ``\\`` are escapes in all three parts; the last line break
of the text is not part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from seoul_corpus.document import Document
from seoul_corpus.document.index import Entry

FOLDER = Path(__file__).parent / "cases"
_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HIDDEN = re.compile(
    r"[\\\n\r\t\x00-\x1f\x7f-\xa0\u00ad\u1100-\u11ff\u200b-\u200f\u2028-\u202e\u2060\u3000\ufeff\uffff\ufffe]"
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")
_LONG = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}


class Case(NamedTuple):
    """One case; ``outline`` and ``findings`` are lines."""

    name: str
    text: str
    outline: list[str]
    findings: list[str]


def escape(text: str) -> str:
    """Write ``text`` on one line, with what cannot be seen as an escape."""
    return _HIDDEN.sub(lambda m: _SHORT.get(m[0]) or f"\\u{ord(m[0]):04x}", text)


def unescape(text: str) -> str:
    """Undo ``escape``."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else _LONG[m[2]], text)


def outline(document: Document) -> list[str]:
    """Write the units of a document, one a line, indented by depth, sentences left out."""
    return [
        f"{'  ' * (entry.depth - 1)}{entry.kind} {name} {_shown(entry)}".rstrip()
        for name, entry in document.index.entries.items()
        if entry.kind not in ("sentence", "declaration")
    ]


def _shown(entry: Entry) -> str:
    return escape(getattr(entry.unit, "text", ""))


def findings(document: Document) -> list[str]:
    """Write the findings of a document as line, column and code."""
    return [f"{f.places[0].line}:{f.places[0].column} {f.code}" for f in document.findings]


def read_cases() -> Iterator[Case]:
    """Yield the cases of all files; an empty folder or a file without cases is an error."""
    files = sorted(FOLDER.glob("*.txt"))
    assert files, f"no case files in {FOLDER}"
    for file in files:
        chunks = file.read_text(encoding="utf-8").split("=== ")[1:]
        assert chunks, f"no cases in {file.name}"
        for chunk in chunks:
            name, rest = chunk.split("\n--- text\n", 1)
            text, rest = rest.split("\n--- outline\n", 1)
            expected, found = rest.split("--- findings", 1)
            yield Case(name, unescape(text), expected.splitlines(), found.split("\n")[1:-1])
