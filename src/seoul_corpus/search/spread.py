"""How evenly a word is spread over a text."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass

from seoul_corpus.search.queries import TIMEOUT, By, finder
from seoul_corpus.search.rows import Rows
from seoul_corpus.search.texts import WORD, Places, Source, Text, side_of, texts

PARTS = 10
"""Into how many parts a text is divided, unless others are asked for."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How one document has a word.

    Attributes:
        document: the document's key, after that of its bitext.
        words: how many words its sentences and blocks hold.
        count: how many hits.
        positions: the number of words before each hit.
        parts: the hits in each of the parts, equal but for one word.
        juilland_d: 1 for an even spread, 0 for hits in one part alone (Juilland and
            Chang-Rodríguez 1964).
        gries_dp: 0 for an even spread, near 1 for hits in one part alone (Gries 2008).
    """

    document: str
    words: int
    count: int
    positions: tuple[int, ...]
    parts: tuple[int, ...]
    juilland_d: float
    gries_dp: float


def dispersion(  # noqa: PLR0913 -- each is a switch of the search
    source: Source,
    query: str,
    *,
    side: str | None = None,
    by: By = "word",
    whole: bool = False,
    parts: int = PARTS,
    timeout: float = TIMEOUT,
) -> Rows[Spread]:
    """Return where in each document a query stands, and how evenly.

    Source: A. Juilland and E. Chang-Rodríguez, Frequency Dictionary of Spanish Words (1964);
    S. Th. Gries, "Dispersions and adjusted frequencies in corpora" (2008).

    Args:
        source: a bitext, a document, or many bitexts.
        query: as for ``concordance``, with the other arguments.
        side: ``ko`` or ``en``; by the script of the query if left out.
        by: how to search.
        whole: take a Korean word only where nothing but particles and endings follow.
        parts: into how many parts to divide each document.
        timeout: seconds that a regular expression may take for one document.

    Raises:
        SearchError: as ``concordance`` does.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> row = dispersion(parse("1. Safety first, safety last."), "safety", parts=2)[0]
        >>> row.positions, row.parts, row.gries_dp
        ((0, 2), (1, 1), 0.0)
    """
    find = finder(query, by, whole=whole, timeout=timeout)
    rows = []
    for text in texts(source, side_of(query, side)):
        places = Places(text.document)
        hits = [start for start, end in find(text) if places.at(start, end) is not None]
        rows.append(_spread(text, places, hits, max(1, parts)))
    return Rows(rows)


def _spread(text: Text, places: Places, hits: list[int], parts: int) -> Spread:
    whole = text.document.text
    ends = [
        match.end() for unit in places.units for match in WORD.finditer(whole, unit.start, unit.end)
    ]
    positions = tuple(bisect_left(ends, hit + 1) for hit in hits)
    size = len(ends)
    # Part k holds the words from size * k / parts on.
    counts = [0] * parts
    for position in positions:
        counts[min(parts - 1, position * parts // max(1, size))] += 1
    key = f"{text.bitext.key}.{text.document.key}" if text.bitext else text.document.key
    sizes = [size * (k + 1) // parts - size * k // parts for k in range(parts)]
    return Spread(
        key, size, len(hits), positions, tuple(counts), _juilland(counts), _gries(counts, sizes)
    )


def _juilland(counts: list[int]) -> float:
    mean = sum(counts) / len(counts)
    if not mean or len(counts) < 2:
        return float(bool(mean))
    deviation = math.sqrt(math.fsum((count - mean) ** 2 for count in counts) / len(counts))
    return 1 - deviation / mean / math.sqrt(len(counts) - 1)


def _gries(counts: list[int], sizes: list[int]) -> float:
    hits, words = sum(counts), sum(sizes)
    if not hits or not words:
        return 0.0
    return (
        math.fsum(
            abs(count / hits - size / words) for count, size in zip(counts, sizes, strict=True)
        )
        / 2
    )
