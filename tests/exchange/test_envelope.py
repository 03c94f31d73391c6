"""JSON out and in: equal, byte for byte the same, and careful with what it is given."""

from __future__ import annotations

import json
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seoul_corpus import Bitext, Block, Document, FormatError, Paragraph, Provenance, Span
from seoul_corpus.exchange import DEPTH_LIMIT, from_json, to_json
from tests.strategies import bitexts, documents

DOCUMENT = Document(
    key="ko",
    lang="ko",
    text="서울 선언",
    title=Block(id="ko.title", span=Span(start=0, end=5), text="서울 선언"),
    provenance=Provenance(sha256=""),
)
PLAIN = to_json(DOCUMENT).decode()


@given(documents())
def test_a_document_comes_back_equal(document: Document) -> None:
    """JSON out and in is equal, and out again the same bytes."""
    data = to_json(document)
    assert from_json(data) == document
    assert to_json(from_json(data)) == data


@given(bitexts())
def test_a_bitext_comes_back_equal(bitext: Bitext) -> None:
    """JSON out and in is equal, and out again the same bytes."""
    data = to_json(bitext)
    assert from_json(data) == bitext
    assert to_json(from_json(data)) == data


@given(bitexts())
def test_the_envelope_stands_first(bitext: Bitext) -> None:
    """Format, version, then the model's fields in the model's order; LF, UTF-8, two spaces."""
    data = to_json(bitext)
    written = json.loads(data)
    assert list(written) == ["format", "version", *Bitext.model_fields]
    assert list(written["ko"]) == list(Document.model_fields)
    assert (written["format"], written["version"]) == ("seoul_corpus/bitext", "1")
    expected = json.dumps(written, ensure_ascii=False, indent=2) + "\n"
    assert json.loads(expected) == written
    assert data.endswith(b"\n}\n")
    assert b"\r" not in data


def test_no_character_is_escaped_that_need_not_be() -> None:
    """Korean stands as Korean."""
    assert '"text": "서울 선언"' in PLAIN


@given(st.permutations(list(json.loads(PLAIN).items())), st.sampled_from([None, "\t", 8]))
def test_the_order_and_layout_of_a_hand_written_file_do_not_matter(
    members: list[tuple[str, object]], indent: str | int | None
) -> None:
    """Fields in any order, any white space, ASCII escapes and a BOM read the same."""
    text = json.dumps(dict(members), indent=indent)
    assert from_json(text.encode("utf-8-sig")) == DOCUMENT


def changed(**fields: object) -> bytes:
    """Return the document's JSON with some fields replaced."""
    return json.dumps(json.loads(PLAIN) | fields, ensure_ascii=False, indent=2).encode()


def replaced(old: str, new: str) -> bytes:
    """Return the document's JSON with one place of its text replaced."""
    assert PLAIN.count(old) == 1
    return PLAIN.replace(old, new).encode()


