"""What ``annotate`` makes of any document and bitext."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seoul_corpus import Bitext, annotate, from_json, from_tei, load_bitext, parse, to_json, to_tei
from seoul_corpus.annotate import LAYERS
from tests.strategies import bitexts

SAMPLE = """
우리는 2024년 5월 21-22일 2024.5.21. 제2.1항 부속서 미국, 수단 이란 인도 「선언」 유엔 헌장
인식하며, 환영한다. We recognise paragraph 2.1 May 21, 2024 12.5% third the United States , Annex II
Charter of the and will shall Declaration 이 선언 3만 5천 두 가지 제1조 1. ① 이천이십사년 오월
"""
WORDS = st.sampled_from(["\n", *SAMPLE.split()])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@settings(max_examples=50)
@given(TEXTS | st.text(max_size=200), st.sampled_from(["ko", "en"]))
def test_spans_lie_inside_a_sentence_or_a_block(text: str, lang: str) -> None:
    """Each annotation is a piece of what a reader reads, and says what made it."""
    document = parse(f"1. {text}", lang=lang)
    parts = [*(s.span for s in document.sentences()), *(b.span for b in document.blocks())]
    for layer in annotate(document, terms=load_bitext().terms):
        for mark in layer.annotations:
            assert any(part.covers(mark.span) for part in parts)
            assert document.text[mark.span.slice].strip() == document.text[mark.span.slice] != ""
            assert mark.origin == f"rule:{layer.name}"


@settings(suppress_health_check=list(HealthCheck), max_examples=15, deadline=None)
@given(bitexts())
def test_any_bitext_can_be_annotated(bitext: Bitext) -> None:
    """Layers of other names stay, and doing it twice changes nothing."""
    once = annotate(bitext)
    assert annotate(once) == once
    assert {layer.name for layer in bitext.layers} - set(LAYERS) <= {x.name for x in once.layers}


def test_the_declaration_survives_json_and_tei() -> None:
    """All layers come back equal from both."""
    bitext = load_bitext()
    assert [layer.name for layer in bitext.layers] == ["notes", *LAYERS, "morphemes"]
    assert from_json(to_json(bitext)) == bitext
    assert from_tei(to_tei(bitext)) == bitext


def test_both_languages_name_the_same_states_and_dates() -> None:
    """What the rules find in the translation they find in the back-translation."""
    made = annotate(load_bitext(), layers=LAYERS)
    layers = {layer.name: layer.annotations for layer in made.layers}
    for name, kind in (("names", "state"), ("dates", "date"), ("numbers", "ordinal")):
        ko, en = (
            sorted(str(a.value) for a in layers[name] if a.document == key and a.type == kind)
            for key in ("ko", "en")
        )
        assert ko == en != []
