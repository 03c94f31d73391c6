"""A layer from a table: anchored by quote or offset, anew when the text changed, with a report."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import (
    AnnotationError,
    Bitext,
    SeoulCorpusError,
    add_layer,
    align,
    annotate,
    load_bitext,
    parse,
)
from seoul_corpus.annotate import layer_rows


def small(ko: str = "1. 안전은 중요하다. 안전을 지킨다.\n") -> Bitext:
    """Return a bitext of one paragraph."""
    return align(parse(ko, lang="ko"), parse("1. Safety matters. We keep it.\n", lang="en"))


@pytest.mark.parametrize(
    ("row", "found", "code"),
    [
        ({"quote": "중요하다"}, (7, 11), None),
        ({"start": 3, "end": 5}, (3, 5), None),
        ({"quote": "안전", "start": 13, "end": 15}, (13, 15), None),
        ({"quote": "안전", "start": 12, "end": 14}, (13, 15), "anchor-moved"),
        ({"quote": "안전"}, (3, 5), "anchor-ambiguous"),
        ({"quote": "위험"}, None, "anchor-lost"),
        ({"start": 3, "end": 500}, None, "anchor-outside"),
    ],
)
def test_a_row_is_anchored(
    row: dict[str, Any], found: tuple[int, int] | None, code: str | None
) -> None:
    """By its offsets, else where its quote stands nearest to them; the report says which."""
    bitext, report = add_layer(small(), "mine", [{"document": "ko", "type": "x", **row}])
    spans = [(one.span.start, one.span.end) for one in bitext.marks.select("mine")]
    assert spans == ([found] if found else [])
    assert [finding.code for finding in report] == ([code] if code else [])
    assert all(finding.message(lang) for finding in report for lang in ("ko", "en"))


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"document": "ko", "type": "x"},
        {"document": "fr", "type": "x", "quote": "a"},
        {"document": "ko", "type": "x", "quote": 3},
        {"document": "ko", "type": "x", "start": -1},
    ],
)
def test_what_is_no_row_is_refused(row: dict[str, Any]) -> None:
    """With its number and the reason."""
    with pytest.raises(AnnotationError) as caught:
        add_layer(small(), "mine", [{"document": "ko", "type": "x", "quote": "안전은"}, row])
    assert caught.value.params["row"] == 2


@pytest.mark.parametrize("name", ["", "my layer", "1"])
def test_a_layer_needs_a_name_that_xml_can_take(name: str) -> None:
    """A name that TEI could not hold is refused before anything is made."""
    with pytest.raises(AnnotationError):
        add_layer(small(), name, [])


def test_all_layers_move_to_a_changed_text() -> None:
    """A sentence put before the others moves every mark; none is lost, each is reported."""
    old = annotate(load_bitext())
    text = old.ko.text.replace("1. 2024년", "1. 새 문장이다. 2024년", 1)
    new = align(parse(text, lang="ko"), old.en, key="changed")
    rows = layer_rows(old, "dates")
    moved, report = add_layer(new, "dates", rows)
    assert [moved.marks.text(one) for one in moved.marks.select("dates")] == [r.quote for r in rows]
    assert {finding.code for finding in report} == {"anchor-moved"}


@given(
    st.lists(
        st.fixed_dictionaries(
            {"document": st.sampled_from(["ko", "en", "x y"]), "type": st.text(max_size=3)},
            optional={
                "quote": st.sampled_from(["", " ", "안전", "안전은  중요하다", "zz", "(", "\\"]),
                "start": st.integers(-1, 40),
                "end": st.integers(-1, 40),
                "ref": st.none() | st.text(max_size=3),
            },
        ),
        max_size=4,
    )
)
def test_any_table_gives_a_layer_or_our_error(rows: list[dict[str, Any]]) -> None:
    """Each row becomes an annotation or a finding; the quote is what its span holds."""
    try:
        bitext, report = add_layer(small(), "mine", rows)
    except SeoulCorpusError:
        return
    made = bitext.marks.select("mine")
    lost = [f for f in report if f.code in ("anchor-lost", "anchor-outside")]
    assert len(made) + len(lost) == len(rows)
