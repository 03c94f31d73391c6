"""The tree of one text: spans, sentences, paragraphs, divisions, the document."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from seoul_corpus.document.finding import Finding
from seoul_corpus.document.span import Span
from seoul_corpus.document.value import Key, Lang, Text, Value, Verbatim

if TYPE_CHECKING:
    from seoul_corpus.document.index import Index
    from seoul_corpus.document.origins import Origins
    from seoul_corpus.document.views import View

LAWFUL: Final = MappingProxyType({"lawful": True})
"""Validation context of who builds a tree from its own text and so keeps the laws by itself."""

Role = Literal["original", "official", "translation", "back-translation"]
DivisionType = Literal["declaration", "annex", "chapter", "section"]


class Sentence(Value):
    """A sentence: ``text`` is the verbatim slice, without outer white space."""

    id: Text
    span: Span
    text: Verbatim


class Block(Value):
    """A part that is not cut into sentences: title, note, heading, closing or leftover."""

    id: Text
    span: Span
    text: Verbatim


class Paragraph(Value):
    """A numbered unit, or an unnumbered block (``n`` and ``label`` are None).

    Attributes:
        id: such as ``ko.annex.p2.1``.
        n: the logical path in Arabic digits, dot-joined: ``2.1``.
        label: the mark as printed: ``2.1``, ``①``, ``제1조``.
        label_span: where the mark stands.
        span: from the label to the end of the last descendant.
        text: the verbatim slice of ``span``.
        sentences: the paragraph's own, before and after its items, in text order.
        items: the sub-items.
    """

    id: Text
    n: Text | None = None
    label: Verbatim | None = None
    label_span: Span | None = None
    span: Span
    text: Verbatim
    sentences: tuple[Sentence, ...] = ()
    items: tuple[Paragraph, ...] = ()

    def walk(self) -> Iterator[Paragraph]:
        """Yield this paragraph and the items below it, depth first."""
        yield self
        for item in self.items:
            yield from item.walk()


class Division(Value):
    """A declaration, an annex, a chapter or a section.

    Attributes:
        id: such as ``ko.annex``.
        type: what kind of division.
        n: the printed number, in Arabic digits or as the letter; None where none is printed.
        label: the mark as printed, such as ``부속서:``; it is the beginning of the first head.
        label_span: where the mark stands.
        heads: the headings in text order (an annex title may stand twice).
        paragraphs: numbered and unnumbered paragraphs, in text order.
        divisions: the divisions inside this one.
    """

    id: Text
    type: DivisionType
    n: Text | None = None
    label: Verbatim | None = None
    label_span: Span | None = None
    heads: tuple[Block, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    divisions: tuple[Division, ...] = ()

    def walk(self) -> Iterator[Division]:
        """Yield this division and the ones below it, depth first."""
        yield self
        for division in self.divisions:
            yield from division.walk()


class Furniture(Value):
    """What belongs to the page and not to the text: kept, but left out of ``reading``."""

    id: Text
    kind: Literal["page-break", "page-number", "running-header", "footnote-mark"]
    span: Span
    text: Verbatim


class Join(Value):
    """A line break inside a sentence, and how ``reading`` closes it.

    Attributes:
        span: the break and the white space around it.
        kind: ``space`` and ``none`` are sure; ``uncertain`` reads as a space.
    """

    span: Span
    kind: Literal["space", "none", "uncertain"]


class Provenance(Value):
    """Where a text came from, so that ``Document.to_bytes`` gives the file back.

    Attributes:
        uri: the file's name or address, None for a string.
        sha256: of the file's bytes, in hex.
        encoding: Python's name of the codec, without any BOM.
        bom: whether the file began with a byte order mark.
        media_type: such as ``text/plain``.
    """

    uri: Text | None = None
    sha256: Text
    encoding: Text = "utf-8"
    bom: bool = False
    media_type: Text = "text/plain"


class Edition(Value):
    """What is known of an edition beyond its bytes: title, origin, rights.

    Attributes:
        title: the edition's title.
        date: the date of the text.
        description: how the text came to be, in English.
        description_ko: the same in Korean.
        rights: what may be done with it, in English.
        rights_ko: the same in Korean.
        licence: address of the licence, empty if none is known.
        publisher: empty if unknown.
        uri: where it is published, empty if unknown.
    """

    title: Text
    date: datetime.date | None = None
    description: Text = ""
    description_ko: Text = ""
    rights: Text = ""
    rights_ko: Text = ""
    licence: Text = ""
    publisher: Text = ""
    uri: Text = ""


Unit = Sentence | Block | Paragraph | Furniture
"""A part of a document that has an id, a span and a verbatim text."""


class Document(Value):
    """One language version of one text.

    Whatever value exists keeps these laws: every unit's text is the slice of ``text`` at its
    span, ids are distinct and begin with the key, siblings stand in text order and do not
    overlap, and children lie inside their parents.

    Attributes:
        key: begins every id; the language by default.
        lang: BCP 47 tag.
        role: what the edition is; None when nothing was said.
        provenance: the file it came from.
        edition: title, origin and rights, where they are known.
        text: the decoded file without its BOM, unchanged.
        title: the title, over one line or several.
        notes: notes of status and footnotes.
        divisions: the declaration and its annexes, in text order.
        closing: place, date and signatures after the last paragraph.
        leftovers: text that fits no part; a finding names each.
        furniture: page breaks, page numbers, running headers.
        joins: line breaks inside sentences.
        findings: what the parser noticed.
    """

    key: Key
    lang: Lang
    role: Role | None = None
    provenance: Provenance
    edition: Edition | None = None
    text: Text
    title: Block | None = None
    notes: tuple[Block, ...] = ()
    divisions: tuple[Division, ...] = ()
    closing: Block | None = None
    leftovers: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    joins: tuple[Join, ...] = ()
    findings: tuple[Finding, ...] = Field(default=(), repr=False)

    @model_validator(mode="after")
    def _lawful(self, info: ValidationInfo) -> Self:
        if info.context is LAWFUL:
            return self
        from seoul_corpus.document.laws import broken_law

        fault = broken_law(self)
        if fault:
            raise ValueError(fault)
        return self

    def all_divisions(self) -> Iterator[Division]:
        """Yield every division, depth first, in text order."""
        for division in self.divisions:
            yield from division.walk()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph and item, depth first, in text order."""
        for division in self.all_divisions():
            for paragraph in division.paragraphs:
                yield from paragraph.walk()

    def numbered(self) -> Iterator[Paragraph]:
        """Yield the numbered paragraphs and items, depth first, in text order."""
        return (paragraph for paragraph in self.paragraphs() if paragraph.n is not None)

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence in text order."""
        found = [s for paragraph in self.paragraphs() for s in paragraph.sentences]
        found.sort(key=lambda sentence: sentence.span.start)
        return iter(found)

    def blocks(self) -> Iterator[Block]:
        """Yield title, notes, headings, closing and leftovers in text order."""
        found = [*self.notes, *self.leftovers]
        found += [block for block in (self.title, self.closing) if block is not None]
        found += [head for division in self.all_divisions() for head in division.heads]
        found.sort(key=lambda block: block.span.start)
        return iter(found)

    @cached_property
    def index(self) -> Index:
        """All units by id and by the names people give them."""
        from seoul_corpus.document.index import Index

        return Index(self)

    @cached_property
    def origins(self) -> Origins | None:
        """Where each character stands in the file; None for plain text, which is the file.

        Kept beside the document: no part of its equality, of JSON or of TEI.
        """
        return None

    def with_origins(self, origins: Origins | None) -> Self:
        """Return this document with a map to the file that its text was extracted from."""
        if origins is None:
            return self
        document = self.model_copy()
        document.__dict__["origins"] = origins  # where a cached property keeps its value
        return document

    def view(self, ids: Sequence[str]) -> View | None:
        """Return a view of the units with these ids, None for no id.

        Raises:
            KeyError: no unit has one of the ids.
        """
        from seoul_corpus.document.views import View

        entries = self.index.entries
        return View(self, tuple(entries[name].unit for name in ids)) if ids else None

    def __getitem__(self, reference: str) -> View:
        """Return the unit that ``reference`` names, such as ``3``, ``annex 2.4`` or ``p3.s2``.

        Raises:
            UnknownReferenceError: it names none, or several; the message says what is near.
        """
        from seoul_corpus.document.views import View

        return View(self, (self.index.entries[self.index.resolve(reference)].unit,))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        numbered = sum(1 for _ in self.numbered())
        name = self.provenance.uri or "text"
        counts = f"{numbered} numbered units, {len(self.text)} characters"
        return f"<Document {self.key} from {name}: {counts}>"

    def to_bytes(self) -> bytes:
        """Return the bytes of the text file that this document was read from.

        Raises:
            FormatError: the document was not read from plain text.
        """
        from seoul_corpus.document.encoding import encode

        return encode(self)
