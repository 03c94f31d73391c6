"""Declarations, annexes and chapters of two documents that answer each other."""

from __future__ import annotations

from collections.abc import Sequence

from seoul_corpus.document import Division


def matched_divisions(
    source: Sequence[Division], target: Sequence[Division]
) -> list[tuple[Division | None, Division | None]]:
    """Return the divisions at the top that answer each other; each is in one pair.

    Those of the same type and number do, then those of the same type in their order: one side
    may leave a lone annex without a number.
    """
    rest = list(target)
    found: dict[str, Division] = {}
    for same in (_same_number, _same_type):
        for division in source:
            answers = (other for other in rest if same(division, other))
            other = None if division.id in found else next(answers, None)
            if other is not None:
                found[division.id] = other
                rest.remove(other)
    pairs: list[tuple[Division | None, Division | None]] = []
    pairs += [(division, found.get(division.id)) for division in source]
    pairs += [(None, division) for division in rest]
    return pairs


def _same_number(one: Division, other: Division) -> bool:
    return (one.type, one.n) == (other.type, other.n)


def _same_type(one: Division, other: Division) -> bool:
    return one.type == other.type
