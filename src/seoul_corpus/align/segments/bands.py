"""Where links are looked for: near the line between rare words that stand in both texts."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from seoul_corpus.align.segments.lexicon import Lexicon
from seoul_corpus.align.segments.traits import Segment

Band: TypeAlias = Sequence[tuple[int, int]]
"""For each boundary between segments of the source, the first and the last boundary of the
target that may answer it. Neither ever goes back, and neighbours overlap; the first holds 0,
the last the end."""

Place: TypeAlias = tuple[int, int]

WHOLE: Final = 400
"""Texts with no more pairs of segments than this are compared whole."""
RARE: Final = 3
"""A word that stands more often on either side fixes no place."""
FIRM: Final = 0.2
"""How likely the words that two segments share must be to fix a place."""
MARGIN: Final = 8
"""How far beside a fixed place links are looked for, in segments."""
NEAR: Final = 3
"""How far beside the links of the pass before, in segments."""


def first_band(lexicon: Lexicon) -> Band:
    """Return where to look before anything is linked; linear in the segments but for its width.

    Between fixed places the width grows with the square root of the distance, as chance drops
    and merges of segments make the texts drift apart.
    """
    n, m = len(lexicon.source), len(lexicon.target)
    if n * m <= WHOLE:
        return [(0, m)] * (n + 1)
    knots = [(0, 0), *fixed_places(lexicon), (n, m)]
    low, high = [m] * (n + 1), [0] * (n + 1)
    for (i, j), (last_i, last_j) in pairwise(knots):
        slope = (last_j - j) / max(1, last_i - i)
        reach = MARGIN + 2 * math.sqrt(max(last_i - i, last_j - j)) + slope
        for row in range(i, last_i + 1):
            middle = j + (row - i) * slope
            low[row] = min(low[row], int(middle - reach))
            high[row] = max(high[row], int(middle + reach) + 1)
    return _monotone(low, high, m)


def next_band(links: Iterable[tuple[range, range]], n: int, m: int) -> Band:
    """Return a narrow band around the links of the pass before."""
    low, high = [m] * (n + 1), [0] * (n + 1)
    for ones, others in links:
        for row in range(ones.start, ones.stop + 1):
            low[row] = min(low[row], others.start)
            high[row] = max(high[row], others.stop)
    wide_low = [min(low[max(0, row - NEAR) : row + NEAR + 1]) - 1 for row in range(n + 1)]
    wide_high = [max(high[max(0, row - NEAR) : row + NEAR + 1]) + 1 for row in range(n + 1)]
    return _monotone(wide_low, wide_high, m)


def _monotone(low: list[int], high: list[int], m: int) -> Band:
    low[0], high[-1] = 0, m
    for row in range(len(low) - 2, -1, -1):
        low[row] = min(low[row], low[row + 1])
    for row in range(1, len(high)):
        low[row] = min(low[row], high[row - 1])
        high[row] = max(high[row], high[row - 1])
    return [(max(0, a), min(m, b)) for a, b in zip(low, high, strict=True)]


def fixed_places(lexicon: Lexicon) -> list[Place]:
    """Return segments that answer each other, by rare words of both, in rising order."""
    places = _places(lexicon.source), _places(lexicon.target)
    votes: dict[Place, float] = defaultdict(float)
    for one, partners in lexicon.known.items():
        ones = places[0].get(one, ())
        if not 0 < len(ones) <= RARE:
            continue
        for other, (likely, _) in partners.items():
            others = places[1].get(other, ())
            if 0 < len(others) <= RARE:
                share = likely / (len(ones) * len(others))
                for i in ones:
                    for j in others:
                        votes[i, j] += share
    return _heaviest([(place, weight) for place, weight in votes.items() if weight >= FIRM])


def _places(side: Sequence[Segment]) -> dict[str, list[int]]:
    """Return where each form stands, no more than one place beyond ``RARE``."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, segment in enumerate(side):
        for form in segment.forms:
            if len(places[form]) <= RARE:
                places[form].append(number)
    return places


def _heaviest(votes: list[tuple[Place, float]]) -> list[Place]:
    """Return the heaviest chain that rises on both sides, in n log n steps."""
    ends: list[int] = []  # where chains end in the target, rising, with their weights rising too
    best: list[tuple[float, int]] = []  # the weight of each such chain, and its last link
    chain: list[tuple[Place, int]] = []  # links with the link before
    for (i, j), weight in sorted(votes, key=lambda vote: (vote[0][0], -vote[0][1])):
        at = bisect_left(ends, j)
        before = best[at - 1] if at else (0.0, -1)
        total = before[0] + weight
        if at < len(ends) and ends[at] == j and best[at][0] >= total:
            continue
        chain.append(((i, j), before[1]))
        stop = at
        while stop < len(ends) and best[stop][0] <= total:
            stop += 1
        ends[at:stop] = [j]
        best[at:stop] = [(total, len(chain) - 1)]
    found: list[Place] = []
    last = best[-1][1] if best else -1
    while last >= 0:
        place, last = chain[last]
        found.append(place)
    return found[::-1]
