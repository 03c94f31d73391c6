"""The tables of units and links: exact columns, nothing lost, bad rows named by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seoul_corpus import (
    Alignment,
    Bitext,
    Block,
    Document,
    FormatError,
    Link,
    Paragraph,
    Provenance,
    SegmentAlignment,
    SegmentLink,
)
from seoul_corpus.exchange import (
    links_tsv,
    read_ladder,
    read_links_tsv,
    read_pairs,
    segments_file,
    units_tsv,
)
from tests.strategies import bitexts, documents

ROOT = Path(__file__).parents[2]
CURATED = ROOT.joinpath("data", "links.tsv").read_bytes()
HEADER = "level\tsource_ids\ttarget_ids\trelation\tconfidence\tstatus\treviewer\tnote"


def cells(text: str) -> list[list[str]]:
    """Return the rows of a table without its header, escapes undone."""
    signs = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}

    def plain(cell: str) -> str:
        parts = (cell[i : i + 2] if cell[i] == "\\" else cell[i] for i in starts(cell))
        return "".join(signs.get(part, part) for part in parts)

    return [[plain(cell) for cell in row.split("\t")] for row in text.split("\n")[1:-1]]


def starts(cell: str) -> list[int]:
    """Return where each character or escape of a cell begins."""
    found, i = [], 0
    while i < len(cell):
        found.append(i)
        i += 2 if cell[i] == "\\" else 1
    return found


@given(documents())
def test_units_have_exactly_these_columns(document: Document) -> None:
    """One header, eight cells a row, LF line ends and no other line break or tab in a cell."""
    table = units_tsv(document)
    assert table.startswith("id\tn\tlabel\tkind\tdepth\tline\tcolumn\ttext\n")
    assert table.endswith("\n")
    assert "\r" not in table
    assert {row.count("\t") for row in table.split("\n")[:-1]} == {7}


@given(documents())
def test_units_stand_in_text_order_without_sentences(document: Document) -> None:
    """Each block and paragraph has one row, in the order in which they begin."""
    rows = cells(units_tsv(document))
    units: list[Block | Paragraph] = [*document.blocks(), *document.paragraphs()]
    units.sort(key=lambda unit: unit.span.start)
    assert [row[0] for row in rows] == [unit.id for unit in units]


@given(documents())
def test_a_row_says_what_the_document_says(document: Document) -> None:
    """Kind, depth and place are the index's; texts are verbatim."""
    for name, n, label, kind, depth, line, column, text in cells(units_tsv(document)):
        view = document.view((name,))
        assert view is not None
        assert (view.kind, view.entry.depth, view.place) == (
            kind,
            int(depth),
            (int(line), int(column)),
        )
        assert (view.n or "", view.label or "") == (n, label)
        assert text in view.text or view.items


@given(documents())
def test_numbered_rows_are_those_of_the_numbered_units(document: Document) -> None:
    """``numbered`` leaves out what has no number, and changes nothing else."""
    every = units_tsv(document).split("\n")
    numbered = units_tsv(document, "numbered").split("\n")
    assert [row.split("\t")[0] for row in numbered[1:-1]] == [u.id for u in document.numbered()]
    assert set(numbered) <= set(every)


def paragraph(text: str, **fields: object) -> dict[str, object]:
    """Return a paragraph found in the text below."""
    start = SAMPLE.index(text)
    span = {"start": start, "end": start + len(text)}
    return {"span": span, "text": text, **fields}


def sentence(name: str, text: str) -> dict[str, object]:
    """Return a sentence found in the text below."""
    return paragraph(text, id=name)


SAMPLE = "서울 선언\n\n1. 앞 문장.\n둘째.\n1.1 항목\t하나.\n뒤 문장.\n부속서\n1. 끝."
WHOLE = "1. 앞 문장.\n둘째.\n1.1 항목\t하나.\n뒤 문장."
ITEM = paragraph(
    "1.1 항목\t하나.",
    id="ko.p1.1",
    n="1.1",
    label="1.1",
    label_span=paragraph("1.1")["span"],
    sentences=(sentence("ko.p1.1.s1", "항목\t하나."),),
)
SENTENCES = (
    sentence("ko.p1.s1", "앞 문장."),
    sentence("ko.p1.s2", "둘째."),
    sentence("ko.p1.s3", "뒤 문장."),
)
FIRST = paragraph(
    WHOLE,
    id="ko.p1",
    n="1",
    label="1.",
    label_span=paragraph("1.")["span"],
    sentences=SENTENCES,
    items=(ITEM,),
)
LAST = paragraph(
    "1. 끝.", id="ko.annex.p1", n="1", sentences=(sentence("ko.annex.p1.s1", "1. 끝."),)
)
HEAD = sentence("ko.annex.head1", "부속서")
DOCUMENT = Document.model_validate(
    {
        "key": "ko",
        "lang": "ko",
        "text": SAMPLE,
        "title": sentence("ko.title", "서울 선언"),
        "provenance": Provenance(sha256=""),
        "divisions": (
            {"id": "ko.declaration", "type": "declaration", "paragraphs": (FIRST,)},
            {"id": "ko.annex", "type": "annex", "heads": (HEAD,), "paragraphs": (LAST,)},
        ),
    }
)


