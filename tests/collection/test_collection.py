"""A folder of bitexts: found by name, read late, and whole although one is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

import seoul_corpus as sc
from seoul_corpus import (
    Bitext,
    Corpus,
    CorpusWarning,
    MemberError,
    UnknownReferenceError,
    align,
    load_bitext,
    load_corpus,
    parse,
    to_json,
    to_tei,
)
from seoul_corpus.collection import members
from seoul_corpus.collection.members import as_key
from seoul_corpus.document.value import Key
from seoul_corpus.resources import resource

KO, EN = "1. 하나이다.\n2. 둘이다.\n", "1. One it is.\n2. Two it is.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a member of each kind, and two files that are none."""
    small = align(parse(KO), parse(EN))
    (tmp_path / "a.json").write_bytes(to_json(small))
    (tmp_path / "b.xml").write_bytes(to_tei(small))
    (tmp_path / "c.ko.txt").write_text(KO, encoding="utf-8")
    (tmp_path / "c.en.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "ko.txt").write_text(KO, encoding="utf-8")
    (tmp_path / "d" / "en.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "e.toml").write_text(
        'key = "named"\ntitle = "Third"\nko = "e.ko.txt"\nen = "e.en.txt"\n[about]\nyear = 2023\n',
        encoding="utf-8",
    )
    (tmp_path / "e.ko.txt").write_text(KO, encoding="utf-8")
    (tmp_path / "e.en.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "bitext.toml").write_text(
        'key = "f"\nko = "korean.txt"\nen = "english.txt"\n', encoding="utf-8"
    )
    (tmp_path / "f" / "korean.txt").write_text(KO, encoding="utf-8")
    (tmp_path / "f" / "english.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    (tmp_path / "pictures").mkdir()
    return tmp_path


def test_each_layout_is_a_member(folder: Path) -> None:
    """JSON, TEI, two files, two kinds of sub-folder, a metadata file: each is read once."""
    corpus = load_corpus(folder)
    assert corpus.keys == ("a", "b", "c", "d", "named", "f")
    assert [path.name for path in corpus.left_out] == ["README.md", "pictures"]
    assert [(bitext.key, len(bitext)) for bitext in corpus] == [(key, 2) for key in corpus.keys]
    assert corpus.errors() == ()


def test_metadata_is_there_before_anything_is_read(folder: Path) -> None:
    """Title and whatever else the metadata file says can be filtered by."""
    corpus = load_corpus(folder)
    assert corpus.metadata[4] == {
        "year": 2023, "bitext": "named", "title": "Third", "title_ko": "",
        "file": str(folder / "e.toml"),
    }  # fmt: skip
    assert corpus.filter(lambda member: member.about.get("year") == 2023).keys == ("named",)


def test_nothing_is_read_before_it_is_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Length, keys, slices and filters read no text; an index reads one."""
    read: list[str] = []

    def noted(ko: Path, en: Path, key: str) -> Bitext:
        read.append(key)
        return load_bitext(ko, en, key=key)

    monkeypatch.setattr(members, "load_bitext", noted)
    corpus = load_corpus(folder)
    part = corpus[2:].filter(lambda member: member.kind == "pair")
    assert (len(corpus), len(part), part.keys, read) == (6, 2, ("c", "d"), [])
    assert (corpus["d"].key, part[-1].key, read) == ("d", "d", ["d", "d"])


def test_a_broken_member_does_not_cost_the_others(folder: Path) -> None:
    """A loop and a table go on without it, say so, and the error names the file."""
    (folder / "b.xml").write_text("<TEI", encoding="utf-8")
    (folder / "x.ko.txt").write_text(KO, encoding="utf-8")
    (folder / "y.toml").write_text("ko = 3", encoding="utf-8")
    corpus = load_corpus(folder)
    with pytest.warns(CorpusWarning) as warned:
        assert [bitext.key for bitext in corpus] == ["a", "c", "d", "named", "f"]
    assert ["b.xml" in str(w.message) for w in warned] == [True, False, False]
    with pytest.warns(CorpusWarning) as warned:
        assert len(corpus.to_records()) == 10
    assert len(warned) == 3
    files = [Path(error.location.source).name for error in corpus.errors() if error.location]
    assert files == ["b.xml", "x.ko.txt", "y.toml"]
    with pytest.raises(MemberError, match=r"b\.xml: This member") as caught:
        corpus["b"]
    assert "대역문을 읽을 수 없습니다" in caught.value.describe("ko")
    assert "기대한 것" in caught.value.describe("ko")


@pytest.mark.parametrize("extra", ["c.ko.md", "d/ko.md"])
def test_two_texts_of_one_language_are_a_fault(folder: Path, extra: str) -> None:
    """No one of them is taken at random."""
    (folder / extra).write_text(KO, encoding="utf-8")
    (error,) = load_corpus(folder).errors()
    assert error.cause.code == "corpus-pair"


def test_a_document_is_no_bitext(tmp_path: Path) -> None:
    """A JSON file of one text is told from a bitext."""
    (tmp_path / "one.json").write_bytes(to_json(parse(KO)))
    (error,) = load_corpus(tmp_path).errors()
    assert error.cause.code == "corpus-document"


def test_equal_names_stay_apart(tmp_path: Path) -> None:
    """Two files of one name are two members, whose ids do not collide in a table."""
    small = align(parse(KO), parse(EN))
    (tmp_path / "a.json").write_bytes(to_json(small))
    (tmp_path / "a.xml").write_bytes(to_tei(small))
    corpus = load_corpus(tmp_path)
    assert corpus.keys == ("a", "a-2")
    assert {row["bitext"] for row in corpus.to_records()} == {"a", "a-2"}


def test_unknown_keys_and_places() -> None:
    """A key that is not there is an error of ours, a place the usual one."""
    corpus = Corpus([])
    with pytest.raises(UnknownReferenceError):
        corpus["a"]
    with pytest.raises(IndexError):
        corpus[0]
    assert (list(corpus), corpus.to_records("token"), repr(corpus)) == (
        [],
        [],
        "<Corpus of 0: empty>",
    )


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    """The error names it."""
    with pytest.raises(sc.FormatError, match="none"):
        load_corpus(tmp_path / "none")


def test_each_bitext_can_be_annotated(folder: Path) -> None:
    """What is to be done with each bitext is done when it is read, also in a slice."""
    (folder / "c.ko.txt").write_text("1. 2024년 5월 21일에 모인다.\n", encoding="utf-8")
    corpus = load_corpus(folder, each=sc.annotate)
    rows = corpus[2:3].to_records("annotation")
    assert ("c", "dates", "2024-05-21") in {(r["bitext"], r["layer"], r["value"]) for r in rows}


def test_the_shipped_data_is_a_corpus() -> None:
    """The folder of the shipped text is a corpus of one, the same as ``load_bitext``."""
    assert list(load_corpus(resource("data"))) == [load_bitext()]


@given(st.text(min_size=1))
def test_any_name_becomes_a_key(name: str) -> None:
    """Whatever a file is called, its bitext can be called so that ids hold."""
    assert TypeAdapter(Key).validate_python(as_key(name))
