"""Text in the columns of a terminal: width by East Asian width, Korean wrapped at spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import regex

from seoul_corpus.errors import visible

_CLUSTER = regex.compile(r"\X")
_UNPRINTABLE = regex.compile(r"[^\P{C}\u200d\n]")
# A no-break space does not break, so it belongs to its word.
_BREAK = regex.compile(r"[^\S\u00a0\u202f\u2007]+")
_EMOJI_STYLE = "\ufe0f"


def harmless(text: str) -> str:
    r"""Return text with what a terminal would act on shown as ``<U+XXXX>``.

    White space, combining marks and the joiner of emoji sequences stay; line breaks do, too.

    Example:
        >>> harmless("가\x1b[31m")
        '가<U+001B>[31m'
    """
    return _UNPRINTABLE.sub(lambda match: visible(match[0]), text)


def width(text: str) -> int:
    """Return how many cells a terminal gives ``text``.

    Wide and full-width characters count 2, combining marks and vowels and finals of decomposed
    Hangul 0, an emoji sequence 2 as a whole.

    Example:
        >>> width("AI 안전"), width("안전"), width("👩‍🔬")
        (7, 4, 2)
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_cluster_width, _CLUSTER.findall(text)))


def _cluster_width(cluster: str) -> int:
    flag = len(cluster) > 1 and "\U0001f1e6" <= cluster[0] <= "\U0001f1ff"
    if flag or _EMOJI_STYLE in cluster:
        return 2
    return max(map(_character_width, cluster))


def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, columns: int) -> list[str]:
    """Return ``text`` in lines of at most ``columns`` cells, cut at white space.

    A word that is too long for a line is cut between characters, never inside one.

    Example:
        >>> wrap("안전하고 혁신적인 AI", 9)
        ['안전하고', '혁신적인', 'AI']
    """
    lines: list[str] = []
    line, used = "", 0
    for word in filter(None, _BREAK.split(text)):
        for piece in _pieces(word, columns):
            size = width(piece)
            if line and used + 1 + size <= columns:
                line, used = f"{line} {piece}", used + 1 + size
                continue
            if line:
                lines.append(line)
            line, used = piece, size
    return [*lines, line] if line else lines


def _pieces(word: str, columns: int) -> Iterator[str]:
    """Yield a word, in pieces where it is too wide."""
    if width(word) <= columns:
        yield word
        return
    piece, used = "", 0
    for cluster in _CLUSTER.findall(word):
        size = _cluster_width(cluster)
        if piece and used + size > columns:
            yield piece
            piece, used = "", 0
        piece, used = piece + cluster, used + size
    yield piece


def columns(cells: Sequence[Iterable[str]], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of cells that stand side by side, two spaces between."""
    for parts in zip_longest(*cells, fillvalue=""):
        padded = (
            part + " " * (size - width(part)) for part, size in zip(parts, widths, strict=True)
        )
        yield "  ".join(padded).rstrip()
