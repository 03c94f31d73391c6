"""Loading: the shipped declaration, one's own files, and metadata that must be right."""

from __future__ import annotations

import hashlib
import shutil
import tomllib
from pathlib import Path

import pytest

from seoul_corpus.corpus import load_bitext, load_document
from seoul_corpus.errors import FormatError, ParseError
from seoul_corpus.resources import resource

KO_SHA = "1f39d2b61b5a8d0be7378948c0984ff47de521889eb541b653d5f630217edca1"
NUMBERS = [*map(str, range(1, 10)), "1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "3"]


def test_the_korean_text_is_byte_for_byte_what_it_was() -> None:
    """Nothing may change a byte of the source, an editor or git least of all."""
    data = resource("data", "ko", "seoul-declaration.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == KO_SHA


@pytest.mark.parametrize("name", ["ko/seoul-declaration.toml", "en/back-translation.toml"])
def test_metadata_names_the_checksum_of_its_text(name: str) -> None:
    """The text beside the metadata is the one it describes, and says what may be done with it."""
    path = resource("data", *name.split("/"))
    about = tomllib.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(about["file"]).read_bytes()
    assert hashlib.sha256(text).hexdigest() == about["sha256"]
    assert about["rights"]
    assert about["rights_ko"]


def test_both_shipped_texts_have_the_numbers_of_the_declaration() -> None:
    """1-9 in the declaration; 1, 2, 2.1-2.5, 3 in the annex."""
    bitext = load_bitext()
    for document in bitext.documents:
        assert [unit.n for unit in document.numbered()] == NUMBERS
        assert len(list(document.sentences())) == 26
        assert document.findings == ()
    assert [pair.n for pair in bitext] == NUMBERS
    assert len(bitext) == 17


def test_the_shipped_texts_give_their_files_back() -> None:
    """Units, separators and provenance hold every byte."""
    bitext = load_bitext()
    for document, name in zip(
        bitext.documents, ("ko/seoul-declaration.txt", "en/back-translation.txt"), strict=True
    ):
        assert document.to_bytes() == resource("data", *name.split("/")).read_bytes()
        assert document.provenance.uri == f"data/{name}"


def test_the_shipped_roles_never_claim_the_official_text() -> None:
    """The English is our own back-translation and says so."""
    bitext = load_bitext()
    assert (bitext.ko.role, bitext.en.role) == ("translation", "back-translation")
    assert bitext.source is bitext.ko
    assert bitext.en.edition is not None
    assert "not the official" in bitext.en.edition.description.lower()


def test_own_files_are_loaded_and_aligned(tmp_path: Path) -> None:
    """Two text files become a bitext."""
    ko, en = tmp_path / "k.txt", tmp_path / "e.txt"
    ko.write_text("선언\n\n1. 우리는 확인한다.\n2. 우리는 노력한다.", encoding="utf-8")
    en.write_text("Declaration\n\n1. We confirm.\n2. We strive.", encoding="utf-8")
    bitext = load_bitext(ko=ko, en=en)
    assert [(p.ko.n, p.en.n) for p in bitext if p.ko and p.en] == [("1", "1"), ("2", "2")]
    assert bitext.key == "bitext"
    assert load_bitext(ko=load_document(ko), en=str(en)) == bitext


def test_one_own_file_stands_beside_the_shipped_text(tmp_path: Path) -> None:
    """Another English text is aligned with the shipped Korean."""
    en = tmp_path / "e.txt"
    en.write_bytes(resource("data", "en", "back-translation.txt").read_bytes())
    bitext = load_bitext(en=en)
    assert len(bitext) == 17
    assert bitext.ko == load_bitext().ko


def test_a_metadata_file_loads_the_edition(tmp_path: Path) -> None:
    """The same TOML that describes the shipped texts describes one's own."""
    for name in ("seoul-declaration.toml", "seoul-declaration.txt"):
        shutil.copy(resource("data", "ko", name), tmp_path / name)
    document = load_document(tmp_path / "seoul-declaration.toml")
    assert document.edition == load_bitext().ko.edition
    assert document.text == load_bitext().ko.text


def test_a_changed_text_is_refused_by_its_checksum(tmp_path: Path) -> None:
    """A text that is not the one described is an error that names both sums."""
    shutil.copy(resource("data", "ko", "seoul-declaration.toml"), tmp_path / "a.toml")
    (tmp_path / "seoul-declaration.txt").write_text("1. 가.", encoding="utf-8")
    with pytest.raises(FormatError, match=KO_SHA):
        load_document(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("role =", "rolle ="), "metadata-invalid"),
        (('lang = "ko"', "lang = 3"), "metadata-invalid"),
        (("key =", "key "), "metadata-unreadable"),
        (('file = "', 'file = "no/'), "file-unreadable"),
    ],
)
def test_wrong_metadata_is_an_error_that_names_it(
    change: tuple[str, str], code: str, tmp_path: Path
) -> None:
    """Each mistake names the file and the field."""
    about = resource("data", "ko", "seoul-declaration.toml").read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(about.replace(*change, 1), encoding="utf-8")
    with pytest.raises((FormatError, ParseError)) as caught:
        load_document(tmp_path / "a.toml")
    assert caught.value.code == code
    assert caught.value.message("ko") != caught.value.message("en")
