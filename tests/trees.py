"""Random documents and bitexts with every slot of the model in use, built without the parser."""

from __future__ import annotations

import datetime
from typing import Literal

from hypothesis import strategies as st

from seoul_corpus import (
    Alignment,
    Annotation,
    Bitext,
    Block,
    Division,
    Document,
    Edition,
    Evidence,
    Finding,
    Furniture,
    Join,
    Layer,
    Link,
    Paragraph,
    Place,
    Provenance,
    Sentence,
    Span,
    Term,
    TermBase,
    Wording,
)

ODD = st.sampled_from(
    ["\t", "\\", "\n", "\r\n", "\u2028", "\x00", "\x1b[31m", "\u00a0", "﷐", "👩‍🔬", "각", "<&>\"'"]
)
CHARACTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.lists(st.one_of(st.text(CHARACTERS, max_size=6), ODD), max_size=4).map("".join)
SEPARATORS = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\u3000"])
FURNITURE: st.SearchStrategy[Literal["page-break", "running-header"]] = st.sampled_from(
    ["page-break", "running-header"]
)
JOINS: st.SearchStrategy[Literal["space", "none", "uncertain"]] = st.sampled_from(
    ["space", "none", "uncertain"]
)
SHARES = st.floats(0, 1)


class _Growing:
    """A text that grows by pieces, and the ids that have been given out."""

    def __init__(self, draw: st.DrawFn, key: str) -> None:
        self.draw = draw
        self.key = key
        self.pieces: list[str] = []
        self.length = 0
        self.ids: list[str] = []

    def add(self, text: str) -> Span:
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return Span(start=start, end=self.length)

    def gap(self) -> Span:
        return self.add(self.draw(SEPARATORS))

    def new_id(self, name: str) -> str:
        self.ids.append(f"{self.key}.{name}{len(self.ids)}")
        return self.ids[-1]

    def block(self, name: str) -> Block:
        words = self.draw(WORDS)
        self.gap()
        return Block(id=self.new_id(name), span=self.add(words), text=words)

    def blocks(self, name: str) -> tuple[Block, ...]:
        return tuple(self.block(name) for _ in range(self.draw(st.integers(0, 2))))

    def sentences(self) -> tuple[Sentence, ...]:
        found = []
        for _ in range(self.draw(st.integers(0, 2))):
            words = self.draw(WORDS)
            self.gap()
            found.append(Sentence(id=self.new_id("s"), span=self.add(words), text=words))
        return tuple(found)

    def paragraph(self, depth: int = 0) -> Paragraph:
        self.gap()
        name, start, begun = self.new_id("p"), self.length, len(self.pieces)
        n = self.draw(st.sampled_from([None, "1", "2.10", "가"]))
        label = None if n is None else self.draw(st.sampled_from(["1.", "①", "제1조"]))
        label_span = None if label is None else self.add(label)
        before = self.sentences()
        count = self.draw(st.integers(0, 2)) if depth < 2 else 0
        items = tuple(self.paragraph(depth + 1) for _ in range(count))
        after = self.sentences() if items else ()
        return Paragraph(
            id=name,
            n=n,
            label=label,
            label_span=label_span,
            span=Span(start=start, end=self.length),
            text="".join(self.pieces[begun:]),
            sentences=before + after,
            items=items,
        )

    def division(self, depth: int = 0) -> Division:
        name, heads = self.new_id("d"), self.blocks("head")
        label = heads[0].text[:2] if heads and len(heads[0].text) > 1 else None
        start = heads[0].span.start if heads else 0
        paragraphs = tuple(self.paragraph() for _ in range(self.draw(st.integers(0, 2))))
        count = self.draw(st.integers(0, 1)) if depth < 2 else 0
        return Division(
            id=name,
            type=self.draw(st.sampled_from(["declaration", "annex", "chapter", "section"])),
            n=self.draw(st.sampled_from([None, "2"])),
            label=label,
            label_span=Span(start=start, end=start + 2) if label else None,
            heads=heads,
            paragraphs=paragraphs,
            divisions=tuple(self.division(depth + 1) for _ in range(count)),
        )

    def furniture(self) -> tuple[Furniture, ...]:
        self.gap()
        kind = self.draw(FURNITURE)
        span = self.add("- 2 -")
        return (Furniture(id=self.new_id("fw"), kind=kind, span=span, text="- 2 -"),)

    def joins(self) -> tuple[Join, ...]:
        kind = self.draw(JOINS)
        return (Join(span=Span(start=0, end=self.length), kind=kind),)


