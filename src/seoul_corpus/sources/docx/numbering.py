"""Automatic numbers of Word: lists, their levels, and the styles that carry them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.numerals import FORMATS

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS: Final = 9
"""How many levels a list of Word has."""

_FORMATS: Final = MappingProxyType(
    {
        "decimal": "decimal",
        "decimalZero": "decimal-zero",
        "lowerRoman": "lower-roman",
        "upperRoman": "upper-roman",
        "lowerLetter": "lower-latin",
        "upperLetter": "upper-latin",
        "decimalEnclosedCircle": "circled",
        "decimalEnclosedCircleChinese": "circled",
        "decimalFullWidth": "full-width",
        "decimalFullWidth2": "full-width",
        "ganada": "syllable",
        "chosung": "jamo",
        "koreanCounting": "hangul",
        "koreanDigital": "hangul",
        "koreanDigital2": "hanja",
        "koreanLegal": "hangul",
        "ideographDigital": "hanja",
        "chineseCounting": "hanja",
        "japaneseCounting": "hanja",
        "taiwaneseCounting": "hanja",
    }
)
_PLACE = re.compile("%([1-9])")
_DIGITS = re.compile(r"-?[0-9]{1,6}")
_DEPTH = 32
"""How many styles may be based on one another."""


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = " "
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _List:
    """A list with its levels; lists of one abstract definition count together."""

    definition: str
    levels: dict[int, _Level]
    overrides: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives each numbered paragraph its label, in the order of the document.

    Args:
        numbering: the root of ``numbering.xml``, None where there is none.
        styles: the root of ``styles.xml``, None where there is none.
    """

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = _by_id(styles, "style", "styleId")
        self._lists = _lists(numbering) if numbering is not None else {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: Element | None) -> tuple[str, int]:
        """Return what Word prints before a paragraph, and the level of its list.

        Args:
            properties: the paragraph's ``pPr``.

        Returns:
            The label with the white space after it, empty for a paragraph without number; the
            level from 0.
        """
        number, level = self._numbered(properties)
        found = self._lists.get(number or "")
        if found is None or level not in found.levels:
            return "", 0
        self._count(number or "", found, level)
        one = found.levels[level]
        if one.format == "none":
            return "", level
        if one.format == "bullet":
            return "•" + one.suffix, level
        said = _PLACE.sub(lambda match: self._printed(found, one, int(match[1]) - 1), one.text)
        return (said + one.suffix if said.strip() else ""), level

    def _numbered(self, properties: Element | None) -> tuple[str | None, int]:
        """Return the list and the level of a paragraph: its own, or those of its style."""
        number, level = _number_of(properties)
        style = _value(properties, "pStyle")
        for _ in range(_DEPTH):
            if (number is not None and level is not None) or style not in self._styles:
                break
            element = self._styles[style]
            inherited = _number_of(element.find(f"{W}pPr"))
            number = inherited[0] if number is None else number
            level = inherited[1] if level is None else level
            style = _value(element, "basedOn")
        return number, level or 0

    def _count(self, number: str, found: _List, level: int) -> None:
        counters = self._counters.setdefault(found.definition, {})
        start = found.levels[level].start
        if level in found.overrides and (number, level) not in self._begun:
            self._begun.add((number, level))
            counters.pop(level, None)
            start = found.overrides[level]
        counters[level] = counters[level] + 1 if level in counters else start
        for deeper in range(level + 1, LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            # lvlRestart: 0 for never, k for when level k (counted from 1) or a higher one counts.
            if restart is None or level < restart:
                counters.pop(deeper, None)

    def _printed(self, found: _List, around: _Level, level: int) -> str:
        one = found.levels.get(level, _Level())
        value = self._counters[found.definition].get(level, one.start)
        name = "decimal" if around.legal else _FORMATS.get(one.format, "decimal")
        return FORMATS[name](value)


def _lists(numbering: Element) -> dict[str, _List]:
    definitions = _by_id(numbering, "abstractNum", "abstractNumId")
    found: dict[str, _List] = {}
    for number in numbering.iterfind(f"{W}num"):
        definition = _value(number, "abstractNumId")
        if definition not in definitions:
            continue
        levels = dict(map(_level, definitions[definition].iterfind(f"{W}lvl")))
        one = _List(definition, levels)
        for override in number.iterfind(f"{W}lvlOverride"):
            level = _integer(override.get(f"{W}ilvl"), 0)
            for replaced in override.iterfind(f"{W}lvl"):
                levels[level] = _level(replaced)[1]
            if override.find(f"{W}startOverride") is not None:
                one.overrides[level] = _integer(_value(override, "startOverride"), 1)
        found[number.get(f"{W}numId", "")] = one
    return found


def _level(element: Element) -> tuple[int, _Level]:
    suffix = {"nothing": "", "space": " "}.get(_value(element, "suff"), " ")
    restart = _value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl")
    level = _Level(
        start=_integer(_value(element, "start"), 1),
        format=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText"),
        suffix=suffix,
        restart=_integer(restart, 0) if restart else None,
        legal=legal is not None and legal.get(f"{W}val") not in ("0", "false"),
    )
    return _integer(element.get(f"{W}ilvl"), 0), level


def _number_of(properties: Element | None) -> tuple[str | None, int | None]:
    numbered = None if properties is None else properties.find(f"{W}numPr")
    if numbered is None:
        return None, None
    level = _value(numbered, "ilvl")
    return _value(numbered, "numId") or None, _integer(level, 0) if level else None


def _value(element: Element | None, child: str) -> str:
    found = None if element is None else element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val", "")


def _by_id(root: Element | None, tag: str, attribute: str) -> dict[str, Element]:
    if root is None:
        return {}
    return {e.get(f"{W}{attribute}", ""): e for e in root.iterfind(f"{W}{tag}")}


def _integer(said: str | None, otherwise: int) -> int:
    return int(said) if said and _DIGITS.fullmatch(said) else otherwise
