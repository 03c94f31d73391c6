"""Review tables come back as they went out, and every edit, comment and stranger is seen."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seoul_corpus import (
    Bitext,
    FormatError,
    ImportReport,
    SeoulCorpusError,
    align,
    check_bitext,
    import_file,
    load_bitext,
    parse,
    to_csv,
    to_docx,
    to_tmx,
    to_xliff,
    to_xlsx,
)
from seoul_corpus.exchange.bilingual import read_csv, read_docx, read_xlsx
from seoul_corpus.sources import read
from tests.exchange.bilingual.samples import nasty, small
from tests.strategies import bitexts

openpyxl = pytest.importorskip("openpyxl", reason="the extra office is not installed")
pytest.importorskip("xlsxwriter", reason="the extra office is not installed")
word = pytest.importorskip("docx", reason="the extra office is not installed")

SHIPPED = load_bitext()
WRITERS: dict[str, Callable[..., bytes]] = {
    "csv": to_csv,
    "docx": to_docx,
    "tmx": to_tmx,
    "xliff": to_xliff,
    "xlsx": to_xlsx,
}


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a workbook with its first sheet changed, as another program saves it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book.worksheets[0])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def rewritten(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a document changed as another program does."""
    document = word.Document(io.BytesIO(data))
    change(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repacked(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return an archive with one part changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name == part else content)
    return file.getvalue()


@pytest.mark.parametrize("level", ["sentence", "paragraph"])
@pytest.mark.parametrize("kind", WRITERS)
def test_what_nobody_edited_changes_nothing(kind: str, level: str) -> None:
    """The shipped texts with all findings, in the same bytes each time."""
    write = WRITERS[kind]
    found = check_bitext(SHIPPED)
    data = write(SHIPPED, level=level, findings=found)
    assert data == write(SHIPPED, level=level, findings=found)
    changed, report = import_file(SHIPPED, data)
    assert changed == SHIPPED
    assert report == type(report)()


@pytest.mark.parametrize("kind", WRITERS)
def test_what_looks_like_a_formula_or_a_code_is_text(kind: str) -> None:
    """Signs that spreadsheet programs calculate, codes of characters, controls, quotes."""
    bitext = nasty()
    changed, report = import_file(bitext, WRITERS[kind](bitext))
    assert changed == bitext
    assert not report.changed
    assert not report.findings


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bitexts(), st.sampled_from(["xlsx", "docx"]))
def test_any_bitext_comes_back_from_office_files(bitext: Bitext, kind: str) -> None:
    """Whatever characters, but for texts that no cell holds."""
    changed, report = import_file(bitext, WRITERS[kind](bitext))
    assert changed == bitext
    assert not report.changed
    assert not report.refused


def test_an_edited_workbook_comes_back() -> None:
    """Sorted, with a column added and a row deleted: texts and comments by id."""

    def change(sheet: Any) -> None:
        sheet.insert_cols(1)
        sheet["A1"] = "my column"
        sheet["E2"] = "We affirm."
        sheet["H3"] = "better: endeavour"
        sheet["E3"].comment = openpyxl.comments.Comment("ask the client", "Kim")
        sheet.delete_rows(4)
        sheet.move_range("A2:I2", rows=5)

    changed, report = import_file(small(), edited(to_xlsx(small(), lang="ko"), change))
    assert changed.en.text == "1. We affirm. We strive.\n2. We work."
    assert [one.note for one in changed.marks.select("comments")] == [
        "better: endeavour",
        "ask the client",
    ]
    assert (len(report.changed), report.comments, len(report.missing)) == (1, 2, 1)


def test_numbers_and_dates_typed_into_a_workbook_are_words() -> None:
    """What a spreadsheet program made a number or a date of."""
    bitext = align(parse("1. 가.\n2. 나.\n3. 다.", lang="ko"), parse("1. a.\n2. b.\n3. c."))

    def change(sheet: Any) -> None:
        sheet["D2"], sheet["D3"], sheet["D4"] = 2024, datetime.datetime(2024, 5, 21), 1.5  # noqa: DTZ001 -- as openpyxl has it

    rows = read_xlsx(edited(to_xlsx(bitext), change))
    assert [row.target for row in rows] == ["2024", "2024-05-21", "1.5"]


def test_an_edited_document_comes_back() -> None:
    """Text in several runs, the column of comments, a comment of the program."""

    def change(document: Any) -> None:
        rows = document.tables[0].rows
        rows[1].cells[2].paragraphs[0].runs[0].text = "We "
        rows[1].cells[2].paragraphs[0].add_run("affirm.").bold = True
        rows[2].cells[4].text = "hm"
        runs = rows[3].cells[2].paragraphs[0].runs
        document.add_comment(runs, text="ask the client", author="Kim")

    changed, report = import_file(small(), rewritten(to_docx(small()), change))
    assert changed.en.text == "1. We affirm. We strive.\n2. We work."
    assert [one.note for one in changed.marks.select("comments")] == ["hm", "ask the client"]
    assert report.comments == 2


