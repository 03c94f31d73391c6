"""A bitext is a sequence of pairs that one can ask, walk and print."""

from __future__ import annotations

import pytest
from hypothesis import given

from seoul_corpus.align import align
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Alignment, Bitext, Pair, View, direction
from seoul_corpus.errors import UnknownReferenceError
from seoul_corpus.parse import parse
from tests.parse.declarations import Plan, plans

SHIPPED = load_bitext()


@pytest.mark.parametrize("reference", ["annex 2.4", "부속서 2.4", "ko.annex.p2.4", "en.annex.p2.4"])
def test_a_pair_is_found_from_either_side(reference: str) -> None:
    """The same pair answers to the names of both texts."""
    pair = SHIPPED[reference]
    assert pair.ko is not None
    assert pair.en is not None
    assert (pair.ko.id, pair.en.id) == ("ko.annex.p2.4", "en.annex.p2.4")
    assert pair.reference == "annex 2.4"
    assert pair.confidence == 1.0


def test_a_pair_has_sentences_and_items_in_pairs() -> None:
    """Down from a paragraph, and up again."""
    pair = SHIPPED["annex 2"]
    assert [item.n for item in pair.items] == ["2.1", "2.2", "2.3", "2.4", "2.5"]
    assert all(item.parent == pair for item in pair.items)
    first = SHIPPED["3"].sentences
    assert [(s.ko.id, s.en.id) for s in first if s.ko and s.en] == [
        (f"ko.p3.s{n}", f"en.p3.s{n}") for n in (1, 2, 3)
    ]
    assert pair.next is not None
    assert pair.next.n == "3"
    assert pair.previous is not None
    assert pair.previous.n == "1"


def test_divisions_answer_each_other_through_their_parts() -> None:
    """An annex has no link of its own; its headings and paragraphs have."""
    for reference in ("annex", "en.annex"):
        pair = SHIPPED[reference]
        assert pair.ko is not None
        assert pair.en is not None
        assert (pair.ko.id, pair.en.id) == ("ko.annex", "en.annex")
        assert [item.n for item in pair.items] == ["1", "2", "3"]


def test_iteration_gives_the_numbered_units_depth_first() -> None:
    """len, iteration and pairs agree."""
    assert [pair.reference for pair in SHIPPED][8:12] == ["9", "annex 1", "annex 2", "annex 2.1"]
    assert len(SHIPPED) == len(list(SHIPPED)) == 17


def test_str_and_repr_are_for_people() -> None:
    """A string is the aligned text; repr says what it is, on one line."""
    assert str(SHIPPED["9"]).splitlines()[0] == "9"
    assert str(SHIPPED["9"]).splitlines()[1].startswith("  ko  9. AI 안전")
    assert str(SHIPPED["9"]) in str(SHIPPED)
    assert repr(SHIPPED) == (
        "<Bitext seoul-2024: ko translation, en back-translation; 17 numbered units, 47 links>"
    )
    assert repr(SHIPPED["9"]).startswith("<Pair 9: ko.p9 9. AI")
    assert "\n" not in repr(SHIPPED["9"])


def test_a_unit_without_counterpart_is_a_pair_with_one_side() -> None:
    """It stands where its own text has it."""
    bitext = align(parse("1. 가.\n2. 나.\n3. 다."), parse("1. A.\n2. B.\n3. C.\n4. D."))
    assert [(p.ko and p.ko.n, p.en and p.en.n) for p in bitext][-1] == (None, "4")
    pair = bitext["4"]
    assert (pair.ko, pair.id, pair.n, pair.kind) == (None, "en.p4", "4", "paragraph")
    assert len(pair.sides) == 1
    assert pair.sentences[0].ko is None


def test_without_links_every_unit_stands_alone() -> None:
    """A bitext that nobody has aligned can still be walked."""
    ko, en = parse("1. 가."), parse("1. A.")
    bitext = Bitext(key="x", ko=ko, en=en, alignment=Alignment(source="en", target="ko"))
    assert [pair.id for pair in bitext] == ["ko.p1", "en.p1"] or len(bitext) == 2
    assert bitext.source is en
    assert bitext.target is ko
    assert bitext["1"].confidence is None


def test_a_name_that_both_texts_lack_is_refused() -> None:
    """An ambiguous name is refused too, with its candidates."""
    with pytest.raises(UnknownReferenceError, match="near are"):
        SHIPPED["7.7"]
    text = "부속서 1\n\n1. 가.\n\n부속서 2\n\n1. 나."
    bitext = align(parse(text), parse("Annex 1\n\n1. A.\n\nAnnex 2\n\n1. B."))
    with pytest.raises(UnknownReferenceError, match="several"):
        bitext["annex 1"]


def test_direction_follows_the_roles() -> None:
    """original, official, translation, back-translation; Korean where that decides nothing."""
    ko, en = parse("1. 가.", role="back-translation"), parse("1. A.", role="translation")
    assert direction(ko, en) == (en, ko)
    assert direction(parse("1. 가."), parse("1. A.")) == (parse("1. 가."), parse("1. A."))


@given(plans(), plans())
def test_pairs_cover_every_numbered_unit_once(ko: Plan, en: Plan) -> None:
    """Whatever is aligned, iteration loses no unit and repeats none."""
    bitext = align(parse(ko.text(), lang="ko"), parse(en.text(), lang="en"))
    for side, document in (("ko", bitext.ko), ("en", bitext.en)):
        found = [name for pair in bitext for name in ids_of(pair, side)]
        assert sorted(found) == sorted(unit.id for unit in document.numbered())


def ids_of(pair: Pair, side: str) -> list[str]:
    """Return the ids on one side of a pair."""
    view: View | None = getattr(pair, side)
    return [unit.id for unit in view.units] if view else []
