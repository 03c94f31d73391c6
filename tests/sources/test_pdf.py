"""PDF: lines from top to bottom, pages apart; scans, locks and columns are named."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import (
    LimitError,
    MissingExtraError,
    ParseError,
    SeoulCorpusError,
    load_bitext,
    load_document,
    parse,
)
from seoul_corpus.sources import read

pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")
canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="the extra samples is not installed")

from reportlab.lib import pdfencrypt  # noqa: E402 -- after the skip
from reportlab.pdfbase import cidfonts, pdfmetrics  # noqa: E402 -- after the skip

from seoul_corpus.sources.pdf import read_pdf  # noqa: E402 -- after the skip

FONT = "HYSMyeongJo-Medium"
pdfmetrics.registerFont(cidfonts.UnicodeCIDFont(FONT))
Mark = tuple[float, float, str]


def pdf(*pages: Sequence[Mark] | Callable[[Any], None], **options: Any) -> bytes:
    """Return a PDF; each page draws texts at places, or what a function draws."""
    file = io.BytesIO()
    sheet = canvas.Canvas(file, invariant=1, **options)
    for page in pages:
        sheet.setFont(FONT, 12)
        if callable(page):
            page(sheet)
        else:
            for x, y, text in page:
                sheet.drawString(x, y, text)
        sheet.showPage()
    sheet.save()
    return file.getvalue()


def column(*texts: str, x: float = 72, top: float = 760, pitch: float = 20) -> list[Mark]:
    """Return lines below one another; an empty one only takes its place."""
    return [(x, top - pitch * n, text) for n, text in enumerate(texts) if text]


def test_a_declaration_over_two_pages(tmp_path: Path) -> None:
    """The parser knows page numbers, and joins what a page cuts."""
    first = column("부산 선언", "", "1. 우리는 인공지능의 안전을 확인하며 함께", "힘쓰기로 한다.")
    second = column("2. 우리는 다음 사항에 합의한다.", "2.1. 시험", "2.2. 공개")
    path = tmp_path / "선언.hwp"
    path.write_bytes(pdf([*first, (290, 40, "- 1 -")], [*second, (290, 40, "- 2 -")]))
    document = load_document(path)
    assert [unit.n for unit in document.numbered()] == ["1", "2", "2.1", "2.2"]
    assert document.provenance is not None
    assert document.provenance.media_type == "application/pdf"
    assert document.origins is not None
    assert str(document.origins.at(document.text.index("시험"))) == "page 2 2"


def test_the_shipped_declaration_wrapped_over_pages() -> None:
    """Broken anywhere, with page numbers, it has the units of the plain text, and their words."""
    original = load_bitext().ko
    wrapped = [line[at : at + 38] for line in original.text.split("\n") for at in _steps(line)]
    sheets = [wrapped[at : at + 34] for at in range(0, len(wrapped), 34)]
    pages = [[*column(*sheet), (290.0, 30.0, f"- {n} -")] for n, sheet in enumerate(sheets, 1)]
    document = parse(read_pdf(pdf(*pages)).text)
    assert len(pages) > 3
    assert [(unit.id, _words(unit.text)) for unit in document.numbered()] == [
        (unit.id, _words(unit.text)) for unit in original.numbered()
    ]


def _steps(line: str) -> range:
    return range(0, max(1, len(line)), 38)


def _words(text: str) -> str:
    """Return a text without white space and page numbers."""
    return re.sub(r"\s|- \d -", "", text)


def test_lines_come_from_top_to_bottom_whatever_the_file_draws_first() -> None:
    """A footer that is drawn first still stands at the foot; a number joins its line."""
    marks = [(290.0, 40.0, "1"), *column("제목", "둘째 줄", "셋째 줄"), (50.0, 740.0, "(1)")]
    assert read_pdf(pdf(marks)).text.split("\n") == ["제목", "(1) 둘째 줄", "셋째 줄", "", "1"]


def test_a_wide_distance_is_an_empty_line() -> None:
    """Paragraphs that only the distance sets apart stay apart."""
    text = read_pdf(pdf(column("하나", "둘", "셋", "", "넷", "다섯"))).text
    assert text == "하나\n둘\n셋\n\n넷\n다섯"


def test_columns_keep_the_order_of_the_file_and_are_reported() -> None:
    """No guess in silence."""
    left = column("왼쪽 하나", "왼쪽 둘", "왼쪽 셋", "왼쪽 넷")
    right = column("오른쪽 하나", "오른쪽 둘", "오른쪽 셋", "오른쪽 넷", x=330)
    source = read_pdf(pdf([*left, *right]))
    assert source.text.index("왼쪽 넷") < source.text.index("오른쪽 하나")
    assert [(n.code, n.params) for n in source.notices] == [("pdf-columns", {"pages": "1"})]


def scan(sheet: Any) -> None:
    """Draw a page that is a picture, as far as anybody can tell."""
    sheet.rect(72, 72, 400, 600, fill=1)


def test_a_scan_is_an_error_and_a_scanned_page_a_finding() -> None:
    """What cannot be read is never passed over."""
    with pytest.raises(ParseError, match="OCR") as caught:
        read(pdf(scan, scan))
    assert caught.value.params == {"pages": 2}
    notices = read_pdf(pdf(column("글자"), scan)).notices
    assert [(n.code, n.params) for n in notices] == [("pdf-no-text", {"pages": "2"})]


def test_a_locked_file_says_so() -> None:
    """A file that needs a password to be opened."""
    lock = pdfencrypt.StandardEncryption("geheim", strength=128)
    with pytest.raises(ParseError) as caught:
        read(pdf(column("글자"), encrypt=lock))
    assert caught.value.code == "pdf-encrypted"


def test_limits_are_named() -> None:
    """Bytes, pages and characters."""
    data = pdf(column("하나"), column("둘"))
    with pytest.raises(LimitError, match="limit=100"):
        read_pdf(data, limit=100)
    with pytest.raises(LimitError, match="page_limit"):
        read_pdf(data, page_limit=1)
    with pytest.raises(LimitError, match="character_limit"):
        read_pdf(data, character_limit=2)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of the extra is in both languages."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r"seoul_corpus\[pdf\]") as caught:
        read(b"%PDF-1.7")
    assert "[pdf]" in caught.value.message("ko")


WHOLE = pdf(column("부산 선언", "1. 우리는 확인한다."))


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.booleans())
def test_damaged_files_end_in_our_errors(at: int, byte: int, cut: bool) -> None:
    """A changed byte or a cut gives a text or an error of the family."""
    data = WHOLE[:at] if cut else WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    with suppress(SeoulCorpusError):
        read_pdf(data)


@pytest.mark.parametrize(("typed", "read"), [(True, "2024년 5월 AI의"), (False, "2024 년 5 월")])
def test_the_gap_that_a_program_sets_between_scripts_is_no_space(*, typed: bool, read: str) -> None:
    """Where a page holds typed spaces; where it holds none, every gap is one."""
    words = ("2024", "년 ", "5", "월 ", "AI", "의") if typed else ("2024", "년", "5", "월")
    marks: list[Mark] = []
    at = 72.0
    for word in words:
        marks.append((at, 700.0, word))
        at += pdfmetrics.stringWidth(word, FONT, 12) + (0 if word[-1] == " " else 2.8)
    assert read_pdf(pdf(marks)).text == read
