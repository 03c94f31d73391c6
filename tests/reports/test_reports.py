"""Reports show both texts whole and each finding where it belongs, and carry nothing harmful."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from seoul_corpus import (
    Bitext,
    Finding,
    Place,
    Span,
    align,
    check_bitext,
    load_bitext,
    parse,
    to_markdown,
)
from seoul_corpus.exchange.work import work_units
from seoul_corpus.reports import report_lines, to_html, to_sarif
from seoul_corpus.reports.passages import Cell, passages
from seoul_corpus.terminal import harmless
from tests.growth import linear
from tests.reports.samples import sample
from tests.strategies import bitexts


def words(cell: Cell | None) -> str:
    """Return what a cell says."""
    return "".join(piece.text for piece in cell.pieces) if cell else ""


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(bitexts(), st.data())
def test_passages_say_all_of_both_texts(bitext: Bitext, data: st.DataObject) -> None:
    """Whatever is marked, no word is lost, and each finding with a unit has a passage."""
    document = data.draw(st.sampled_from(bitext.documents))
    names = list(document.index.entries)
    ends = st.integers(0, len(document.text))
    found = [
        Finding(
            code="input-empty",
            severity="info",
            category="x",
            ids=(data.draw(st.sampled_from(names)),) if names else (),
            places=(Place(key=document.key, span=Span(start=a, end=b), line=1, column=1),),
        )
        for a, b in (
            sorted(pair) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=4))
        )
    ]
    rows = passages(bitext, found)
    units = work_units(bitext)
    assert [words(row.source) for row in rows] == [
        harmless(unit.source.text) if unit.source else "" for unit in units
    ]
    assert [words(row.target) for row in rows] == [
        harmless(unit.target.text) if unit.target else "" for unit in units
    ]
    if rows:
        assert {number for row in rows for number in row.numbers} >= set(
            range(1, len(found) + 1) if names else ()
        )


def test_the_words_of_a_finding_are_marked() -> None:
    """In both texts, nothing else with them."""
    bitext, found = sample()
    number = next(n for n, one in enumerate(found, 1) if one.code == "date-differs")
    marked = {
        piece.text
        for row in passages(bitext, found)
        for cell in (row.source, row.target)
        if cell
        for piece in cell.pieces
        if number in piece.numbers
    }
    assert marked == {"2024년 5월 21일", "22 May 2024"}


def test_a_terminal_shows_each_finding_once_with_its_words() -> None:
    """In brackets, or in colour; what a terminal would act on is written out."""
    bitext, found = sample()
    lines = list(report_lines(bitext, found))
    text = "\n".join(lines)
    assert text.count("duration-differs") == 1
    assert "We support it for [four years]." in text
    assert "\x1b" not in text
    assert "<U+202E>" in text
    assert "\x07" not in text
    colored = "\n".join(report_lines(bitext, found, color=True, lang="ko"))
    assert "\x1b[4mfour years\x1b[0m" in colored
    assert "오류" in colored
    assert re.sub("\x1b\\[[0-9]+m", "", colored).count("duration-differs") == 1


def test_markdown_says_the_same_and_no_markup_of_the_text_works() -> None:
    """Each finding below both texts; signs of the texts are escaped."""
    bitext, found = sample()
    text = to_markdown(bitext, found).decode()
    assert "> We support it for **four years**." in text
    codes = Counter(one.code for one in found)
    assert {code: text.count(f"`{code}`") for code in codes} == codes
    assert "<script" not in text.replace("\\<script", "")


def test_the_page_shows_all_and_runs_nothing_of_the_texts() -> None:
    """Both texts, each finding in both languages, one script of its own, nothing from outside."""
    pytest.importorskip("jinja2", reason="the extra report is not installed")
    bitext, found = sample()
    data = to_html(bitext, found, lang="ko")
    assert data == to_html(bitext, found, lang="ko")
    page = html.document_fromstring(data)
    assert page.get("lang") == "ko"
    assert len(page.findall(".//script")) == 1
    links = [str(one.get("href")) for one in page.iter("a")]
    assert all(link.startswith("#") for link in links)
    assert not [
        one for one in page.iter() if one.tag == "link" or {"src", "onclick"} & {*one.keys()}
    ]
    said = "".join(map(str, page.itertext()))
    for finding in found:
        for lang in ("en", "ko"):
            assert harmless(finding.message(lang)) in said
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links} <= {*ids}


def test_the_page_of_two_texts_without_findings_says_so() -> None:
    """Nothing found is a result, too."""
    pytest.importorskip("jinja2", reason="the extra report is not installed")
    said = to_html(load_bitext(), ()).decode()
    assert "Nothing was found." in said
    assert "AI 서울 정상회의에 모인 호주" in said


def test_sarif_names_rules_places_and_lengths() -> None:
    """Each result has its rule, its line and column, and as many characters as it is about."""
    bitext, found = sample()
    run = json.loads(to_sarif(found, files={"ko": "글/ko.txt"}))["runs"][0]
    assert len(run["results"]) == len(found)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result, finding in zip(run["results"], found, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding.code
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert (region["startLine"], region["startColumn"]) == (
            finding.places[0].line,
            finding.places[0].column,
        )
        if finding.places[0].key == "ko":
            assert place["artifactLocation"]["uri"] == "%EA%B8%80/ko.txt"
            start = region["charOffset"]
            text = bitext.ko.text[start : start + region["charLength"]]
            assert text == bitext.ko.text[finding.places[0].span.slice]


def test_long_texts_take_linear_time() -> None:
    """Four times the units with a finding each take four times as long."""
    texts = {}
    for size in (250, 1_000):
        ko = "\n".join(f"{n}. 2024년 5월 {n % 28 + 1}일에 모였다." for n in range(1, size + 1))
        en = "\n".join(f"{n}. They met on {n % 28 + 2} May 2024." for n in range(1, size + 1))
        bitext = align(parse(ko, lang="ko", key="ko"), parse(en, lang="en", key="en"))
        texts[size] = bitext, check_bitext(bitext, select=["date"])
    assert linear(lambda size: passages(*texts[size]), 250)


def test_findings_of_the_shipped_texts_are_shown() -> None:
    """Each of them stands in the terminal's report."""
    bitext = load_bitext()
    found = check_bitext(bitext)
    text = "\n".join(report_lines(bitext, found))
    assert sum(text.count(f" {code}:") for code in {one.code for one in found}) == len(found)


