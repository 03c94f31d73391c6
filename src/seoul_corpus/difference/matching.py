"""Which unit of one text became which of the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from seoul_corpus.difference.result import Change, Difference, Piece, UnitDifference
from seoul_corpus.difference.words import TOKEN, pieces_of
from seoul_corpus.document import Block, Document, Paragraph, matching_key, reading
from seoul_corpus.document.content import own_spans
from seoul_corpus.errors import AlignmentError

ALIKE: Final = 0.5
"""Units that share so much of their words are one unit that was changed."""
NUMBERED: Final = 0.25
"""The same for units of one number."""
SURELY: Final = 0.75
"""The same for units that stand elsewhere in the text."""
REACH: Final = 250_000
"""So many pairs are compared between two places that are the same; more go by number alone."""


class Part(NamedTuple):
    """A unit's own words, without those of its items.

    Attributes:
        id: of the unit.
        kind: what it is, such as ``paragraph``.
        label: its number as printed.
        text: as one reads it.
        key: the text as it is compared.
        words: how often each word stands in it.
    """

    id: str
    kind: str
    label: str | None
    text: str
    key: str
    words: Counter[str]


Pair = tuple[int | None, int | None]


def diff_documents(old: Document, new: Document) -> Difference:
    r"""Return what is different between two texts in one language, by unit and by word.

    Guarantees that each unit of both texts with words of its own is there once, and that the
    pieces of each give both texts back. Units that are the same stay together whatever was
    put in before them; between them, those that are most alike are one unit, in order; of what
    is left, those that are nearly the same have moved.

    Args:
        old: the text as it was.
        new: the text as it is.

    Raises:
        AlignmentError: the texts are in two languages.

    Example:
        >>> from seoul_corpus import parse
        >>> old = parse("1. We confirm.\n2. We strive.")
        >>> new = parse("1. We meet.\n2. We confirm again.\n3. We strive.")
        >>> [(one.change, one.old_label, one.new_label) for one in diff_documents(old, new).units]
        [('added', None, '1.'), ('changed', '1.', '2.'), ('same', '2.', '3.')]
    """
    if old.lang.partition("-")[0] != new.lang.partition("-")[0]:
        raise AlignmentError("diff-languages", old=old.lang, new=new.lang)
    sides = tuple(_parts(old)), tuple(_parts(new))
    pairs = list(_in_order(*sides))
    moved = _moved(pairs, *sides)
    units = [_difference(i, j, *sides, moved=(i, j) in moved) for i, j in _placed(pairs, moved)]
    return Difference(old=old.key, new=new.key, units=tuple(units))


def _parts(document: Document) -> Iterator[Part]:
    """Yield what has words of its own, in text order."""
    units: list[Block | Paragraph] = [*document.blocks(), *document.paragraphs()]
    for unit in sorted(units, key=lambda unit: (unit.span.start, -unit.span.end)):
        text = "\n".join(reading(document, span) for span in own_spans(unit))
        label = unit.label if isinstance(unit, Paragraph) else None
        if text or label:
            kind = document.index.entries[unit.id].kind
            key = matching_key(text)
            words = Counter(token for token in TOKEN.findall(key.casefold()) if token[0].isalnum())
            yield Part(unit.id, kind, label, text, key, words)


def _in_order(old: Sequence[Part], new: Sequence[Part]) -> Iterator[Pair]:
    """Yield pairs that rise in both texts, and the units without one, each unit once."""
    keys = [part.key for part in old], [part.key for part in new]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        else:
            yield from _between(old, new, range(a, b), range(c, d))


def _between(
    old: Sequence[Part], new: Sequence[Part], ones: range, others: range
) -> Iterator[Pair]:
    """Yield the pairs of most likeness between two places, in order."""
    small = len(ones) * len(others) <= REACH
    worth = {
        (i, j): score
        for i in ones
        for j in (others if small else [])
        if (score := _worth(old[i], new[j]))
    }
    if not small:
        worth = _by_number(old, new, ones, others)
    i, j = ones.start, others.start
    for one, other in _best(worth, ones, others):
        yield from ((n, None) for n in range(i, one))
        yield from ((None, n) for n in range(j, other))
        yield one, other
        i, j = one + 1, other + 1
    yield from ((n, None) for n in range(i, ones.stop))
    yield from ((None, n) for n in range(j, others.stop))


def _worth(one: Part, other: Part) -> float:
    """Return how much it is worth to take two units for one; nothing where they are not alike."""
    alike = likeness(one.words, other.words)
    numbered = one.label is not None and one.label == other.label
    same_kind = one.kind == other.kind
    least = NUMBERED if numbered and same_kind else ALIKE
    return alike + 0.1 * numbered + 0.05 * same_kind if alike >= least else 0.0


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that both have (Dice's coefficient), from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _by_number(
    old: Sequence[Part], new: Sequence[Part], ones: range, others: range
) -> dict[tuple[int, int], float]:
    places = {(new[j].kind, new[j].label): j for j in others if new[j].label}
    found = {}
    for i in ones:
        j = places.get((old[i].kind, old[i].label))
        if j is not None and (score := _worth(old[i], new[j])):
            found[i, j] = score
    return found


def _best(worth: dict[tuple[int, int], float], ones: range, others: range) -> list[tuple[int, int]]:
    """Return pairs that rise in both and are worth most together."""
    best: list[list[float]] = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            score = worth.get((ones[i], others[j]), 0.0)
            paired = score + best[i + 1][j + 1] if score else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found, i, j = [], 0, 0
    while i < len(ones) and j < len(others):
        score = worth.get((ones[i], others[j]), 0.0)
        if score and best[i][j] == score + best[i + 1][j + 1]:
            found.append((ones[i], others[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _moved(pairs: Sequence[Pair], old: Sequence[Part], new: Sequence[Part]) -> set[tuple[int, int]]:
    """Return which units without counterpart are nearly the same elsewhere."""
    gone = [i for i, j in pairs if i is not None and j is None]
    come = [j for i, j in pairs if j is not None and i is None]
    by_key: dict[str, list[int]] = defaultdict(list)
    for j in come:
        by_key[new[j].key].append(j)
    found: set[tuple[int, int]] = set()
    taken: set[int] = set()
    for i in gone:
        same = [j for j in by_key.get(old[i].key, []) if j not in taken]
        near = same or (_nearest(old[i], new, come, taken) if len(gone) * len(come) < REACH else [])
        if near and old[i].words:
            found.add((i, near[0]))
            taken.add(near[0])
    return found


def _nearest(part: Part, new: Sequence[Part], come: Sequence[int], taken: set[int]) -> list[int]:
    scored = [(likeness(part.words, new[j].words), -j) for j in come if j not in taken]
    best = max(scored, default=(0.0, 0))
    return [-best[1]] if best[0] >= SURELY else []


def _placed(pairs: Sequence[Pair], moved: set[tuple[int, int]]) -> Iterator[Pair]:
    """Yield pairs, those that moved where they stand in the new text."""
    came = {j: i for i, j in moved}
    went = set(came.values())
    for i, j in pairs:
        if i is None and j in came:
            yield came[j], j
        elif not (j is None and i in went):
            yield i, j


def _difference(
    i: int | None, j: int | None, old: Sequence[Part], new: Sequence[Part], *, moved: bool
) -> UnitDifference:
    one = old[i] if i is not None else None
    other = new[j] if j is not None else None
    change, pieces = _compared(one, other)
    known = other or one
    if known is None:
        raise AssertionError("a pair has a side")
    return UnitDifference(
        change=change,
        kind=known.kind,
        old_id=one.id if one else None,
        new_id=other.id if other else None,
        old_label=one.label if one else None,
        new_label=other.label if other else None,
        moved=moved,
        pieces=pieces,
    )


def _compared(one: Part | None, other: Part | None) -> tuple[Change, tuple[Piece, ...]]:
    before, after = one.text if one else "", other.text if other else ""
    pieces = pieces_of(before, after)
    if one is None or other is None:
        return "removed" if one else "added", pieces
    if one.key != other.key:
        return "changed", pieces
    return "same" if before == after else "form", pieces
