"""Tables as files: nothing is lost, nothing is run, and the bytes are the same each time."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus import Bitext, FormatError, SeoulCorpusError, align, load_bitext, parse
from seoul_corpus.frames import COLUMNS, table
from seoul_corpus.frames.files import TABLE_KINDS, guarded, table_bytes, write_table
from tests.strategies import bitexts

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1", "''"]


def read_csv(data: bytes) -> list[list[str]]:
    """Return the cells of a CSV file."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def freed(cell: str) -> str:
    """Return what a guarded cell holds, as the documentation says."""
    return cell.removeprefix("'")


@given(st.one_of(st.text(), st.sampled_from(HOSTILE)))
def test_the_guard_is_reversible(cell: str) -> None:
    """One leading apostrophe taken off gives the cell back, and no formula passes."""
    made = str(guarded(cell) or "")
    assert freed(made) == cell
    assert not re.match(r"\s*[=+\-@＝＋－＠]", made)


@given(bitexts())
@settings(max_examples=20)
def test_csv_holds_all_cells(bitext: Bitext) -> None:
    """Both ways of CSV read back to the cells of the records."""
    for level in COLUMNS:
        made = bitext.table(level)
        wanted = [["" if cell is None else str(cell) for cell in row] for row in made.rows]
        head, *rows = read_csv(table_bytes(bitext, "csv", level))
        assert tuple(head) == made.names
        assert [[freed(cell) for cell in row] for row in rows] == wanted
        assert read_csv(table_bytes(bitext, "csv", level, spreadsheet=False))[1:] == wanted


@given(bitexts())
@settings(max_examples=20)
def test_tsv_and_jsonl_hold_all_cells(bitext: Bitext) -> None:
    """A line a row, whatever line breaks the text holds."""
    made = bitext.table("sentence")
    lines = table_bytes(bitext, "tsv", "sentence").decode().split("\n")
    assert len(lines) == len(made) + 2
    assert all(line.count("\t") == len(made.columns) - 1 for line in lines[:-1])
    text = table_bytes(bitext, "jsonl", "sentence").decode()
    assert [json.loads(line) for line in text.split("\n")[:-1]] == made.to_records()


def test_no_formula_gets_into_a_spreadsheet() -> None:
    """A paragraph that is a formula is a text in CSV."""
    bitext = align(parse('1. =HYPERLINK("http://x","y")\n', lang="ko"), parse("1. @SUM(A1).\n"))
    (row,) = read_csv(table_bytes(bitext, "csv"))[1:]
    assert row[10] == '\'=HYPERLINK("http://x","y")'
    assert row[11] == "'@SUM(A1)."


def test_csv_begins_with_a_byte_order_mark() -> None:
    """Excel reads UTF-8 only where the file says so; without ``spreadsheet`` there is no mark."""
    bitext = load_bitext()
    assert table_bytes(bitext, "csv").startswith(b"\xef\xbb\xbfbitext,")
    assert table_bytes(bitext, "csv", spreadsheet=False).startswith(b"bitext,")


@pytest.mark.parametrize("level", sorted(COLUMNS))
def test_parquet_holds_all_cells(level: str) -> None:
    """Parquet reads back to the records, with the types of the columns."""
    parquet = pytest.importorskip("pyarrow.parquet")
    bitext = load_bitext()
    read = parquet.read_table(io.BytesIO(table_bytes(bitext, "parquet", level)))
    assert read.to_pylist() == bitext.to_records(level)
    empty = parquet.read_table(io.BytesIO(table_bytes([], "parquet", level)))
    assert empty.schema.equals(read.schema)


@pytest.mark.parametrize("kind", TABLE_KINDS)
def test_the_same_bytes_each_time(kind: str, tmp_path: Path) -> None:
    """A file that is written twice is the same file, and the one that ``table_bytes`` gives."""
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    made = set()
    for name in ("a", "b"):
        write_table(load_bitext(), tmp_path / f"{name}.{kind}", "token")
        made.add((tmp_path / f"{name}.{kind}").read_bytes())
    made.add(table_bytes(load_bitext(), kind, "token"))  # type: ignore[arg-type] # one of them
    assert len(made) == 1


def test_other_endings_are_refused(tmp_path: Path) -> None:
    """The error names the endings that there are."""
    with pytest.raises(FormatError, match=r"\.csv, \.tsv, \.jsonl, \.parquet, \.conllu"):
        write_table(load_bitext(), tmp_path / "a.xls")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """What the system says becomes an error of ours that names the file."""
    with pytest.raises(SeoulCorpusError, match="none"):
        write_table(load_bitext(), tmp_path / "none" / "a.csv")


def test_several_bitexts_in_one_table() -> None:
    """The rows of each follow each other, each with the name of its bitext."""
    one = load_bitext()
    other = align(parse("1. 하나이다.\n"), parse("1. One it is.\n"), key="other")
    made = table([one, other])
    assert {row["bitext"] for row in made.records()} == {"seoul-2024", "other"}
    assert len(made) == len(one.table()) + 1
