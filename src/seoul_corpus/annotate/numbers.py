"""Numbers, ordinals, fractions and percentages, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from seoul_corpus.annotate.mark import Mark, first_longest
from seoul_corpus.annotate.numerals import (
    ENGLISH_WORD,
    NATIVE_WORD,
    ORDINAL_WORD,
    english,
    native_korean,
)

_FIGURE: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,15}(?:\.[0-9]{1,9})?"
_ALONE: Final = r"(?<![\w.,/-])"
_PERCENT: Final = re.compile(
    rf"{_ALONE}({_FIGURE})\s?(?:%p?|％|퍼센트|프로(?![가-힣])|per\s?cent\b|percent\b)"
)
_CARDINAL: Final = re.compile(rf"{_ALONE}({_FIGURE})(?![0-9A-Za-z%/]|[.,][0-9]|-[0-9A-Za-z])")
_SMALL: Final = {"십": 10, "백": 100, "천": 1000}
_LARGE: Final = {"만": 10**4, "억": 10**8, "조": 10**12}
_SCALED: Final = re.compile(
    rf"{_ALONE}(?:(?:{_FIGURE})[^\S\r\n]?(?:[십백천]?[만억조]|[백천](?![가-힣]*분의))[^\S\r\n]?)+(?:[0-9]{{1,4}})?(?![0-9])"
)
_SCALED_PART: Final = re.compile(rf"({_FIGURE})|([십백천])|([만억조])")
_KOREAN_ORDINAL: Final = re.compile(
    rf"(?<![가-힣])(?:({NATIVE_WORD})\s?번째|({NATIVE_WORD}|첫)째(?![가-힣]{{2}})"
    r"|제\s?([0-9]{1,4})\s?(?:차|회|대|기|의)|([0-9]{1,4})\s?번째)"
)
_KOREAN_COUNT: Final = re.compile(
    rf"(?<![가-힣])({NATIVE_WORD})\s(?=(?:가지|개(?!념|발|선|인|방)|명|나라|국가|곳|번(?!째|영|호)|차례|분야|단계|축|기둥))"
)
_KOREAN_FRACTION: Final = re.compile(r"(?<![0-9])([0-9]{1,3})분의\s?([0-9]{1,3})")
_ENGLISH_ORDINAL: Final = re.compile(
    rf"\b(?:([0-9]{{1,4}})(?:st|nd|rd|th)|((?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:{ORDINAL_WORD})))\b",
    re.IGNORECASE,
)
_ENGLISH_WORDS: Final = re.compile(
    rf"\b(?:{ENGLISH_WORD})(?:(?:-|\s(?:and\s)?)(?:{ENGLISH_WORD})){{0,8}}\b", re.IGNORECASE
)
_ENGLISH_SCALED: Final = re.compile(
    rf"{_ALONE}({_FIGURE})\s(hundred|thousand|million|billion|trillion)\b", re.IGNORECASE
)
_ENGLISH_FRACTION: Final = re.compile(
    rf"\b({ENGLISH_WORD})-(thirds?|quarters?|fifths?|tenths?)\b", re.IGNORECASE
)
_PARTS: Final = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_ADVERB: Final = re.compile(
    r"second(?:ly)?,|first(?:ly)?\sand\sforemost|at\sfirst|first\sof\sall", re.IGNORECASE
)


def numbers(text: str, lang: str) -> list[Mark]:
    """Return the numbers in a text, none overlapping another.

    Example:
        >>> [(mark.type, mark.value) for mark in numbers("세 번째 모임, 12.5%, 3만 5천", "ko")]
        [('ordinal', '3'), ('percentage', '12.5'), ('number', '35000')]
        >>> [(mark.type, mark.value) for mark in numbers("our third of two hundred", "en")]
        [('ordinal', '3'), ('number', '200')]
    """
    found = [Mark(m.start(), m.end(), "percentage", _plain(m[1])) for m in _PERCENT.finditer(text)]
    found += [Mark(m.start(), m.end(), "number", _plain(m[1])) for m in _CARDINAL.finditer(text)]
    found += _korean(text) if lang == "ko" else _english(text)
    return first_longest(found)


def _plain(figure: str) -> str:
    return figure.replace(",", "")


def _korean(text: str) -> Iterator[Mark]:
    for match in _KOREAN_ORDINAL.finditer(text):
        words = match[1] or match[2]
        value = native_korean(words) if words else int(match[3] or match[4])
        yield Mark(match.start(), match.end(), "ordinal", str(value))
    for match in _KOREAN_COUNT.finditer(text):
        if match[1] == "한":  # as often "a" as "one", like English "one"
            continue
        yield Mark(match.start(), match.end(1), "number", str(native_korean(match[1])))
    for match in _KOREAN_FRACTION.finditer(text):
        yield Mark(match.start(), match.end(), "fraction", f"{match[2]}/{match[1]}")
    for match in _SCALED.finditer(text):
        end = match.start() + len(match[0].rstrip())
        yield Mark(match.start(), end, "number", _scaled(match[0]))


def _scaled(text: str) -> str:
    """Return what ``2조 3천억`` says: 천 counts up to the next 만, 억 or 조, which counts all."""
    total = below = figure = 0.0
    for number, small, large in _SCALED_PART.findall(text):
        if number:
            figure = float(_plain(number))
        elif small:
            below, figure = below + (figure or 1) * _SMALL[small], 0.0
        else:
            total, below, figure = total + (below + figure or 1) * _LARGE[large], 0.0, 0.0
    value = total + below + figure
    return str(int(value)) if value == int(value) else str(value)


def _english(text: str) -> Iterator[Mark]:
    for match in _ENGLISH_ORDINAL.finditer(text):
        value = int(match[1]) if match[1] else english(match[2])
        if value and not _ADVERB.match(text, match.start()):
            yield Mark(match.start(), match.end(), "ordinal", str(value))
    for match in _ENGLISH_WORDS.finditer(text):
        value = english(match[0])
        if value is not None and match[0].lower() != "one":
            yield Mark(match.start(), match.end(), "number", str(value))
    for match in _ENGLISH_SCALED.finditer(text):
        amount = float(_plain(match[1])) * (english(match[2]) or 1)
        yield Mark(
            match.start(),
            match.end(),
            "number",
            f"{amount:.10g}" if amount < 10**10 else str(int(amount)),
        )
    for match in _ENGLISH_FRACTION.finditer(text):
        part = _PARTS[match[2].lower().removesuffix("s")]
        yield Mark(match.start(), match.end(), "fraction", f"{english(match[1])}/{part}")
