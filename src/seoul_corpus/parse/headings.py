"""Lines that head a division: annexes, chapters, sections."""

from __future__ import annotations

import re
from typing import NamedTuple

from seoul_corpus.languages import ANNEX_WORDS, CHAPTER_WORDS, PART_WORDS, SECTION_WORDS
from seoul_corpus.parse.numerals import roman

HEADING_LIMIT = 160
"""A longer line is no heading."""

_OPEN = r"[\[<〈《【「(（＜［]?\s{0,2}"
_CLOSE = r"\s{0,2}[\]>〉》】」)）＞］]?"
_LETTERS = "가나다라마바사아자차카타파하"
_K_KO = rf"(?:제\s?)?(?P<k>[0-9]{{1,3}}|[IVXL]{{1,5}}|[A-Z]|[{_LETTERS}](?![가-힣]))?(?:\s?호)?"
_K_EN = r"(?:No\.?\s?)?(?P<k>[0-9]{1,3}|[IVXL]{1,5}|[A-Z])?"
_SEPARATOR = r"(?P<stop>\s{0,2}[:：.．](?![0-9])|(?=\s)|\Z)"


def _spaced_out(words: tuple[str, ...]) -> str:
    return "|".join(r"\s?".join(re.escape(c) for c in word if c != " ") for word in words)


_ANNEXES = tuple(map(str.upper, ANNEX_WORDS["en"]))


def _division_words(lang: str) -> tuple[str, ...]:
    return (*PART_WORDS[lang], *CHAPTER_WORDS[lang], *SECTION_WORDS[lang])


_ANNEX = (
    re.compile(
        rf"{_OPEN}(?P<word>{_spaced_out(ANNEX_WORDS['ko'])})\s{{0,2}}{_K_KO}{_CLOSE}{_SEPARATOR}"
    ),
    re.compile(
        rf"{_OPEN}(?P<word>{'|'.join(map(str.title, ANNEX_WORDS['en']))}|{_spaced_out(_ANNEXES)})"
        rf"\b\s{{0,2}}{_K_EN}\b{_CLOSE}{_SEPARATOR}"
    ),
)
_CHAPTER = (
    re.compile(
        rf"제\s?(?P<k>[0-9]{{1,3}})\s?"
        rf"(?P<word>{'|'.join(_division_words('ko'))})"
        r"(?P<stop>[.:：](?![0-9])|(?=\s)|\Z)"
    ),
    re.compile(
        rf"(?P<word>{'|'.join(_division_words('en'))})"
        r"\s(?P<k>[0-9]{1,3}|[IVXL]{1,6}|[A-Z])\b(?P<stop>[.:](?![0-9])|\s?[-–—](?=\s)|(?=\s)|\Z)",
        re.IGNORECASE,
    ),
)
_SUPPLEMENT = re.compile(r"부\s?칙(?=\s*(?:[<〈《(（\[].{1,80}[>〉》)）\]])?\Z)")
"""What stands behind the chapters of a Korean law, with articles of its own."""
_RANKS = {
    word: rank
    for rank, words in enumerate((PART_WORDS, CHAPTER_WORDS, SECTION_WORDS))
    for lang in ("ko", "en")
    for word in words[lang]
}
_SENTENCE_END = re.compile(r"[.?!。;,；，][\"'”’»」』)\]]*\s*\Z")
_HEADS_LIST = re.compile(r":\s*\Z")


class Heading(NamedTuple):
    """A line that heads a division.

    Attributes:
        type: ``annex``, ``chapter`` or ``section``.
        n: the printed number in Arabic digits, or a capital letter; None where none is printed.
        end: where the mark ends, in code points from the line's first visible one.
        rank: what it may hold: a part (0) chapters (1), a chapter sections (2).
    """

    type: str
    n: str | None
    end: int
    rank: int = 2


def heading(line: str) -> Heading | None:
    """Return how ``line`` heads a division, or None.

    Args:
        line: one line, from its first visible character, without trailing white space.

    Example:
        >>> heading("부속서 1. 점검표")
        Heading(type='annex', n='1', end=6, rank=2)
        >>> heading("부속서인 서울 의향서를 환영한다.") is None
        True
    """
    if len(line) > HEADING_LIMIT:
        return None
    for pattern in _ANNEX:
        match = pattern.match(line)
        if match and not runs_on(line[match.end() :]) and _headed(line, match):
            return Heading("annex", _arabic(match["k"]), match.end())
    supplement = _SUPPLEMENT.match(line)
    if supplement:
        return Heading("section", None, supplement.end(), 1)
    for pattern in _CHAPTER:
        match = pattern.match(line)
        if match and not runs_on(line[match.end() :]) and _headed(line, match):
            rank = _RANKS[match["word"].lower()]
            kind = "section" if rank == 2 else "chapter"
            return Heading(kind, _arabic(match["k"]), match.end(), rank)
    return None


def _headed(line: str, match: re.Match[str]) -> bool:
    """A word that stands alone, with its number or a colon, heads; one that goes on may not."""
    rest = line[match.end() :].strip()
    if not rest or match["k"] or match["stop"] or line[0] in "[<〈《【「(（＜［":
        return True
    # "Annex to the declaration", "부속서 협력 사업": a title, as long as no sentence follows.
    return not rest[0].islower() or rest.startswith(("to ", "of "))


def runs_on(text: str) -> bool:
    """Return whether ``text`` ends as running text does, or promises more."""
    return bool(_SENTENCE_END.search(text) or _HEADS_LIST.search(text))


def _arabic(k: str | None) -> str | None:
    if not k:
        return None
    if k.isdigit():
        return str(int(k))
    hangul = _LETTERS.find(k)
    if hangul >= 0:
        return str(hangul + 1)
    # A single C, D, I, L, M … is a letter where letters number annexes; I, V and X are figures.
    value = roman(k) if len(k) > 1 or k in "IVX" else None
    return str(value) if value else k
