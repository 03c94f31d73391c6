"""What is found is there, all of it, and the figures are those of their sources."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import Bitext, SearchError, align, load_bitext, parse
from seoul_corpus.search import (
    collocates,
    concordance,
    dispersion,
    frequencies,
    keyness,
)
from seoul_corpus.search.queries import folded_with_places, word_pattern
from seoul_corpus.search.texts import WORD, folded

SHIPPED = load_bitext()
WORDS = (
    "안전",
    "안전을",
    "안전하고",
    "안전성",
    "제안 전체",
    "국제 협력",
    "국제협력의",
    "AI",
    "ai는",
    "safety",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(
    lambda words: "1. " + " ".join(words) + ".\n2. 끝."
)


def hits(text: str, query: str, **options: object) -> list[str]:
    """Return the words that a query finds."""
    return [line.hit for line in concordance(parse(text, lang="ko"), query, **options)]  # type: ignore[arg-type]  # the tests give what they give


@given(TEXTS, st.sampled_from(("안전", "국제협력", "AI", "safety", "전")))
def test_a_line_is_the_text(text: str, query: str) -> None:
    """Left, hit and right stand next to each other, inside one unit, in text order."""
    document = parse(text, lang="ko")
    found = concordance(document, query, context=5)
    assert [line.start for line in found] == sorted({line.start for line in found})
    for line in found:
        assert document.text[line.start : line.end] == line.hit
        whole = line.left + line.hit + line.right
        start = line.start - len(line.left)
        assert document.text[start : start + len(whole)] == whole
        assert "".join(folded(line.hit).split()).startswith(folded(query))


@given(TEXTS)
def test_each_word_that_begins_so_is_found(text: str) -> None:
    """What a reader who goes over the words one by one would find is found."""
    document = parse(text, lang="ko")
    spans = [(s.span.start, s.span.end) for s in document.sentences()]
    expected = [
        match.start()
        for start, end in spans
        for match in WORD.finditer(document.text, start, end)
        if match[0].startswith("안전")
    ]
    assert [line.start for line in concordance(document, "안전")] == expected


@given(TEXTS, st.sampled_from(("안전", "국제협력", "AI")))
def test_decomposed_hangul_is_found_at_its_own_place(text: str, query: str) -> None:
    """NFC and NFD give the same hits but for their offsets, whichever the query is in."""
    decomposed = unicodedata.normalize("NFD", text)
    composed = [unicodedata.normalize("NFC", hit) for hit in hits(decomposed, query)]
    assert composed == hits(text, query)
    assert hits(decomposed, unicodedata.normalize("NFD", query)) == hits(decomposed, query)


@pytest.mark.parametrize(
    ("text", "query", "whole", "found"),
    [
        ("우리는 안전을, 안전성을, 불안전을 말한다.", "안전", False, ["안전", "안전"]),
        ("우리는 안전을, 안전성을, 안전하고 말한다.", "안전", True, ["안전", "안전"]),
        ("우리는 국제 협력과 국제협력을 말한다.", "국제협력", False, ["국제 협력", "국제협력"]),
        ("우리는 국제 협력과 국제협력을 말한다.", "국제 협력", False, ["국제 협력", "국제협력"]),
        ("제안 전체와 그 안 전체를 본다.", "안전", False, []),
        ("ＡＩ와 Ai는 AI이다. AIX는 아니다.", "ai", False, ["ＡＩ", "Ai", "AI"]),
        ("Safety is safe, safely so.", "safe", False, ["safe"]),
        ("Safety is safe, safely so.", "safe*", False, ["Safety", "safe", "safely"]),
        ("인공지능과 지능을 말한다.", "*지능", False, ["인공지능", "지능"]),
        ("프론티어 AI\n안전 서약을 말한다.", "AI 안전", False, ["AI\n안전"]),
    ],
)
def test_words_are_found_as_people_expect(
    text: str, query: str, whole: bool, found: list[str]
) -> None:
    """Particles, spacing, width, case, wildcards, line ends."""
    assert hits(f"1. {text}\n2. 끝.", query, whole=whole) == found


def test_lemmas_and_terms_are_found_in_every_form() -> None:
    """A verb in each ending; a term in each wording, a longer one first."""
    promoted = SHIPPED.concordance("증진하다", by="lemma")
    assert {line.hit for line in promoted} == {"증진"}
    assert len(promoted) > 5
    by_id = SHIPPED.concordance("ai-safety-institute", side="ko", by="term")
    assert {"".join(line.hit.split()) for line in by_id} >= {"AI안전연구소"}
    assert len(SHIPPED.concordance("AI 안전연구소", by="term")) == len(by_id)


def test_english_lemmas_need_their_extra() -> None:
    """With it, promoting is found by promote."""
    pytest.importorskip("simplemma", reason="the extra en is not installed")
    found = SHIPPED.concordance("promote", by="lemma")
    assert {line.hit.casefold() for line in found} >= {"promoting", "promote"}


def test_patterns_are_the_user_s_and_have_a_time_limit() -> None:
    """A regular expression over the verbatim text; a wrong or an endless one is an error."""
    found = SHIPPED.concordance(r"\d{4}년", by="regex", side="ko")
    assert [line.hit for line in found] == re.findall(r"\d{4}년", SHIPPED.ko.text)
    with pytest.raises(SearchError, match="column 4") as caught:
        SHIPPED.concordance("안전(", by="regex")
    assert caught.value.code == "query-pattern"
    slow = parse("1. " + "a" * 5000 + "b.\n2. c.", lang="en")
    with pytest.raises(SearchError) as endless:
        concordance(slow, r"(?:a|a)*c", by="regex", timeout=0.05)
    assert endless.value.code == "query-slow"


@pytest.mark.parametrize("query", ["", " ", "…", "*"])
def test_nothing_cannot_be_searched_for(query: str) -> None:
    """Not even in silence."""
    with pytest.raises(SearchError, match="nothing"):
        SHIPPED.concordance(query)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"query": "안전", "side": "fr"}, "query-side"),
        ({"query": "안전", "by": "sound"}, "query-by"),
        ({"query": "안전안전", "by": "term"}, "query-term"),
    ],
)
def test_wrong_questions_are_errors(options: dict[str, str], code: str) -> None:
    """Each names what is known."""
    with pytest.raises(SearchError) as caught:
        SHIPPED.concordance(**options)
    assert caught.value.code == code
    assert caught.value.message("ko") != caught.value.message("en")


def test_korean_lemmas_need_morphemes() -> None:
    """The error says how to get them."""
    with pytest.raises(SearchError, match="morphemes"):
        concordance(parse("1. 우리는 간다.\n2. 끝.", lang="ko"), "가다", by="lemma")


def test_a_counterpart_is_what_the_links_say() -> None:
    """Each hit brings the sentences that its own is linked with, and where they render it."""
    for line in SHIPPED.concordance("협력"):
        link = SHIPPED.links_by_unit[line.id]
        assert set(line.counterpart_ids) == set(link.target_ids)
        assert line.counterpart == " ".join(
            SHIPPED.en.index.entries[name].unit.text  # type: ignore[union-attr]  # a sentence or block
            for name in line.counterpart_ids
        )
        for span in line.renderings:
            assert line.counterpart[span.start : span.end].strip()
    first = SHIPPED.concordance("국제 협력")[0]
    assert [first.counterpart[s.slice] for s in first.renderings] == ["international cooperation"]


def test_a_unit_without_counterpart_has_none() -> None:
    """No row is left out for it."""
    bitext = align(
        parse("1. 안전.\n2. 혁신.\n3. 안전.", key="ko", lang="ko"),
        parse("1. Safety.\n2. Innovation.", key="en", lang="en"),
    )
    found = bitext.concordance("안전")
    assert [line.counterpart for line in found] == ["Safety.", ""]
    rows = bitext.renderings("안전")
    assert [(row.rendering, row.count) for row in rows] == [("", 2)]


@given(TEXTS, st.sampled_from(("word", "term")), st.integers(1, 3))
def test_counts_add_up(text: str, by: str, n: int) -> None:
    """Every item is counted once, and the rates are of all of them."""
    document = parse(text, lang="ko")
    rows = frequencies(document, by=by, n=n)  # type: ignore[arg-type]  # one of the two
    if by == "word":
        sentences = [[folded(m[0]) for m in WORD.finditer(s.text)] for s in document.sentences()]
        grams = Counter(
            " ".join(words[at : at + n]) for words in sentences for at in range(len(words) - n + 1)
        )
        assert {row.item: row.count for row in rows} == grams
    if rows:
        assert math.isclose(sum(row.per_thousand for row in rows), 1000)
    assert [row.count for row in rows] == sorted((row.count for row in rows), reverse=True)


def test_a_guess_is_marked_as_one() -> None:
    """Where no term tells, the words of both texts do, if asked; terms come first."""
    ko = parse("1. 우리는 안전을 논의한다.\n2. 우리는 혁신을 지지한다.", lang="ko")
    en = parse("1. We discuss safety.\n2. We support innovation.", lang="en")
    bitext = align(ko, en)
    (line,) = bitext.concordance("안전", guess=True)
    assert [line.counterpart[span.slice] for span in line.renderings] == ["safety"]
    assert line.guessed
    assert "[safety?]" in str(bitext.concordance("안전", guess=True))
    assert "<mark class=guess>safety</mark>" in bitext.concordance("안전", guess=True)._repr_html_()
    (plain,) = bitext.concordance("안전")
    assert (plain.renderings, plain.guessed) == ((), False)
    known = bitext.model_copy(update={"terms": SHIPPED.terms})
    assert all(not row.guessed for row in known.renderings("안전"))
    rows = bitext.renderings("안전", guess=True)
    assert [(row.rendering, row.guessed) for row in rows] == [("safety", 1)]


def test_renderings_add_up() -> None:
    """Each hit is in one row."""
    rows = SHIPPED.renderings("안전")
    assert sum(row.count for row in rows) == len(SHIPPED.concordance("안전"))
    assert sum(row.share for row in rows) == pytest.approx(1)
    assert rows[0].rendering == "safety"


def test_keyness_is_that_of_rayson_and_garside() -> None:
    """Their worked table: 2 x ((a ln (a/E1)) + (b ln (b/E2))); Hardie's log ratio of 4:1 is 2."""
    one = parse("1. " + "safety " * 4 + "x " * 96 + ".\n", lang="en")
    other = parse("1. " + "safety " * 1 + "x " * 99 + ".\n", lang="en")
    row = next(row for row in keyness(one, other) if row.item == "safety")
    expected = 100 * 5 / 200
    assert row.log_likelihood == pytest.approx(
        2 * (4 * math.log(4 / expected) + 1 * math.log(1 / expected))
    )
    assert row.log_ratio == pytest.approx(2)
    mirrored = next(row for row in keyness(other, one) if row.item == "safety")
    assert mirrored.log_ratio == pytest.approx(-2)


