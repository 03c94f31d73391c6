"""How Hangul numbers paragraphs: outlines, numbered lists and bullets, in HWP 5 as in HWPX."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from seoul_corpus.sources.numerals import FORMATS

KINDS: Final = ("OUTLINE", "NUMBER", "BULLET")
"""An outline of the section, a list of its own, a bullet: in the order of HWP 5's codes, from 1."""

_MARK = re.compile(r"\^([1-9nN])")


def _row(first: int, count: int) -> Callable[[int], str]:
    return lambda value: chr(first + value - 1) if 0 < value <= count else str(value)


def _of(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


NUMBERS: Final = MappingProxyType(
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
"""How a number is printed, by HWPX's name for it, in the order of HWP 5's codes."""


class Level(NamedTuple):
    """A level of a numbering.

    Attributes:
        start: the first number.
        format: how numbers are printed, by HWPX's name for it.
        text: what is printed; ``^1`` stands for the number of the first level.
    """

    start: int
    format: str
    text: str


class Heading(NamedTuple):
    """What numbers the paragraphs of one shape.

    Attributes:
        kind: one of ``KINDS``.
        of: the id of the numbering or of the bullet.
        level: counted from 0.
    """

    kind: str
    of: str
    level: int


class Label(NamedTuple):
    """What is printed before a paragraph.

    Attributes:
        text: the label with a space after it; empty for none.
        depth: how many levels it is indented.
        missing: whether the paragraph has a number, but the file does not say which.
    """

    text: str
    depth: int = 0
    missing: bool = False


class Outlines:
    """Gives each numbered paragraph its label, in the order of the document.

    Args:
        headings: what numbers a paragraph, by its shape.
        lists: the levels of each numbering, by its id.
        bullets: the sign of each bullet, by its id.

    Attributes:
        outline: the numbering that the outline of the present section uses.
    """

    def __init__(
        self,
        headings: Mapping[str, Heading],
        lists: Mapping[str, Mapping[int, Level]],
        bullets: Mapping[str, str],
    ) -> None:
        self.outline = "1"
        self._headings = headings
        self._lists = lists
        self._bullets = bullets
        self._counters: dict[str, dict[int, int]] = {}

    def label(self, shape: str) -> Label:
        """Return what is printed before a paragraph of this shape.

        A number that names the levels above it (``1.2.``) needs no indentation to be understood.
        """
        heading = self._headings.get(shape)
        if heading is None:
            return Label("")
        if heading.kind == "BULLET":
            sign = self._bullets.get(heading.of, "")
            # Signs of symbol fonts stand in the private use area: nobody else shows them.
            known = sign and not "\ue000" <= sign <= "\uf8ff"
            return Label((sign if known else "•") + " ", heading.level)
        of = self.outline if heading.kind == "OUTLINE" else heading.of
        levels = self._lists.get(of, {})
        if heading.level not in levels:
            return Label("", missing=True)
        return _numbered(levels, self._count(of, levels, heading.level), heading.level)

    def _count(self, of: str, levels: Mapping[int, Level], level: int) -> dict[int, int]:
        counters = self._counters.setdefault(of, {})
        counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in [other for other in counters if other > level]:
            del counters[deeper]
        return counters


def _numbered(levels: Mapping[int, Level], counters: dict[int, int], level: int) -> Label:
    def printed(at: int) -> str:
        one = levels.get(at) or levels[level]
        return NUMBERS.get(one.format, str)(counters.get(at, one.start))

    def mark(match: re.Match[str]) -> str:
        if match[1] in "nN":
            path = ".".join(printed(at) for at in range(level + 1))
            return path + "." * (match[1] == "N")
        return printed(int(match[1]) - 1)

    text = levels[level].text
    label = _MARK.sub(mark, text).strip()
    whole = len(_MARK.findall(text)) > 1 or "^n" in text.lower()
    return Label(label + " " if label else "", 0 if whole else level)
