"""Findings in a terminal: by unit, with both texts and the words that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from seoul_corpus.reports.passages import Cell, Passage, first_places, passages, stretches
from seoul_corpus.reports.wordings import said
from seoul_corpus.terminal import harmless, width

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding

_STYLES: Final = {
    "error": "31",
    "warning": "33",
    "info": "36",
    "name": "1",
    "mark": "4",
    "delete": "31;9",
    "insert": "32;4",
}
"""Codes of SGR, ECMA-48: the eight colours that every terminal has."""
CONTEXT: Final = 24
"""How many characters stand around marked words, at most."""


def report_lines(
    bitext: Bitext, findings: Iterable[Finding], *, color: bool = False, lang: str = "en"
) -> Iterator[str]:
    """Yield findings by unit: its name, what both texts say there, then what was found.

    A finding stands once, with the first unit that it is about.

    Words that a finding is about are underlined or, without colour, stand in brackets; the rest
    of a long text is left out around them.

    Args:
        bitext: the two texts.
        findings: what was found in them.
        color: whether to style the lines for a terminal.
        lang: language of the messages, ``en`` or ``ko``.
    """
    listed = tuple(findings)
    for passage, numbers in first_places(passages(bitext, listed)):
        yield styled(passage.reference, "name", color=color)
        yield from _texts(passage, color=color, lang=lang)
        for number in numbers:
            yield _line(listed[number - 1], color=color, lang=lang)
        yield ""


def _texts(passage: Passage, *, color: bool, lang: str) -> Iterator[str]:
    names = [cell.lang if cell else "-" for cell in (passage.source, passage.target)]
    size = max(map(width, names))
    for name, cell in zip(names, (passage.source, passage.target), strict=True):
        words = _excerpt(cell, color=color) if cell else said("nothing", lang)
        yield f"  {name:<{size}}  {words}"


def _line(finding: Finding, *, color: bool, lang: str) -> str:
    name = styled(said(finding.severity, lang), finding.severity, color=color)
    return f"  {name} {finding.code}: {harmless(' '.join(finding.message(lang).split()))}"


def _excerpt(cell: Cell, *, color: bool) -> str:
    """Return the words of a cell on one line, those far from any mark left out."""
    pieces = stretches(cell)
    if not any(marked for _, marked in pieces):
        words = "".join(text for text, _ in pieces)
        return words if len(words) <= 4 * CONTEXT else f"{words[: 4 * CONTEXT]}…"
    return "".join(
        _marked(text, color=color) if marked else _between(text, number, len(pieces))
        for number, (text, marked) in enumerate(pieces)
    )


def _between(text: str, number: int, count: int) -> str:
    head = "" if number == 0 else text[:CONTEXT]
    tail = "" if number == count - 1 else text[len(text) - CONTEXT :]
    short = len(text) <= CONTEXT * (2 if head and tail else 1)
    return text if short else f"{head}…{tail}"


def _marked(text: str, *, color: bool) -> str:
    return styled(text, "mark", color=True) if color else f"[{text}]"


def styled(text: str, style: str, *, color: bool) -> str:
    """Return words in a style of ``_STYLES``, as they are without colour."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color else text
