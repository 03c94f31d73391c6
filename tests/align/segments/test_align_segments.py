"""Segments without numbers are linked by what they hold, each once, in bounded time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus.align.segments import SegmentAlignment, align_segments
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Term, TermBase, Wording

SHIPPED = load_bitext()
KO = [sentence.text for sentence in SHIPPED.ko.sentences()]
EN = [sentence.text for sentence in SHIPPED.en.sentences()]
TEXTS = st.lists(
    st.one_of(st.text(max_size=30), st.sampled_from([*KO, *EN, "", "제1조", "21 May 2024."])),
    max_size=12,
)


def links(found: SegmentAlignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the links as indices."""
    return [(link.ko, link.en) for link in found.links]


def codes(found: SegmentAlignment) -> set[str]:
    """Return the codes of the findings."""
    return {finding.code for finding in found.findings}


def covers(found: SegmentAlignment, ko: Sequence[str], en: Sequence[str]) -> bool:
    """Return whether each segment is in exactly one link, in order on both sides."""
    sides = [link.ko for link in found.links], [link.en for link in found.links]
    return [list(chain.from_iterable(side)) for side in sides] == [
        list(range(len(ko))),
        list(range(len(en))),
    ]


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_each_segment_is_in_one_link_in_order(ko: list[str], en: list[str]) -> None:
    """Whatever the texts, links cover both sides once, rise, and are sure to a share."""
    found = align_segments(ko, en)
    assert covers(found, ko, en)
    for link in found.links:
        assert link.ko or link.en
        assert all(
            after == before + 1 for side in (link.ko, link.en) for before, after in pairwise(side)
        )
        assert 0.98 <= sum(evidence.share for evidence in link.evidence) <= 1.02


def test_the_same_lists_give_the_same_links() -> None:
    """Nothing hangs on the order of sets or on what ran before."""
    assert align_segments(KO, EN) == align_segments(list(KO), list(EN))


def test_sentences_of_the_shipped_text_find_each_other() -> None:
    """Without numbers and paragraphs, the 26 sentences are linked as people linked them."""
    assert links(align_segments(KO, EN)) == [((i,), (i,)) for i in range(26)]


@pytest.mark.parametrize("lost", range(0, 26, 5))
def test_a_dropped_sentence_stands_alone(lost: int) -> None:
    """A sentence that one side lacks has no counterpart, and the others keep theirs."""
    found = links(align_segments(KO, EN[:lost] + EN[lost + 1 :]))
    assert ((lost,), ()) in found
    assert sum(len(ko) == len(en) == 1 for ko, en in found) == 25


@pytest.mark.parametrize("first", range(0, 25, 6))
def test_merged_sentences_answer_both(first: int) -> None:
    """A sentence that joins two of the other side is linked with both."""
    merged = [*EN[:first], f"{EN[first]} {EN[first + 1]}", *EN[first + 2 :]]
    assert ((first, first + 1), (first,)) in links(align_segments(KO, merged))


@pytest.mark.parametrize(
    ("ko", "en", "kind"),
    [
        ("2024. 5. 21.에 만났다.", "They met on 21 May 2024.", "same"),
        ("OECD가 돕는다.", "The OECD helps.", "same"),
        ("블레츨리 가든.", "Bletchley Garden.", "sound"),
        ("세금을 낸다.", "Taxes are paid.", "vocabulary"),
    ],
)
def test_what_speaks_for_a_link_is_named(ko: str, en: str, kind: str) -> None:
    """Dates in any form, acronyms, names by their sound, and common words are told apart."""
    found = align_segments([*KO[:9], ko, *KO[9:]], [*EN[:9], en, *EN[9:]])
    link = next(link for link in found.links if link.ko == (9,))
    assert link.en == (9,)
    assert kind in {evidence.kind for evidence in link.evidence}


