"""What joins two documents, and what is marked on them: links, layers, terms."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from seoul_corpus.document.finding import Finding
from seoul_corpus.document.span import Span
from seoul_corpus.document.value import NAME_CHARACTERS, Key, Lang, Text, Value

Level = Literal["block", "paragraph", "item", "sentence", "term"]
LEVELS: tuple[Level, ...] = ("block", "paragraph", "item", "sentence", "term")
Relation = Literal[
    "equivalent",
    "addition",
    "omission",
    "expansion",
    "condensation",
    "split",
    "merged",
    "reordered",
]
Status = Literal["machine", "human", "approved"]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
LinkId = Annotated[str, StringConstraints(pattern=rf"^al\.[{NAME_CHARACTERS}]+$", max_length=4096)]
AnnotationId = Annotated[
    str, StringConstraints(pattern=rf"^[{NAME_CHARACTERS}]+$", max_length=4096)
]


class Evidence(Value):
    """One reason for a link and its share in the decision, from 0 to 1."""

    kind: Text
    share: Share


class Link(Value):
    """Units of the source and the units of the target that say the same.

    Attributes:
        id: ``al.`` and the first unit's id.
        level: what kind of units it joins.
        source_ids: ids in the source document; empty for none.
        target_ids: ids in the target document; empty for none.
        relation: how they relate; a program knows addition, omission, split and merged only.
        confidence: from 0 to 1.
        origin: what made the link, such as ``number`` or ``curated``.
        status: who stands for it.
        reviewer: who looked at it.
        note: what the reviewer says.
        evidence: the reasons, each with its share.
    """

    id: LinkId
    level: Level
    source_ids: tuple[Text, ...] = ()
    target_ids: tuple[Text, ...] = ()
    relation: Relation | None = None
    confidence: Share = 1.0
    origin: Text = ""
    status: Status = "machine"
    reviewer: Text | None = None
    note: Text = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def cardinality(self) -> str:
        """Numbers of units, source first: ``1-1``, ``1-2``, ``0-1``."""
        return f"{len(self.source_ids)}-{len(self.target_ids)}"


class Alignment(Value):
    """All links between two documents.

    Attributes:
        source: key of the source document.
        target: key of the target document.
        links: by level (block, paragraph, item, sentence, term), each in text order.
        findings: what the aligner noticed: units without counterpart, repaired numbers.
    """

    source: Key
    target: Key
    links: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = Field(default=(), repr=False)

    def at(self, level: Level) -> tuple[Link, ...]:
        """Return the links of one level."""
        return tuple(link for link in self.links if link.level == level)


class Annotation(Value):
    """A mark on a range of one document's text.

    Attributes:
        id: distinct in the bitext.
        document: key of the document that ``span`` counts in.
        span: code points, half-open.
        type: what is marked, such as ``place`` or ``date``.
        value: what it stands for, such as ``2024-05-21``.
        ref: id or address of the thing named.
        origin: what made the mark.
        note: free text.
    """

    id: AnnotationId
    document: Key
    span: Span
    type: Text
    value: Text | None = None
    ref: Text | None = None
    origin: Text = ""
    note: Text = ""


class Layer(Value):
    """Annotations of one kind, by a stable name."""

    name: Key
    annotations: tuple[Annotation, ...] = ()


class Wording(Value):
    """One form of a term in one language.

    Attributes:
        lang: BCP 47 tag.
        text: as a dictionary has it; Korean verbs and adjectives end in 다.
        status: whether writers should, may or must not use it.
        part_of_speech: ``noun``, ``verb``, ``adjective``, ``name`` …; empty if unknown.
    """

    lang: Lang
    text: Text
    status: Literal["preferred", "admitted", "forbidden"] = "preferred"
    part_of_speech: Text = ""


class Term(Value):
    """A known wording in two languages.

    Attributes:
        id: distinct in its term base.
        type: what it names, such as ``concept``, ``organisation`` or ``place``; may be empty.
        definition: what it means; empty where none is given.
        wordings: its forms in each language.
    """

    id: Key
    type: Text = ""
    definition: Text = ""
    wordings: tuple[Wording, ...] = ()


class TermBase(Value):
    """The terms of a corpus."""

    terms: tuple[Term, ...] = ()
