"""``search`` and ``stats`` print what the library finds, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from seoul_corpus import load_bitext
from seoul_corpus.cli.app import app


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command and check its exit code."""
    result = CliRunner().invoke(app, [*arguments, "--messages", "en"])
    assert result.exit_code == code, result.output
    return result


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two small texts."""
    ko, en = tmp_path / "ko.txt", tmp_path / "en.txt"
    ko.write_text("1. 우리는 물의 안전을 말한다.\n2. 물은 귀하다.\n", encoding="utf-8")
    en.write_text("1. We speak of the safety of water.\n2. Water is dear.\n", encoding="utf-8")
    return str(ko), str(en)


def test_each_hit_stands_in_a_row() -> None:
    """The same hits as text, as a table and as a report."""
    found = load_bitext().concordance("블레츨리")
    assert run("search", "블레츨리").stdout == "".join(f"{line}\n" for line in found.lines())
    rows = run("search", "블레츨리", "--tsv").stdout.splitlines()
    assert rows[0].split("\t")[:3] == ["bitext", "id", "reference"]
    assert len(rows) == 1 + len(found)
    report = json.loads(run("search", "블레츨리", "--json").stdout)
    assert report["format"] == "seoul_corpus/search"
    assert report["result"] == found.to_records()


def test_own_files_are_searched_on_either_side(files: tuple[str, str]) -> None:
    """The script of the query tells the side."""
    ko, en = files
    own = ("--ko", ko, "--en", en)
    assert "[안전]" in run("search", "안전", *own).stdout
    assert "[safety]" in run("search", "safety", *own).stdout
    assert run("search", "물", "--side", "en", *own).stdout == ""


def test_no_hit_is_no_failure() -> None:
    """It is said, and not on standard output."""
    result = run("search", "코끼리")
    assert result.stdout == ""
    assert "no hits" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("frequencies", "--side", "en"), "the"),
        (("collocates", "안전", "--of", "lemma"), "ai"),
        (("renderings", "국제협력", "--whole"), "international cooperation"),
        (("dispersion", "안전"), "seoul-2024.ko"),
    ],
)
def test_a_statistic_is_a_table(arguments: tuple[str, ...], first: str) -> None:
    """Its first row is what the library's is."""
    rows = run("stats", *arguments, "--tsv", "--limit", "3").stdout.splitlines()
    assert rows[1].split("\t")[0] == first
    assert len(rows) <= 4


def test_keyness_compares_with_a_file(files: tuple[str, str]) -> None:
    """What the shipped text has and the other lacks comes with its figures."""
    report = json.loads(run("stats", "keyness", "--reference", files[0], "--json").stdout)
    words = {row["item"]: row for row in report["result"]}
    assert words["물의"]["count"] == 0
    assert words["물의"]["reference"] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("stats", "collocates"),
        ("stats", "frequencies", "안전"),
        ("stats", "keyness"),
        ("stats", "renderings", "안전", "--reference", "x"),
        ("search", "안전", "--json", "--tsv"),
    ],
)
def test_wrong_usage_is_refused(arguments: tuple[str, ...]) -> None:
    """Before anything is read."""
    run(*arguments, code=2)


def test_a_wrong_pattern_is_one_line() -> None:
    """With its column, and as a report where that is asked for."""
    assert "column 4" in run("search", "안전(", "--by", "regex", code=2).stderr
    report = json.loads(run("search", "안(", "--by", "regex", "--json", code=2).stdout)
    assert report["findings"][0]["code"] == "query-pattern"
