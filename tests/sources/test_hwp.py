"""HWP 5: the text of binary files; what is locked, old or damaged is named."""

from __future__ import annotations

import struct
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import LimitError, MissingExtraError, ParseError, SeoulCorpusError, load_document
from seoul_corpus.sources import read
from seoul_corpus.sources.hwp import read_hwp
from tests.sources.hangul import bullet, compound, hwp, numbering, para, record, shape, sign

pytest.importorskip("olefile", reason="the extra hwp is not installed")

NOTE, TABLE = b"fn  ", b"tbl "


def cell(row: int, column: int) -> bytes:
    """Return the data of the list header of a cell."""
    return struct.pack("<HHIHHHH", 1, 0, 0, column, row, 1, 1) + bytes(31)


def test_a_declaration_from_an_old_hangul(tmp_path: Path) -> None:
    """The name of the file decides nothing; each character knows its paragraph."""
    path = tmp_path / "선언.txt"
    body = para("부산 선언") + para("") + para("1. 우리는 확인한다.") + para("2. 우리는 합의한다.")
    path.write_bytes(hwp(body))
    document = load_document(path)
    assert [unit.n for unit in document.numbered()] == ["1", "2"]
    assert document.provenance is not None
    assert document.provenance.media_type == "application/x-hwp"
    assert document.origins is not None
    assert str(document.origins.at(document.text.index("합의"))) == "BodyText/Section0 4"


@pytest.mark.parametrize("flags", [0, 1])
def test_streams_are_packed_or_not(flags: int) -> None:
    """Sections follow one another by number, long records included."""
    sections = [para(f"절 {number} " + "가" * 3000) for number in range(12)]
    text = read_hwp(hwp(*sections, flags=flags)).text
    assert [line.split(" 가")[0] for line in text.split("\n")] == [f"절 {n}" for n in range(12)]


def test_control_characters_stand_for_signs() -> None:
    """A tab takes eight code units, a line break one; an emoji two."""
    tab = struct.pack("<H", 9) + bytes(12) + struct.pack("<H", 9)
    line = "가".encode("utf-16-le") + tab + "나\n다\x1e라\U0001f600".encode("utf-16-le")
    assert read_hwp(hwp(para(line))).text == "가\t나\n다\u00a0라\U0001f600"


def test_tables_and_boxes_are_read_in_order() -> None:
    """A row is a line with tabs; a box belongs to its paragraph."""
    body = para(sign(2, b"secd") + sign(11, TABLE)) + record(71, 1, b"secd"[::-1])
    body += record(71, 1, TABLE[::-1]) + record(77, 2)
    for row, column, text in ((0, 0, "가"), (0, 1, "나"), (1, 0, "다")):
        body += record(72, 2, cell(row, column)) + para(text, 2)
    body += para("앞".encode("utf-16-le") + sign(11, b"gso ")) + record(71, 1, b"gso "[::-1])
    body += record(76, 2) + record(72, 3, bytes(8)) + para("상자", 3) + para("뒤")
    assert read_hwp(hwp(body)).text.split("\n") == ["가\t나", "다", "앞", "상자", "뒤"]


def test_notes_follow_the_text_and_headers_are_reported() -> None:
    """The parser knows notes by their sign."""
    body = para("가".encode("utf-16-le") + sign(16, b"head") + sign(17, NOTE))
    body += record(71, 1, b"head"[::-1]) + record(72, 2, bytes(8)) + para("밖", 2)
    body += record(71, 1, NOTE[::-1]) + record(72, 2, bytes(8))
    body += para(sign(18) + " 주석".encode("utf-16-le"), 2) + para("끝")
    source = read_hwp(hwp(body))
    assert source.text.split("\n") == ["가[1]", "끝", "", "[1] 주석"]
    assert source.notices[0].params == {"headers": "1", "comments": "0"}


