"""What a tree lacks, repeats or leaves open: the parser's findings on structure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from seoul_corpus.parse.node import Node
from seoul_corpus.parse.parts import Part

OPENING = {"「": "」", "『": "』", "“": "”", "《": "》", "〈": "〉", "【": "】"}
"""Brackets and quotation marks that are checked, with what closes them."""

_TOO_LARGE = re.compile(r"[0-9]{7,}(?=[.)])|[0-9]{1,6}(?:\.[0-9]{1,6}){16,}")
_INNER_NUMBER = re.compile(r"(?<=[.?!。])\s([0-9]{1,3})\.\s")

_MARKS = "".join(OPENING) + "".join(OPENING.values())


class Fault(NamedTuple):
    """A finding in the making: its code, the range it points at, the unit it is about.

    ``unit`` is None, and ``id`` the document's key, where it is about the whole text.
    """

    code: str
    id: str
    start: int
    end: int
    params: dict[str, str]
    unit: Node | None = None


def structure_faults(text: str, series: Sequence[Sequence[Part]]) -> Iterator[Fault]:
    """Yield the faults of the whole tree.

    Args:
        text: the whole text.
        series: for each declaration or annex its divisions, in text order; a division may number
            on or begin anew, or its own number may stand in those of its paragraphs.
    """
    for parts in series:
        counted = [part for part in parts if _counted(part)]
        for part in counted:
            yield from _siblings(part.paragraphs, (int(part.n or 0),))
        others = [part for part in parts if part not in counted]
        anew = {id(part.paragraphs[0]) for part in others if part.paragraphs}
        yield from _siblings([node for part in others for node in part.paragraphs], (), anew)
    yield from unclosed(text, (n for parts in series for part in parts for n in part.paragraphs))


def _counted(part: Part) -> bool:
    """Return whether the numbers in a division begin with its own: Section 2, 2.1, 2.2."""
    marked = [node for node in part.paragraphs if node.marked]
    n = part.n or ""
    return (
        bool(marked)
        and n.isdecimal()
        and all(len(node.path) > 1 and node.path[0] == int(n) for node in marked)
    )


def _siblings(
    nodes: Sequence[Node], parent: tuple[int, ...], anew: AbstractSet[int] = frozenset()
) -> Iterator[Fault]:
    yield from _sequence([n for n in nodes if len(n.path) == len(parent) + 1 and n.marked], anew)
    for node in nodes:
        if len(node.path) > len(parent) + 1:
            yield from _misplaced(node, parent)
        if node.marked and not node.pieces and not node.items:
            yield _fault("paragraph-empty", node, n=_number(node.path))
        if node.doubt is not None:
            yield _doubtful(node)
        if node.items:
            yield from _siblings(node.items, node.path)


def _doubtful(node: Node) -> Fault:
    n = _number(node.path[-1:])
    if node.doubt:
        return _fault("number-doubtful", node, n=n, otherwise=_number(node.doubt))
    return _fault("mark-doubtful", node, n=n)


def _misplaced(node: Node, parent: tuple[int, ...]) -> Iterator[Fault]:
    expected = node.path[:-1]
    if not parent:
        yield _fault("item-without-parent", node, n=_number(node.path), parent=_number(expected))
    else:
        yield _fault("level-skipped", node, n=_number(node.path), parent=_number(expected))


def _sequence(nodes: Sequence[Node], anew: AbstractSet[int]) -> Iterator[Fault]:
    """Compare the numbers of siblings with 1, 2, 3 …; a series that begins anew is one fault.

    Where a division begins (``anew`` holds its first unit), beginning anew is no fault; nor is it
    where numbers follow letters, as operative paragraphs do lettered recitals.
    """
    if [node.path[-1] for node in nodes] == list(range(1, len(nodes) + 1)):
        return
    run: list[Node] = []
    for position, node in enumerate(nodes):
        value = node.path[-1]
        follows = position + 1 < len(nodes) and nodes[position + 1].path[-1] == 2
        other = bool(run) and _lettered(run[-1]) != _lettered(node)
        divided = id(node) in anew or other
        if value == 1 and run and (divided or (len(run) > 1 and follows)):
            yield from _run(run)
            if not divided:
                yield _fault("numbering-restarted", node, n=_number(node.path))
            run = []
        run.append(node)
    yield from _run(run)


def _lettered(node: Node) -> bool:
    return node.style.lower().startswith(("latin", "roman", "hangul", "jamo"))


def _run(nodes: Sequence[Node]) -> Iterator[Fault]:
    present = {node.path[-1] for node in nodes}
    seen: set[int] = set()
    highest = 0
    for node in nodes:
        value = node.path[-1]
        number = _number(node.path)
        if value in seen and node.inserted:
            continue
        if value in seen:
            yield _fault("number-repeated", node, n=number)
        elif value < highest:
            yield _fault("number-out-of-order", node, n=number, after=str(highest))
        else:
            for missing in range(highest + 1, value):
                if missing not in present:
                    yield _fault(
                        "number-missing",
                        node,
                        n=number,
                        missing=_number((*node.path[:-1], missing)),
                    )
        seen.add(value)
        highest = max(highest, value)


def implausible(
    text: str,
    passed: Iterable[tuple[int, int]],
    unread: Iterable[tuple[int, int]],
    key: str,
) -> Iterator[Fault]:
    """Yield what stands like a number at the beginning of a line and was not taken for one."""
    for start, end in unread:
        match = _TOO_LARGE.match(text, start, end)
        if match is not None:
            mark = match[0] if len(match[0]) <= 40 else match[0][:39] + "…"
            yield Fault("number-too-large", key, *match.span(), {"mark": mark})
    for start, end in passed:
        yield Fault("mark-as-text", key, start, end, {"mark": text[start:end]})


def numbers_inside(text: str, node: Node) -> Iterator[Fault]:
    """Yield one fault if the only numbered paragraph of a text seems to hold the others."""
    expected = node.path[-1] + 1
    found = []
    for match in _INNER_NUMBER.finditer(text, node.start, node.end):
        if int(match[1]) == expected:
            found.append(match)
            expected += 1
    if found:
        params = {"first": found[0][1], "last": found[-1][1]}
        yield Fault("numbers-inside", node.id, *found[0].span(1), params, node)


def unclosed(text: str, nodes: Iterable[Node]) -> Iterator[Fault]:
    """Yield brackets that are opened and not closed, or closed and not opened, in a paragraph."""
    brackets = _bracket_places(text)
    position = 0
    for node in nodes:
        inside = []
        while position < len(brackets) and brackets[position][0] < node.end:
            if brackets[position][0] >= node.start:
                inside.append(brackets[position])
            position += 1
        if inside:
            yield from _unbalanced(node, inside)


def _bracket_places(text: str) -> list[tuple[int, str]]:
    """Return where each bracket stands; one search a mark is much faster than one pattern."""
    places = []
    for mark in _MARKS:
        place = text.find(mark)
        while place >= 0:
            places.append((place, mark))
            place = text.find(mark, place + 1)
    return sorted(places)


def _unbalanced(node: Node, brackets: Iterable[tuple[int, str]]) -> Iterator[Fault]:
    opened: list[tuple[int, str]] = []
    unopened: list[tuple[int, str]] = []
    for place, mark in brackets:
        if mark in OPENING:
            opened.append((place, mark))
        elif opened and OPENING[opened[-1][1]] == mark:
            opened.pop()
        else:
            unopened.append((place, mark))
    yield from _once_a_mark("bracket-unopened", node, unopened)
    yield from _once_a_mark("bracket-unclosed", node, opened)


def _once_a_mark(code: str, node: Node, places: Sequence[tuple[int, str]]) -> Iterator[Fault]:
    """Yield one fault for each kind of mark, at its first place."""
    for mark, count in Counter(mark for _, mark in places).items():
        first = next(place for place, same in places if same == mark)
        params = {"mark": mark, "closing": OPENING.get(mark, ""), "count": str(count)}
        yield Fault(code, node.id, first, first + 1, params, node)


def _fault(code: str, node: Node, **params: str) -> Fault:
    return Fault(code, node.id, node.start, node.label_end, params, node)


def _number(path: tuple[int, ...]) -> str:
    return ".".join(map(str, path))
