"""Morphemes of Korean: words and endings with their parts of speech, by kiwipiepy."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

import regex

from seoul_corpus.annotate.mark import Body, Mark
from seoul_corpus.document import Document
from seoul_corpus.errors import MissingExtraError

EXTRA: Final = "ko"
"""The extra that installs the analyser."""

_CLUSTER: Final = regex.compile(r"\X", regex.DOTALL)


def morphemes(document: Document) -> list[Mark]:
    """Return the morphemes of a Korean document, those of its sentences and blocks.

    ``type`` is the tag of the Sejong tag set (``NNG``, ``JKO``, ``VV`` …, with kiwipiepy's own for
    what Sejong has none, such as ``W_URL``). ``value`` is always there: the morpheme's own form,
    such as ``하`` and ``ᆫ다`` for 한다; with 다 after it, that of a verb or an adjective is its
    entry in a dictionary. Morphemes that are written as one syllable share its span, and one
    that is not written at all (이 of 프랑스다) has the span of the next. A document in another
    language has none.

    Source: kiwipiepy, tags as in the Sejong corpus. It reads NFC; what it finds is counted back
    into the text as it stands.

    Raises:
        MissingExtraError: the extra ``ko`` is not installed.
    """
    if document.lang.partition("-")[0] != "ko":
        return []
    ranges = Body(document).ranges
    pieces = [composed(document.text[start:end]) for start, end in ranges]
    analysed = _analyser().tokenize([piece.text for piece in pieces])
    return [
        mark._replace(start=mark.start + start, end=mark.end + start)
        for (start, _), piece, tokens in zip(ranges, pieces, analysed, strict=True)
        for mark in _marks(piece, tokens)
    ]


def analyser_name() -> str:
    """Return the analyser and its version, as an annotation's origin names it.

    Raises:
        MissingExtraError: the extra ``ko`` is not installed.
    """
    from importlib.metadata import version

    _analyser()
    return f"kiwipiepy {version('kiwipiepy')}"


@lru_cache(maxsize=1)
def _analyser() -> Any:  # noqa: ANN401 -- the package is optional
    try:
        from kiwipiepy import Kiwi
    except ImportError as error:
        raise MissingExtraError("morphemes-extra", package="kiwipiepy", extra=EXTRA) from error
    return Kiwi()


class Composed(NamedTuple):
    """A text in NFC, and where each of its characters comes from.

    Attributes:
        text: the text in NFC.
        starts: where each character begins in the text as it stands.
        ends: where it ends there.
    """

    text: str
    starts: range | list[int]
    ends: range | list[int]


def composed(text: str) -> Composed:
    r"""Return a text in NFC with the way back.

    Example:
        >>> composed("e\u0301a").starts
        [0, 2]
    """
    if unicodedata.is_normalized("NFC", text):
        return Composed(text, range(len(text)), range(1, len(text) + 1))
    made, starts, ends = [], [], []
    for match in _CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFC", match[0])
        # As many characters as before: each is its own; else all share the cluster.
        alike = len(piece) == len(match[0])
        made.append(piece)
        starts += [match.start() + (n if alike else 0) for n in range(len(piece))]
        ends += [match.start() + n + 1 if alike else match.end() for n in range(len(piece))]
    return Composed("".join(made), starts, ends)


def _marks(piece: Composed, tokens: Any) -> Iterator[Mark]:  # noqa: ANN401 -- as above
    last = len(piece.text) - 1
    for token in tokens:
        start = min(token.start, last)
        end = min(start + max(token.len, 1), last + 1)
        # VV-I and VV-R say how a verb is inflected; Sejong has one tag for both.
        tag = token.tag.partition("-")[0]
        yield Mark(piece.starts[start], piece.ends[end - 1], tag, token.form)
