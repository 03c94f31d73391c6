"""Finding one's way in a document: an index by id, references as people write them, views."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from seoul_corpus.document.lines import LineIndex
from seoul_corpus.document.matching import fingerprint
from seoul_corpus.document.span import Span
from seoul_corpus.errors import UnknownReferenceError
from seoul_corpus.languages import ANNEX_WORDS, CHAPTER_WORDS, NUMBER_WORDS, all_words

if TYPE_CHECKING:
    from seoul_corpus.document.units import (
        Block,
        Division,
        Document,
        Furniture,
        Paragraph,
        Sentence,
    )

    Node: TypeAlias = Division | Paragraph | Sentence | Block | Furniture


class Entry(NamedTuple):
    """A unit as the index knows it: what it is, where it hangs, how deep it stands.

    ``depth`` is 1 for a paragraph, 2 for its items; 1 for blocks; a sentence has that of its
    paragraph plus one.
    """

    unit: Node
    kind: str
    parent: str | None
    depth: int


class Index:
    """All units of a document by id, in text order, and by the names people give them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.entries: dict[str, Entry] = {}
        self.children: dict[str | None, list[str]] = defaultdict(list)
        self._names: dict[str, list[str]] = defaultdict(list)
        self._fill(document)

    @cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the text."""
        return LineIndex(self.document.text)

    def _fill(self, document: Document) -> None:
        for division in document.divisions:
            self._division(division, None, "")
        self._block(document.title, "title", None)
        self._block(document.closing, "closing", None)
        for note in document.notes:
            self._block(note, "note", None)
        for leftover in document.leftovers:
            self._block(leftover, "leftover", None)
        for piece in document.furniture:
            self._add(Entry(piece, piece.kind, None, 1))
        starts = {name: span_of(entry.unit).start for name, entry in self.entries.items()}
        self.entries = dict(sorted(self.entries.items(), key=lambda item: starts[item[0]]))
        for siblings in self.children.values():
            siblings.sort(key=starts.__getitem__)

    def _add(self, entry: Entry) -> None:
        unit = entry.unit
        self.entries[unit.id] = entry
        self.children[entry.parent].append(unit.id)
        self._names[unit.id].append(unit.id)
        self._names[unit.id.removeprefix(self.document.key + ".")].append(unit.id)

    def _block(self, block: Block | None, kind: str, parent: str | None) -> None:
        if block is not None:
            self._add(Entry(block, kind, parent, 1))

    def _division(self, division: Division, parent: str | None, path: str) -> None:
        self._add(Entry(division, division.type, parent, 1))
        if division.type in ("annex", "chapter"):
            kind = "annex" if division.type == "annex" else "ch"
            path = f"{kind} "
            if division.n:
                self._names[f"{kind} {division.n.casefold()}"].append(division.id)
        for head in division.heads:
            self._block(head, "heading", division.id)
        for paragraph in division.paragraphs:
            self._paragraph(paragraph, division, path)
        for inner in division.divisions:
            self._division(inner, division.id, path)

    def _paragraph(
        self,
        paragraph: Paragraph,
        division: Division,
        path: str,
        parent: str | None = None,
        depth: int = 1,
    ) -> None:
        kind = "paragraph" if depth == 1 else "item"
        self._add(Entry(paragraph, kind, parent or division.id, depth))
        if paragraph.n is not None:
            self._name_numbered(paragraph.id, paragraph.n, division, path)
        for sentence in paragraph.sentences:
            self._add(Entry(sentence, "sentence", paragraph.id, depth + 1))
        for item in paragraph.items:
            self._paragraph(item, division, path, paragraph.id, depth + 1)

    def _name_numbered(self, name: str, n: str, division: Division, path: str) -> None:
        if not path.startswith("annex"):
            self._names[n].append(name)
        if path:
            self._names[f"{path}{n}"].append(name)
            if division.n:
                self._names[f"{path}{division.n.casefold()} {n}"].append(name)

    def resolve(self, reference: str) -> str:
        """Return the id that ``reference`` names.

        Raises:
            UnknownReferenceError: it names none, or several; the message lists what is near.
        """
        found = self.lookup(reference)
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownReferenceError(
                "reference-ambiguous", reference=reference, candidates=", ".join(found)
            )
        raise UnknownReferenceError(
            "reference-unknown", reference=reference, near=", ".join(self.near(reference))
        )

    def lookup(self, reference: str) -> list[str]:
        """Return the ids that ``reference`` may name, in text order."""
        exact = self._names.get(reference)
        found = exact or self._names.get(normal_reference(reference)) or []
        return list(dict.fromkeys(found))

    def reference(self, name: str) -> str:
        """Return the shortest name that leads to the unit with the id ``name`` alone."""
        own = self._own_names[name]
        alone = [n for n in own if n != name and len(self._names[n]) == 1]
        return alone[-1] if alone else name

    @cached_property
    def _own_names(self) -> dict[str, list[str]]:
        own: dict[str, list[str]] = defaultdict(list)
        for human, names in self._names.items():
            for name in names:
                own[name].append(human)
        # A number as people write it comes last, the shortest of them at the very end.
        for humans in own.values():
            humans.sort(
                key=lambda human: (human[-1:].isdigit() and ".p" not in f".{human}", -len(human))
            )
        return own

    def near(self, reference: str) -> list[str]:
        """Return up to five names that look like ``reference``, the same number first."""
        wanted = normal_reference(reference)
        number = wanted.rsplit(" ", 1)[-1]
        names = [name for name in self._names if name not in self.entries]
        same = [name for name in names if name.rsplit(" ", 1)[-1] == number]
        close = difflib.get_close_matches(wanted, names[:5000], n=5, cutoff=0.5)
        return list(dict.fromkeys([*same, *close]))[:5] or names[:5]


_ANY_WORD = "|".join(map(re.escape, all_words(ANNEX_WORDS)))
_ANNEX = re.compile(rf"^(?:{_ANY_WORD})[\s:]*")
_CHAPTER_KO = re.compile(rf"^제?\s*([0-9]{{1,4}})\s*(?:{'|'.join(CHAPTER_WORDS['ko'])})(?=\s|$)")
_CHAPTER_EN = re.compile(rf"^(?:ch\.?|{'|'.join(CHAPTER_WORDS['en'])})\s+")
_NUMBER_KO = re.compile(rf"제?\s*([0-9.]+)\s*(?:{'|'.join(NUMBER_WORDS['ko'])})")
_NUMBER_EN = re.compile(rf"(?:\b(?:{'|'.join(NUMBER_WORDS['en'])})s?\b\.?|§)\s*(?=[0-9])")
_STEP = re.compile(r"\.\s*(?=[0-9])")


@lru_cache(maxsize=1024)
def normal_reference(reference: str) -> str:
    """Return the one form of a reference that the index knows.

    Example:
        >>> normal_reference("부속서 제2조 제4항"), normal_reference("Annex 2.4.")
        ('annex 2.4', 'annex 2.4')
    """
    text = unicodedata.normalize("NFKC", reference).strip().casefold()
    text = _ANNEX.sub("annex ", text)
    text = _CHAPTER_EN.sub("ch ", _CHAPTER_KO.sub(r"ch \1", text))
    text = _NUMBER_EN.sub("", _NUMBER_KO.sub(r"\1.", text))
    return " ".join(_STEP.sub(".", text).rstrip(".) ").split())


def span_of(unit: Node) -> Span:
    """Return the span of a unit; a division's runs from its first part to its last."""
    span: Span | None = getattr(unit, "span", None)
    if span is not None:
        return span
    division = cast("Division", unit)
    parts: list[Node] = [*division.heads, *division.paragraphs, *division.divisions]
    inner = [span_of(part) for part in parts]
    if not inner:
        return Span(start=0, end=0)
    return Span(start=min(s.start for s in inner), end=max(s.end for s in inner))


