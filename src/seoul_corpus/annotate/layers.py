"""Layers that people made: anchored in the text by quote or by offset, and anew when it changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import Field, ValidationError

from seoul_corpus.annotate.numbering import Numbers
from seoul_corpus.document import Annotation, Bitext, Document, Finding, Layer, Place, Span, Text
from seoul_corpus.document.value import Key, Value
from seoul_corpus.errors import AnnotationError


class Anchor(Value):
    """A row of a table of annotations: what is marked, and where.

    With ``start`` and ``end`` the range is given; a ``quote`` beside them says what stood there,
    so that the row is found again when the text changes. A ``quote`` alone is searched.

    Attributes:
        document: key of the document.
        type: what is marked.
        quote: the marked words; white space of any kind and amount matches.
        start: first code point of the range.
        end: the code point after the range.
        value: what it stands for.
        ref: id or address of the thing named.
        origin: what made the mark.
        note: free text.
    """

    document: Key
    type: Text
    quote: Text = ""
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    value: Text | None = None
    ref: Text | None = None
    origin: Text = "given"
    note: Text = ""


class _Anchored(NamedTuple):
    """Where a row came to stand, None for nowhere, and what there is to say of it."""

    span: Span | None
    finding: Finding | None = None


def add_layer(
    bitext: Bitext, name: str, rows: Iterable[Anchor | Mapping[str, object]]
) -> tuple[Bitext, tuple[Finding, ...]]:
    """Return a bitext with one more layer, and a report on rows that did not fit the text.

    A layer of the same name is replaced. A row whose quote does not stand at its offsets is
    searched, the occurrence nearest to them taken; one that is nowhere is left out. A finding
    says each of these.

    Args:
        bitext: what the layer is about.
        name: of the layer.
        rows: the annotations, as ``Anchor`` or as dictionaries with its fields.

    Raises:
        AnnotationError: a row lacks what it must have, or names no document of the bitext.

    Example:
        >>> import seoul_corpus as sc
        >>> b, report = add_layer(sc.load_bitext(), "mine", [
        ...     {"document": "ko", "type": "theme", "quote": "인간 중심적인 AI"}])
        >>> [b.marks.text(a) for a in b.marks.select("mine")], report
        (['인간 중심적인 AI'], ())
    """
    documents = {document.key: document for document in bitext.documents}
    kept = tuple(one for one in bitext.layers if one.name != name)
    layer, findings = anchored_layer(documents, name, rows, Numbers(kept))
    return bitext.with_layers((*kept, layer)), findings


def anchored_layer(
    documents: Mapping[str, Document],
    name: str,
    rows: Iterable[Anchor | Mapping[str, object]],
    numbers: Numbers,
) -> tuple[Layer, tuple[Finding, ...]]:
    """Return the layer that a table makes on documents, by key, and the report on its rows.

    Raises:
        AnnotationError: as ``add_layer``.
    """
    _layer(name, [])
    made: list[Annotation] = []
    findings: list[Finding] = []
    for number, row in enumerate(rows, 1):
        anchor = _anchor(row, number)
        if anchor.document not in documents:
            reason = f"{anchor.document} ∉ {', '.join(documents)}"
            raise AnnotationError("layer-row", row=number, reason=reason)
        found = _anchored(anchor, documents[anchor.document], number)
        findings += [found.finding] if found.finding else []
        if found.span is not None:
            made.append(_annotation(anchor, found.span, numbers.next(anchor.document, name)))
    return _layer(name, made), tuple(findings)


def layer_rows(bitext: Bitext, name: str) -> tuple[Anchor, ...]:
    """Return a layer as rows with quotes, which ``add_layer`` anchors in a changed text.

    Example:
        >>> import seoul_corpus as sc
        >>> b = sc.annotate(sc.load_bitext())
        >>> layer_rows(b, "dates")[0].quote
        '2024년 5월 21일'
    """
    return tuple(
        Anchor(
            document=one.document,
            type=one.type,
            quote=bitext.marks.text(one),
            start=one.span.start,
            end=one.span.end,
            value=one.value,
            ref=one.ref,
            origin=one.origin,
            note=one.note,
        )
        for one in bitext.marks.select(name)
    )


def _layer(name: str, made: list[Annotation]) -> Layer:
    try:
        return Layer(name=name, annotations=tuple(made))
    except ValidationError as error:
        reason = error.errors(include_url=False)[0]["msg"]
        raise AnnotationError("layer-row", row=0, reason=f"{name!r}: {reason}") from error


def _anchor(row: Anchor | Mapping[str, object], number: int) -> Anchor:
    if isinstance(row, Anchor):
        return row
    try:
        anchor = Anchor.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise AnnotationError("layer-row", row=number, reason=reason) from error
    if not anchor.quote.strip() and (anchor.start is None or anchor.end is None):
        raise AnnotationError("layer-row", row=number, reason="quote, start, end")
    return anchor


def _annotation(anchor: Anchor, span: Span, name: str) -> Annotation:
    return Annotation(
        id=name,
        document=anchor.document,
        span=span,
        type=anchor.type,
        value=anchor.value,
        ref=anchor.ref,
        origin=anchor.origin,
        note=anchor.note,
    )


def _anchored(anchor: Anchor, document: Document, row: int) -> _Anchored:
    start, end, text = anchor.start, anchor.end, document.text
    if start is not None and end is not None:
        if start <= end <= len(text) and anchor.quote in ("", text[start:end]):
            return _Anchored(Span(start=start, end=end))
        if not anchor.quote.strip():
            params = {"start": str(start), "end": str(end), "length": str(len(text))}
            return _Anchored(None, _finding("anchor-outside", anchor, document, row, None, params))
    return _searched(anchor, document, row)


def _searched(anchor: Anchor, document: Document, row: int) -> _Anchored:
    """Return the occurrence of the quote that is nearest to where it was."""
    words = r"\s+".join(map(re.escape, anchor.quote.split()))
    spans = [match.span() for match in re.finditer(words, document.text)]
    if not spans:
        return _Anchored(None, _finding("anchor-lost", anchor, document, row, None, {}))
    was = anchor.start
    start, end = min(spans, key=lambda span: abs(span[0] - (was or 0)))
    span = Span(start=start, end=end)
    if was is not None:
        if was == start:
            return _Anchored(span)
        return _Anchored(span, _finding("anchor-moved", anchor, document, row, span, {}))
    if len(spans) == 1:
        return _Anchored(span)
    params = {"count": str(len(spans))}
    return _Anchored(span, _finding("anchor-ambiguous", anchor, document, row, span, params))


def _finding(
    code: str,
    anchor: Anchor,
    document: Document,
    row: int,
    span: Span | None,
    params: dict[str, str],
) -> Finding:
    places: tuple[Place, ...] = ()
    if span is not None:
        line, column = document.index.lines.place(span.start)
        places = (Place(key=document.key, span=span, line=line, column=column),)
        params = {**params, "line": str(line), "column": str(column)}
    said = {"quote": anchor.quote, "document": document.key, "row": str(row)}
    return Finding(
        code=code,
        severity="info" if code == "anchor-moved" else "warning",
        category="annotation",
        places=places,
        params={**said, **params},
    )
