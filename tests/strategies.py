"""Random documents and bitexts with every slot of the model in use, built without the parser.

They hold what real files hold and worse: control characters, NUL, CR, noncharacters, items five
deep with sentences before and after them, notes and furniture in the middle of sentences.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

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
from seoul_corpus.document import LEVELS, Level, Relation

DEPTH = 5
ROLES = [None, "original", "official", "translation", "back-translation"]
ODD = st.sampled_from(
    [
        *("\t", "\\", "\\u0000", "\n", "\r", "\r\n", "\u2028", "\x85", "\x00", "\x1b[31m", "\x0c"),
        *("\u00a0", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "<&>\"'", "]]>", "  "),
        *("👩‍🔬", "\u1100\u1161\u11a8"),
    ]
)
CONTROLS = st.sampled_from([chr(point) for point in (*range(0x20), 0x7F)])
CHARACTERS = st.characters(exclude_categories=["Cs"])
SOME_WORDS = st.text(CHARACTERS, min_size=1, max_size=8) | ODD | CONTROLS
WORDS = st.just("") | SOME_WORDS
SEPARATORS = st.sampled_from(
    ["\n\n", " ", "\n", "", "\r\n", "\u3000", "\ufeff ", "\x1f\u2028", "   "]
)
NUMBERS = st.sampled_from(["1", "2", "2.10", "3", "가 \x00\\"])
LABELS = st.sampled_from([None, "1.", "①", "제1조", " \x0b\r"])
SHARES = st.floats(0, 1)


class _Growing:
    """A text that grows by pieces, and the units that have been added to it."""

    def __init__(self, draw: st.DrawFn, key: str) -> None:
        self.draw = draw
        self.key = key
        self.pieces: list[str] = []
        self.length = 0
        self.seen: Counter[str] = Counter()
        self.notes: list[Block] = []
        self.leftovers: list[Block] = []
        self.furniture: list[Furniture] = []
        self.single: dict[str, Block] = {}

    def add(self, text: str) -> Span:
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return Span(start=start, end=self.length)

    def text(self, start: int) -> str:
        """Return what was added since ``start``."""
        return "".join(self.pieces)[start:]

    def seldom(self, times: int = 7) -> bool:
        return self.draw(st.integers(0, times)) == times

    def name(self, name: str) -> str:
        self.seen[name] += 1
        return name if self.seen[name] == 1 else f"{name}-{self.seen[name]}"

    def gap(self) -> None:
        """Add a separator, seldom with a note, a leftover, furniture … in it."""
        self.add(self.draw(SEPARATORS))
        while self.seldom():
            self.free(frozenset())
            self.add(self.draw(SEPARATORS))

    def leaf(self, around: frozenset[str] = frozenset()) -> tuple[Span, str]:
        """Add the text of a unit, seldom with another unit inside."""
        start = self.length
        self.add(self.draw(SOME_WORDS))
        if self.seldom():
            self.free(around)
            self.add(self.draw(WORDS))
        return Span(start=start, end=self.length), self.text(start)

    def free(self, around: frozenset[str]) -> None:
        """Add a unit that may stand anywhere, but not inside one of its own kind."""
        kinds = {"note", "leftover", "furniture"} - around
        kinds |= {"title", "closing"} - around - self.single.keys()
        kind = self.draw(st.sampled_from([None, *sorted(kinds)]))
        if kind == "furniture":
            self.page_furniture()
        elif kind is not None:
            self.block_of(kind, around | {kind})

    def block_of(self, kind: str, around: frozenset[str]) -> None:
        numbered = {"note": self.notes, "leftover": self.leftovers}
        number = str(len(numbered[kind]) + 1) if kind in numbered else ""
        name = self.name(f"{self.key}.{kind}{number}")
        if kind not in numbered:
            # Taken before the text grows, so that no second one comes to stand inside.
            self.single[kind] = Block(id=name, span=Span(start=0, end=1), text="?")
        span, text = self.leaf(around)
        block = Block(id=name, span=span, text=text)
        if kind in numbered:
            numbered[kind].append(block)
        else:
            self.single[kind] = block

    def page_furniture(self) -> None:
        kind: Any = self.draw(
            st.sampled_from(["page-break", "page-number", "running-header", "footnote-mark"])
        )
        text = self.draw(st.sampled_from(["\x0c", "- 2 -", "[1]", " ", "&\r\n"]))
        name = self.name(f"{self.key}.furniture{len(self.furniture) + 1}")
        self.furniture.append(Furniture(id=name, kind=kind, span=self.add(text), text=text))

    def sentences(self, name: str, first: int, least: int = 0) -> Iterator[Sentence]:
        count = self.draw(st.integers(least, 2))
        for number in range(first, first + count):
            self.gap()
            span, text = self.leaf()
            yield Sentence(id=f"{name}.s{number}", span=span, text=text)

    def paragraph(self, prefix: str, depth: int = 0) -> Paragraph:
        """Add a paragraph; its own gaps come after its first part."""
        n = self.draw(st.none() | NUMBERS)
        label = self.draw(LABELS) if n is not None or self.seldom() else None
        path = n if n is not None and n[0].isdigit() else str(sum(self.seen.values()))
        name = self.name(f"{prefix}.{'u' if n is None else 'p'}{path}")
        start = self.length
        label_span = self.add(label) if label is not None else None
        sentences = []
        if label is None:
            span, text = self.leaf()
            sentences.append(Sentence(id=f"{name}.s1", span=span, text=text))
        sentences += self.sentences(name, len(sentences) + 1)
        items = []
        while depth < DEPTH and self.seldom(3):
            self.gap()
            items.append(self.paragraph(prefix, depth + 1))
            if self.seldom(3):
                sentences += self.sentences(name, len(sentences) + 1, least=1)
        return Paragraph(
            id=name,
            n=n,
            label=label,
            label_span=label_span,
            span=Span(start=start, end=self.length),
            text=self.text(start),
            sentences=tuple(sentences),
            items=tuple(items),
        )

    def heads(self, prefix: str) -> Iterator[Block]:
        for number in range(1, self.draw(st.integers(0, 2)) + 1):
            self.gap()
            span, text = self.leaf(frozenset({"in head"}))
            yield Block(id=self.name(f"{prefix}.head{number}"), span=span, text=text)

    def division(self, prefix: str, depth: int = 0) -> Division:
        kinds = ["declaration", "annex", "chapter", "section"]
        kind: Any = self.draw(st.sampled_from(kinds))
        name = self.name(f"{prefix}.{kind}")
        heads = tuple(self.heads(name))
        paragraphs = []
        for _ in range(self.draw(st.integers(0, 2))):
            self.gap()
            paragraphs.append(self.paragraph(name))
        divisions = []
        while depth < 2 and self.seldom():
            self.gap()
            divisions.append(self.division(name, depth + 1))
        # A label of one character: an inner unit of the head can not overlap it in part.
        label = heads[0].text[0] if heads and self.seldom(2) else None
        start = heads[0].span.start if heads else 0
        return Division(
            id=name,
            type=kind,
            n=self.draw(st.none() | NUMBERS),
            label=label,
            label_span=Span(start=start, end=start + 1) if label else None,
            heads=heads,
            paragraphs=tuple(paragraphs),
            divisions=tuple(divisions),
        )


def joins(length: int) -> st.SearchStrategy[tuple[Join, ...]]:
    """Return joins anywhere in a text of that length, in text order."""
    if not length:
        return st.just(())
    join = st.builds(
        lambda start, size, kind: Join(
            span=Span(start=start, end=min(start + size, length)), kind=kind
        ),
        st.integers(0, length - 1),
        st.integers(1, 4),
        st.sampled_from(["space", "none", "uncertain"]),
    )
    return st.lists(join, max_size=3).map(lambda js: tuple(sorted(js, key=lambda j: j.span.start)))


PLACES = st.builds(
    Place,
    key=WORDS,
    span=st.builds(Span, start=st.integers(0, 9), end=st.integers(0, 9)),
    line=st.integers(1, 9),
    column=st.integers(-9, 2**70),
)
FINDINGS = st.lists(
    st.builds(
        Finding,
        code=st.just("number-missing") | WORDS,
        severity=st.sampled_from(["error", "warning", "info"]),
        category=st.just("structure") | WORDS,
        ids=st.lists(WORDS, max_size=2).map(tuple),
        places=st.lists(PLACES, max_size=2).map(tuple),
        params=st.dictionaries(WORDS, WORDS, max_size=2),
        fingerprint=st.just("0123456789abcdef") | WORDS,
    ),
    max_size=1,
).map(tuple)

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
PROVENANCES = st.builds(
    Provenance,
    uri=st.none() | WORDS,
    sha256=st.just("0" * 64) | WORDS,
    encoding=st.sampled_from(["utf-8", "cp949"]) | WORDS,
    bom=st.booleans(),
    media_type=st.just("text/plain") | WORDS,
)


@st.composite
def documents(draw: st.DrawFn, key: str = "ko", lang: str = "ko") -> Document:
    """Return a lawful document with any of the model's slots filled."""
    growing = _Growing(draw, key)
    if growing.seldom(1):
        growing.block_of("title", frozenset({"title"}))
    divisions = []
    for _ in range(draw(st.integers(0, 2))):
        growing.gap()
        divisions.append(growing.division(key))
    growing.gap()
    return Document(
        key=key,
        lang=lang,
        role=draw(st.sampled_from(ROLES)),
        provenance=draw(PROVENANCES),
        edition=draw(st.none() | EDITIONS),
        text="".join(growing.pieces),
        title=growing.single.get("title"),
        notes=tuple(growing.notes),
        divisions=tuple(divisions),
        closing=growing.single.get("closing"),
        leftovers=tuple(growing.leftovers),
        furniture=tuple(growing.furniture),
        joins=draw(joins(growing.length)),
        findings=draw(FINDINGS),
    )


