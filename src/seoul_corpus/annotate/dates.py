"""Dates, periods and durations with ISO 8601 values.

A date without its year is ``--05-21``, a range ``2024-05-21/2024-05-22``, a decade ``202X``, a
duration ``P5Y``; what no calendar has, such as 31 April, is no date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from seoul_corpus.annotate.mark import Mark, first_longest
from seoul_corpus.annotate.numerals import (
    ENGLISH_WORD,
    NATIVE_WORD,
    SINO_WORD,
    english,
    native_korean,
    sino_korean,
)
from seoul_corpus.languages import MONTHS

_DASH: Final = r"\s?[-–—~∼～]\s?"
# What begins a line is its label: "by 2030." and then "4." are no date.
_GAP: Final = r"[^\S\r\n]?"
_NOT_IN_NUMBER: Final = r"(?<![0-9.,/-])"

_KOREAN_WORDS: Final = rf"(?:{SINO_WORD}|[영공유시])"
_KOREAN_YEAR: Final = rf"(?:[0-9]{{4}}|[’'][0-9]{{2}}|{_KOREAN_WORDS}{{4,7}})\s?년"
_KOREAN_MONTH: Final = rf"(?:[0-9]{{1,2}}|{_KOREAN_WORDS}{{1,2}})\s?월"
_KOREAN_DAY: Final = rf"(?:[0-9]{{1,2}}|{_KOREAN_WORDS}{{1,3}})\s?일"

_KOREAN: Final = re.compile(
    rf"(?<![0-9가-힣])(?:(?P<y1>{_KOREAN_YEAR})(?!대|간|도\s?안)"
    rf"(?:\s?(?P<m1>{_KOREAN_MONTH})(?:\s?(?P<d1>{_KOREAN_DAY}|[0-9]{{1,2}}(?={_DASH}[0-9]{{1,2}}\s?일)))?)?"
    rf"|(?P<m1b>{_KOREAN_MONTH})(?:\s?(?P<d1b>{_KOREAN_DAY}|[0-9]{{1,2}}(?={_DASH}[0-9]{{1,2}}\s?일)))?)"
    rf"(?:\s?(?:\([월화수목금토일]\)|[월화수목금토일]요일))?"
    rf"(?:(?:{_DASH}|부터\s|에서\s)(?P<y2>{_KOREAN_YEAR})?\s?(?P<m2>{_KOREAN_MONTH})?\s?(?P<d2>{_KOREAN_DAY})?"
    r"(?<=[년월일]))?"
)
_KOREAN_YEARS: Final = re.compile(rf"(?<![0-9])([0-9]{{4}})년?{_DASH}([0-9]{{4}})년(?!간)")
_KOREAN_DECADE: Final = re.compile(r"(?<![0-9])([0-9]{3})0년대")
_KOREAN_CENTURY: Final = re.compile(r"(?<![0-9])([0-9]{1,2})\s?세기")
_KOREAN_DURATION: Final = re.compile(
    rf"(?<![0-9가-힣제.,])(?:(?P<n>[0-9]{{1,4}})|(?P<w>{NATIVE_WORD})|(?P<s>(?!이\s){_KOREAN_WORDS}{{1,4}}))\s?"
    r"(?P<u>년간|년(?=\s?(?:이내|내에|안에|동안|후|뒤|마다|전|에\s한\s번))|년\s?동안|개년|개월간?|달(?!러)|주간|주일|일간|일(?=\s?(?:이내|내에|안에|동안|후|뒤|마다|전))|시간)(?![가-힣]*대)"
)
_NUMERIC: Final = re.compile(
    rf"{_NOT_IN_NUMBER}([0-9]{{4}})({_GAP}[./-]{_GAP})([0-9]{{1,2}}){_GAP}[./-]{_GAP}([0-9]{{1,2}})(?:\.(?![0-9])|(?![0-9/-]|\.[0-9]))"
    rf"(?:{_DASH}(?:([0-9]{{1,2}})\.\s?)?([0-9]{{1,2}})(?:\.(?![0-9])|(?![0-9]|\.[0-9])))?"
)
_NUMERIC_MONTH: Final = re.compile(
    rf"{_NOT_IN_NUMBER}([0-9]{{4}})\.{_GAP}(0?[1-9]|1[0-2])\.(?!{_GAP}[0-9])"
)

_MONTH: Final = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS["en"]) + "|Sept\\.?"
_DAY: Final = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_ENGLISH_DATE: Final = re.compile(
    rf"{_NOT_IN_NUMBER}(?P<d1>{_DAY})(?:\sof)?(?:\s(?P<m1>{_MONTH}))?(?:\s(?P<y1>[0-9]{{4}}))?"
    rf"(?:{_DASH}|\s(?:to|until|through)\s|(?(m1)(?!)|\sand\s))(?P<d2>{_DAY})(?:\sof)?\s(?P<m2>{_MONTH})\b(?:,?\s(?P<y2>[0-9]{{4}})\b)?"
    rf"|{_NOT_IN_NUMBER}(?P<d3>{_DAY})(?:\sday)?(?:\sof)?\s(?P<m3>{_MONTH})\b(?:,?\s(?P<y3>[0-9]{{4}})\b)?"
    rf"|\b(?P<m4>{_MONTH})\s(?P<d4>{_DAY})(?:{_DASH}(?:(?P<m5>{_MONTH})\s)?(?P<d5>{_DAY}))?\b(?![0-9])(?:,?\s(?P<y4>[0-9]{{4}})\b)?"
    rf"|\b(?P<m6>{_MONTH})(?:,|\sof)?\s(?P<y6>[0-9]{{4}})\b"
)
_ENGLISH_YEARS: Final = re.compile(
    rf"(?<![\w/.-])((?:1[5-9]|20)[0-9]{{2}})(?:{_DASH}|\s(?:to|and|until)\s)((?:1[5-9]|20)[0-9]{{2}})(?![\w/-])"
)
_ENGLISH_YEAR: Final = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hroughout|year)\s"
    r"(?:early\s|late\s|mid-)?((?:1[5-9]|20)[0-9]{2})\b(?![-/–][0-9])"
)
_ENGLISH_DECADE: Final = re.compile(r"\b((?:1[5-9]|20)[0-9])0s\b")
_ENGLISH_CENTURY: Final = re.compile(
    r"\b([0-9]{1,2})(?:st|nd|rd|th)\scentury\b|\b(twenty-first|twentieth|nineteenth)\scentury\b"
)
_ENGLISH_DURATION: Final = re.compile(
    rf"(?<![\w.,/])(?:(?P<n>[0-9]{{1,4}})|(?P<w>(?:{ENGLISH_WORD})(?:-(?:{ENGLISH_WORD}))?))(?:\s|-)"
    r"(?P<u>year|month|week|day|hour)s?\b",
    re.IGNORECASE,
)
_UNITS: Final = {
    "year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H",
    "년": "P{}Y", "개년": "P{}Y", "개월": "P{}M", "달": "P{}M", "주": "P{}W", "일": "P{}D",
    "시": "PT{}H",
}  # fmt: skip


def dates(text: str, lang: str) -> list[Mark]:
    """Return the dates, periods and durations in a text, none overlapping another.

    Example:
        >>> [mark.value for mark in dates("2024년 5월 21-22일, 2024.5.21., 이천이십사년", "ko")]
        ['2024-05-21/2024-05-22', '2024-05-21', '2024']
        >>> [mark.value for mark in dates("21 May 2024, May 2024, for five years", "en")]
        ['2024-05-21', '2024-05', 'P5Y']
    """
    found = [*_numeric(text), *(_korean(text) if lang == "ko" else _english(text))]
    return first_longest(found)


def _mark(match: re.Match[str], value: str | None, kind: str = "date") -> Iterator[Mark]:
    if value is not None:
        period = kind == "date" and "/" in value
        end = match.start() + len(match[0].rstrip())
        yield Mark(match.start(), end, "period" if period else kind, value)


def _numeric(text: str) -> Iterator[Mark]:
    for match in _NUMERIC.finditer(text):
        year, _, month, day, last_month, last_day = match.groups()
        first = iso(int(year), int(month), int(day))
        last = iso(int(year), int(last_month or month), int(last_day)) if last_day else None
        yield from _mark(match, f"{first}/{last}" if first and last else first)
    for match in _NUMERIC_MONTH.finditer(text):
        yield from _mark(match, iso(int(match[1]), int(match[2]), None))


def iso(year: int | None, month: int | None, day: int | None) -> str | None:
    """Return a date of any precision as ISO 8601, None for one that no calendar has.

    Example:
        >>> iso(2024, 5, 21), iso(None, 2, 29), iso(2023, 2, 29), iso(2024, None, None)
        ('2024-05-21', '--02-29', None, '2024')
    """
    try:
        datetime.date(year or 2024, month or 1, day or 1)
    except ValueError:
        return None
    parts = [f"{year:04}" if year else "-"]
    parts += [f"{part:02}" for part in (month, day) if part]
    return "-".join(parts) if len(parts) > 1 or year else None


def _korean(text: str) -> Iterator[Mark]:
    for match in _KOREAN.finditer(text):
        yield from _mark(match, _korean_value(match))
    for match in _KOREAN_YEARS.finditer(text):
        yield from _mark(match, f"{match[1]}/{match[2]}")
    for match in _KOREAN_DECADE.finditer(text):
        yield from _mark(match, f"{match[1]}X")
    for match in _KOREAN_CENTURY.finditer(text):
        yield from _mark(match, f"{int(match[1]) - 1:02}XX")
    for match in _KOREAN_DURATION.finditer(text):
        unit = match["u"].split("년 ")[0].removesuffix("간").removesuffix(" 동안")
        unit = {"주일": "주", "년동안": "년"}.get(unit, unit)
        amount = (
            int(match["n"])
            if match["n"]
            else (native_korean(match["w"]) if match["w"] else sino_korean(match["s"]))
        )
        if amount and unit in _UNITS:
            yield from _mark(match, _UNITS[unit].format(amount), "duration")


def _korean_value(match: re.Match[str]) -> str | None:
    year, month = _number(match["y1"]), _number(match["m1"] or match["m1b"])
    day = _number(match["d1"] or match["d1b"])
    last = [_number(match[name]) for name in ("y2", "m2", "d2")]
    if month is None and (match["m1"] or match["m1b"]):
        return None
    first = iso(year, month, day)
    if first is None or not any(last):
        # 이월 may be a month and may be a verb: alone, only figures count.
        alone = match["m1b"] and not match["d1b"] and not match["m1b"][0].isdigit()
        return None if alone else first
    end_year = last[0] or year
    end = iso(end_year, last[1] or (month if last[2] else None), last[2])
    return f"{first}/{end}" if end else first


def _number(text: str | None) -> int | None:
    digits = re.sub(r"[^0-9]", "", text or "")
    if digits:
        return int(digits) + (2000 if text and text[0] in "’'" else 0)
    return sino_korean(text[:-1].strip()) if text else None


def _english(text: str) -> Iterator[Mark]:
    for match in _ENGLISH_DATE.finditer(text):
        yield from _mark(match, _english_value(match))
    for match in _ENGLISH_YEARS.finditer(text):
        yield from _mark(match, f"{match[1]}/{match[2]}")
    for match in _ENGLISH_YEAR.finditer(text):
        yield Mark(match.start(1), match.end(1), "date", match[1])
    for match in _ENGLISH_DECADE.finditer(text):
        yield from _mark(match, f"{match[1]}X")
    for match in _ENGLISH_CENTURY.finditer(text):
        century = int(match[1]) if match[1] else english(match[2])
        yield from _mark(match, f"{(century or 1) - 1:02}XX")
    for match in _ENGLISH_DURATION.finditer(text):
        amount = int(match["n"]) if match["n"] else english(match["w"])
        if amount:
            yield from _mark(match, _UNITS[match["u"].lower()].format(amount), "duration")


def _english_value(match: re.Match[str]) -> str | None:
    said = {name: value for name, value in match.groupdict().items() if value}
    if "d2" in said:
        year = _year(said.get("y2"))
        first = iso(
            _year(said.get("y1")) or year, _month(said.get("m1") or said["m2"]), _day(said["d1"])
        )
        last = iso(year, _month(said["m2"]), _day(said["d2"]))
        return f"{first}/{last}" if first and last else None
    if "d4" in said:
        year, month = _year(said.get("y4")), _month(said["m4"])
        first = iso(year, month, _day(said["d4"]))
        if "d5" not in said:
            return first
        last = iso(year, _month(said["m5"]) if "m5" in said else month, _day(said["d5"]))
        return f"{first}/{last}" if first and last else None
    month = _month(said.get("m3") or said["m6"])
    return iso(_year(said.get("y3") or said.get("y6")), month, _day(said.get("d3")))


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS["en"], 1) if month.startswith(name[:3]))


def _day(text: str | None) -> int | None:
    return int(re.sub(r"[^0-9]", "", text)) if text else None


def _year(text: str | None) -> int | None:
    return int(text) if text else None
