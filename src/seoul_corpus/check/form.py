"""The outside of the words: brackets, quotation marks, full stops, spaces, characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from seoul_corpus.check.material import Couple, Found, Side, each_side, found

_BRACKETS: Final = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "〔": "〕", "【": "】"}
_BRACKET: Final = re.compile("[()\\[\\]{}（）［］〔〕【】]")
# 1) and a) open an item, :) is a smile.
_NO_BRACKET: Final = re.compile(
    r"(?<![^\s,;:])(?:[0-9]{1,3}|[a-z]|[가-하])\)|[:;]-?[()]"
    r"|\((?:으|이|은|는|가|을|를|와|과|s|es|들|라|이라)\)|(?<=[A-Za-z0-9_])\(\)|(?<=[A-Z]{3})\([^()가-힣]*;[^()]*\)"
)

_GLOSS: Final = {
    True: re.compile(r"[(（][A-Za-z0-9 .,&/·’'-]+[)）]|[(（][\u4e00-\u9fff ·]+[)）]"),
    False: re.compile(r"\([A-Z0-9&-]{2,8}s?\)|\([^()]*[가-힣][^()]*\)"),
}
"""A name in other letters or an abbreviation, which one of the languages may not need."""

_ASIDE: Final = {
    True: re.compile(r"[(（](?:예|예컨대|예를 들어|즉|또는)[ :,]|(?:포함|제외|기준|등)[)）]"),
    False: re.compile(r"\((?:e\.g\.|for example|i\.e\.|that is|including|optional|or )"),
}

_TITLES: Final = {"「": "」", "『": "』", "《": "》", "〈": "〉", "“": "”", "‘": "’", "«": "»"}
_ANY_QUOTE: Final = re.compile("[「」『』《》〈〉“”‘’«»\"＂'`]")
_CLOSING: Final = frozenset(_TITLES.values())
_QUOTE: Final = re.compile(
    "[「」『』《》〈〉“”«»\"＂]|(?<![\\w])[‘'`](?=[\\w*.+(-])|(?<=[\\w.,!?*)])['’](?![A-Za-z0-9])|‘"
)
_APOSTROPHE: Final = re.compile(
    r"(?<=[A-Za-z0-9])['’](?=[A-Za-z])|(?<=s)['’](?=\s)|['’](?=[0-9]{2}s?\b)"
    r"|(?<=[\s(])[\"'](?=[\s)])|[0-9]['′][0-9]+[\"″]"
)

_INCH: Final = re.compile(r"[0-9]\"(?![0-9\"])")

_END: Final = re.compile(r"([.。!！?？:：;；,，…]*)[\s\"'”’」』)\]》〉}]*\Z")
_ENDINGS: Final = {
    ".": "stop", "。": "stop", "…": "stop", "!": "stop", "！": "stop", "?": "question",
    "？": "question", ":": "colon", "：": "colon", ";": "semicolon", "；": "semicolon",
    ",": "comma", "，": "comma",
}  # fmt: skip
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:etc|Inc|Ltd|Co|No|[ap]\.m|vs|e\.g|i\.e|[A-Z](?:\.[A-Z])*))\.\s*\Z|[0-9]\.\s*\Z|\.\.+\s*\Z"
)

_PREDICATE: Final = re.compile(r"(?:[다까요죠]|십시오|시오)[\s\"'”’」』)\]》〉.。!?:;,…]*\Z")

_FEW: Final = 5
"""Spaces below which English without a full stop is a phrase, such as a message of an error."""

_DOUBLED: Final = re.compile(r"(?<![\w-])([^\W\d_]{2,})[ \t\r\n]+\1(?![\w-])", re.IGNORECASE)
_SHORT_DOUBLED: Final = re.compile(
    r"(?<![\w'’-])(an?|이|그|및|또|를|을|the|of|등)[ \t\r\n]+\1(?![\w'’-])", re.IGNORECASE
)
_TWICE_ON_PURPOSE: Final = frozenset(
    {
        *("had", "that", "very", "long", "many"),
        *(
            "매우",
            "아주",
            "하나",
            "또는",
            "점점",
            "서로",
            "각각",
            "거듭",
            "여러",
            "몇몇",
            "하루",
            "더욱",
        ),
    }
)
_SPACES: Final = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \u00a0]*|\u3000{2,})(?=\S)")
_BEFORE_MARK: Final = re.compile(r"(?<=[\w)\]”’」』]) +(?=[,.;:!?)\]”](?:\s|\Z))")

_INVISIBLE: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u115f\u1160\u3164\uffa0]"
    "|(?<![\u0600-\u0dff])[\u200c\u200d](?![\u0600-\u0dff])"
)
_JAMO: Final = re.compile("[\u3131-\u3163\u3165-\u318c\u318e\uffa1-\uffdc]+")
_JAMO_ON_PURPOSE: Final = re.compile(
    r"(?<![가-힣\u3131-\u318e])[ㄱ-ㅎ][).]|[ㅋㅎㅠㅜ]{2,}|‘[ㄱ-ㅣ]’|'[ㄱ-ㅣ]'"
)
_CONJOINING: Final = re.compile(
    "[\u1100-\u115e\u1161-\u1175\u11a8-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+"
)
_COMPOSED_HANGUL: Final = re.compile("[가-힣]")
_COMBINING: Final = re.compile("[A-Za-z][\u0300-\u036f]+")


def brackets_open(couple: Couple) -> Iterator[Found]:
    """Yield brackets without a partner; both sides may be cut alike."""
    if len({len(_brackets(side.text)[1]) for side in couple.sides}) == 1:
        return
    for side, other in each_side(couple):
        for start, end in _brackets(side.text)[1][:1]:
            yield found(side, other, [(start, end)], words=_around(side.text, start, end))


def brackets_differ(couple: Couple) -> Iterator[Found]:
    """Yield pairs with more in brackets on one side; a gloss in other letters may be left out."""
    sides = [(side, *_brackets(side.text)) for side in couple.sides]
    shown = [_shown(side, _BRACKET) for side in couple.sides]
    if any(wrong for _, _, wrong in sides) or shown[0] == shown[1]:
        return
    most = [len(pairs) for _, pairs, _ in sides]
    least = [
        sum(not _GLOSS[side.korean].fullmatch(side.text, *pair) for pair in pairs)
        for side, pairs, _ in sides
    ]
    if (most[0] < least[1] or most[1] < least[0]) and not _aside(couple):
        yield Found((couple.target.whole, couple.source.whole), _both(*shown))


def _aside(couple: Couple) -> bool:
    """Return whether one side puts in brackets what the other says with a word of its own."""
    return any(_ASIDE[side.korean].search(side.text) is not None for side in couple.sides)


def _brackets(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where brackets open and close, and where those stand that have no partner."""
    if not _BRACKET.search(text):
        return [], []
    skipped = {n for m in _NO_BRACKET.finditer(text) for n in range(m.start(), m.end())}
    waiting: list[tuple[str, int]] = []
    wrong: list[tuple[int, int]] = []
    pairs: list[tuple[int, int]] = []
    for match in _BRACKET.finditer(text):
        mark, start = match[0], match.start()
        closes = bool(waiting) and waiting[-1][0] == mark
        if start in skipped and not closes:
            continue
        if mark in _BRACKETS:
            waiting.append((_BRACKETS[mark], start))
        elif closes:
            pairs.append((waiting.pop()[1], match.end()))
        else:
            wrong.append(match.span())
    return pairs, [*wrong, *((start, start + 1) for _, start in waiting)]


