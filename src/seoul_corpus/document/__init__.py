"""The model: data and navigation, no input or output.

``units`` is the tree of one text, ``links`` what joins two and what is marked on them,
``bitext`` the pair, ``marks`` what is marked in it; ``index``,
``references`` and ``views`` lead from name to unit and around it; ``laws`` say what always holds.
"""

from seoul_corpus.document.bitext import Bitext, Pair, direction
from seoul_corpus.document.finding import Finding, Place, Severity
from seoul_corpus.document.index import span_of
from seoul_corpus.document.lines import LINE_BREAK, LineIndex
from seoul_corpus.document.links import (
    LEVELS,
    Alignment,
    Annotation,
    Evidence,
    Layer,
    Level,
    Link,
    Relation,
    Status,
    Term,
    TermBase,
    Wording,
)
from seoul_corpus.document.marks import Marks
from seoul_corpus.document.matching import fingerprint, matching_key
from seoul_corpus.document.span import Span
from seoul_corpus.document.units import (
    LAWFUL,
    Block,
    Division,
    Document,
    Edition,
    Furniture,
    Join,
    Paragraph,
    Provenance,
    Role,
    Sentence,
)
from seoul_corpus.document.value import TEXT_LIMIT, Text, Value
from seoul_corpus.document.views import View, reading, shortened

__all__ = [
    "LAWFUL",
    "LEVELS",
    "LINE_BREAK",
    "TEXT_LIMIT",
    "Alignment",
    "Annotation",
    "Bitext",
    "Block",
    "Division",
    "Document",
    "Edition",
    "Evidence",
    "Finding",
    "Furniture",
    "Join",
    "Layer",
    "Level",
    "LineIndex",
    "Link",
    "Marks",
    "Pair",
    "Paragraph",
    "Place",
    "Provenance",
    "Relation",
    "Role",
    "Sentence",
    "Severity",
    "Span",
    "Status",
    "Term",
    "TermBase",
    "Text",
    "Value",
    "View",
    "Wording",
    "direction",
    "fingerprint",
    "matching_key",
    "reading",
    "shortened",
    "span_of",
]