def test_tracked_changes_count_as_made() -> None:
    """What was inserted is there, what was deleted is not."""
    tracked = (
        '<w:del w:id="1" w:author="k"><w:r><w:delText>confirm</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="k"><w:r><w:t>affirm</w:t></w:r></w:ins>'
    )

    def change(xml: str) -> str:
        before, after = "<w:t>We confirm.</w:t></w:r>", "<w:r><w:t>.</w:t></w:r>"
        return xml.replace(before, f'<w:t xml:space="preserve">We </w:t></w:r>{tracked}{after}', 1)

    data = repacked(to_docx(small()), "word/document.xml", change)
    assert import_file(small(), data)[0].en.text == "1. We affirm. We strive.\n2. We work."


def test_an_independent_reader_sees_what_was_written() -> None:
    """Both texts in the cells, fingerprints in a hidden column, the header on each page."""
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(small()))).worksheets[0]
    assert [cell.value for cell in sheet[2]][2:4] == ["우리는 확인한다.", "We confirm."]
    assert all(cell.data_type in "sn" for row in sheet.iter_rows() for cell in row)
    assert sheet.column_dimensions["H"].hidden
    assert sheet.freeze_panes == "C2"
    rows = read_docx(to_docx(small()))
    assert [row.source for row in rows] == [sentence.text for sentence in small().ko.sentences()]
    assert "We work." in read(to_docx(small())).text


def test_a_workbook_that_is_none_is_an_error() -> None:
    """Parts that are missing or broken, a DOCTYPE, a bomb."""
    data = to_xlsx(small())
    broken = repacked(data, "[Content_Types].xml", lambda _: "<Types/>")
    doctype = repacked(
        data,
        "xl/sharedStrings.xml",
        lambda xml: xml.replace("<sst", '<!DOCTYPE x [<!ENTITY a "b">]><sst', 1),
    )
    bomb = repacked(data, "xl/styles.xml", lambda xml: xml + " " * 100_000_000)
    for wrong in (broken, doctype, bomb):
        with pytest.raises(SeoulCorpusError):
            read_xlsx(wrong)


def test_a_text_that_no_cell_holds_is_an_error() -> None:
    """Nothing is cut off in silence."""
    long = "가" * 40_000
    bitext = align(parse(f"1. {long}", lang="ko"), parse("1. a."))
    with pytest.raises(FormatError, match="32767") as caught:
        to_xlsx(bitext)
    assert caught.value.code == "review-cell-long"
    assert import_file(bitext, to_docx(bitext))[0] == bitext


def test_formulas_say_what_they_came_to_or_what_was_typed() -> None:
    """A hyphen before words makes a formula of them, which comes to an error or to nothing."""

    def change(sheet: Any) -> None:
        sheet["D2"], sheet["D3"] = "=We confirm", "=A1"

    rows = read_xlsx(edited(to_xlsx(small()), change))
    assert [row.target for row in rows][:2] == ["=We confirm", "=A1"]

    def calculate(xml: str) -> str:
        xml = re.sub('"D2"(.*?<f>We confirm</f>)<v></v>', r'"D2" t="e"\1<v>#NAME?</v>', xml)
        return re.sub('"D3"(.*?<f>A1</f>)<v></v>', r'"D3" t="str"\1<v>id</v>', xml)

    data = edited(to_xlsx(small()), change)
    data = repacked(data, "xl/worksheets/sheet1.xml", calculate)
    assert [row.target for row in read_xlsx(data)][:2] == ["=We confirm", "id"]


def test_a_cell_in_the_last_row_costs_nothing() -> None:
    """Ctrl+End and a space: the million rows between are not made."""

    def change(sheet: Any) -> None:
        sheet["XFD1048576"] = " "
        sheet["A1048576"] = " "

    rows = read_xlsx(edited(to_xlsx(small()), change))
    assert len(rows) == 3


def test_answers_in_a_thread_are_comments() -> None:
    """Excel keeps them in a part of their own, and a hint for its old versions beside the cell."""

    def change(sheet: Any) -> None:
        sheet["D2"].comment = openpyxl.comments.Comment("[Threaded comment] update!", "tc={1}")

    file = io.BytesIO(edited(to_xlsx(small()), change))
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(
            "xl/threadedComments/threadedComment1.xml",
            f'<ThreadedComments xmlns="{space}"><threadedComment ref="D2" id="{{1}}"><text>why?'
            '</text></threadedComment><threadedComment ref="D2" id="{2}" parentId="{1}">'
            "<text>see 3.</text></threadedComment></ThreadedComments>",
        )
    assert read_xlsx(file.getvalue())[0].comments == ("why?", "see 3.")


