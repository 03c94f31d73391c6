"""What word answers what word: known before, and learnt from the two texts themselves."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from seoul_corpus.align.segments.sounds import hangul_sound, latin_sound
from seoul_corpus.align.segments.traits import Segment
from seoul_corpus.align.segments.vocabulary import common_words

Weights: TypeAlias = Mapping[str, Sequence[tuple[str, float]]]
"""For a form of one side, forms of the other side and how much more often than by chance they
answer it, as a logarithm."""

Kind: TypeAlias = Literal["same", "sound", "vocabulary", "term", "learnt"]

SAME: Final = 0.6
"""How likely a number or a name stands in the other text too, before the texts are looked at."""
COMMON: Final = 0.5
"""The same for a word of the shipped vocabulary; half of it for its first syllables."""
SOUNDS: Final = {2: 0.03, 3: 0.15, 4: 0.3}
"""The same for words that sound alike, by the length of the key; longer keys count as four."""
TERM: Final = 0.8
"""The same for a term that the caller gives."""

FAITH: Final = 1.5
"""How many sightings what was known before is worth."""
LEAST: Final = 0.8
"""A weight below says nothing."""
MOST: Final = 6.0
"""No two words prove a link alone."""
_LEAST_ODDS: Final = math.exp(2 * LEAST)
PARTNERS: Final = 5
"""How many answers of a word are kept."""
WATCHED: Final = 20
"""How many words of a link, the rarest, are learnt from: a bound for long segments."""
SIGHTINGS: Final = 300
"""How many links with a word are looked at: a bound for words that stand everywhere."""


class Learnt(NamedTuple):
    """Weights for any two segments, and for two that were linked when the weights were learnt.

    Either way the links of the two themselves are left out of the count: else every link would
    confirm itself, and one not yet found would be blamed for it.
    """

    others: Weights
    linked: Weights


class Lexicon:
    """The words of two texts.

    Args:
        source: one side.
        target: the other side.
        terms: pairs of forms, from either side, that a person says answer each other.
    """

    def __init__(
        self,
        source: Sequence[Segment],
        target: Sequence[Segment],
        terms: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.source, self.target = source, target
        self.counts = _counts(source), _counts(target)
        self.known: dict[str, dict[str, tuple[float, Kind]]] = defaultdict(dict)
        self._know_terms(terms)
        self._know_same()
        self._know_common()
        self._know_sounds()

    def _know(self, one: str, other: str, likely: float, kind: Kind) -> None:
        partners = self.known[one]
        if other not in partners or partners[other][0] < likely:
            partners[other] = (likely, kind)

    def _know_terms(self, terms: Iterable[tuple[str, str]]) -> None:
        source, target = self.counts
        for pair in terms:
            for one, other in (pair, pair[::-1]):
                if one in source and other in target:
                    self._know(one, other, TERM, "term")

    def _know_same(self) -> None:
        source, target = self.counts
        for form in source.keys() & target.keys():
            if form[-1] != "*":
                self._know(form, form, SAME, "same")

    def _know_common(self) -> None:
        """Look the vocabulary up; either side may be the Korean one."""
        words = common_words()
        source, target = self.counts
        for form in source.keys() & words.keys():
            for other in words[form] & target.keys():
                self._know(form, other, COMMON / (2 if form[-1] == "*" else 1), "vocabulary")
        for form in target.keys() & words.keys():
            for other in words[form] & source.keys():
                self._know(other, form, COMMON / (2 if form[-1] == "*" else 1), "vocabulary")

    def _know_sounds(self) -> None:
        source, target = self.counts
        for one, other, likely in _alike(source, target):
            self._know(one, other, likely, "sound")
        for other, one, likely in _alike(target, source):
            self._know(one, other, likely, "sound")

    def weights(self, links: Sequence[tuple[range, range]]) -> Learnt:
        """Return what the links teach, beside what was known before.

        Args:
            links: indices of both sides, each with something on both sides; none at first.
        """
        seen = _Sightings(self, links)
        others: dict[str, list[tuple[str, float]]] = {}
        linked: dict[str, list[tuple[str, float]]] = {}
        for form in sorted(self.known.keys() | seen.places.keys()):
            answers = self._answers(form, seen.answers(form), learnt=bool(links))
            if answers:
                others[form] = [(other, weight) for weight, other, _ in answers]
                linked[form] = [(other, less) for _, other, less in answers if less > LEAST]
        return Learnt(others, linked)

    def _answers(
        self, form: str, seen: Mapping[str, int], *, learnt: bool
    ) -> list[tuple[float, str, float]]:
        """Return the best answers of a form with their weights, without and with a link less."""
        targets = self.counts[1]
        known = self.known.get(form, {})
        often = self.counts[0][form]
        odds = _Odds(often, len(self.source) + 1, len(self.target) + 1)
        answers: list[tuple[float, str]] = []
        for other in {other for other, together in seen.items() if together > 1} | known.keys():
            likely = known[other][0] if other in known else 0.0
            together = seen.get(other, 0)
            found = odds.of(targets[other], together if learnt else None, likely)
            if found > _LEAST_ODDS:
                answers.append((found, other))
        answers.sort(key=lambda answer: (-answer[0], answer[1]))
        best: list[tuple[float, str, float]] = []
        for found, other in answers[:PARTNERS]:
            likely = known[other][0] if other in known else 0.0
            together = seen.get(other, 0)
            less = odds.of(targets[other], max(0, together - 1) if learnt else None, likely)
            best.append((_weight(found), other, _weight(less)))
        return best


class _Odds(NamedTuple):
    """How much more often than by chance a form is answered, squared.

    Attributes:
        often: in how many segments the form stands.
        source: how many segments its side has, and one.
        target: how many the other side has, and one.
    """

    often: int
    source: int
    target: int

    def of(self, other: int, together: int | None, likely: float) -> float:
        """Return the odds of another form.

        Args:
            other: in how many segments it stands.
            together: in how many links both stand; None before anything is linked.
            likely: how likely they answer each other before that.
        """
        one_chance, other_chance = self.often / self.source, other / self.target
        forward, back = max(other_chance, likely), max(one_chance, likely)
        if together is not None:
            forward = (together + FAITH * forward) / (self.often - 1 + FAITH)
            back = (together + FAITH * back) / (other - 1 + FAITH)
        return forward * back / (one_chance * other_chance)


def _weight(odds: float) -> float:
    return min(MOST, 0.5 * math.log(odds))


class _Sightings:
    """In which links the forms of both sides stand."""

    def __init__(self, lexicon: Lexicon, links: Sequence[tuple[range, range]]) -> None:
        self.places: dict[str, list[int]] = defaultdict(list)
        self._targets: list[list[str]] = []
        source, target = lexicon.counts
        for number, (ones, others) in enumerate(links):
            for form in _watched((lexicon.source[i] for i in ones), source):
                if len(self.places[form]) < SIGHTINGS:
                    self.places[form].append(number)
            self._targets.append(_watched((lexicon.target[j] for j in others), target))

    def answers(self, form: str) -> Counter[str]:
        """Return how many links with ``form`` each form of the other side stands in."""
        seen: Counter[str] = Counter()
        for number in self.places.get(form, ()):
            seen.update(self._targets[number])
        return seen


def _watched(segments: Iterable[Segment], counts: Mapping[str, int]) -> list[str]:
    """Return the forms that come again elsewhere, the rarest, in a stable order."""
    forms = {form for segment in segments for form in segment.forms if counts[form] > 1}
    return sorted(forms, key=lambda form: (counts[form], form))[:WATCHED]


def _counts(side: Sequence[Segment]) -> Counter[str]:
    return Counter(form for segment in side for form in set(segment.forms))


def _alike(hangul: Iterable[str], latin: Iterable[str]) -> Iterable[tuple[str, str, float]]:
    """Yield Hangul and Latin forms that sound alike, and how likely they are one word."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    for word in latin:
        if word.isascii() and word.isalpha():
            by_sound[latin_sound(word)].append(word)
    if not by_sound:
        return
    for word in hangul:
        if len(word) >= 2 and word[-1] != "*" and "가" <= word[0] <= "힣":
            key = hangul_sound(word)
            if len(key) in SOUNDS or len(key) > max(SOUNDS):
                for other in by_sound.get(key, ())[:PARTNERS]:
                    yield word, other, SOUNDS[min(len(key), max(SOUNDS))]
