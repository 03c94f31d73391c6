"""XLIFF is valid, holds what is known of each unit, and comes back from the tools."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from seoul_corpus import (
    Bitext,
    Finding,
    FormatError,
    ImportReport,
    SeoulCorpusError,
    annotate,
    import_file,
    load_bitext,
)
from seoul_corpus.exchange.incoming import merge
from seoul_corpus.exchange.work import work_units
from seoul_corpus.exchange.xliff import Version, read_xliff, to_xliff
from tests.exchange.bilingual.samples import small
from tests.strategies import bitexts

VERSIONS: tuple[Version, ...] = get_args(Version)
FOLDER = os.environ.get("SEOUL_CORPUS_XLIFF_XSD", "")
FILES = {"1.2": "xliff-core-1.2-strict.xsd", "2.0": "xliff-core-2.0.xsd"}
FINDING = Finding(code="input-empty", severity="warning", category="x", ids=("en.p3.s1",))


def schema(version: Version) -> etree.XMLSchema:
    """Return the standard's schema; skip where it is not here."""
    if not FOLDER:
        pytest.skip("SEOUL_CORPUS_XLIFF_XSD names no folder with the XSDs")
    path = Path(FOLDER) / FILES[version]
    text = path.read_text(encoding="utf-8")
    for other in (
        "http://www.w3.org/2001/xml.xsd",
        "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd",
    ):
        text = text.replace(f'"{other}"', '"xml.xsd"')
    return etree.XMLSchema(etree.fromstring(text.encode(), base_url=str(path)))


@pytest.mark.parametrize("version", VERSIONS)
def test_the_shipped_bitext_is_valid(version: Version) -> None:
    """With terms, findings, remarks and states."""
    xsd = schema(version)
    data = to_xliff(annotate(load_bitext()), version=version, findings=(FINDING,))
    assert xsd.validate(etree.fromstring(data)), xsd.error_log


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(bitexts())
def test_any_bitext_comes_back_unchanged(bitext: Bitext) -> None:
    """Whatever characters: each unit has its text and what it was made from."""
    for version in VERSIONS:
        data = to_xliff(bitext, version=version)
        rows = {row.id: row for row in read_xliff(data)}
        for unit in work_units(bitext):
            row = rows[unit.id]
            assert (row.source or "") == (unit.source.text if unit.source else "")
            assert (row.target or "") == (unit.target.text if unit.target else "")
        changed, report = merge(bitext, list(rows.values()))
        assert changed == bitext
        assert not report.findings


@pytest.mark.parametrize("version", VERSIONS)
def test_generated_bitexts_are_valid(version: Version) -> None:
    """Ids, kinds and characters of any kind."""
    xsd = schema(version)

    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    @given(bitexts())
    def valid(bitext: Bitext) -> None:
        data = to_xliff(bitext, version=version, findings=(FINDING,))
        assert xsd.validate(etree.fromstring(data)), xsd.error_log

    valid()


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_known_of_a_unit_stands_in_it(version: Version) -> None:
    """A term with both wordings, the finding as a note with its priority, the state."""
    data = to_xliff(annotate(load_bitext()), version=version, findings=(FINDING,), lang="ko")
    text = data.decode()
    assert FINDING.message("ko") in text
    assert "서울 선언 = Seoul Declaration" in text
    root = etree.fromstring(data)
    note = next(note for note in root.iter("{*}note") if "input-empty" in (note.text or ""))
    assert note.get("priority") == "3"
    states = {one.get("state") for one in root.iter("{*}target", "{*}segment")} - {None}
    assert states == {{"1.2": "translated", "2.0": "reviewed"}[version]}
    assert data == to_xliff(
        annotate(load_bitext()), version=version, findings=(FINDING,), lang="ko"
    )


