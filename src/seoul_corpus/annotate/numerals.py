"""Numbers written as words, in Korean and English."""

from __future__ import annotations

import re
from typing import Final

_SINO: Final = {digit: value for value, digit in enumerate("영일이삼사오육칠팔구")} | {
    "공": 0,
    "유": 6,
}
_SINO_UNITS: Final = {"십": 10, "시": 10, "백": 100, "천": 1000}
_SINO_GROUPS: Final = {"만": 10**4, "억": 10**8, "조": 10**12}
SINO_WORD: Final = "[일이삼사오육칠팔구십백천만억조]"

_NATIVE: Final = {
    "하나": 1, "한": 1, "첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4,
    "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_NATIVE_TENS: Final = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70,
    "여든": 80, "아흔": 90,
}  # fmt: skip
NATIVE_WORD: Final = (
    rf"(?:{'|'.join(_NATIVE_TENS)})(?:{'|'.join(sorted(_NATIVE, key=len, reverse=True))})?"
    rf"|{'|'.join(sorted(_NATIVE, key=len, reverse=True))}"
)

_ENGLISH: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ENGLISH_UNITS: Final = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_ORDINALS: Final = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve",
}  # fmt: skip
ENGLISH_WORD: Final = "|".join(sorted({*_ENGLISH, *_ENGLISH_UNITS}, key=len, reverse=True))
ORDINAL_WORD: Final = (
    f"{'|'.join(_ORDINALS)}|(?:four|six|seven|ten|eleven|(?:thir|four|fif|six|seven|eigh|nine)teen)th"
    "|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth"
)


def sino_korean(text: str) -> int | None:
    """Return what Sino-Korean numerals say, None where they say nothing.

    Example:
        >>> sino_korean("이천이십사"), sino_korean("십이"), sino_korean("이공이사")
        (2024, 12, 2024)
    """
    if not any(c in _SINO_UNITS or c in _SINO_GROUPS for c in text):
        digits = "".join(str(_SINO[c]) for c in text if c in _SINO)
        return int(digits) if digits and len(digits) == len(text) <= 18 else None
    total = group = digit = 0
    for character in text:
        if character in _SINO:
            digit = _SINO[character]
        elif character in _SINO_UNITS:
            group, digit = group + (digit or 1) * _SINO_UNITS[character], 0
        elif character in _SINO_GROUPS:
            total, group, digit = total + ((group + digit) or 1) * _SINO_GROUPS[character], 0, 0
        else:
            return None
    return total + group + digit


def native_korean(text: str) -> int | None:
    """Return what native Korean numerals say.

    Example:
        >>> native_korean("세"), native_korean("스물한"), native_korean("말")
        (3, 21, None)
    """
    tens = next((t for t in _NATIVE_TENS if text.startswith(t)), "")
    rest = text.removeprefix(tens)
    if not text or (rest and rest not in _NATIVE):
        return None
    return _NATIVE_TENS.get(tens, 0) + _NATIVE.get(rest, 0)


def english(text: str) -> int | None:
    """Return what English number words say, ordinals included.

    Example:
        >>> english("twenty-one"), english("two hundred and five"), english("Twelfth")
        (21, 205, 12)
    """
    total = group = 0
    for word in re.split(r"[\s-]+", text.lower()):
        base = _cardinal(word)
        if base in _ENGLISH:
            group += _ENGLISH[base]
        elif base == "hundred":
            group = (group or 1) * 100
        elif base in _ENGLISH_UNITS:
            total, group = total + (group or 1) * _ENGLISH_UNITS[base], 0
        elif base != "and":
            return None
    return total + group


def _cardinal(word: str) -> str:
    if word in _ORDINALS:
        return _ORDINALS[word]
    if word.endswith("ieth"):
        return word[:-4] + "y"
    return word.removesuffix("th")
