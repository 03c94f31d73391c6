"""Running the checks, and making findings of what they notice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from seoul_corpus.check.material import Found, Material, Spot
from seoul_corpus.check.prints import fingerprint_of
from seoul_corpus.check.segments import bitext_of_segments
from seoul_corpus.check.table import CHECKS, CODES, Check
from seoul_corpus.document import Bitext, Finding, Place, Span, TermBase
from seoul_corpus.errors import CheckError
from seoul_corpus.parse.collector import collector_paused


def check_bitext(
    bitext: Bitext,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    terms: TermBase | None = None,
) -> tuple[Finding, ...]:
    """Return where the two texts do not say the same.

    Every finding has a code, a severity, a category of MQM, the units it is about, the places on
    both sides (the first is the one to look at), what was expected and the words that show it in
    ``params``. Findings stand in the order of the source; the same bitext gives the same ones.
    Names, dates, numbers, references, acts and terms are taken from the layers of the bitext;
    those that it lacks are made by rule and not kept. Time grows linearly with the text.

    Args:
        bitext: what is checked; the links say what is compared with what.
        select: only these codes, or all that begin so: ``date`` stands for ``date-differs``.
        ignore: not these codes.
        terms: the term base; that of the bitext by default.

    Raises:
        CheckError: no code begins with what ``select`` or ``ignore`` says.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. 2024년 5월 21일에 만났다."), parse("1. We met on 22 May 2024."))
        >>> [(one.code, one.params["expected"]) for one in check_bitext(b)]
        [('date-differs', '2024-05-21')]
    """
    checks = _chosen(select, ignore)
    with collector_paused():
        material = Material(bitext, terms)
        findings = [
            _finding(bitext, check, found)
            for check, found in (*_of_text(material, checks), *_of_couples(material, checks))
        ]
    order = {code: number for number, code in enumerate(CODES)}
    first = material.source.document.key
    return tuple(sorted(findings, key=lambda one: (*_position(one, first), order[one.code])))


def check_segments(
    ko: Sequence[str],
    en: Sequence[str],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    terms: TermBase | None = None,
) -> tuple[Finding, ...]:
    """Return where segments do not say the same: the first with the first, and so on.

    The nth segments are the units ``ko.u1`` and ``en.u1`` with n for 1; lines of the findings are
    lines of the segments joined by line feeds.

    Args:
        ko: the Korean segments; an empty one is a missing one.
        en: the English segments, as many.
        select: as in ``check_bitext``.
        ignore: as in ``check_bitext``.
        terms: the term base.

    Raises:
        AlignmentError: the two sides have different numbers of segments.
        CheckError: as in ``check_bitext``.

    Example:
        >>> [one.code for one in check_segments(["3개국"], ["four countries"])]
        ['figure-differs']
    """
    with collector_paused():
        bitext = bitext_of_segments(ko, en, terms)
    return check_bitext(bitext, select=select, ignore=ignore)


def _chosen(select: Collection[str], ignore: Collection[str]) -> tuple[Check, ...]:
    for asked in (*select, *ignore):
        if not any(_named(code, asked) for code in CODES):
            raise CheckError("check-unknown", code=asked, known=", ".join(CODES))
    return tuple(
        check
        for check in CHECKS
        if (not select or any(_named(check.code, asked) for asked in select))
        and not any(_named(check.code, asked) for asked in ignore)
    )


def _named(code: str, asked: str) -> bool:
    """Return whether a code is the one asked for, or begins with its words."""
    return code == asked or code.startswith(f"{asked}-")


def _of_text(material: Material, checks: Sequence[Check]) -> Iterator[tuple[Check, Found]]:
    for check in checks:
        if check.of_text is not None:
            for found in check.of_text(material):
                yield check, found


def _of_couples(material: Material, checks: Sequence[Check]) -> Iterator[tuple[Check, Found]]:
    wanted = [(check, check.of_couple) for check in checks if check.of_couple is not None]
    for couple in material.couples:
        for check, look in wanted:
            for found in look(couple):
                yield check, found


def _finding(bitext: Bitext, check: Check, found: Found) -> Finding:
    ids = tuple(dict.fromkeys(name for spot in found.places for name in spot.side.ids))
    return Finding(
        code=check.code,
        severity=check.severity,
        category=check.category,
        ids=ids,
        places=tuple(map(_place, found.places)),
        params=dict(found.params),
        fingerprint=fingerprint_of(bitext.documents, ids),
    )


def _place(spot: Spot) -> Place:
    document = spot.side.marked.document
    line, column = document.index.lines.place(spot.start)
    span = Span(start=spot.start, end=spot.end)
    return Place(key=document.key, span=span, line=line, column=column)


def _position(finding: Finding, source: str) -> tuple[int, int]:
    """Return where a finding stands in the source, and in the target where it is there alone."""
    starts = [place.span.start for place in finding.places if place.key == source]
    return (starts[0] if starts else 1 << 40, finding.places[0].span.start)
