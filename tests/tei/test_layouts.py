"""The layouts beside the single file: the same values, whole, and nothing that does not belong."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from seoul_corpus import (
    Bitext,
    Document,
    FormatError,
    LimitError,
    SchemaError,
    SeoulCorpusError,
    from_tei,
    load_bitext,
    parse,
    to_tei,
    validate,
)
from seoul_corpus.tei import indent, joined_files, read_corpus, write_corpus
from tests.strategies import bitexts, documents
from tests.tei.samples import FULL
from tests.tei.test_writer import GRAMMARS, grammar

ROOT = Path(__file__).parents[2]


def corpus(*texts: Bitext | Document) -> bytes:
    """Return texts as a corpus."""
    file = io.BytesIO()
    write_corpus(file, texts)
    return file.getvalue()


CORPUS = corpus(FULL, FULL.model_copy(update={"key": "other"}), FULL.ko)
SPLIT = to_tei(FULL, layout="split")
ALIGNMENT, KO, EN = SPLIT


# --- the round trip -----------------------------------------------------------------------------


@given(bitexts() | documents())
def test_each_layout_comes_back_equal(value: Bitext | Document) -> None:
    """Every slot comes back from each layout, laid out for reading or not."""
    whole = to_tei(value, layout="corpus")
    assert from_tei(whole) == from_tei(indent(whole)) == value
    files = to_tei(value, layout="split")
    assert from_tei(files) == from_tei({name: indent(f) for name, f in files.items()}) == value


@given(st.lists(bitexts() | documents(), min_size=1, max_size=4, unique_by=lambda text: text.key))
@settings(max_examples=50)
def test_a_corpus_comes_back_in_its_order(values: list[Bitext | Document]) -> None:
    """Texts that share ids keep them apart in one file, and have them back."""
    assert list(read_corpus(corpus(*values))) == values


def test_a_single_file_is_a_corpus_of_one() -> None:
    """``read_corpus`` takes any file that holds whole texts."""
    assert list(read_corpus(to_tei(FULL))) == [FULL]


def test_a_text_is_taken_when_the_one_before_is_written() -> None:
    """The writer holds one text at a time; 1,000 need no more memory than one."""
    file = io.BytesIO()
    sizes: list[int] = []

    def texts() -> Iterator[Document]:
        for number in range(3):
            sizes.append(len(file.getvalue()))
            yield (
                FULL.ko.model_copy(update={"key": "ko"})
                if not number
                else parse("1. 가나.", key=f"k{number}")
            )

    write_corpus(file, texts())
    assert sizes == sorted(set(sizes))


def test_a_language_file_is_a_document_of_its_own() -> None:
    """The text of each language can be read without the others, the alignment cannot."""
    assert from_tei(SPLIT[KO]) == FULL.ko
    assert validate(SPLIT[EN]) == ()
    assert joined_files(SPLIT[ALIGNMENT]) == (KO, EN)
    assert joined_files(SPLIT[KO]) == joined_files(CORPUS) == ()


# --- the contract -------------------------------------------------------------------------------

FILES = {"corpus": CORPUS, "shipped": corpus(load_bitext()), **SPLIT}


def test_all_layouts_are_valid() -> None:
    """Grammar and rules have nothing to say."""
    assert validate(CORPUS) == validate(SPLIT) == ()


@pytest.mark.parametrize("name", FILES)
def test_xmllint_accepts_each_file(name: str, tmp_path: Path) -> None:
    """Our grammar is enough for a program that knows nothing of the library."""
    path = tmp_path / "file.xml"
    path.write_bytes(FILES[name])
    command = ["xmllint", "--noout", "--relaxng", str(ROOT / "schemas" / "seoul_corpus.rng")]
    try:
        run = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("xmllint is not installed")
    assert run.returncode == 0, run.stderr


@pytest.mark.slow
@pytest.mark.parametrize("version", GRAMMARS)
def test_tei_all_accepts_each_file(version: str) -> None:
    """What is valid for us is valid for TEI."""
    schema = grammar(version)
    for data in FILES.values():
        assert schema.validate(etree.fromstring(data)), schema.error_log


@pytest.mark.slow
@pytest.mark.parametrize("version", GRAMMARS)
@settings(max_examples=100)
@given(values=st.lists(bitexts(), min_size=1, max_size=2, unique_by=lambda text: text.key))
def test_tei_all_accepts_what_is_generated(version: str, values: list[Bitext]) -> None:
    """Any corpus and any split bitext is valid for TEI."""
    schema = grammar(version)
    for data in (corpus(*values), *to_tei(values[0], layout="split").values()):
        assert schema.validate(etree.fromstring(data)), schema.error_log


# --- what does not belong -----------------------------------------------------------------------


def test_keys_are_different() -> None:
    """Two texts of one key could not be told apart; nothing is no corpus."""
    with pytest.raises(FormatError, match="corpus have the key"):
        corpus(FULL, FULL)
    with pytest.raises(FormatError, match="no text"):
        corpus()
    with pytest.raises(FormatError, match="layout"):
        to_tei(FULL, layout="other")  # type: ignore[call-overload] # the wrong value is the claim


def test_one_text_is_asked_for() -> None:
    """``from_tei`` does not choose among many."""
    with pytest.raises(SchemaError, match="read_corpus"):
        from_tei(CORPUS)


KEY = FULL.key
WRONG: dict[str, tuple[str, str]] = {
    "an id without prefix": (f'xml:id="{KEY}.ko.p1"', 'xml:id="ko.p1"'),
    "an id of another text": (f'xml:id="{KEY}.ko.p1"', 'xml:id="other.ko.p1"'),
    "a pointer without prefix": (f'corresp="#{KEY}.en.p1"', 'corresp="#en.p1"'),
    "a pointer into another text": (f'corresp="#{KEY}.en.p1"', 'corresp="#other.en.p1"'),
    "a pointer to nowhere": (f'corresp="#{KEY}.en.p1"', f'corresp="#{KEY}.en.p7"'),
    "a reference into any text": (f"@xml:id='{KEY}.text.ko'", "@xml:id='text.ko'"),
    "one key twice": ('xml:id="other"', f'xml:id="{KEY}"'),
    "no header": ("<teiCorpus", "<teiCorpus><TEI/></teiCorpus><!--"),
    "a foreign element": ("</teiCorpus>", "<q/></teiCorpus>"),
    "text between texts": ("</teiCorpus>", "text</teiCorpus>"),
    "a corpus in a corpus": ("</teiCorpus>", "<teiCorpus/></teiCorpus>"),
    "a newer profile": ('key="seoul_corpus" n="0', 'key="seoul_corpus" n="9'),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_corpus_is_refused(name: str) -> None:
    """The reader raises and ``validate`` reports, each with a line."""
    before, after = WRONG[name]
    tei = CORPUS.decode()
    wrong = tei.replace(before, after, 1)
    if name == "no header":
        wrong += "-->"
    assert wrong != tei
    with pytest.raises(SeoulCorpusError) as caught:
        list(read_corpus(wrong.encode()))
    if isinstance(caught.value, SchemaError):
        assert caught.value.location is not None
        assert caught.value.location.line
        assert any(finding.severity == "error" for finding in validate(wrong.encode()))


def _without(name: str) -> dict[str, bytes]:
    return {key: data for key, data in SPLIT.items() if key != name}


TORN: dict[str, Callable[[], dict[str, bytes]]] = {
    "no alignment": lambda: _without(ALIGNMENT),
    "a language missing": lambda: _without(EN),
    "only the alignment": lambda: {ALIGNMENT: SPLIT[ALIGNMENT]},
    "nothing": dict,
    "two alignments": lambda: {**SPLIT, "more.xml": SPLIT[ALIGNMENT]},
    "languages swapped": lambda: {**SPLIT, KO: SPLIT[EN], EN: SPLIT[KO]},
    "a language twice": lambda: {**SPLIT, EN: SPLIT[KO]},
    "another name": lambda: {**_without(EN), "x.xml": SPLIT[EN]},
    "a path": lambda: {
        **SPLIT,
        ALIGNMENT: SPLIT[ALIGNMENT].replace(KO.encode(), b"../../etc/passwd"),
    },
    "a unit that the language lacks": lambda: {
        **SPLIT,
        EN: SPLIT[EN].replace(b'xml:id="en.p1.s1"', b'xml:id="en.p1.s9"'),
    },
    "a link into the wrong file": lambda: {
        **SPLIT,
        ALIGNMENT: SPLIT[ALIGNMENT].replace(b"%s#en.p1" % EN.encode(), b"%s#en.p1" % KO.encode()),
    },
    "a counterpart in the wrong file": lambda: {
        **SPLIT,
        EN: SPLIT[EN].replace(b"%s#ko.p1" % KO.encode(), b"#ko.p1"),
    },
    "a counterpart that the links lack": lambda: {
        **SPLIT,
        EN: re.sub(rb'corresp="[^"]*#ko.p1"', b'corresp="%s#ko.p1.1"' % KO.encode(), SPLIT[EN]),
    },
    "a DOCTYPE": lambda: {**SPLIT, KO: SPLIT[KO].replace(b"<TEI", b"<!DOCTYPE TEI>\n<TEI", 1)},
}


@pytest.mark.parametrize("name", TORN)
def test_files_that_do_not_belong_together_are_refused(name: str) -> None:
    """Nothing is guessed, no other file is opened; ``validate`` refuses the same."""
    files = TORN[name]()
    with pytest.raises(SeoulCorpusError):
        from_tei(files)
    try:
        assert any(finding.severity == "error" for finding in validate(files))
    except SeoulCorpusError as error:
        assert error.code in {"tei-files", "xml-doctype"}  # noqa: PT017 -- both ways are right


def test_an_alignment_alone_says_what_it_lacks() -> None:
    """One clear error instead of one a link."""
    for read in (from_tei, validate):
        with pytest.raises(FormatError, match="give all files"):
            read(SPLIT[ALIGNMENT])


def test_the_limits_hold_for_each_file() -> None:
    """A named limit is checked before anything is parsed."""
    with pytest.raises(LimitError, match="size_limit"):
        from_tei(SPLIT, size_limit=1_000)
    with pytest.raises(LimitError, match="size_limit"):
        list(read_corpus(CORPUS, size_limit=1_000))
