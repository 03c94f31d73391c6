"""How far links are those that are known: strict and lax, by level and by type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from seoul_corpus.align.segments.results import SegmentAlignment
from seoul_corpus.document import Alignment, Text, Value
from seoul_corpus.errors import AlignmentError

SEGMENT: Final = "segment"
"""The level of links between numbered segments."""
ALL: Final = "all"


class ScoredLink(NamedTuple):
    """A link as it is counted.

    Attributes:
        document: names the text, where a file holds several; else empty.
        level: ``sentence``, ``segment`` …
        source: ids of one side; segments count from 0.
        target: ids of the other side.
        block: whether the gold says only that the right links lie within: it is not scored, and
            neither are predictions that do.
    """

    document: str
    level: str
    source: frozenset[str]
    target: frozenset[str]
    block: bool = False

    @property
    def type(self) -> str:
        """The numbers of units: ``1-2``."""
        return f"{len(self.source)}-{len(self.target)}"


class Score(Value):
    """How links of one level and one type agree with the gold, all shares from 0 to 1.

    Attributes:
        level: which links; ``all`` for those of every level.
        type: ``1-1``, ``1-2`` …; ``all`` for those of every type.
        gold: how many are known; those with an empty side are not counted.
        predicted: how many were proposed.
        precision: share of the proposed that are right: both sides equal a known link's.
        recall: share of the known that were proposed.
        f1: of the two.
        lax_precision: share of the proposed that share a unit of either side with a known link.
        lax_recall: share of the known that share a unit of either side with a proposed link.
        lax_f1: of the two.
    """

    level: Text
    type: Text
    gold: int
    predicted: int
    precision: float
    recall: float
    f1: float
    lax_precision: float
    lax_recall: float
    lax_f1: float


Links: TypeAlias = Alignment | SegmentAlignment | Iterable[ScoredLink]
"""What can be scored."""


def score_links(gold: Links, predicted: Links) -> tuple[Score, ...]:
    """Return how far predicted links are the known ones.

    First the score of all links, then of each level where there are several, then of each type
    in each level: a type's precision is of the proposed links of the type, its recall of the
    known ones. Links with an empty side are not counted, nor are proposed ones that lie wholly
    in a ``block``; a link that is named twice counts once.

    Args:
        gold: the known links.
        predicted: the proposed ones.

    Raises:
        AlignmentError: a predicted link is of a document that the gold does not have.

    Example:
        >>> def link(source, target):
        ...     return ScoredLink("", "segment", frozenset(source), frozenset(target))
        >>> gold = [link("0", "0"), link("1", "12")]
        >>> score = score_links(gold, [link("0", "0"), link("1", "1"), link("2", "2")])[0]
        >>> round(score.precision, 2), score.recall, round(score.lax_precision, 2)
        (0.33, 0.5, 0.67)
    """
    known, proposed = _named(scored(gold), scored(predicted))
    blocks: dict[str, list[ScoredLink]] = defaultdict(list)
    for link in known:
        if link.block:
            blocks[link.document].append(link)
    truth = {link for link in known if not link.block and link.source and link.target}
    guess = {
        link._replace(block=False)  # of the gold alone is a block said
        for link in proposed
        if link.source
        and link.target
        and not any(
            link.source <= block.source and link.target <= block.target
            for block in blocks[link.document]
        )
    }
    return tuple(_scores(_Counted(truth, guess)))


def scored(links: Links) -> list[ScoredLink]:
    """Return an alignment's links as they are counted."""
    if isinstance(links, Alignment):
        return [
            ScoredLink("", link.level, frozenset(link.source_ids), frozenset(link.target_ids))
            for link in links.links
        ]
    if isinstance(links, SegmentAlignment):
        return [
            ScoredLink("", SEGMENT, frozenset(map(str, link.ko)), frozenset(map(str, link.en)))
            for link in links.links
        ]
    return list(links)


def _named(
    gold: list[ScoredLink], predicted: list[ScoredLink]
) -> tuple[list[ScoredLink], list[ScoredLink]]:
    """Return both with the same names of documents; a lone one needs no name."""
    names, others = ({link.document for link in links} for links in (gold, predicted))
    if len(names) == 1 and len(others) == 1 and "" in names | others:
        gold, predicted = ([k._replace(document="") for k in links] for links in (gold, predicted))
    elif others - names:
        unknown = ", ".join(sorted(others - names)[:3]) or "–"
        raise AlignmentError("score-documents", names=unknown)
    return gold, predicted


class _Counted:
    """Known and proposed links, and those of each that touch one of the other."""

    def __init__(self, gold: set[ScoredLink], predicted: set[ScoredLink]) -> None:
        self.gold, self.predicted = gold, predicted
        self.hits = gold & predicted
        self.near_gold = _touching(gold, predicted)
        self.near_predicted = _touching(predicted, gold)


def _touching(links: Iterable[ScoredLink], others: Iterable[ScoredLink]) -> set[ScoredLink]:
    """Return the links that share a unit of either side with one of the others."""
    by_unit: dict[tuple[str, str, str], list[ScoredLink]] = defaultdict(list)
    for other in others:
        for name in other.source:
            by_unit[other.document, other.level, name].append(other)
    return {
        link
        for link in links
        if any(
            not link.target.isdisjoint(other.target)
            for name in link.source
            for other in by_unit[link.document, link.level, name]
        )
    }


def _scores(counted: _Counted) -> Iterable[Score]:
    every = counted.gold | counted.predicted
    levels = sorted({link.level for link in every})
    yield _score(counted, ALL, ALL)
    for level in levels:
        if len(levels) > 1:
            yield _score(counted, level, ALL)
        for kind in sorted({link.type for link in every if link.level == level}):
            yield _score(counted, level, kind)


def _score(counted: _Counted, level: str, kind: str) -> Score:
    def count(links: Iterable[ScoredLink]) -> int:
        return sum(level in (ALL, k.level) and kind in (ALL, k.type) for k in links)

    gold, predicted, hits = map(count, (counted.gold, counted.predicted, counted.hits))
    lax = (
        count(counted.near_predicted) / max(1, predicted),
        count(counted.near_gold) / max(1, gold),
    )
    return Score(
        level=level,
        type=kind,
        gold=gold,
        predicted=predicted,
        precision=hits / max(1, predicted),
        recall=hits / max(1, gold),
        f1=2 * hits / max(1, gold + predicted),
        lax_precision=lax[0],
        lax_recall=lax[1],
        lax_f1=2 * lax[0] * lax[1] / sum(lax) if sum(lax) else 0.0,
    )
