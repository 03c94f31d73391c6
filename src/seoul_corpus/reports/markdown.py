"""Findings as Markdown, for a comment, a ticket or an e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from seoul_corpus.reports.passages import Cell, Passage, first_places, passages, stretches
from seoul_corpus.reports.wordings import said, titles
from seoul_corpus.terminal import harmless

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|#~&!])")


def to_markdown(bitext: Bitext, findings: Iterable[Finding], *, lang: str = "en") -> bytes:
    """Return a report: each passage with findings, both its texts, and what was found.

    Args:
        bitext: the two texts.
        findings: what was found in them.
        lang: language of the report, ``en`` or ``ko``.

    Example:
        >>> from seoul_corpus import align, check_bitext, parse
        >>> b = align(parse("1. 5년간 지원한다."), parse("1. We support it for four years."))
        >>> print(to_markdown(b, check_bitext(b)).decode().splitlines()[4])
        ## p1.s1
    """
    listed = tuple(findings)
    lines = [f"# {said('title', lang)}: {_plain(harmless(' / '.join(titles(bitext))))}", ""]
    lines += [said("counts", lang, **counts(listed)), ""]
    for passage, numbers in first_places(passages(bitext, listed)):
        lines += _passage(passage, [listed[number - 1] for number in numbers], lang)
    return "\n".join(lines).rstrip("\n").encode() + b"\n"


def counts(findings: Sequence[Finding]) -> dict[str, str]:
    """Return how many findings there are of each severity."""
    severities = [finding.severity for finding in findings]
    return {name: str(severities.count(name)) for name in ("error", "warning", "info")}


def _passage(passage: Passage, findings: Sequence[Finding], lang: str) -> Iterator[str]:
    yield f"## {_plain(passage.reference)}"
    yield ""
    for cell in (passage.source, passage.target):
        yield f"> {_words(cell) if cell else said('nothing', lang)}"
        yield ">" if cell is passage.source else ""
    for finding in findings:
        severity = said(finding.severity, lang)
        yield f"- **{severity}** `{finding.code}`: {_plain(harmless(finding.message(lang)))}"
    yield ""


def _words(cell: Cell) -> str:
    return "".join(
        f"**{_plain(text)}**" if marked and text.strip() == text else _plain(text)
        for text, marked in stretches(cell)
    )


def _plain(words: str) -> str:
    """Return words that Markdown takes for nothing else, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()) if "\n" in words else words)
