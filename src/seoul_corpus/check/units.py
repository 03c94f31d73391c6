"""Units of money and of measure beside a number, in Korean and English."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Kind = Literal["money", "measure"]


class _Unit(NamedTuple):
    name: str
    kind: Kind
    korean: str
    english: str
    symbols: str = ""


_UNITS: Final = (
    _Unit("KRW", "money", "원", "won", "KRW"),
    _Unit("USD", "money", "(?:미국\\s?)?달러|미불", "(?:US\\s)?dollars?", "USD"),
    _Unit("EUR", "money", "유로", "euros?", "EUR"),
    _Unit("JPY", "money", "엔", "yen", "JPY"),
    _Unit("CNY", "money", "위안", "yuan|renminbi", "CNY|RMB"),
    _Unit("GBP", "money", "(?:영국\\s)?파운드", "pounds?(?:\\ssterling)?", "GBP"),
    _Unit(
        "km2", "measure", "제곱킬로미터|평방킬로미터", "square\\skilomet(?:re|er)s?", "km²|km2|㎢"
    ),
    _Unit("km", "measure", "킬로미터|킬로", "kilomet(?:re|er)s?", "km|㎞"),
    _Unit("cm", "measure", "센티미터|센티", "centimet(?:re|er)s?", "cm|㎝"),
    _Unit("mm", "measure", "밀리미터|밀리", "millimet(?:re|er)s?", "mm|㎜"),
    _Unit("m", "measure", "미터", "met(?:re|er)s?", "m"),
    _Unit("mile", "measure", "마일", "miles?"),
    _Unit("in", "measure", "인치", "inch(?:es)?"),
    _Unit("ft", "measure", "피트", "f(?:oo|ee)t"),
    _Unit("ha", "measure", "헥타르", "hectares?", "ha"),
    _Unit("kg", "measure", "킬로그램", "kilogram(?:me)?s?", "kg|㎏"),
    _Unit("g", "measure", "그램", "gram(?:me)?s?", "g"),
    _Unit("t", "measure", "톤", "tons?|tonnes?"),
    _Unit("L", "measure", "리터", "lit(?:re|er)s?", "L|ℓ"),
    _Unit("degC", "measure", "도씨", "degrees?\\scelsius", "°C|℃"),
    _Unit("GWh", "measure", "기가와트시", "gigawatt[-\\s]hours?", "GWh"),
    _Unit("MWh", "measure", "메가와트시", "megawatt[-\\s]hours?", "MWh"),
    _Unit("kWh", "measure", "킬로와트시", "kilowatt[-\\s]hours?", "kWh"),
    _Unit("GW", "measure", "기가와트", "gigawatts?", "GW"),
    _Unit("MW", "measure", "메가와트", "megawatts?", "MW"),
    _Unit("kW", "measure", "킬로와트", "kilowatts?", "kW"),
    _Unit("TB", "measure", "테라바이트", "terabytes?", "TB"),
    _Unit("GB", "measure", "기가바이트|기가", "gigabytes?", "GB"),
    _Unit("MB", "measure", "메가바이트|메가", "megabytes?", "MB"),
    _Unit("kB", "measure", "킬로바이트", "kilobytes?", "kB|KB"),
    _Unit("byte", "measure", "바이트", "bytes?"),
    _Unit("bit", "measure", "비트", "bits?"),
    _Unit("min", "measure", "분", "min(?:ute)?s?"),
    _Unit("s", "measure", "초(?!과|기|반|순|안|대|래)", "sec(?:ond)?s?"),
    _Unit("px", "measure", "픽셀|화소", "pixels?", "px"),
    _Unit("dpi", "measure", "디피아이", "dots\\sper\\sinch", "dpi|DPI"),
)
_SIGNS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "￦": "KRW"}
_KINDS: Final = {unit.name: unit.kind for unit in _UNITS}

# What may follow a unit in the same Korean word; 원칙 is no money, 분의 no time.
_TAIL: Final = (
    r"(?=(?:을|를|은|는|이|가|의|에|으로|로|과|와|도|씩|짜리|규모|상당|이상|이하|까지|부터|간|마다|급|만|이다|이며|이고|입니다|이었다|였다|인)?"
    r"(?:[^가-힣A-Za-z0-9]|\Z))(?!의\s?[0-9])"
)
_AFTER: Final = {
    True: re.compile(
        r"\s?-?(?:"
        + "|".join(
            f"(?P<{u.name}>(?:{u.korean}){_TAIL}"
            + (f"|(?:{u.symbols})(?![A-Za-z0-9])" if u.symbols else "")
            + ")"
            for u in _UNITS
        )
        + ")"
    ),
    False: re.compile(
        r"[\s-]?(?:"
        + "|".join(
            f"(?P<{u.name}>(?i:{u.english})\\b"
            + (f"|(?:{u.symbols})(?![A-Za-z0-9])" if u.symbols else "")
            + ")"
            for u in _UNITS
        )
        + ")"
    ),
}
_BEFORE: Final = re.compile(r"(?:([$€£¥₩￦])|(?P<code>USD|EUR|KRW|JPY|GBP|CNY|RMB))\s?\Z")


def unit_of(text: str, start: int, end: int, *, korean: bool) -> tuple[str, Kind | None]:
    """Return the unit of the number at ``start`` to ``end`` and its kind; none where none is.

    Example:
        >>> unit_of("3조 원을", 0, 2, korean=True), unit_of("$5 million", 1, 10, korean=False)
        (('KRW', 'money'), ('USD', 'money'))
    """
    after = _AFTER[korean].match(text, end)
    if after is not None and after.lastgroup is not None:
        return after.lastgroup, _KINDS[after.lastgroup]
    before = _BEFORE.search(text[max(0, start - 4) : start])
    if before is None:
        return "", None
    name = _SIGNS[before[1]] if before[1] else {"RMB": "CNY"}.get(before["code"], before["code"])
    return name, _KINDS[name]
