"""What two texts in two languages share without being translated: figures, Latin words, length."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from seoul_corpus.document import Paragraph
from seoul_corpus.languages import MONTHS

# The spread of log length ratios between paragraphs and their translations; 0.35 covers both
# compact and wordy ones. Only the shape of the curve matters, not the exact figure.
SPREAD: Final = 0.35

_TOKEN = re.compile(r"[0-9]+|[A-Za-z][A-Za-z0-9]*")
_MONTHS: Final = {
    name.lower()[:length]: number
    for number, name in enumerate(MONTHS["en"], 1)
    for length in (3, len(name))
}


class Traits(NamedTuple):
    """What is compared of one text.

    Attributes:
        tokens: figures and Latin words, which both languages share.
        length: in code points, white space not counted.
        parts: how many sentences and items it has.
    """

    tokens: frozenset[str]
    length: int
    parts: tuple[int, int] = (1, 0)


def traits(text: str, sentences: int = 1, items: int = 0) -> Traits:
    """Return what of ``text`` can be compared with a text in the other language.

    Numbers, Latin words and acronyms, lower-cased; an English month is its number.
    """
    words = (word.lower() for word in _TOKEN.findall(text))
    tokens = frozenset(str(_MONTHS.get(word, word)) for word in words)
    return Traits(tokens, len("".join(text.split())), (sentences, items))


def paragraph_traits(paragraph: Paragraph) -> Traits:
    """Return the traits of a whole paragraph; its label says nothing about its content."""
    label = paragraph.label_span
    text = paragraph.text[len(label) :] if label else paragraph.text
    return traits(text, len(paragraph.sentences), len(paragraph.items))


class Likeness:
    """Compares texts of two documents; what is rare in them says more.

    Args:
        source: traits of one side's units.
        target: traits of the other side's units.
    """

    def __init__(self, source: Sequence[Traits], target: Sequence[Traits]) -> None:
        self._counts = Counter(_all_tokens(source)), Counter(_all_tokens(target))
        self._size = len(source) + len(target) + 2
        lengths = [sum(t.length for t in side) + 1 for side in (source, target)]
        self._ratio = math.log(lengths[1] / lengths[0])

    def of(self, source: Traits, target: Traits) -> float:
        """Return from 0 (nothing in common) to 1; one half where nothing can be said."""
        length = self.length(source.length, target.length)
        parts = sum(1 / (1 + abs(a - b)) for a, b in zip(source.parts, target.parts, strict=True))
        return 0.35 * length + 0.4 * self.tokens(source, target) + 0.125 * parts

    def length(self, source: int, target: int) -> float:
        """Return how well the lengths fit the two documents' own ratio, from 0 to 1."""
        if not source or not target:
            return 0.0 if source or target else 0.5
        deviation = (math.log(target / source) - self._ratio) / SPREAD
        return math.exp(-deviation * deviation / 2)

    def tokens(self, source: Traits, target: Traits) -> float:
        """Return the weighted share of tokens that both have, of those that could be shared."""
        shared = sum(map(self._weight, source.tokens & target.tokens))
        # Korean has few Latin words, English nothing else: only a token that stands somewhere
        # on the other side too can be expected here.
        lacking = sum(
            self._weight(t) for t in source.tokens - target.tokens if t in self._counts[1]
        )
        lacking += sum(
            self._weight(t) for t in target.tokens - source.tokens if t in self._counts[0]
        )
        return (shared + 0.5) / (shared + lacking + 1.0)

    def _weight(self, token: str) -> float:
        return math.log(self._size / (self._counts[0][token] + self._counts[1][token] + 1)) + 0.1


def _all_tokens(side: Iterable[Traits]) -> Iterable[str]:
    return (token for traits_ in side for token in traits_.tokens)
