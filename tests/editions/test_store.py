"""The official English is checked, kept on the user's machine, and stands in for ours."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from seoul_corpus import EditionError, FormatError, load_bitext
from seoul_corpus.atomic import replace_file
from seoul_corpus.corpus import load_official, official_edition, official_file
from seoul_corpus.editions import add, join, listed, remove, store
from seoul_corpus.errors import OutputError, SeoulCorpusError
from seoul_corpus.parse import parse
from tests.editions.pages import DECLARED, INTENDED, MEASURES, PAIRS, TITLES, pages

NUMBERS = [*map(str, range(1, 10)), "1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "3"]
WORDS = [*DECLARED, *INTENDED[:2], *MEASURES, INTENDED[2]]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own folder out of it."""
    monkeypatch.setenv("SEOUL_CORPUS_DATA", str(tmp_path / "user"))


def saved(tmp_path: Path, name: str) -> list[str]:
    """Write the pages of a shape to files."""
    paths = []
    for number, data in enumerate(pages(name)):
        path = tmp_path / f"page{number}.html"
        path.write_bytes(data)
        paths.append(str(path))
    return paths


@pytest.mark.parametrize("name", PAIRS)
def test_pages_of_each_shape_become_one_edition(name: str, tmp_path: Path) -> None:
    """Numbers typed or listed, one page or two: 17 units with their words, and no navigation."""
    stored = add(saved(tmp_path, name))
    bitext = load_bitext(en="official")
    assert not any(stored.differences)
    assert [unit.n for unit in bitext.en.numbered()] == NUMBERS
    assert [unit.sentences[0].text for unit in bitext.en.numbered()] == WORDS
    assert [d.type for d in bitext.en.divisions] == ["declaration", "annex"]
    assert all(pair.ko and pair.en and pair.ko.n == pair.en.n for pair in bitext)
    assert bitext.en.title is not None
    assert bitext.en.title.text.startswith(TITLES[0])
    assert "Related" not in bitext.en.text
    assert {f.code for f in stored.findings} == {"html-left-out"}


def test_the_official_english_is_the_source(tmp_path: Path) -> None:
    """Its links go from English to Korean, its ids begin with its key, the Korean stays ours."""
    add(saved(tmp_path, "numbers typed"))
    bitext = load_bitext(en="official")
    assert bitext.source is bitext.en
    assert (bitext.en.key, bitext.en.role, bitext.key) == ("en-official", "official", "seoul-2024")
    pair = bitext["annex 2.4"]
    assert pair.en
    assert pair.en.id == "en-official.annex.p2.4"
    assert bitext.ko == load_bitext().ko
    assert load_bitext().en.role == "back-translation"


def test_what_is_kept_says_where_it_came_from(tmp_path: Path) -> None:
    """Licence, addresses, sums and the time of adding stand beside the text."""
    sources = saved(tmp_path, "numbers typed")
    stored = add(sources)
    about = tomllib.loads(stored.path.read_text(encoding="utf-8"))
    official = official_edition()
    assert (about["licence"], about["rights"]) == (official.licence, official.rights)
    assert [page["uri"] for page in about["pages"]] == sources
    sums = [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in sources]
    assert [page["sha256"] for page in about["pages"]] == sums
    assert stored.about.added is not None
    assert stored.about.added.utcoffset() is not None
    text = stored.path.with_name(about["file"]).read_bytes()
    assert hashlib.sha256(text).hexdigest() == about["sha256"] == stored.about.sha256
    (again,) = listed()
    assert again.about == stored.about
    edition = load_official().edition
    assert edition is not None
    assert (edition.title, edition.uri) == (TITLES[0], official.pages[0])


