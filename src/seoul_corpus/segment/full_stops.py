"""Which full stops end a sentence, and which belong to an abbreviation, a date or a list mark."""

from __future__ import annotations

from typing import Final

from seoul_corpus.segment.pattern import CLOSERS, LIST_LETTERS, OPENERS, UNITS
from seoul_corpus.segment.words import (
    AFTER_NAME,
    BEFORE_NAME,
    BEFORE_NUMBER,
    KOREAN_ENDINGS,
    LETTERED,
    SHORT,
    SHORTENED,
    STARTERS,
)

_WINDOW: Final = 24
"""More code points than any word of the tables, and the one beside it, have."""
_LONGEST: Final = 12
"""No abbreviation is longer."""
_UNSHORTENED: Final = 4
"""From this length on a word that is in no table counts as written in full."""


def goes_on_korean(chunk: str, mark: int, following: int) -> bool:
    """Return whether the Korean sentence goes on at ``following``, after the end mark."""
    if chunk[mark] not in ".…":
        return False
    before = chunk[mark - 1 : mark]
    if chunk[mark] == "…" or chunk[mark + 1] in ".…":
        return before not in KOREAN_ENDINGS
    if before > "\u02ff":
        return _is_list_letter(chunk, mark) or _is_titled_reference(chunk, mark, following)
    word = _word_before(chunk, mark)
    if word.replace(".", "").isdigit():
        return True
    return goes_on_english(chunk, mark, following)


def goes_on_english(chunk: str, mark: int, following: int) -> bool:
    """Return whether the English sentence goes on at ``following``, after the end mark."""
    after = chunk[following : following + _WINDOW]
    if chunk[mark] != ".":
        return _is_lower(after)
    word = _word_before(chunk, mark)
    if _is_lower(after):
        # Names such as "iPhone" begin sentences too, but not where the word may be shortened.
        return not (chunk[mark + 1].isspace() and _is_whole(word, chunk[mark - 1 : mark]))
    if word in BEFORE_NAME:
        return True
    if word in BEFORE_NUMBER:
        return _begins_with_number(after)
    if word in AFTER_NAME or _is_initials(word):
        return not (_begins_sentence(after) or _is_letter_of_list(chunk, mark, word))
    return word.isdigit() and _follows_colon(chunk, mark - len(word))


def goes_on_elsewhere(chunk: str, mark: int, following: int) -> bool:
    """Return whether a sentence in a language without rules goes on at ``following``."""
    if _is_lower(chunk[following : following + _WINDOW]):
        return True
    return chunk[mark] == "." and _is_initials(_word_before(chunk, mark))


def _is_list_letter(chunk: str, mark: int) -> bool:
    """Tell 가. from a word; 다. after a Hangul word is a verb's ending, broken off by a line."""
    letter = chunk[mark - 1]
    if letter not in LIST_LETTERS or not chunk[mark - 2 : mark - 1].isspace():
        return False
    return letter != "다" or not "가" <= chunk[mark - 3 : mark - 2] <= "힣"


def _is_titled_reference(chunk: str, mark: int, following: int) -> bool:
    """Tell 5.1절. “제목”: a reference, and the title of what it refers to."""
    number = chunk[mark - 2 : mark - 1]
    return chunk[mark - 1] in UNITS and number.isdigit() and chunk[following] in OPENERS


def _word_before(chunk: str, mark: int) -> str:
    """Return the word that a full stop is attached to, empty where it is attached to none."""
    if not chunk[mark - 1 : mark].isalnum():
        return ""
    return chunk[max(0, mark - _WINDOW) : mark].rsplit(maxsplit=1)[-1].lstrip(f"{OPENERS}’")


def _is_lower(words: str) -> bool:
    """Tell whether a lower-case word begins ``words``, not a list mark such as ``(a)``."""
    first = words.lstrip(OPENERS)[:5]
    return first[:1].islower() and "." not in first and ")" not in first


def _is_whole(word: str, last: str) -> bool:
    if not word:
        return last != "" and last in CLOSERS
    if word in SHORT or len(word) > _LONGEST:
        return True
    known = word in BEFORE_NAME or word in BEFORE_NUMBER or word in AFTER_NAME or word in SHORTENED
    return not known and len(word) >= _UNSHORTENED and word.replace("-", "").isalpha()


def _is_initials(word: str) -> bool:
    """Tell whether ``word`` is like ``J`` or ``U.S``."""
    if len(word) == 1:
        return word.isupper()
    return "." in word and all(len(part) == 1 and part.isalpha() for part in word.split("."))


def _begins_with_number(words: str) -> bool:
    first = words.split(None, 1)[0]
    return first[0] in "(§" or any(map(str.isdigit, first)) or not first.strip("IVXLC.,;:)")


def _begins_sentence(words: str) -> bool:
    first, _, rest = words.lstrip(OPENERS).replace("\n", " ").partition(" ")
    if first in ("A", "I"):
        return rest[:1].islower()
    return first.rstrip(",:;") in STARTERS


def _is_letter_of_list(chunk: str, mark: int, word: str) -> bool:
    """Tell the letter of ``Annex B`` from an initial."""
    if len(word) > 1:
        return False
    before = chunk[max(0, mark - _WINDOW) : mark - 1].split()
    return bool(before) and before[-1].lower().removesuffix("s") in LETTERED


def _follows_colon(chunk: str, place: int) -> bool:
    """Tell the list mark of ``as follows: 1. First`` from a number."""
    return chunk[max(0, place - _WINDOW) : place].rstrip()[-1:] in (":", ";")
