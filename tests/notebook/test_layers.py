"""Layers in colour: all text and all marks are there, nothing else, and it can be read."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from lxml import html

import seoul_corpus as sc
from seoul_corpus import Annotation, AnnotationError, Bitext, Layer, Span, align, load_bitext, parse
from seoul_corpus.notebook import bitext_html, show_layers
from seoul_corpus.notebook.layers import COLOURS, TINT
from tests.strategies import bitexts

BITEXT = load_bitext()


def table(markup: str) -> html.HtmlElement:
    """Return the table of a notebook's output."""
    return html.fragments_fromstring(markup)[-1]


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, as WCAG defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, ground: str) -> str:
    """Return a colour at ``TINT`` percent on a ground."""
    parts = [
        round((int(colour[n : n + 2], 16) * TINT + int(ground[n : n + 2], 16) * (100 - TINT)) / 100)
        for n in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


# Text and ground of JupyterLab's light and dark themes, of VS Code's, and of a printed page.
GROUNDS = [("#212121", "#ffffff"), ("#ffffff", "#111111"), ("#3b3b3b", "#ffffff"),
           ("#cccccc", "#1f1f1f"), ("#000000", "#ffffff")]  # fmt: skip


@pytest.mark.parametrize(("colour", "grounds"), [*product(COLOURS, GROUNDS)])
def test_marked_words_can_be_read(colour: str, grounds: tuple[str, str]) -> None:
    """WCAG AA: text on the tint 4.5:1, and 3:1 for the line that says which layer it is."""
    text, ground = grounds
    assert contrast(text, mixed(colour, ground)) >= 4.5
    assert contrast(colour, ground) >= 3


def test_each_annotation_is_shown() -> None:
    """Every mark of a layer stands in the table, with what it says, and the legend counts them."""
    shown = table(BITEXT.show_layers("names", "dates").html)
    for number, name in enumerate(("names", "dates")):
        made = BITEXT.marks.select(name)
        words = [
            e.text_content() for e in shown.xpath(f".//tbody//span[contains(@class, 'k{number}')]")
        ]
        assert sorted("".join(words)) == sorted("".join(map(BITEXT.marks.text, made)))
        assert f"{name}{len(made)}" in "".join(shown.xpath("./caption")[0].itertext())


def bare(markup: str) -> str:
    """Return the words of the table's body."""
    return "".join("".join(table(markup).xpath(".//tbody//text()")).split())


@given(bitexts())
@settings(max_examples=30)
def test_marks_change_no_word(bitext: Bitext) -> None:
    """With marks that cross units, overlap and repeat, the words are those of the plain table."""
    layers = [
        Layer(name=f"l{step}", annotations=tuple(
            Annotation(id=f"{d.key}.{step}.{n}", document=d.key, type="<b>",
                       span=Span(start=n, end=min(n + 2 * step, len(d.text))))
            for d in bitext.documents for n in range(0, len(d.text), step)
        ))
        for step in (1, 3, 7)
    ]  # fmt: skip
    marked = bitext.with_layers(layers)
    made = show_layers(marked).html
    assert bare(made) == bare(bitext_html(bitext))
    assert not table(made).xpath(".//b")
    tags = {element.tag for element in table(made).iter()}
    assert tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "small", "span"}


def test_what_a_layer_says_is_escaped() -> None:
    """Types, values, notes and names of layers do nothing."""
    text = align(parse("1. 하나이다.\n"), parse("1. One it is.\n"))
    mark = Annotation(
        id="a", document="en", span=Span(start=3, end=6), type='"><script>', value="<i>", note="&"
    )
    made = text.with_layers([Layer(name="mine", annotations=(mark,))]).show_layers().html
    assert "<script" not in made
    assert table(made).xpath(".//span[@title]/@title") == ['mine: "><script> = <i> (&)']


def test_all_but_morphemes_by_default() -> None:
    """Morphemes would mark every word; they are shown when they are asked for."""
    names = [re.sub(r"[0-9]+$", "", e) for e in "".join(
        table(BITEXT.show_layers().html).xpath("./caption//text()")).split(" · ")]  # fmt: skip
    assert names == [layer.name for layer in BITEXT.layers if layer.name != "morphemes"]
    assert "morphemes: NNG" in BITEXT["3"].show_layers("morphemes").html


def test_layers_that_are_not_there() -> None:
    """The error names those that are; a text without layers says how to make some."""
    with pytest.raises(AnnotationError, match="names"):
        BITEXT.show_layers("nmaes")
    with pytest.raises(AnnotationError, match=r"annotate\(b\)"):
        align(parse("1. 하나이다.\n"), parse("1. One it is.\n")).show_layers()


def test_a_long_text_is_cut_at_a_stated_row() -> None:
    """Two thousand paragraphs give a table of bounded size that says how many there are."""
    count = 2_000
    ko = parse("".join(f"{n}. 2024년 5월 {n}일에 모인다.\n\n" for n in range(1, count + 1)))
    en = parse("".join(f"{n}. We met on 21 May 2024.\n\n" for n in range(1, count + 1)))
    made = sc.annotate(align(ko, en)).show_layers("dates").html
    assert len(table(made).xpath(".//tbody/tr")) == 500
    assert len(made) < 500 * 700 + 6000
    assert f"500 of {count} rows" in table(made).xpath(".//tfoot")[0].text_content()
