"""Two documents and what joins them: the door that people knock on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator

from seoul_corpus.document.links import Alignment, Layer, Link, TermBase
from seoul_corpus.document.searchable import Searchable
from seoul_corpus.document.tabular import Tabular
from seoul_corpus.document.units import Document
from seoul_corpus.document.value import Key, Value
from seoul_corpus.document.views import View, shortened
from seoul_corpus.errors import UnknownReferenceError

if TYPE_CHECKING:
    from seoul_corpus.align import LinkTable
    from seoul_corpus.document.index import Entry, Node
    from seoul_corpus.document.links import Level
    from seoul_corpus.document.marks import Marks
    from seoul_corpus.notebook import Shown

Side = Literal["ko", "en"]
ROLE_ORDER = ("original", "official", "translation", "back-translation")


def direction(ko: Document, en: Document) -> tuple[Document, Document]:
    """Return the two documents, source first.

    Source is the one whose role comes first in original, official, translation,
    back-translation; where that decides nothing, the Korean.
    """
    ranks = [ROLE_ORDER.index(d.role) if d.role else len(ROLE_ORDER) for d in (ko, en)]
    return (en, ko) if ranks[1] < ranks[0] else (ko, en)


class Bitext(Value, Tabular, Searchable):
    """A Korean and an English document, aligned.

    ``b["3"]``, ``b["annex 2.4"]``, ``b["부속서 2.4"]`` and ``b["ko.annex.p2.4"]`` give a ``Pair``;
    iteration gives the pairs of the numbered units, depth first; ``len(b)`` counts them.

    Attributes:
        key: names the text, such as ``seoul-2024``.
        ko: the Korean document.
        en: the English document.
        alignment: the links between them.
        layers: annotations.
        terms: the term base.
    """

    key: Key
    ko: Document
    en: Document
    alignment: Alignment
    layers: tuple[Layer, ...] = ()
    terms: TermBase | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        fault = _broken_bitext(self)
        if fault:
            raise ValueError(fault)
        return self

    @property
    def documents(self) -> tuple[Document, Document]:
        """Both documents, Korean first."""
        return self.ko, self.en

    @property
    def source(self) -> Document:
        """The document that links begin at."""
        return self.ko if self.alignment.source == self.ko.key else self.en

    @property
    def target(self) -> Document:
        """The document that links lead to."""
        return self.en if self.source is self.ko else self.ko

    @cached_property
    def links_by_unit(self) -> dict[str, Link]:
        """The link of each unit on the unit's own level, by id; term links are left out."""
        return {
            name: link
            for link in self.alignment.links
            if link.level != "term"
            for name in (*link.source_ids, *link.target_ids)
        }

    def with_layers(self, layers: Iterable[Layer], terms: TermBase | None = None) -> Bitext:
        """Return this bitext with other layers, and with ``terms`` where they are given."""
        # Not by model_copy, which would copy what has been cached of the old layers.
        return Bitext(
            key=self.key,
            ko=self.ko,
            en=self.en,
            alignment=self.alignment,
            layers=tuple(layers),
            terms=terms or self.terms,
        )

    def with_links(self, links: LinkTable | Iterable[Link]) -> Bitext:
        """Return this bitext with given links in place of those they are at odds with.

        Its other links stay as they are; units that lose their link by it are aligned anew.

        Args:
            links: links that stand, each of them, or a table that people worked in
                (``read_link_table``), of which the rows that a person touched stand.

        Raises:
            AlignmentError: a link contradicts the texts or another one.
        """
        from seoul_corpus.align import relinked

        return relinked(self, links)

    @cached_property
    def marks(self) -> Marks:
        """The annotations of all layers, by layer and by place."""
        from seoul_corpus.document.marks import Marks

        return Marks(self.documents, self.layers, self)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of all numbered units, depth first."""
        return self.pair_up(*(tuple(d.numbered()) for d in self.documents))

    def pair_up(self, ko: Sequence[Node], en: Sequence[Node]) -> tuple[Pair, ...]:
        """Return the pairs that cover the given units once each, in the source's order.

        A unit of the target without counterpart follows the unit that it follows in its text.
        """
        first, second = (ko, en) if self.source is self.ko else (en, ko)
        pairs = {pair.id: pair for pair in map(self._pair, first)}
        alone: dict[str, Pair] = {}
        after: dict[str | None, list[Pair]] = defaultdict(list)
        anchor = None
        for pair in map(self._pair, second):
            if pair.id in pairs:
                anchor = pair.id
            elif pair.id not in alone:
                alone[pair.id] = pair
                after[anchor].append(pair)
        ordered = after[None]
        for name, pair in pairs.items():
            ordered += [pair, *after[name]]
        return tuple(ordered)

    def _pair(self, unit: Node) -> Pair:
        link = self.links_by_unit.get(unit.id)
        if link is not None:
            ids = {self.source.key: link.source_ids, self.target.key: link.target_ids}
        else:
            ids = {name.split(".", 1)[0]: (name,) for name in self._around_links(unit)}
        views = (d.view(ids.get(d.key, ())) for d in self.documents)
        return Pair(self, link, *views)

    def _around_links(self, unit: Node) -> tuple[str, ...]:
        """Return a unit without link and, for a division, the one that its parts lead to."""
        if not hasattr(unit, "heads"):
            return (unit.id,)
        here, there = self.documents
        if not unit.id.startswith(f"{here.key}."):
            here, there = there, here
        kind = here.index.entries[unit.id].kind
        for name in here.index.children[unit.id]:
            link = self.links_by_unit.get(name)
            for other in (*link.source_ids, *link.target_ids) if link else ():
                parent = there.index.entries[other].parent if other in there.index.entries else None
                if parent is not None and there.index.entries[parent].kind == kind:
                    return (unit.id, parent)
        return (unit.id,)

    def find(self, reference: str) -> Pair:
        """Return the pair that ``reference`` names in either text.

        Raises:
            UnknownReferenceError: it names none, or several; the message says what is near.
        """
        # The source decides; the target's own numbering counts only where the source has none.
        for document in (self.source, self.target):
            found = document.index.lookup(reference)
            if len(found) == 1:
                return self._pair(document.index.entries[found[0]].unit)
            if found:
                document.index.resolve(reference)
        near = [*self.source.index.near(reference), *self.target.index.near(reference)]
        raise UnknownReferenceError(
            "reference-unknown",
            reference=reference,
            near=", ".join(list(dict.fromkeys(near))[:5]),
        )

    def __getitem__(self, reference: str) -> Pair:
        return self.find(reference)

    # Pydantic iterates over fields here; a reader of a bitext expects its units.
    def __iter__(self) -> Iterator[Pair]:  # type: ignore[override]
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def __str__(self) -> str:
        return "\n\n".join(str(pair) for pair in self.pairs)

    def __repr__(self) -> str:
        sides = ", ".join(f"{d.key} {d.role or 'text'}" for d in self.documents)
        links = len(self.alignment.links)
        return f"<Bitext {self.key}: {sides}; {len(self)} numbered units, {links} links>"

    def show_layers(self, *names: str, limit: int = 500) -> Shown:
        """Return the text as a table with its layers in colour, for a notebook to show.

        Args:
            names: the layers, in the order of the legend; all but ``morphemes`` by default.
            limit: the most rows.

        Raises:
            AnnotationError: there is no such layer, or none at all.
        """
        from seoul_corpus.notebook import show_layers

        return show_layers(self, names, limit=limit)

    def _repr_html_(self) -> str:
        from seoul_corpus.notebook import bitext_html

        return bitext_html(self)


@dataclass(frozen=True, slots=True)
class Pair:
    """Units that say the same in two languages; a side without counterpart is None."""

    bitext: Bitext
    link: Link | None
    ko: View | None
    en: View | None

    @property
    def sides(self) -> tuple[View, ...]:
        """The views that there are, Korean first."""
        return tuple(view for view in (self.ko, self.en) if view is not None)

    @property
    def main(self) -> View:
        """The source's view; the target's where the source has none."""
        source_is_ko = self.bitext.source is self.bitext.ko
        first, second = (self.ko, self.en) if source_is_ko else (self.en, self.ko)
        view = first or second
        if view is None:
            raise AssertionError("a pair has at least one side")
        return view

    @property
    def id(self) -> str:
        """The id of the source's first unit; the target's where the source has none."""
        return self.main.id

    @property
    def n(self) -> str | None:
        """The logical number."""
        return self.main.n

    @property
    def kind(self) -> str:
        """What kind of unit it is, such as ``paragraph``, ``item`` or ``sentence``."""
        return self.main.kind

    @property
    def reference(self) -> str:
        """How a person names the pair: ``annex 2.4``, ``3``, ``p3.s2``."""
        return self.main.reference

    @property
    def confidence(self) -> float | None:
        """The link's confidence from 0 to 1, None without a link."""
        return self.link.confidence if self.link else None

    @property
    def sentences(self) -> tuple[Pair, ...]:
        """The pairs of the units' own sentences."""
        return self._inner("sentences")

    @property
    def items(self) -> tuple[Pair, ...]:
        """The pairs of the sub-items; of a division, of its paragraphs."""
        return self._inner("items")

    def _inner(self, name: str) -> tuple[Pair, ...]:
        inner = [
            tuple(view.unit for view in getattr(side, name)) if side else ()
            for side in (self.ko, self.en)
        ]
        return self.bitext.pair_up(*inner)

    @property
    def parent(self) -> Pair | None:
        """The pair this one is part of."""
        return self._around("parent")

    @property
    def next(self) -> Pair | None:
        """The next pair of the same kind under the same parent."""
        return self._around("next")

    @property
    def previous(self) -> Pair | None:
        """The pair of the same kind before this one under the same parent."""
        return self._around("previous")

    def _around(self, name: str) -> Pair | None:
        view: View | None = getattr(self.main, name)
        return None if view is None else self.bitext._pair(view.unit)  # noqa: SLF001 -- one module

    def __str__(self) -> str:
        lines = [self.reference]
        lines += [f"  {view.document.key}  {view.reading}" for view in self.sides]
        return "\n".join(lines)

    def __repr__(self) -> str:
        sides = " | ".join(f"{view.id} {shortened(view.reading, 40)}" for view in self.sides)
        return f"<Pair {self.reference}: {sides}>"

    def show_layers(self, *names: str) -> Shown:
        """Return the pair as a table with its layers in colour, for a notebook to show.

        Args:
            names: the layers, in the order of the legend; all but ``morphemes`` by default.

        Raises:
            AnnotationError: there is no such layer, or none at all.
        """
        from seoul_corpus.notebook import show_layers

        return show_layers(self, names)

    def _repr_html_(self) -> str:
        from seoul_corpus.notebook import pairs_html

        return pairs_html((self,))


