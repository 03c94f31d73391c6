"""``edition`` and ``--en official``, as a person types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from seoul_corpus.corpus import official_edition
from seoul_corpus.editions import store
from seoul_corpus.tei import validate
from tests.cli.test_commands import report, run
from tests.editions.pages import Answer, pages, served


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own folder and language out of it."""
    monkeypatch.setenv("SEOUL_CORPUS_DATA", str(tmp_path / "user"))
    monkeypatch.setenv("SEOUL_CORPUS_LANG", "en")


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """Return the two pages as files."""
    paths = [tmp_path / "declaration.html", tmp_path / "annex.html"]
    for path, data in zip(paths, pages("numbers typed"), strict=True):
        path.write_bytes(data)
    return paths


def test_the_official_english_works_in_every_command(sources: list[Path], tmp_path: Path) -> None:
    """Add it once; show, parse, align, export, cite and validate take it."""
    said = run("edition", "add", "--lang", "en", "--role", "official", *sources)
    assert "Open Government Licence" in said.stdout
    assert "info html-left-out" in said.stderr
    assert "English: official text" in run("show", "annex 2.4", "--en", "official").stdout
    assert "2.4. They will take step s." in run("parse", "official").stdout
    korean = Path("data/ko/seoul-declaration.txt").resolve()
    assert "en-official.p1\tko.p1" in run("align", korean, "official").stdout
    assert "English official text" in run("cite", "3", "--en", "official").stdout
    target = tmp_path / "out.xml"
    run("export", "tei", korean, "official", "-o", target)
    assert not [f for f in validate(target) if f.severity == "error"]


def test_reports_hold_what_is_kept(sources: list[Path]) -> None:
    """Each of the commands prints the editions that there are after it."""
    assert report("edition", "list")["result"] == []
    added = report("edition", "add", *sources)
    assert added["result"][0]["pages"] == [str(path) for path in sources]
    assert added["result"][0]["missing"] == []
    assert report("edition", "list")["result"] == added["result"]
    assert report("edition", "remove")["result"] == []


def test_fetch_takes_the_published_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The addresses stand in the metadata of the shipped text; both are https."""
    official = official_edition()
    assert all(uri.startswith("https://www.gov.uk/") for uri in official.pages)
    first, second = pages("numbers listed")
    with served({"/a": Answer(first), "/b": Answer(second)}) as site:
        here = official.model_copy(update={"pages": (f"{site}/a", f"{site}/b")})
        monkeypatch.setattr(store, "official_edition", lambda: here)
        assert f"from {site}/a, {site}/b" in run("edition", "fetch").stdout
        again = report("edition", "fetch")
    assert again["result"][0]["missing"] == []


@pytest.mark.parametrize(("lang", "word"), [("en", "Expected"), ("ko", "기대한 것")])
def test_errors_have_their_codes(lang: str, word: str, sources: list[Path]) -> None:
    """2 for what is absent or differs, 3 for what cannot be fetched."""
    assert word in run("show", "--en", "official", "--messages", lang, code=2).stderr
    assert word in run("edition", "remove", "--messages", lang, code=2).stderr
    half = run("edition", "add", sources[0], "--messages", lang, code=2).stderr
    assert "annex 2.4" in half
    unheard = "http://127.0.0.1:9/"
    assert "edition add" in run("edition", "add", unheard, "--messages", lang, code=3).stderr
    failed = report("edition", "add", "http://example.org/", code=3)
    assert failed["findings"][0]["code"] == "fetch-refused"
