"""Sentences inside a pair of units: by count where it agrees, else by length and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seoul_corpus.align.evidence import Likeness, Traits

# Prior costs of how many sentences answer how many, after the order of Gale and Church (1993,
# table 5): one to one is the rule, none the exception.
SHAPES: Final = (
    (1, 1, 0.0),
    (1, 2, 0.35),
    (2, 1, 0.35),
    (2, 2, 0.8),
    (1, 3, 0.9),
    (3, 1, 0.9),
    (1, 0, 1.0),
    (0, 1, 1.0),
)

BAND: Final = 40
"""How far from the diagonal the search goes, in sentences."""


class Bead(NamedTuple):
    """Neighbouring sentences of both sides that belong together, as half-open index ranges."""

    source: range
    target: range
    likeness: float
    counted: bool


def sentence_beads(
    source: Sequence[Traits], target: Sequence[Traits], likeness: Likeness
) -> tuple[Bead, ...]:
    """Return the beads of two sequences of sentences; each sentence is in exactly one.

    Equal counts inside a paragraph are taken in order: on real text that is right more often
    than what length and figures say. Otherwise the cheapest monotone path is taken (dynamic
    programming in a band along the diagonal, linear in the longer side).
    """
    if len(source) == len(target):
        return tuple(
            Bead(range(i, i + 1), range(i, i + 1), likeness.of(s, t), counted=True)
            for i, (s, t) in enumerate(zip(source, target, strict=True))
        )
    if not source or not target:
        lonely = [Bead(range(i, i + 1), range(0), 0.0, counted=True) for i in range(len(source))]
        lonely += [Bead(range(0), range(j, j + 1), 0.0, counted=True) for j in range(len(target))]
        return tuple(lonely)
    return _cheapest(source, target, likeness)


def _cheapest(
    source: Sequence[Traits], target: Sequence[Traits], likeness: Likeness
) -> tuple[Bead, ...]:
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = len(target) / len(source)
    for i in range(len(source) + 1):
        centre = int(i * slope)
        reach = BAND + int(slope)
        for j in range(max(0, centre - reach), min(len(target), centre + reach) + 1):
            steps = (
                (
                    best[(i - a, j - b)][0]
                    + cost
                    + _unlike(source[i - a : i], target[j - b : j], likeness),
                    (a, b),
                )
                for a, b, cost in SHAPES
                if (i - a, j - b) in best
            )
            cheapest = min(steps, default=None)
            if cheapest is not None and (i or j):
                best[i, j] = cheapest
    return tuple(reversed(list(_way_back(best, source, target, likeness))))


def _unlike(source: Sequence[Traits], target: Sequence[Traits], likeness: Likeness) -> float:
    if not source or not target:
        return 0.0
    return 1.0 - likeness.of(_together(source), _together(target))


def _together(side: Sequence[Traits]) -> Traits:
    if len(side) == 1:
        return side[0]
    return Traits(frozenset().union(*(t.tokens for t in side)), sum(t.length for t in side))


def _way_back(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    source: Sequence[Traits],
    target: Sequence[Traits],
    likeness: Likeness,
) -> Iterator[Bead]:
    i, j = len(source), len(target)
    while i or j:
        a, b = best[i, j][1]
        like = 1.0 - _unlike(source[i - a : i], target[j - b : j], likeness) if a and b else 0.0
        yield Bead(range(i - a, i), range(j - b, j), like, counted=False)
        i, j = i - a, j - b
