"""Each annotator on the sentences of its case file."""

from __future__ import annotations

from pathlib import Path

import pytest

from seoul_corpus import Document, parse
from seoul_corpus.annotate.mark import Mark
from seoul_corpus.annotate.rules import marks_of

CASES = Path(__file__).parent / "cases"


def _cases() -> list[tuple[str, str, str, list[str]]]:
    rows = []
    for path in sorted(CASES.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            lang, text, *expected = line.split("\t")
            rows.append((path.stem, lang, text, expected))
    return rows


def _shown(document: Document, mark: Mark, layer: str) -> str:
    said = {"references": mark.type, "acts": f"{mark.type}:{mark.value}"}.get(layer, mark.value)
    return f"{document.text[mark.start : mark.end]}={said}"


@pytest.mark.parametrize(("layer", "lang", "text", "expected"), _cases())
def test_case(layer: str, lang: str, text: str, expected: list[str]) -> None:
    """An annotator finds what a reader finds in the sentence, and nothing else."""
    document = parse(f"1. {text}", lang=lang)
    found = marks_of(document, None)[layer]
    assert [_shown(document, mark, layer) for mark in found] == expected