def test_collocates_are_counted_within_the_window() -> None:
    """Once for each hit, inside the sentence, and measured as their sources say."""
    text = parse("1. deep AI safety work. AI safety first. far from AI, one.\n", lang="en")
    rows = {row.item: row for row in collocates(text, "safety", window=1, least=1)}
    assert {item: row.near for item, row in rows.items()} == {"ai": 2, "work": 1, "first": 1}
    ai = rows["ai"]
    assert ai.count == 3
    assert ai.log_dice == pytest.approx(14 + math.log2(2 * 2 / (2 + 3)))
    expected = 3 * (2 * 2) / 11
    assert ai.mi == pytest.approx(math.log2(2 / expected))
    assert ai.t_score == pytest.approx((2 - expected) / math.sqrt(2))
    with pytest.raises(SearchError, match="measure"):
        collocates(text, "safety", measure="chi")


def test_dispersion_is_even_or_not() -> None:
    """D is 1 and DP 0 for an even spread; 0 and near 1 where one part has all."""
    even = parse("1. " + "a b " * 10 + ".\n", lang="en")
    row = dispersion(even, "a", parts=10)[0]
    assert (row.count, row.words) == (10, 20)
    assert (row.juilland_d, row.gries_dp) == (1, 0)
    lumped = parse("1. a a a a " + "b " * 36 + ".\n", lang="en")
    row = dispersion(lumped, "a", parts=10)[0]
    assert row.parts == (4, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert row.juilland_d == pytest.approx(0)
    assert row.gries_dp == pytest.approx(0.9)
    assert row.positions == (0, 1, 2, 3)


def test_many_bitexts_are_searched_in_order() -> None:
    """A line says of which bitext it is."""
    other: Bitext = SHIPPED.model_copy(update={"key": "again"})
    found = concordance([SHIPPED, other], "블레츨리")
    once = len(SHIPPED.concordance("블레츨리"))
    assert [line.bitext for line in found] == [SHIPPED.key] * once + ["again"] * once
    rows = frequencies([SHIPPED, other], side="en")
    assert rows[0].count == 2 * SHIPPED.frequencies(side="en")[0].count


def test_rows_are_read_sorted_filtered_and_handed_on() -> None:
    """A slice is of the same kind; records are plain; print and HTML say how many more."""
    found = SHIPPED.concordance("안전")
    assert type(found[:3]) is type(found)
    assert len(found[:3]) == 3
    assert found.filter(lambda line: line.hit == "안전")
    lefts = [line.left.casefold().split()[::-1] for line in found.sort("left")]
    assert lefts == sorted(lefts)
    assert str(found).endswith(f"{len(found) - 20} more / 그 밖에 {len(found) - 20}")
    record = found[:1].to_records()[0]
    assert record["id"] == found[0].id
    assert all(v is None or isinstance(v, str | int | float) for v in record.values())
    rows = SHIPPED.frequencies()
    assert rows.sort("item")[0].item == min(row.item for row in rows)
    assert "more" in rows._repr_html_()
    assert str(rows.filter(lambda row: row.count > 1000)) == "(0)"


def test_what_a_text_says_is_no_markup() -> None:
    """Script in a text is shown, not run; controls reach no terminal."""
    bad = parse("1. <script>안전</script> 안전 \x1b[31m.\n2. 끝.", lang="ko")
    found = concordance(bad, "안전")
    assert "<script" not in found._repr_html_()
    assert "\x1b" not in str(found)


@given(st.text(max_size=40))
def test_folded_text_leads_back(text: str) -> None:
    """Each character of folded text has its place, and the places never go back."""
    plain, places = folded_with_places(text)
    assert len(plain) == len(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(st.text(min_size=1, max_size=12).filter(lambda query: re.search(r"\w", query)))
def test_any_word_is_a_pattern(query: str) -> None:
    """What people type is taken letter by letter."""
    word_pattern(query)
