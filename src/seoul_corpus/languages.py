"""What differs by language: keywords as data. A third language is one more table."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

ANNEX_WORDS: Final = MappingProxyType(
    {
        "ko": ("부속서", "부속문서", "부속 문서", "별첨", "첨부", "부록", "별지", "별표", "붙임"),
        "en": ("annex", "annexe", "appendix", "schedule", "attachment"),
    }
)
"""Words that head an annex."""

NUMBER_WORDS: Final = MappingProxyType(
    {
        "ko": ("조", "항", "호", "목", "절"),
        "en": ("paragraph", "para", "article", "art", "section", "sec", "item", "point"),
    }
)
"""Words that people write beside a number when they refer to a unit."""

ABBREVIATIONS: Final = MappingProxyType({"art": "article", "para": "paragraph", "sec": "section"})
"""How English words before a number are cut short."""

ARTICLE_WORDS: Final = (
    *("article", "paragraph", "section", "point", "rule", "clause"),
    *ABBREVIATIONS,
)
"""English words that may stand before a number as part of a label; Korean writes 제1조."""

NAMED_WORDS: Final = (
    *("principle", "commitment", "recommendation", "goal", "objective", "pillar", "action"),
    *("원칙", "약속", "공약", "권고", "목표", "과제", "행동", "의제"),
)
"""Words that name a numbered unit where a colon, a full stop or nothing follows: 원칙 1:"""

PART_WORDS: Final = MappingProxyType({"ko": ("편", "부"), "en": ("part", "title")})
"""Words that head a part, which holds chapters."""

CHAPTER_WORDS: Final = MappingProxyType({"ko": ("장",), "en": ("chapter",)})
"""Words that head a chapter."""

SECTION_WORDS: Final = MappingProxyType({"ko": ("절", "관"), "en": ("section",)})
"""Words that head a section of a chapter."""

CLOSING_WORDS: Final = (
    "done (?:at|in)",
    "signed",
    "adopted",
    "issued",
    ".*에서 (?:작성|서명|채택)",
    r"[12][0-9]{3}[년.].{0,20}일?.{0,10}에서.{0,60}(?:작성|서명|채택)",
)
"""How the line of place and date begins, as patterns."""

TESTIMONY_WORDS: Final = (
    r"in (?:witness|faith|testimony) (?:where)?of\b",
    r"done (?:at|in) [A-Z]",
    r"(?:이상|위|상기|이)의? 증거로",
    r"(?:for|on behalf of) (?:and on behalf of )?the (?:government|republic|kingdom|state|union)\b",
)
"""How the sentence begins that the signatures stand under, as patterns."""

MONTHS: Final = MappingProxyType(
    {
        "en": (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        "ko": tuple(f"{month}월" for month in range(1, 13)),
    }
)
"""Month names, January first."""

LANGUAGE_NAMES: Final = MappingProxyType(
    {"ko": {"ko": "한국어", "en": "Korean"}, "en": {"ko": "영어", "en": "English"}}
)
"""What each language is called, by language, in each language."""

ROLE_NAMES: Final = MappingProxyType(
    {
        "original": {"ko": "원문", "en": "original"},
        "official": {"ko": "공식본", "en": "official text"},
        "translation": {"ko": "번역문", "en": "translation"},
        "back-translation": {
            "ko": "역번역문(공식본 아님)",
            "en": "back-translation, not the official text",
        },
    }
)
"""What each role is called, in each language; no one may take a back-translation for more."""


def all_words(table: MappingProxyType[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words of every language, longest first."""
    words = {word for of_language in table.values() for word in of_language}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
