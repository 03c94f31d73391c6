"""The shipped declaration reads the same from each kind of file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seoul_corpus import Document, load_bitext, parse
from seoul_corpus.sources import read
from tests.sources import hangul, office

KO = load_bitext().ko


def _hwp(lines: list[str]) -> bytes:
    pytest.importorskip("olefile", reason="the extra hwp is not installed")
    return hangul.hwp(b"".join(map(hangul.para, lines)))


WRITERS: dict[str, Callable[[list[str]], bytes]] = {
    "docx": lambda lines: office.docx("".join(map(office.p, lines))),
    "hwpx": lambda lines: hangul.hwpx("".join(map(hangul.p, lines))),
    "hwp": _hwp,
}


def units(document: Document) -> list[tuple[str, str]]:
    """Return the ids and texts of all numbered units."""
    return [(unit.id, unit.text) for unit in document.numbered()]


@pytest.mark.parametrize("kind", WRITERS)
def test_a_declaration_is_the_same_in_each_kind_of_file(kind: str) -> None:
    """Ids and texts, and the place of each unit: the line of the text is its paragraph."""
    source = read(WRITERS[kind](KO.text.split("\n")))
    document = parse(source.text, provenance=source.provenance, notices=source.notices)
    assert units(document) == units(parse(KO.text))
    assert [f.code for f in document.findings] == [f.code for f in parse(KO.text).findings]
