"""XML taken in: what is kept, and the limits by name."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from seoul_corpus import FormatError, LimitError, ParseError, from_tei
from seoul_corpus.intake import Limits, read_xml, stream_xml

PIECES = st.sampled_from(
    ["<!-- a -->", "<!---->", "<?p?>", "<?p <!DOCTYPE x> ?>", "\n", " ", "<!--<a>-->"]
)


@given(st.lists(PIECES, max_size=6).map("".join), st.sampled_from(["utf-8", "utf-16", "utf-16-le"]))
def test_a_doctype_is_found_behind_anything(before: str, encoding: str) -> None:
    """Comments, instructions and white space hide no DOCTYPE, and are none."""
    start = f'<?xml version="1.0" encoding="{encoding[:6]}"?>{before}'
    assert read_xml(f"{start}<a/>".encode(encoding)).root.tag == "a"
    with pytest.raises(FormatError) as caught:
        read_xml(f"{start}<!DOCTYPE a><a/>".encode(encoding))
    assert caught.value.code == "xml-doctype"
    assert caught.value.location is not None
    assert caught.value.location.line == before.count("\n") + 1


@given(
    st.lists(st.sampled_from(["text", " ", "<!-- c -->", "<?p i?>", "<![CDATA[<x>]]>", "&amp;"]))
)
def test_comments_instructions_and_cdata_cut_no_text(pieces: list[str]) -> None:
    """The text of an element is whole, whatever stands in it."""
    plain = {"<!-- c -->": "", "<?p i?>": "", "<![CDATA[<x>]]>": "<x>", "&amp;": "&"}
    root = read_xml(f"<s>{''.join(pieces)}</s>".encode()).root
    assert (root.text or "") == "".join(plain.get(piece, piece) for piece in pieces)
    assert len(root) == 0


LIMITS: list[tuple[Limits, bytes, str]] = [
    ({"size_limit": 4}, b"<a/>", "<a/>\n"),
    ({"depth_limit": 2}, b"<a><b/></a>", "<a><b><c/></b></a>"),
    ({"node_limit": 3}, b"<a b='' c=''/>", "<a b='' c=''><d/></a>"),
    ({"node_limit": 2}, b"<a>b</a>", "<a><!-- b --><?c?></a>"),
    ({"attribute_limit": 3}, b"<a b='123'/>", "<a b='1234'/>"),
    (
        {"attribute_count_limit": 1},
        f"<a b='1'>{' ' * 50_000}</a>".encode(),
        f"<a b='1' c='1'>{' ' * 50_000}</a>",
    ),
]


@pytest.mark.parametrize(("limits", "fits", "over"), LIMITS)
def test_a_limit_is_reached_but_not_passed(limits: Limits, fits: bytes, over: str) -> None:
    """What fits is read; one more is refused, and the error names the limit."""
    assert read_xml(fits, **limits).root.tag == "a"
    with pytest.raises(LimitError) as caught:
        read_xml(over.encode(), **limits)
    name, limit = next(iter(limits.items()))
    assert caught.value.params["limit_name"] == name
    assert f"{name}={limit}" in caught.value.message("en")
    assert f"{name}={limit}" in caught.value.message("ko")


def test_a_limit_can_be_raised() -> None:
    """Whoever means a deep tree may have one, as deep as libxml2 goes."""
    deep = b"<a>" * 200 + b"</a>" * 200
    assert read_xml(deep, depth_limit=200).root.tag == "a"


def test_a_sentence_of_eleven_million_bytes_is_read() -> None:
    """libxml2 stops at ten million in one node unless it is told otherwise."""
    text = "가" * 3_700_000
    root = read_xml(f"<s>{text}</s>".encode()).root
    assert root.text == text


def test_a_file_is_read_up_to_the_limit_only(tmp_path: Path) -> None:
    """A larger file is never in memory as a whole."""
    path = tmp_path / "large.xml"
    path.write_bytes(b"<a/>" + b" " * 1000)
    with pytest.raises(LimitError, match="size_limit=100"):
        from_tei(path, size_limit=100)


def test_a_gzip_file_is_not_unpacked(tmp_path: Path) -> None:
    """The parser would do it by itself if it were given the path."""
    path = tmp_path / "a.xml.gz"
    path.write_bytes(gzip.compress(b"<a/>"))
    with pytest.raises(FormatError, match=r"a\.xml\.gz: The file is compressed \(gzip\)"):
        from_tei(path)


@pytest.mark.parametrize("path", ["missing.xml", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_named(path: str) -> None:
    """A missing file, a folder and a name that is none are errors of ours."""
    with pytest.raises(ParseError) as caught:
        from_tei(path)
    assert caught.value.code == "file-unreadable"


def test_a_syntax_error_has_its_line_and_excerpt() -> None:
    """The place is where an editor would show it."""
    with pytest.raises(FormatError) as caught:
        read_xml("<a>\n  <b>한글</c>\n</a>".encode())
    place = caught.value.location
    assert place is not None
    assert (place.line, place.excerpt) == (2, "<b>한글</c>")
    assert "b line 2 and c" in str(caught.value)


def test_comments_can_be_kept() -> None:
    """A tree that is written out again keeps what is not text."""
    root = read_xml(b"<a><!-- b --><?c?></a>", comments=True).root
    assert etree.tostring(root) == b"<a><!-- b --><?c?></a>"


@pytest.mark.parametrize("before", range(4))
def test_characters_across_pieces_are_read_and_a_cut_one_is_refused(before: int) -> None:
    """A file that is looked at in pieces is the same text, wherever a piece ends."""
    words = "a" * before + "가" * 50_000
    data = f"<s><p>{words}</p></s>".encode()
    assert [p.text for p in stream_xml(data, ("p",))] == [words]
    for broken in (data.replace("가".encode(), b"\xea\xb0", 1), data + "가".encode()[:2]):
        with pytest.raises(ParseError):
            list(stream_xml(broken, ("p",)))


def test_a_doctype_that_is_passed_over_moves_no_line() -> None:
    """What is wrong below it has the line that it has in the file."""
    data = b"<?xml version='1.0'?>\n<!DOCTYPE s\n  SYSTEM 's.dtd'>\n<s>\n<p></s>"
    with pytest.raises(FormatError) as caught:
        list(stream_xml(data, ("p",)))
    assert caught.value.location is not None
    assert caught.value.location.line == 5
