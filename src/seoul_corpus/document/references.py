"""References as people write them: 3, annex 2.4, 부속서 제2조 제4항."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from seoul_corpus.languages import (
    ANNEX_WORDS,
    CHAPTER_WORDS,
    NUMBER_WORDS,
    PART_WORDS,
    all_words,
)

_ANY_WORD = "|".join(map(re.escape, all_words(ANNEX_WORDS)))
_ANNEX = re.compile(rf"^(?:{_ANY_WORD})[\s:]*")
_CHAPTER_KO = re.compile(
    rf"^제?\s*([0-9]{{1,4}})\s*(?:{'|'.join((*PART_WORDS['ko'], *CHAPTER_WORDS['ko']))})(?=\s|$)"
)
_CHAPTER_EN = re.compile(rf"^(?:ch\.?|{'|'.join((*PART_WORDS['en'], *CHAPTER_WORDS['en']))})\s+")
_NUMBER_KO = re.compile(rf"제?\s*([0-9.]+)\s*(?:{'|'.join(NUMBER_WORDS['ko'])})")
_NUMBER_EN = re.compile(rf"(?:\b(?:{'|'.join(NUMBER_WORDS['en'])})s?\b\.?|§)\s*(?=[0-9])")
_STEP = re.compile(r"\.\s*(?=[0-9])")


@lru_cache(maxsize=1024)
def normal_reference(reference: str) -> str:
    """Return the one form of a reference that the index knows.

    Example:
        >>> normal_reference("부속서 제2조 제4항"), normal_reference("Annex 2.4.")
        ('annex 2.4', 'annex 2.4')
    """
    text = unicodedata.normalize("NFKC", reference).strip().casefold()
    text = _ANNEX.sub("annex ", text)
    text = _CHAPTER_EN.sub("ch ", _CHAPTER_KO.sub(r"ch \1", text))
    text = _NUMBER_EN.sub("", _NUMBER_KO.sub(r"\1.", text))
    return " ".join(_STEP.sub(".", text).rstrip(".) ").split())