def test_words_are_learnt_from_the_texts_themselves() -> None:
    """Words that no list knows answer each other once they do so elsewhere."""
    korean = [f"{a}{b}" for a in "갉넋닭" for b in "뭍밭숲옻"]
    english = [f"{a}{b}" for a in ("bli", "dru", "fle") for b in ("nk", "mp", "sk", "tt")]
    lines = [
        (f"{korean[i]} {korean[i + 1]} 그것.", f"{english[i]} {english[i + 1]} it.")
        for i in range(11)
    ]
    found = align_segments([ko for ko, _ in lines], [en for _, en in lines])
    assert "learnt" in {evidence.kind for link in found.links for evidence in link.evidence}


def test_given_terms_are_evidence() -> None:
    """A term that the caller knows is named among the evidence."""
    wordings = (Wording(lang="ko", text="도담"), Wording(lang="en", text="zorb"))
    terms = TermBase(terms=(Term(id="t1", wordings=wordings),))
    found = align_segments([*KO, "도담"], [*EN, "A zorb"], terms=terms)
    assert "term" in {evidence.kind for evidence in found.links[-1].evidence}


def test_blank_segments_stay_beside_their_neighbours() -> None:
    """A blank line is never the counterpart of words, and no index is lost by it."""
    found = links(align_segments(["", KO[0], "", KO[1]], [EN[0], " ", "", EN[1]]))
    assert ((1,), (0,)) in found
    assert ((3,), (3,)) in found
    assert ((0,), ()) in found


@pytest.mark.parametrize(
    ("ko", "en", "code"),
    [
        ([], EN, "side-empty"),
        (KO, ["", " \n"], "side-empty"),
        (EN, KO, "sides-swapped"),
        (["Это русский текст."] * 9, ["This is English."] * 9, "side-not-korean"),
        (KO, KO, "side-not-english"),
        (KO, EN * 10, "sides-uneven"),
    ],
)
def test_sides_that_do_not_fit_are_reported(ko: list[str], en: list[str], code: str) -> None:
    """What is odd about a side is a finding, and all segments are linked all the same."""
    found = align_segments(ko, en)
    assert code in codes(found)
    assert covers(found, ko, en)


def test_swapped_sides_are_linked_as_well() -> None:
    """The sides may be given the wrong way round: the links are the same, mirrored."""
    assert links(align_segments(EN, KO)) == [((i,), (i,)) for i in range(26)]


def test_the_shipped_sentences_give_no_finding() -> None:
    """A good pair of texts is not reported."""
    assert align_segments(KO, EN).findings == ()


def test_doubt_is_a_finding_with_its_line() -> None:
    """Lines that all say the same leave open which answers which, and each says where it stands."""
    found = align_segments(["같은 줄입니다."] * 12, ["The same line."] * 9)
    doubtful = [f for f in found.findings if f.code == "link-doubtful"]
    assert doubtful
    assert doubtful[0].places[0].line == 1 + next(
        link.ko[0] if link.ko else link.en[0] for link in found.links if link.confidence < 0.5
    )


BIG = "우리는 확인한다 "
HARD = {
    "identical lines": (["같은 줄입니다."] * 1000, ["The same line."] * 1000),
    "identical lines, fewer on one side": (["같은 줄입니다."] * 1000, ["The same line."] * 300),
    "a megabyte in one segment": ([BIG * 60_000, *KO], ["We confirm. " * 85_000, *EN]),
    "a megabyte of one word": (["가" * 350_000, *KO], ["a" * 1_000_000, *EN]),
    "one segment against a thousand": (KO[:1], EN * 40),
    "nothing in common": ([f"가{i} 나{i}" for i in range(600)], [f"x{i}y z" for i in range(900)]),
}


@pytest.mark.parametrize("name", HARD)
def test_hard_sides_end_in_bounded_time(name: str) -> None:
    """What gives the search nothing to hold on to takes seconds, not minutes."""
    ko, en = HARD[name]
    start = time.process_time()
    assert covers(align_segments(ko, en), ko, en)
    assert time.process_time() - start < 60
