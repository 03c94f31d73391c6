"""What goes to translators, what comes back, and reports, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import report, run


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages are English; two texts that differ in a date."""
    monkeypatch.setenv("SEOUL_CORPUS_LANG", "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ko.txt").write_text("1. 2024년 5월 21일 만났다.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("1. We met on 22 May 2024.\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("tmx", []),
        ("xliff", []),
        ("xliff", ["--xliff-version", "2.0"]),
        ("csv", ["--level", "review"]),
        ("xlsx", ["--level", "paragraph"]),
        ("docx", []),
    ],
)
def test_a_file_goes_out_and_comes_back(kind: str, options: list[str], tmp_path: Path) -> None:
    """The finding goes with it; nothing changes until somebody edits it."""
    if kind in {"xlsx", "docx"}:
        pytest.importorskip("openpyxl", reason="the extra office is not installed")
        pytest.importorskip("docx", reason="the extra office is not installed")
    said = run("export", kind, "ko.txt", "en.txt", *options, "-o", "work.file")
    assert "written to work.file" in said.stderr
    if kind not in {"xlsx", "docx"}:
        text = (tmp_path / "work.file").read_text(encoding="utf-8-sig")
        assert "error date-differs" in text
        edited = text.replace("22 May", "21 May")
        (tmp_path / "work.file").write_text(edited, encoding="utf-8")
    back = run("import", "work.file", "ko.txt", "en.txt")
    day = 22 if kind in {"xlsx", "docx"} else 21
    assert back.stdout == f"1. We met on {day} May 2024.\n"
    assert f"Changed units: {22 - day}. New comments: 0." in back.stderr


def test_a_comment_that_comes_back_is_said() -> None:
    """Beside its place; the new text goes to a file, the report to a program."""
    data = run("export", "csv", "ko.txt", "en.txt", "--level", "review").stdout
    edited = data.replace('","","', '","ask Kim","').replace("We met on 22", "We met on 21")
    Path("work.csv").write_text(edited, encoding="utf-8")
    said = run("import", "work.csv", "ko.txt", "en.txt", "-o", "new.txt")
    assert Path("new.txt").read_text(encoding="utf-8") == "1. We met on 21 May 2024.\n"
    assert "en:1:4: ask Kim" in said.stderr
    written = report("import", "work.csv", "ko.txt", "en.txt")
    assert written["result"]["comments"] == 1
    assert [one["new"] for one in written["result"]["changed"]] == ["We met on 21 May 2024."]


def test_what_cannot_be_placed_fails() -> None:
    """Exit code 1 with the row; a file of another kind is unreadable; inputs are kept."""
    Path("work.csv").write_text("id,translation\nnowhere,New.\n", encoding="utf-8")
    assert "import-unknown-id" in run("import", "work.csv", "ko.txt", "en.txt", code=1).stderr
    Path("page.html").write_text("<html><p>1.</p></html>", encoding="utf-8")
    run("import", "page.html", "ko.txt", "en.txt", code=3)
    run("import", "work.csv", "ko.txt", "en.txt", "-o", "en.txt", code=2)
    run("import", "work.csv", "ko.txt", code=2)


@pytest.mark.parametrize(
    "options",
    [
        ["xliff", "--level", "token"],
        ["xliff", "--layout", "split"],
        ["tsv", "--level", "review"],
        ["xlsx", "--json"],
    ],
)
def test_options_that_do_not_go_together_are_refused(options: list[str]) -> None:
    """Wrong usage, said before anything is written."""
    run("export", *options, code=2)


def test_reports_are_for_people_and_programs() -> None:
    """Grouped text, Markdown, SARIF with the file's name; the exit code is that of check."""
    text = run("report", "ko.txt", "en.txt", code=1).stdout
    assert "ko  [2024년 5월 21일] 만났다." in text
    assert (
        "`date-differs`" in run("report", "ko.txt", "en.txt", "--form", "markdown", code=1).stdout
    )
    sarif = json.loads(run("report", "ko.txt", "en.txt", "--form", "sarif", code=1).stdout)
    (result,) = sarif["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "ko.txt"
    run("report", "ko.txt", "en.txt", "--ignore", "date")
    run("report", "ko.txt", "en.txt", "-o", "en.txt", code=2)
    assert run("report").stdout == ""


def test_a_page_is_written() -> None:
    """One file that holds both texts."""
    pytest.importorskip("jinja2", reason="the extra report is not installed")
    run("report", "ko.txt", "en.txt", "--form", "html", "-o", "r.html", "--fail-on", "never")
    page = Path("r.html").read_text(encoding="utf-8")
    assert "date-differs" in page
    assert "2024년 5월 21일" in page