def test_numbers_that_differ_are_named_and_refused(tmp_path: Path) -> None:
    """What is missing and what is too much; the edition of before stays."""
    sources = saved(tmp_path, "numbers typed")
    kept = add(sources)
    with pytest.raises(EditionError, match=r"missing annex 1, annex 2, .*annex 3; additional —"):
        add(sources[:1])
    page = tmp_path / "more.txt"
    page.write_text("Title\n\n" + "".join(f"{n}. We agree.\n" for n in range(1, 12)), "utf-8")
    with pytest.raises(EditionError, match="additional 10, 11"):
        add([str(page)])
    assert [one.about for one in listed()] == [kept.about]


def test_force_keeps_it_all_the_same(tmp_path: Path) -> None:
    """A person who knows better has the last word, and the list says what differs."""
    add(saved(tmp_path, "numbers typed")[:1], force=True)
    (stored,) = listed()
    assert stored.differences.missing[:2] == ("annex 1", "annex 2")
    assert len(load_official().index.entries) > 9


def test_without_it_the_error_says_how_to_get_it() -> None:
    """The message names the command, in both languages."""
    with pytest.raises(EditionError, match="edition fetch") as caught:
        load_bitext(en="official")
    assert "edition fetch" in caught.value.message("ko")
    with pytest.raises(EditionError):
        remove()
    assert listed() == ()


def test_remove_leaves_nothing(tmp_path: Path) -> None:
    """Neither metadata nor text stays, also of an edition that was replaced."""
    add(saved(tmp_path, "numbers typed"))
    add(saved(tmp_path, "a heading that says annex"))
    folder = official_file().parent
    assert len(list(folder.iterdir())) == 2
    remove()
    assert list(folder.iterdir()) == []


def test_a_text_that_was_changed_is_refused(tmp_path: Path) -> None:
    """What is kept as official cannot be edited in silence."""
    stored = add(saved(tmp_path, "numbers typed"))
    text = stored.path.with_name(stored.about.file)
    text.write_bytes(text.read_bytes().replace(b"agree", b"argue"))
    with pytest.raises(FormatError, match="sha256"):
        load_bitext(en="official")


def test_a_disk_that_fills_up_leaves_the_old_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of the two files cannot be written, the edition of before is whole."""
    kept = add(saved(tmp_path, "numbers typed"))
    for fails in (".txt", ".toml"):

        def full(path: Path, data: bytes, *, at: str = fails) -> None:
            if path.suffix == at:
                raise OSError(28, "No space left on device")
            replace_file(path, data)

        monkeypatch.setattr(store, "replace_file", full)
        with pytest.raises(OutputError, match="No space left"):
            add(saved(tmp_path, "a heading that says annex"))
        assert listed()[0].about == kept.about


@pytest.mark.parametrize("title", ['A "quoted" \\ title', "Tab\x7fand DEL", "서울 😀 선언"])
def test_any_title_comes_back(title: str, tmp_path: Path) -> None:
    """What TOML must escape is escaped."""
    page = tmp_path / "a.txt"
    page.write_text(f"{title}\n\n1. We agree.\n", "utf-8")
    assert add([str(page)], force=True).about.title == title
    assert listed()[0].about.title == title


def test_pages_are_joined_as_they_are() -> None:
    """Only a heading is added, where a page does not bring one; each becomes an annex."""
    texts = ["Title\n\n1. We agree.\n", "\nPlan\n\n1. We act.", "Annex B\n\n1. We end.\n"]
    joined = join(texts)
    assert [d.type for d in parse(joined).divisions] == ["declaration", "annex", "annex"]
    assert joined.replace("\nAnnex\n", "\n").split() == " ".join(texts).split()


def test_nothing_readable_is_our_error(tmp_path: Path) -> None:
    """A file that is absent, empty or no text."""
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"<html><body></body></html>")
    binary = tmp_path / "a.png"
    binary.write_bytes(b"\x89PNG\r\n")
    for path in (empty, binary, tmp_path / "absent.txt"):
        with pytest.raises(SeoulCorpusError):
            add([str(path)])
    assert listed() == ()
