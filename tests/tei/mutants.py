"""Files that were changed in one to three places, as a careless editor or tool does it."""

from __future__ import annotations

import copy
from collections.abc import Callable

from hypothesis import strategies as st
from lxml import etree

ID = "{http://www.w3.org/XML/1998/namespace}id"
TEXTS = [None, "", " ", "\n", "a", "가 나"]

Element = etree._Element
Change = Callable[[st.DrawFn, Element, Element], None]


def _double(draw: st.DrawFn, node: Element, other: Element) -> None:
    """Copy an element into another one, with new ids or the same."""
    twin = copy.deepcopy(node)
    twin.tail = None
    if draw(st.booleans()):
        new = draw(st.integers(0, 99))
        for at, inner in enumerate(twin.iter("*")):
            if ID in inner.attrib:
                inner.set(ID, f"ko.x{new}-{at}")
    other.insert(draw(st.integers(0, 9)), twin)


def _move(_draw: st.DrawFn, node: Element, other: Element) -> None:
    if node not in (other, *other.iterancestors()) and node.getparent() is not None:
        other.append(node)


def _delete(_draw: st.DrawFn, node: Element, _other: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _rename(_draw: st.DrawFn, node: Element, other: Element) -> None:
    node.tag = other.tag


def _attribute(draw: st.DrawFn, node: Element, other: Element) -> None:
    """Change or drop one."""
    if node.attrib:
        name = draw(st.sampled_from(sorted(node.attrib)))
        value = draw(st.sampled_from([None, *other.attrib.values(), "", "0", "ko.y"]))
        del node.attrib[name]
        if value is not None:
            node.set(name, value)


def _text(draw: st.DrawFn, node: Element, _other: Element) -> None:
    node.text = draw(st.sampled_from(TEXTS))


def _tail(draw: st.DrawFn, node: Element, _other: Element) -> None:
    if node.getparent() is not None:
        node.tail = draw(st.sampled_from(TEXTS))


CHANGES: tuple[Change, ...] = (_double, _move, _delete, _rename, _attribute, _text, _tail)


@st.composite
def mutants(draw: st.DrawFn, tei: str, within: str) -> bytes:
    """Return a file after changes inside the first element with that name."""
    root = etree.fromstring(tei.encode())
    for _ in range(draw(st.integers(1, 3))):
        nodes = [*next(root.iter(f"{{*}}{within}"), root).iter("*")]
        node, other = draw(st.sampled_from(nodes)), draw(st.sampled_from(nodes))
        draw(st.sampled_from(CHANGES))(draw, node, other)
    return etree.tostring(root, encoding="utf-8")
