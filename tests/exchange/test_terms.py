"""The table of terms: read whole or refused with its line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import FormatError, SeoulCorpusError, TermBase, load_bitext
from seoul_corpus.exchange import TERM_COLUMNS, read_terms_tsv

HEAD = "\t".join(TERM_COLUMNS)


def test_the_shipped_base_is_rich_and_consistent() -> None:
    """A glossary of the text has its words: each term in both languages, each id once."""
    base = load_bitext().terms
    assert base is not None
    assert len(base.terms) >= 150
    assert len({term.id for term in base.terms}) == len(base.terms)
    assert all({w.lang for w in term.wordings} == {"ko", "en"} for term in base.terms)


def test_the_first_wording_is_preferred_and_a_mark_forbids() -> None:
    """The order of a cell says what writers should use."""
    base = read_terms_tsv(f"{HEAD}\nc\tx\tnoun\t협력|!합작\tcooperation|co-operation\t\n".encode())
    statuses = [wording.status for wording in base.terms[0].wordings]
    assert statuses == ["preferred", "forbidden", "preferred", "admitted"]


@pytest.mark.parametrize(
    ("text", "line"), [("", 1), ("id\n", 1), (f"{HEAD}\na\n", 2), (f"{HEAD}\n1 2\t\t\t\t\t\n", 2)]
)
def test_what_is_no_table_is_refused_with_its_line(text: str, line: int) -> None:
    """A person can find the row."""
    with pytest.raises(FormatError) as caught:
        read_terms_tsv(text.encode())
    assert caught.value.location is not None
    assert caught.value.location.line == line


@given(st.binary(max_size=60))
def test_any_bytes_give_a_base_or_our_error(data: bytes) -> None:
    """Nothing else comes out."""
    with suppress(SeoulCorpusError):
        assert isinstance(read_terms_tsv(HEAD.encode() + b"\n" + data), TermBase)
