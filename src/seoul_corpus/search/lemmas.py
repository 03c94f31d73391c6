"""Words by their lemmas: Korean through the layer of morphemes, English through simplemma."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from seoul_corpus.document import Annotation
from seoul_corpus.errors import SearchError
from seoul_corpus.search.texts import WORD, Text, folded, units
from seoul_corpus.sources.extras import optional

LAYER: Final = "morphemes"
_CONTENT: Final = ("N", "V", "M", "XR", "SL", "SN", "SH", "IC")
"""How the tags of words begin; particles (J), endings (E), affixes (X) and signs (S) are none."""


class LemmaWord(NamedTuple):
    """A word with its lemma.

    Attributes:
        start: where it begins, in code points.
        end: one after its last code point.
        key: the lemma, folded; of a Korean verb or adjective the stem, without 다.
    """

    start: int
    end: int
    key: str


def lemma_words(text: Text) -> Iterator[LemmaWord]:
    """Yield the words of a document's sentences and blocks with their lemmas.

    Raises:
        SearchError: a Korean document has no morphemes.
        MissingExtraError: English lemmas without the extra ``en``.
    """
    if text.document.lang.partition("-")[0] == "ko":
        yield from _korean(text)
        return
    lemma = english_lemmas()
    whole = text.document.text
    for unit in units(text.document):
        for match in WORD.finditer(whole, unit.start, unit.end):
            yield LemmaWord(*match.span(), lemma(match[0]))


def lemmas_of(query: str, text: Text) -> frozenset[str]:
    """Return the lemmas that a query may mean: 촉진 for 촉진하다, promote for promoting."""
    if text.document.lang.partition("-")[0] != "ko":
        return frozenset({english_lemmas()(query)})
    asked = folded(query)
    endings = ("", "다", "하다", "되다", "시키다")
    return frozenset(filter(None, (asked.removesuffix(ending) for ending in endings)))


def _korean(text: Text) -> Iterator[LemmaWord]:
    found = _morphemes(text)
    if not found:
        raise SearchError("query-lemma", document=text.document.key)
    for one in found:
        if one.type.startswith(_CONTENT):
            value = one.value or text.document.text[one.span.slice]
            yield LemmaWord(one.span.start, one.span.end, folded(value))


def _morphemes(text: Text) -> tuple[Annotation, ...]:
    if text.bitext is None:
        return ()
    return text.bitext.marks.select(LAYER, text.document.key)


@lru_cache(maxsize=1)
def english_lemmas() -> Callable[[str], str]:
    """Return what gives the lemma of an English word, folded.

    Raises:
        MissingExtraError: the extra ``en`` is not installed.
    """
    simplemma = optional("simplemma", "en", "by='lemma'", "extra-needed")

    @lru_cache(maxsize=1 << 16)
    def lemma(word: str) -> str:
        return folded(str(simplemma.lemmatize(word, lang="en")))

    return lemma