def of_level(level: Level, document: Document) -> list[str]:
    """Return the ids of the units that a link of this level may join."""
    kinds: dict[Level, tuple[str, ...]] = {
        "paragraph": ("paragraph", "item"),
        "item": ("paragraph", "item"),
        "sentence": ("sentence",),
    }
    entries = document.index.entries.items()
    if level in kinds:
        return [name for name, entry in entries if entry.kind in kinds[level]]
    return [name for name, entry in entries if level == "term" or entry.kind != "sentence"]


JOINED = st.lists(
    st.tuples(
        st.sampled_from(LEVELS), st.sampled_from([(1, 1), (1, 2), (0, 1), (1, 0), (2, 2), (2, 0)])
    ),
    max_size=8,
)


@st.composite
def links(draw: st.DrawFn, source: Document, target: Document) -> tuple[Link, ...]:
    """Return links that join each unit of both documents at most once a level, in any order."""
    made: list[Link] = []
    left: dict[Level, list[list[str]]] = {}
    for level, sizes in draw(JOINED):
        sides = left.setdefault(level, [of_level(level, one) for one in (source, target)])
        taken = [
            tuple(ids.pop(0) for _ in range(min(size, len(ids))))
            for ids, size in zip(sides, sizes, strict=True)
        ]
        if any(taken):
            made.append(draw(link(f"al.{len(made)}", level, *taken)))
    return tuple(made)