def test_the_text_of_a_row_is_without_label_and_items() -> None:
    """What stands before and after the items is joined by one line break, escaped."""
    assert units_tsv(DOCUMENT).split("\n")[1:-1] == [
        "ko.title\t\t\ttitle\t1\t1\t1\t서울 선언",
        "ko.p1\t1\t1.\tparagraph\t1\t3\t1\t앞 문장.\\n둘째.\\n뒤 문장.",
        "ko.p1.1\t1.1\t1.1\titem\t2\t5\t1\t항목\\t하나.",
        "ko.annex.head1\t\t\theading\t1\t7\t1\t부속서",
        "ko.annex.p1\t1\t\tparagraph\t1\t8\t1\t1. 끝.",
    ]


def read(data: bytes) -> Alignment:
    """Return the alignment that holds a table's links."""
    return Alignment(source="ko", target="en", links=read_links_tsv(data))


def test_the_curated_links_come_back_byte_for_byte() -> None:
    """Reading and writing ``data/links.tsv`` gives the same bytes."""
    assert links_tsv(read(CURATED)).encode() == CURATED
    assert len(read(CURATED).links) == CURATED.count(b"\n") - 1


@given(bitexts())
def test_links_come_back(bitext: Bitext) -> None:
    """Links come back in order, but for what has no column."""
    table = links_tsv(bitext.alignment)
    again = read(table.encode())
    assert links_tsv(again) == table
    kept = {"id", "origin", "evidence", "reviewer"}
    for before, after in zip(bitext.alignment.links, again.links, strict=True):
        assert before.model_dump(exclude=kept) == after.model_dump(exclude=kept)
        assert (before.reviewer or None) == after.reviewer


@pytest.mark.parametrize(
    "changed",
    [
        b"\xef\xbb\xbf" + CURATED,
        CURATED.replace(b"\n", b"\r\n"),
        CURATED.rstrip(b"\n"),
        CURATED + b"\n\n",
        CURATED + b"\t" * 7 + b"\n",
        CURATED.decode().encode("utf-16"),
        CURATED.replace(b"\n", b"\r"),
        CURATED.replace(b"\t\n", b"\n"),
    ],
    ids=[
        *("BOM", "CRLF", "no last line end", "empty lines", "an empty row"),
        *("Unicode text", "CR", "no empty cells at the end"),
    ],
)
def test_what_editors_leave_is_accepted(changed: bytes) -> None:
    """A BOM, CRLF, empty lines and a missing last line end change nothing."""
    assert read_links_tsv(changed) == read_links_tsv(CURATED)


def row(**changes: str) -> str:
    """Return a good row with some cells changed."""
    good = {"level": "item", "source_ids": "ko.p1", "target_ids": "en.p1", "relation": ""}
    good |= {"confidence": "0.5", "status": "human", "reviewer": "", "note": ""}
    return "\t".join((good | changes).values())


def table(*rows: str) -> str:
    """Return a table with these rows."""
    return "\n".join((HEADER, *rows))


