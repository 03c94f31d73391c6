"""TBX-Basic comes back as it was, and files of others are read safely or refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from seoul_corpus import (
    FormatError,
    SeoulCorpusError,
    Term,
    TermBase,
    Wording,
    from_tbx,
    load_bitext,
    to_tbx,
)
from tests.strategies import TERMS

OLD = b"""<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="1 2">
<langSet xml:lang="en"><tig><term>safety</term><termNote type="partOfSpeech">noun</termNote></tig>
<ntig><termGrp><term>safe<hi>ness</hi></term></termGrp></ntig></langSet>
<descrip type="context">not kept</descrip></termEntry></body></text></martif>"""


def grouped(base: TermBase) -> TermBase:
    """Return a term base with its wordings by language, as TBX has them."""
    terms = []
    for term in base.terms:
        order = list(dict.fromkeys(wording.lang for wording in term.wordings))
        wordings = tuple(sorted(term.wordings, key=lambda wording: order.index(wording.lang)))
        terms.append(term.model_copy(update={"wordings": wordings}))
    return TermBase(terms=tuple(terms))


@given(TERMS)
def test_a_term_base_comes_back(base: TermBase) -> None:
    """Equal but for the order of languages, or refused because XML cannot hold a character."""
    try:
        data = to_tbx(base)
    except FormatError:
        return
    assert from_tbx(data) == (grouped(base), ())
    assert to_tbx(from_tbx(data)[0]) == data


def test_the_shipped_base_comes_back() -> None:
    """With each definition, status and part of speech."""
    base = load_bitext().terms
    assert base is not None
    assert from_tbx(to_tbx(base)) == (base, ())


def test_the_older_form_is_read_and_what_is_left_out_is_said() -> None:
    """Files from 2008 on name their elements otherwise."""
    base, report = from_tbx(OLD)
    assert base.terms == (
        Term(
            id="t1",
            wordings=(
                Wording(lang="en", text="safety", part_of_speech="noun"),
                Wording(lang="en", text="safeness", status="admitted"),
            ),
        ),
    )
    assert [(finding.code, finding.places[0].line) for finding in report] == [
        ("tbx-left-out", 4),
        ("tbx-id", 1),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<!DOCTYPE martif SYSTEM "TBX.dtd">' + OLD, "xml-doctype"),
        (b"<tbx><a></tbx>", "xml-syntax"),
        (b"<TEI/>", "tbx-content"),
        (OLD.replace(b'xml:lang="en"><tig', b'xml:lang="?"><tig'), "tbx-content"),
        (b"<tbx>" * 80 + b"</tbx>" * 80, "xml-limit"),
    ],
)
def test_what_is_unsafe_or_no_tbx_is_refused(data: bytes, code: str) -> None:
    """With the code of what is wrong."""
    with pytest.raises(SeoulCorpusError) as caught:
        from_tbx(data)
    assert caught.value.code == code


@given(st.lists(st.sampled_from(OLD.decode().replace("><", ">\n<").split("\n")), max_size=12))
def test_any_file_gives_a_base_or_our_error(lines: list[str]) -> None:
    """Whatever is cut out of a file or doubled in it."""
    with suppress(SeoulCorpusError):
        from_tbx("\n".join(["<tbx>", *lines, "</tbx>"]).encode())


def test_the_file_is_tbx_basic() -> None:
    """Root, style and the order of elements are those of ISO 30042:2019."""
    root = etree.fromstring(to_tbx(TermBase(terms=())))
    assert root.tag == "{urn:iso:std:iso:30042:ed-2}tbx"
    assert root.get("type") == "TBX-Basic"
