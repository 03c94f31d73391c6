"""Links follow the numbers, survive a slip in them, and cover every unit once."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given

from seoul_corpus.align import align
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Bitext, Document, Link
from seoul_corpus.errors import AlignmentError
from seoul_corpus.parse import parse
from tests.parse.declarations import Plan, plans

SHIPPED = load_bitext()
KO, EN = SHIPPED.ko.text, SHIPPED.en.text


def aligned(ko: str, en: str) -> Bitext:
    """Parse and align two texts."""
    return align(parse(ko, lang="ko"), parse(en, lang="en"))


def pairs(bitext: Bitext, level: str = "paragraph") -> set[tuple[str, str]]:
    """Return the links of a level as ids, without what stands before the first dot."""
    return {
        (",".join(i[3:] for i in link.source_ids), ",".join(i[3:] for i in link.target_ids))
        for link in bitext.alignment.links
        if link.level == level
    }


def codes(bitext: Bitext) -> list[str]:
    """Return the codes of the alignment's findings."""
    return [finding.code for finding in bitext.alignment.findings]


def test_the_computed_links_are_the_curated_ones() -> None:
    """What the program finds equals, in level and ids, what people linked in the shipped text."""
    computed = align(SHIPPED.ko, SHIPPED.en)

    def shape(link: Link) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        return link.level, link.source_ids, link.target_ids

    assert list(map(shape, computed.alignment.links)) == list(map(shape, SHIPPED.alignment.links))
    assert computed.alignment.findings == ()


def test_curated_links_cover_each_sentence_once() -> None:
    """Each of the 26 sentences of both texts is in one link."""
    links = SHIPPED.alignment.at("sentence")
    for side, document in (("source_ids", SHIPPED.ko), ("target_ids", SHIPPED.en)):
        linked = Counter(name for link in links for name in getattr(link, side))
        assert linked == Counter(sentence.id for sentence in document.sentences())
        assert sum(linked.values()) == 26


@given(plans(), plans())
def test_every_unit_is_in_one_link_of_its_level(ko: Plan, en: Plan) -> None:
    """Whatever two texts are put together, no unit is lost and none is linked twice."""
    bitext = aligned(ko.text(), en.text())
    for document, side in ((bitext.source, "source_ids"), (bitext.target, "target_ids")):
        linked = [name for link in bitext.alignment.links for name in getattr(link, side)]
        assert sorted(linked) == sorted(units(document))


def units(document: Document) -> list[str]:
    """Return the ids of all that links join."""
    ids = [paragraph.id for paragraph in document.paragraphs()]
    ids += [sentence.id for sentence in document.sentences()]
    return ids + [block.id for block in document.blocks()]


@given(plans())
def test_a_text_beside_itself_is_linked_one_to_one(plan: Plan) -> None:
    """Equal trees give links between equal ids, all sure, without findings."""
    document = parse(plan.text(), lang="ko", key="a")
    other = parse(plan.text(), lang="en", key="b")
    bitext = align(document, other)
    assert all(link.source_ids[0][2:] == link.target_ids[0][2:] for link in bitext.alignment.links)
    assert bitext.alignment.findings == ()


@pytest.mark.parametrize("dropped", range(1, 10))
def test_a_missing_paragraph_leaves_its_counterpart_alone(dropped: int) -> None:
    """A gap in one side's numbers is believed: the rest keeps its partners."""
    bitext = aligned(KO, without(EN, dropped))
    expected = {(f"p{n}", "" if n == dropped else f"p{n}") for n in range(1, 10)}
    assert {pair for pair in pairs(bitext) if "annex" not in pair[0]} == expected
    # The last one leaves no gap: whether it was dropped or another one, content must say.
    assert codes(bitext) == ["counterpart-missing"] + ["counts-differ"] * (dropped == 9)


def test_dropping_and_renumbering_is_never_silent() -> None:
    """When a paragraph is dropped and the others move up, eight of nine are found by content."""
    found = 0
    for dropped in range(1, 10):
        bitext = aligned(KO, renumbered(without(EN, dropped), dropped))
        expected = {
            (f"p{n}", "" if n == dropped else f"p{n - (n > dropped)}") for n in range(1, 10)
        }
        found += expected <= pairs(bitext)
        assert "counts-differ" in codes(bitext)
        assert "counterpart-missing" in codes(bitext)
    assert found >= 8


@pytest.mark.parametrize(
    "ko",
    [
        "1. 가나다.\n2. 라마.\n2.1 사아.\n3. 우리는 안전하고 신뢰할 수 있는 AI를 위하여 증진한다.",
        "1. 우리는 확인한다.\n2. 우리는 노력한다.\n2.1 또한 한다.\n3. 환영한다. 그리고 지지한다.",
    ],
)
def test_a_text_that_ends_early_keeps_its_numbers(ko: str) -> None:
    """Lengths alone do not outweigh equal numbers."""
    bitext = aligned(ko, "1. We confirm.\n2. We strive.\n2.1 And so on.")
    assert pairs(bitext) == {("p1", "p1"), ("p2", "p2"), ("p3", "")}


