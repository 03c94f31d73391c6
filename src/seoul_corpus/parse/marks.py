"""The marks that number a unit, as printed at the beginning of a line.

A line may be read in more than one way (``i)`` is a letter or a Roman numeral, ``1.2024.5.21.``
a path or a number before a date): ``marks`` returns every reading, the likeliest first, and the
sequence of the whole text decides (``outline``).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from seoul_corpus.languages import ABBREVIATIONS, ARTICLE_WORDS, NAMED_WORDS
from seoul_corpus.parse.numerals import SIGNS, hanja, roman

HEAD: Final = 64
"""How many characters of a line are looked at for a mark."""


class Mark(NamedTuple):
    """One reading of a line's beginning.

    Attributes:
        style: the family of marks it belongs to; siblings share it.
        path: the number, one entry, or the path it spells out; empty for a bullet.
        end: where the mark ends, in code points from the head's beginning.
        dated: whether it looks like a date: then it counts only as the next of its series.
        inserted: which one after the unit of this number it is: 2 in 제3조의2, 0 for the unit.
    """

    style: str
    path: tuple[int, ...]
    end: int
    dated: bool = False
    inserted: int = 0


# A style is sure where running text hardly ever begins a line with it. The others count only
# where the same text holds the first and the second of them.
UNSURE: Final = frozenset(
    {"bare", "1:", "hangul.", "jamo.", "latin.", "LATIN.", "roman.", "ROMAN."}
)
BULLET: Final = "bullet"

_NUMBER = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6}){0,15})(?!\.?[0-9])([.)]|:(?=\s))?")
_SUBLETTERED = re.compile(
    r"([0-9]{1,4}(?:\.[0-9]{1,4}){0,14})(?:\.([a-z]{1,6}|[가-힣])[.)]?|\.?\(([a-z]{1,6}|[가-힣])\))(?=\s)"
)
_LETTERED = re.compile(r"([A-Z])\.([0-9]{1,3}(?:\.[0-9]{1,3}){0,8})\.?(?=\s)")
_HYPHENED = re.compile(r"([0-9]{1,3})-([0-9]{1,3})[.)](?=\s)")
_SPACED = re.compile(r"[ \t\u00a0]([0-9]{1,4})(?:\.(?![0-9])|\)|(?=\s))")
_DATE = re.compile(r"[12][0-9]{3}\s?[./-]\s?(?:0?[1-9]|1[0-2])(?:\s?[./-]|(?![0-9.]))")
_PARENS = re.compile(
    r"[(\[][ \u00a0]?([0-9]{1,4}|[a-z]{1,6}|[A-Z]{1,6}|[가-힣]|[ㄱ-ㅎ])[ \u00a0]?[)\]]"
)
_LETTER = re.compile(r"([a-z]{1,6}|[A-Z]{1,6}|[가-힣]|[ㄱ-ㅎ])([.)])(?=[\s\u200b]|$)")
_KOREAN = re.compile(
    r"[제第][ \u00a0]?([0-9]{1,4}|[一二三四五六七八九十百]{1,6})[ \u00a0]?([조항호목條項號目])"
    r"(?:의[ \u00a0]?([0-9]{1,2})(?=[\s(（]|\Z)|\.(?![0-9]))?"
)
_ARTICLE = re.compile(
    rf"({'|'.join(ARTICLE_WORDS)})\.?[ \u00a0]([0-9]{{1,4}}|[IVXLC]{{1,6}})\b[.:)]?", re.IGNORECASE
)
_SECTION_SIGN = re.compile(r"§[ \u00a0]?([0-9]{1,4})\b(?!\.[0-9])[.:)]?")
_NAMED = re.compile(
    rf"({'|'.join(NAMED_WORDS)})[ \u00a0]?([0-9]{{1,3}})(?:[ \u00a0]?[:：]|\.(?![0-9])|(?=\s*\Z))",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"[가-힣]")
_UNIT = re.compile(r"\s?(?:%|％|퍼센트|percent\b|per cent\b|million\b|billion\b|trillion\b)")

_ARTICLE_LETTERS: Final = frozenset(w[0] for w in ARTICLE_WORDS) | {
    w[0].upper() for w in ARTICLE_WORDS
}
_KOREAN_STYLES: Final = dict(
    zip("조항호목條項號目", ("article", "clause", "number", "letter") * 2, strict=True)
)


_HANGUL = "가나다라마바사아자차카타파하"
_JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_BULLETS = "○◦•●□■▪▫◆◇▶▷❍➢"
_TYPED_CIRCLES = "ㅇo"
"""Letters that are typed for ○."""

_DASHES = "-–—·ㆍ*"


_LOOKALIKE: Final = {"ⓛ": ("circled", 1)}
"""ⓛ (a circled letter l) is often typed for ①."""


def marks(head: str) -> tuple[Mark, ...]:
    """Return the readings of a line's beginning, the likeliest first, none for running text.

    Args:
        head: the first ``HEAD`` characters of a line, from its first visible one, with
            full-width forms and decomposed Hangul already made plain (``lines.plain_head``).
    """
    first = head[0]
    for begins, read in _READERS:
        if first in begins:
            return read(head)
    return _sign(head) if first in SIGNS else _bullet(head) or _letters(head)


def _bullet(head: str) -> tuple[Mark, ...]:
    sign = head[0]
    if sign in _TYPED_CIRCLES and head[1:2] in (" ", "\u00a0", "\t"):
        return (Mark(BULLET + "ㅇ", (), 1),)
    if sign in _BULLETS or (sign in _DASHES and head[1:2] in (" ", "\u00a0", "\t")):
        return (Mark(BULLET + sign, (), 1),)
    return ()


def _numbers(head: str) -> tuple[Mark, ...]:
    hyphened = _HYPHENED.match(head)
    if hyphened is not None:
        return (Mark("path", tuple(map(int, hyphened.groups())), hyphened.end()),)
    return _sublettered(head) or _digits(head)


def _sublettered(head: str) -> tuple[Mark, ...]:
    """A letter below a number, written with it: 1.a, 2(b), 3.1.(iv)."""
    match = _SUBLETTERED.match(head)
    if match is None:
        return ()
    above = tuple(map(int, match[1].split(".")))
    letters = _read_letters(match[2] or match[3], "", match.end())
    return tuple(Mark("path", (*above, *mark.path), match.end()) for mark in letters)


def _digits(head: str) -> tuple[Mark, ...]:
    match = _NUMBER.match(head)
    if match is None:
        return ()
    digits, close = match[1], match[2] or ""
    dated = len(digits) > 3 and _DATE.match(head) is not None
    if "." in digits:
        return _path(head, match, tuple(map(int, digits.split("."))), dated=dated)
    path = (int(digits),)
    after = head[match.end() : match.end() + 1]
    if not close:
        bare = (not after or after.isspace()) and not dated
        return (Mark("bare", path, match.end()),) if bare else ()
    if close == "." and after.isdigit():
        return ()
    plain = Mark("1" + close, path, match.end(), dated)
    spaced = _SPACED.match(head, match.end()) if close == "." and not dated else None
    if spaced is None:
        return (plain,)
    return plain, Mark("path", (*path, int(spaced[1])), spaced.end())


def _path(
    head: str, match: re.Match[str], path: tuple[int, ...], *, dated: bool
) -> tuple[Mark, ...]:
    after = head[match.end() : match.end() + 1]
    if (match[2] == "." and after.isdigit()) or _UNIT.match(head, match.end()):
        return ()
    if match[2] == ":" or (not match[2] and after in ("%", "％", ",", "/", "-", ":")):
        return ()
    for depth, value in enumerate(path[1:], 1):
        if 1000 <= value < 3000:
            # A year: the number stands before a date, as in ``1.2024.5.21.``.
            end = sum(len(part) + 1 for part in match[1].split(".")[:depth])
            before = Mark("1." if depth == 1 else "path", path[:depth], end)
            return before, Mark("path", path, match.end(), dated=True)
    return (Mark("path", path, match.end(), dated),)


def _parenthesised(head: str) -> tuple[Mark, ...]:
    match = _PARENS.match(head)
    if match is None:
        return ()
    return _read_letters(match[1], "()" if head[0] == "(" else "[]", match.end())


def _letters(head: str) -> tuple[Mark, ...]:
    named = _NAMED.match(head)
    if named is not None:
        return (Mark(named[1].lower(), (int(named[2]),), named.end()),)
    match = _LETTER.match(head)
    if match is not None:
        return _read_letters(match[1], match[2], match.end())
    lettered = _LETTERED.match(head)
    if lettered is not None:
        path = (ord(lettered[1]) - 64, *map(int, lettered[2].split(".")))
        return (Mark("path", path, lettered.end()),)
    article = _ARTICLE.match(head) if head[0] in _ARTICLE_LETTERS else None
    if article is not None:
        value = int(article[2]) if article[2].isdigit() else roman(article[2])
        word = article[1].lower()
        return (Mark(ABBREVIATIONS.get(word, word), (value,), article.end()),) if value else ()
    sign = _LOOKALIKE.get(head[0])
    return (Mark(sign[0], (sign[1],), 1),) if sign else ()


def _read_letters(letters: str, wrapper: str, end: int) -> tuple[Mark, ...]:
    """Every reading of a number or letters inside a wrapper such as ``)`` or ``()``."""
    if letters.isdigit():
        return (Mark("1" + wrapper, (int(letters),), end),)
    if letters in _HANGUL:
        return (Mark("hangul" + wrapper, (_HANGUL.index(letters) + 1,), end),)
    if letters in _JAMO:
        return (Mark("jamo" + wrapper, (_JAMO.index(letters) + 1,), end),)
    upper = letters.isupper()
    readings = []
    value = roman(letters) if letters.isascii() else None
    if value:
        readings.append(Mark(("ROMAN" if upper else "roman") + wrapper, (value,), end))
    if len(letters) == 1 and letters.isascii():
        style = ("LATIN" if upper else "latin") + wrapper
        readings.append(Mark(style, (ord(letters.lower()) - 96,), end))
    return tuple(readings)


def _korean(head: str) -> tuple[Mark, ...]:
    match = _KOREAN.match(head)
    if match is None or _PARTICLE.match(head, match.end()):
        return ()
    value = int(match[1]) if match[1].isdigit() else hanja(match[1])
    inserted = int(match[3] or 0)
    style = _KOREAN_STYLES[match[2]]
    return (Mark(style, (value,), match.end(), inserted=inserted),) if value else ()


def _section_sign(head: str) -> tuple[Mark, ...]:
    match = _SECTION_SIGN.match(head)
    return (Mark("§", (int(match[1]),), match.end()),) if match else ()


def _sign(head: str) -> tuple[Mark, ...]:
    style, value = SIGNS[head[0]]
    end = 2 if head[1:2] in (".", ")") else 1
    sign = Mark(style, (value,), end)
    lookalike = _LOOKALIKE.get(head[0])
    return (Mark(lookalike[0], (lookalike[1],), end), sign) if lookalike else (sign,)


_READERS: Final = (
    (frozenset("0123456789"), _numbers),
    (frozenset("(["), _parenthesised),
    (frozenset("제第"), _korean),
    (frozenset("§"), _section_sign),
)
"""How a mark is read that begins with one of these characters."""
