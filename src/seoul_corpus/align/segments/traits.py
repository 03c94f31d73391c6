"""What of a segment is compared: its words, its length, and how it ends."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from seoul_corpus.languages import MONTHS

WORDS_LIMIT: Final = 300
"""How many distinct words of a segment are looked at: enough for any sentence, and a bound."""

_TOKEN: Final = re.compile(
    r"([가-힣]+)|([0-9]+(?:,[0-9]{3}(?![0-9]))*)|([^\W\d_가-힣]+)|([^\w\s.,])"
)
_ENDS: Final = re.compile(r"[.?!。](?=[\s)\"”’」』]|$)")
_CLOSERS: Final = ")]}\"'”’」』》 \t"
_QUOTES: Final = frozenset("\"'“”‘’「」『』《》«»")
_MONTHS: Final = {
    name.lower()[:length]: str(number)
    for number, name in enumerate(MONTHS["en"], 1)
    for length in (3, len(name))
}

# What follows a noun or makes a verb of it; the longest that fits is taken off.
_PARTICLE_LIST: Final = """
은 는 이 가 을 를 의 에 에서 으로 로 와 과 도 만 에게 부터 까지 에는 에서는 으로는 로는 에도
처럼 보다 이나 나 이라 라 이란 란 이라는 라는 입니다 이다 합니다 한다 하는 하고 하여 하며 하기
해야 하지 할 한 된 되는 됩니다 된다 되어 될 했다 했습니다 들 들은 들이 들을 들의 적 적인 적으로
하면 하려면 에서의 과의 와의 으로부터 로부터
"""
_PARTICLES: Final = frozenset(_PARTICLE_LIST.split())
_LONGEST_PARTICLE: Final = 4
_PREFIX: Final = 2
"""Syllables that a Korean word is cut to as well: most roots have two."""
_STEM: Final = 6
"""Letters that a word in another script is cut to: enough to tell it from most others."""


class Segment(NamedTuple):
    """What is compared of one segment.

    Attributes:
        words: the forms of each distinct word: a Korean word as its stem and its first two
            syllables (marked by ``*``), another word as its stem, a number in digits.
        forms: all forms of all words.
        hangul: how many Hangul syllables it has.
        others: how many other letters, digits and marks it has.
        end: its last mark, empty where it ends in a word.
        sentences: how many marks in it end a sentence.
    """

    words: tuple[tuple[str, ...], ...]
    forms: tuple[str, ...]
    hangul: int
    others: int
    end: str
    sentences: int


def segment_traits(text: str) -> Segment:
    """Return what of ``text`` is compared, in either language, in time linear in its length.

    Example:
        >>> segment_traits("2024년 5월 AI 서밋을").words
        (('2024',), ('년',), ('5',), ('월',), ('ai',), ('서밋',))
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    words: dict[str, tuple[str, ...]] = {}
    hangul = others = 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        if match.lastindex == 1:
            hangul += len(token)
        else:
            others += len(token)
        if len(words) < WORDS_LIMIT:
            forms = _forms(token, match.lastindex or 0)
            words[forms[0]] = forms
    flat = tuple(form for forms in words.values() for form in forms)
    last = text[-64:].rstrip(_CLOSERS)[-1:]
    end = last if last and not last.isalnum() else ""
    return Segment(tuple(words.values()), flat, hangul, others, end, len(_ENDS.findall(text)))


def _forms(token: str, kind: int) -> tuple[str, ...]:
    if kind == 1:
        return _korean(token[:64])
    if kind == 2:
        return (token[:64].replace(",", "").lstrip("0") or "0",)
    if kind == 3:
        return (stem(token[:64].lower()),)
    return ('"' if token in _QUOTES else token,)


@lru_cache(maxsize=65536)
def _korean(word: str) -> tuple[str, ...]:
    root = word
    for size in range(_LONGEST_PARTICLE, 0, -1):
        if len(word) > size + 1 and word[-size:] in _PARTICLES:
            root = word[:-size]
            break
    return (root,) if len(root) <= _PREFIX else (root, f"{root[:_PREFIX]}*")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the form of a lower-case word that is not Korean; a month is its number.

    Example:
        >>> stem("declarations"), stem("may"), stem("policies")
        ('declar', '5', 'policy')
    """
    if word in _MONTHS:
        return _MONTHS[word]
    if len(word) > 4:  # shorter words end in s by themselves: this, was
        if word.endswith("ies"):
            word = f"{word[:-3]}y"
        elif word.endswith(("xes", "sses", "ches", "shes")):
            word = word[:-2]
        elif word.endswith("s") and not word.endswith("ss"):
            word = word[:-1]
    return word[:_STEM]