def test_lists_and_outlines_print_their_numbers() -> None:
    """Each level counts on its own; an outline is that of its section."""
    info = numbering((0, "제^1조"), (1, "^2"), (8, "^3.")) + numbering((2, "^1."), (0, "^1.^2"))
    info += bullet("○") + bullet("\uf09f") + shape(0)
    info += shape(2, 1, 0) + shape(2, 1, 1) + shape(2, 1, 2) + shape(1, 0, 0) + shape(1, 0, 1)
    info += shape(3, 1) + shape(3, 2)
    section = struct.pack("<I10xH", 0, 2)
    body = para(sign(2, b"secd")) + record(71, 1, b"secd"[::-1] + section)
    for text, kind in (
        *(("목적", 1), ("가", 2), ("나", 2), ("다", 3), ("라", 3), ("정의", 1), ("마", 2)),
        *(("총칙", 4), ("바", 5), ("사", 5), ("각칙", 4), ("아", 5), ("점", 6), ("기호", 7)),
    ):
        body += para(text, shape=kind)
    source = read_hwp(hwp(body, info=info))
    assert source.text.split("\n") == [
        *("제1조 목적", "  ① 가", "  ② 나", "    가. 다", "    나. 라", "제2조 정의", "  ① 마"),
        *("I. 총칙", "I.1 바", "I.2 사", "II. 각칙", "II.1 아", "○ 점", "• 기호"),
    ]
    assert source.notices == ()
    assert source.origins is not None
    assert source.origins.at(0).generated
    assert not source.origins.at(source.text.index("목적")).generated


def test_newer_files_say_where_each_level_starts() -> None:
    """A list that goes on begins where the file says."""
    info = numbering((0, "^1)"), starts=(5, 1, 1, 1, 1, 1, 1)) + shape(0) + shape(2)
    body = para("가", shape=1) + para("사이") + para("나", shape=1)
    assert read_hwp(hwp(body, info=info)).text.split("\n") == ["5) 가", "사이", "6) 나"]


def test_numbers_in_cells_are_printed_and_empty_paragraphs_have_none() -> None:
    """A cell is no paragraph of its own, but its paragraphs have numbers like others."""
    info = numbering((0, "^1.")) + shape(0) + shape(2)
    body = para(sign(11, TABLE)) + record(71, 1, TABLE[::-1]) + record(77, 2)
    body += record(72, 2, cell(0, 0)) + para("가", 2, shape=1) + para("나", 2, shape=1)
    assert read_hwp(hwp(body, info=info)).text == "1. 가 2. 나"


def test_numbers_that_the_file_does_not_tell_are_reported() -> None:
    """They are not in the text, and the finding says so."""
    info = shape(0) + shape(2, 9) + shape(1)
    body = para("가") + para("나", shape=1) + para("다", shape=2) + para("", shape=1)
    source = read_hwp(hwp(body, info=info))
    assert [(n.code, n.params) for n in source.notices] == [("hwp-numbers", {"count": "2"})]


@pytest.mark.parametrize(
    ("flag", "kind"), [(0x2, "password"), (0x4, "distribution"), (0x10, "DRM"), (0x100, "DRM")]
)
def test_a_locked_file_says_how_it_is_locked(flag: int, kind: str) -> None:
    """What to do is part of the error."""
    with pytest.raises(ParseError, match=kind) as caught:
        read(hwp(para("가"), flags=1 | flag))
    assert caught.value.code == "hwp-locked"


def test_a_file_without_text_or_with_too_much_is_refused() -> None:
    """Empty, without sections, and unpacking to more than the limit."""
    with pytest.raises(ParseError, match="empty"):
        read_hwp(hwp(para("")))
    with pytest.raises(ParseError, match="BodyText"):
        read_hwp(hwp())
    with pytest.raises(ParseError, match="FileHeader"):
        read_hwp(compound({"BodyText/Section0": b"x"}))
    with pytest.raises(LimitError, match="unpacked_limit"):
        read_hwp(hwp(para("가" * 100_000)), unpacked_limit=100_000)
    with pytest.raises(LimitError, match="limit=10"):
        read_hwp(hwp(para("가")), limit=10)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of the extra is in both languages."""
    monkeypatch.setitem(sys.modules, "olefile", None)
    with pytest.raises(MissingExtraError, match=r"seoul_corpus\[hwp\]") as caught:
        read(hwp(para("가")))
    assert "[hwp]" in caught.value.message("ko")


WHOLE = hwp(para("부산 선언") + para("1. 우리는 확인한다."))


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.booleans())
def test_damaged_files_end_in_our_errors(at: int, byte: int, cut: bool) -> None:
    """A changed byte or a cut gives a text or an error of the family."""
    data = WHOLE[:at] if cut else WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    with suppress(SeoulCorpusError):
        read_hwp(data)


@given(st.binary(max_size=400))
def test_any_records_end_in_our_errors(data: bytes) -> None:
    """Whatever a section, a numbering or a shape holds once it is unpacked."""
    with suppress(SeoulCorpusError):
        read_hwp(hwp(data))
    with suppress(SeoulCorpusError):
        info = record(23, 1, data) + record(24, 1, data) + record(25, 1, data)
        read_hwp(hwp(para("가"), info=info))
