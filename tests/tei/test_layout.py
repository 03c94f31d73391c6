"""A file laid out for reading says what it said."""

from __future__ import annotations

from hypothesis import given, settings
from lxml import etree

from seoul_corpus import Bitext, Document, from_tei, load_bitext, to_tei, validate
from seoul_corpus.tei import indent
from tests.strategies import bitexts, documents
from tests.tei.samples import FILE, FULL

TEI = "{http://www.tei-c.org/ns/1.0}"


@settings(max_examples=100)
@given(bitexts())
def test_a_bitext_reads_the_same_from_a_laid_out_file(bitext: Bitext) -> None:
    """Layout changes no slot, and laying out again changes no byte."""
    laid_out = indent(to_tei(bitext))
    assert from_tei(laid_out) == bitext
    assert indent(laid_out) == laid_out


@given(documents())
def test_a_document_reads_the_same_from_a_laid_out_file(document: Document) -> None:
    """Text with any white space in it, too."""
    assert from_tei(indent(to_tei(document))) == document


def test_the_shipped_text_laid_out_is_valid() -> None:
    """The laid-out file keeps the contract."""
    laid_out = indent(to_tei(load_bitext()))
    assert validate(laid_out) == ()
    assert from_tei(laid_out) == load_bitext()


def test_each_block_stands_on_a_line_of_its_own() -> None:
    """Two spaces a level; what holds text is on one line with it."""
    lines = indent(FILE.encode()).decode().splitlines()
    root = etree.fromstring(FILE.encode())
    for name in ("div", "p", "item", "link", "span", "bibl"):
        for element in root.iter(TEI + name):
            depth = sum(1 for _ in element.iterancestors())
            start = f"{'  ' * depth}<{name}"
            assert any(line == start + line[len(start) :] for line in lines), start
    assert not any("<div" in line.lstrip()[1:] for line in lines)


def test_comments_and_instructions_stay() -> None:
    """Whoever wrote a comment into a file finds it again."""
    tei = FILE.replace("<TEI", "<?xml-stylesheet href='a'?><!-- before --><TEI", 1)
    tei = tei.replace("<div", "<!-- between --><div", 1).replace("우리는", "우리<!-- in -->는", 1)
    laid_out = indent(f"{tei}<!-- after -->".encode())
    for kept in ("<?xml-stylesheet href='a'?>", "<!-- before -->", "<!-- after -->"):
        assert f"\n{kept}\n" in laid_out.decode()
    assert "\n          <!-- between -->\n" in laid_out.decode()
    assert "우리<!-- in -->는" in laid_out.decode()
    assert from_tei(laid_out) == FULL
    assert indent(laid_out) == laid_out


def test_text_where_none_may_be_is_not_lost() -> None:
    """A file that is not of the profile is laid out as far as nothing stands in the way."""
    laid_out = indent(FILE.replace("<list>", "<list>text", 1).encode()).decode()
    assert "<list>text\n<item" in laid_out


def test_other_encodings_become_utf8() -> None:
    """The declaration tells the truth."""
    tei = FILE.replace("UTF-8", "cp949").encode("cp949", "xmlcharrefreplace")
    laid_out = indent(tei)
    assert laid_out == indent(FILE.encode())
    assert laid_out.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<TEI ')
