"""Faults planted in clean text, by rules that know nothing of the checks.

Each rule takes a source of chance and returns a clean pair of texts and the same pair with one
fault. The words, dates and numbers are the benchmark's own; a text is a tuple of segments, or a
whole numbered declaration where the fault is one of structure.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

from seoul_corpus import Term, TermBase, Wording


class Texts(NamedTuple):
    """Korean and English: segments, or one declaration each where ``whole``."""

    ko: tuple[str, ...]
    en: tuple[str, ...]
    whole: bool = False
    terms: TermBase | None = None


class Mutant(NamedTuple):
    """A clean pair and the same with one fault."""

    clean: Texts
    faulty: Texts


Rule = Callable[[random.Random], Mutant]

STOCK: Final = (
    (
        "우리는 국제 사회와의 협력을 강화한다.",
        "We strengthen cooperation with the international community.",
    ),
    ("우리는 기후 변화의 위험을 인식한다.", "We recognise the risks of climate change."),
    (
        "우리는 작업반의 최종 보고서를 환영한다.",
        "We welcome the final report of the working group.",
    ),
    ("우리는 공정한 무역의 중요성을 강조한다.", "We stress the importance of fair trade."),
    ("우리는 젊은 연구자들의 교류를 지지한다.", "We support exchanges of young researchers."),
    ("우리는 깨끗한 물의 가치를 확인한다.", "We confirm the value of clean water."),
    ("우리는 해양 생태계의 보호를 지지한다.", "We support the protection of marine ecosystems."),
    (
        "우리는 지역 공동체의 참여를 격려한다.",
        "We encourage the participation of local communities.",
    ),
    ("우리는 문화 유산의 보존을 환영한다.", "We welcome the preservation of cultural heritage."),
    ("우리는 식량 안보의 시급성을 인식한다.", "We recognise the urgency of food security."),
    (
        "우리는 디지털 기술의 책임 있는 사용을 지지한다.",
        "We support the responsible use of digital technology.",
    ),
    (
        "우리는 교육의 질을 높이는 사업을 환영한다.",
        "We welcome projects that raise the quality of education.",
    ),
    ("우리는 보건 체계의 회복력을 강조한다.", "We stress the resilience of health systems."),
    ("우리는 에너지 전환의 속도를 인식한다.", "We recognise the pace of the energy transition."),
    ("우리는 산림 복원의 성과를 확인한다.", "We confirm the results of forest restoration."),
    ("우리는 도시의 지속가능한 성장을 지지한다.", "We support the sustainable growth of cities."),
)
"""Faithful pairs without a number, a name or a bracket."""

MONTHS: Final = [
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
]
COUNTRIES: Final = (
    ("프랑스", "France"), ("독일", "Germany"), ("일본", "Japan"), ("캐나다", "Canada"),
    ("이탈리아", "Italy"), ("호주", "Australia"), ("싱가포르", "Singapore"), ("인도", "India"),
    ("브라질", "Brazil"), ("케냐", "Kenya"), ("멕시코", "Mexico"), ("스페인", "Spain"),
    ("네덜란드", "the Netherlands"), ("노르웨이", "Norway"), ("칠레", "Chile"),
)  # fmt: skip
TERMS: Final = (
    ("탄소 시장", "carbon market"), ("공급망", "supply chain"), ("핵심 광물", "critical mineral"),
    ("재생 에너지", "renewable energy"), ("녹색 기술", "green technology"),
    ("감염병", "infectious disease"), ("백신 접근", "vaccine access"), ("해상 안보", "maritime security"),
    ("개발 금융", "development finance"), ("적응 기금", "adaptation fund"), ("생물 다양성", "biodiversity"),
    ("평화 구축", "peacebuilding"), ("인도적 지원", "humanitarian assistance"), ("수소 경제", "hydrogen economy"),
    ("데이터 흐름", "data flow"),
)  # fmt: skip
NATIVE: Final = ("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
CARDINAL: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINAL: Final = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def segments(ko: str, en: str) -> Texts:
    """Return one pair of segments."""
    return Texts((ko,), (en,))


def either(chance: random.Random, clean: Texts, ko: str, en: str) -> Mutant:
    """Return a mutant whose fault is on the Korean or on the English side."""
    faulty = (
        clean._replace(ko=(ko, *clean.ko[1:]))
        if chance.random() < 0.5
        else clean._replace(en=(en, *clean.en[1:]))
    )
    return Mutant(clean, faulty)


def two(chance: random.Random, low: int, high: int) -> tuple[int, int]:
    """Return two different numbers."""
    one, other = chance.sample(range(low, high), 2)
    return one, other


def slotted(
    ko: str,
    en: str,
    korean: Callable[[int], str],
    english: Callable[[int], str],
    low: int,
    high: int,
) -> Rule:
    """Return the rule that fills a slot on both sides, and differently on one of them."""

    def rule(chance: random.Random) -> Mutant:
        right, wrong = two(chance, low, high)
        clean = segments(ko.format(korean(right)), en.format(english(right)))
        return either(chance, clean, ko.format(korean(wrong)), en.format(english(wrong)))

    return rule


def _date(day: int, *, korean: bool, style: int) -> str:
    year, month, date = 2015 + day // 336, 1 + day % 336 // 28, 1 + day % 28
    if korean:
        return f"{year}년 {month}월 {date}일" if style else f"{year}.{month}.{date}."
    name = MONTHS[month - 1]
    return f"{date} {name} {year}" if style else f"{name} {date}, {year}"


def dates(chance: random.Random) -> Mutant:
    """Another day on one side."""
    ko_style, en_style = chance.randint(0, 1), chance.randint(0, 1)
    return slotted(
        "우리는 {} 제네바에서 만났다.",
        "We met in Geneva on {}.",
        lambda day: _date(day, korean=True, style=ko_style),
        lambda day: _date(day, korean=False, style=en_style),
        0,
        3000,
    )(chance)


def periods(chance: random.Random) -> Mutant:
    """Another last day on one side."""
    return slotted(
        "회의는 2023년 6월 3-{}일에 열렸다.",
        "The meeting was held on 3-{} June 2023.",
        str,
        str,
        5,
        28,
    )(chance)


def names(chance: random.Random) -> Mutant:
    """Another country on one side."""
    (ko, en), (wrong_ko, wrong_en) = chance.sample(COUNTRIES, 2)
    clean = segments(f"다음 회의는 {ko}에서 열린다.", f"The next meeting is held in {en}.")
    wrong = f"다음 회의는 {wrong_ko}에서 열린다.", f"The next meeting is held in {wrong_en}."
    return either(chance, clean, *wrong)


def name_lists(chance: random.Random) -> Mutant:
    """One country of four or five left out on one side."""
    chosen = chance.sample(COUNTRIES, chance.randint(4, 5))
    fewer = [one for one in chosen if one is not chance.choice(chosen[1:])]
    if len(fewer) == len(chosen):
        fewer = chosen[1:]

    def said(countries: list[tuple[str, str]]) -> tuple[str, str]:
        ko = ", ".join(one for one, _ in countries)
        en = ", ".join(one for _, one in countries[:-1]) + f" and {countries[-1][1]}"
        return f"{ko} 대표들이 참석하였다.", f"Representatives of {en} attended."

    return either(chance, segments(*said(chosen)), *said(fewer))


def acronyms(chance: random.Random) -> Mutant:
    """An abbreviation lost or altered on one side."""
    one, other = ("".join(chance.sample("BCFGHJKPQRSTWXZ", 4)) for _ in range(2))
    clean = segments(f"우리는 {one}의 활동을 환영한다.", f"We welcome the activities of {one}.")
    return either(chance, clean, f"우리는 {other}의 활동을 환영한다.", "We welcome its activities.")


def variants(chance: random.Random) -> Mutant:
    """A country called in two ways."""
    ko, en, other = chance.choice(
        (
            ("미국", "the United States", "미합중국"),
            ("한국", "Korea", "대한민국"),
            ("유엔", "the United Nations", "국제연합"),
        )
    )
    first, second = chance.sample(STOCK, 2)
    ko_lines = (first[0], f"{ko}의 제안을 환영한다.", second[0], f"{ko}의 참여를 환영한다.")
    en_lines = (
        first[1],
        f"We welcome the proposal of {en}.",
        second[1],
        f"We welcome the participation of {en}.",
    )
    clean = Texts(ko_lines, en_lines)
    return Mutant(clean, clean._replace(ko=(*ko_lines[:3], f"{other}의 참여를 환영한다.")))


def _base(*, forbidden: bool = False, second: bool = False, same: bool = False) -> TermBase:
    terms = []
    for number, (ko, en) in enumerate(TERMS):
        english = [Wording(lang="en", text=en)]
        if forbidden:
            english.append(Wording(lang="en", text=f"{en} scheme", status="forbidden"))
        if second:
            english.append(
                Wording(lang="en", text=f"{en.split()[0]} arrangement", status="admitted")
            )
        terms.append(Term(id=f"t{number}", wordings=(Wording(lang="ko", text=ko), *english)))
        if same:
            twin = (Wording(lang="ko", text=f"{ko} 제도"), Wording(lang="en", text=en))
            terms.append(Term(id=f"u{number}", wordings=twin))
    return TermBase(terms=tuple(terms))


def missing_terms(chance: random.Random) -> Mutant:
    """A term said in another word on one side."""
    ko, en = chance.choice(TERMS)
    clean = Texts(
        (f"우리는 {ko}의 역할을 논의한다.",), (f"We discuss the role of the {en}.",), terms=_base()
    )
    return either(
        chance, clean, "우리는 그것의 역할을 논의한다.", "We discuss the role of the undertaking."
    )


def forbidden(chance: random.Random) -> Mutant:
    """A wording that the term base forbids."""
    ko, en = chance.choice(TERMS)
    base = _base(forbidden=True)
    clean = Texts(
        (f"우리는 {ko}의 역할을 논의한다.",), (f"We discuss the role of the {en}.",), terms=base
    )
    return Mutant(clean, clean._replace(en=(f"We discuss the role of the {en} scheme.",)))


def varied_terms(chance: random.Random) -> Mutant:
    """A second wording for a term that has one already."""
    ko, en = chance.choice(TERMS)
    lines = (f"우리는 {ko}의 역할을 논의한다.", f"우리는 {ko}의 성과를 환영한다.")
    texts = (f"We discuss the role of the {en}.", f"We welcome the results of the {en}.")
    clean = Texts(lines, texts, terms=_base(second=True))
    other = texts[1].replace(en, f"{en.split()[0]} arrangement")
    return Mutant(clean, clean._replace(en=(texts[0], other)))


def collided_terms(chance: random.Random) -> Mutant:
    """Two terms rendered by one wording."""
    ko, en = chance.choice(TERMS)
    lines = (f"우리는 {ko}의 역할을 논의한다.", f"우리는 {ko}의 성과를 환영한다.")
    texts = (f"We discuss the role of the {en}.", f"We welcome the results of the {en}.")
    clean = Texts(lines, texts, terms=_base(same=True))
    return Mutant(clean, clean._replace(ko=(lines[0], f"우리는 {ko} 제도의 성과를 환영한다.")))


def renderings(chance: random.Random) -> Mutant:
    """A sentence that comes again, rendered in another way."""
    (ko, en), (_, other) = chance.sample(STOCK, 2)
    clean = Texts((ko, ko), (en, en))
    changed = en.replace("We ", "We also ") if chance.random() < 0.5 else other
    return Mutant(clean, clean._replace(en=(en, changed)))


def spacing(chance: random.Random) -> Mutant:
    """A compound written together where it was apart."""
    ko, en = chance.choice([pair for pair in TERMS if " " in pair[0] and len(pair[0]) > 4])
    lines = (f"우리는 {ko}의 역할을 논의한다.", f"우리는 {ko}의 성과를 환영한다.")
    texts = (f"We discuss the role of the {en}.", f"We welcome the results of the {en}.")
    faulty = lines[1].replace(ko, ko.replace(" ", ""))
    return Mutant(Texts(lines, texts), Texts((lines[0], faulty), texts))


def negations(chance: random.Random) -> Mutant:
    """A denial on one side."""
    ko, en = chance.choice(
        [
            pair
            for pair in STOCK
            if pair[0].endswith(("지지한다.", "강조한다.", "인식한다.", "확인한다.", "환영한다."))
        ]
    )
    return either(
        chance,
        segments(ko, en),
        ko.replace("한다.", "하지 않는다."),
        en.replace("We ", "We do not "),
    )


MODALS: Final = (
    ("{}을 공개하여야 한다", "shall publish {}"), ("{}을 공개해야 한다", "should publish {}"),
    ("{}을 공개할 수 있다", "may publish {}"), ("{}을 공개하기 위해 노력한다", "strive to publish {}"),
    ("{}을 공개하기로 한다", "decide to publish {}"), ("{}을 공개할 것이다", "will publish {}"),
)  # fmt: skip
BINDS: Final = {frozenset({0, 1}), frozenset({4, 5})}
"""Those that may render each other: 하여야 한다 is shall or should."""


def modals(chance: random.Random) -> Mutant:
    """Another degree of obligation on one side."""
    right, wrong = chance.sample(range(len(MODALS)), 2)
    while frozenset({right, wrong}) in BINDS:
        right, wrong = chance.sample(range(len(MODALS)), 2)
    ko, en = chance.choice(
        (
            ("시험 결과들", "the test results"),
            ("평가 기준들", "the criteria"),
            ("예산 내역들", "the budget"),
        )
    )

    def said(kind: int) -> tuple[str, str]:
        return f"우리는 {MODALS[kind][0].format(ko)}.", f"We {MODALS[kind][1].format(en)}."

    return either(chance, segments(*said(right)), *said(wrong))


ACTS: Final = (
    ("환영한다", "welcome"),
    ("강조한다", "stress"),
    ("지지한다", "support"),
    ("규탄한다", "condemn"),
    ("기대한다", "look forward to"),
)


def acts(chance: random.Random) -> Mutant:
    """Another act on one side."""
    (ko, en), (wrong_ko, wrong_en) = chance.sample(ACTS, 2)
    what_ko, what_en = chance.choice(
        (
            ("이 제안을", "this proposal"),
            ("그 계획을", "that plan"),
            ("새로운 합의를", "the new accord"),
        )
    )
    clean = segments(f"우리는 {what_ko} {ko}.", f"We {en} {what_en}.")
    return either(chance, clean, f"우리는 {what_ko} {wrong_ko}.", f"We {wrong_en} {what_en}.")


def _marked(opening: tuple[str, str], closing: tuple[str, str], drop: int) -> Rule:
    def rule(chance: random.Random) -> Mutant:
        (ko, en), (more_ko, more_en) = chance.sample(TERMS, 2)

        def said(ko_marks: tuple[str, str], en_marks: tuple[str, str]) -> tuple[str, str]:
            return (
                f"우리는 {ko} {ko_marks[0]}{more_ko} 포함{ko_marks[1]}의 역할을 논의한다.".replace(
                    " 포함", " 분야"
                ),
                f"We discuss the {en} {en_marks[0]}in the field of the {more_en}{en_marks[1]} here.",
            )

        whole = (opening[0], closing[0]), (opening[1], closing[1])
        kept = chance.randint(0, 1) if drop == 1 else 2
        cut = tuple(
            tuple(mark if n == kept else "" for n, mark in enumerate(side)) for side in whole
        )
        return either(
            chance, segments(*said(*whole)), *said((cut[0][0], cut[0][1]), (cut[1][0], cut[1][1]))
        )

    return rule


def endings(chance: random.Random) -> Mutant:
    """No full stop, or a question mark."""
    ko, en = chance.choice(STOCK)
    mark = chance.choice(("", "?"))
    return either(chance, segments(ko, en), f"{ko[:-1]}{mark}", f"{en[:-1]}{mark}")


def _inserted(words: Callable[[random.Random, str], str], *, korean_only: bool = False) -> Rule:
    def rule(chance: random.Random) -> Mutant:
        ko, en = chance.choice(STOCK)
        clean = segments(ko, en)
        if korean_only:
            return Mutant(clean, segments(words(chance, ko), en))
        return either(chance, clean, words(chance, ko), words(chance, en))

    return rule


def _double(chance: random.Random, text: str) -> str:
    words = text.split()
    at = chance.randrange(len(words) - 1)
    return " ".join([*words[: at + 1], *words[at:]])


def _inside(mark: str) -> Callable[[random.Random, str], str]:
    def insert(chance: random.Random, text: str) -> str:
        at = chance.choice([n for n in range(1, len(text) - 1) if text[n - 1 : n + 1].isalpha()])
        return text[:at] + mark + text[at:]

    return insert


def _decomposed(chance: random.Random, text: str) -> str:
    words = text.split()
    at = chance.randrange(len(words))
    words[at] = unicodedata.normalize("NFD", words[at])
    return " ".join(words)


def lengths(chance: random.Random) -> Mutant:
    """A sentence of which one side goes on much longer."""
    chosen = chance.sample(STOCK, 12)
    clean = Texts(tuple(ko for ko, _ in chosen), tuple(en for _, en in chosen))
    more_ko, more_en = (" ".join(pair[n][:-1] for pair in STOCK[:4]) for n in (0, 1))
    return either(chance, clean, f"{clean.ko[0][:-1]} {more_ko}.", f"{clean.en[0][:-1]} {more_en}.")


def untranslated(chance: random.Random) -> Mutant:
    """A side in the other language, in other words than the other side's."""
    (ko, en), (other_ko, other_en) = chance.sample(STOCK, 2)
    return either(chance, segments(ko, en), other_en, other_ko)