def test_what_a_second_sheet_says_is_read() -> None:
    """A copy kept beside the edited sheet is no conflict; a comment in it counts."""

    def change(sheet: Any) -> None:
        copy = sheet.parent.copy_worksheet(sheet)
        copy["G3"] = "in the copy"
        sheet["D2"] = "We affirm."

    changed, report = import_file(small(), edited(to_xlsx(small()), change))
    assert changed.en.text == "1. We affirm. We strive.\n2. We work."
    assert not report.conflicts
    assert report.comments == 1


def test_remarks_beside_the_columns_are_comments() -> None:
    """To the right of the table, in a column called so; a second column of translations, too."""

    def change(sheet: Any) -> None:
        sheet["J2"] = "no header"
        sheet["I1"], sheet["I3"] = "검토자 메모", "뜻이 다름"
        sheet.insert_cols(5)
        sheet["E1"], sheet["E3"] = "Translation", "We endeavour."
        sheet["E2"], sheet["E4"] = sheet["D2"].value, sheet["D4"].value

    changed, report = import_file(small(), edited(to_xlsx(small()), change))
    assert changed.en.text == "1. We confirm. We endeavour.\n2. We work."
    assert [one.note for one in changed.marks.select("comments")] == ["no header", "뜻이 다름"]
    assert not report.conflicts


def test_a_document_cut_into_tables_is_read_whole() -> None:
    """Without a header in the second, and with one that comes again."""

    def cut(xml: str, header: str) -> str:
        at = xml.rindex("<w:tr>")
        start, end = xml.index("<w:tblPr>"), xml.index("<w:tr>")
        return f"{xml[:at]}</w:tbl><w:p/><w:tbl>{xml[start:end]}{header}{xml[at:]}"

    xml = zipfile.ZipFile(io.BytesIO(to_docx(small()))).read("word/document.xml").decode()
    again = xml[xml.index("<w:tr>") : xml.index("</w:tr>") + len("</w:tr>")]
    for header in ("", again):
        data = repacked(
            to_docx(small()),
            "word/document.xml",
            lambda xml, header=header: cut(xml.replace("We work.", "We act."), header),  # type: ignore[misc] # mypy sees no default
        )
        changed, report = import_file(small(), data)
        assert changed.en.text == "1. We confirm. We strive.\n2. We act."
        assert not report.missing
        assert not report.unplaced


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("We confirm.", "</w:t><w:sym w:font='Wingdings' w:char='F0E0'/><w:t>", "\uf0e0"),
        ("We confirm.", "We</w:t><w:instrText>X</w:instrText><w:t> act.", "We act."),
        (
            "We confirm.",
            (
                "We</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>act.</w:t></w:r></w:p></w:tc>"
                "</w:tr></w:tbl><w:p><w:r><w:t>"
            ),
            "We\nact.\n",
        ),
        (
            "We confirm.",
            (
                "</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>We act.</w:t></w:r></w:p>"
                "</w:txbxContent></w:pict><w:t>"
            ),
            "\nWe act.\n",
        ),
        (
            "We confirm.",
            (
                "</w:t></w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r>"
                "<w:t>We act.</w:t></w:r></w:rubyBase></w:ruby><w:r><w:t>"
            ),
            "We act.",
        ),
        (
            "We confirm.",
            (
                "We </w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
                "<w:r><w:t>all </w:t></w:r></w:p><w:p><w:r><w:t>act."
            ),
            "We \nall act.",
        ),
        (
            "We confirm.",
            (
                "</w:t></w:r><w:moveFrom w:id='1'><w:r><w:t>We </w:t></w:r></w:moveFrom>"
                "<w:moveTo w:id='2'><w:r><w:t>act.</w:t></w:r></w:moveTo><w:r><w:t>"
            ),
            "act.",
        ),
    ],
)
def test_what_a_word_processor_puts_into_a_cell_is_read_once(old: str, new: str, text: str) -> None:
    """Symbols, codes of fields, tables, boxes, readings, joined paragraphs, moves."""
    data = repacked(to_docx(small()), "word/document.xml", lambda xml: xml.replace(old, new, 1))
    assert read_docx(data)[0].target == text


def test_merged_cells_keep_their_columns() -> None:
    """A cell over two columns does not move those behind it."""

    def change(document: Any) -> None:
        cells = document.tables[0].rows[1].cells
        cells[0].merge(cells[1])
        cells = document.tables[0].rows[2].cells
        cells[3].merge(cells[4])

    plain = read_docx(to_docx(small()))
    rows = read_docx(rewritten(to_docx(small()), change))
    assert [row.target for row in rows] == [row.target for row in plain]
    assert [row.base for row in rows] == [row.base for row in plain]


