"""How likely segments of both sides say the same: by length, words and marks.

Each score is the logarithm of how much more likely the evidence is where the segments answer
each other than where they stand together by chance, so that scores add up.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, TypeAlias, TypeVar

from seoul_corpus.align.segments.bands import Band
from seoul_corpus.align.segments.lexicon import Learnt, Weights
from seoul_corpus.align.segments.traits import Segment
from seoul_corpus.align.segments.vectors import Vectors

Shape: TypeAlias = tuple[int, int]
LinkRanges: TypeAlias = tuple[range, range]

# How often so many segments answer so many, before the texts are looked at.
SHAPES: Final[Mapping[Shape, float]] = {
    (1, 1): 0.8,
    (1, 2): 0.05,
    (2, 1): 0.05,
    (1, 3): 0.006,
    (3, 1): 0.006,
    (2, 2): 0.003,
    (1, 4): 0.001,
    (4, 1): 0.001,
}
ALONE: Final = 0.05
"""How often a segment has no counterpart."""
LARGEST: Final = max(a + b for a, b in SHAPES)

# The variance of the logarithm of two lengths' ratio: a part that stays, and one that long
# segments average out. Measured on the development sets, where both show the same.
SPREAD: Final = 0.01
SHORT_SPREAD: Final = 1.44

SYLLABLE: Final = 2.1
"""How many English letters a Hangul syllable is worth, before the texts are looked at."""
FEW: Final = 300
"""How many syllables or letters of the texts it takes to believe them as much as this."""
UNEVEN: Final = 2.5
"""Several segments that are so much longer or shorter than their counterpart are no link."""
UNSAID: Final = -0.15
"""What a word without an answer counts."""
TRUST: Final = 1.2
"""How much words count beside length: they are not independent of each other."""
CROWD: Final = 100
"""With so many words in both together, each counts half."""
ENDS_AGREE: Final = 0.85
"""How often linked segments end with the same mark; then as often as in the pass before."""
COUNTS_AGREE: Final = 0.8
"""How often they have the same number of sentences."""
COUNTS_TRUST: Final = 0.5
"""How much that counts: it says partly what lengths and ends say."""
FAITH: Final = 10
"""How many links these two figures are worth beside those of the pass before."""


class Rates(NamedTuple):
    """How often linked segments agree."""

    ends: float = ENDS_AGREE
    counts: float = COUNTS_AGREE


class Match(NamedTuple):
    """Answered words of a pair of segments, and what they count above unanswered ones."""

    forms: dict[str, float]
    words: dict[int, float]
    forms_total: float
    words_total: float


class Scores:
    """Scores of links between two texts.

    Rows of words are made as a search asks for them and dropped behind it, so that long texts
    take no more memory than short ones.

    Args:
        source: one side.
        target: the other side.
        rates: how often linked segments agree.
        vectors: of the segments, if there are any.
    """

    def __init__(
        self,
        source: Sequence[Segment],
        target: Sequence[Segment],
        rates: Rates,
        vectors: Vectors | None = None,
    ) -> None:
        self.source, self.target = source, target
        self._vectors = vectors
        lengths = _lengths(source, target)
        self._lengths = [_sums(side) for side in lengths]
        self._words = _sums(len(s.words) for s in source), _sums(len(s.forms) for s in target)
        self._marks = _sums(s.sentences for s in source), _sums(s.sentences for s in target)
        ends = _chances([s.end for s in source], [s.end for s in target])
        self._ends = _agreement(rates.ends, min(0.95, max(0.3, ends)))
        counts = _chances([s.sentences for s in source], [s.sentences for s in target])
        self._counts = _agreement(rates.counts, min(0.95, max(0.1, counts)))
        self._form_sets = [frozenset(s.forms) for s in target]
        self._rows: dict[int, dict[int, Match]] = {}

    def prepare(self, row: int, band: Band, learnt: Learnt, linked: Mapping[int, range]) -> None:
        """Compare the words of one source segment with those near it; forget those far behind."""
        self._rows.pop(row - LARGEST + 1, None)
        near = range(band[row][0], band[row + 1][1])
        own = linked.get(row, range(0))
        cells = self._matches(row, [j for j in near if j not in own], learnt.others)
        if own:
            cells |= self._matches(row, [j for j in near if j in own], learnt.linked)
        self._rows[row] = cells
        if self._vectors:
            self._vectors.prepare(row, band)

    def _matches(self, row: int, columns: Sequence[int], weights: Weights) -> dict[int, Match]:
        answers: dict[str, list[tuple[int, float]]] = {}
        for number, forms in enumerate(self.source[row].words):
            for form in forms:
                for other, weight in weights.get(form, ()):
                    answers.setdefault(other, []).append((number, weight - UNSAID))
        cells: dict[int, Match] = {}
        keys = answers.keys()
        for column in columns:
            shared = keys & self._form_sets[column] if keys else ()
            if shared:
                cells[column] = _match(answers, shared)
        return cells

    def link(self, i: int, j: int, a: int, b: int) -> float:
        """Return the score of the ``a`` source segments before ``i`` and the ``b`` before ``j``."""
        source, target = self._lengths
        one, other = source[i] - source[i - a], target[j] - target[j - b]
        if a + b > 2 and not one / UNEVEN < other < one * UNEVEN:
            return -math.inf
        said = _fit(one, other) + self.words(i, j, a, b) + self.marks(i, j, a, b)
        return said if self._vectors is None else said + self._vectors.link(i, j, a, b)

    def vectors(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the vectors say of a link that was found, nothing without them."""
        return 0.0 if self._vectors is None else self._vectors.found(i, j, a, b)

    def length(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the lengths say."""
        source, target = self._lengths
        return _fit(source[i] - source[i - a], target[j] - target[j - b])

    def words(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the words say, answered and unanswered."""
        source, target = self._words
        size = source[i] - source[i - a] + target[j] - target[j - b]
        if a == 1 == b:
            match = self._rows[i - 1].get(j - 1)
            found = match.forms_total + match.words_total if match else 0.0
        elif a == 1:
            found = self._split(self._rows[i - 1], range(j - b, j))
        elif b == 1:
            found = self._merged(range(i - a, i), j - 1)
        else:
            found = self._found(range(i - a, i), range(j - b, j))
        unsaid = UNSAID * size / (1 + 2 * size / (a + b) / CROWD)
        return 0.5 * TRUST * (found / (1 + size / CROWD) + unsaid)

    def _split(self, row: Mapping[int, Match], others: range) -> float:
        matches = [row[column] for column in others if column in row]
        return sum([m.forms_total for m in matches]) + _best([m.words for m in matches])

    def _merged(self, ones: range, column: int) -> float:
        rows = [self._rows[row] for row in ones]
        matches = [row[column] for row in rows if column in row]
        return sum([m.words_total for m in matches]) + _best([m.forms for m in matches])

    def _found(self, ones: range, others: range) -> float:
        """Return what answered words count: each counts once, by its best answer."""
        found = 0.0
        cells = [[self._rows[row].get(column) for column in others] for row in ones]
        for row in cells:
            found += _best([match.words for match in row if match])
        for column in zip(*cells, strict=True):
            found += _best([match.forms for match in column if match])
        return found

    def marks(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the last marks and the numbers of sentences say."""
        source, target = self._marks
        agree, differ = self._ends
        score = agree if self.source[i - 1].end == self.target[j - 1].end else differ
        apart = abs(source[i] - source[i - a] - target[j] + target[j - b])
        agree, differ = self._counts
        if apart == 0:
            return score + COUNTS_TRUST * agree
        return score + COUNTS_TRUST * (differ - 0.5 * (min(apart, 3) - 1) if differ else 0.0)


def rates(
    source: Sequence[Segment], target: Sequence[Segment], links: Sequence[LinkRanges]
) -> Rates:
    """Return how often the segments of ``links`` agree."""
    ends = sum(source[a.stop - 1].end == target[b.stop - 1].end for a, b in links)
    counts = sum(
        sum(source[i].sentences for i in a) == sum(target[j].sentences for j in b) for a, b in links
    )
    size = len(links) + FAITH
    return Rates(
        min(0.97, (ends + FAITH * ENDS_AGREE) / size),
        min(0.97, (counts + FAITH * COUNTS_AGREE) / size),
    )


def _fit(one: float, other: float) -> float:
    ratio = math.log(other / one)
    variance = SPREAD + SHORT_SPREAD / min(one, other)
    return -0.5 * (ratio * ratio / variance + math.log(variance))


def _match(answers: Mapping[str, Sequence[tuple[int, float]]], shared: Iterable[str]) -> Match:
    forms: dict[str, float] = {}
    words: dict[int, float] = {}
    for form in shared:
        best = 0.0
        for number, gain in answers[form]:
            if gain > best:  # noqa: PLR1730 -- faster than max()
                best = gain
            if gain > words.get(number, 0.0):
                words[number] = gain
        forms[form] = best
    return Match(forms, words, sum(forms.values()), sum(words.values()))


AnyKey = TypeVar("AnyKey", str, int)


def _best(matches: Sequence[dict[AnyKey, float]]) -> float:
    if not matches:
        return 0.0
    best = matches[0]
    for match in matches[1:]:
        common = best.keys() & match.keys()
        more = {key: max(best[key], match[key]) for key in common}
        best = best | match | more
    return sum(best.values())


def _lengths(
    source: Sequence[Segment], target: Sequence[Segment]
) -> tuple[list[float], list[float]]:
    """Return comparable lengths: a syllable counts as many letters as it does in these texts."""
    letters = sum(s.others for s in target) - sum(s.others for s in source)
    syllables = sum(s.hangul for s in source) - sum(s.hangul for s in target)
    if syllables < 0:  # the sides are swapped
        letters, syllables = -letters, -syllables
    syllable = min(4.0, max(0.5, (letters + SYLLABLE * FEW) / (syllables + FEW)))
    one, other = ([1 + s.others + syllable * s.hangul for s in side] for side in (source, target))
    ratio = min(3.0, max(1 / 3, (sum(other) + FEW) / (sum(one) + FEW)))
    return [length * ratio for length in one], other


def _sums(numbers: Iterable[float]) -> list[float]:
    return list(accumulate(numbers, initial=0.0))


def _chances(source: Sequence[AnyKey], target: Sequence[AnyKey]) -> float:
    """Return how often two segments taken by chance agree."""
    one, other = Counter(source), Counter(target)
    return sum(one[key] * other[key] for key in one) / (len(source) * len(target))


def _agreement(rate: float, chance: float) -> tuple[float, float]:
    """Return the scores of agreeing and of differing, nothing where agreeing says nothing."""
    if rate <= chance:
        return 0.0, 0.0
    return math.log(rate / chance), math.log((1 - rate) / (1 - chance))
