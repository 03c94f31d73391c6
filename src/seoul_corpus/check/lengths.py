"""Is one side much longer than its counterpart lets one expect?"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, log
from statistics import median
from typing import Final

from seoul_corpus.check.material import Couple, Found, Material

DEVIATIONS: Final = 4.5
"""How many robust standard deviations from the median a ratio is an outlier."""

FEWEST: Final = 8
"""How many pairs it takes before a text has a ratio of its own."""

USUAL_RATIO: Final = 2.05
"""English characters for a Korean one in declarations."""

USUAL: Final = (log(USUAL_RATIO), 0.22)
"""Median and spread of log(English / Korean characters) in declarations; for shorter texts."""

SHORTEST: Final = 12
"""Characters of the shorter side below which a ratio says nothing."""

_CONSISTENT: Final = 1.4826
"""Makes the median absolute deviation of a normal distribution its standard deviation."""


def length_unusual(material: Material) -> Iterator[Found]:
    """Yield pairs whose ratio of lengths is far from that of the text.

    The measure is the median absolute deviation of the logarithms, which a few wrong pairs do not
    move. Short sides vary more, so the deviation that is allowed grows as they shrink.
    """
    ratios = [(couple, _ratio(couple)) for couple in material.couples if _measurable(couple)]
    middle, spread = _robust([ratio for _, ratio in ratios])
    for couple, ratio in ratios:
        shorter = min(len(side.text) for side in couple.sides)
        allowed = spread * DEVIATIONS * (1 + 8 / shorter)
        if abs(ratio - middle) > allowed:
            params = {
                "source": str(len(couple.source.text)),
                "target": str(len(couple.target.text)),
                "expected": str(_expected(couple, middle)),
            }
            yield Found((couple.target.whole, couple.source.whole), params)


def _measurable(couple: Couple) -> bool:
    return all(len(side.text) >= SHORTEST for side in couple.sides)


def _ratio(couple: Couple) -> float:
    return log(len(couple.en.text) / len(couple.ko.text))


def _robust(ratios: list[float]) -> tuple[float, float]:
    if len(ratios) < FEWEST:
        return USUAL
    middle = median(ratios)
    deviation = median(abs(ratio - middle) for ratio in ratios) * _CONSISTENT
    return middle, max(deviation, 0.08)


def _expected(couple: Couple, middle: float) -> int:
    """Return the length of the target that the source lets one expect."""
    sign = 1 if couple.source.korean else -1
    return round(len(couple.source.text) * exp(sign * middle))
