"""The same TEI as ``to_tei``, written the usual way: elements made with lxml, then serialised.

For documents such as the benchmarks have: nothing stands in the middle of a sentence, sentences
come before items. The header is made from a ready list of elements.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import Any, NamedTuple

from lxml import etree
from lxml.etree import SubElement

from seoul_corpus import Annotation, Bitext, Block, Division, Document, Link, Paragraph, Term

TEI = "{http://www.tei-c.org/ns/1.0}"
NAMESPACES: Any = {None: TEI[1:-1]}
XML = "{http://www.w3.org/XML/1998/namespace}"


class Ready(NamedTuple):
    """An element as the arguments that make it."""

    tag: str
    attributes: dict[str, str]
    text: str | None
    tail: str | None
    children: list[Ready]


def ready(element: Any) -> Ready:  # noqa: ANN401 -- lxml has no public name for the type
    """Return what makes an element."""
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    children = [ready(child) for child in element]
    return Ready(str(element.tag), attributes, element.text, element.tail, children)


def from_ready(tree: Ready) -> bytes:
    """Write a tree of which everything is known before."""
    root = etree.Element(tree.tag, tree.attributes, nsmap=NAMESPACES)
    root.text = tree.text
    _fill(root, tree.children)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _fill(parent: Any, children: list[Ready]) -> None:  # noqa: ANN401 -- as above
    for child in children:
        element = SubElement(parent, child.tag, child.attributes)
        element.text = child.text
        element.tail = child.tail
        _fill(element, child.children)


def from_model(bitext: Bitext, header: Ready) -> bytes:
    """Write a bitext."""
    names = {"version": "4.3.0", f"{XML}id": bitext.key, f"{XML}lang": "mul"}
    root = etree.Element(f"{TEI}TEI", names, nsmap=NAMESPACES)
    root.text = "\n"
    _fill(root, [header])
    _stand_off(_block(root, "standOff"), bitext)
    group = _block(_block(root, "text"), "group")
    corresp = _corresp(bitext)
    for document in bitext.documents:
        _Text(document, corresp).write(group)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _block(parent: Any, tag: str, **attributes: str) -> Any:  # noqa: ANN401 -- as above
    element = SubElement(parent, TEI + tag, attributes)
    element.text = element.tail = "\n"
    return element


def _corresp(bitext: Bitext) -> dict[str, str]:
    others: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for link in bitext.alignment.links:
        for name in link.source_ids:
            others[name].update(dict.fromkeys(link.target_ids))
        for name in link.target_ids:
            others[name].update(dict.fromkeys(link.source_ids))
    return {name: " ".join(f"#{other}" for other in found) for name, found in others.items()}


def _stand_off(parent: Any, bitext: Bitext) -> None:  # noqa: ANN401 -- as above
    alignment = bitext.alignment
    domains = f"#text.{alignment.source} #text.{alignment.target}"
    for level, links in groupby(alignment.links, key=lambda link: link.level):
        group = _block(parent, "linkGrp", type="alignment", subtype=level, domains=domains)
        group.set("targFunc", "source translation")
        for link in links:
            _link(group, link)
    for link in alignment.links:
        if link.note:
            note = _block(parent, "note", type="link", target=f"#{link.id}")
            note.text = link.note
    for link in alignment.links:
        for reason in link.evidence:
            note = _block(parent, "note", type="evidence", target=f"#{link.id}")
            note.set("cert", f"{reason.share:g}" if reason.share in (0, 1) else repr(reason.share))
            note.text = reason.kind
    _layers(parent, bitext)
    if bitext.terms is not None:
        terms = _block(parent, "list", type="terms")
        for term in bitext.terms.terms:
            _term(terms, term)


def _layers(parent: Any, bitext: Bitext) -> None:  # noqa: ANN401 -- as above
    for layer in bitext.layers:
        group = _block(parent, "spanGrp", type="layer", n=layer.name)
        for annotation in layer.annotations:
            _span(group, annotation)


def _span(group: Any, annotation: Annotation) -> None:  # noqa: ANN401 -- as above
    start, end = annotation.span.start, annotation.span.end
    element = SubElement(group, f"{TEI}span", {f"{XML}id": f"an.{annotation.id}"})
    element.set("target", f"char:{annotation.document},{start},{end}")
    said = {
        "type": annotation.type,
        "value": annotation.value,
        "ref": annotation.ref,
        "origin": annotation.origin or None,
        "note": annotation.note or None,
    }
    for name, text in said.items():
        if text is not None:
            SubElement(element, f"{TEI}note", {"type": name}).text = text
    element.tail = "\n"


def _term(parent: Any, term: Term) -> None:  # noqa: ANN401 -- as above
    item = SubElement(parent, f"{TEI}item", {f"{XML}id": f"term.{term.id}"})
    if term.type:
        item.set("n", term.type)
    if term.definition:
        SubElement(item, f"{TEI}gloss").text = term.definition
    for wording in term.wordings:
        element = SubElement(item, f"{TEI}term")
        element.set(f"{XML}lang", wording.lang)
        element.set("type", wording.status)
        if wording.part_of_speech:
            element.set("n", wording.part_of_speech)
        element.text = wording.text
    item.tail = "\n"


def _link(group: Any, link: Link) -> None:  # noqa: ANN401 -- as above
    names = (*link.source_ids, *link.target_ids)
    said = [f"rel:{link.relation}"] if link.relation else []
    said.append(f"status:{link.status}")
    said += [f"origin:{link.origin}"] if link.origin else []
    element = SubElement(group, TEI + ("link" if len(names) > 1 else "ptr"))
    element.set(f"{XML}id", link.id)
    element.set("type", link.cardinality)
    element.set("target", " ".join(f"#{name}" for name in names))
    element.set("ana", " ".join(said))
    element.set("cert", repr(link.confidence).removesuffix(".0"))
    if link.reviewer is not None:
        element.set("resp", f"#reviewer.{link.reviewer}")
    element.tail = "\n"


class _Text:
    def __init__(self, document: Document, corresp: dict[str, str]) -> None:
        self.document = document
        self.corresp = corresp
        self.position = 0

    def write(self, group: Any) -> None:  # noqa: ANN401 -- as above
        document, key = self.document, self.document.key
        text = _block(group, "text", n=key, decls=f"#src.{key} #td.{key}")
        text.set(f"{XML}id", f"text.{key}")
        text.set(f"{XML}lang", document.lang)
        body = _block(text, "body")
        for tag, block in [*(("note", note) for note in document.notes), ("head", document.title)]:
            if block is not None:
                element = self.unit(body, tag, block)
                element.attrib.update({"type": "title"} if tag == "head" else {})
        for division in document.divisions:
            self.division(body, division)
        self.gap(body, len(document.text), "")

    def gap(self, parent: Any, end: int, default: str = "\n\n") -> None:  # noqa: ANN401 -- as above
        if end == self.position:
            return
        gap = self.document.text[self.position : end]
        if gap != (default if self.position else ""):
            points = " ".join(f"U+{ord(character):04X}" for character in gap)
            _block(parent, "space", unit="char", quantity=str(len(gap)), n=points).text = None
        self.position = end

    def named(self, parent: Any, tag: str, name: str, **attributes: str) -> Any:  # noqa: ANN401 -- as above
        element = SubElement(parent, TEI + tag, attributes)
        element.set(f"{XML}id", name)
        if name in self.corresp:
            element.set("corresp", self.corresp[name])
        return element

    def unit(self, parent: Any, tag: str, block: Block) -> Any:  # noqa: ANN401 -- as above
        self.gap(parent, block.span.start)
        element = self.named(parent, tag, block.id)
        element.text, element.tail = block.text, "\n"
        self.position = block.span.end
        return element

    def division(self, parent: Any, division: Division) -> None:  # noqa: ANN401 -- as above
        parts = division.heads or division.paragraphs
        self.gap(parent, parts[0].span.start)
        attributes = {"n": division.n} if division.n else {}
        div = self.named(
            parent, "div", division.id, type="part", subtype=division.type, **attributes
        )
        div.text = div.tail = "\n"
        for head in division.heads:
            element = self.unit(div, "head", head)
            if division.label and head is division.heads[0]:
                element.text = None
                label = SubElement(element, f"{TEI}label")
                label.text = division.label
                label.tail = head.text[len(division.label) :]
        for paragraph in division.paragraphs:
            self.gap(div, paragraph.span.start)
            self.paragraph(div, "div", paragraph, type="paragraph")

    def paragraph(self, parent: Any, tag: str, paragraph: Paragraph, **attributes: str) -> None:  # noqa: ANN401 -- as above
        element = self.named(parent, tag, paragraph.id, n=paragraph.n or "", **attributes)
        element.tail = "\n"
        run = SubElement(element, f"{TEI}p")
        last = SubElement(run, f"{TEI}label")
        last.text = paragraph.label
        position = paragraph.label_span.end if paragraph.label_span else 0
        for sentence in paragraph.sentences:
            last.tail = self.document.text[position : sentence.span.start] or None
            last = self.named(run, "s", sentence.id)
            last.text = sentence.text
            position = sentence.span.end
        self.position = position
        if paragraph.items:
            element.text = run.tail = "\n"
            self.gap(element, paragraph.items[0].span.start)
            items = _block(element, "list")
            for item in paragraph.items:
                self.gap(items, item.span.start)
                self.paragraph(items, "item", item)
