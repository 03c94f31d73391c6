"""What a person said of a link stands; the rest goes around it; what changed is told."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus.align import LinkTable, align
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Bitext, Document, Link
from seoul_corpus.errors import AlignmentError
from seoul_corpus.exchange import from_json, read_link_table, review_tsv, to_json
from seoul_corpus.parse import parse
from seoul_corpus.tei import from_tei, to_tei
from tests.parse.declarations import Plan, plans

SHIPPED = load_bitext()
KO, EN = SHIPPED.ko, SHIPPED.en
KO_TEXT = (
    "합의문\n\n1. 우리는 협력한다.\n2. 우리는 2024년에 모인다. 다시 모인다.\n3. 우리는 노력한다.\n"
)
EN_TEXT = "Agreement\n\n1. We cooperate.\n2. We meet in 2024. We meet again.\n3. We strive.\n"


def small(ko: str = KO_TEXT, en: str = EN_TEXT) -> tuple[Document, Document]:
    """Return two small documents."""
    return parse(ko, lang="ko"), parse(en, lang="en")


def cells(bitext: Bitext) -> list[dict[str, str]]:
    """Return the rows of the reviewers' table, to be changed."""
    rows = csv.DictReader(io.StringIO(review_tsv(bitext)), delimiter="\t")
    return [dict(row) for row in rows]


def saved(rows: list[dict[str, str]], **style: str) -> LinkTable:
    """Return rows as a spreadsheet program saves them, read back."""
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter="\t", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return read_link_table(out.getvalue().encode(style.get("encoding", "utf-8")))


def of(rows: list[dict[str, str]], level: str, source: str) -> dict[str, str]:
    """Return the row of a level that begins with a source unit."""
    return next(r for r in rows if r["level"] == level and r["source_ids"].startswith(source))


def codes(bitext: Bitext) -> list[str]:
    """Return the codes of what was found about the review."""
    return [f.code for f in bitext.alignment.findings if f.category == "review"]


def test_a_table_that_nobody_touched_changes_nothing() -> None:
    """Aligning with the program's own table is aligning without one."""
    free = align(*small())
    assert align(*small(), links=saved(cells(free))) == free


def test_a_correction_stands_and_the_rest_goes_around_it() -> None:
    """Who merges two sentences gets the merged link, and nothing else is lost."""
    rows = cells(align(*small()))
    row = of(rows, "sentence", "ko.p2.s1")
    row |= {"target_ids": "en.p2.s1, en.p2.s2", "status": "human", "reviewer": "김"}
    bitext = align(*small(), links=saved(rows))
    link = bitext.links_by_unit["en.p2.s2"]
    assert (link.source_ids, link.target_ids) == (("ko.p2.s1",), ("en.p2.s1", "en.p2.s2"))
    assert (link.status, link.reviewer, link.evidence[0].kind) == ("human", "김", "review")
    assert bitext.links_by_unit["ko.p2.s2"].target_ids == ()
    assert codes(bitext) == []


def test_a_correction_without_a_status_is_not_lost() -> None:
    """Other ids than the program wrote are a person's: the row is human, and that is told."""
    rows = cells(align(*small()))
    of(rows, "sentence", "ko.p2.s1")["target_ids"] = "en.p2.s1,en.p2.s2"
    bitext = align(*small(), links=saved(rows))
    assert bitext.links_by_unit["en.p2.s2"].status == "human"
    assert codes(bitext) == ["link-edited"]


def test_without_fingerprints_an_unmarked_correction_is_asked_about() -> None:
    """Eight columns do not tell who wrote an id: the row is not kept in silence."""
    rows = cells(align(*small()))
    for row in rows:
        del row["fingerprints"]
    of(rows, "sentence", "ko.p2.s1")["target_ids"] = "en.p2.s1,en.p2.s2"
    assert "link-not-kept" in codes(align(*small(), links=saved(rows)))