def test_a_tool_edits_and_we_read(tmp_path: Path) -> None:
    """The translate-toolkit changes a target and adds a note: both arrive, nothing else moves."""
    storage = pytest.importorskip("translate.storage.xliff", reason="translate-toolkit is not here")
    bitext = load_bitext()
    path = tmp_path / "a.xlf"
    path.write_bytes(to_xliff(bitext))
    file = storage.xlifffile.parsefile(str(path))
    unit = next(one for one in file.units if one.getid().endswith("al.ko.p3.s1"))
    new = str(unit.target).replace("We ", "All of us ", 1) + " 안녕 & <b>"
    unit.target = new
    unit.addnote("why so?", origin="translator")
    file.savefile(str(path))
    changed, report = merge(bitext, read_xliff(path))
    assert [one.new for one in report.changed] == [new]
    assert changed["p3.s1"].en.text == new  # type: ignore[union-attr]
    assert [one.note for one in changed.marks.select("comments")] == ["why so?"]
    assert not [finding for finding in report.findings if finding.severity == "error"]


def test_segments_and_codes_of_other_tools_are_read() -> None:
    """A tool may cut a unit in two, and put codes around words."""
    data = b"""<xliff version="2.0" srcLang="ko" trgLang="en"
      xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u">
      <notes><note>a</note><note category="seoul_corpus">b</note></notes>
      <segment><source>A.</source><target>One<ph id="1"/>.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>B.</source><target><pc id="2">Two</pc>.</target></segment>
      </unit></file></xliff>"""
    row = read_xliff(data)[0]
    assert (row.source, row.target, row.comments) == ("A. B.", "One. Two.", ("a",))


@pytest.mark.parametrize(
    ("version", "mark"),
    [
        ("1.2", '<mrk mtype="x-comment" comment="too weak">work</mrk>'),
        ("2.0", '<mrk id="m" type="comment" value="too weak">work</mrk>'),
        ("2.0", '<sm id="m" type="comment" value="too weak"/>work<em startRef="m"/>'),
    ],
)
def test_what_a_mark_says_of_its_words_is_a_comment(version: Version, mark: str) -> None:
    """As Trados and memoQ write comments into the target; a term's gloss is none."""
    data = to_xliff(small(), version=version).replace(b"We work.", f"We {mark}.".encode())
    changed, report = import_file(small(), data)
    assert [one.note for one in changed.marks.select("comments")] == ["too weak"]
    assert report.comments == 1
    assert not report.findings
    terms = annotate(load_bitext(), layers=["terms"])
    assert not any(row.comments for row in read_xliff(to_xliff(terms, version=version)))


def test_what_a_memory_proposes_says_nothing_of_the_unit() -> None:
    """Its contexts, texts and notes are another's."""
    old = '<source>x</source><target>y</target><context-group><context context-type="x-base">z'
    proposal = f"<alt-trans>{old}</context></context-group><note>n</note></alt-trans>"
    data = to_xliff(small()).replace(b"We work.", b"We act.")
    data = data.replace(b"</target>", f"</target>{proposal}".encode())
    changed, report = import_file(small(), data)
    assert changed.en.text == "1. We confirm. We strive.\n2. We act."
    assert not report.findings


@pytest.mark.parametrize("version", VERSIONS)
def test_a_note_on_the_file_is_kept(version: Version) -> None:
    """It belongs to no unit, so the report has it; ours are none, whoever forgot whose they are."""
    data = to_xliff(small(), version=version).decode()
    data = re.sub(' (from|category)="seoul_corpus"', "", data)
    changed, report = import_file(small(), data.encode())
    assert (changed, report) == (small(), ImportReport())
    data = data.replace("<note>", "<note>all of it</note><note>", 1)
    _, report = import_file(small(), data.encode())
    assert [one.comments for one in report.unplaced] == [("all of it",)]
    assert [one.code for one in report.findings] == ["import-comment-unplaced"]
    assert {one.severity for one in report.findings} == {"warning"}


def test_what_is_no_xliff_is_refused() -> None:
    """Another root, another version, an unknown version to write."""
    for data in (b"<a/>", b'<xliff xmlns="urn:x"/>', b"", b"<xliff"):
        with pytest.raises(SeoulCorpusError):
            read_xliff(data)
    with pytest.raises(FormatError):
        to_xliff(load_bitext(), version="3")  # type: ignore[arg-type] # as a user may