@dataclass(frozen=True, slots=True)
class View:
    """One unit, or neighbours that one link joins, seen inside their document.

    Attributes:
        document: the document they stand in.
        units: one unit, or more where a link joins several.
    """

    document: Document
    units: tuple[Node, ...]

    @property
    def unit(self) -> Node:
        """The unit; the first, where there are several."""
        return self.units[0]

    @property
    def id(self) -> str:
        """The unit's id."""
        return self.unit.id

    @property
    def entry(self) -> Entry:
        """What the document's index knows of the unit."""
        return self.document.index.entries[self.id]

    @property
    def kind(self) -> str:
        """What kind of unit it is, such as ``paragraph``, ``item``, ``sentence``, ``heading``."""
        return self.entry.kind

    @property
    def reference(self) -> str:
        """How a person names the unit: ``annex 2.4``, ``3``, ``p3.s2``; it leads back here."""
        return self.document.index.reference(self.id)

    @property
    def n(self) -> str | None:
        """The logical number, or None."""
        n: str | None = getattr(self.unit, "n", None)
        return n

    @property
    def label(self) -> str | None:
        """The mark as printed, or None."""
        label: str | None = getattr(self.unit, "label", None)
        return label

    @property
    def span(self) -> Span:
        """From the first unit's start to the last one's end."""
        return Span(start=span_of(self.units[0]).start, end=span_of(self.units[-1]).end)

    @property
    def text(self) -> str:
        """The verbatim slice of ``span``."""
        return self.document.text[self.span.slice]

    @property
    def reading(self) -> str:
        """The text without page furniture and with lines joined, as one reads it aloud."""
        return reading(self.document, self.span)

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, both from 1."""
        return self.document.index.lines.place(self.span.start)

    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when a reader would see another text."""
        return fingerprint(self.text)

    @property
    def parent(self) -> View | None:
        """The paragraph or division this one is part of."""
        parent = self.entry.parent
        return None if parent is None else self.document.view((parent,))

    @property
    def next(self) -> View | None:
        """The next unit of the same kind under the same parent."""
        return self._sibling(self.units[-1].id, 1)

    @property
    def previous(self) -> View | None:
        """The unit of the same kind before this one under the same parent."""
        return self._sibling(self.id, -1)

    def _sibling(self, name: str, step: int) -> View | None:
        index = self.document.index
        kind = self.kind
        siblings = [s for s in index.children[self.entry.parent] if index.entries[s].kind == kind]
        position = siblings.index(name) + step
        if not 0 <= position < len(siblings):
            return None
        return self.document.view((siblings[position],))

    @property
    def sentences(self) -> tuple[View, ...]:
        """The unit's own sentences; a sentence is its own."""
        if self.kind == "sentence":
            return tuple(View(self.document, (unit,)) for unit in self.units)
        return self._children("sentence")

    @property
    def items(self) -> tuple[View, ...]:
        """The sub-items of a paragraph, the paragraphs of a division."""
        return self._children("item") or self._children("paragraph")

    def _children(self, kind: str) -> tuple[View, ...]:
        index = self.document.index
        names = [name for unit in self.units for name in index.children.get(unit.id, ())]
        entries = [index.entries[name] for name in names]
        return tuple(View(self.document, (e.unit,)) for e in entries if e.kind == kind)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        ids = " ".join(unit.id for unit in self.units)
        return f"<{self.kind} {ids}: {shortened(self.reading, 60)}>"


def shortened(text: str, width: int) -> str:
    """Return at most ``width`` characters of ``text`` on one line, an ellipsis where cut."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def reading(document: Document, span: Span) -> str:
    """Return the text of ``span`` without page furniture and with its lines joined.

    An uncertain join reads as a space.
    """
    cuts = [(j.span.start, j.span.end, "" if j.kind == "none" else " ") for j in document.joins]
    cuts += [(f.span.start, f.span.end, "") for f in document.furniture]
    read = ""
    position = span.start
    for start, end, filling in sorted(cuts):
        if end <= position or start >= span.end:
            continue
        read += document.text[position : max(start, position)]
        # Around a page number stand two breaks, and one space is read.
        read += "" if read.endswith(" ") else filling
        position = min(end, span.end)
    return read + document.text[position : span.end]


def in_text_order(names: Iterable[str], document: Document) -> Iterator[str]:
    """Yield ids in the order in which their units begin."""
    entries = document.index.entries
    return iter(sorted(names, key=lambda name: span_of(entries[name].unit).start))