def test_what_stands_between_two_links_stays_between_them() -> None:
    """A paragraph before a locked link is linked with nothing behind it."""
    link = Link(
        id="al.x", level="paragraph", source_ids=("ko.p3",), target_ids=("en.p4",), status="human"
    )
    bitext = align(KO, EN, links=[link])
    assert bitext.links_by_unit["en.p3"].source_ids == ()
    assert bitext.links_by_unit["ko.p4"].target_ids == ()
    assert bitext.links_by_unit["ko.p3.s1"].target_ids[0].startswith("en.p4.")
    assert bitext.links_by_unit["ko.p5"].target_ids == ("en.p5",)


@settings(max_examples=60, deadline=None)
@given(plans(), plans(), st.data())
def test_any_pair_can_be_locked(ko: Plan, en: Plan, data: st.DataObject) -> None:
    """Whatever two paragraphs a person joins, they are joined, and each unit is in one link."""
    documents = parse(ko.text(), lang="ko"), parse(en.text(), lang="en")
    sides = [[p.id for p in d.paragraphs()] for d in documents]
    if not all(sides):
        return
    picked = [data.draw(st.sampled_from(side)) for side in sides]
    link = Link(
        id="al.x",
        level="paragraph",
        source_ids=(picked[0],),
        target_ids=(picked[1],),
        status="approved",
        relation=data.draw(st.sampled_from([None, "reordered"])),
    )
    bitext = align(*documents, source="ko", links=[link])
    assert bitext.links_by_unit[picked[0]].target_ids == (picked[1],)
    for document, side in ((documents[0], "source_ids"), (documents[1], "target_ids")):
        linked = [name for link in bitext.alignment.links for name in getattr(link, side)]
        units = [p.id for p in document.paragraphs()] + [s.id for s in document.sentences()]
        assert sorted(linked) == sorted([*units, *(block.id for block in document.blocks())])


def test_only_what_changed_is_stale() -> None:
    """Of two approved rows, the one whose sentence was edited goes back to review."""
    rows = cells(align(*small()))
    for row in rows:
        row |= {"status": "approved", "reviewer": "kim"}
    changed = align(*small(en=EN_TEXT.replace("again", "once more")), links=saved(rows))
    stale = [f.ids[0] for f in changed.alignment.findings if f.code == "link-stale"]
    assert stale == ["en.p2", "en.p2.s2"]
    assert changed.links_by_unit["en.p2.s1"].status == "approved"
    link = changed.links_by_unit["en.p2.s2"]
    assert (link.status, link.source_ids, link.reviewer) == ("machine", ("ko.p2.s2",), "kim")
    again = align(changed.ko, changed.en, links=saved(cells(changed)))
    assert codes(again) == []
    assert again.links_by_unit["en.p2.s2"].reviewer == "kim"


def test_a_renumbered_text_keeps_its_review() -> None:
    """A paragraph put before others moves their ids; the rows follow the words."""
    rows = cells(align(*small()))
    for row in rows:
        row |= {"status": "approved", "reviewer": "kim"}
    more = EN_TEXT.replace("3. We", "4. We").replace("2. We", "3. We")
    more = more.replace("3. We meet", "2. New words stand here.\n3. We meet")
    bitext = align(*small(en=more), links=saved(rows))
    assert bitext.links_by_unit["ko.p2"].target_ids == ("en.p3",)
    assert bitext.links_by_unit["ko.p3.s1"].target_ids == ("en.p4.s1",)
    assert bitext.links_by_unit["ko.p3.s1"].status == "approved"
    assert set(codes(bitext)) == {"link-moved"}


def test_a_row_whose_unit_is_gone_is_told_and_left_out() -> None:
    """A deleted sentence takes its row with it, not the others."""
    rows = cells(align(*small()))
    for row in rows:
        row["status"] = "approved"
    bitext = align(*small(en=EN_TEXT.replace(" We meet again.", "")), links=saved(rows))
    gone = [f for f in bitext.alignment.findings if f.code == "link-unit-gone"]
    assert [f.params["id"] for f in gone] == ["en.p2.s2"]
    assert "links.tsv" in gone[0].message("ko")
    assert bitext.links_by_unit["ko.p1"].status == "approved"


