"""What is odd about two lists of segments and their links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from seoul_corpus.align.segments.results import SegmentLink
from seoul_corpus.align.segments.traits import Segment
from seoul_corpus.document import Finding, Place, Span, fingerprint

DOUBT: Final = 0.5
"""A link with less confidence is reported."""
UNEVEN: Final = 3.0
"""Sides of which one is so many times as long as the other do not hold the same text."""
FOREIGN: Final = 0.1
"""A Korean side has a larger share of Hangul than this, an English side a smaller one."""


def odd_sides(ko: Sequence[Segment], en: Sequence[Segment]) -> Iterator[Finding]:
    """Yield what is odd about the sides as a whole."""
    sizes = [sum(s.hangul + s.others for s in side) for side in (ko, en)]
    for name, size in zip(("ko", "en"), sizes, strict=True):
        if not size:
            yield _finding("side-empty", side=name)
    if not all(sizes):
        return
    shares = [
        sum(s.hangul for s in side) / size for side, size in zip((ko, en), sizes, strict=True)
    ]
    if shares[0] < FOREIGN < shares[1]:
        yield _finding("sides-swapped")
    elif shares[0] < FOREIGN:
        yield _finding("side-not-korean")
    elif shares[1] > FOREIGN:
        yield _finding("side-not-english")
    if not 1 / UNEVEN < len(ko) / len(en) < UNEVEN:
        yield _finding("sides-uneven", ko=str(len(ko)), en=str(len(en)))


def doubtful(links: Sequence[SegmentLink], ko: Sequence[str], en: Sequence[str]) -> list[Finding]:
    """Return a finding for each link that may well be wrong."""
    starts = {"ko": _starts(ko), "en": _starts(en)}
    found: list[Finding] = []
    for link in links:
        if link.confidence < DOUBT:
            sides = [(key, ids[0]) for key, ids in (("ko", link.ko), ("en", link.en)) if ids]
            texts = {"ko": ko, "en": en}
            places = tuple(_place(key, n, starts[key][n], texts[key][n]) for key, n in sides)
            key, first = sides[0]
            found.append(
                Finding(
                    code="link-doubtful",
                    severity="warning",
                    category="alignment",
                    places=places,
                    params={"confidence": f"{link.confidence:.2f}"},
                    fingerprint=fingerprint(texts[key][first]),
                )
            )
    return found


def _finding(code: str, **params: str) -> Finding:
    return Finding(code=code, severity="warning", category="alignment", params=params)


def _starts(side: Sequence[str]) -> list[int]:
    """Return where each segment starts if each is a line."""
    return list(accumulate((len(text) + 1 for text in side), initial=0))


def _place(key: str, number: int, start: int, text: str) -> Place:
    return Place(key=key, span=Span(start=start, end=start + len(text)), line=number + 1, column=1)
