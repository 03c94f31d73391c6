"""Names: states and organisations by table, meetings and documents by pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from seoul_corpus.annotate.mark import Mark, first_longest
from seoul_corpus.annotate.matcher import Form, Matcher, forms
from seoul_corpus.resources import resource

_UNSURE: Final = "?"
"""Begins a name in the table that is also a common word: it counts where the words around it say
so, that is in a list with another name, or before 에서 and what a state has."""

_LISTED: Final = re.compile(r"\s*+(?:[,，、·ㆍ]\s*(?:and\s|및\s)?|and\s|및\s|와\s|과\s)(?:the\s)?")

_CONFIRMED: Final = re.compile(
    r"에서(?:는|의)?\s|(?:의\s|\s)(?:정부|대통령|총리|외교장관|외무장관|대표단|수도|대사)(?![가-힣]{3})"
)

_CAPITAL: Final = r"[A-Z][\w’'&.-]*"
_ENGLISH_MEETING: Final = re.compile(
    rf"\b(?:{_CAPITAL}\s){{1,6}}(?:Summits?|Conference|Forum|Assembly|Session|Dialogue|Meeting)\b"
    rf"(?:\s(?:of|on|for)\s(?:the\s)?{_CAPITAL}(?:\s(?:(?:and|of|the)\s)*{_CAPITAL}){{0,5}})?"
    rf"|\bSummit of the {_CAPITAL}"
)
_ENGLISH_BODY: Final = re.compile(
    rf"\b(?:{_CAPITAL}\s){{1,5}}"
    r"(?:Organi[sz]ation|Agency|Institute|Council|Commission|Committee|Union|Bank|Ministry|Group"
    r"|University|Network|Body|Office|Programme|Fund|Court|Authority|Panel|Secretariat)\b"
    rf"(?:\s(?:of|on|for)\s(?:the\s)?{_CAPITAL}(?:\s(?:(?:and|of|the)\s)*{_CAPITAL}){{0,4}})?"
    r"|\bMinistry\sof(?:\sthe)?(?:\s(?:and\s)?[A-Z][\w-]*){1,6}"
)
_NOT_FIRST: Final = (
    r"(?!(?:이|그|본|동|각|제|및|등|또는|우리|우리의|여타|기타|이러한|"
    r"향후|최근|관련|모든|국제|해당)\s)"
)
_KOREAN_MEETING: Final = re.compile(
    rf"(?<!\w){_NOT_FIRST}(?:[A-Za-z0-9가-힣·ㆍ]{{1,14}}\s){{0,3}}(?:[A-Za-z0-9가-힣·ㆍ]{{1,14}})??"
    r"(?:정상회의|정상회담|정상세션|장관회의|장관급회의|당사국총회|총회|포럼|회담|학술대회)"
)
_KOREAN_BODY: Final = re.compile(
    rf"(?<!\w){_NOT_FIRST}[A-Z가-힣]{{2,12}}(?:위원회|협의회|연구소|연구원|재단|사무국|대학교|공사|협회|은행|기금)"
)
_INFLECTED: Final = re.compile(
    r"(?:\w*(?:의|은|는|을|를|에서|에|와|과|한|된|는지|하는|되는|할|위한|등|하고|하며|되어|모여|이어|이번|다음|및|그리고|또는|제[0-9]{1,3}[차회])|[0-9]{1,4}[년월일])\s"
)
_OPENING: Final = re.compile(
    r"(?:The|This|That|These|Our|We|At|In|On|By|For|From|And|As|First|Each)\s"
)


class Name(NamedTuple):
    """A row of the table: what the name stands for."""

    code: str
    kind: str
    unsure: bool


@lru_cache(maxsize=2)
def _matcher(lang: str) -> Matcher[Name]:
    rows = resource("data", "names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return Matcher(form for row in rows for form in _forms(row.split("\t"), lang))


def _forms(cells: list[str], lang: str) -> Iterator[Form[Name]]:
    code, kind, ko, en = cells
    for text in (ko if lang == "ko" else en).split("|"):
        name = Name(code, kind, text.startswith(_UNSURE))
        yield from forms(text.removeprefix(_UNSURE), lang, "name", name)


def names(text: str, lang: str) -> list[Mark]:
    """Return the names in a text; a state's value is its ISO 3166 code.

    Example:
        >>> [mark.value for mark in names("미합중국, 대한민국 및 유럽연합은", "ko")]
        ['US', 'KR', 'EU']
    """
    known = list(_known(text, lang))
    return first_longest([*known, *_patterned(text, lang)])


def _known(text: str, lang: str) -> Iterator[Mark]:
    hits = _matcher(lang).find(text)
    for position, (start, end, name) in enumerate(hits):
        near = [*hits[max(0, position - 1) : position], *hits[position + 1 : position + 2]]
        sure = not name.unsure or _CONFIRMED.match(text, end)
        if sure or any(_beside(text, start, end, other[0], other[1]) for other in near):
            yield Mark(start, end, name.kind, name.code, _address(name))


def _address(name: Name) -> str | None:
    return f"iso3166:{name.code}" if name.kind == "state" else None


def _beside(text: str, start: int, end: int, other_start: int, other_end: int) -> bool:
    between = text[end:other_start] if other_start >= end else text[other_end:start]
    return bool(_LISTED.fullmatch(between))


def _patterned(text: str, lang: str) -> Iterator[Mark]:
    if lang == "ko":
        for kind, pattern in (("meeting", _KOREAN_MEETING), ("organisation", _KOREAN_BODY)):
            yield from _korean(text, kind, pattern.finditer(text))
        return
    for kind, pattern in (("meeting", _ENGLISH_MEETING), ("organisation", _ENGLISH_BODY)):
        for match in pattern.finditer(text):
            opening = _OPENING.match(text, match.start())
            start = opening.end() if opening else match.start()
            if " " in text[start : match.end()]:
                yield Mark(start, match.end(), kind)


def _korean(text: str, kind: str, matches: Iterable[re.Match[str]]) -> Iterator[Mark]:
    """Yield marks without the inflected words that stand before a name."""
    for match in matches:
        start = max(
            (m.end() for m in _INFLECTED.finditer(text, match.start(), match.end())),
            default=match.start(),
        )
        if re.search(r"[A-Za-z가-힣]", text[start : match.end() - 2]):
            yield Mark(start, match.end(), kind)
