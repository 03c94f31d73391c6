"""What ``annotate`` and ``terms`` print, and their exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from seoul_corpus import from_tbx, load_bitext
from tests.cli.test_commands import report, run


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are English."""
    monkeypatch.setenv("SEOUL_CORPUS_LANG", "en")


def test_annotate_lists_the_shipped_text() -> None:
    """One line an annotation: place, layer, type, words, value."""
    lines = run("annotate", "--layer", "dates").stdout.splitlines()
    assert lines[0].split(maxsplit=3) == ["ko:5:1", "dates", "date", "2024년 5월 21일  2024-05-21"]
    assert len(lines) == 12


def test_annotate_reads_any_text(tmp_path: Path) -> None:
    """From a file or standard input, with the words beside each annotation in JSON."""
    written = report("annotate", "-", text="1. We welcome the Paris Agreement.\n")
    found = [(row["layer"], row["annotation"]["type"], row["text"]) for row in written["result"]]
    assert ("references", "document", "Paris Agreement") in found
    assert ("acts", "welcome", "welcome") in found
    terms = tmp_path / "terms.tsv"
    terms.write_text("id\ttype\tpart_of_speech\tko\ten\tdefinition\na\t\t\t\tAgreement\t\n")
    text = "1. We welcome the Agreement.\n"
    rows = report("annotate", "-", "--layer", "terms", "--terms", terms, text=text)["result"]
    assert [row["text"] for row in rows] == ["Agreement"]


def test_an_unknown_layer_is_a_usage_error() -> None:
    """The message lists those that there are."""
    assert "names, dates" in run("annotate", "--layer", "x", code=2).output.replace("\n", " ")


def test_terms_counts_both_languages(tmp_path: Path) -> None:
    """Each term with its occurrences, and the base as TBX."""
    lines = run("terms").stdout.splitlines()
    assert any(line.split()[2:] == ["상호운용성", "=", "interoperability"] for line in lines)
    uses = {use["term"]["id"]: use for use in report("terms")["result"]}
    assert (uses["interoperability"]["ko"], uses["interoperability"]["en"]) == (2, 2)
    path = tmp_path / "terms.tbx"
    run("terms", "--tbx", "-o", path)
    assert from_tbx(path)[0] == load_bitext().terms
    assert run("terms", "--terms", path).stdout.splitlines() == lines
    assert run("terms", "--tbx").stdout == path.read_text(encoding="utf-8")
    run("terms", "--tbx", "--json", code=2)


def test_a_broken_term_base_cannot_be_read(tmp_path: Path) -> None:
    """Exit code 3, as for any input."""
    path = tmp_path / "terms.tsv"
    path.write_text("nothing")
    run("terms", "--terms", path, code=3)
    run("annotate", "--terms", tmp_path / "none.tbx", code=3)
