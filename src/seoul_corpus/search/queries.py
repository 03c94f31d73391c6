"""From what is asked to where it stands: words, lemmas, terms, patterns."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, Literal, TypeAlias

import regex

from seoul_corpus.annotate.matcher import HADA_TAIL, NOUN_TAIL
from seoul_corpus.annotate.terms import TermMatcher
from seoul_corpus.document import TermBase
from seoul_corpus.errors import SearchError
from seoul_corpus.search.lemmas import lemma_words, lemmas_of
from seoul_corpus.search.texts import Text, folded

By: TypeAlias = Literal["word", "lemma", "term", "regex"]
WAYS: Final = ("word", "lemma", "term", "regex")
"""The ways to search."""

TIMEOUT: Final = 2.0
"""Seconds that a pattern of the user may take for one document."""

Range: TypeAlias = tuple[int, int]
Finder: TypeAlias = Callable[[Text], Iterator[Range]]
"""Where a query stands in a document, in text order, none overlapping another."""

_SYLLABLE = "[\uac00-\ud7a3]"
_HANGUL_WORD = re.compile("[\uac00-\ud7a3]+")
_LETTER = re.compile(r"\w")
_KOREAN_TAIL = f"(?:{NOUN_TAIL.pattern}|{HADA_TAIL.pattern})"
_START = r"(?<![^\W_\u318d\u119e])"
_END = r"(?![^\W_\u318d\u119e])"


def finder(query: str, by: str, *, whole: bool, timeout: float) -> Finder:
    """Return what finds a query.

    Args:
        query: a word or several, ``*`` for any letters; a lemma; the id or a wording of a term; a
            regular expression.
        by: one of ``WAYS``.
        whole: of a Korean word, take only itself and what particles and endings may follow it.
        timeout: seconds that a pattern may take for one document.

    Raises:
        SearchError: the query is empty, or no pattern; there is no such way to search.
    """
    if not query.strip():
        raise SearchError("query-empty")
    if by == "regex":
        return _by_pattern(_compiled(query), timeout)
    if not _LETTER.search(query):
        raise SearchError("query-empty")
    if by == "word":
        return _by_word(query, whole=whole)
    if by == "lemma":
        return lambda text: _with_lemma(text, query.strip())
    if by == "term":
        return lambda text: _of_term(text, query.strip())
    raise SearchError("query-by", by=by, known=", ".join(WAYS))


def _compiled(pattern: str) -> regex.Pattern[str]:
    try:
        return regex.compile(pattern)
    except regex.error as error:
        place, reason = getattr(error, "pos", None), getattr(error, "msg", str(error))
        raise SearchError("query-pattern", column=(place or 0) + 1, reason=reason) from None
    except (RecursionError, OverflowError) as error:
        raise SearchError("query-pattern", column=1, reason=str(error)) from None


def _by_pattern(pattern: regex.Pattern[str], timeout: float) -> Finder:
    def find(text: Text) -> Iterator[Range]:
        try:
            found = [m.span() for m in pattern.finditer(text.document.text, timeout=timeout)]
        except TimeoutError:
            raise SearchError("query-slow", timeout=str(timeout)) from None
        return (place for place in found if place[0] < place[1])

    return find


def _by_word(query: str, *, whole: bool) -> Finder:
    pattern = word_pattern(query, whole=whole)

    def find(text: Text) -> Iterator[Range]:
        return _matches(pattern, text.document.text)

    return find


def word_pattern(query: str, *, whole: bool = False) -> re.Pattern[str]:
    """Return the pattern that finds a word in folded text; its first group is what is marked.

    A Korean word is found where a word begins with it: 안전 in 안전을, 안전하고, 안전성. It may be
    spaced otherwise (국제협력, 국제 협력) where nothing but a particle or an ending follows. A word
    in Latin letters is found as a whole word, also before a Korean particle.
    """
    pieces = folded(query).split()
    korean = _HANGUL_WORD.search(pieces[-1][-1:]) is not None
    exact = r"\s{1,3}".join(_piece(piece) for piece in pieces)
    if not korean:
        return re.compile(rf"{_START}({exact})(?:{_END}|(?={_SYLLABLE}))")
    spaced = r"\s{0,3}".join(_loosely(piece) for piece in pieces)
    ended = rf"(?={_KOREAN_TAIL}{_END})"
    if whole:
        return re.compile(rf"{_START}({spaced}){ended}")
    return re.compile(rf"{_START}({exact}|{spaced}{ended})")


def _piece(piece: str) -> str:
    return r"\w*".join(map(re.escape, piece.split("*")))


def _loosely(piece: str) -> str:
    """Return a pattern for a word whose syllables may be spaced in other places."""
    out = ""
    for at, character in enumerate(piece):
        between = at and _both_hangul(piece[at - 1], character)
        out += (r"\s{0,2}" if between else "") + (
            r"\w*" if character == "*" else re.escape(character)
        )
    return out


def _both_hangul(one: str, other: str) -> bool:
    return bool(_HANGUL_WORD.match(one) and _HANGUL_WORD.match(other))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Range]:
    """Yield where a pattern for folded text stands in ``text``."""
    plain = text.lower() if text.isascii() else text.casefold()
    if len(plain) == len(text) and unicodedata.is_normalized("NFKC", text):
        yield from (match.span(1) for match in pattern.finditer(plain))
        return
    plain, places = folded_with_places(text)
    for match in pattern.finditer(plain):
        start, end = match.span(1)
        yield places[start][0], places[end - 1][1]


_CLUSTER = regex.compile(r"\X", regex.DOTALL)


def folded_with_places(text: str) -> tuple[str, list[Range]]:
    r"""Return folded text, and for each of its characters the range that it comes from.

    Example:
        >>> folded_with_places("\u1100\u1161Ａ")
        ('가a', [(0, 2), (2, 3)])
    """
    out: list[str] = []
    places: list[Range] = []
    for match in _CLUSTER.finditer(text):
        plain = folded(match[0])
        out.append(plain)
        places += [match.span()] * len(plain)
    return "".join(out), places


def _with_lemma(text: Text, query: str) -> Iterator[Range]:
    wanted = lemmas_of(query, text)
    for word in lemma_words(text):
        if word.key in wanted:
            yield word.start, word.end


def _of_term(text: Text, query: str) -> Iterator[Range]:
    bitext = text.bitext
    base = (bitext.terms if bitext else None) or TermBase()
    ids = _term_ids(base, query)
    document = text.document
    layers = bitext.marks.select("terms", document.key) if bitext else ()
    if layers:
        yield from ((a.span.start, a.span.end) for a in layers if a.ref in ids)
        return
    for mark in TermMatcher(base, document.lang).find(document.text):
        if mark.ref in ids:
            yield mark.start, mark.end


def _term_ids(base: TermBase, query: str) -> frozenset[str]:
    wanted = folded(query)
    ids = {t.id for t in base.terms if t.id == query}
    ids |= {t.id for t in base.terms for w in t.wordings if folded(w.text) == wanted}
    if not ids:
        known = [w.text for t in base.terms for w in t.wordings]
        near = difflib.get_close_matches(query, known, n=5, cutoff=0.3)
        raise SearchError("query-term", query=query, near=", ".join(near))
    return frozenset(ids)
