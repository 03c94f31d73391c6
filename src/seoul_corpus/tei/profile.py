"""The names of the profile that more than one of writer, reader and checks need."""

from __future__ import annotations

from typing import Final

from seoul_corpus.document import Level

TEI: Final = "http://www.tei-c.org/ns/1.0"
"""The namespace of all elements."""

XML: Final = "http://www.w3.org/XML/1998/namespace"
"""The namespace of ``xml:id`` and ``xml:lang``."""

PROFILE_VERSION: Final = "0.1"
"""Major and minor version of the encoding that ``docs/tei-encoding.md`` describes."""

TEI_VERSION: Final = "4.3.0"
"""The oldest release of TEI whose ``tei_all`` takes what we write."""

CITED_TEXT: Final = "//text[@xml:id='{}']"
"""The path by which ``refsDecl`` finds a text, by its id."""

RESERVED_KEYS: Final = frozenset(
    ("al", "an", "char", "origin", "rel", "resp", "reviewer", "src", "status", "td", "term", "text")
)
"""What no document may be called: ids of other things than units begin so."""

DEPTH_LIMIT: Final = 64
"""Elements inside one another: what the reader takes."""

SPACE_LIMIT: Final = 1_000
"""The most code points that one ``space`` stands for."""

GAP: Final = "\n\n"
"""What stands between two pieces where nothing else is said."""

RUN_GAP: Final = " "
"""The one separator that a ``p`` holds as text."""

BREAKS: Final = {"space": "yes", "none": "no", "uncertain": "maybe"}
"""``lb/@break`` by the kind of a join."""

LEVEL_OF_KIND: Final[dict[str, Level]] = {
    "title": "block",
    "note": "block",
    "heading": "block",
    "closing": "block",
    "leftover": "block",
    "paragraph": "paragraph",
    "item": "item",
    "sentence": "sentence",
}
"""The level on which a unit of each kind is linked, or declared to be in no link."""

POINTING: Final = ("target", "corresp", "ref", "decls", "domains", "resp")
"""The attributes that hold pointers."""
