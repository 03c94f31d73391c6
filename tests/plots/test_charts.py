"""Charts hold what the bitext holds, and are drawn with Hangul."""

from __future__ import annotations

import json
from typing import Any

import pytest

from seoul_corpus import SearchError, align, load_bitext, parse
from seoul_corpus.document.index import span_of

pytest.importorskip("altair", reason="the extra plot is not installed")

from seoul_corpus.plots import (
    acts_by_paragraph,
    alignment_map,
    dispersion_plot,
)

SHIPPED = load_bitext()


def rows(chart: Any) -> list[dict[str, Any]]:
    """Return the data of a chart."""
    values: list[dict[str, Any]] = json.loads(chart.to_json())["data"]["values"]
    return values


def test_the_map_has_each_sentence_and_block_once_a_link() -> None:
    """Both sides of every link, at their places, with their words."""
    drawn = rows(alignment_map(SHIPPED))
    links = [one for one in SHIPPED.alignment.links if one.level in {"sentence", "block"}]
    assert len(drawn) == sum(len(one.source_ids) + len(one.target_ids) for one in links)
    first = next(row for row in drawn if row["reference"] == "p1.s1" and "ko" in row["side"])
    sentence = SHIPPED.ko.index.entries["ko.p1.s1"].unit
    assert first["text"] == SHIPPED.ko.text[span_of(sentence).slice]
    assert all(0 <= row["position"] <= 100 for row in drawn)


def test_what_has_no_counterpart_is_a_point() -> None:
    """It is drawn, and its kind says that it is alone."""
    bitext = align(
        parse("1. 가.\n2. 나.\n3. 다.", key="ko", lang="ko"),
        parse("1. A.\n2. B.", key="en", lang="en"),
    )
    alone = [row for row in rows(alignment_map(bitext)) if row["kind"] in {"–", "1-0"}]
    assert [row["text"] for row in alone] == ["다."]


def test_words_of_both_languages_stand_in_rows() -> None:
    """A stroke for each hit."""
    drawn = rows(dispersion_plot(SHIPPED, "안전", "safety"))
    for query in ("안전", "safety"):
        strokes = [row for row in drawn if row["query"] == query]
        assert len(strokes) == len(SHIPPED.concordance(query))
    with pytest.raises(SearchError):
        dispersion_plot(SHIPPED, " ")


@pytest.mark.parametrize("side", ["ko", "en"])
def test_each_act_of_a_paragraph_is_a_bar(side: str) -> None:
    """With its words and its strength."""
    drawn = rows(acts_by_paragraph(SHIPPED, side))
    assert len(drawn) == len(SHIPPED.marks.select("acts", side))
    assert {row["strength"] for row in drawn} <= {1, 2, 3, 4, 5}


def test_a_picture_is_written_without_a_browser() -> None:
    """Hangul is text in the picture, in a font that has it."""
    converter = pytest.importorskip("vl_convert", reason="the extra plot is not installed")
    picture = converter.vegalite_to_svg(dispersion_plot(SHIPPED, "안전").to_json())
    assert "안전" in picture
    assert "Noto Sans CJK KR" in picture
