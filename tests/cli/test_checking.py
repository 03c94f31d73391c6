"""What ``check`` prints, and its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from seoul_corpus import load_bitext
from tests.cli.test_commands import report, run


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages are English; no project file is near."""
    monkeypatch.setenv("SEOUL_CORPUS_LANG", "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ko.txt").write_text("1. 2024년 5월 21일 만났다.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("1. We met on 22 May 2024.\n", encoding="utf-8")


def test_check_prints_findings_and_fails() -> None:
    """One line a finding with the file's name; the counts go to standard error."""
    found = run("check", "ko.txt", "en.txt", code=1)
    assert found.stdout.startswith("ko.txt:1:4: error date-differs: ")
    assert found.stderr == "1 findings, 0 accepted.\n"
    run("check", "ko.txt", "en.txt", "--fail-on", "never")
    run("check", "ko.txt", "en.txt", "--ignore", "date")
    run("check", "ko.txt", "en.txt", "--select", "unit")
    assert run("check").stdout == ""


def test_check_tells_programs(tmp_path: Path) -> None:
    """The report holds findings and counts, and serves as the baseline of the next run."""
    written = report("check", "ko.txt", "en.txt", code=1)
    assert [one["code"] for one in written["findings"]] == ["date-differs"]
    assert written["result"]["codes"] == {"date-differs": 1}
    data = run("check", "ko.txt", "en.txt", "--json", code=1).stdout
    (tmp_path / "base.json").write_text(data, encoding="utf-8")
    assert run("check", "ko.txt", "en.txt", "--baseline", "base.json").stdout == ""


def test_findings_are_accepted_with_a_reason(tmp_path: Path) -> None:
    """``--accept`` writes the entries that ``--accepted`` reads."""
    entries = run("check", "ko.txt", "en.txt", "--accept", "as printed").stdout
    (tmp_path / "accepted.toml").write_text(entries, encoding="utf-8")
    assert run("check", "ko.txt", "en.txt", "--accepted", "accepted.toml").stdout == ""
    (tmp_path / "en.txt").write_text("1. We meet on 22 May 2024.\n", encoding="utf-8")
    again = run("check", "ko.txt", "en.txt", "--accepted", "accepted.toml", code=1)
    assert "accepted-stale" in again.stdout


def test_the_project_says_what_the_command_line_leaves_open(tmp_path: Path) -> None:
    """Texts, checks and severity; the command line goes first."""
    table = '[tool.seoul_corpus.check]\nko = "ko.txt"\nen = "en.txt"\nfail-on = "never"\n'
    (tmp_path / "pyproject.toml").write_text(table, encoding="utf-8")
    assert "date-differs" in run("check").stdout
    run("check", "--fail-on", "error", code=1)
    (tmp_path / "pyproject.toml").write_text(f'{table}ignore = ["date"]\n', encoding="utf-8")
    assert run("check").stdout == ""


def test_segments_are_checked_line_by_line(tmp_path: Path) -> None:
    """The nth with the nth; unequal numbers are refused."""
    (tmp_path / "ko.tx").write_text("세 가지\n네 가지\n", encoding="utf-8")
    (tmp_path / "en.tx").write_text("three ways\nfive ways\n", encoding="utf-8")
    found = run("check", "--segments", "ko.tx", "en.tx", code=1).stdout
    assert found.startswith("ko.tx:2:1: error numeral-differs")
    (tmp_path / "en.tx").write_text("three ways\n", encoding="utf-8")
    run("check", "--segments", "ko.tx", "en.tx", code=3)


def test_wrong_use_is_told() -> None:
    """One file alone, an unknown check, a file that is not there."""
    run("check", "ko.txt", code=2)
    run("check", "--segments", code=2)
    run("check", "--select", "nothing", code=2)
    run("check", "ko.txt", "en.txt", "--accepted", "absent.toml", code=3)


def test_a_second_english_text_goes_through_the_pivot(tmp_path: Path) -> None:
    """``--en`` sets it beside the shipped Korean and its back-translation."""
    text = load_bitext().en.text.replace("safe, secure and trustworthy AI design", "safe AI design")
    (tmp_path / "other.txt").write_text(text, encoding="utf-8")
    found = report("check", "--en", "other.txt")["findings"]
    pivot = [one for one in found if one["code"].startswith("pivot")]
    assert [one["params"]["back"] for one in pivot] == ["secure and trustworthy"]
    assert pivot[0]["ids"][:2] == ["en-other.p3.s1", "ko.p3.s1"]
