"""Back in: what translators made of a file becomes the target text, unit by unit.

``report`` says what a file may hold and what was done with it, ``weighing`` decides row by row,
``editing`` finds the smallest changes of the text, ``rebuilding`` makes them and moves everything
that stands behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from seoul_corpus.document import (
    Annotation,
    Bitext,
    Document,
    Finding,
    Layer,
    LineIndex,
    Paragraph,
    Span,
    matching_key,
    reading,
    span_of,
)
from seoul_corpus.document.content import own_spans
from seoul_corpus.exchange.incoming.rebuilding import (
    Rebuilt,
    moved_annotation,
    moved_place,
    rebuilt,
)
from seoul_corpus.exchange.incoming.report import Change, ImportReport, Incoming, Refusal
from seoul_corpus.exchange.incoming.weighing import Weighing, Wish, base_of
from seoul_corpus.exchange.work import Side, WorkLevel, WorkUnit, work_units
from seoul_corpus.segment import sentence_spans

__all__ = ["COMMENTS", "Change", "ImportReport", "Incoming", "Refusal", "base_of", "merge"]

COMMENTS = "comments"
"""The layer that comments land in: what a person wrote beside a unit, on that unit."""


def merge(
    bitext: Bitext, rows: Sequence[Incoming], *, source: str = "<import>"
) -> tuple[Bitext, ImportReport]:
    """Return a bitext with the target texts of ``rows``, and a report of every row.

    A unit is changed only where the file was made from the texts that the bitext has, and where
    the text keeps its structure; it keeps its id and its links. Untouched units keep their text
    to the character. Comments become annotations of the layer ``comments``; annotations of words
    that were changed are taken out, with a finding.

    Args:
        bitext: what the file was made from.
        rows: what the file holds.
        source: what findings call the file.
    """
    units = _units(bitext, {row.id for row in rows})
    weighing = Weighing(bitext.target, units, source)
    wishes = _accepted(weighing, list(weighing.wishes(rows)))
    made = _made(bitext.target, wishes) if wishes else None
    missing = tuple(name for name in units if name not in weighing.seen)
    if missing:
        weighing.notice(
            "import-missing", Incoming(missing[0], None, None, ""), count=f"{len(missing)}"
        )
    changed = _bitext(bitext, made, weighing) if made else bitext
    after = _units(changed, {row.id for row in rows})
    changed, count = _commented(changed, after, rows)
    if made:
        _cut_anew(made.document, wishes, weighing)
    return changed, _report(weighing, wishes, missing, count)


def _units(bitext: Bitext, wanted: set[str]) -> Mapping[str, WorkUnit]:
    """Return the units of work of the level that most ids of a file are of, by id."""
    levels: tuple[WorkLevel, ...] = ("sentence", "paragraph")
    found = [{unit.id: unit for unit in work_units(bitext, level=level)} for level in levels]
    # Where both levels have all of them, the one that lacks fewer is meant.
    return max(found, key=lambda units: (len(wanted & units.keys()), -len(units)))


def _accepted(weighing: Weighing, wishes: list[Wish]) -> list[Wish]:
    """Return the wishes that leave the structure as it is, and refuse the others."""
    target = weighing.target
    accepted = _holding(target, [], wishes)
    made = _made(target, accepted)
    wrong = set[str]()
    if made:
        wrong = {wish.unit.id for wish in accepted if not _as_wished(wish, made)}
        accepted = [wish for wish in accepted if wish.unit.id not in wrong]
    kept = {wish.unit.id for wish in accepted}
    for wish in wishes:
        if wish.unit.id not in kept:
            weighing.refuse(wish.row, "import-structure")
    return accepted


def _holding(target: Document, given: list[Wish], wishes: list[Wish]) -> list[Wish]:
    """Return the wishes that can be granted beside those given: halved until each is told."""
    if not wishes or _made(target, [*given, *wishes]):
        return wishes
    if len(wishes) == 1:
        return []
    half = len(wishes) // 2
    first = _holding(target, given, wishes[:half])
    return [*first, *_holding(target, [*given, *first], wishes[half:])]


def _made(target: Document, wishes: Iterable[Wish]) -> Rebuilt | None:
    return rebuilt(target, [edit for wish in wishes for edit in wish.edits])


def _as_wished(wish: Wish, made: Rebuilt) -> bool:
    """Return whether a unit reads as it should, whatever page breaks stand in it."""
    return matching_key(_reads(made.document, wish)) == matching_key(wish.new)


def _reads(document: Document, wish: Wish) -> str:
    side = wish.unit.target
    units = [document.index.entries[name].unit for name in (side.ids if side else ())]
    spans = [
        span
        for unit in units
        for span in (own_spans(unit) if isinstance(unit, Paragraph) else (span_of(unit),))
    ]
    return " ".join(reading(document, span) for span in spans)


def _bitext(bitext: Bitext, made: Rebuilt, weighing: Weighing) -> Bitext:
    """Return the bitext with its new target and everything that points into it moved."""
    document, moves = made
    key, lines = document.key, LineIndex(document.text)
    whole = {span_of(entry.unit) for entry in bitext.target.index.entries.values()}
    layers = []
    for layer in bitext.layers:
        kept: list[Annotation] = []
        for one in layer.annotations:
            moved = one if one.document != key else moved_annotation(one, moves, whole)
            if moved is None:
                words = bitext.target.text[one.span.slice]
                row = Incoming("", None, None, "")
                weighing.notice("import-mark-lost", row, layer=layer.name, text=words)
            else:
                kept.append(moved)
        layers.append(layer.model_copy(update={"annotations": tuple(kept)}))
    findings: list[Finding] = []
    for finding in bitext.alignment.findings:
        places = [moved_place(place, moves, key, lines) for place in finding.places]
        if None not in places:
            findings.append(finding.model_copy(update={"places": tuple(places)}))
    ko, en = (document if one.key == key else one for one in bitext.documents)
    return Bitext(
        key=bitext.key,
        ko=ko,
        en=en,
        alignment=bitext.alignment.model_copy(update={"findings": tuple(findings)}),
        layers=tuple(layers),
        terms=bitext.terms,
    )


def _commented(
    bitext: Bitext, units: Mapping[str, WorkUnit], rows: Iterable[Incoming]
) -> tuple[Bitext, int]:
    """Return the bitext with the comments that it does not have yet, and their number."""
    old = [one for layer in bitext.layers if layer.name == COMMENTS for one in layer.annotations]
    known = {(one.document, one.span, one.note) for one in old}
    taken = {one.id for layer in bitext.layers for one in layer.annotations}
    new: list[Annotation] = []
    for row in rows:
        unit = units.get(row.id)
        for text in row.comments if unit else ():
            key, span = _anchor(bitext, unit)
            if (key, span, text) in known:
                continue
            known.add((key, span, text))
            name = _free(taken)
            new.append(
                Annotation(
                    id=name, document=key, span=span, type="comment", origin="import", note=text
                )
            )
    if not new:
        return bitext, 0
    layer = Layer(name=COMMENTS, annotations=(*old, *new))
    others = [layer for layer in bitext.layers if layer.name != COMMENTS]
    return bitext.with_layers([*others, layer]), len(new)


def _anchor(bitext: Bitext, unit: WorkUnit | None) -> tuple[str, Span]:
    """Return where a comment on a unit stands: in the target, where there is something."""
    side: Side | None = unit and (unit.target or unit.source)
    if unit is None or side is None:
        raise AssertionError("a unit of work has a side")
    document = bitext.target if unit.target else bitext.source
    return document.key, Span(start=side.spans[0].start, end=side.spans[-1].end)


def _free(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"comment.{number}" in taken:
        number += 1
    taken.add(f"comment.{number}")
    return f"comment.{number}"


def _cut_anew(document: Document, wishes: Iterable[Wish], weighing: Weighing) -> None:
    """Say where sentences would be cut otherwise if the new text were parsed."""
    for wish in wishes:
        for name in wish.unit.target.ids if wish.unit.target else ():
            entry = document.index.entries[name]
            span = span_of(entry.unit)
            if entry.kind != "sentence":
                continue
            cuts = sentence_spans(document.text, span.start, span.end, document.lang)
            if len(cuts) > 1:
                weighing.notice("import-sentences", wish.row, count=f"{len(cuts)}")


def _report(
    weighing: Weighing, wishes: Iterable[Wish], missing: tuple[str, ...], comments: int
) -> ImportReport:
    refused: dict[str, list[Refusal]] = {}
    for one in weighing.refused:
        refused.setdefault(_GROUPS.get(one.code, "refused"), []).append(one)
    return ImportReport(
        changed=tuple(
            Change(id=w.unit.id, ids=w.unit.target.ids, old=w.unit.target.text, new=w.new)
            for w in wishes
            if w.unit.target
        ),
        conflicts=tuple(refused.get("conflicts", ())),
        refused=tuple(refused.get("refused", ())),
        unplaced=tuple(refused.get("unplaced", ())),
        missing=missing,
        comments=comments,
        findings=tuple(weighing.findings),
    )


_GROUPS = {
    "import-conflict": "conflicts",
    "import-twice": "conflicts",
    "import-unknown-id": "unplaced",
    "import-comment-unplaced": "unplaced",
    "import-no-target": "unplaced",
}
