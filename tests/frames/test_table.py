"""Tables of every level: the same cells and types, whoever reads them."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given, settings

import seoul_corpus as sc
from seoul_corpus import Bitext, FormatError, MissingExtraError, Span, align, load_bitext, parse
from seoul_corpus.frames import COLUMNS, Table, table
from seoul_corpus.frames.tokens import text_units
from tests.strategies import bitexts

LEVELS = sorted(COLUMNS)
KINDS: dict[str, type] = {"string": str, "integer": int, "number": float}
PANDAS = {"string": "string", "integer": "Int64", "number": "Float64"}


@pytest.fixture(scope="module")
def bitext() -> Bitext:
    """Return the shipped text with its layers."""
    return sc.annotate(load_bitext())


@given(bitexts())
@settings(max_examples=25)
def test_cells_are_what_their_columns_say(bitext: Bitext) -> None:
    """Whatever the text, each row has a cell for each column, of its kind or None."""
    for level in LEVELS:
        made = bitext.table(level)
        for row in made.rows:
            for cell, column in zip(row, made.columns, strict=True):
                assert cell is None or type(cell) is KINDS[column.kind], (level, column)


@given(bitexts())
@settings(max_examples=25)
def test_ids_are_distinct_and_lead_back(bitext: Bitext) -> None:
    """No level has an id twice; the ids of a sentence row are those of its texts' units."""
    for level in LEVELS:
        ids = [row["id"] for row in bitext.to_records(level)]
        assert len(set(ids)) == len(ids), level
    for row in bitext.to_records("sentence"):
        for key in ("ko", "en"):
            for name in filter(None, str(row[f"{key}_ids"] or "").split(",")):
                assert name in getattr(bitext, key).index.entries


@given(bitexts())
@settings(max_examples=25)
def test_tokens_cover_the_text(bitext: Bitext) -> None:
    """Each character of a unit that is neither white space nor furniture stands in one token."""
    for document in bitext.documents:
        found = [row for row in bitext.to_records("token") if row["document"] == document.key]
        covered = [n for row in found for n in range(int(row["start"]), int(row["end"]))]  # type: ignore[arg-type] # never None
        furniture = {
            n for piece in document.furniture for n in range(piece.span.start, piece.span.end)
        }
        wanted = [
            n
            for unit in text_units(document)
            for n in range(unit.span.start, unit.span.end)
            if not document.text[n].isspace() and n not in furniture
        ]
        assert covered == wanted


def test_the_rows_of_the_shipped_text(bitext: Bitext) -> None:
    """The declaration has 2 documents, 21 rows of paragraphs and blocks, 30 of sentences."""
    assert [len(bitext.table(level)) for level in ("document", "paragraph", "sentence")] == [
        2, 21, 30,
    ]  # fmt: skip
    numbered = [row for row in bitext.to_records() if row["kind"] in {"paragraph", "item"}]
    assert [row["reference"] for row in numbered] == [pair.reference for pair in bitext]
    (row,) = [row for row in numbered if row["id"] == "ko.annex.p2.4"]
    assert (row["n"], row["parent"], row["division"]) == ("2.4", "ko.annex.p2", "annex")
    assert (row["en_ids"], row["confidence"], row["status"]) == ("en.annex.p2.4", 1.0, "human")


def test_a_missing_side_is_empty() -> None:
    """A unit without counterpart has None where the other side would stand."""
    made = align(parse("1. 하나이다.\n2. 둘이다.\n"), parse("1. One it is.\n"))
    row = made.to_records()[-1]
    assert (row["ko"], row["en"], row["en_ids"]) == ("둘이다.", None, None)


def test_a_sentence_knows_its_number(bitext: Bitext) -> None:
    """A sentence has the number of its paragraph."""
    (row,) = [r for r in bitext.to_records("sentence") if r["id"] == "ko.annex.p2.1.s1"]
    assert (row["n"], row["parent"], row["depth"]) == ("2.1", "ko.annex.p2.1", 3)


def test_annotations_stand_in_sentences(bitext: Bitext) -> None:
    """An annotation names the sentence or block that holds its words, or none where none does."""
    rows = bitext.to_records("annotation")
    assert len(rows) == sum(len(layer.annotations) for layer in bitext.layers)
    for row in rows:
        document = bitext.ko if row["document"] == "ko" else bitext.en
        span = Span(start=int(row["start"] or 0), end=int(row["end"] or 0))
        holding = [unit.id for unit in text_units(document) if unit.span.covers(span)]
        assert row["sentence"] == (holding[0] if holding else None)