def copied(chance: random.Random) -> Mutant:
    """The same text on both sides."""
    ko, en = chance.choice(STOCK)
    return either(chance, segments(ko, en), en, ko)


def _inserted_space(chance: random.Random, text: str) -> str:
    at = chance.choice([n for n, c in enumerate(text) if c == " "])
    return f"{text[:at]} {text[at:]}"


MEMBERS: Final = (
    ("안전", "safety"), ("평화", "peace"), ("번영", "prosperity"), ("정의", "justice"), ("자유", "freedom"),
    ("평등", "equality"), ("연대", "solidarity"), ("혁신", "innovation"), ("교육", "education"),
)  # fmt: skip
QUALITIES: Final = (
    ("공정하고", "fair"), ("투명하고", "transparent"), ("개방적이고", "open"), ("안전하고", "safe"),
    ("효율적이고", "efficient"), ("포용적이고", "inclusive"), ("건강하고", "healthy"),
)  # fmt: skip


def lists(chance: random.Random) -> Mutant:
    """One of three to five nouns or adjectives left out on one side."""
    quality = chance.random() < 0.5
    chosen = chance.sample(QUALITIES if quality else MEMBERS, chance.randint(3, 5))
    gone = chance.randrange(len(chosen))

    def said(members: list[tuple[str, str]]) -> tuple[str, str]:
        en = ", ".join(one for _, one in members[:-1]) + f" and {members[-1][1]}"
        if quality:
            ko = " ".join(one for one, _ in members).removesuffix("하고").removesuffix("이고")
            ending = "한" if members[-1][0].endswith("하고") else "인"
            return f"우리는 {ko}{ending} 사회를 지지한다.", f"We support a {en} society."
        ko = ", ".join(one for one, _ in members[:-1]) + f" 및 {members[-1][0]}"
        return f"우리는 {ko}의 가치를 지지한다.", f"We support the value of {en} here."

    return either(chance, segments(*said(chosen)), *said(chosen[:gone] + chosen[gone + 1 :]))


