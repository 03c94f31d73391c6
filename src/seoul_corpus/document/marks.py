"""Finding annotations by layer, by place, and across the languages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, cast

from seoul_corpus.document.index import span_of
from seoul_corpus.document.span import Span

if TYPE_CHECKING:
    from seoul_corpus.document.bitext import Bitext, Pair
    from seoul_corpus.document.index import Node
    from seoul_corpus.document.links import Annotation, Layer
    from seoul_corpus.document.units import Document
    from seoul_corpus.document.views import View


class Track:
    """The annotations of one document in text order, found by place in logarithmic time."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        self.annotations = sorted(annotations, key=lambda one: (one.span.start, -one.span.end))
        self._starts = [one.span.start for one in self.annotations]
        # The furthest end so far: it never falls, so that what cannot reach a place is skipped.
        self._reach = list(accumulate((one.span.end for one in self.annotations), max))

    def touching(self, start: int, end: int) -> Sequence[Annotation]:
        """Return those that may touch a range, and none that begins at its end or later."""
        first = bisect_left(self._reach, start)
        return self.annotations[first : bisect_left(self._starts, end)]

    def starting(self, start: int, end: int) -> Sequence[Annotation]:
        """Return those that begin in a range or, empty, at its end."""
        return self.annotations[bisect_left(self._starts, start) : bisect_right(self._starts, end)]


class Marks:
    """The layers of a bitext, or of one document, by layer and by place.

    Each query takes the time that its answer takes, and a logarithm of all annotations.

    Args:
        documents: the texts that are marked.
        layers: what is marked.
        bitext: what joins the texts, for ``counterparts``.
    """

    def __init__(
        self, documents: Iterable[Document], layers: Iterable[Layer], bitext: Bitext | None = None
    ) -> None:
        self.documents = {document.key: document for document in documents}
        self._layers: dict[str, list[Annotation]] = defaultdict(list)
        for layer in layers:
            self._layers[layer.name] += layer.annotations
        self._bitext = bitext

    def select(self, layer: str, key: str | None = None) -> tuple[Annotation, ...]:
        """Return the annotations of a layer; none for a layer that is not there.

        Args:
            layer: its name.
            key: that of the document; both by default.
        """
        annotations = self._layers.get(layer, [])
        return tuple(one for one in annotations if key in (None, one.document))

    def text(self, annotation: Annotation) -> str:
        """Return the words that are marked."""
        return self.documents[annotation.document].text[annotation.span.slice]

    def covered_by(self, unit: View | Node | Pair, layer: str | None = None) -> list[Annotation]:
        """Return the annotations that lie inside a unit, or inside both sides of a pair."""
        return [one for key, span in _places(unit) for one in self.inside(key, span, layer)]

    def inside(self, key: str, span: Span, layer: str | None = None) -> list[Annotation]:
        """Return the annotations that lie inside ``span`` of the document ``key``."""
        near = self._track(key, layer).starting(span.start, span.end)
        return [one for one in near if span.covers(one.span)]

    def covering(self, key: str, span: Span, layer: str | None = None) -> list[Annotation]:
        """Return the annotations that ``span`` of the document ``key`` lies inside."""
        near = self._track(key, layer).touching(span.start, max(span.end, span.start + 1))
        return [one for one in near if one.span.covers(span)]

    def overlapping(self, annotation: Annotation, layer: str | None = None) -> list[Annotation]:
        """Return the other annotations that share a character with one."""
        start, end = annotation.span.start, annotation.span.end
        near = self._track(annotation.document, layer).touching(start, end)
        return [one for one in near if one.span.end > start and one.id != annotation.id]

    def counterparts(self, annotation: Annotation) -> list[Annotation]:
        """Return what says the same in the other language.

        It stands in a sentence or block that the alignment joins with that of ``annotation``, in
        the same layer, and has the same ``ref``, or without one the same type and value. A
        document alone has no counterparts.
        """
        layer = self._layer_of.get(annotation.id)
        if self._bitext is None or layer is None:
            return []
        wanted = _meaning(annotation)
        return [
            one
            for unit in self._linked(annotation)
            for one in self.covered_by(unit, layer)
            if one.document != annotation.document and _meaning(one) == wanted
        ]

    def _linked(self, annotation: Annotation) -> list[View]:
        """Return the units of the other text that say what the annotated one says."""
        if self._bitext is None:
            raise AssertionError("only a bitext has links")
        here = self.documents[annotation.document]
        there = next(d for d in self._bitext.documents if d is not here)
        starts, units = self._units[here.key]
        position = bisect_right(starts, annotation.span.start) - 1
        link = self._bitext.links_by_unit.get(units[position].id) if position >= 0 else None
        names = (*link.source_ids, *link.target_ids) if link else ()
        found = [there.view((name,)) for name in names if name in there.index.entries]
        return [view for view in found if view is not None]

    @cached_property
    def _units(self) -> dict[str, tuple[list[int], list[Node]]]:
        units: dict[str, tuple[list[int], list[Node]]] = {}
        for key, document in self.documents.items():
            parts: list[Node] = [*document.sentences(), *document.blocks()]
            parts.sort(key=lambda part: span_of(part).start)
            units[key] = [span_of(part).start for part in parts], parts
        return units

    @cached_property
    def _layer_of(self) -> dict[str, str]:
        return {one.id: name for name, made in self._layers.items() for one in made}

    def _track(self, key: str, layer: str | None) -> Track:
        return self._tracks.get((key, layer)) or Track(())

    @cached_property
    def _tracks(self) -> dict[tuple[str, str | None], Track]:
        found: dict[tuple[str, str | None], list[Annotation]] = defaultdict(list)
        for name, made in self._layers.items():
            for one in made:
                found[one.document, name].append(one)
                found[one.document, None].append(one)
        return {place: Track(at_place) for place, at_place in found.items()}


def _places(unit: View | Node | Pair) -> list[tuple[str, Span]]:
    """Return the document's key and the span of a unit, or of each side of a pair."""
    sides: tuple[View, ...] | None = getattr(unit, "sides", None)
    if sides is not None:
        return [(view.document.key, view.span) for view in sides]
    node = cast("Node", getattr(unit, "unit", unit))
    key = node.id.partition(".")[0]
    span: Span | None = getattr(unit, "span", None)
    return [(key, span or span_of(node))]


def _meaning(annotation: Annotation) -> tuple[str | None, ...]:
    if annotation.ref is None:
        return (annotation.type, annotation.value)
    # A unit has the same id in both languages but for the key.
    return (annotation.type, annotation.ref.removeprefix(annotation.document))
