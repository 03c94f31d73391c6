"""Numbers as the lists of HTML and of word processors print them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
_ROMAN_SMALL = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SYLLABLES = "가나다라마바사아자차카타파하"
_JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_HANJA = "一二三四五六七八九十"
_HANGUL = "일이삼사오육칠팔구십"


def roman(value: int) -> str:
    """Return ``value`` as a lower-case Roman numeral; in digits where there is none.

    Example:
        >>> roman(14)
        'xiv'
    """
    if not 0 < value < 4000:
        return str(value)
    out = ""
    for size, sign in (*_ROMAN, *_ROMAN_SMALL):
        count, value = divmod(value, size)
        out += sign * count
    return out


def letters(value: int) -> str:
    """Return a, b … z, aa, ab … for 1, 2 …, as HTML counts.

    Example:
        >>> letters(28)
        'ab'
    """
    out = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        out = chr(97 + rest) + out
    return out or "0"


def circled(value: int) -> str:
    """Return ① … ㊿ for 1 to 50; in digits for the rest."""
    for first, code, count in ((1, 0x2460, 20), (21, 0x3251, 15), (36, 0x32B1, 15)):
        if first <= value < first + count:
            return chr(code + value - first)
    return str(value)


def _of(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


FORMATS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "decimal": str,
        "decimal-zero": lambda value: f"{value:02}",
        "lower-roman": roman,
        "upper-roman": lambda value: roman(value).upper(),
        "lower-latin": letters,
        "upper-latin": lambda value: letters(value).upper(),
        "circled": circled,
        "syllable": _of(_SYLLABLES),
        "jamo": _of(_JAMO),
        "hanja": _of(_HANJA),
        "hangul": _of(_HANGUL),
        "full-width": lambda value: str(value).translate({48 + i: 0xFF10 + i for i in range(10)}),
    }
)
"""How a value is printed, by the name of the style."""
