"""Declarations of any length, made of the shipped text's own paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import cycle

from seoul_corpus.resources import resource

SHIPPED = {"ko": "seoul-declaration.txt", "en": "back-translation.txt"}
TITLES = {"ko": "말뭉치를 위한 선언", "en": "Declaration for the corpus"}
ANNEXES = {"ko": "부속서", "en": "Annex"}
ITEMS = 2
"""Items below every third paragraph."""
PART = 900
"""Paragraphs in one declaration or annex: no text numbers up to 100,000."""

Unit = tuple[str, str, list[tuple[str, str]]]
"""The number, the text and the items of a paragraph."""


@cache
def bodies(lang: str) -> list[str]:
    """Return the shipped text's paragraphs without their numbers."""
    text = resource("data", lang, SHIPPED[lang]).read_text(encoding="utf-8")
    return re.findall(r"^[0-9](?:\.|\.[0-9]) (.+)$", text, re.MULTILINE)


def parts(paragraphs: int, lang: str) -> Iterator[list[Unit]]:
    """Yield the declaration and its annexes, ``PART`` paragraphs each."""
    supply = cycle(bodies(lang))
    for start in range(0, paragraphs, PART):
        yield [
            (str(n), next(supply), _items(n, supply))
            for n in range(1, min(PART, paragraphs - start) + 1)
        ]


def _items(n: int, supply: Iterator[str]) -> list[tuple[str, str]]:
    return [] if n % 3 else [(f"{n}.{k}", next(supply)) for k in range(1, ITEMS + 1)]


def declaration(paragraphs: int, lang: str) -> str:
    """Return a declaration with a title, ``paragraphs`` numbered paragraphs and their items."""
    lines = [TITLES[lang]]
    for k, units in enumerate(parts(paragraphs, lang)):
        if k:
            lines.append(f"{ANNEXES[lang]} {k}")
        for n, body, items in units:
            lines.append(f"{n}. {body}")
            lines += [f"{number} {text}" for number, text in items]
    return "\n\n".join(lines)
