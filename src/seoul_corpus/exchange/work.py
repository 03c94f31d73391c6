"""A bitext as translators work on it: one unit after the other, each with both texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from seoul_corpus.document import Pair, fingerprint, reading
from seoul_corpus.document.content import own_spans
from seoul_corpus.languages import LANGUAGE_NAMES, ROLE_NAMES

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Document, Finding, Span, View
    from seoul_corpus.document.links import Relation, Status
    from seoul_corpus.document.units import Unit

WorkLevel = Literal["sentence", "paragraph"]
"""What is one unit of work: a sentence, or a paragraph's own words without those of its items.

Titles, notes, headings and closings are units of work at both levels.
"""


class Side(NamedTuple):
    """What stands on one side of a unit of work.

    Attributes:
        lang: BCP 47 tag.
        ids: the units that the text is taken from.
        spans: where their own words stand in the document, in text order.
        texts: the reading of each span.
        text: all of them, as one reads them.
    """

    lang: str
    ids: tuple[str, ...]
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    text: str

    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when a reader would see another text."""
        return fingerprint(self.text)


class WorkUnit(NamedTuple):
    """Two texts that say the same, and what is known of the pair.

    Attributes:
        id: that of the link; of the unit where no link joins it.
        level: ``sentence``, ``paragraph``, ``item`` or ``block``.
        kind: what it is, such as ``sentence`` or ``heading``.
        reference: how a person names it.
        source: None where the source lacks it.
        target: None where the target lacks it.
        status: who stands for the link.
        relation: how the texts relate.
        confidence: the link's, from 0 to 1; 0 without a link.
        notes: what the reviewer said, and each finding.
        findings: those that the notes tell of.
    """

    id: str
    level: str
    kind: str
    reference: str
    source: Side | None
    target: Side | None
    status: Status
    relation: Relation | None
    confidence: float
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def work_units(
    bitext: Bitext,
    *,
    level: WorkLevel = "sentence",
    findings: Collection[Finding] = (),
    lang: str = "en",
) -> list[WorkUnit]:
    """Return the units of work of a bitext, each word of both texts in exactly one of them.

    They stand in the source's order; a unit that only the target has follows the one that it
    follows there.

    Args:
        bitext: the two texts.
        level: what is one unit.
        findings: what was noticed: a finding goes to the first unit of work that it is about.
        lang: language of the notes.

    Example:
        >>> from seoul_corpus import load_bitext
        >>> units = work_units(load_bitext())
        >>> len(units), units[-1].id, units[-1].target.ids
        (30, 'al.ko.annex.p3.s2', ('en.annex.p3.s2',))
    """
    chosen = [_units(document, level) for document in bitext.documents]
    left = {unit.id for units in chosen for unit in units}
    pairs = bitext.pair_up(*chosen)
    noticed = _by_unit(pairs, findings) if findings else {}
    found = [_work_unit(bitext, pair, left, noticed.get(pair.id, ()), lang) for pair in pairs]
    # A unit that links of two levels join with different ones may be in no pair of its own.
    for name in sorted(left):
        ko, en = (d.view((name,) if name in d.index.entries else ()) for d in bitext.documents)
        found.append(_work_unit(bitext, Pair(bitext, None, ko, en), left, (), lang))
    return [unit for unit in found if unit.source or unit.target]


def about_documents(bitext: Bitext, lang: str = "en") -> Iterator[str]:
    """Yield a line for each text: what it is, so that no one takes it for more."""
    own = "ko" if lang == "ko" else "en"
    for document in (bitext.source, bitext.target):
        name = LANGUAGE_NAMES.get(document.lang.partition("-")[0], {}).get(own, document.lang)
        role = ROLE_NAMES[document.role][own] if document.role else ""
        rights = ""
        if document.edition:
            edition = document.edition
            rights = edition.rights_ko if own == "ko" and edition.rights_ko else edition.rights
        yield ". ".join(filter(None, [f"{document.key}: {name} {role}".strip(), rights]))


def _units(document: Document, level: WorkLevel) -> tuple[Unit, ...]:
    units: list[Unit] = [*document.blocks()]
    if level == "sentence":
        units += document.sentences()
    else:
        units += [paragraph for paragraph in document.paragraphs() if paragraph.sentences]
    return tuple(sorted(units, key=lambda unit: unit.span.start))


def _work_unit(
    bitext: Bitext, pair: Pair, left: set[str], findings: tuple[Finding, ...], lang: str
) -> WorkUnit:
    link = pair.link
    ko, en = (_side(view, left) for view in (pair.ko, pair.en))
    source, target = (ko, en) if bitext.source is bitext.ko else (en, ko)
    notes = [link.note] if link and link.note else []
    notes += [f"{one.severity} {one.code}: {one.message(lang)}" for one in findings]
    kind = pair.kind
    return WorkUnit(
        id=link.id if link else pair.id,
        level=link.level if link else kind,
        kind=kind,
        reference=pair.reference,
        source=source,
        target=target,
        status=link.status if link else "machine",
        relation=link.relation if link else None,
        confidence=link.confidence if link else 0.0,
        notes=tuple(notes),
        findings=findings,
    )


def _side(view: View | None, left: set[str]) -> Side | None:
    """Return what one side says of what is ``left``, and take it from there.

    A link of blocks may join what is cut up further at this level, and two links of different
    levels the same unit.
    """
    units = [unit for unit in view.units if unit.id in left] if view else []
    if view is None or not units:
        return None
    left.difference_update(unit.id for unit in units)
    document = view.document
    spans = tuple(span for unit in units for span in own_spans(cast("Unit", unit)))
    texts = tuple(reading(document, span) for span in spans)
    joint = " " if view.kind == "sentence" else "\n"
    return Side(document.lang, tuple(unit.id for unit in units), spans, texts, joint.join(texts))


def _by_unit(pairs: Sequence[Pair], findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Return the findings of each pair, by the pair's id."""
    owners: dict[str, str] = {}
    for pair in pairs:
        for view in pair.sides:
            for unit in view.units:
                owners[unit.id] = pair.id
    for pair in pairs:
        for view in pair.sides:
            above = view.parent
            while above is not None and above.id not in owners:
                owners[above.id] = pair.id
                above = above.parent
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        owner = next((owners[name] for name in finding.ids if name in owners), None)
        found[owner or pairs[0].id if pairs else ""].append(finding)
    return {name: tuple(of_unit) for name, of_unit in found.items()}
