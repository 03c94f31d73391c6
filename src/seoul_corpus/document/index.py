"""All units of a document by id, and by the names that people give them."""

from __future__ import annotations

import difflib
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from seoul_corpus.document.lines import LineIndex
from seoul_corpus.document.references import normal_reference
from seoul_corpus.document.span import Span
from seoul_corpus.errors import UnknownReferenceError

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
    def cuts(self) -> list[tuple[int, int, str]]:
        """What ``reading`` leaves out, in text order: start, end, and what is read instead."""
        document = self.document
        cuts = [(j.span.start, j.span.end, "" if j.kind == "none" else " ") for j in document.joins]
        cuts += [(f.span.start, f.span.end, "") for f in document.furniture]
        return sorted(cuts)

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
