"""Review tables as CSV, and what else comes back, without any extra."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings

from seoul_corpus import (
    Bitext,
    SeoulCorpusError,
    align,
    check_bitext,
    import_file,
    load_bitext,
    parse,
    to_csv,
    to_tmx,
    to_xliff,
)
from seoul_corpus.exchange.bilingual import read_csv
from tests.exchange.bilingual.samples import nasty, small
from tests.strategies import bitexts

SHIPPED = load_bitext()
WRITERS: dict[str, Callable[..., bytes]] = {"csv": to_csv, "tmx": to_tmx, "xliff": to_xliff}


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
    strange = nasty()
    assert import_file(strange, write(strange, level=level))[0] == strange


@pytest.mark.parametrize("kind", WRITERS)
def test_edits_and_notes_come_back(kind: str) -> None:
    """A new wording changes its unit; a note that is not ours is a comment."""
    data = WRITERS[kind](small()).replace(b"We strive.", b"We all strive.")
    if kind == "tmx":
        data = data.replace(b"</header>", b"</header>", 1).replace(
            b'<tu tuid="al.ko.p1.s1">', b'<tu tuid="al.ko.p1.s1"><note>ask</note>'
        )
    elif kind == "xliff":
        data = data.replace(b"</trans-unit>", b"<note>ask</note></trans-unit>", 1)
    else:
        data = data.replace(b'"human",""', b'"human","ask"').replace(
            b'"machine","",""', b'"machine","","ask"', 1
        )
    changed, report = import_file(small(), data)
    assert changed.en.text == "1. We confirm. We all strive.\n2. We work."
    assert [one.note for one in changed.marks.select("comments")] == ["ask"]
    assert not report.findings


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bitexts())
def test_any_bitext_comes_back_from_csv(bitext: Bitext) -> None:
    """Whatever characters."""
    changed, report = import_file(bitext, to_csv(bitext))
    assert changed == bitext
    assert not report.changed
    assert not report.refused


def test_no_cell_of_a_csv_begins_like_a_formula() -> None:
    """Each cell that would be calculated has an apostrophe before it."""
    bitext = nasty()
    text = to_csv(bitext).decode("utf-8-sig")
    assert "'=1+1" in text
    assert not re.search('(?:^|,)"[=+\\-@\t\r＝＋－＠]', text)
    assert read_csv(to_csv(bitext))[0].target == bitext.en["p1.s1"].text


@pytest.mark.parametrize("mark", [";", "\t"])
def test_csv_comes_back_with_other_separators(mark: str) -> None:
    """Semicolons, as Excel writes them here and there, and tabs; UTF-16, too."""
    text = to_csv(small()).decode("utf-8-sig").replace('","', f'"{mark}"')
    text = text.replace("We strive.", "We all strive.")
    for data in (text.encode(), text.encode("utf-16")):
        changed, report = import_file(small(), data)
        assert changed.en.text == "1. We confirm. We all strive.\n2. We work."
        assert not report.findings


def test_a_table_of_another_text_changes_nothing() -> None:
    """Rows whose texts are not ours any more are conflicts, unknown ids unplaced; none is lost."""
    other = align(
        parse("1. 우리는 확인한다.\n3. 끝.", lang="ko", key="ko"),
        parse("1. We deny.\n3. End.", lang="en", key="en"),
    )
    data = to_csv(other).replace(b"We deny.", b"We doubt.")
    changed, report = import_file(small(), data)
    assert changed == small()
    assert [one.text for one in report.conflicts] == ["We doubt."]
    assert [one.text for one in report.unplaced] == ["End."]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 no archive", "import-kind"),
        (b"<html><p>1. We.</p></html>", "import-kind"),
        (b"id,what\r\n1,2\r\n", "review-header"),
        ("식별자,번역문\r\n".encode("cp949"), "not-utf8"),
    ],
)
def test_other_files_are_refused(data: bytes, code: str) -> None:
    """The error says what is expected, in both languages."""
    with pytest.raises(SeoulCorpusError) as caught:
        import_file(small(), data)
    assert caught.value.code == code
    assert caught.value.message("ko") != caught.value.message("en")


def test_the_separator_is_the_one_that_makes_a_header() -> None:
    """Lines that end with CR, a title with commas above the header, Excel's line about it."""
    text = to_csv(small()).decode("utf-8-sig").replace('","', '";"').replace("\r\n", "\r")
    for above in ("", "Review, by Kim, of 3 units, v. 2, see below\r", "sep=;\r"):
        rows = read_csv(f"{above}{text}".encode())
        assert [row.target for row in rows] == ["We confirm.", "We strive.", "We work."]


def test_a_row_without_all_its_cells_keeps_its_comment() -> None:
    """What is not there changes nothing."""
    data = b"comment,id,translation\r\nask,al.ko.p2.s1\r\n"
    changed, report = import_file(small(), data)
    assert changed.en == small().en
    assert report.comments == 1
    assert not report.refused