def link(
    name: str, level: Level, source: tuple[str, ...], target: tuple[str, ...]
) -> st.SearchStrategy[Link]:
    """Return a link between these units with any of its fields filled."""
    return st.builds(
        Link,
        id=st.just(name),
        level=st.just(level),
        source_ids=st.just(source),
        target_ids=st.just(target),
        relation=st.sampled_from([None, *get_args(Relation)]),
        confidence=SHARES,
        origin=st.sampled_from(["number", ""]) | WORDS,
        status=st.sampled_from(["machine", "human", "approved"]),
        reviewer=st.none() | st.just("kim") | WORDS,
        note=st.just("") | WORDS,
        evidence=st.lists(st.builds(Evidence, kind=WORDS, share=SHARES), max_size=2).map(tuple),
    )


@st.composite
def layers(draw: st.DrawFn, first: Document, second: Document) -> tuple[Layer, ...]:
    """Return layers, some of them empty, over both documents."""
    numbers = iter(range(99))
    return tuple(
        Layer(
            name=draw(st.sampled_from(["names", "dates"])),
            annotations=tuple(
                draw(annotation(f"a{next(numbers)}", draw(st.sampled_from([first, second]))))
                for _ in range(draw(st.integers(0, 2)))
            ),
        )
        for _ in range(draw(st.integers(0, 2)))
    )


@st.composite
def annotation(draw: st.DrawFn, name: str, document: Document) -> Annotation:
    """Return a mark on any range of the document."""
    ends = sorted(draw(st.tuples(*[st.integers(0, len(document.text))] * 2)))
    return Annotation(
        id=name,
        document=document.key,
        span=Span(start=ends[0], end=ends[1]),
        type=draw(st.just("place") | WORDS),
        value=draw(st.none() | WORDS),
        ref=draw(st.none() | WORDS),
        origin=draw(WORDS),
        note=draw(WORDS),
    )


WORDINGS = st.builds(
    Wording,
    lang=st.sampled_from(["ko", "en"]),
    text=WORDS,
    status=st.sampled_from(["preferred", "admitted", "forbidden"]),
    part_of_speech=WORDS,
)
TERMS = st.lists(
    st.builds(
        Term,
        id=st.sampled_from(["safety", "risk", "_x-1"]),
        type=WORDS,
        definition=WORDS,
        wordings=st.lists(WORDINGS, max_size=2).map(tuple),
    ),
    max_size=2,
    unique_by=lambda term: term.id,
).map(lambda terms: TermBase(terms=tuple(terms)))


@st.composite
def bitexts(draw: st.DrawFn) -> Bitext:
    """Return a bitext with links, layers and terms."""
    ko, en = draw(documents()), draw(documents("en", "en-GB"))
    source, target = draw(st.sampled_from([(ko, en), (en, ko)]))
    return Bitext(
        key="text-1",
        ko=ko,
        en=en,
        alignment=Alignment(
            source=source.key,
            target=target.key,
            links=draw(links(source, target)),
            findings=draw(FINDINGS),
        ),
        layers=draw(layers(ko, en)),
        terms=draw(st.none() | TERMS),
    )
