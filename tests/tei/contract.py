"""What the grammar and the ODD say of elements, attributes and values, taken from the files."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parents[2] / "schemas"
NG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
EXAMPLE = "{http://www.tei-c.org/ns/Examples}"

Element = etree._Element
Names = dict[str, set[str]]
"""The attributes of each element."""


class Grammar:
    """Our RELAX NG grammar as a table of elements.

    Args:
        root: the grammar.
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        self.defines = {define.get("name", ""): define for define in root.iter(f"{NG}define")}
        self.elements: dict[str, list[Element]] = {}
        for element in root.iter(f"{NG}element"):
            self.elements.setdefault(element.get("name", ""), []).append(element)

    def names(self) -> Names:
        """Return the attributes of each element."""
        return {
            name: {str(a.get("name")) for element in elements for a in self.attributes(element)}
            for name, elements in self.elements.items()
        }

    def attributes(self, node: Element) -> Iterator[Element]:
        """Yield what is an attribute of the element ``node``, also by reference."""
        for child in node.iterchildren(f"{NG}*"):
            if child.tag == f"{NG}attribute":
                yield child
            elif child.tag == f"{NG}ref":
                yield from self.attributes(self.defines[child.get("name", "")])
            elif child.tag != f"{NG}element":
                yield from self.attributes(child)

    def values(self) -> dict[tuple[str, str], set[str]]:
        """Return the values of each attribute that is a closed list of words wherever it stands."""
        found: dict[tuple[str, str], set[str]] = {}
        free = set()
        for name, elements in self.elements.items():
            for attribute in (a for element in elements for a in self.attributes(element)):
                key = name, attribute.get("name", "")
                inner = list(attribute.iterdescendants(f"{NG}*"))
                words = [node.text or "" for node in inner if node.tag == f"{NG}value"]
                closed = {node.tag for node in inner} <= {f"{NG}value", f"{NG}choice"}
                if not words or not closed or any(node.get("type") for node in inner):
                    free.add(key)
                found.setdefault(key, set()).update(words)
        return {key: words for key, words in found.items() if key not in free}

    def of_pieces(self) -> etree.RelaxNG:
        """Return a grammar that takes any of the elements as a whole file."""
        root = copy.deepcopy(self.root)
        start = root.find(f"{NG}start")
        assert start is not None
        start[:] = [etree.Element(f"{NG}choice")]
        start[0].extend(copy.deepcopy(e) for es in self.elements.values() for e in es)
        return etree.RelaxNG(root)


def odd_names(odd: Element) -> Names:
    """Return the attributes of each element that an ODD specifies."""
    return {
        spec.get("ident", ""): {str(a.get("ident")) for a in spec.iter(f"{TEI}attDef")}
        for spec in odd.iter(f"{TEI}elementSpec")
    }


def odd_values(odd: Element) -> dict[tuple[str, str], set[str]]:
    """Return the values of each attribute that an ODD closes."""
    return {
        (spec.get("ident", ""), attribute.get("ident", "")): {
            str(item.get("ident")) for item in attribute.iter(f"{TEI}valItem")
        }
        for spec in odd.iter(f"{TEI}elementSpec")
        for attribute in spec.iter(f"{TEI}attDef")
        if attribute.find(f"{TEI}valList") is not None
    }


def odd_examples(odd: Element, *, whole: bool = False) -> Iterator[Element]:
    """Yield each example of an ODD as an element of TEI; ``whole`` without the shortened ones."""
    for example in odd.iter(f"{EXAMPLE}egXML"):
        if whole and example.get("valid") == "feasible":
            continue
        for piece in example.iterchildren("*"):
            twin = etree.fromstring(etree.tostring(piece, encoding="utf-8", with_tail=False))
            for element in twin.iter("*"):
                element.tag = TEI + etree.QName(element).localname
            etree.cleanup_namespaces(twin)
            yield etree.fromstring(etree.tostring(twin, encoding="utf-8"))
