"""What numbers look like that are no plain digits: circled and other signs, Roman, hanja."""

from __future__ import annotations

from typing import Final


def _signs() -> dict[str, tuple[str, int]]:
    ranges = (
        ("circled", 0x2460, 1, 20),
        ("circled", 0x3251, 21, 15),
        ("circled", 0x32B1, 36, 15),
        ("circled-negative", 0x2776, 1, 10),
        ("circled-sans", 0x2780, 1, 10),
        ("circled-sans-negative", 0x278A, 1, 10),
        ("circled-double", 0x24F5, 1, 10),
        ("circled-hanja", 0x3280, 1, 10),
        ("parenthesised", 0x2474, 1, 20),
        ("parenthesised-latin", 0x249C, 1, 26),
        ("parenthesised-hangul", 0x320E, 1, 14),
        ("parenthesised-jamo", 0x3200, 1, 14),
        ("parenthesised-hanja", 0x3220, 1, 10),
        ("full-stopped", 0x2488, 1, 20),
        ("circled-latin", 0x24D0, 1, 26),
        ("circled-hangul", 0x326E, 1, 14),
        ("circled-jamo", 0x3260, 1, 14),
        ("ROMAN-sign", 0x2160, 1, 12),
        ("roman-sign", 0x2170, 1, 12),
    )
    return {
        chr(first + i): (style, value + i)
        for style, first, value, count in ranges
        for i in range(count)
    }


SIGNS: Final = _signs()
"""The family and the value of each sign that is a number by itself."""

_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(numeral: str) -> int | None:
    """Return the value of a Roman numeral in canonical form below 400, None for anything else.

    Example:
        >>> roman("xiv"), roman("iiii"), roman("mild")
        (14, None, None)
    """
    digits = [_ROMAN_VALUES.get(c) for c in numeral.lower()]
    if None in digits:
        return None
    values = [d or 0 for d in digits]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total if to_roman(total) == numeral.lower() else None


def to_roman(value: int) -> str:
    """Return ``value`` (1 to 399) as a lower-case Roman numeral."""
    pieces = (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    )
    out = []
    for size, sign in pieces:
        count, value = divmod(value, size)
        out.append(sign * count)
    return "".join(out)


def _hanja_values() -> dict[str, int]:
    ones = ("", *"一二三四五六七八九")
    tens = ("", "十", *(one + "十" for one in ones[2:]))
    below = {ten + one: 10 * t + o for t, ten in enumerate(tens) for o, one in enumerate(ones)}
    del below[""]
    return below | {"百": 100} | {"百" + text: 100 + value for text, value in below.items()}


_HANJA_VALUES: Final = _hanja_values()


def hanja(numeral: str) -> int | None:
    """Return the value of a number below 200 in hanja, None for anything else.

    Example:
        >>> hanja("二十三"), hanja("十"), hanja("三二")
        (23, 10, None)
    """
    return _HANJA_VALUES.get(numeral)