def _broken_bitext(bitext: Bitext) -> str | None:
    """Return what does not fit together in ``bitext``, or None."""
    keys = {bitext.ko.key, bitext.en.key}
    alignment = bitext.alignment
    if len(keys) != 2:
        return f"both documents have the key {bitext.ko.key}"
    if {alignment.source, alignment.target} != keys:
        return f"the alignment joins {alignment.source} and {alignment.target}, not {sorted(keys)}"
    faults = (*_broken_links(bitext), *_broken_layers(bitext))
    return next(iter(faults), None)


def _broken_links(bitext: Bitext) -> Iterator[str]:
    source, target = bitext.source.index.entries, bitext.target.index.entries
    seen: set[tuple[str, str]] = set()
    link_ids: set[str] = set()
    for link in bitext.alignment.links:
        if link.id in link_ids:
            yield f"{link.id}: the link id stands twice"
        link_ids.add(link.id)
        if not (link.source_ids or link.target_ids):
            yield f"{link.id}: a link without units"
        yield from _unfit(link, link.source_ids, source)
        yield from _unfit(link, link.target_ids, target)
        if link.level == "term":
            continue
        for name in (*link.source_ids, *link.target_ids):
            if (link.level, name) in seen:
                yield f"{link.id}: {name} is linked twice at level {link.level}"
            seen.add((link.level, name))


