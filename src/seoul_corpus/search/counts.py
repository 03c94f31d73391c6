"""How often: words, lemmas and terms of a text, and which of them set it apart from another."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal, NamedTuple, TypeAlias

from seoul_corpus.annotate.terms import TermMatcher
from seoul_corpus.document import TermBase
from seoul_corpus.errors import SearchError
from seoul_corpus.search.lemmas import lemma_words
from seoul_corpus.search.rows import Rows
from seoul_corpus.search.texts import WORD, Side, Source, Text, folded, side_of, texts, units

Counting: TypeAlias = Literal["word", "lemma", "term"]
COUNTINGS: Final = ("word", "lemma", "term")
"""What can be counted."""

PER: Final = 1_000


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often an item stands in a text.

    Attributes:
        item: the word, folded; the words of an n-gram with spaces; a term by its id.
        count: how often it stands there.
        per_thousand: the same in 1,000 items of the text.
        units: in how many sentences and blocks.
    """

    item: str
    count: int
    per_thousand: float
    units: int


@dataclass(frozen=True, slots=True)
class Key:
    """An item that one text has more often than another.

    Attributes:
        item: the word, lemma or term.
        count: how often it stands in the text.
        reference: how often in the text that it is compared with.
        log_likelihood: G2 of Rayson and Garside (2000); above 6.63, p < 0.01.
        log_ratio: the binary logarithm of the ratio of the relative frequencies, 0.5 for none
            (Hardie 2014); negative where the other text has it more often.
    """

    item: str
    count: int
    reference: int
    log_likelihood: float
    log_ratio: float


class Item(NamedTuple):
    """One thing counted: what it is, where it begins, and the unit it stands in."""

    key: str
    start: int
    unit: int


def items(text: Text, by: str) -> Iterator[Item]:
    """Yield what is counted in the sentences and blocks of a document, in text order.

    Raises:
        SearchError: ``by`` is none of ``COUNTINGS``; lemmas of a text without morphemes.
    """
    if by not in COUNTINGS:
        raise SearchError("query-by", by=by, known=", ".join(COUNTINGS))
    found = {"word": _words, "lemma": _lemmas, "term": _terms}[by](text)
    inside = units(text.document)
    at = 0
    for start, key in found:
        while at < len(inside) and inside[at].end <= start:
            at += 1
        if at < len(inside) and inside[at].start <= start:
            yield Item(key, start, at)


def _words(text: Text) -> Iterator[tuple[int, str]]:
    whole = text.document.text
    return ((match.start(), folded(match[0])) for match in WORD.finditer(whole))


def _lemmas(text: Text) -> Iterator[tuple[int, str]]:
    return ((word.start, word.key) for word in lemma_words(text))


def _terms(text: Text) -> Iterator[tuple[int, str]]:
    document, bitext = text.document, text.bitext
    marked = bitext.marks.select("terms", document.key) if bitext else ()
    if marked:
        return iter(sorted((a.span.start, str(a.ref)) for a in marked))
    base = (bitext.terms if bitext else None) or TermBase()
    return ((m.start, str(m.ref)) for m in TermMatcher(base, document.lang).find(document.text))


def frequencies(
    source: Source, *, side: Side = "ko", by: Counting = "word", n: int = 1
) -> Rows[Frequency]:
    """Return how often each item stands in a text, the most frequent first.

    Guarantees that the counts add up to the number of items, and that equal counts come in the
    order of their letters. An n-gram lies inside one sentence or block.

    Args:
        source: a bitext, a document, or many bitexts.
        side: which language of a bitext.
        by: ``word`` as written, ``lemma`` (Korean by the layer ``morphemes``, English with the
            extra ``en``) or ``term`` of the term base.
        n: how many in a row count as one item.

    Raises:
        SearchError: there is no such item; lemmas of a Korean text without morphemes.
        MissingExtraError: English lemmas without the extra ``en``.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> rows = frequencies(parse("1. We agree, and we act."))
        >>> [(row.item, row.count) for row in rows][:2]
        [('we', 2), ('act', 1)]
    """
    side_of("", side)
    counts: Counter[str] = Counter()
    homes: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, text in enumerate(texts(source, side)):
        for gram, unit in _grams(list(items(text, by)), max(1, n)):
            counts[gram] += 1
            homes[gram].add((number, unit))
    total = counts.total()
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Rows(
        Frequency(item, count, PER * count / total, len(homes[item])) for item, count in ordered
    )


def _grams(found: Sequence[Item], n: int) -> Iterator[tuple[str, int]]:
    if n == 1:
        yield from ((item.key, item.unit) for item in found)
        return
    for at in range(len(found) - n + 1):
        if found[at].unit == found[at + n - 1].unit:
            gram = islice(found, at, at + n)
            yield " ".join(item.key for item in gram), found[at].unit


def counted(source: Source, side: Side, by: str) -> Counter[str]:
    """Return how often each item stands in a source."""
    side_of("", side)
    return Counter(item.key for text in texts(source, side) for item in items(text, by))


def keyness(
    source: Source, reference: Source, *, side: Side = "ko", by: Counting = "word"
) -> Rows[Key]:
    """Return what a text has more or less often than another, the surest difference first.

    Source: P. Rayson and R. Garside, "Comparing corpora using frequency profiling" (2000);
    A. Hardie, "Log Ratio: an informal introduction" (2014).

    Args:
        source: a bitext, a document, or many bitexts.
        reference: what it is compared with.
        side: which language of a bitext.
        by: as for ``frequencies``.

    Raises:
        SearchError: as ``frequencies`` does.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> one, other = parse("1. Safety, safety, trust."), parse("1. Trade, trade, trust.")
        >>> [(row.item, row.count, row.reference) for row in keyness(one, other)]
        [('safety', 2, 0), ('trade', 0, 2), ('trust', 1, 1)]
    """
    ours, theirs = counted(source, side, by), counted(reference, side, by)
    sizes = ours.total(), theirs.total()
    rows = (
        Key(item, ours[item], theirs[item], *_key_measures((ours[item], theirs[item]), sizes))
        for item in ours.keys() | theirs.keys()
    )
    return Rows(sorted(rows, key=lambda row: (-row.log_likelihood, row.item)))


def _key_measures(counts: tuple[int, int], sizes: tuple[int, int]) -> tuple[float, float]:
    if not all(sizes):
        return 0.0, 0.0
    share = sum(counts) / sum(sizes)
    g2 = 2 * sum(
        c * math.log(c / (size * share)) for c, size in zip(counts, sizes, strict=True) if c
    )
    one, other = ((c or 0.5) / size for c, size in zip(counts, sizes, strict=True))
    return max(0.0, g2), math.log2(one / other)
