"""The case files: what each check is about, with wrong and right pairs in both languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from seoul_corpus import Bitext, Finding, TermBase, align, check_bitext, load_bitext, parse
from seoul_corpus.check import CODES
from seoul_corpus.check.segments import bitext_of_segments
from seoul_corpus.exchange import read_terms_tsv

Side = Literal["ko", "en"]
FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """A pair of texts.

    Attributes:
        code: the check that it is about.
        number: which pair of its kind it is in the file.
        ko: the Korean: a line a segment, or a whole text.
        en: the English.
        whole: whether they are texts to parse and align.
        terms: a table of terms, or empty; ``shipped`` for the shipped base.
        side: for a wrong pair, the language of the place to look at, or empty for either.
    """

    code: str
    number: int
    ko: str
    en: str
    whole: bool
    terms: str
    side: str

    def bitext(self, source: Side) -> Bitext:
        """Return the pair as a bitext whose links begin at ``source``."""
        base = self._base()
        if self.whole:
            made = align(parse(self.ko, lang="ko"), parse(self.en, lang="en"), source=source)
            return made.with_layers((), base)
        made = bitext_of_segments(self.ko.split("\n"), self.en.split("\n"), base)
        return made if source == "ko" else _turned(made)

    def _base(self) -> TermBase | None:
        if self.terms == "shipped":
            return load_bitext().terms
        head = "id\ttype\tpart_of_speech\tko\ten\tdefinition\n"
        return read_terms_tsv((head + self.terms).encode()) if self.terms else None

    def findings(self, source: Side) -> tuple[Finding, ...]:
        """Return what the check of this case finds, from either direction."""
        return check_bitext(self.bitext(source), select=[self.code])


def _turned(bitext: Bitext) -> Bitext:
    """Return a bitext whose links begin at the other side."""
    links = tuple(
        link.model_copy(update={"source_ids": link.target_ids, "target_ids": link.source_ids})
        for link in bitext.alignment.links
    )
    alignment = bitext.alignment.model_copy(
        update={
            "source": bitext.alignment.target,
            "target": bitext.alignment.source,
            "links": links,
        }
    )
    return Bitext(
        key=bitext.key, ko=bitext.ko, en=bitext.en, alignment=alignment, terms=bitext.terms
    )


def about(code: str) -> dict[str, Any]:
    """Return what the case file of a code says."""
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def cases(kind: str) -> list[Case]:
    """Return the wrong or the right pairs of all codes."""
    return list(_cases(kind))


def _cases(kind: str) -> Iterator[Case]:
    for code in CODES:
        file = about(code)
        for number, pair in enumerate(file[kind], 1):
            yield Case(
                code,
                number,
                pair["ko"],
                pair["en"],
                pair.get("whole", file.get("whole", False)),
                pair.get("terms", file.get("terms", "")),
                pair.get("side", ""),
            )
