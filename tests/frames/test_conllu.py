"""CoNLL-U: by the rules of the format, and as an independent reader reads it."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings

import seoul_corpus as sc
from seoul_corpus import Annotation, Bitext, FormatError, Layer, Span, align, load_bitext, parse
from seoul_corpus.frames.conllu import conllu
from seoul_corpus.frames.tokens import tokens
from tests.strategies import bitexts

COMMENT = re.compile(r"# \S+( id)? = \S.*")


def faults(text: str) -> list[str]:
    """Return what breaks a rule of the format, as Universal Dependencies describe it."""
    found = []
    if not unicodedata.is_normalized("NFC", text) or "\r" in text or not text.endswith("\n\n"):
        found.append("not NFC, not LF alone, or no empty line after the last sentence")
    names = []
    for sentence in text.split("\n\n")[:-1]:
        lines = sentence.split("\n")
        comments = [line for line in lines if line.startswith("# ")]
        words = [line.split("\t") for line in lines[len(comments) :]]
        said = dict(line[2:].split(" = ", 1) for line in comments)
        names.append(said.get("sent_id"))
        found += [line for line in comments if not COMMENT.fullmatch(line)]
        found += [str(row) for row in words if len(row) != 10 or "" in row]
        found += [str(row) for row in words if re.search(r"\s", "".join([*row[:2], *row[3:]]))]
        if [row[0] for row in words] != [str(n + 1) for n in range(len(words))]:
            found.append("ids do not run from 1")
        if {len(row) for row in words} != {10}:
            continue
        spaced = "".join(row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in words)
        if spaced.strip() != said.get("text"):
            found.append(f"text differs: {said.get('text')!r} {spaced!r}")
    if None in names or len(set(names)) != len(names):
        found.append("a sent_id is missing or stands twice")
    return found


def with_morphemes(bitext: Bitext) -> Bitext:
    """Return a bitext whose every Korean token is a morpheme."""
    made = [
        Annotation(
            id=f"m{n}", document=bitext.ko.key, span=Span(start=t.start, end=t.end),
            type="NN G\t", value=bitext.ko.text[t.start:t.end] + " x",
        )
        for n, t in enumerate(tokens(bitext, bitext.ko))
    ]  # fmt: skip
    return bitext.with_layers([Layer(name="morphemes", annotations=tuple(made))])


def test_the_validator_sees_faults() -> None:
    """Files with one fault each are told from the one without."""
    good = "# sent_id = a\n# text = 가 나.\n" + "".join(
        f"{n}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"
        for n, form, misc in ((1, "가", "_"), (2, "나", "SpaceAfter=No"), (3, ".", "_"))
    )
    assert faults(good + "\n") == []
    for bad in (
        good, good.replace("SpaceAfter=No", "_") + "\n", good.replace("3\t.", "4\t.") + "\n",
        good.replace("# sent_id = a\n", "") + "\n", good.replace("나\t_", "나") + "\n",
    ):  # fmt: skip
        assert faults(bad)


def test_the_shipped_text_is_valid() -> None:
    """All 30 sentences and blocks stand there, with the English beside them."""
    text = conllu(load_bitext())
    assert faults(text) == []
    assert text.count("# sent_id") == text.count("# text_en = ") == 30


@given(bitexts().filter(lambda b: any(True for _ in tokens(b, b.ko))))
@settings(max_examples=25)
def test_whatever_the_text_holds_the_file_is_valid(bitext: Bitext) -> None:
    """Line breaks, joins and furniture inside sentences break no rule; two bitexts neither."""
    made = with_morphemes(bitext)
    assert faults(conllu(made)) == []
    fields = {name: getattr(made, name) for name in Bitext.model_fields}
    other = Bitext(**{**fields, "key": "other"})
    assert faults(conllu([made, other])) == []


def test_another_reader_reads_it() -> None:
    """The package conllu finds the same sentences, forms, lemmas and tags."""
    reader = pytest.importorskip("conllu")
    bitext = load_bitext()
    sentences = reader.parse(conllu(bitext))
    rows = [row for row in bitext.to_records("token") if row["lang"] == "ko"]
    read = [
        (sentence.metadata["sent_id"], token["form"], token["lemma"], token["xpos"])
        for sentence in sentences
        for token in sentence
    ]
    assert read == [
        (row["sentence"], row["text"], row["lemma"] or "_", row["xpos"]) for row in rows
    ]
    (one,) = [s for s in sentences if s.metadata["sent_id"] == "ko.annex.p3.s2"]
    assert one.metadata["text_en"] == bitext["annex 3"].sentences[1].en.reading  # type: ignore[union-attr] # linked


def test_decomposed_text_is_composed() -> None:
    """A text in NFD is written in NFC, as the format wants it."""
    text = unicodedata.normalize("NFD", "1. 우리는 확인한다.\n")
    assert faults(conllu(with_morphemes(align(parse(text), parse("1. We confirm.\n"))))) == []


def test_wide_gaps_are_kept() -> None:
    """More white space than one space between two words is said in MISC."""
    made = with_morphemes(align(parse("1. 우리는  확인\n한다.\n"), parse("1. We confirm.\n")))
    assert re.findall("SpacesAfter=.*", conllu(made)) == [r"SpacesAfter=\s\s", r"SpacesAfter=\n"]


def test_without_morphemes_there_is_nothing_to_write() -> None:
    """The error says how to get morphemes."""
    with pytest.raises(FormatError, match="morphemes"):
        conllu(sc.align(parse("1. 하나.\n"), parse("1. One.\n")))
