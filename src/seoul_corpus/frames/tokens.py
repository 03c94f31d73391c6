"""Words and punctuation of a document, with the morphemes that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import regex

from seoul_corpus.document import Annotation, Bitext, Block, Document, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

MORPHEMES: Final = "morphemes"
"""The layer whose types are parts of speech and whose values are the morphemes' forms."""

# A word holds an apostrophe, a hyphen or a full stop only between its letters or digits.
_TOKEN: Final = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}_]++(?:(?:(?<=\p{N})[.,:](?=\p{N})|['’‐‑-](?=[\p{L}\p{N}]))"
    r"[\p{L}\p{M}\p{N}_]++)*+)|\S\p{M}*+"
)
_NUMBER: Final = regex.compile(r"[\p{N}.,:‐‑-]++")


class Token(NamedTuple):
    """A word, a number or a mark of punctuation.

    Attributes:
        unit: the sentence or block that it stands in.
        position: its place there, from 1.
        kind: what it is.
        start: first code point in the document's text.
        end: the code point after it.
        morphemes: those that begin in it.
    """

    unit: Sentence | Block
    position: int
    kind: Literal["word", "number", "punctuation"]
    start: int
    end: int
    morphemes: Sequence[Annotation]

    @property
    def lemma(self) -> str | None:
        """The forms of the morphemes joined by +, None where there are none."""
        return "+".join(one.value or "" for one in self.morphemes) or None

    @property
    def xpos(self) -> str | None:
        """The tags of the morphemes joined by +, None where there are none."""
        return "+".join(one.type for one in self.morphemes) or None


def text_units(document: Document) -> list[Sentence | Block]:
    """Return all sentences and blocks in text order."""
    units: list[Sentence | Block] = [*document.sentences(), *document.blocks()]
    return sorted(units, key=lambda unit: unit.span.start)


def tokens(bitext: Bitext, document: Document) -> Iterator[Token]:
    """Yield the tokens of a document: runs of letters and digits, and each other mark alone.

    Every character that is no white space belongs to one token. A Korean word is what stands
    between spaces (an eojeol), without its punctuation.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. AI를 말한다."), parse("1. Let's say 2.5 AI-led."))
        >>> [b.en.text[t.start:t.end] for t in tokens(b, b.en)]
        ["Let's", 'say', '2.5', 'AI-led', '.']
    """
    morphemes = sorted(bitext.marks.select(MORPHEMES, document.key), key=_start)
    starts = [_start(one) for one in morphemes]
    for unit in text_units(document):
        # Page furniture may stand inside a sentence; it is no part of what is said.
        found = _TOKEN.finditer(document.text, unit.span.start, unit.span.end)
        for position, match in enumerate(found, 1):
            start, end = match.span()
            inside = morphemes[bisect_left(starts, start) : bisect_left(starts, end)]
            yield Token(unit, position, _kind(match), start, end, inside)


def _kind(match: regex.Match[str]) -> Literal["word", "number", "punctuation"]:
    if match["word"] is None:
        return "punctuation"
    return "number" if _NUMBER.fullmatch(match["word"]) else "word"


def _start(annotation: Annotation) -> int:
    return annotation.span.start
