"""Annotating: what the rules find in any document, as layers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, overload

from seoul_corpus.annotate.mark import Mark
from seoul_corpus.annotate.morphemes import analyser_name, morphemes
from seoul_corpus.annotate.numbering import Numbers
from seoul_corpus.document import Annotation, Bitext, Document, Layer, Span, TermBase
from seoul_corpus.errors import AnnotationError

LAYERS: Final = ("names", "dates", "numbers", "references", "acts", "terms")
"""The layers that ``annotate`` makes by default, in this order."""

MORPHEMES: Final = "morphemes"
"""The layer that ``annotate`` makes when asked; it needs the extra ``ko``."""


@overload
def annotate(
    text: Bitext, *, terms: TermBase | None = None, layers: Iterable[str] | None = None
) -> Bitext: ...
@overload
def annotate(
    text: Document, *, terms: TermBase | None = None, layers: Iterable[str] | None = None
) -> tuple[Layer, ...]: ...
def annotate(
    text: Bitext | Document,
    *,
    terms: TermBase | None = None,
    layers: Iterable[str] | None = None,
) -> Bitext | tuple[Layer, ...]:
    r"""Return a bitext with the layers that rules can make, or the layers of one document.

    The layers are names, dates, numbers, references, acts and, with a term base, terms; when
    asked for, morphemes. Every span lies inside one sentence or block of the text; each
    annotation's ``origin`` says what made it.

    A layer that a bitext has already, such as the curated ones of the shipped bitext, is kept; it
    is made anew when ``layers`` names it, and that of the terms when ``terms`` gives another
    base. Layers by other names are always kept.

    Args:
        text: what is annotated.
        terms: the term base; that of the bitext by default.
        layers: which layers to make; all but ``morphemes`` by default.

    Raises:
        AnnotationError: ``layers`` holds a name that is none of these.
        MissingExtraError: ``morphemes`` without the extra ``ko``.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> layers = annotate(parse("1. We meet in France on 21 May 2024.\n"))
        >>> [(layer.name, a.value) for layer in layers for a in layer.annotations]
        [('names', 'FR'), ('dates', '2024-05-21')]
    """
    wanted = _wanted(layers)
    if isinstance(text, Document):
        return _layers((text,), terms, wanted)
    base = terms or text.terms
    if layers is None:
        wanted -= {one.name for one in text.layers}
        wanted |= {"terms"} if base != text.terms else set()
    kept = tuple(layer for layer in text.layers if layer.name not in wanted)
    made = _layers(text.documents, base, wanted, kept)
    return text.with_layers(_in_order((*kept, *made)), base)


def _wanted(layers: Iterable[str] | None) -> set[str]:
    if layers is None:
        return set(LAYERS)
    wanted = set(layers)
    known = (*LAYERS, MORPHEMES)
    if unknown := sorted(wanted - set(known)):
        raise AnnotationError("layer-unknown", layer=unknown[0], known=", ".join(known))
    return wanted


def _in_order(layers: tuple[Layer, ...]) -> list[Layer]:
    """Return layers of other names first, then those that rules make in their order."""
    order = {name: number for number, name in enumerate((*LAYERS, MORPHEMES), 1)}
    return sorted(layers, key=lambda layer: order.get(layer.name, 0))


def _layers(
    documents: tuple[Document, ...],
    base: TermBase | None,
    wanted: set[str],
    kept: tuple[Layer, ...] = (),
) -> tuple[Layer, ...]:
    # The patterns of the rules take a tenth of a second to compile; shipped layers need none.
    from seoul_corpus.annotate.rules import marks_of

    found: dict[str, list[Annotation]] = {name: [] for name in LAYERS if name in wanted}
    numbers = Numbers(kept)
    for document in documents:
        key = document.key
        marked = marks_of(document, base) if found else {}
        for name, made in found.items():
            marks = marked[name]
            made += [_annotation(m, key, name, numbers.next(key, name)) for m in marks]
    if MORPHEMES in wanted:
        found[MORPHEMES] = [
            _annotation(m, d.key, MORPHEMES, numbers.next(d.key, MORPHEMES), analyser_name())
            for d in documents
            for m in morphemes(d)
        ]
    return tuple(Layer(name=name, annotations=tuple(made)) for name, made in found.items() if made)


def _annotation(mark: Mark, key: str, layer: str, name: str, origin: str = "") -> Annotation:
    return Annotation(
        id=name,
        document=key,
        span=Span(start=mark.start, end=mark.end),
        type=mark.type,
        value=mark.value,
        ref=mark.ref,
        origin=origin or f"rule:{layer}",
        note=mark.note,
    )
