"""Random declarations: the tree first, then the text that a person would print for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

HANGUL = "가나다라마바사아자차카타파하"
CHAINS = {
    "ko": (
        ("{n}.", "{path}", "{path}"),
        ("{n}.", "{path}.", "({n})"),
        ("제{n}조", "{circled}", "{hangul}."),
        ("{roman}.", "{n}.", "{hangul}."),
        ("({n})", "{n})", "{hangul})"),
        ("{n}.", "{hangul}.", "{n})"),
    ),
    "en": (
        ("{n}.", "{path}", "{path}"),
        ("Article {n}", "{n}.", "({letter})"),
        ("{n}.", "({letter})", "({lower})"),
        ("{roman}.", "{LETTER}.", "{n}."),
        ("({n})", "{letter})", "{path}"),
    ),
}
SENTENCES = {
    "ko": (
        "우리는 안전을 확인한다.",
        "2024년 5월 21일에 모였다.",
        "「서약」을 환영하며 노력한다.",
        "AI의 위험은 크다.",
    ),
    "en": (
        "We confirm the need for safety.",
        "It met on 21 May 2024 in Seoul.",
        'The "Commitments" are welcome.',
        "We shall act, where appropriate.",
    ),
}
HEADINGS = {
    "ko": ("부속서: 의향서", "[부속서]", "부 속 서", "별첨：목록"),
    "en": ("Annex: Statement", "ANNEX", "Appendix: List"),
}
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")


@dataclass
class Planned:
    """A numbered unit as it shall come out of the parser."""

    n: str
    label: str
    sentences: list[str]
    items: list[Planned] = field(default_factory=list)


@dataclass
class Plan:
    """A declaration as it shall come out of the parser."""

    lang: str
    title: str | None
    paragraphs: list[Planned]
    annex_heading: str | None
    annex: list[Planned]
    gaps: list[int]
    line_break: str

    def text(self) -> str:
        """Print the declaration: a line for each unit, blank lines where the plan has them."""
        lines = [self.title, ""] if self.title else []
        gaps = cycle(self.gaps)
        for unit in _printed(self.paragraphs):
            lines += [unit] + [""] * next(gaps)
        if self.annex_heading:
            lines += ["", self.annex_heading, ""]
            for unit in _printed(self.annex):
                lines += [unit] + [""] * next(gaps)
        return self.line_break.join(lines)


def _printed(units: list[Planned]) -> list[str]:
    out = []
    for unit in units:
        out.append(f"{unit.label} {' '.join(unit.sentences)}")
        out += _printed(unit.items)
    return out


def _label(style: str, n: int, path: str) -> str:
    return style.format(
        n=n,
        path=path,
        circled=chr(0x2460 + n - 1),
        hangul=HANGUL[n - 1],
        roman=ROMAN[n - 1].upper(),
        lower=ROMAN[n - 1],
        letter="abcdef"[n - 1],
        LETTER="ABCDEF"[n - 1],
    )


@st.composite
def units(draw: st.DrawFn, lang: str, chain: tuple[str, ...], parent: str = "") -> list[Planned]:
    """Draw siblings numbered from 1, with items below some."""
    deepest = len(chain) == 1
    # One letter or Roman numeral alone is no series: running text begins so too.
    count = draw(st.integers(2, 3 if parent else 5))
    out = []
    for n in range(1, count + 1):
        path = f"{parent}.{n}" if parent else str(n)
        sentences = draw(st.lists(st.sampled_from(SENTENCES[lang]), min_size=1, max_size=3))
        has_items = not deepest and draw(st.integers(0, 3)) == 0
        items = draw(units(lang, chain[1:], path)) if has_items else []
        out.append(Planned(path, _label(chain[0], n, path), sentences, items))
    return out


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    lang = draw(st.sampled_from(("ko", "en")))
    chain = draw(st.sampled_from(CHAINS[lang]))
    annexed = draw(st.booleans())
    title = {"ko": "서울 선언", "en": "Seoul Declaration"}[lang]
    return Plan(
        lang=lang,
        title=draw(st.sampled_from((None, title))),
        paragraphs=draw(units(lang, chain)),
        annex_heading=draw(st.sampled_from(HEADINGS[lang])) if annexed else None,
        annex=draw(units(lang, chain)) if annexed else [],
        gaps=draw(st.lists(st.integers(0, 2), min_size=1, max_size=5)),
        line_break=draw(st.sampled_from(("\n", "\r\n", "\r"))),
    )


def plans() -> SearchStrategy[Plan]:
    """Return a strategy of declarations in Korean or English, in many styles of numbering."""
    return _plans()