def quotes_open(couple: Couple) -> Iterator[Found]:
    """Yield quotation marks without a partner."""
    for side, other in each_side(couple):
        if _quotations(side.text) is None:
            yield found(side, other, [(0, len(side.text))], words=_shown(side, _QUOTE))


def quotes_differ(couple: Couple) -> Iterator[Found]:
    """Yield pairs with more quotations or titles in marks on one side; 「」 and “” are alike."""
    counts = [_quotations(side.text) for side in couple.sides]
    if counts[0] != counts[1] and None not in counts:
        shown = [_shown(side, _QUOTE) for side in couple.sides]
        yield Found((couple.target.whole, couple.source.whole), _both(*shown))


def _quotations(text: str) -> int | None:
    """Return how many quotations a text holds, None where one of its marks is open."""
    if not _ANY_QUOTE.search(text):
        return 0
    marks: list[str] = _QUOTE.findall(_APOSTROPHE.sub("ʼ", text))
    if not marks:
        return 0
    straight = sum(mark in '"＂' for mark in marks)
    single = sum(mark in "'`" for mark in marks)
    opening = sum(mark in _TITLES for mark in marks)
    if straight % 2 or single % 2 or opening != sum(mark in _CLOSING for mark in marks):
        return None
    return opening + (straight + single) // 2