CONTRADICTIONS = {
    "link-twice": [("ko.p1", "en.p1"), ("ko.p2", "en.p1")],
    "link-crossing": [("ko.p1", "en.p3"), ("ko.p3", "en.p1")],
    "link-level": [("ko.p1", "en.p1.s1")],
    "link-side": [("en.p1", "ko.p1")],
}


@pytest.mark.parametrize("code", CONTRADICTIONS)
def test_contradictions_name_row_and_column(code: str) -> None:
    """Two rows that cannot both be true are an error, in both languages."""
    head = "level\tsource_ids\ttarget_ids\trelation\tconfidence\tstatus\treviewer\tnote\n"
    rows = [f"paragraph\t{a}\t{b}\t\t1\thuman\tkim\t" for a, b in CONTRADICTIONS[code]]
    table = read_link_table((head + "\n".join(rows)).encode(), source="mine.tsv")
    with pytest.raises(AlignmentError) as caught:
        align(*small(), links=table)
    error = caught.value
    assert error.code == code
    assert error.location is not None
    assert (error.location.source, error.location.line) == ("mine.tsv", len(rows) + 1)
    assert str(error.params["column"]) in error.message("ko")


def test_a_changed_order_can_be_said() -> None:
    """Rows cross when one of them says reordered."""
    links = [
        Link(id="al.a", level="paragraph", source_ids=("ko.p1",), target_ids=("en.p3",)),
        Link(
            id="al.b",
            level="paragraph",
            source_ids=("ko.p3",),
            target_ids=("en.p1",),
            relation="reordered",
        ),
    ]
    bitext = align(*small(), links=links)
    assert bitext.links_by_unit["ko.p3"].target_ids == ("en.p1",)
    assert bitext.links_by_unit["ko.p1"].target_ids == ("en.p3",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_spreadsheet_may_sort_reorder_and_quote(encoding: str) -> None:
    """Sorted rows, moved and added columns, quotes, CRLF and Excel's encoding change nothing."""
    rows = cells(align(*small()))
    for row in rows:
        row |= {"status": "approved", "note": 'He said "so",\nthen\tleft', "mine": "x"}
    turned = [
        dict(reversed(row.items()))
        for row in sorted(rows, key=lambda r: r["note"] + r["target_ids"])
    ]
    plain, sheet = (align(*small(), links=saved(r, encoding=encoding)) for r in (rows, turned))
    assert plain == sheet
    assert plain.alignment.links[0].note == 'He said "so",\nthen\tleft'


def test_with_links_replaces_what_it_is_at_odds_with() -> None:
    """A curated bitext keeps its other links, its layers and its terms; round trips hold."""
    link = Link(
        id="al.x",
        level="sentence",
        source_ids=("ko.p3.s1",),
        target_ids=("en.p3.s1", "en.p3.s2"),
        relation="split",
        status="approved",
        reviewer="이영희",
        note="one sentence",
    )
    bitext = SHIPPED.with_links([link])
    found = bitext.links_by_unit["en.p3.s2"]
    assert (found.id, found.status, found.reviewer) == ("al.ko.p3.s1", "approved", "이영희")
    assert bitext.links_by_unit["ko.p3.s2"].target_ids == ()
    assert bitext.links_by_unit["ko.p3.s3"] == SHIPPED.links_by_unit["ko.p3.s3"]
    assert bitext.terms == SHIPPED.terms
    assert from_json(to_json(bitext)) == bitext
    assert from_tei(to_tei(bitext)) == bitext
    pair = bitext["p3.s1"]
    assert pair.link is not None
    assert pair.link.status == "approved"


def test_the_curated_file_is_such_a_table() -> None:
    """The eight columns of data/links.tsv are read without change, and stand."""
    path = Path(__file__).parents[3] / "data" / "links.tsv"
    table = read_link_table(path)
    assert all(row.touched for row in table.rows)
    again = align(KO, EN, links=table)
    assert [k.status for k in again.alignment.links] == ["human"] * len(table.rows)
    assert codes(again) == []
