"""Which words of the other text render some words of one: without a term base, by what is learnt.

Words that answer each other are known from the vocabulary, from how they sound, from being the
same, and from the sentences that the two texts link. A rendering is the stretch of the linked
sentence that holds the answers of the words asked for and as little else as possible.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias

from seoul_corpus.align.segments.lexicon import Lexicon
from seoul_corpus.align.segments.traits import Segment, segment_traits
from seoul_corpus.document import Bitext, Document, Level, Link, Span, Text, Value, span_of
from seoul_corpus.document.links import Share

_WORD: Final = re.compile(r"[가-힣]+|[0-9]+(?:,[0-9]{3})*|[^\W\d_가-힣]+")
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "that",
        "the",
        "this",
        "to",
        "with",
    ]
)
"""English words that stand inside a rendering without saying anything of their own."""

LEVELS: Final[tuple[Level, ...]] = ("sentence", "block")
"""The links that are learnt from."""
LEARNT_FROM: Final = 3000
"""How many links at most: a bound for long texts, far above any declaration."""
ROUNDS: Final = 6
"""How often counts are made anew; more change nothing to speak of."""
KNOWN: Final = 4.0
"""How many sightings a word is worth that was known before for certain."""
DOUBT: Final = 1.0
"""Sightings of each word that teach nothing: rare words must not answer everything."""
CHANCE: Final = 0.001
"""How likely any word answers any other, without a reason."""

LONGEST: Final = 16
"""The longest rendering in words."""
WORTH: Final = 0.15
"""What a word inside a rendering must answer to be worth its place."""
SMALL_WORTH: Final = 0.05
"""The same for a small word."""
LEAST: Final = 0.15
"""A stretch that is worth less is no rendering."""


class Rendering(Value):
    """Words that probably render others.

    Attributes:
        document: key of the document that ``span`` counts in.
        span: code points, half-open.
        text: the words.
        confidence: from 0 to 1; an order, more than a likelihood.
    """

    document: Text
    span: Span
    text: Text
    confidence: Share


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    forms: tuple[str, ...]
    small: bool


class _Table(NamedTuple):
    ours: Sequence[_Word]
    theirs: Sequence[_Word]
    answers: Sequence[Sequence[float]]


class Renderings:
    r"""Finds renderings in one bitext; what the texts teach is learnt once.

    Args:
        bitext: two documents and their links; those of sentences and blocks are learnt from.

    Example:
        >>> from seoul_corpus.align import align
        >>> from seoul_corpus.parse import parse
        >>> ko = parse("1. 우리는 안전을 논의한다.\n2. 우리는 혁신을 지지한다.")
        >>> en = parse("1. We discuss safety.\n2. We support innovation.")
        >>> found = Renderings(align(ko, en)).of("ko", Span(start=7, end=9))
        >>> [one.text for one in found]
        ['safety']
    """

    def __init__(self, bitext: Bitext) -> None:
        self._bitext = bitext
        self._tables: dict[tuple[int, bool], _Table] = {}
        self._links = [link for level in LEVELS for link in bitext.alignment.at(level)]

    def of(self, key: str, span: Span) -> tuple[Rendering, ...]:
        """Return the likely renderings of a range, the likeliest first; none where none is likely.

        Args:
            key: that of the document which ``span`` counts in.
            span: code points, half-open; inside one sentence or block.
        """
        here, there = self._bitext.source, self._bitext.target
        if key == there.key:
            here, there = there, here
        place = self._place(here, span)
        if place is None:
            return ()
        return tuple(self._found(here, there, place, span))

    def _place(self, document: Document, span: Span) -> int | None:
        """Return the number of the link whose unit holds a range."""
        starts, numbers = self._starts[document.key]
        position = bisect_right(starts, span.start) - 1
        return numbers[position] if position >= 0 else None

    @cached_property
    def _starts(self) -> dict[str, tuple[list[int], list[int]]]:
        found = {}
        for document in self._bitext.documents:
            places = sorted(
                (span_of(document.index.entries[name].unit).start, number)
                for number, link in enumerate(self._links)
                for name in self._side(link, document)
            )
            found[document.key] = [p[0] for p in places], [p[1] for p in places]
        return found

    def _side(self, link: Link, document: Document) -> tuple[str, ...]:
        return link.source_ids if document is self._bitext.source else link.target_ids

    @cached_property
    def _words_of(self) -> list[tuple[list[_Word], list[_Word]]]:
        """The words of both sides of each link, source first."""
        source, target = self._bitext.source, self._bitext.target
        return [
            (
                [w for span in self._spans(k, source) for w in _words(source.text, span)],
                [w for span in self._spans(k, target) for w in _words(target.text, span)],
            )
            for k in self._links
        ]

    @cached_property
    def _answers(self) -> tuple[Answers, Answers]:
        """How often a word is answered by another, from the source and from the target."""
        pairs = [pair for pair in self._words_of if all(pair)][:LEARNT_FROM]
        return learnt(pairs), learnt([pair[::-1] for pair in pairs])

    def _spans(self, link: Link, document: Document) -> list[Span]:
        entries = document.index.entries
        return [span_of(entries[name].unit) for name in self._side(link, document)]

    def _table(self, number: int, *, turned: bool) -> _Table:
        """Return the words of both sides of a link and how far each answers each, once made."""
        if (number, turned) not in self._tables:
            step = -1 if turned else 1
            ours, theirs = self._words_of[number][::step]
            table = _joined(ours, theirs, self._answers[::step])
            self._tables[number, turned] = _Table(ours, theirs, table)
        return self._tables[number, turned]

    def _found(
        self, here: Document, there: Document, number: int, span: Span
    ) -> Iterator[Rendering]:
        ours, theirs, table = self._table(number, turned=here is self._bitext.target)
        asked = [n for n, w in enumerate(ours) if w.start < span.end and span.start < w.end]
        if not asked or not theirs:
            return
        share = [sum(table[n][m] for n in asked) for m in range(len(theirs))]
        for first, last in _stretches(theirs, share):
            place = Span(start=theirs[first].start, end=theirs[last].end)
            yield Rendering(
                document=there.key,
                span=place,
                text=there.text[place.slice],
                confidence=_sure(theirs, share, first, last, table, asked),
            )


def _sure(
    words: Sequence[_Word],
    share: Sequence[float],
    first: int,
    last: int,
    table: Sequence[Sequence[float]],
    asked: Sequence[int],
) -> float:
    """Return how much of the stretch answers the words asked for, and how many are answered."""
    inside = range(first, last + 1)
    own = [min(1.0, share[m]) for m in inside if not words[m].small]
    answered = [min(1.0, sum(table[n][m] for m in inside)) for n in asked]
    return round(math.sqrt(sum(own) / len(own) * sum(answered) / len(answered)), 2)


def _words(text: str, span: Span) -> Iterator[_Word]:
    for match in _WORD.finditer(text, span.start, span.end):
        forms = segment_traits(match[0]).forms
        yield _Word(
            match[0], match.start(), _root_end(match, forms[0]), forms, match[0].lower() in _SMALL
        )


def _root_end(match: re.Match[str], root: str) -> int:
    """Return where a Korean word ends without its particle; another word ends where it ends."""
    korean = "가" <= root[0] <= "힣" and match[0].startswith(root)
    return match.start() + len(root) if korean else match.end()


Answers: TypeAlias = Mapping[str, Mapping[str, float]]
"""For a form of one side, how likely each form of the other answers it."""


def learnt(pairs: Sequence[tuple[Sequence[_Word], Sequence[_Word]]]) -> Answers:
    """Return which forms answer which, from sentences that answer each other.

    Expectation maximisation over IBM's model 1 (Brown and others, 1993), begun with and held by
    what is known before: the vocabulary, sounds, and words that are the same.
    """
    source, target = ([_segment(pair[side]) for pair in pairs] for side in (0, 1))
    known = Lexicon(source, target).known
    prior = {a: {b: KNOWN * sure for b, (sure, _) in bs.items()} for a, bs in known.items()}
    answers: dict[str, dict[str, float]] = prior
    for _ in range(ROUNDS):
        counts = _counted(pairs, answers)
        answers = {}
        for form in counts.keys() | prior.keys():
            own = counts.get(form, {})
            before = prior.get(form, {})
            total = sum(own.values()) + sum(before.values()) + DOUBT
            answers[form] = {
                other: (own.get(other, 0.0) + before.get(other, 0.0)) / total
                for other in sorted(own.keys() | before.keys())
            }
    return answers


def _counted(
    pairs: Iterable[tuple[Sequence[_Word], Sequence[_Word]]], answers: Answers
) -> dict[str, dict[str, float]]:
    """Return how often each form answers each, each answer shared out among those asked."""
    counts: dict[str, dict[str, float]] = {}
    for ours, theirs in pairs:
        for word in theirs:
            shares = [CHANCE + _likely(one, word, answers) for one in ours]
            total = sum(shares)
            for one, share in zip(ours, shares, strict=True):
                for form in one.forms:
                    own = counts.setdefault(form, {})
                    own[word.forms[0]] = own.get(word.forms[0], 0.0) + share / total
    return counts


def _segment(words: Iterable[_Word]) -> Segment:
    return segment_traits(" ".join(word.text for word in words))


def _likely(one: _Word, other: _Word, answers: Answers) -> float:
    return max(answers.get(a, {}).get(b, 0.0) for a in one.forms for b in other.forms)


def _joined(
    ours: Sequence[_Word], theirs: Sequence[_Word], answers: Sequence[Answers]
) -> list[list[float]]:
    """Return how far each word answers each, by what both directions say of this sentence."""
    forth = [[CHANCE + _likely(a, b, answers[0]) for b in theirs] for a in ours]
    back = [[CHANCE + _likely(b, a, answers[1]) for b in theirs] for a in ours]
    ones, others = _distinct(ours), _distinct(theirs)
    for_each = [sum(forth[n][m] for n in ones) for m in range(len(theirs))]
    from_each = [sum(back[n][m] for m in others) for n in range(len(ours))]
    return [
        [
            min(1.0, (forth[n][m] / for_each[m] * back[n][m] / from_each[n]) ** 0.5)
            for m in range(len(theirs))
        ]
        for n in range(len(ours))
    ]


def _distinct(words: Sequence[_Word]) -> list[int]:
    """Return where each word stands first: one that comes again is no rival of itself."""
    return list({word.forms: n for n, word in reversed(list(enumerate(words)))}.values())


def _stretches(words: Sequence[_Word], share: Sequence[float]) -> list[tuple[int, int]]:
    """Return the best stretches of words, none overlapping another, the best first.

    A word that comes again in a stretch adds nothing to it.
    """
    found: list[tuple[float, int, int]] = []
    starts = [n for n, word in enumerate(words) if share[n] > WORTH and not word.small]
    for first in starts:
        total, seen = 0.0, set[tuple[str, ...]]()
        for last in range(first, min(len(words), first + LONGEST)):
            word = words[last]
            total -= SMALL_WORTH if word.small else WORTH
            total += 0.0 if word.forms in seen or word.small else share[last]
            seen.add(word.forms)
            if share[last] > WORTH and not word.small and total >= LEAST:
                found.append((total, first, last))
    chosen: list[tuple[int, int]] = []
    for _, first, last in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
        if all(last < a or b < first for a, b in chosen):
            chosen.append((first, last))
    return chosen[:3]
