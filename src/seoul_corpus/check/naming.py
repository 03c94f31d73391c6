"""Are the same names and abbreviations on both sides, and lists of names whole?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from seoul_corpus.annotate.mark import Mark
from seoul_corpus.check.material import Couple, Found, Side, Spot, each_side, found
from seoul_corpus.resources import resource

NOTHING: Final = "—"
_BETWEEN: Final = re.compile(r"\s*(?:[,，、·ㆍ;]|\b(?:and|or)\b|및|와|과|또는|그리고|the|\s)*\s*")
_LISTED: Final = 3
"""From how many names in a row on they are a list."""

_ACRONYM: Final = re.compile(
    r"(?<![\w./@#&+(=-])(?!(?:OK|NOT|AND|OR|ALL|MUST|TRUE|FALSE|NO)\b)"
    r"[A-Z](?:[A-Z]|&(?=[A-Z])){1,5}[0-9]{0,2}s?(?![A-Za-z0-9_/&(@=+]|\.\w|-[a-z])"
)
_ROMAN: Final = re.compile(r"[IVXLCDM]+")
_SPELT: Final = {
    "AI": ("인공지능", "artificial intelligence"),
    "UN": ("유엔|국제연합|국제 연합", "United Nations"),
    "EU": ("유럽연합|유럽 연합", "European Union"),
    "US": ("미국|미합중국", "United States|American"),
    "USA": ("미국|미합중국", "United States"),
    "UK": ("영국", "United Kingdom|British"),
    "ROK": ("대한민국|한국", "Republic of Korea"),
    "IT": ("정보기술|정보 기술|정보통신", "information technology"),
    "ICT": ("정보통신", "information and communication"),
    "R&D": ("연구개발|연구 개발|연구·개발", "research and development"),
    "SDG": ("지속가능발전목표|지속가능개발목표", "Sustainable Development Goal"),
    "NGO": ("비정부|시민단체", "non-governmental"),
    "SME": ("중소기업", "small and medium"),
    "GDP": ("국내총생산", "gross domestic product"),
    "PDF": ("피디에프", "portable document"),
    "DNA": ("유전자", "deoxyribonucleic"),
}
"""Abbreviations that are also written out, in Korean and in English."""

_ADJECTIVES: Final = {
    "FR": "French", "GB": "Brit|UK|English", "NL": "Dutch", "GR": "Greek", "ES": "Spanish|Spain",
    "CH": "Swiss", "DK": "Danish|Danes", "TR": "Turk", "PL": "Polish|Poles",
    "US": "America|US|U\\.S\\.",
    "CN": "Chin", "JP": "Japan", "KR": "Korea|ROK", "KP": "Korea|DPRK", "SE": "Swed", "FI": "Finn",
    "PH": "Filipino", "TH": "Thai", "EU": "Europ|EU", "UN": "UN|United Nations|유엔",
}  # fmt: skip


def name_differs(couple: Couple) -> Iterator[Found]:
    """Yield names of states, organisations, meetings and documents that one side lacks."""
    for source, target in _lone_pairs(couple):
        lone = (couple.source, source) if source else (couple.target, target)
        if lone[1] and not _in_list(lone[0], lone[1]):
            yield _names_found(couple, source, target)


def name_list_differs(couple: Couple) -> Iterator[Found]:
    """Yield the names that a list of three or more has on one side alone."""
    for source, target in _lone_pairs(couple):
        lone = (couple.source, source) if source else (couple.target, target)
        if lone[1] and _in_list(lone[0], lone[1]):
            yield _names_found(couple, source, target)


@lru_cache(maxsize=1)  # two checks in turn ask for the same couple
def _lone_pairs(couple: Couple) -> tuple[tuple[Mark | None, Mark | None], ...]:
    """Return the names without counterpart, of each side one or of one alone."""
    lone = [_lone(side, other) for side, other in each_side(couple)]
    return tuple(zip_longest(lone[0], lone[1]))


def _lone(side: Side, other: Side) -> list[Mark]:
    theirs = {meaning_of(mark) for mark in other.marks("names")}
    theirs |= {mark.ref for mark in other.marks("terms")}
    lone: dict[str, Mark] = {}
    for mark in side.marks("names"):
        meaning = meaning_of(mark)
        if (
            meaning
            and not side.words(mark).islower()
            and meaning not in theirs
            and not _otherwise(mark, meaning, other)
        ):
            lone.setdefault(meaning, mark)
    return list(lone.values())


def meaning_of(mark: Mark) -> str | None:
    """Return what a name stands for in any language; None for one known by its pattern alone."""
    if mark.ref:
        return mark.ref.removeprefix("iso3166:")
    return mark.value if mark.value in _wordings() else None


def _otherwise(mark: Mark, meaning: str, other: Side) -> bool:
    """Return whether the other side may say the name in another form: French for France."""
    known = _wordings().get(meaning, ("", ""))[0 if other.korean else 1]
    if any(word and word in other.text for word in (*known.split("|"), meaning)):
        return True
    if other.korean:
        return False
    stem = _ADJECTIVES.get(meaning)
    if stem is None and mark.type == "state":
        stem = known.split("|")[0].removeprefix("the ")[:4]
    return bool(stem) and re.search(rf"\b(?:{stem})", other.text) is not None


@lru_cache(maxsize=1)
def _wordings() -> Mapping[str, tuple[str, str]]:
    rows = resource("data", "names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [row.replace("?", "").split("\t") for row in rows]
    return {code: (ko, en) for code, _, ko, en in cells}


def _in_list(side: Side, mark: Mark) -> bool:
    return any(mark in run and len(run) >= _LISTED for run in _runs(side))


def _runs(side: Side) -> Iterator[Sequence[Mark]]:
    """Yield names that follow each other with nothing but commas and conjunctions between."""
    run: list[Mark] = []
    for mark in side.marks("names"):
        between = side.marked.document.text[run[-1].end : mark.start] if run else ""
        if run and not _BETWEEN.fullmatch(between):
            yield run
            run = []
        run.append(mark)
    yield run


def _names_found(couple: Couple, source: Mark | None, target: Mark | None) -> Found:
    spots, words = [], []
    for side, mark in zip(couple.sides, (source, target), strict=True):
        spots.append(Spot(side, mark.start, mark.end) if mark else side.whole)
        words.append(side.words(mark) if mark else NOTHING)
    if source is None:
        spots.reverse()
    mark = source or target
    expected = (mark.value if mark else None) or NOTHING
    params = {"source": words[0], "target": words[1], "expected": expected}
    return Found(tuple(spots), params)


def acronym_differs(couple: Couple) -> Iterator[Found]:
    """Yield abbreviations in capitals that the other side neither has nor writes out."""
    for side, other in each_side(couple):
        if not side.korean and side.text.isupper():
            continue
        names = [(mark.start - side.start, mark.end - side.start) for mark in side.marks("names")]
        for match in _ACRONYM.finditer(side.text):
            if any(start < match.end() and match.start() < end for start, end in names):
                continue
            if not _known_there(match[0].removesuffix("s"), other):
                yield found(side, other, [match.span()], words=match[0])


def _known_there(acronym: str, other: Side) -> bool:
    if _ROMAN.fullmatch(acronym) or acronym.casefold() in other.text.casefold():
        return True
    spelt = _SPELT.get(acronym)
    if spelt is not None:
        return re.search(spelt[0 if other.korean else 1], other.text, re.IGNORECASE) is not None
    return not other.korean and _initials(acronym, other.text)


def _initials(acronym: str, text: str) -> bool:
    """Return whether words in a row begin with the letters of an abbreviation."""
    words = re.findall(r"[A-Za-z]+", text)
    letters = "".join(word[0] for word in words if word not in {"of", "the", "and", "for", "on"})
    return acronym.casefold() in letters.casefold()
