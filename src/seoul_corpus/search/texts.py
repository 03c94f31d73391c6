"""What is searched: documents, alone, in a bitext or in many, and the words of each."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from seoul_corpus.document import Bitext, Document
from seoul_corpus.document.index import span_of
from seoul_corpus.errors import SearchError

Source: TypeAlias = Bitext | Document | Iterable[Bitext]
"""What can be searched."""

Side: TypeAlias = Literal["ko", "en"]

# U+318D and U+119E are letters to Unicode and middle dots to Korean typists.
WORD: Final = re.compile("[^\\W_\u318d\u119e]+(?:['’-][^\\W\\d_\u318d\u119e]+)*")
"""A word; an apostrophe or a hyphen between letters is part of it."""

_SIDES: Final[dict[str, Side]] = {"ko": "ko", "en": "en"}
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")


class Text(NamedTuple):
    """A document that is searched, and the bitext that it belongs to, if there is one."""

    document: Document
    bitext: Bitext | None


def side_of(query: str, side: str | None) -> Side:
    """Return the side to search: the one that is asked for, or that of the query's script.

    Raises:
        SearchError: ``side`` is neither ``ko`` nor ``en``.
    """
    if side is None:
        return "ko" if _HANGUL.search(query) else "en"
    if side in _SIDES:
        return _SIDES[side]
    raise SearchError("query-side", side=side)


def texts(source: Source, side: Side) -> Iterator[Text]:
    """Yield the documents of a source that are in a language; a lone document in any."""
    if isinstance(source, Document):
        yield Text(source, None)
    elif isinstance(source, Bitext):
        yield Text(source.ko if side == "ko" else source.en, source)
    else:
        for bitext in source:
            yield from texts(bitext, side)


class Unit(NamedTuple):
    """A sentence or block: the smallest unit that holds text."""

    id: str
    start: int
    end: int


def units(document: Document) -> list[Unit]:
    """Return the sentences and blocks of a document in text order."""
    parts: list[Any] = [*document.sentences(), *document.blocks()]
    spans = [(span_of(part), part.id) for part in parts]
    return sorted((Unit(name, s.start, s.end) for s, name in spans), key=lambda unit: unit.start)


class Places:
    """The units of a document, found by place."""

    def __init__(self, document: Document) -> None:
        self.units = units(document)
        self._starts = [unit.start for unit in self.units]

    def at(self, start: int, end: int) -> Unit | None:
        """Return the unit that a range lies in, None where it lies in none."""
        position = bisect_right(self._starts, start) - 1
        if position < 0 or self.units[position].end < end:
            return None
        return self.units[position]


def folded(text: str) -> str:
    """Return text as it is compared: compatibility forms and case made alike.

    Example:
        >>> folded("ＡＩ Safety")
        'ai safety'
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold()
