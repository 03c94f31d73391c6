"""Two reviewers' tables become one; what they disagree on stays open, and is named."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus.align import LinkTable, merge_links
from seoul_corpus.errors import AlignmentError
from seoul_corpus.exchange import read_link_table, rows_tsv

HEAD = "level\tsource_ids\ttarget_ids\trelation\tconfidence\tstatus\treviewer\tnote"
STATUSES = ("machine", "human", "approved")


def table(name: str, *rows: str) -> LinkTable:
    """Return a table of rows such as ``ko.p1 en.p1 human kim``; a dash stands for nothing."""
    lines = [HEAD]
    for row in rows:
        source, target, status, reviewer, note = [*row.split(), "-", "-"][:5]
        cells = ["paragraph", source, target, "-", "1", status, reviewer, note]
        lines.append("\t".join("" if cell == "-" else cell for cell in cells))
    return read_link_table("\n".join(lines).encode(), source=name)


def said(merged: LinkTable) -> set[tuple[str, ...]]:
    """Return what the rows say."""
    return {(*row.ids, row.link.status, row.link.reviewer or "") for row in merged.rows}


def test_agreement_names_both_reviewers_and_the_higher_status() -> None:
    """Approved by one and human by the other is approved, by both; notes are kept."""
    merged = merge_links(
        table("a", "ko.p1 en.p1 human kim 하나"), table("b", "ko.p1 en.p1 approved lee two")
    )
    assert said(merged.table) == {("ko.p1", "en.p1", "approved", "kim; lee")}
    assert merged.table.rows[0].link.note == "하나 / two"
    assert merged.findings == ()


@pytest.mark.parametrize(("one", "other"), list(product(STATUSES, STATUSES)))
def test_the_higher_status_stands_and_equals_are_a_conflict(one: str, other: str) -> None:
    """Approved beats human beats machine; between equals neither is taken."""
    merged = merge_links(
        table("a.tsv", f"ko.p1 en.p1 {one} kim"), table("b.tsv", f"ko.p1 en.p2 {other} lee")
    )
    ranks = STATUSES.index(one), STATUSES.index(other)
    if ranks[0] == ranks[1]:
        (finding,) = merged.findings
        assert said(merged.table) == set()
        for words in ("a.tsv", "row 2", "ko.p1 = en.p1", "kim", "b.tsv", "ko.p1 = en.p2", "lee"):
            assert words in finding.message("en")
    else:
        winner = ("en.p1", one, "kim") if ranks[0] > ranks[1] else ("en.p2", other, "lee")
        assert said(merged.table) == {("ko.p1", *winner)}
        assert merged.findings == ()


def test_rows_of_different_units_are_both_kept() -> None:
    """Who reviewed the first half and who the second have no quarrel."""
    merged = merge_links(
        table("a", "ko.p1 en.p1 human kim", "ko.p2 en.p2 machine -"),
        table("b", "ko.p1 en.p1 machine -", "ko.p2 en.p2 approved lee"),
    )
    assert said(merged.table) == {
        ("ko.p1", "en.p1", "human", "kim"),
        ("ko.p2", "en.p2", "approved", "lee"),
    }


@st.composite
def tables(draw: st.DrawFn, name: str) -> LinkTable:
    """Return a table that joins paragraphs in some order."""
    targets = draw(st.permutations(["en.p1", "en.p2", "en.p3", "-"]))
    rows = [
        f"ko.p{n} {target} {draw(st.sampled_from(STATUSES))} {draw(st.sampled_from(['-', name]))}"
        for n, target in enumerate(targets, 1)
    ]
    return table(name, *rows)


@given(tables("kim"), tables("lee"))
def test_the_order_of_the_tables_does_not_matter(a: LinkTable, b: LinkTable) -> None:
    """The same units, statuses and conflicts come out, whoever is named first."""

    def shape(one: LinkTable, other: LinkTable) -> tuple[set[tuple[str, ...]], set[frozenset[str]]]:
        merged = merge_links(one, other)
        rows = {(*row.ids, row.link.status) for row in merged.table.rows if row.touched}
        return rows, {frozenset(finding.ids) for finding in merged.findings}

    assert shape(a, b) == shape(b, a)


@given(tables("kim"))
def test_a_table_merged_with_itself_is_the_same(a: LinkTable) -> None:
    """Nothing is added, nothing lost, nothing in conflict; and it is read back."""
    merged = merge_links(a, a)
    assert (said(merged.table), merged.findings) == (said(a), ())
    assert said(read_link_table(rows_tsv(merged.table).encode())) == said(a)


def test_lines_and_units_do_not_mix() -> None:
    """A table of numbered lines is none of units."""
    lines = read_link_table(b"ko_lines\ten_lines\tconfidence\tstatus\n1\t1\t1\thuman\n")
    with pytest.raises(AlignmentError, match="the other units"):
        merge_links(lines, table("b", "ko.p1 en.p1 human kim"))