def test_korean_words_have_their_morphemes(bitext: Bitext) -> None:
    """The words of the shipped Korean carry forms and tags; those of the English carry none."""
    rows = bitext.to_records("token")
    (row, *_) = [row for row in rows if row["text"] == "번역본"]
    assert (row["lemma"], row["xpos"]) == ("번역본", "NNG")
    assert {row["lemma"] for row in rows if row["lang"] == "en"} == {None}


def test_an_unknown_level_is_refused(bitext: Bitext) -> None:
    """The error names the levels that there are."""
    with pytest.raises(FormatError, match="paragraph, sentence"):
        bitext.to_records("word")
    with pytest.raises(FormatError):
        bitext.to_records("")


def test_no_bitext_is_an_empty_table() -> None:
    """A table without rows has its columns all the same."""
    assert table([], "token") == Table("token", COLUMNS["token"], ())


@pytest.mark.parametrize("level", LEVELS)
def test_polars_reads_the_same(bitext: Bitext, level: str) -> None:
    """Through Arrow and through ``to_polars``, polars has the same frame of the same types."""
    polars = pytest.importorskip("polars")
    pytest.importorskip("nanoarrow")
    made = bitext.table(level)
    assert polars.DataFrame(made).equals(made.to_polars())
    assert made.to_polars().rows() == list(made.rows)


@pytest.mark.parametrize("level", LEVELS)
def test_pandas_reads_the_same(bitext: Bitext, level: str) -> None:
    """The frame has the documented dtypes and the cells of the records, also where it is empty."""
    pandas = pytest.importorskip("pandas")
    made = bitext.table(level)
    wanted = {column.name: PANDAS[column.kind] for column in made.columns}
    for one in (made, Table(level, made.columns, ())):
        frame = one.to_pandas()
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == wanted
        cells = frame.astype(object).where(frame.notna(), None)
        assert [tuple(row) for row in cells.itertuples(index=False)] == list(one.rows)
    if hasattr(pandas.DataFrame, "from_arrow") and pytest.importorskip("nanoarrow"):
        read = pandas.DataFrame.from_arrow(made)
        assert read.convert_dtypes(dtype_backend="numpy_nullable").shape == (len(made), len(wanted))


@pytest.mark.parametrize("level", LEVELS)
def test_pyarrow_reads_the_same(bitext: Bitext, level: str) -> None:
    """Arrow's own types, and the cells of the records, also of a table without rows."""
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("nanoarrow")
    made = bitext.table(level)
    types = {"string": "string", "integer": "int64", "number": "double"}
    read = pyarrow.table(made)
    assert [str(kind) for kind in read.schema.types] == [types[c.kind] for c in made.columns]
    assert read.to_pylist() == made.to_records()
    assert pyarrow.table(Table(level, made.columns, ())).num_rows == 0


def test_duckdb_reads_a_table(bitext: Bitext) -> None:
    """A table is a table for DuckDB, by the name of the variable."""
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("nanoarrow")
    words = bitext.table("token")  # noqa: F841 -- DuckDB finds it by name
    query = "SELECT count(*) FROM words WHERE text = 'AI' AND lang = 'en'"
    counted = duckdb.sql(query).fetchall()
    wanted = [r for r in bitext.to_records("token") if (r["text"], r["lang"]) == ("AI", "en")]
    assert counted == [(len(wanted),)]


def test_a_bitext_itself_is_an_arrow_table(bitext: Bitext) -> None:
    """A reader of Arrow that is given the bitext gets its paragraphs."""
    polars = pytest.importorskip("polars")
    pytest.importorskip("nanoarrow")
    assert polars.DataFrame(bitext).equals(bitext.to_polars("paragraph"))


@pytest.mark.parametrize(
    ("package", "extra", "call"),
    [
        ("pandas", "pandas", lambda b: b.to_pandas()),
        ("polars", "polars", lambda b: b.to_polars()),
        ("nanoarrow", "arrow", lambda b: b.__arrow_c_stream__()),
    ],
)
def test_what_is_missing_is_named(
    bitext: Bitext, package: str, extra: str, call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an extra's package the error says what to install, and records need none."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=rf"pip install 'seoul_corpus\[{extra}\]'"):
        call(bitext)
    assert bitext.to_records()


def test_large_texts_stay_linear() -> None:
    """Five thousand paragraphs give five thousand rows, and their words."""
    count = 5_000
    ko = parse("".join(f"{n}. 우리는 {n}을 확인한다.\n\n" for n in range(1, count + 1)))
    en = parse("".join(f"{n}. We confirm {n}.\n\n" for n in range(1, count + 1)))
    made = align(ko, en)
    assert len(made.table("paragraph")) == len(made.table("sentence")) == count
    assert len(made.table("token")) == 8 * count
