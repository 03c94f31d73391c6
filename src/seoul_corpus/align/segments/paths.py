"""The best way through two texts: dynamic programming in a band."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from seoul_corpus.align.segments.bands import Band
from seoul_corpus.align.segments.scores import ALONE, LARGEST, SHAPES, Shape

Score: TypeAlias = Callable[[int, int, int, int], float]
"""The score of so many source segments before a boundary and so many target segments."""

Step: TypeAlias = tuple[int, int, float]
"""A link that ends at a boundary: how many segments of each side, and its score."""

BEAM: Final = 20.0
"""A way whose score is so much worse than the best of its row is given up."""
UNLIKELY: Final = -14.0
"""Ways less likely than this, as a logarithm, have no share in a confidence."""
LONELY: Final = 0.45
"""What a segment rightly without counterpart is worth beside a right link."""

_NEVER: Final = -math.inf
_LONE: Final = math.log(ALONE)


class Row:
    """Boundaries of the target in the band beside one boundary of the source.

    Attributes:
        low: the first of them.
        best: the best score of a way to each.
        steps: the steps that lead to each.
    """

    __slots__ = ("best", "low", "steps")

    def __init__(self, low: int, high: int) -> None:
        size = high - low + 1
        self.low = low
        self.best = [_NEVER] * size
        self.steps: list[list[Step]] = [[] for _ in range(size)]

    def at(self, column: int) -> float:
        """Return the best score at a boundary, minus infinity outside the band."""
        place = column - self.low
        return self.best[place] if 0 <= place < len(self.best) else _NEVER


class Found(NamedTuple):
    """A link of a path and how likely it is."""

    source: range
    target: range
    confidence: float


def lattice(
    band: Band,
    score: Score,
    prepare: Callable[[int], None],
    largest: int = LARGEST,
) -> list[Row]:
    """Return all ways through the band that are not hopeless; one at least.

    Args:
        band: where to look.
        score: scores links.
        prepare: is told each source segment before its links are scored.
        largest: how many segments of both sides together a link may have.
    """
    shapes = [(a, b, math.log(prior)) for (a, b), prior in SHAPES.items() if a + b <= largest]
    rows: list[Row] = []
    for i, (low, high) in enumerate(band):
        if i:
            prepare(i - 1)
        row = Row(low, high)
        rows.append(row)
        if not i:
            row.best[0] = 0.0
        _fill(rows, i, score, shapes)
        if i < len(band) - 1:
            _give_up(row, band[i + 1][0])
    return rows


def _give_up(row: Row, next_low: int) -> None:
    """Forget hopeless ways: the best is one that can go on, so that one always can."""
    worst = max(row.best[next_low - row.low :]) - BEAM
    for place, value in enumerate(row.best):
        if value < worst:
            row.best[place] = _NEVER
            row.steps[place] = []


def _fill(rows: Sequence[Row], i: int, score: Score, shapes: Sequence[Step]) -> None:
    row = rows[i]
    best, low = row.best, row.low
    before = [(a, b, prior, rows[i - a]) for a, b, prior in shapes if a <= i]
    above = rows[i - 1] if i else None
    for place in range(len(best)):
        j = low + place
        steps = row.steps[place]
        top = best[place]
        if above and (value := above.at(j)) > _NEVER:
            steps.append((1, 0, _LONE))
            if value + _LONE > top:  # noqa: PLR1730 -- faster than max()
                top = value + _LONE
        if place and best[place - 1] > _NEVER:
            steps.append((0, 1, _LONE))
            top = max(top, best[place - 1] + _LONE)
        for a, b, prior, other in before:
            at = j - b - other.low
            if 0 <= at < len(other.best) and (value := other.best[at]) > _NEVER:
                gain = prior + score(i, j, a, b)
                if gain == _NEVER:
                    continue
                steps.append((a, b, gain))
                if value + gain > top:  # noqa: PLR1730 -- faster than max()
                    top = value + gain
        best[place] = top


def best_path(rows: Sequence[Row]) -> list[tuple[range, range]]:
    """Return the way with the best score, as ranges of both sides."""
    i, j = len(rows) - 1, rows[-1].low + len(rows[-1].best) - 1
    path: list[tuple[range, range]] = []
    while i or j:
        a, b, _ = max(
            rows[i].steps[j - rows[i].low],
            key=lambda step: rows[i - step[0]].at(j - step[1]) + step[2],
        )
        path.append((range(i - a, i), range(j - b, j)))
        i, j = i - a, j - b
    return path[::-1]


def likeliest_path(rows: Sequence[Row]) -> list[Found]:
    """Return the way with the most links that are likely right, each with its likelihood.

    The likelihood of a link is the share of all ways through it, each by its score. Taking the
    way with the largest sum of these finds more links whole than taking the best way does.
    """
    shares = _shares(rows, _totals(rows))
    taken: list[list[tuple[float, Shape, float]]] = []
    for i, row in enumerate(rows):
        line: list[tuple[float, Shape, float]] = []
        taken.append(line)
        for place, steps in enumerate(shares[i]):
            best = (0.0 if not (i or place) else _NEVER, (0, 0), 0.0)
            for a, b, share in steps:
                at = row.low + place - b - rows[i - a].low
                worth = taken[i - a][at][0] + (share if a and b else LONELY * share)
                if worth > best[0]:
                    best = (worth, (a, b), share)
            line.append(best)
    return list(_way_back(rows, taken))[::-1]


def _way_back(
    rows: Sequence[Row], taken: Sequence[Sequence[tuple[float, Shape, float]]]
) -> Iterator[Found]:
    i, j = len(rows) - 1, rows[-1].low + len(rows[-1].best) - 1
    while i or j:
        _, (a, b), share = taken[i][j - rows[i].low]
        yield Found(range(i - a, i), range(j - b, j), min(1.0, share))
        i, j = i - a, j - b


def _totals(rows: Sequence[Row]) -> list[list[float]]:
    """Return the logarithm of the sum over all ways to each boundary."""
    totals: list[list[float]] = []
    for i, row in enumerate(rows):
        line: list[float] = []
        totals.append(line)
        for place, steps in enumerate(row.steps):
            values = [0.0] if not (i or place) else []
            for a, b, gain in steps:
                before = totals[i - a][row.low + place - b - rows[i - a].low]
                if before > _NEVER:
                    values.append(before + gain)
            line.append(_log_sum(values))
    return totals


def _log_sum(values: Sequence[float]) -> float:
    if len(values) < 2:
        return values[0] if values else _NEVER
    top = max(values)
    return top + math.log(sum([math.exp(value - top) for value in values]))


def _shares(rows: Sequence[Row], totals: Sequence[Sequence[float]]) -> list[list[list[Step]]]:
    """Return for each boundary its steps with their share of all ways."""
    mass = [[0.0] * len(row.best) for row in rows]
    mass[-1][-1] = 1.0
    shares: list[list[list[Step]]] = [[[] for _ in row.best] for row in rows]
    for i in range(len(rows) - 1, -1, -1):
        row = rows[i]
        for place in range(len(row.best) - 1, -1, -1):
            if mass[i][place] > 0.0:
                for a, b, gain in row.steps[place]:
                    at = row.low + place - b - rows[i - a].low
                    log_share = totals[i - a][at] + gain - totals[i][place]
                    if log_share > UNLIKELY:
                        share = math.exp(log_share) * mass[i][place]
                        mass[i - a][at] += share
                        shares[i][place].append((a, b, share))
    return shares
