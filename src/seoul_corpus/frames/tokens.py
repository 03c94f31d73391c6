"""Words and punctuation of a document, with the morphemes that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import regex

from seoul_corpus.document import Annotation, Bitext, Block, Document, Furniture, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

MORPHEMES: Final = "morphemes"
"""The layer whose types are parts of speech and whose values are the morphemes' forms."""

# A word holds an apostrophe, a hyphen or a full stop only between its letters or digits. Python
# takes U+001C to U+001F for white space, too.
_TOKEN: Final = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}_]++(?:(?:(?<=\p{N})[.,:](?=\p{N})|['’‐‑-](?=[\p{L}\p{N}]))"
    r"[\p{L}\p{M}\p{N}_]++)*)|[^\s\x1c-\x1f]\p{M}*+"
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

    Every character that is neither white space nor page furniture belongs to one token. A Korean
    word is what stands between spaces (an eojeol), without its punctuation. A word that a line
    break divides is two tokens.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. AI를 말한다."), parse("1. Let's say 2.5 AI-led."))
        >>> [b.en.text[t.start:t.end] for t in tokens(b, b.en)]
        ["Let's", 'say', '2.5', 'AI-led', '.']
    """
    morphemes = sorted(bitext.marks.select(MORPHEMES, document.key), key=_start)
    starts = [_start(one) for one in morphemes]
    pieces = sorted(document.furniture, key=lambda piece: piece.span.start)
    for unit in text_units(document):
        for position, match in enumerate(_matches(document, unit, pieces), 1):
            start, end = match.span()
            inside = morphemes[bisect_left(starts, start) : bisect_left(starts, end)]
            yield Token(unit, position, _kind(match), start, end, inside)


def _matches(
    document: Document, unit: Sentence | Block, pieces: list[Furniture]
) -> Iterator[regex.Match[str]]:
    """Yield the tokens of a unit; a page number inside a sentence is no part of what is said."""
    position, end = unit.span.start, unit.span.end
    first = bisect_left(pieces, position, key=lambda piece: piece.span.start)
    for piece in islice(pieces, first, None):
        if piece.span.start >= end:
            break
        yield from _TOKEN.finditer(document.text, position, piece.span.start)
        position = piece.span.end
    yield from _TOKEN.finditer(document.text, position, end)


def _kind(match: regex.Match[str]) -> Literal["word", "number", "punctuation"]:
    if match["word"] is None:
        return "punctuation"
    return "number" if _NUMBER.fullmatch(match["word"]) else "word"


def _start(annotation: Annotation) -> int:
    return annotation.span.start