def test_a_misnumbered_paragraph_is_repaired_and_reported() -> None:
    """3 printed as 4 still answers 3, and the second 4 answers 4."""
    bitext = aligned(KO, EN.replace("\n3. We", "\n4. We", 1))
    assert {("p3", "p4"), ("p4", "p4-2")} <= pairs(bitext)
    assert codes(bitext) == ["number-differs"]


def test_a_misnumbered_item_is_repaired_and_reported() -> None:
    """2.3 printed as 2.4 inside the annex."""
    bitext = aligned(KO, EN.replace("\n2.3 ", "\n2.4 "))
    assert ("annex.p2.3", "annex.p2.4") in pairs(bitext, "item")
    assert ("annex.p2.4", "annex.p2.4-2") in pairs(bitext, "item")


def test_an_item_outside_its_parent_finds_its_counterpart() -> None:
    """2.3 printed as 3.3 drops out of its parent, and with it what follows."""
    bitext = aligned(KO, EN.replace("\n2.3 ", "\n3.3 "))
    expected = {(f"annex.p2.{n}", f"annex.p{3 if n == 3 else 2}.{n}") for n in range(1, 6)}
    assert pairs(bitext, "item") == expected
    assert "level-differs" in codes(bitext)


def test_a_text_without_its_annex_leaves_all_of_it_alone() -> None:
    """Every unit of the annex has a link without target, and is told."""
    bitext = aligned(KO, EN[: EN.index("Annex: ")])
    lonely = [link for link in bitext.alignment.links if not link.target_ids]
    assert {link.relation for link in lonely} == {"omission"}
    assert len(lonely) == 2 + 3 + 5 + 11
    assert len(codes(bitext)) == 2 + 3 + 5


def test_annexes_with_and_without_a_number_answer_each_other() -> None:
    """One annex on each side is the same annex."""
    bitext = aligned(KO, EN.replace("Annex: ", "Annex 1: "))
    assert ("annex.p2.4", "annex1.p2.4") in pairs(bitext, "item")
    assert bitext["부속서 2.4"].en is not None


def test_a_split_sentence_is_one_to_two() -> None:
    """A sentence that the translator cut in two is linked to both."""
    cut = EN.replace(
        "efforts aimed at maximising",
        "efforts, and they matter very much. They are aimed at maximising",
    )
    link = next(
        link for link in aligned(KO, cut).alignment.links if "ko.annex.p2.5.s1" in link.source_ids
    )
    assert link.level == "item" or link.cardinality == "1-2"
    sentence = aligned(KO, cut).links_by_unit["ko.annex.p2.5.s1"]
    assert (sentence.cardinality, sentence.relation) == ("1-2", "split")


def test_source_is_decided_by_the_roles() -> None:
    """The official text is the source, whichever side it stands on."""
    ko = parse("1. 가.", role="translation")
    assert align(ko, parse("1. A.", lang="en", role="back-translation")).source.key == "ko"
    assert align(ko, parse("1. A.", lang="en", role="official")).source.key == "en-official"
    assert align(ko, parse("1. A.", lang="en"), source="en").source.key == "en"


def test_one_key_for_both_documents_is_an_error() -> None:
    """Ids would collide."""
    with pytest.raises(AlignmentError, match="key ko"):
        align(parse("1. 가."), parse("1. 나."))


def test_languages_the_wrong_way_round_are_an_error() -> None:
    """Korean comes first, and the error says so in both languages."""
    with pytest.raises(AlignmentError, match="other way round") as caught:
        align(parse("1. We agree."), parse("1. 우리는 확인한다."))
    assert "순서" in caught.value.message("ko")


def test_confidence_is_lower_where_content_decided() -> None:
    """A link by number is surer than a repaired one."""
    bitext = aligned(KO, EN.replace("\n3. We", "\n4. We", 1))
    links = {link.id: link for link in bitext.alignment.links}
    assert links["al.ko.p3"].confidence < 0.75 < links["al.ko.p2"].confidence
    assert all(sum(e.share for e in link.evidence) == pytest.approx(1) for link in links.values())


def without(text: str, number: int) -> str:
    """Drop a paragraph of the declaration."""
    return re.sub(rf"\n{number}\. .*\n\n", "\n", text, count=1)


def renumbered(text: str, dropped: int) -> str:
    """Move the numbers after ``dropped`` up by one."""
    for number in range(dropped + 1, 10):
        text = text.replace(f"\n{number}. ", f"\n{number - 1}. ", 1)
    return text
