"""All that stands off the texts: links, layers, terms and findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from seoul_corpus.tei.reading.content import Slots
from seoul_corpus.tei.reading.elements import NS, Element, attributes, blocks, broken, unexpected
from seoul_corpus.tei.reading.findings import findings
from seoul_corpus.tei.reading.header import Header
from seoul_corpus.tei.reading.links import LinkReader
from seoul_corpus.tei.reading.marks import layer, term_base


@dataclass(slots=True)
class StandOff:
    """What a ``standOff`` says.

    Attributes:
        links: the reader of links, with what it has read; None where there is one document.
        layers: the slots of each layer.
        terms: the slots of the term base, or None.
        findings: by the document's key; those of the alignment by the empty string.
    """

    header: Header
    links: LinkReader | None
    layers: list[Slots] = field(default_factory=list)
    terms: Slots | None = None
    findings: dict[str, tuple[Slots, ...]] = field(default_factory=dict)

    def read(self, element: Element) -> None:
        """Take in what ``element`` says.

        Raises:
            SchemaError: something in it breaks the profile; the error has its line.
        """
        attributes(element)
        readers: dict[str, Callable[[Element], None]] = {NS + "fvLib": self._findings}
        if self.links is not None:
            readers[NS + "linkGrp"] = self.links.group
            readers[NS + "note"] = self.links.note
            readers[NS + "spanGrp"] = self._layer
            readers[NS + "list"] = self._terms
        for child in blocks(element):
            if child.tag not in readers:
                raise unexpected(child, ", ".join(tag.removeprefix(NS) for tag in readers))
            readers[str(child.tag)](child)

    def _layer(self, group: Element) -> None:
        self.layers.append(layer(group, self.header.characters))

    def _terms(self, terms: Element) -> None:
        if self.terms is not None:
            raise broken(terms, "tei-twice", name="list type=terms")
        self.terms = term_base(terms, self.header.characters)

    def _findings(self, library: Element) -> None:
        key, found = findings(library, self.header.characters)
        if key in self.findings:
            raise broken(library, "tei-twice", name="fvLib")
        self.findings[key] = found
