"""What comes back changes the target by id and nothing else, and no row is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seoul_corpus import Bitext, align, annotate, load_bitext, parse, to_json
from seoul_corpus.document import matching_key
from seoul_corpus.exchange.incoming import COMMENTS, Incoming, base_of, merge
from seoul_corpus.exchange.incoming.editing import divide, edits
from seoul_corpus.exchange.runs import runs
from seoul_corpus.exchange.work import WorkLevel, WorkUnit, work_units
from tests.strategies import bitexts

LEVELS: tuple[WorkLevel, ...] = ("sentence", "paragraph")
KO = "선언\n\n1. 우리는 협력한다. 우리는 노력한다.\n2. 우리는 다음을 약속한다.\n2.1 안전\n2.2 혁신"
EN = "Declaration\n\n1. We cooperate. We strive.\n2. We commit to the\nfollowing.\n2.1 safety\n"
EN += "2.2 innovation"
PIECES = st.sampled_from(
    [
        "We ",
        "strive",
        ".",
        " 2.",
        "\n",
        "\r\n",
        "1. ",
        "(a) ",
        "Annex",
        "안전",
        "“x”",
        " ",
        "\x00",
        "",
    ]
)
TEXTS = st.lists(PIECES, max_size=5).map("".join)


def small() -> Bitext:
    """Return two aligned texts with items and a wrapped line."""
    return align(parse(KO, lang="ko"), parse(EN, lang="en"), source="ko")


def rows(bitext: Bitext, level: WorkLevel = "sentence") -> dict[str, Incoming]:
    """Return what a file holds that nobody edited."""
    return {unit.id: row(unit) for unit in work_units(bitext, level=level)}


def row(unit: WorkUnit) -> Incoming:
    """Return a unit as a file has it."""
    source, target = (side.text if side else None for side in (unit.source, unit.target))
    return Incoming(unit.id, source, target, base_of(unit), (), 1)


def edited(name: str, text: str, **other: Any) -> list[Incoming]:
    """Return the rows of the small bitext with one changed."""
    all_rows = rows(small())
    all_rows[name] = all_rows[name]._replace(target=text, **other)
    return list(all_rows.values())


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(bitexts(), st.sampled_from(LEVELS))
def test_what_nobody_edited_changes_nothing(bitext: Bitext, level: WorkLevel) -> None:
    """Whatever the text: not a character, not an annotation."""
    changed, report = merge(bitext, list(rows(bitext, level).values()))
    assert changed == bitext
    assert not report.changed
    assert not report.findings


@settings(max_examples=150)
@given(st.lists(TEXTS, min_size=7, max_size=7), st.sampled_from(LEVELS))
def test_any_edit_is_made_or_kept_in_the_report(texts: list[str], level: WorkLevel) -> None:
    """A changed unit reads as asked, an untouched one is the same, a refused text is reported."""
    bitext = annotate(small())
    asked = [
        row._replace(target=text or row.target)
        for row, text in zip(rows(bitext, level).values(), texts, strict=False)
    ]
    changed, report = merge(bitext, asked)
    before = {unit.id: unit for unit in work_units(bitext, level=level)}
    after = {unit.id: unit for unit in work_units(changed, level=level)}
    assert list(before) == list(after)
    new = {one.id: one.new for one in report.changed}
    for name, unit in after.items():
        old = before[name]
        assert unit.source == old.source
        assert unit.target
        assert old.target
        if name in new:
            assert matching_key(unit.target.text) == matching_key(new[name])
        else:
            assert unit.target.texts == old.target.texts
    refused = {one.id for one in (*report.refused, *report.conflicts)}
    for one in asked:
        same = (one.target or "").strip() == before[one.id].target.text  # type: ignore[union-attr]
        assert same or one.id in new or one.id in refused
    assert parse(changed.en.text, lang="en").divisions[0].paragraphs[1].items[1].n == "2.2"
    to_json(changed)


def test_the_shipped_text_is_edited_in_place() -> None:
    """One word: the sentence has it, everything behind moved, ids, links and layers hold."""
    bitext = annotate(load_bitext())
    unit = next(unit for unit in work_units(bitext) if unit.id == "al.ko.p3.s1")
    assert unit.target
    new = unit.target.text.replace("We ", "All of us ", 1)
    changed, report = merge(bitext, [row(unit)._replace(target=new)])
    assert [one.new for one in report.changed] == [new]
    assert changed["p3.s1"].en.text == new  # type: ignore[union-attr]
    assert changed["annex 3"].en.text == bitext["annex 3"].en.text  # type: ignore[union-attr]
    assert changed.ko is bitext.ko
    assert changed.alignment == bitext.alignment
    assert len(report.missing) == 29
    assert parse(changed.en.text, lang="en").index.entries.keys() == changed.en.index.entries.keys()
    old = {one.id: bitext.marks.text(one) for one in bitext.marks.select("terms", "en")}
    kept = {one.id: changed.marks.text(one) for one in changed.marks.select("terms", "en")}
    assert len(kept) > len(old) - 3
    assert all(old[name] == text for name, text in kept.items())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1. Declaration", "import-structure"),
        ("", "import-empty"),
        ("   \n", "import-empty"),
        ("Annex: We strive.", None),
    ],
)
def test_what_would_break_the_structure_is_refused(text: str, code: str | None) -> None:
    """A number typed at the beginning of a line, an empty text; the text is in the report."""
    rows_ = edited("al.ko.title" if code == "import-structure" else "al.ko.p2.1.s1", text)
    changed, report = merge(small(), rows_)
    if code is None:
        assert report.changed
        return
    assert changed == small()
    assert [(one.code, one.text) for one in report.refused] == [(code, text)]
    assert [finding.code for finding in report.findings] == [code]
    assert report.findings[0].severity == "error"
    assert all(finding.message(lang) for finding in report.findings for lang in ("en", "ko"))


def test_a_text_that_has_moved_on_is_a_conflict() -> None:
    """The file was made before somebody else changed the unit; what it did not touch is none."""
    moved, _ = merge(small(), edited("al.ko.p1.s2", "We always strive."))
    same, report = merge(moved, edited("al.ko.p1.s1", "We all cooperate."))
    assert [one.id for one in report.changed] == ["al.ko.p1.s1"]
    assert same["p1.s2"].en.text == "We always strive."  # type: ignore[union-attr]
    again, report = merge(moved, edited("al.ko.p1.s2", "We never rest."))
    assert again == moved
    assert [(one.id, one.text) for one in report.conflicts] == [("al.ko.p1.s2", "We never rest.")]


def test_what_has_no_place_is_kept_in_the_report() -> None:
    """Ids that a spreadsheet changed, new rows, rows that stand twice, rows that are gone."""
    bitext = small()
    file = [
        Incoming("2.1", None, "safety first", "", ("why?",), 4),
        Incoming("", None, "a new row", "", (), 5),
        *edited("al.ko.p1.s1", "We all cooperate."),
        Incoming("al.ko.p1.s1", None, "Something else.", "", (), 9),
    ]
    changed, report = merge(bitext, [one for one in file if one.id != "al.ko.p2.2.s1"])
    assert [(one.id, one.text, one.comments, one.line) for one in report.unplaced] == [
        ("2.1", "safety first", ("why?",), 4),
        ("", "a new row", (), 5),
    ]
    assert [one.code for one in report.conflicts] == ["import-twice"]
    assert report.missing == ("al.ko.p2.2.s1",)
    assert changed["p1.s1"].en.text == "We all cooperate."  # type: ignore[union-attr]


def test_without_fingerprints_the_source_decides() -> None:
    """A tool that lost them: an equal source is enough, another source is a conflict."""
    name = "al.ko.p1.s1"
    _, report = merge(small(), edited(name, "We all cooperate.", base=""))
    assert [one.id for one in report.changed] == [name]
    assert "import-base-unknown" in {finding.code for finding in report.findings}
    _, report = merge(small(), edited(name, "We all cooperate.", base="", source="다른 글"))
    assert [one.id for one in report.conflicts] == [name]


def test_comments_become_annotations_once() -> None:
    """On the unit, also where its text changes; bringing the file back twice adds none."""
    file = edited("al.ko.p1.s1", "We all cooperate.", comments=("all?", "안녕"))
    once, report = merge(small(), file)
    assert report.comments == 2
    marks = once.marks.select(COMMENTS)
    assert [(one.note, once.marks.text(one)) for one in marks] == [
        ("all?", "We all cooperate."),
        ("안녕", "We all cooperate."),
    ]
    twice, report = merge(once, file)
    assert report.comments == 0
    assert twice == once


def test_what_programs_do_is_said() -> None:
    """Line breaks become spaces, and quotation marks that alone changed are noticed."""
    changed, report = merge(small(), edited("al.ko.p1.s1", "We\r\nall cooperate.\r\n"))
    assert changed["p1.s1"].en.text == "We all cooperate."  # type: ignore[union-attr]
    assert {finding.code for finding in report.findings} == {"import-line-break"}
    quoted, _ = merge(small(), edited("al.ko.p1.s1", 'We "all" cooperate.'))
    unit = next(unit for unit in work_units(quoted) if unit.id == "al.ko.p1.s1")
    _, report = merge(quoted, [row(unit)._replace(target="We “all” cooperate.")])
    assert "import-typography" in {finding.code for finding in report.findings}


def test_several_sentences_are_told_apart_or_left() -> None:
    """A paragraph as one unit: each sentence gets its own words, or nothing is changed."""
    bitext = small()
    asked = rows(bitext, "paragraph")
    asked["al.ko.p1"] = asked["al.ko.p1"]._replace(target="We all cooperate. We always strive.")
    changed, _ = merge(bitext, list(asked.values()))
    assert changed["p1.s2"].en.text == "We always strive."  # type: ignore[union-attr]
    asked["al.ko.p1"] = asked["al.ko.p1"]._replace(target="We cooperate and strive.")
    same, report = merge(bitext, list(asked.values()))
    assert same == bitext
    assert [one.code for one in report.refused] == ["import-divide"]


@given(st.text(st.sampled_from("ab c.\n"), max_size=12), st.text("ab c.\n", max_size=12))
def test_edits_make_the_new_text(old: str, new: str) -> None:
    """From the end to the beginning, they turn one reading into the other."""
    document = parse(f"1. x{old}y.", lang="en")
    span = next(document.sentences()).span
    read = "".join(run.text for run in runs(document, span))
    found = edits(document, span, f"z{new}!")
    text = document.text
    for edit in reversed(found):
        assert edit.end > edit.start
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    end = span.end + len(text) - len(document.text)
    if "\n" not in document.text[span.slice]:
        assert text[span.start : end] == f"z{new}!"
    assert read or not found


def test_boundaries_are_found_where_sentences_cannot_be() -> None:
    """A full stop that is no end of a sentence, and one that was taken away."""
    assert divide(["See Art. 5", "and act now."], "See Art. 6 and act now.", "en") is None
    assert divide(["We agree;", "we act."], "We all agree; we act now.", "en") == [
        "We all agree;",
        "we act now.",
    ]
