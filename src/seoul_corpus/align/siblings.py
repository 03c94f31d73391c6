"""Paragraphs or items of two parents: by number, with repair where a side is misnumbered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from seoul_corpus.align.evidence import Likeness, Traits
from seoul_corpus.align.segments.passes import linked_segments
from seoul_corpus.align.segments.traits import segment_traits
from seoul_corpus.document import Paragraph

SKIP: Final = -0.3
"""What leaving a unit without counterpart costs; a pair must be worth more than two of these."""

CLEARLY: Final = 0.4
"""How much likeness the content must gain over the numbers to be believed against them."""

SURE: Final = 0.7
"""How likely links against the numbers must be on the average to be believed."""

REACH: Final = 60
"""How far from the diagonal units of differing numbers are compared."""


class Match(NamedTuple):
    """A unit and its counterpart, either None where there is none."""

    source: int | None
    target: int | None
    likeness: float


def match_siblings(
    source: Sequence[Paragraph],
    target: Sequence[Paragraph],
    source_traits: Sequence[Traits],
    target_traits: Sequence[Traits],
    likeness: Likeness,
) -> tuple[Match, ...]:
    """Return who answers whom; every unit is in exactly one match, in text order.

    Where both sides number alike, the numbers decide. Otherwise number and content decide
    together, along the order of the text: a dropped paragraph leaves one without counterpart,
    a slip of the pen does not shift all that follows.
    """
    numbers = [_number(unit) for unit in source], [_number(unit) for unit in target]
    if numbers[0] == numbers[1]:
        pairs = enumerate(zip(source_traits, target_traits, strict=True))
        return tuple(Match(i, i, likeness.of(s, t)) for i, (s, t) in pairs)
    table = _Table(*numbers, source_traits, target_traits, likeness)
    by_number = tuple(table.matches(_trust(*numbers)))
    slipped = _slipped(*numbers)
    if not (slipped or _crossed(by_number, *numbers)):
        return by_number
    by_content = _by_content(source, target, table)
    if by_content is not None:
        return by_content
    return _by_number_or_content(table) if slipped else by_number


def _number(unit: Paragraph) -> str | None:
    """The unit's own number, without its parent's: an item may hang elsewhere on the other side."""
    return unit.n


def _slipped(source: Sequence[str | None], target: Sequence[str | None]) -> bool:
    """Return whether both sides count without a gap to different ends.

    Then either the shorter text ends early, or a unit was dropped and the rest renumbered; more
    than two lost is a shorter text.
    """
    few = 0 < abs(len(source) - len(target)) <= 2
    return few and counts_on(source) and counts_on(target)


def _crossed(
    matches: Sequence[Match], source: Sequence[str | None], target: Sequence[str | None]
) -> bool:
    """Return whether the numbers leave units alone on both sides that may answer each other.

    Those that have the same numbers do answer each other: only their order differs.
    """
    alone = [match for match in matches if None in (match.source, match.target)]
    left = [source[match.source] for match in alone if match.source is not None]
    right = [target[match.target] for match in alone if match.target is not None]
    return bool(left and right) and set(left).isdisjoint(right)


def _by_content(
    source: Sequence[Paragraph], target: Sequence[Paragraph], table: _Table
) -> tuple[Match, ...] | None:
    """Return who answers whom by what the units hold, where that is sure; else None.

    The units are linked as segments without numbers are. What they find against the numbers
    must on the whole be likely.
    """
    sides = [[segment_traits(_words(unit)) for unit in side] for side in (source, target)]
    matches: list[Match] = []
    doubts: list[float] = []
    for link, _ in linked_segments(sides[0], sides[1]):
        if len(link.source) == len(link.target) == 1:
            match = table.match(link.source[0], link.target[0])
            matches.append(match)
            if source[link.source[0]].n != target[link.target[0]].n:
                doubts.append(link.confidence)
        else:
            matches += [Match(i, None, 0.0) for i in link.source]
            matches += [Match(None, j, 0.0) for j in link.target]
    sure = doubts and sum(doubts) / len(doubts) >= SURE
    return tuple(matches) if sure else None


def _words(unit: Paragraph) -> str:
    return unit.text[len(unit.label_span) :] if unit.label_span else unit.text


def _by_number_or_content(table: _Table) -> tuple[Match, ...]:
    """Believe the content only where it speaks clearly against the numbers."""
    by_number, by_content = table.matches(3.0), table.matches(0.05)
    gain = sum(m.likeness for m in by_content) - sum(m.likeness for m in by_number)
    return tuple(by_content if gain >= CLEARLY else by_number)


def _trust(source: Sequence[str | None], target: Sequence[str | None]) -> float:
    """Return how much an equal number is worth: less where a side repeats one."""
    for side in (source, target):
        numbers = [n for n in side if n is not None]
        if len(set(numbers)) < len(numbers):
            return 0.6
    return 1.0


def counts_on(side: Sequence[str | None]) -> bool:
    """Return whether the numbers of siblings run 1, 2, 3 … without a gap."""
    numbers = [n.rsplit(".", 1)[-1] for n in side if n is not None]
    return numbers == [str(number) for number in range(1, len(numbers) + 1)]


class _Table:
    """Dynamic programming over both sequences, in a band around the diagonal."""

    def __init__(
        self,
        source: Sequence[str | None],
        target: Sequence[str | None],
        source_traits: Sequence[Traits],
        target_traits: Sequence[Traits],
        likeness: Likeness,
    ) -> None:
        self.source, self.target = source, target
        self.traits = source_traits, target_traits
        self.likeness = likeness
        self.reach = REACH + abs(len(source) - len(target))

    def worth(self, i: int, j: int, trust: float) -> float:
        like = self.likeness.of(self.traits[0][i], self.traits[1][j])
        if self.source[i] == self.target[j]:
            number = trust
        else:
            number = -0.4 if None in (self.source[i], self.target[j]) else 0.0
        return number + 3.0 * (like - 0.5)

    def match(self, i: int, j: int) -> Match:
        """Return the match of two units."""
        return Match(i, j, self.likeness.of(self.traits[0][i], self.traits[1][j]))

    def matches(self, trust: float) -> list[Match]:
        """Return the best matches, an equal number being worth ``trust``."""
        n, m = len(self.source), len(self.target)
        best: list[dict[int, tuple[float, str]]] = [{} for _ in range(n + 1)]
        for i in range(n + 1):
            for j in range(max(0, i - self.reach), min(m, i + self.reach) + 1):
                options = [(0.0, "")] if not (i or j) else []
                if i and j and j - 1 in best[i - 1]:
                    options.append(
                        (best[i - 1][j - 1][0] + self.worth(i - 1, j - 1, trust), "pair")
                    )
                if i and j in best[i - 1]:
                    options.append((best[i - 1][j][0] + SKIP, "source"))
                if j and j - 1 in best[i]:
                    options.append((best[i][j - 1][0] + SKIP, "target"))
                best[i][j] = max(options, key=lambda option: option[0])
        return self._way_back(best)

    def _way_back(self, best: list[dict[int, tuple[float, str]]]) -> list[Match]:
        i, j = len(self.source), len(self.target)
        found: list[Match] = []
        while i or j:
            step = best[i][j][1]
            i -= step != "target"
            j -= step != "source"
            if step == "pair":
                found.append(self.match(i, j))
            else:
                found.append(Match(i, None, 0.0) if step == "source" else Match(None, j, 0.0))
        return found[::-1]