SEGMENT_RULES: Final[dict[str, Rule]] = {
    "figure-differs": slotted(
        "우리는 {}개 기관의 참여를 환영한다.",
        "We welcome the participation of {} institutions.",
        str,
        str,
        11,
        99,
    ),
    "numeral-differs": slotted(
        "우리는 {} 가지 원칙을 따른다.",
        "We follow {} principles.",
        NATIVE.__getitem__,
        CARDINAL.__getitem__,
        0,
        8,
    ),
    "ordinal-differs": slotted(
        "우리는 {} 번째 정상회담을 환영한다.",
        "We welcome the {} summit.",
        NATIVE.__getitem__,
        ORDINAL.__getitem__,
        0,
        8,
    ),
    "percentage-differs": slotted(
        "배출량을 {}% 줄인다.", "We cut emissions by {} per cent.", str, str, 11, 99
    ),
    "money-differs": slotted(
        "우리는 {}만 달러를 지원한다.", "We provide ${}0,000.", str, str, 11, 99
    ),
    "measure-differs": slotted(
        "이 관은 {}킬로미터이다.", "This pipe is {} km long.", str, str, 11, 999
    ),
    "duration-differs": slotted(
        "우리는 {}년간 지원한다.", "We support it for {} years.", str, str, 2, 40
    ),
    "reference-differs": slotted(
        "우리는 제{}항을 상기한다.", "We recall paragraph {}.", str, str, 1, 40
    ),
    "date-differs": dates,
    "period-differs": periods,
    "name-differs": names,
    "name-list-differs": name_lists,
    "acronym-differs": acronyms,
    "name-varies": variants,
    "list-item-missing": lists,
    "term-missing": missing_terms,
    "wording-forbidden": forbidden,
    "term-varies": varied_terms,
    "term-collides": collided_terms,
    "rendering-varies": renderings,
    "spacing-varies": spacing,
    "negation-differs": negations,
    "modality-differs": modals,
    "act-differs": acts,
    "brackets-open": _marked(("(", "("), (")", ")"), 1),
    "brackets-differ": _marked(("(", "("), (")", ")"), 2),
    "quotes-open": _marked(("「", "“"), ("」", "”"), 1),
    "quotes-differ": _marked(("「", "“"), ("」", "”"), 2),
    "ending-differs": endings,
    "word-doubled": _inserted(_double),
    "space-doubled": _inserted(_inserted_space),
    "space-before-mark": _inserted(lambda _, text: f"{text[:-1]} ."),
    "invisible-character": _inserted(_inside("\u200b")),
    "jamo-stray": _inserted(_inside("ㄹ"), korean_only=True),
    "forms-mixed": _inserted(_decomposed, korean_only=True),
    "length-unusual": lengths,
    "unit-untranslated": untranslated,
    "unit-copied": copied,
}
"""The rule of each code whose fault stands in a segment."""
