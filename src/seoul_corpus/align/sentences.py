"""Sentences inside a pair of units: by count where it agrees, else by what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from seoul_corpus.align.evidence import Likeness, Traits, traits
from seoul_corpus.align.segments.passes import linked_segments
from seoul_corpus.align.segments.results import evidence_of
from seoul_corpus.align.segments.traits import segment_traits
from seoul_corpus.align.segments.vectors import Encode, encoded
from seoul_corpus.document import Evidence

SPLIT: Final = 3
"""One sentence against so many or fewer is one that was split, whatever they hold."""
SURE: Final = 0.8
"""How sure that is."""


class Bead(NamedTuple):
    """Neighbouring sentences of both sides that belong together, as half-open index ranges.

    Attributes:
        source: sentences of the source.
        target: sentences of the target.
        likeness: from 0 to 1: how alike they are or, where not ``counted``, how likely it is
            that they belong together.
        counted: whether the sides have equal counts, or one side has none.
        evidence: what speaks for it.
    """

    source: range
    target: range
    likeness: float
    counted: bool
    evidence: tuple[Evidence, ...]


def sentence_beads(
    source: Sequence[str], target: Sequence[str], likeness: Likeness, encode: Encode | None = None
) -> tuple[Bead, ...]:
    """Return the beads of two sequences of sentences; each sentence is in exactly one.

    Equal counts inside a paragraph are taken in order: on real text that is right more often
    than what the sentences hold. A lone sentence answers two or three of the other side.
    Otherwise the likeliest links are taken.
    """
    if len(source) == len(target):
        return tuple(
            _in_order(i, likeness.of(s, t))
            for i, (s, t) in enumerate(zip(_traits(source), _traits(target), strict=True))
        )
    if min(len(source), len(target)) == 1 and max(len(source), len(target)) <= SPLIT:
        whole = range(len(source)), range(len(target))
        return (Bead(*whole, SURE, counted=False, evidence=evidence_of({"count": 1.0})),)
    counted = not (source and target)
    sides = [[segment_traits(text) for text in side] for side in (source, target)]
    vectors = encoded(encode, source, target) if encode and not counted else None
    return tuple(
        Bead(
            link.source,
            link.target,
            0.0 if counted else link.confidence,
            counted,
            evidence_of({"count": 1.0} if counted else shares),
        )
        for link, shares in linked_segments(sides[0], sides[1], vectors=vectors)
    )


def _in_order(number: int, alike: float) -> Bead:
    place = range(number, number + 1)
    shares = {"count": 1 - 0.5 * alike, "likeness": 0.5 * alike}
    return Bead(place, place, alike, counted=True, evidence=evidence_of(shares))


def _traits(side: Sequence[str]) -> list[Traits]:
    return [traits(text) for text in side]