def _unfit(link: Link, names: Iterable[str], known: Mapping[str, Entry]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"{link.id}: no unit has the id {name}"
        elif not link_takes(link.level, known[name].kind):
            yield f"{link.id}: {name} is no unit of the level {link.level}"


def link_takes(level: Level, kind: str) -> bool:
    """Return whether a link of ``level`` may join units of ``kind``.

    An item may be linked with a paragraph: the other side may have lost its number.
    """
    if level == "term":
        return True
    if level in ("paragraph", "item"):
        return kind in ("paragraph", "item")
    return (level == "sentence") == (kind == "sentence")


def _broken_layers(bitext: Bitext) -> Iterator[str]:
    lengths = {d.key: len(d.text) for d in bitext.documents}
    seen: set[str] = set()
    for layer in bitext.layers:
        for annotation in layer.annotations:
            if annotation.id in seen:
                yield f"{annotation.id}: the annotation id stands twice"
            seen.add(annotation.id)
            span = annotation.span
            if not span.start <= span.end <= lengths.get(annotation.document, -1):
                yield f"{annotation.id}: its span lies outside the text of {annotation.document}"
    terms = [term.id for term in bitext.terms.terms] if bitext.terms else []
    if len(set(terms)) != len(terms):
        yield "the id of a term stands twice"