def test_notes_of_a_document_find_their_rows() -> None:
    """A comment counts where it begins, a footnote is one, what stands outside has no unit."""

    def change(document: Any) -> None:
        rows = document.tables[0].rows
        first, second = (rows[n].cells[2].paragraphs[0].runs[0] for n in (1, 2))
        document.add_comment([first, second], text="over two rows", author="Kim")
        document.add_comment(document.add_paragraph("below").runs, text="below", author="Lee")

    data = rewritten(to_docx(small()), change)
    rows = read_docx(data)
    assert [row.comments for row in rows] == [("over two rows",), (), (), ("below",)]
    changed, report = import_file(small(), data)
    assert [one.note for one in changed.marks.select("comments")] == ["over two rows"]
    assert [one.comments for one in report.unplaced] == [("below",)]


def test_rows_in_controls_and_deleted_rows() -> None:
    """A row in a content control is a row; one deleted with changes tracked is gone."""

    def change(xml: str) -> str:
        rows = xml.split("<w:tr>")
        rows[2] = f"<w:trPr><w:del w:id='1'/></w:trPr>{rows[2]}"
        rows[3] = rows[3].replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>", 1)
        rows[2] += "<w:sdt><w:sdtPr/><w:sdtContent>"
        return "<w:tr>".join(rows)

    rows = read_docx(repacked(to_docx(small()), "word/document.xml", change))
    assert [row.target for row in rows] == ["We strive.", "We work."]


@pytest.mark.parametrize("sign", ["=", "'=", "''-", "@"])
def test_a_guard_is_taken_away_whatever_program_wrote_the_file(sign: str) -> None:
    """LibreOffice makes a workbook of the CSV and a CSV of the workbook, as the cells stand."""
    text = f"{sign}q."
    bitext = align(parse(f"1. {text}", lang="ko"), parse(f"1. {text}", lang="en"))
    plain = openpyxl.load_workbook(io.BytesIO(to_xlsx(bitext))).worksheets[0]
    book = openpyxl.Workbook()
    for row in csv.reader(io.StringIO(to_csv(bitext).decode("utf-8-sig"))):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    assert import_file(bitext, file.getvalue()) == (bitext, ImportReport())
    lines = io.StringIO()
    csv.writer(lines).writerows([cell.value for cell in row] for row in plain.iter_rows())
    assert import_file(bitext, lines.getvalue().encode()) == (bitext, ImportReport())


def test_a_table_of_its_header_alone_is_a_table() -> None:
    """That units are missing, the report says."""
    data = edited(to_xlsx(small()), lambda sheet: sheet.delete_rows(2, 3))
    changed, report = import_file(small(), data)
    assert changed == small()
    assert report.missing


@pytest.mark.parametrize("kind", ["csv", "docx", "xlsx"])
def test_errors_name_the_file(kind: str, tmp_path: Path) -> None:
    """The path, what the caller calls it, or the kind where there is neither."""
    read = {"csv": read_csv, "docx": read_docx, "xlsx": read_xlsx}[kind]
    path = tmp_path / "review"
    path.write_bytes(b"no table")
    cases: list[tuple[Path | bytes, dict[str, str], str]] = [
        (path, {}, str(path)),
        (path.read_bytes(), {}, f"<{kind}>"),
        (path.read_bytes(), {"name": "from Kim"}, "from Kim"),
    ]
    for source, names, called in cases:
        with pytest.raises(SeoulCorpusError) as caught:
            read(source, **names)
        assert str(caught.value).startswith(f"{called}:")


@pytest.mark.parametrize("width", ["²", "x", "", "0", "99999999999"])
def test_a_width_that_is_none_is_no_fault(width: str) -> None:
    """A cell is one column wide then, and none is wider than Word makes it."""
    span = f'</w:tcW><w:gridSpan w:val="{width}"/>'

    def change(xml: str) -> str:
        at = xml.rindex("<w:tcW")
        return xml[:at] + re.sub("(<w:tcW[^>]*)/>", rf"\1>{span}", xml[at:], count=1)

    rows = read_docx(repacked(to_docx(small()), "word/document.xml", change))
    assert [row.base for row in rows] == [row.base for row in read_docx(to_docx(small()))]


def test_other_tables_of_a_document_are_left_alone() -> None:
    """One without rows, one of another width, before the review table and behind it."""

    def change(document: Any) -> None:
        empty = document.add_table(rows=0, cols=6)
        other = document.add_table(rows=1, cols=2)
        other.rows[0].cells[0].text, other.rows[0].cells[1].text = "Reviewed by", "Kim"
        document.tables[0]._tbl.addprevious(deepcopy(empty._tbl))
        document.tables[0]._tbl.addprevious(deepcopy(other._tbl))

    rows = read_docx(rewritten(to_docx(small()), change))
    assert [row.target for row in rows] == ["We confirm.", "We strive.", "We work."]