def _around(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - 15) : end + 15].split())


def _both(source: str, target: str) -> dict[str, str]:
    return {"source": source, "target": target}


def _shown(side: Side, pattern: re.Pattern[str]) -> str:
    return " ".join(match[0] for match in pattern.finditer(side.text)) or "—"


def ending_differs(couple: Couple) -> Iterator[Found]:
    """Yield sentences that end in marks of different kinds: a question beside a statement.

    Only what Korean ends as a sentence counts; a list may begin after a stop or after a colon.
    """
    ends = [_END.search(side.text) for side in couple.sides]
    marks = [end[1][-1:] if end else "" for end in ends]
    kinds = {_ENDINGS.get(mark, "none") for mark in marks}
    if len(kinds) == 1 or kinds == {"stop", "colon"} or not _PREDICATE.search(couple.ko.text):
        return
    if any(_ABBREVIATED.search(side.text) for side in couple.sides):
        return
    if "none" in kinds and couple.en.text.count(" ") < _FEW:
        return
    spots = [
        side.spot(end.start(), end.end(1)) if end else side.whole
        for side, end in zip(couple.sides, ends, strict=True)
    ]
    yield Found((spots[1], spots[0]), _both(marks[0] or "—", marks[1] or "—"))


def word_doubled(couple: Couple) -> Iterator[Found]:
    """Yield words that stand twice in a row."""
    for side, other in each_side(couple):
        for pattern in (_DOUBLED, _SHORT_DOUBLED):
            for match in pattern.finditer(side.text):
                word = match[1].casefold()
                if word not in _TWICE_ON_PURPOSE and f"{word} {word}" not in other.text.casefold():
                    yield found(side, other, [match.span()], words=" ".join(match[0].split()))


def space_doubled(couple: Couple) -> Iterator[Found]:
    """Yield runs of spaces inside a line."""
    for side, other in each_side(couple):
        for match in _SPACES.finditer(side.text):
            near = side.text[max(0, match.start() - 10) : match.end() + 10]
            yield found(side, other, [match.span()], words=" ".join(near.split()))


def space_before_mark(couple: Couple) -> Iterator[Found]:
    """Yield spaces before a full stop, a comma or a closing bracket, where one side has them."""
    if all(_BEFORE_MARK.search(side.text) for side in couple.sides):
        return
    for side, other in each_side(couple):
        for match in _BEFORE_MARK.finditer(side.text):
            near = side.text[max(0, match.start() - 10) : match.end() + 1]
            yield found(side, other, [match.span()], words=" ".join(near.split()))


def invisible_character(couple: Couple) -> Iterator[Found]:
    """Yield characters that no reader sees: zero-width spaces, marks of direction, soft hyphens."""
    for side, other in each_side(couple):
        if side.text.isascii():
            continue
        for match in _INVISIBLE.finditer(side.text):
            code = f"U+{ord(match[0]):04X}"
            yield found(side, other, [match.span()], character=code)


def jamo_stray(couple: Couple) -> Iterator[Found]:
    """Yield letters of the Korean alphabet that stand outside a syllable."""
    for side, other in each_side(couple):
        if side.text.isascii():
            continue
        meant = {n for m in _JAMO_ON_PURPOSE.finditer(side.text) for n in range(*m.span())}
        for match in _JAMO.finditer(side.text):
            if match.start() not in meant:
                yield found(side, other, [match.span()], words=match[0])


def forms_mixed(couple: Couple) -> Iterator[Found]:
    """Yield decomposed syllables and letters: two spellings that look the same and are not."""
    for side, other in each_side(couple):
        if side.text.isascii() or unicodedata.is_normalized("NFC", side.text):
            continue
        for pattern in (_CONJOINING, _COMBINING):
            match = pattern.search(side.text)
            if match is not None:
                composed = unicodedata.normalize("NFC", match[0])
                yield found(side, other, [match.span()], words=composed)
                break
