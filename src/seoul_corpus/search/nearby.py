"""What stands near a word more often than chance would have it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import Final

from seoul_corpus.errors import SearchError
from seoul_corpus.search.counts import Counting, Item, items
from seoul_corpus.search.queries import TIMEOUT, By, finder
from seoul_corpus.search.rows import Rows
from seoul_corpus.search.texts import Source, side_of, texts


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word near the one searched for.

    Attributes:
        item: the word or lemma, folded.
        near: how often it stands within the window.
        count: how often it stands in the text.
        log_dice: 14 at most; comparable between texts of any size (Rychlý 2008).
        log_likelihood: G2 of Dunning (1993).
        mi: pointwise mutual information in bits (Church and Hanks 1990).
        t_score: (observed - expected) / sqrt(observed) (Church, Gale, Hanks and Hindle 1991).
    """

    item: str
    near: int
    count: int
    log_dice: float
    log_likelihood: float
    mi: float
    t_score: float


MEASURES: Final = ("log_dice", "log_likelihood", "mi", "t_score", "near")
"""By what collocates can be ordered."""


def collocates(  # noqa: PLR0913 -- each is a switch of the search
    source: Source,
    query: str,
    *,
    side: str | None = None,
    by: By = "word",
    of: Counting = "word",
    window: int = 5,
    least: int = 2,
    measure: str = "log_dice",
    timeout: float = TIMEOUT,
) -> Rows[Collocate]:
    """Return the words near a query, the strongest first.

    A word counts once for each hit that it stands near, inside the same sentence or block; the
    words of the hit itself do not count.

    Args:
        source: a bitext, a document, or many bitexts.
        query: as for ``concordance``, with ``side``, ``by`` and ``timeout``.
        side: ``ko`` or ``en``; by the script of the query if left out.
        by: how to search.
        of: what is counted: ``word``, ``lemma`` or ``term``.
        window: how many words on each side of a hit.
        least: leave out what stands near less often.
        measure: one of ``MEASURES``.
        timeout: seconds that a regular expression may take for one document.

    Raises:
        SearchError: as ``concordance`` does; there is no such measure.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> text = parse("1. AI safety is global. AI safety is ours. Trade is free.")
        >>> [(row.item, row.near) for row in collocates(text, "safety")]
        [('ai', 2), ('is', 2)]
    """
    if measure not in MEASURES:
        raise SearchError("query-measure", measure=measure, known=", ".join(MEASURES))
    find = finder(query, by, whole=False, timeout=timeout)
    near: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    hits = 0
    for text in texts(source, side_of(query, side)):
        found = list(items(text, of))
        counts.update(item.key for item in found)
        starts = [item.start for item in found]
        for start, end in find(text):
            hits += 1
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            near.update(_around(found, first, last, window))
    size = counts.total()
    rows = (
        _measured(item, observed, counts[item], (hits, size, 2 * window))
        for item, observed in near.items()
        if observed >= least
    )
    return Rows(sorted(rows, key=lambda row: (-getattr(row, measure), -row.near, row.item)))


def _around(found: list[Item], first: int, last: int, window: int) -> set[str]:
    """Return the items within the window around ``found[first:last]``, in the same unit."""
    if first > last or not found:
        return set()
    # A hit may begin inside an item: the item is the one before.
    node = found[min(first, len(found) - 1)] if first < last else found[max(0, first - 1)]
    before = found[max(0, first - window) : first]
    after = found[last : last + window]
    return {item.key for item in (*before, *after) if item.unit == node.unit}


def _measured(item: str, observed: int, count: int, sizes: tuple[int, int, int]) -> Collocate:
    hits, size, width = sizes
    room = min(hits * width, size)
    expected = max(count * room / size, 1e-9)
    return Collocate(
        item,
        observed,
        count,
        14 + math.log2(2 * observed / (hits + count)),
        _log_likelihood(observed, count, room, size),
        math.log2(observed / expected),
        (observed - expected) / math.sqrt(observed),
    )


def _log_likelihood(observed: int, count: int, room: int, size: int) -> float:
    """Return G2 of the table: near or not, this item or another."""
    cells = (
        (observed, count, room),
        (max(0, count - observed), count, size - room),
        (max(0, room - observed), size - count, room),
        (max(0, size - count - room + observed), size - count, size - room),
    )
    return 2 * math.fsum(
        cell * math.log(cell * size / (row * column))
        for cell, row, column in cells
        if cell and row > 0 and column > 0
    )
