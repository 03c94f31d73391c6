"""Links in the order in which one reads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import itemgetter

from seoul_corpus.document import LEVELS, Document, Link, span_of


def in_text_order(links: Sequence[Link], source: Document, target: Document) -> tuple[Link, ...]:
    """Return links by level, each level in text order.

    The source's order decides; a link without source follows the one that its target follows.
    """
    starts = [_starts(document) for document in (source, target)]
    ordered: list[Link] = []
    for level in LEVELS:
        ordered += _one_level([link for link in links if link.level == level], *starts)
    return tuple(ordered)


def _starts(document: Document) -> dict[str, int]:
    entries = document.index.entries.items()
    return {name: span_of(entry.unit).start for name, entry in entries}


def _one_level(
    links: Sequence[Link], source: Mapping[str, int], target: Mapping[str, int]
) -> list[Link]:
    ordered = sorted((k for k in links if k.source_ids), key=lambda k: source[k.source_ids[0]])
    places = sorted((target[k.target_ids[-1]], i) for i, k in enumerate(ordered) if k.target_ids)
    keyed = [((i, -1), link) for i, link in enumerate(ordered)]
    for link in links:
        if not link.source_ids:
            start = target[link.target_ids[0]]
            before = bisect_left(places, (start, 0))
            keyed.append(((places[before - 1][1] if before else -1, start), link))
    return [link for _, link in sorted(keyed, key=itemgetter(0))]
