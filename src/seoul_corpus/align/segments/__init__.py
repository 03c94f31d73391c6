"""Links between two lists of segments without numbers: sentences, lines, cells of a table.

``traits`` says what is compared, ``lexicon`` what word answers what word (from ``sounds`` and
``vocabulary``, and learnt), ``bands`` where to look, ``scores`` how likely a link is, ``paths``
which links together are the likeliest; ``passes`` runs them in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seoul_corpus.align.segments.encoder import Encoder
from seoul_corpus.align.segments.passes import linked_segments
from seoul_corpus.align.segments.paths import Found
from seoul_corpus.align.segments.results import SegmentAlignment, SegmentLink, evidence_of
from seoul_corpus.align.segments.suspicions import doubtful, odd_sides
from seoul_corpus.align.segments.traits import Segment, segment_traits
from seoul_corpus.align.segments.vectors import Encode, encoded
from seoul_corpus.document import TermBase

__all__ = ["Encode", "Encoder", "SegmentAlignment", "SegmentLink", "align_segments"]


def align_segments(
    ko: Sequence[str],
    en: Sequence[str],
    *,
    terms: TermBase | None = None,
    encode: Encode | None = None,
) -> SegmentAlignment:
    """Link two lists of segments that say the same in the same order.

    Guarantees that each segment of each side is in exactly one link, that links rise on both
    sides, and that the same lists give the same links. Time grows linearly with the segments,
    memory by some kilobytes a segment. Works without numbers, models and dictionaries: it
    compares lengths, marks, numbers, names and loanwords, common words, and words that it
    learns from the two texts themselves. A link joins up to four segments with one, or two
    with two; segments without text stay beside their neighbours.

    Args:
        ko: the Korean segments.
        en: the English segments.
        terms: what is known of wordings in both languages.
        encode: gives sentence vectors, such as ``Encoder()`` of the extra ``embed``: a list of
            texts to an array with a row for each. Each text is asked for once.

    Returns:
        The links with their confidence and evidence, and findings: doubtful links, a side
        that is empty, uneven, or in another language.

    Raises:
        AlignmentError: ``encode`` gave no array with a row of finite numbers for each text.

    Example:
        >>> found = align_segments(
        ...     ["서울 선언", "우리는 2024년 5월 21일 만났다.", "우리는 협력한다. 노력한다."],
        ...     ["Seoul Declaration", "We met on 21 May 2024.", "We cooperate.", "We strive."],
        ... )
        >>> [(link.ko, link.en) for link in found.links]
        [((0,), (0,)), ((1,), (1,)), ((2,), (2, 3))]
    """
    sides = [[segment_traits(text) for text in side] for side in (ko, en)]
    full = [[n for n, s in enumerate(side) if s.hangul or s.others] for side in sides]
    segments = [[side[n] for n in kept] for side, kept in zip(sides, full, strict=True)]
    texts = [[side[n] for n in kept] for side, kept in zip((ko, en), full, strict=True)]
    vectors = encoded(encode, texts[0], texts[1]) if encode and all(texts) else None
    found = linked_segments(segments[0], segments[1], _term_pairs(terms), vectors)
    links = tuple(_links(found, full[0], full[1], (len(ko), len(en))))
    findings = (*odd_sides(*sides), *doubtful(links, ko, en))
    return SegmentAlignment(links=links, findings=findings)


def _links(
    found: Sequence[tuple[Found, dict[str, float]]],
    ko: Sequence[int],
    en: Sequence[int],
    sizes: tuple[int, int],
) -> Iterator[SegmentLink]:
    """Yield links between all segments from those between the ones with text."""
    next_ko = next_en = 0
    for link, shares in found:
        ones = [ko[i] for i in link.source]
        others = [en[j] for j in link.target]
        yield from _lonely(range(next_ko, ones[0] if ones else next_ko), range(0))
        yield from _lonely(range(0), range(next_en, others[0] if others else next_en))
        next_ko = ones[-1] + 1 if ones else next_ko
        next_en = others[-1] + 1 if others else next_en
        yield SegmentLink(
            ko=tuple(range(ones[0], next_ko)) if ones else (),
            en=tuple(range(others[0], next_en)) if others else (),
            confidence=round(link.confidence, 3),
            evidence=evidence_of(shares),
        )
    yield from _lonely(range(next_ko, sizes[0]), range(0))
    yield from _lonely(range(0), range(next_en, sizes[1]))


def _lonely(ko: range, en: range) -> Iterator[SegmentLink]:
    evidence = evidence_of({"order": 1.0})
    for i in ko:
        yield SegmentLink(ko=(i,), en=(), confidence=1.0, evidence=evidence)
    for j in en:
        yield SegmentLink(ko=(), en=(j,), confidence=1.0, evidence=evidence)


def _term_pairs(terms: TermBase | None) -> Iterator[tuple[str, str]]:
    """Yield the forms of each Korean wording with those of each English one."""
    for term in terms.terms if terms else ():
        korean, english = (
            [_forms(w.text) for w in term.wordings if w.lang.partition("-")[0] == lang]
            for lang in ("ko", "en")
        )
        yield from ((a, b) for x in korean for y in english for a in x for b in y)


def _forms(text: str) -> tuple[str, ...]:
    traits: Segment = segment_traits(text)
    return tuple(forms[0] for forms in traits.words)