DEEP = b"[" * 100_000
NOTE = {"id": "ko.note1", "span": {"start": 0, "end": 1}, "text": "서"}
NESTED = '"notes": [' + "[" * 300 + "]" * 301
SURROGATE = r'"text": "\ud800"'
LONG = '"start": ' + "1" * 5000
BAD = {
    # what is wrong: the data, the error's code, and what stands where the error points
    "empty": (b"", "json-syntax", ""),
    "not UTF-8": (b'{\n "format": "\xff"}', "not-utf8", '\ufffd"}'),
    "UTF-16": (PLAIN.encode("utf-16"), "not-utf8", "\ufffd\ufffd"),
    "not JSON": (replaced('"lang": "ko"', '"lang": ko'), "json-syntax", "ko,\n"),
    "cut off": (PLAIN[:70].encode(), "json-syntax", ""),
    "more after it": (f"{PLAIN}x".encode(), "json-syntax", "x"),
    "a key twice": (replaced('"lang"', '"key": "a", "lang"'), "json-duplicate-key", '"key": "a"'),
    "a key twice inside": (
        replaced('"start": 0,', '"start": 0, "start":1,'),
        "json-duplicate-key",
        '"start":1',
    ),
    "deep": (DEEP, "json-too-deep", "[" * (100_000 - DEPTH_LIMIT - 1)),
    "deeper than pydantic": (replaced('"notes": []', NESTED), "json-too-deep", "[" * 101 + "]"),
    "an array": (b"[]", "json-format", "[]"),
    "a number": (b"1", "json-format", "1"),
    "no format": (b'{"version": "1"}', "json-format", "{"),
    "another format": (changed(format="seoul_corpus/parse"), "json-format", '"format"'),
    "a format that is no string": (changed(format=["x"]), "json-format", '"format"'),
    "no version": (replaced('"version": "1",', ""), "json-version", "{"),
    "a version that is a number": (changed(version=1), "json-version", '"version"'),
    "an older version": (changed(version="0.9"), "json-version", '"version"'),
    "a newer version": (changed(version="2"), "json-version-newer", '"version"'),
    "a field missing": (replaced('"lang": "ko",', ""), "json-field-missing", "{"),
    "a field missing inside": (
        replaced('"id": "ko.title",', ""),
        "json-field-missing",
        '"title"',
    ),
    "an unknown field": (changed(colour="red"), "json-field-unknown", '"colour"'),
    "another kind": (changed(lang=1), "json-value", '"lang"'),
    "another kind inside": (replaced('"start": 0', '"start": "0"'), "json-value", '"start"'),
    "another kind in the second of an array": (
        changed(notes=[NOTE, NOTE | {"id": "ko.note2", "text": 2}]),
        "json-value",
        '"text": 2',
    ),
    "a negative number": (replaced('"start": 0', '"start": -1'), "json-value", '"start"'),
    "not a number": (replaced('"start": 0', '"start": NaN'), "json-value", '"start"'),
    "another choice": (changed(role="copy"), "json-value", '"role"'),
    "a bad key": (changed(key="1"), "json-value", '"key"'),
    "a lone surrogate": (
        replaced('  "text": "서울 선언",\n  "ti', f'{SURROGATE}, "ti'),
        "json-syntax",
        r"\ud800",
    ),
    "a number of 5,000 digits": (replaced('"start": 0', LONG), "json-syntax", "1" * 5000),
    "a broken law": (replaced('"start": 0', '"start": 1'), "json-law", '"id": "ko.title"'),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_error_with_its_place(name: str) -> None:
    """Each kind of bad input ends in a FormatError that names line and column."""
    data, code, there = BAD[name]
    with pytest.raises(FormatError) as caught:
        from_json(data, source="a.json")
    error = caught.value
    assert error.code == code
    assert error.location is not None
    assert error.location.source == "a.json"
    lines = data.decode(errors="replace").split("\n")
    line, column = error.location.line or 0, error.location.column or 0
    assert "\n".join([lines[line - 1][column - 1 :], *lines[line:]]).startswith(there)
    assert error.__cause__ is None
    assert error.message("ko") != error.message("en")


def test_what_is_too_large_is_not_read() -> None:
    """The error names the limit."""
    with pytest.raises(FormatError, match="size_limit=10") as caught:
        from_json(PLAIN.encode(), size_limit=10)
    assert caught.value.code == "input-too-large"


def test_a_law_between_units_is_named_at_the_unit() -> None:
    """A file whose parts do not agree is refused at the id of the unit that broke."""
    with pytest.raises(FormatError, match=r"ko\.title: text is not the slice"):
        from_json(replaced('"end": 5', '"end": 4'))


@given(st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
@example(b'{"a":}')
@example(b'{"format"')
@example(b"\xef\xbb\xbf")
def test_any_bytes_end_in_our_error(data: bytes) -> None:
    """No bytes raise anything but a FormatError."""
    with pytest.raises(FormatError):
        from_json(data)


@given(st.data())
def test_a_mutated_file_reads_or_is_refused(data: st.DataObject) -> None:
    """A file with one place changed either reads or raises a FormatError."""
    start = data.draw(st.integers(0, len(PLAIN)))
    end = data.draw(st.integers(start, min(len(PLAIN), start + 12)))
    middle = data.draw(st.text('{}[]",:0aé\\\n', max_size=6))
    try:
        value = from_json((PLAIN[:start] + middle + PLAIN[end:]).encode())
    except FormatError:
        return
    assert isinstance(value, Document)


def nested(levels: int) -> Document:
    """Return a document whose only paragraph holds items to that depth."""
    paragraph: Paragraph | None = None
    for level in reversed(range(levels)):
        items = (paragraph,) if paragraph else ()
        paragraph = Paragraph(
            id=f"ko.p{level}",
            label=None if items else "1",
            label_span=None if items else Span(start=0, end=1),
            span=Span(start=0, end=1),
            text="1",
            items=items,
        )
    division = {"id": "ko.d", "type": "declaration", "paragraphs": (paragraph,)}
    provenance = Provenance(sha256="")
    return Document.model_validate(
        {"key": "ko", "lang": "ko", "text": "1", "divisions": (division,), "provenance": provenance}
    )


def test_the_depth_limit_is_what_can_be_read_back() -> None:
    """What is written can be read, and what could not be read is not written."""
    written = [levels for levels in range(80, 110) if is_written(nested(levels))]
    assert written == list(range(80, written[-1] + 1))
    assert 90 < written[-1] < 109
    for levels in written:
        assert from_json(to_json(nested(levels))) == nested(levels)


def is_written(document: Document) -> bool:
    """Return whether the document is not too deep."""
    try:
        return bool(to_json(document))
    except FormatError:
        return False


def test_deep_json_is_refused_in_a_deep_stack() -> None:
    """Near the end of Python's own stack, too, the error is ours."""

    def call(levels: int) -> None:
        if levels:
            call(levels - 1)
        else:
            from_json(DEEP)

    with pytest.raises(FormatError):
        call(sys.getrecursionlimit() - 300)
