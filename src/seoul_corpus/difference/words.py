"""What is different between two wordings, by whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final

from seoul_corpus.difference.result import Piece

TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
"""A word, white space, or another character."""
_LONG: Final = 4_000
"""More words than that are compared by beginning and end alone: comparing all is quadratic."""


def changed_ranges(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return ranges of ``old``, in code points, and what stands there in ``new``.

    Example:
        >>> changed_ranges("We confirm it.", "We affirm it.")
        [(3, 10, 'affirm')]
    """
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    head = _same(before, after)
    tail = _same(before[head:][::-1], after[head:][::-1])
    ends = _ends(before)
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    offset = ends[head]
    if len(middle[0]) * len(middle[1]) > _LONG * _LONG:
        return [(offset, ends[len(before) - tail], "".join(middle[1]))]
    matcher = SequenceMatcher(None, *middle, autojunk=False)
    return [
        (ends[head + a], ends[head + b], "".join(middle[1][c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def pieces_of(old: str, new: str) -> tuple[Piece, ...]:
    """Return both wordings in pieces, what was deleted before what was put in its place.

    Example:
        >>> [(piece.kind, piece.text) for piece in pieces_of("We confirm.", "We affirm.")]
        [('equal', 'We '), ('delete', 'confirm'), ('insert', 'affirm'), ('equal', '.')]
    """
    found: list[Piece] = []
    at = 0
    for start, end, text in changed_ranges(old, new):
        found.append(Piece(kind="equal", text=old[at:start]))
        found.append(Piece(kind="delete", text=old[start:end]))
        found.append(Piece(kind="insert", text=text))
        at = end
    found.append(Piece(kind="equal", text=old[at:]))
    return tuple(piece for piece in found if piece.text)


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _ends(tokens: Iterable[str]) -> list[int]:
    ends = [0]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return ends