def findings(key: str) -> st.SearchStrategy[tuple[Finding, ...]]:
    """Return findings with every field in use."""
    place = st.builds(
        Place,
        key=st.just(key),
        span=st.just(Span(start=0, end=1)),
        line=st.integers(1, 9),
        column=st.integers(1, 9),
    )
    finding = st.builds(
        Finding,
        code=st.just("number-missing"),
        severity=st.sampled_from(["error", "warning", "info"]),
        category=st.just("structure"),
        ids=st.tuples(WORDS),
        places=st.tuples(place),
        params=st.dictionaries(WORDS, WORDS, max_size=2),
        fingerprint=st.just("0123456789abcdef"),
    )
    return st.lists(finding, max_size=2).map(tuple)


EDITIONS = st.builds(
    Edition,
    title=WORDS,
    date=st.none() | st.dates(datetime.date(1, 1, 1)),
    description=WORDS,
    description_ko=WORDS,
    rights=WORDS,
    rights_ko=WORDS,
    licence=WORDS,
    publisher=WORDS,
    uri=WORDS,
)


@st.composite
def documents(draw: st.DrawFn, key: str = "ko", lang: str = "ko") -> Document:
    """Return a lawful document with any of the model's slots filled."""
    growing = _Growing(draw, key)
    notes = growing.blocks("note")
    title = growing.block("title") if draw(st.booleans()) else None
    divisions = tuple(growing.division() for _ in range(draw(st.integers(0, 2))))
    leftovers = growing.blocks("leftover")
    closing = growing.block("closing") if draw(st.booleans()) else None
    furniture = growing.furniture() if draw(st.booleans()) else ()
    return Document(
        key=key,
        lang=lang,
        role=draw(st.sampled_from([None, "official", "translation", "back-translation"])),
        provenance=Provenance(
            uri=draw(st.none() | WORDS), sha256="0" * 64, bom=draw(st.booleans())
        ),
        edition=draw(st.none() | EDITIONS),
        text="".join(growing.pieces),
        title=title,
        notes=notes,
        divisions=divisions,
        closing=closing,
        leftovers=leftovers,
        furniture=furniture,
        joins=growing.joins() if draw(st.booleans()) else (),
        findings=draw(findings(key)),
    )


@st.composite
def links(draw: st.DrawFn, source: Document, target: Document) -> tuple[Link, ...]:
    """Return links that join each unit of both documents at most once a level."""
    made = []
    first, second = (list(d.index.entries) for d in (source, target))
    for i in range(draw(st.integers(0, 3))):
        taken = tuple(
            tuple(ids.pop() for _ in range(min(len(ids), draw(st.integers(0, 2)))))
            for ids in (first, second)
        )
        if any(taken):
            link = st.builds(
                Link,
                id=st.just(f"al.{i}"),
                level=st.sampled_from(["block", "paragraph", "item", "sentence", "term"]),
                source_ids=st.just(taken[0]),
                target_ids=st.just(taken[1]),
                relation=st.sampled_from([None, "equivalent", "omission", "split"]),
                confidence=SHARES,
                origin=WORDS,
                status=st.sampled_from(["machine", "human", "approved"]),
                reviewer=st.none() | WORDS,
                note=WORDS,
                evidence=st.builds(Evidence, kind=WORDS, share=SHARES).map(lambda e: (e,)),
            )
            made.append(draw(link))
    return tuple(made)


TERMS = st.just(TermBase(terms=(Term(id="safety", wordings=(Wording(lang="ko", text="안전"),)),)))


@st.composite
def bitexts(draw: st.DrawFn) -> Bitext:
    """Return a bitext with links, layers and terms."""
    ko, en = draw(documents()), draw(documents("en", "en"))
    source, target = draw(st.permutations([ko, en]))
    annotation = Annotation(
        id="a1",
        document=ko.key,
        span=Span(start=0, end=len(ko.text)),
        type="place",
        note=draw(WORDS),
    )
    return Bitext(
        key="text-1",
        ko=ko,
        en=en,
        alignment=Alignment(
            source=source.key,
            target=target.key,
            links=draw(links(source, target)),
            findings=draw(findings(source.key)),
        ),
        layers=draw(st.sampled_from([(), (Layer(name="names", annotations=(annotation,)),)])),
        terms=draw(st.none() | TERMS),
    )
