"""What is written is valid for us and for TEI, the same each time, and gives the text back."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from seoul_corpus import Bitext, Document, from_tei, load_bitext, parse, to_tei, validate
from tests.strategies import bitexts, documents

GOLDEN = Path(__file__).parent / "golden" / "seoul-2024.xml"
ROOT = Path(__file__).parents[2]
GRAMMARS = {
    "4.3.0": os.environ.get("SEOUL_CORPUS_TEI_ALL", ""),
    "4.12.0": str(ROOT.parent / "shared" / "schemas" / "tei_all_4.12.0.rng"),
}
SCRIPT = "import sys, seoul_corpus as sc; sys.stdout.buffer.write(sc.to_tei(sc.load_bitext()))"
NESTED = (
    "서문\n\n우리는 만난다.\n\n제1장 총칙\n\n제1조 가.\n① 나.\n② 다.\n\n"
    "부속서 1\n\n1. 마.\n\n서울, 2024"
)


def canonical(xml: bytes) -> bytes:
    """Return the canonical form of a file."""
    return etree.tostring(etree.fromstring(xml), method="c14n2")


def test_the_export_is_the_golden_file() -> None:
    """A change of the encoding is seen, and meant; the golden file is valid itself."""
    golden = GOLDEN.read_bytes()
    assert validate(golden) == ()
    # Without layers, whose data changes more often than the encoding.
    assert canonical(to_tei(load_bitext().with_layers(()))) == canonical(golden)


def test_the_same_bytes_come_from_every_process() -> None:
    """Neither the order of sets nor the locale nor the clock is in the file."""
    written = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": zone},
            check=True,
            stdout=subprocess.PIPE,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Seoul"))
    }
    assert written == {to_tei(load_bitext())}


def test_the_korean_text_comes_back_from_the_file() -> None:
    """Character by character, from the units and what stands between them."""
    bitext = from_tei(to_tei(load_bitext()))
    assert isinstance(bitext, Bitext)
    assert bitext.ko.to_bytes() == (ROOT / "data" / "ko" / "seoul-declaration.txt").read_bytes()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(bitexts())
def test_every_bitext_is_written_validly(bitext: Bitext) -> None:
    """Our grammar and rules take whatever the model can hold."""
    assert [str(f) for f in validate(to_tei(bitext)) if f.severity == "error"] == []


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents())
def test_a_document_alone_is_written_validly(document: Document) -> None:
    """One text without links is a file too."""
    assert [str(f) for f in validate(to_tei(document)) if f.severity == "error"] == []


@cache
def grammar(version: str) -> etree.RelaxNG:
    """Compile TEI's own grammar; that takes 13 s."""
    path = GRAMMARS[version]
    if not Path(path).is_file():
        pytest.skip(f"TEI's own grammar {version} is not at hand: not checked against it")
    return etree.RelaxNG(etree.parse(path))


@pytest.mark.slow
@pytest.mark.parametrize("version", GRAMMARS)
def test_what_we_write_is_valid_for_tei_all(version: str) -> None:
    """The shipped corpus and a text of chapters, items and an annex."""
    schema = grammar(version)
    for value in (load_bitext(), parse(NESTED), parse("1. We agree.\n(a) one;\n(b) two.")):
        assert schema.validate(etree.fromstring(to_tei(value))), schema.error_log


@pytest.mark.slow
@pytest.mark.parametrize("version", GRAMMARS)
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(bitext=bitexts())
def test_every_bitext_is_valid_for_tei_all(version: str, bitext: Bitext) -> None:
    """Our grammar promises nothing that TEI's refuses."""
    schema = grammar(version)
    assert schema.validate(etree.fromstring(to_tei(bitext))), schema.error_log
