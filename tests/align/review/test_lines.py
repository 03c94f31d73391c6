"""Numbered lines are linked around what a person said of them."""

from __future__ import annotations

import csv
import io
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus.align import SegmentAlignment, align_segments, align_segments_around
from seoul_corpus.corpus import load_bitext
from seoul_corpus.errors import AlignmentError
from seoul_corpus.exchange import read_link_table, segments_file

SHIPPED = load_bitext()
KO = [sentence.text for sentence in SHIPPED.ko.sentences()]
EN = [sentence.text for sentence in SHIPPED.en.sentences()]
HEAD = "ko_lines\ten_lines\tconfidence\tstatus\treviewer\tnote\tfingerprints\n"


def around(*rows: str, ko: list[str] = KO, en: list[str] = EN) -> SegmentAlignment:
    """Link lines around rows such as ``3 3,4``; a dash stands for no line."""
    lines = [
        "\t".join(["" if c == "-" else c for c in row.split()] + ["1", "human"]) for row in rows
    ]
    return align_segments_around(ko, en, read_link_table((HEAD + "\n".join(lines)).encode()))


def pairs(found: SegmentAlignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the links as lines, from 1."""
    return [(tuple(i + 1 for i in k.ko), tuple(j + 1 for j in k.en)) for k in found.links]


def covered(found: SegmentAlignment) -> bool:
    """Return whether each line is in one link, in order on both sides."""
    sides = [k.ko for k in found.links], [k.en for k in found.links]
    return [list(chain.from_iterable(side)) for side in sides] == [
        list(range(len(KO))),
        list(range(len(EN))),
    ]


def test_rows_stand_and_the_rest_is_linked_as_before() -> None:
    """A wrong lock moves its neighbours and no others."""
    found = around("5 5,6")
    assert ((5,), (5, 6)) in pairs(found)
    assert covered(found)
    free = pairs(align_segments(KO, EN))
    assert [pair for pair in pairs(found) if pair[0] and pair[0][0] > 8] == free[8:]
    assert next(k for k in found.links if k.ko == (4,)).status == "human"


@pytest.mark.parametrize("row", ["7 -", "- 7"])
def test_a_line_that_a_person_left_alone_stays_alone(row: str) -> None:
    """Its neighbours go around it, and the order holds."""
    found = around(row)
    assert (((7,), ()) if row == "7 -" else ((), (7,))) in pairs(found)
    assert covered(found)


@st.composite
def locks(draw: st.DrawFn) -> list[str]:
    """Return rows that rise on both sides, some of them without counterpart."""
    sides = [sorted(draw(st.sets(st.integers(1, 26), max_size=5))) for _ in "ab"]
    rows = [f"{i} {j}" for i, j in zip(*sides, strict=False)]
    used = {i for i, _ in zip(*sides, strict=False)}
    alone = draw(st.sets(st.integers(1, 26), max_size=3)) - used
    return rows + [f"{i} -" for i in sorted(alone)]


@settings(max_examples=40, deadline=None)
@given(locks())
def test_whatever_is_locked_each_line_is_in_one_link(rows: list[str]) -> None:
    """Locked links are there, all lines are covered once, and links rise."""
    found = around(*rows)
    assert covered(found)
    for row in rows:
        ko, en = row.split()
        assert ((int(ko),), () if en == "-" else (int(en),)) in pairs(found)


def test_a_table_that_was_corrected_comes_back() -> None:
    """The program's own table, corrected without a status, is followed; a note is kept."""
    free = align_segments(KO, EN)
    table = segments_file(free, KO, EN, "tsv")
    assert align_segments_around(KO, EN, read_link_table(table.encode())).links == free.links
    rows = list(csv.DictReader(io.StringIO(table), delimiter="\t"))
    rows[2]["en_lines"], rows[3]["en_lines"] = "3,4", ""
    rows[9] |= {"status": "approved", "reviewer": "kim", "note": "좋다"}
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    found = align_segments_around(KO, EN, read_link_table(out.getvalue().encode("utf-16")))
    assert pairs(found)[2:4] == [((3,), (3, 4)), ((4,), ())]
    assert [k.status for k in found.links[2:4]] == ["human", "human"]
    assert (found.links[9].reviewer, found.links[9].note) == ("kim", "좋다")
    assert {f.code for f in found.findings} == {"link-edited"}


def test_lines_that_moved_are_found_again() -> None:
    """A line put before all others moves the rows with their text."""
    rows = segments_file(align_segments(KO, EN), KO, EN, "tsv").replace(
        "\tmachine\t", "\tapproved\t"
    )
    found = align_segments_around(KO, ["A new line.", *EN], read_link_table(rows.encode()))
    assert pairs(found)[:2] == [((), (1,)), ((1,), (2,))]
    assert {f.code for f in found.findings} == {"link-moved"}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (("2 3", "3 2"), "link-crossing"),
        (("2 4", "3 4"), "link-twice"),
        (("3 2,4",), "link-skips"),
    ],
)
def test_contradictions_name_row_and_column(rows: tuple[str, ...], code: str) -> None:
    """Lines rise on both sides and have no gap."""
    with pytest.raises(AlignmentError) as caught:
        around(*rows)
    assert caught.value.code == code
    assert f"Row {len(rows) + 1}, column en_lines" in caught.value.message()


def test_empty_sides_are_no_fault() -> None:
    """Nothing on one side, or on both."""
    assert around(ko=[], en=[]).links == ()
    assert pairs(around("1 -", ko=["하나"], en=[])) == [((1,), ())]
