"""A layer goes into a table and comes back; what is no table of annotations is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import FormatError, add_layer, load_bitext
from seoul_corpus.annotate import Anchor, layer_rows
from seoul_corpus.exchange import LAYER_COLUMNS, layer_tsv, read_layer_tsv

TEXT = st.text(max_size=8)
ROWS = st.lists(
    st.builds(
        Anchor,
        document=st.just("ko"),
        type=TEXT.filter(bool),
        quote=TEXT.map(lambda text: f"가{text}"),
        start=st.none() | st.integers(0, 99),
        end=st.none() | st.integers(0, 99),
        value=st.none() | TEXT.filter(bool),
        ref=st.none() | TEXT.filter(bool),
        origin=TEXT.filter(bool),
        note=TEXT,
    ),
    max_size=4,
)


@given(ROWS)
def test_rows_come_back_from_a_table(rows: list[Anchor]) -> None:
    """Whatever characters they hold, tabs and line ends among them."""
    assert list(read_layer_tsv(layer_tsv(rows).encode())) == rows


def test_every_shipped_layer_comes_back_from_a_table() -> None:
    """A user who edits a table of ours gets the same layer from what they left alone."""
    bitext = load_bitext()
    for layer in bitext.layers:
        rows = read_layer_tsv(layer_tsv(layer_rows(bitext, layer.name)).encode())
        again, report = add_layer(bitext, layer.name, rows)
        assert {one.name: one for one in again.layers}[layer.name] == layer
        assert report == ()


def test_a_table_of_quotes_alone_is_enough() -> None:
    """Columns may be left out and stand in any order, as a spreadsheet program writes them."""
    data = "\ufefftype\tquote\tdocument\r\ntheme\t인간 중심적인 AI\tko\r\n\r\n".encode()
    bitext, report = add_layer(load_bitext(), "themes", read_layer_tsv(data))
    assert [bitext.marks.text(one) for one in bitext.marks.select("themes")] == ["인간 중심적인 AI"]
    assert report == ()


HEAD = "\t".join(LAYER_COLUMNS)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "layers-row", 1),
        (b"document\ttype\n", "layers-row", 1),
        (b"document\ttype\tquote\tcolour\n", "layers-row", 1),
        (b"document\ttype\tquote\tquote\n", "layers-row", 1),
        (b"document\ttype\tquote\nko\tx\n", "layers-row", 2),
        (b"document\ttype\tquote\n\nko\tx\t \n", "layers-row", 3),
        (b"document\ttype\tstart\tend\nko\tx\t1\tmany\n", "layers-row", 2),
        (b"document\ttype\tstart\tend\nko\tx\t-1\t3\n", "layers-row", 2),
        (b"document\ttype\tquote\nko\tx\ta\\q\n", "tsv-escape", 2),
        (b"document\ttype\tquote\nko\tx\t\xff\n", "not-utf8", 2),
    ],
)
def test_what_is_no_table_of_annotations_is_refused(data: bytes, code: str, line: int) -> None:
    """The error names the line and says in both languages what was expected."""
    with pytest.raises(FormatError) as caught:
        read_layer_tsv(data)
    assert caught.value.code == code
    assert caught.value.location is not None
    assert caught.value.location.line == line
    assert caught.value.message("ko") != caught.value.message("en")


def test_a_table_has_a_size_limit() -> None:
    """The error names the limit."""
    with pytest.raises(FormatError, match="size_limit"):
        read_layer_tsv(f"{HEAD}\n".encode(), size_limit=3)
