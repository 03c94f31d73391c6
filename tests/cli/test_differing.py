"""What ``diff`` prints, writes and exits with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import report, run


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages are English; two editions of one text."""
    monkeypatch.setenv("SEOUL_CORPUS_LANG", "en")
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text("1. We confirm safety.\n2. We strive.\n", encoding="utf-8")
    Path("new.txt").write_text("1. We affirm safety.\n2. We strive.\n", encoding="utf-8")


def test_diff_prints_what_changed() -> None:
    """By unit and word; the exit code tells only where it is asked to."""
    assert run("diff", "old.txt", "new.txt").stdout == (
        "p1  changed\n  We [-confirm-]{+affirm+} safety.\n"
    )
    run("diff", "old.txt", "new.txt", "--exit-code", code=1)
    same = run("diff", "old.txt", "old.txt", "--exit-code")
    assert (same.stdout, same.stderr) == ("", "No difference.\n")
    stdin = run("diff", "-", "new.txt", text="1. We affirm safety.\n2. We strive.\n")
    assert stdin.stdout == ""
    run("diff", "-", "-", code=2)


def test_diff_tells_programs() -> None:
    """Each unit of both texts, with its pieces."""
    written = report("diff", "old.txt", "new.txt")
    assert [one["change"] for one in written["result"]["units"]] == ["changed", "same"]
    assert (written["result"]["old"], written["result"]["new"]) == ("old.txt", "new.txt")


def test_diff_writes_files() -> None:
    """A page or lines; a text that is read is not written over."""
    pytest.importorskip("jinja2", reason="the extra report is not installed")
    run("diff", "old.txt", "new.txt", "--form", "html", "-o", "d.html")
    assert "<ins>affirm</ins>" in Path("d.html").read_text(encoding="utf-8")
    run("diff", "old.txt", "new.txt", "-o", "d.txt")
    assert "{+affirm+}" in Path("d.txt").read_text(encoding="utf-8")
    run("diff", "old.txt", "new.txt", "-o", "old.txt", code=2)


def test_two_languages_are_refused() -> None:
    """They are not two editions."""
    Path("ko.txt").write_text("1. 우리는 안전을 확인한다.\n", encoding="utf-8")
    assert "check and report" in run("diff", "ko.txt", "new.txt", code=3).stderr
