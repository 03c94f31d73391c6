"""Automatic numbers of HWPX: outlines, numbered and bulleted paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.numerals import FORMATS

_MARK = re.compile(r"\^([1-9nN])")
_DIGITS = re.compile(r"[0-9]{1,6}")


def _row(first: int, count: int) -> Callable[[int], str]:
    return lambda value: chr(first + value - 1) if 0 < value <= count else str(value)


def _of(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


_FORMATS: Final = MappingProxyType(
    {
        "DIGIT": FORMATS["decimal"],
        "CIRCLED_DIGIT": FORMATS["circled"],
        "ROMAN_CAPITAL": FORMATS["upper-roman"],
        "ROMAN_SMALL": FORMATS["lower-roman"],
        "LATIN_CAPITAL": FORMATS["upper-latin"],
        "LATIN_SMALL": FORMATS["lower-latin"],
        "CIRCLED_LATIN_CAPITAL": _row(0x24B6, 26),
        "CIRCLED_LATIN_SMALL": _row(0x24D0, 26),
        "HANGUL_SYLLABLE": FORMATS["syllable"],
        "CIRCLED_HANGUL_SYLLABLE": _row(0x326E, 14),
        "HANGUL_JAMO": FORMATS["jamo"],
        "CIRCLED_HANGUL_JAMO": _row(0x3260, 14),
        "HANGUL_PHONETIC": FORMATS["hangul"],
        "IDEOGRAPH": FORMATS["hanja"],
        "CIRCLED_IDEOGRAPH": _row(0x3280, 10),
        "DECAGON_CIRCLE": _of("갑을병정무기경신임계"),
        "DECAGON_CIRCLE_HANJA": _of("甲乙丙丁戊己庚辛壬癸"),
    }
)


def local(element: Element) -> str:
    """Return an element's name without its namespace, which changed with the years."""
    return str(element.tag).rpartition("}")[2]


def named(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements below ``root`` that are called ``name``, whatever their namespace."""
    return (element for element in root.iter() if local(element) == name)


class _Level(NamedTuple):
    start: int
    format: str
    text: str


class _Heading(NamedTuple):
    kind: str
    of: str
    level: int


class Numbering:
    """Gives each numbered paragraph its label, in the order of the document.

    Args:
        header: the root of ``header.xml``, None where there is none.

    Attributes:
        outline: the numbering that the outline of the present section uses.
    """

    def __init__(self, header: Element | None) -> None:
        self.outline = "1"
        self._headings: dict[str, _Heading] = {}
        self._lists: dict[str, dict[int, _Level]] = {}
        self._bullets: dict[str, str] = {}
        self._counters: dict[str, dict[int, int]] = {}
        if header is not None:
            self._headings = dict(_headings(header))
            self._lists = {n.get("id", ""): _levels(n) for n in named(header, "numbering")}
            self._bullets = {b.get("id", ""): b.get("char", "") for b in named(header, "bullet")}

    def label(self, paragraph: Element) -> tuple[str, int]:
        """Return what is printed before a paragraph, and how many levels it is indented.

        A number that names the levels above it (``1.2.``) needs no indentation to be understood.
        """
        heading = self._headings.get(paragraph.get("paraPrIDRef", ""))
        if heading is None:
            return "", 0
        if heading.kind == "BULLET":
            sign = self._bullets.get(heading.of, "")
            # Signs of symbol fonts stand in the private use area: nobody else shows them.
            known = sign and not "\ue000" <= sign <= "\uf8ff"
            return (sign if known else "•") + " ", heading.level
        of = self.outline if heading.kind == "OUTLINE" else heading.of
        levels = self._lists.get(of, {})
        if heading.level not in levels:
            return "", 0
        return self._numbered(levels, self._count(of, levels, heading.level), heading.level)

    def _count(self, of: str, levels: dict[int, _Level], level: int) -> dict[int, int]:
        counters = self._counters.setdefault(of, {})
        counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in [other for other in counters if other > level]:
            del counters[deeper]
        return counters

    @staticmethod
    def _numbered(
        levels: dict[int, _Level], counters: dict[int, int], level: int
    ) -> tuple[str, int]:
        def printed(at: int) -> str:
            one = levels.get(at) or levels[level]
            return _FORMATS.get(one.format, str)(counters.get(at, one.start))

        def mark(match: re.Match[str]) -> str:
            if match[1] in "nN":
                path = ".".join(printed(at) for at in range(level + 1))
                return path + "." * (match[1] == "N")
            return printed(int(match[1]) - 1)

        text = levels[level].text
        label = _MARK.sub(mark, text).strip()
        whole = len(_MARK.findall(text)) > 1 or "^n" in text.lower()
        return (label + " " if label else ""), 0 if whole else level


def _headings(header: Element) -> Iterator[tuple[str, _Heading]]:
    for properties in named(header, "paraPr"):
        for heading in named(properties, "heading"):
            if heading.get("type") in {"OUTLINE", "NUMBER", "BULLET"}:
                place = _Heading(
                    heading.get("type", ""), heading.get("idRef", ""), _number(heading, "level", 0)
                )
                yield properties.get("id", ""), place


def _levels(numbering: Element) -> dict[int, _Level]:
    return {
        _number(head, "level", 1) - 1: _Level(
            _number(head, "start", 1), head.get("numFormat", "DIGIT"), head.text or ""
        )
        for head in named(numbering, "paraHead")
    }


def _number(element: Element, name: str, default: int) -> int:
    said = element.get(name, "")
    return int(said) if _DIGITS.fullmatch(said) else default
