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
    from collections.abc import Iterable, Iterator

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
        found = list(_entries(document))
        found.sort(key=lambda entry: span_of(entry.unit).start)
        self.entries: dict[str, Entry] = {entry.unit.id: entry for entry in found}

    @cached_property
    def children(self) -> dict[str | None, list[str]]:
        """The ids right below each unit, in text order; those at the top below None."""
        children: dict[str | None, list[str]] = defaultdict(list)
        for name, entry in self.entries.items():
            children[entry.parent].append(name)
        return children

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The ids of the units that each name may lead to."""
        names: dict[str, list[str]] = defaultdict(list)
        numbers = dict(_numbers(self.document.divisions, ""))
        start = self.document.key + "."
        for name in self.entries:
            for human in (name, name.removeprefix(start), *numbers.get(name, ())):
                names[human].append(name)
        return names

    @cached_property
    def cuts(self) -> list[tuple[int, int, str]]:
        """What ``reading`` leaves out, in text order: start, end, and what is read instead.

        None overlaps another: where two do, the second begins where the first ends.
        """
        document = self.document
        cuts = [(j.span.start, j.span.end, "" if j.kind == "none" else " ") for j in document.joins]
        cuts += [(f.span.start, f.span.end, "") for f in document.furniture]
        apart: list[tuple[int, int, str]] = []
        position = 0
        for start, end, filling in sorted(cuts):
            if end > position:
                apart.append((max(start, position), end, filling))
                position = end
        return apart

    @cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the text."""
        return LineIndex(self.document.text)

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


def _entries(document: Document) -> Iterator[Entry]:
    for division in document.divisions:
        yield from _in_division(division, None)
    for kind, block in (("title", document.title), ("closing", document.closing)):
        if block is not None:
            yield Entry(block, kind, None, 1)
    for note in document.notes:
        yield Entry(note, "note", None, 1)
    for leftover in document.leftovers:
        yield Entry(leftover, "leftover", None, 1)
    for piece in document.furniture:
        yield Entry(piece, piece.kind, None, 1)


def _in_division(division: Division, parent: str | None) -> Iterator[Entry]:
    yield Entry(division, division.type, parent, 1)
    for head in division.heads:
        yield Entry(head, "heading", division.id, 1)
    for paragraph in division.paragraphs:
        yield from _in_paragraph(paragraph, "paragraph", division.id, 1)
    for inner in division.divisions:
        yield from _in_division(inner, division.id)


def _in_paragraph(unit: Paragraph, kind: str, parent: str, depth: int) -> Iterator[Entry]:
    yield Entry(unit, kind, parent, depth)
    for sentence in unit.sentences:
        yield Entry(sentence, "sentence", unit.id, depth + 1)
    for item in unit.items:
        yield from _in_paragraph(item, "item", unit.id, depth + 1)


def _numbers(divisions: Iterable[Division], path: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the id of each numbered unit with the numbers that people call it by."""
    for division in divisions:
        here = path
        if division.type in ("annex", "chapter"):
            here = "annex " if division.type == "annex" else "ch "
            if division.n:
                yield division.id, [f"{here}{division.n.casefold()}"]
        for paragraph in division.paragraphs:
            for unit in paragraph.walk():
                if unit.n is not None:
                    yield unit.id, _numbers_of(unit.n, division, here)
        yield from _numbers(division.divisions, here)


def _numbers_of(n: str, division: Division, path: str) -> list[str]:
    numbers = [] if path.startswith("annex") else [n]
    if path:
        numbers.append(f"{path}{n}")
        if division.n:
            numbers.append(f"{path}{division.n.casefold()} {n}")
    return numbers


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
