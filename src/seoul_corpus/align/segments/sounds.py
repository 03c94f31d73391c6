"""How a word sounds, roughly: what names and loanwords keep when they are written in Hangul.

A key is a string of consonant classes. Vowels are left out but for a mark that a word begins
with one; consonants that Korean does not tell apart in loanwords share a class.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# A class for each initial and final consonant, in the order of the Hangul block.
_INITIALS: Final = "KKNTTLMPPSSASSSKTPH"
_FINALS: Final = ("", *"KKKNNNTLKMLLPPLMPPTTNTTKTPT")
_FIRST: Final = ord("가")
_PER_INITIAL: Final = 588
_PER_VOWEL: Final = 28

# English spellings in the order in which they are tried. R and H count before a vowel only, as
# Korean hears them.
_SPELLINGS: Final = (
    (r"^[aeiouwy]", "A"),
    (r"[ts]io(?=n)|sh|th|ch|[cg](?=[eiy])|[sjz]|^x", "S"),
    (r"c(?=k)|(?<=n)g$|gh|r(?![aeiouy])|h(?![aeiouy])", ""),
    (r"x", "KS"),
    (r"[ckqg]", "K"),
    (r"ph|[pbfv]", "P"),
    (r"[td]", "T"),
    (r"[rl]", "L"),
    (r"m", "M"),
    (r"n", "N"),
    (r"h", "H"),
    (r".", ""),
)
_SPELLING: Final = re.compile("|".join(f"({pattern})" for pattern, _ in _SPELLINGS))
_DOUBLED: Final = re.compile(r"([b-df-hj-np-tvxz])\1")


@lru_cache(maxsize=65536)
def hangul_sound(word: str) -> str:
    """Return the key of a word of Hangul syllables.

    Example:
        >>> hangul_sound("네트워크"), hangul_sound("옵션")
        ('NTK', 'APSN')
    """
    classes: list[str] = []
    for place, syllable in enumerate(word):
        number = ord(syllable) - _FIRST
        initial = _INITIALS[number // _PER_INITIAL]
        if initial != "A" or place == 0:
            classes.append(initial)
        classes.append(_FINALS[number % _PER_VOWEL])
    return "".join(classes)


@lru_cache(maxsize=65536)
def latin_sound(word: str) -> str:
    """Return the key of a lower-case word in Latin letters.

    Example:
        >>> latin_sound("network"), latin_sound("option")
        ('NTK', 'APSN')
    """
    return _SPELLING.sub(_sound_of, _DOUBLED.sub(r"\1", word))


def _sound_of(match: re.Match[str]) -> str:
    return _SPELLINGS[(match.lastindex or 1) - 1][1]
