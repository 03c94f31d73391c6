"""Annotating: what the rules find in any document, as layers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, overload

from seoul_corpus.annotate.acts import acts
from seoul_corpus.annotate.dates import dates
from seoul_corpus.annotate.mark import Body, Mark, apart_from, first_longest
from seoul_corpus.annotate.names import names
from seoul_corpus.annotate.numbering import Numbers
from seoul_corpus.annotate.numbers import numbers
from seoul_corpus.annotate.references import references
from seoul_corpus.annotate.terms import TermMatcher
from seoul_corpus.document import Annotation, Bitext, Document, Layer, Span, TermBase

LAYERS: Final = ("names", "dates", "numbers", "references", "acts", "terms")
"""The layers that ``annotate`` makes, in this order."""

NAMED: Final = frozenset(
    {"person", "place", "organisation", "group", "office", "meeting", "document"}
)
"""The types of terms that are names."""


@overload
def annotate(text: Bitext, *, terms: TermBase | None = None) -> Bitext: ...
@overload
def annotate(text: Document, *, terms: TermBase | None = None) -> tuple[Layer, ...]: ...
def annotate(
    text: Bitext | Document, *, terms: TermBase | None = None
) -> Bitext | tuple[Layer, ...]:
    r"""Return a bitext with the layers that rules can make, or the layers of one document.

    The layers are names, dates, numbers, references, acts and, with a term base, terms. Every
    span lies inside one sentence or block of the text; each annotation's ``origin`` says what
    made it. Layers of a bitext by other names are kept, those of these names made anew.

    Args:
        text: what is annotated.
        terms: the term base; that of the bitext by default.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> layers = annotate(parse("1. We meet in France on 21 May 2024.\n"))
        >>> [(layer.name, a.value) for layer in layers for a in layer.annotations]
        [('names', 'FR'), ('dates', '2024-05-21')]
    """
    if isinstance(text, Document):
        return _layers((text,), terms)
    base = terms or text.terms
    kept = tuple(layer for layer in text.layers if layer.name not in LAYERS)
    return text.with_layers((*kept, *_layers(text.documents, base, kept)), base)


def _layers(
    documents: Iterable[Document], base: TermBase | None, kept: tuple[Layer, ...] = ()
) -> tuple[Layer, ...]:
    found: dict[str, list[Annotation]] = {name: [] for name in LAYERS}
    numbers = Numbers(kept)
    for document in documents:
        for name, marks in marks_of(document, base).items():
            key = document.key
            found[name] += [_annotation(m, key, name, numbers.next(key, name)) for m in marks]
    return tuple(Layer(name=name, annotations=tuple(made)) for name, made in found.items() if made)


def _annotation(mark: Mark, key: str, layer: str, name: str) -> Annotation:
    return Annotation(
        id=name,
        document=key,
        span=Span(start=mark.start, end=mark.end),
        type=mark.type,
        value=mark.value,
        ref=mark.ref,
        origin=f"rule:{layer}",
        note=mark.note,
    )


def marks_of(document: Document, base: TermBase | None) -> dict[str, list[Mark]]:
    """Return the marks of each layer in one document, in text order."""
    text, lang, body = document.text, document.lang.partition("-")[0], Body(document)
    terms = list(body.keep(TermMatcher(base, lang).find(text))) if base else []
    dated = list(body.keep(dates(text, lang)))
    referred = apart_from(body.keep(references(document)), dated)
    named = apart_from(body.keep(_names(document, base, terms)), dated)
    counted = apart_from(body.keep(numbers(text, lang)), dated)
    counted = apart_from(apart_from(counted, referred), named)
    return {
        "names": named,
        "dates": dated,
        "numbers": counted,
        "references": referred,
        "acts": acts(document),
        "terms": terms,
    }


def _names(document: Document, base: TermBase | None, terms: list[Mark]) -> list[Mark]:
    """Return names by table, term base and pattern; what the base calls a concept is no name."""
    kinds = {term.id: term.type for term in base.terms} if base else {}
    named = [mark for mark in terms if kinds[str(mark.ref)] in NAMED]
    known = [mark._replace(type=kinds[str(mark.ref)], note="") for mark in named]
    others = names(document.text, document.lang.partition("-")[0])
    tabled = [mark for mark in others if mark.value]
    patterned = apart_from((mark for mark in others if not mark.value), terms)
    return first_longest([*tabled, *known, *patterned])
