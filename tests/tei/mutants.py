"""Files that were changed as a careless editor or tool does it: once in each way, or at random.

No change makes two ids equal in `once`: that ids are unique is a rule, and no matter of grammars.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

from hypothesis import strategies as st
from lxml import etree

ID = "{http://www.w3.org/XML/1998/namespace}id"
TEXTS = (None, "", " ", "\n", "a", "가 나")
VALUES = ("", "0", "-1", "1.5", "a b", "#x", "x:y", "가", "true")
STRIDE = 9
"""One of so many places is where an element is moved to: all would take minutes."""

Element = etree._Element
Mutant = tuple[str, Element]
"""What was done, and the changed tree."""
Change = Callable[[st.DrawFn, Element, Element], None]


# --- each change once -------------------------------------------------------------------------


def once(root: Element) -> Iterator[Mutant]:
    """Yield the tree after each change alone, at one of each kind of place in it."""
    nodes = list(root.iter("*"))
    names = sorted({str(node.tag) for node in nodes})
    values = _values(nodes)
    places = _places(nodes)
    for number, place in enumerate(places):
        for name in names:
            tree, node = _copy(root, place)
            if node.tag != name:
                node.tag = name
                yield "rename", tree
        yield from _placed(root, place, places[number % STRIDE :: STRIDE])
        yield from _written(root, place)
        yield from _attributes(root, place, values)


def _places(nodes: list[Element]) -> list[int]:
    """Return the first of all elements with the same names and types around them."""
    found: dict[tuple[object, ...], int] = {}
    for number, node in enumerate(nodes[1:], 1):
        around = (node, *node.iterancestors())
        path = tuple((e.tag, e.get("type"), e.get("subtype")) for e in around)
        found.setdefault(path, number)
    return list(found.values())


def _values(nodes: list[Element]) -> dict[str, list[str]]:
    """Return values for each attribute: those that it has somewhere, and others."""
    values: dict[str, list[str]] = {}
    for node in nodes:
        for name, value in node.items():
            values.setdefault(str(name), []).append(str(value))
    found = {name: [*dict.fromkeys(some), *VALUES] for name, some in values.items()}
    return found | {ID: ["ko.new", *VALUES]}


def _copy(root: Element, place: int) -> tuple[Element, Element]:
    tree = copy.deepcopy(root)
    return tree, list(tree.iter("*"))[place]


def _placed(root: Element, place: int, others: list[int]) -> Iterator[Mutant]:
    """Yield what comes of an element that goes, comes twice, or stands elsewhere."""
    tree, node = _copy(root, place)
    _delete(node)
    yield "drop", tree
    tree, node = _copy(root, place)
    node.addnext(_twin(node, "new"))
    yield "double", tree
    tree, node = _copy(root, place)
    following = node.getnext()
    if following is not None:
        following.addnext(node)
        yield "move", tree
    for other in others:
        for first in (True, False):
            tree, node = _copy(root, place)
            target = list(tree.iter("*"))[other]
            if node not in (target, *target.iterancestors()):
                target.insert(0, node) if first else target.append(node)
                yield "move", tree


def _written(root: Element, place: int) -> Iterator[Mutant]:
    for text in TEXTS:
        tree, node = _copy(root, place)
        if node.text != text:
            node.text = text
            yield "text", tree
        tree, node = _copy(root, place)
        if node.tail != text:
            node.tail = text
            yield "text", tree


def _attributes(root: Element, place: int, values: dict[str, list[str]]) -> Iterator[Mutant]:
    """Yield what comes of each attribute that an element loses, changes or gets."""
    _, old = _copy(root, place)
    for name, some in values.items():
        tree, node = _copy(root, place)
        if name in node.attrib:
            del node.attrib[name]
            yield "attribute", tree
        for value in some if name in old.attrib else some[:1]:
            tree, node = _copy(root, place)
            if node.get(name) != value:
                node.set(name, value)
                yield "attribute", tree


def _delete(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _twin(node: Element, mark: str) -> Element:
    """Return a copy with ids of its own."""
    twin = copy.deepcopy(node)
    twin.tail = None
    for number, inner in enumerate(twin.iter("*")):
        if ID in inner.attrib:
            inner.set(ID, f"{inner.get(ID)}.{mark}{number}")
    return twin


# --- some changes at random -------------------------------------------------------------------


def _double(draw: st.DrawFn, node: Element, other: Element) -> None:
    """Copy an element into another one, with new ids or the same."""
    twin = copy.deepcopy(node) if draw(st.booleans()) else _twin(node, "x")
    twin.tail = None
    other.insert(draw(st.integers(0, 9)), twin)


def _move(draw: st.DrawFn, node: Element, other: Element) -> None:
    if node not in (other, *other.iterancestors()) and node.getparent() is not None:
        other.insert(draw(st.integers(0, 9)), node)


def _swap(_draw: st.DrawFn, node: Element, _other: Element) -> None:
    following = node.getnext()
    if following is not None:
        following.addnext(node)


def _drop(_draw: st.DrawFn, node: Element, _other: Element) -> None:
    _delete(node)


def _rename(_draw: st.DrawFn, node: Element, other: Element) -> None:
    node.tag = other.tag


def _attribute(draw: st.DrawFn, node: Element, other: Element) -> None:
    """Change one, drop one, or take one from elsewhere."""
    names = sorted({*node.attrib, *other.attrib})
    if names:
        name = draw(st.sampled_from(names))
        value = draw(st.sampled_from([None, *map(str, other.attrib.values()), *VALUES]))
        node.attrib.pop(name, "")
        if value is not None:
            node.set(name, value)


def _text(draw: st.DrawFn, node: Element, _other: Element) -> None:
    node.text = draw(st.sampled_from(TEXTS))


def _tail(draw: st.DrawFn, node: Element, _other: Element) -> None:
    if node.getparent() is not None:
        node.tail = draw(st.sampled_from(TEXTS))


CHANGES: tuple[Change, ...] = (_double, _move, _swap, _drop, _rename, _attribute, _text, _tail)


@st.composite
def mutants(draw: st.DrawFn, tei: str, within: str) -> bytes:
    """Return a file after one to three changes inside the first element with that name."""
    root = etree.fromstring(tei.encode())
    for _ in range(draw(st.integers(1, 3))):
        nodes = [*next(root.iter(f"{{*}}{within}"), root).iter("*")]
        node, other = draw(st.sampled_from(nodes)), draw(st.sampled_from(nodes))
        draw(st.sampled_from(CHANGES))(draw, node, other)
    return etree.tostring(root, encoding="utf-8")
