"""Links between numbered lines, around those that a person reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from seoul_corpus.align.review.renewal import contradiction, renewed
from seoul_corpus.align.review.rows import LinkRow, LinkTable
from seoul_corpus.align.review.sides import segment_side
from seoul_corpus.align.segments import Encode, SegmentAlignment, SegmentLink, align_segments
from seoul_corpus.align.segments.suspicions import doubtful
from seoul_corpus.document import TermBase


class Anchor(NamedTuple):
    """A link that stands, where it begins and ends on both sides; None at the very ends."""

    ko: range
    en: range
    link: SegmentLink | None


def align_segments_around(
    ko: Sequence[str],
    en: Sequence[str],
    table: LinkTable,
    *,
    terms: TermBase | None = None,
    encode: Encode | None = None,
) -> SegmentAlignment:
    """Link two lists of segments around the rows of a table that a person touched.

    What the table does not say is linked as ``align_segments`` links it; its links stay where
    they do not cross a row, and only what they leave open is linked anew.

    Args:
        ko: the Korean segments.
        en: the English segments.
        table: rows that name lines, from 1.
        terms: what is known of wordings in both languages.
        encode: gives sentence vectors.

    Raises:
        AlignmentError: a row contradicts another one, crosses it, or skips a line.
    """
    rows, findings = renewed(table, segment_side("ko", ko), segment_side("en", en))
    free = align_segments(ko, en, terms=terms, encode=encode)
    if not rows:
        return free.model_copy(update={"findings": (*findings, *free.findings)})
    ends = Anchor(range(0), range(0), None), Anchor(_end(ko), _end(en), None)
    anchors = [ends[0], *_anchors(rows, free.links, (len(ko), len(en))), ends[1]]
    links: list[SegmentLink] = []
    work = _Work(ko, en, terms, encode)
    gaps = zip(pairwise(anchors), _inside(anchors, free.links), strict=True)
    for (before, after), inside in gaps:
        gap = range(before.ko.stop, after.ko.start), range(before.en.stop, after.en.start)
        links += _filled(gap, inside, work)
        links += [after.link] if after.link else []
    odd = [finding for finding in free.findings if finding.code != "link-doubtful"]
    doubts = doubtful([link for link in links if link.status == "machine"], ko, en)
    return SegmentAlignment(links=tuple(links), findings=(*findings, *odd, *doubts))


def _end(side: Sequence[str]) -> range:
    return range(len(side), len(side))


def _anchors(
    rows: Iterable[LinkRow], free: Sequence[SegmentLink], sizes: tuple[int, int]
) -> list[Anchor]:
    """Return the rows in order; one without counterpart stands where the free links put it."""
    links = [_segment_link(row) for row in rows]
    found = [Anchor(_range(k.ko), _range(k.en), k) for k in links if k.ko and k.en]
    for link in links:
        if not link.en:
            place = _clamped(_beside(free, link.ko[0], "ko"), link.ko, found, "ko", sizes[1])
            found.append(Anchor(_range(link.ko), range(place, place), link))
        elif not link.ko:
            place = _clamped(_beside(free, link.en[0], "en"), link.en, found, "en", sizes[0])
            found.append(Anchor(range(place, place), _range(link.en), link))
    return sorted(found, key=lambda a: (a.ko.start, a.en.start, a.ko.stop, a.en.stop))


def _range(lines: Sequence[int]) -> range:
    return range(lines[0], lines[-1] + 1)


def _beside(free: Iterable[SegmentLink], line: int, side: str) -> int:
    """Return how many lines of the other side the links before a line have used."""
    other = "en" if side == "ko" else "ko"
    used = [
        getattr(link, other)[-1] + 1
        for link in free
        if getattr(link, other) and getattr(link, side) and getattr(link, side)[0] < line
    ]
    return max(used, default=0)


def _clamped(
    place: int, lines: Sequence[int], anchors: Iterable[Anchor], side: str, size: int
) -> int:
    """Return the nearest place on the other side that crosses no anchor."""
    other = "en" if side == "ko" else "ko"
    low, high = 0, size
    for anchor in anchors:
        here, there = getattr(anchor, side), getattr(anchor, other)
        if here.stop <= lines[0]:
            low = max(low, there.stop)
        else:
            high = min(high, there.start)
    return max(low, min(place, high))


def _segment_link(row: LinkRow) -> SegmentLink:
    """Return a row as a link between lines, which count from 0 there."""
    link = row.link
    sides: list[tuple[int, ...]] = []
    for number, names in enumerate(row.sides):
        lines = sorted(int(name.partition(".")[2]) - 1 for name in names)
        if any(after != before + 1 for before, after in pairwise(lines)):
            raise contradiction("link-skips", row, number)
        sides.append(tuple(lines))
    return SegmentLink(
        ko=sides[0],
        en=sides[1],
        confidence=link.confidence,
        evidence=link.evidence,
        status=link.status,
        reviewer=link.reviewer,
        note=link.note,
    )


def _inside(anchors: Sequence[Anchor], free: Iterable[SegmentLink]) -> list[list[SegmentLink]]:
    """Return the free links that lie wholly in each gap between two anchors, in order."""
    gap_of: dict[tuple[str, int], int] = {}
    for number, (before, after) in enumerate(pairwise(anchors)):
        gap_of |= {("ko", line): number for line in range(before.ko.stop, after.ko.start)}
        gap_of |= {("en", line): number for line in range(before.en.stop, after.en.start)}
    gaps: list[list[SegmentLink]] = [[] for _ in anchors[1:]]
    for link in free:
        numbers = {gap_of.get(("ko", line)) for line in link.ko}
        numbers |= {gap_of.get(("en", line)) for line in link.en}
        (place, *others) = numbers
        if place is not None and not others:
            gaps[place].append(link)
    return gaps


def _filled(
    gap: tuple[range, range], inside: Iterable[SegmentLink], work: _Work
) -> Iterator[SegmentLink]:
    """Yield links that cover a gap: free ones that lie in it, and new ones between them."""
    ko, en = gap[0].start, gap[1].start
    lonely: list[SegmentLink] = []
    for link in inside:
        if not (link.ko and link.en):
            lonely.append(link)
            continue
        yield from work.linked(range(ko, link.ko[0]), range(en, link.en[0]), lonely)
        yield link
        ko, en, lonely = link.ko[-1] + 1, link.en[-1] + 1, []
    yield from work.linked(range(ko, gap[0].stop), range(en, gap[1].stop), lonely)


class _Work(NamedTuple):
    """What is linked, and what is known of it."""

    ko: Sequence[str]
    en: Sequence[str]
    terms: TermBase | None
    encode: Encode | None

    def linked(self, ko: range, en: range, lonely: Sequence[SegmentLink]) -> Iterable[SegmentLink]:
        """Return links that cover lines: those of lines that stood alone before, or new ones."""
        if len(lonely) == len(ko) + len(en):
            return lonely
        sides = [self.ko[i] for i in ko], [self.en[j] for j in en]
        found = align_segments(*sides, terms=self.terms, encode=self.encode).links
        return [_moved(link, ko.start, en.start) for link in found]


def _moved(link: SegmentLink, ko: int, en: int) -> SegmentLink:
    lines = {"ko": tuple(i + ko for i in link.ko), "en": tuple(j + en for j in link.en)}
    return link.model_copy(update=lines)