def noticed(bitext: Bitext, *words: str) -> Finding:
    """Return a finding about each of these words of the English text."""
    text = bitext.en.text
    spans = [Span(start=text.index(one), end=text.index(one) + len(one)) for one in words]
    places = tuple(Place(key=bitext.en.key, span=span, line=1, column=1) for span in spans)
    return Finding(
        code="input-empty", severity="info", category="x", ids=("en.p1.s1",), places=places
    )


@pytest.mark.parametrize(
    ("between", "shown"), [(40, "y" * 40), (50, "y" * 24 + "…" + "y" * 24)], ids=["short", "long"]
)
def test_what_is_far_from_marked_words_is_left_out(between: int, shown: str) -> None:
    """A side of a mark keeps 24 characters; a long text without marks its beginning."""
    source, target = "가" * 200, f"{'x' * 40}ONE{'y' * between}TWO{'z' * 40}"
    bitext = align(parse(f"1. {source}", lang="ko"), parse(f"1. {target}", lang="en"))
    lines = list(report_lines(bitext, [noticed(bitext, "ONE", "TWO")]))
    assert lines[1:3] == [
        f"  ko  {'가' * 96}…",
        f"  en  …{'x' * 24}[ONE]{shown}[TWO]{'z' * 24}…",
    ]


def test_markdown_quotes_both_texts_in_one_block() -> None:
    """An empty line of the quotation between them; marks with spaces around are left plain."""
    bitext = align(parse("1. 가 나.", lang="ko"), parse("1. We all can act.", lang="en"))
    lines = to_markdown(bitext, [noticed(bitext, " all ", "act")]).decode().splitlines()
    assert lines[5:10] == ["", "> 가 나.", ">", "> We all can **act**.", ""]


def test_sarif_keeps_all_places_grades_and_fingerprints() -> None:
    """The first place is where it is, the others are related; each rule has its own grade."""
    bitext = load_bitext()
    places = (*noticed(bitext, "AI", "Seoul").places,)
    found = [
        Finding(code="input-empty", severity="info", category="a", places=places),
        Finding(
            code="number-missing", severity="error", category="b", places=places[:1],
            fingerprint="0123456789abcdef",
            params={"n": "3", "missing": "2"},
        ),
    ]  # fmt: skip
    run = json.loads(to_sarif(found))["runs"][0]
    first, second = run["results"]
    assert len(first["locations"]) == len(first["relatedLocations"]) == 1
    assert "relatedLocations" not in second
    assert "partialFingerprints" not in first
    assert second["partialFingerprints"] == {"unit/v1": "0123456789abcdef"}
    assert [
        (rule["id"], rule["defaultConfiguration"]["level"], rule["properties"]["category"])
        for rule in run["tool"]["driver"]["rules"]
    ] == [("input-empty", "note", "a"), ("number-missing", "error", "b")]