BAD = {
    "no header": ("", "links-header", 1),
    "another header": (HEADER.replace("note", "notes"), "links-header", 1),
    "a column twice": (f"{HEADER}\tnote", "links-header", 1),
    "a cell missing": (table(row(), row()[: row().index("human")]), "links-value", 3),
    "a cell too many": (table(row() + "\tx"), "links-cells", 2),
    "an unknown level": (table("", row(level="word")), "links-value", 3),
    "an unknown relation": (table(row(relation="same")), "links-value", 2),
    "an unknown status": (table(row(status="")), "links-value", 2),
    "a confidence in words": (table(row(confidence="high")), "links-value", 2),
    "a confidence above 1": (table(row(confidence="1.5")), "links-value", 2),
    "a confidence of no number": (table(row(confidence="nan")), "links-value", 2),
    "a decimal comma": (table(row(confidence="0,5")), "links-value", 2),
    "Arabic-Indic digits": (table(row(confidence="\u0661")), "links-value", 2),
    "no ids": (table(row(source_ids="", target_ids="")), "links-empty", 2),
    "an empty id": (table(row(source_ids="ko.p1,")), "links-id", 2),
    "a space for the comma": (table(row(source_ids="ko.p1 ko.p2")), "links-id", 2),
    "a bracket in an id": (table(row(source_ids="ko.p(1)")), "links-id", 2),
    "a quotation mark in an id": (table(row(source_ids='ko.p"1')), "links-id", 2),
    "a unit linked twice": (table(row(), row(source_ids="ko.p2")), "links-twice", 3),
    "a unit twice in a row": (table(row(source_ids="ko.p1,ko.p1")), "links-twice", 2),
    "an unknown escape": (table(row(note="C:\\new\\x")), "tsv-escape", 2),
    "a backslash at the end": (table(row(note="\\")), "tsv-escape", 2),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_rows_are_named_by_line(name: str) -> None:
    """Each kind of bad row ends in a FormatError with its line."""
    text, code, line = BAD[name]
    with pytest.raises(FormatError) as caught:
        read_links_tsv(text.encode(), source="my.tsv")
    error = caught.value
    assert error.location is not None
    assert (error.code, error.location.source, error.location.line) == (code, "my.tsv", line)
    assert error.message("ko") != error.message("en")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (CURATED.decode().encode("cp949"), "not-utf8"),
        (CURATED.decode().encode("utf-16")[:-1], "not-utf16"),
        (b"x" * 99, "input-too-large"),
    ],
)
def test_files_of_another_kind_are_refused(data: bytes, code: str) -> None:
    """CP949, a cut UTF-16 and a file above the limit are errors before any row."""
    with pytest.raises(FormatError) as caught:
        read_links_tsv(data, size_limit=98 if code == "input-too-large" else 10**6)
    assert caught.value.code == code


@given(st.text(st.sampled_from('\t\n\r,.\\"0x'), max_size=60))
@example("\t\t\t\t\t\t\t")
def test_any_rows_end_in_our_error(rows: str) -> None:
    """No row raises anything but a FormatError."""
    try:
        found = read_links_tsv(table(rows).encode())
    except FormatError:
        return
    assert found == ()


def test_several_links_of_one_term_have_distinct_ids() -> None:
    """Terms may be linked more than once; the ids stay distinct."""
    links = read_links_tsv(table(row(level="term"), row(level="term")).encode())
    assert [link.id for link in links] == ["al.ko.p1", "al.ko.p1-2"]


@pytest.mark.parametrize("name", ["", "ko.a,b", "ko. a"])
def test_an_id_that_could_not_be_read_back_is_not_written(name: str) -> None:
    """Commas, spaces and nothing at all are refused when writing."""
    link = Link(id="al.1", level="item", source_ids=(name,))
    with pytest.raises(FormatError, match="cannot be an id"):
        links_tsv(Alignment(source="ko", target="en", links=(link,)))


@given(st.lists(st.tuples(st.text(max_size=9), st.text(max_size=9)), max_size=6))
def test_text_pairs_come_back(pairs: list[tuple[str, str]]) -> None:
    """Whatever the texts hold, tabs and line ends too; an empty side is no segment."""
    ko, en = (tuple(pair[side] for pair in pairs if pair[side]) for side in (0, 1))
    kept = [pair for pair in pairs if any(pair)]
    counts, links = [0, 0], []
    for pair in kept:
        sides = [(counts[n],) if pair[n] else () for n in (0, 1)]
        counts = [counts[n] + bool(pair[n]) for n in (0, 1)]
        links.append(SegmentLink(ko=sides[0], en=sides[1], confidence=1.0, evidence=()))
    alignment = SegmentAlignment(links=tuple(links))
    again = read_pairs(segments_file(alignment, ko, en, "pairs").encode())
    assert again == (ko, en, tuple(links))
    ladder = segments_file(alignment, ko, en, "ladder").encode()
    assert read_ladder(ladder) == tuple(links)


@pytest.mark.parametrize("line", ["no tab", "a\tb\tc"])
def test_a_line_that_is_no_pair_is_named(line: str) -> None:
    """One tab a line."""
    with pytest.raises(FormatError) as caught:
        read_pairs(f"a\tb\n{line}\n".encode())
    assert caught.value.location is not None
    assert caught.value.location.line == 2
