"""Numbers, dates, references: is every figure of one side on the other, with the same meaning?

The marks of the layers are compared by what they say, not by how they are written: 3만 5천 is
35,000, 2024.5.21. is 21 May 2024. Figures that no layer marks are compared as they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import zip_longest
from typing import Final, NamedTuple

from seoul_corpus.annotate.mark import Mark
from seoul_corpus.check.material import Couple, Found, Side, Spot
from seoul_corpus.check.units import unit_of

NOTHING: Final = "—"
"""What a message says in place of words that are not there."""

_OF_PARTS: Final = frozenset({"part", "part-of-other"})
_FIGURE: Final = re.compile(r"(?<![0-9])[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)*")
_DIGITS: Final = re.compile(r"[0-9]+")
_DURATION: Final = re.compile(r"P(T?)([0-9]+)([YMWDH])")
_COUNTED: Final = {
    "0": "영|제로", "2": "두|둘|양", "3": "세|셋|삼", "4": "네|넷|사", "5": "다섯|오",
    "6": "여섯|육", "7": "일곱|칠", "8": "여덟|팔", "9": "아홉|구", "10": "열|십",
    "100": "백", "1000": "천", "1000000": "백만",
}  # fmt: skip
"""Korean words for numbers that no layer marks before every noun: 세 글자, 양국, 백만."""

_PHRASES: Final = {
    "0": r"없|\bno\b|[Zz]ero",
    "2": r"쌍|이중|반(?=[으의])|초(?![가-힣])|[Bb]oth|[Tt]wice|[Dd]ouble|[Dd]ual"
    r"|[Bb]ilateral|[Ee]ither|[Pp]airs?\b|[Ss]econd|[Hh]alf|[Tt]wo|[Ll]atter|[Mm]ore\sthan\sone|[Mm]ultiple|[Ss]everal",
    "3": r"[Tt]ri|[Tt]hree",
}
_OTHERWISE: Final = {
    value: re.compile(rf"(?<![가-힣])(?:{words})(?=[\s가-힣])|{_PHRASES.get(value, '(?!)')}")
    for value, words in _COUNTED.items()
}
"""Other ways to say a small number, by number."""

_ONE: Final = re.compile(
    r"\b(?:an?|one|per|each|every|once|yearly|annual(?:ly)?|monthly|weekly|daily|hourly|single)\b"
    r"|한|매[년월주일달]|하루|연간|[년월주일]간|마다",
    re.IGNORECASE,
)


class Item(NamedTuple):
    """A figure of one side.

    Attributes:
        kind: what it counts: ``number``, ``ordinal``, ``date``, ``reference`` …
        value: what it says, comparable across the languages.
        unit: of money or of measure, or empty.
        start: where it begins in the document.
        end: where it ends.
        figures: of a date or a length of time, its numbers.
        in_words: whether it is written without a digit.
    """

    kind: str
    value: str
    unit: str
    start: int
    end: int
    figures: tuple[str, ...] = ()
    in_words: bool = False


Values = tuple[str, ...]
Rule = Callable[[Item], Values]
"""How items are told apart."""


class Difference(NamedTuple):
    """Items without counterpart, one of each side or of one alone."""

    source: Item | None
    target: Item | None

    @property
    def kind(self) -> str:
        """The kind that it is reported as: that of the source, where there is one."""
        item = self.source or self.target
        return item.kind if item else ""


@lru_cache(maxsize=1)  # several checks in turn ask for the same couple
def differences(couple: Couple) -> tuple[Difference, ...]:
    """Return the figures that the two sides do not share, paired by kind."""
    all_items = [list(items(side)) for side in couple.sides]
    sides = _without_common(all_items, _exactly)
    if not any(sides):
        return ()
    # A month is no week: lengths of time answer other figures only where there is none to answer.
    strict = all(any(item.kind == "duration" for item in side) for side in sides)
    rule = partial(_loosely, durations=strict)
    sides = _without_common([_ends(side) for side in sides], rule)
    source = _excused(sides[0], map(rule, all_items[1]), couple.target, rule)
    target = _excused(sides[1], map(rule, all_items[0]), couple.source, rule)
    return tuple(_paired(source, target))


def items(side: Side) -> Iterator[Item]:
    """Yield the figures of a side in text order."""
    marked = [*map(_date, side.marks("dates")), *_references(side), *_numbers(side)]
    marked += _bare(side, marked)
    yield from sorted(marked, key=lambda item: item.start)


def _date(mark: Mark) -> Item:
    value = _standard_duration(mark.value or "")
    kind = {"duration": "duration", "period": "period"}.get(mark.type, "date")
    figures = tuple(str(int(digits)) for digits in _DIGITS.findall(mark.value or ""))
    return Item(kind, value, "", mark.start, mark.end, figures)


def _standard_duration(value: str) -> str:
    """Return a duration in its largest unit: twelve months are a year."""
    match = _DURATION.fullmatch(value)
    if match is None:
        return value
    time, amount, unit = match[1], int(match[2]), match[3]
    for small, parts, large in (("H", 24, "D"), ("D", 7, "W"), ("M", 12, "Y")):
        if unit == small and amount % parts == 0:
            return f"P{amount // parts}{large}"
    return f"P{time}{amount}{unit}"


def _references(side: Side) -> Iterator[Item]:
    for mark in side.marks("references"):
        if mark.type not in _OF_PARTS:
            continue
        words = side.marked.document.text[mark.start : mark.end]
        for match in _FIGURE.finditer(words):
            start = mark.start + match.start()
            yield Item("reference", match[0], "", start, start + len(match[0]))


def _numbers(side: Side) -> Iterator[Item]:
    for mark in side.marks("numbers"):
        in_words = not _DIGITS.search(side.marked.document.text, mark.start, mark.end)
        kind = "numeral" if in_words and mark.type == "number" else mark.type
        yield _number(side, Item(kind, mark.value or "", "", mark.start, mark.end, (), in_words))


def _number(side: Side, item: Item) -> Item:
    """Return a number with its unit, if one stands beside it."""
    text = side.marked.document.text
    unit, kind = unit_of(text, item.start, item.end, korean=side.korean)
    if kind is None or item.kind not in {"number", "numeral"}:
        return item
    return item._replace(kind=kind, unit=unit)


def _bare(side: Side, marked: Iterable[Item]) -> list[Item]:
    """Return the figures that stand in no mark, such as that of G7 or of version 12.1."""
    spans = [(item.start, item.end) for item in marked]
    spans += [(m.start, m.end) for m in side.marks("references") if m.type in _OF_PARTS]
    found = []
    for match in _FIGURE.finditer(side.text):
        start, end = side.start + match.start(), side.start + match.end()
        if not any(low < end and start < high for low, high in spans):
            value = match[0].replace(",", "")
            found.append(_number(side, Item("number", value, "", start, end)))
    return found


def _exactly(item: Item) -> tuple[str, ...]:
    kind = "number" if item.kind == "numeral" else item.kind
    return (kind, _plain(item.value), item.unit)


def _loosely(item: Item, *, durations: bool) -> tuple[str, ...]:
    """Return the figure alone: a year may be a date on one side and a number on the other."""
    if item.unit or item.kind == "percentage" or (durations and item.kind == "duration"):
        return _exactly(item)
    return (_plain(item.figures[-1] if item.kind == "duration" else item.value),)


def _plain(value: str) -> str:
    """Return a decimal without the zeros that say nothing."""
    return value.rstrip("0").rstrip(".") if value.count(".") == 1 and "-" not in value else value


def _without_common(sides: Sequence[Sequence[Item]], rule: Rule) -> list[list[Item]]:
    """Return what each side has more of than the other, told apart by ``rule``."""
    keys = [[rule(item) for item in side] for side in sides]
    common = Counter(keys[0]) & Counter(keys[1])
    if not common:
        return [list(side) for side in sides]
    kept: list[list[Item]] = [[], []]
    for number, side in enumerate(sides):
        left = Counter(common)
        for item, key in zip(side, keys[number], strict=True):
            if left[key] > 0:
                left[key] -= 1
            else:
                kept[number].append(item)
    return kept


def _ends(side: Iterable[Item]) -> list[Item]:
    """Return periods as their two ends: from 1 to 3 May may be said in two parts."""
    return [
        item._replace(value=end)
        for item in side
        for end in (item.value.split("/") if item.kind == "period" else (item.value,))
    ]


def _excused(side: Sequence[Item], theirs: Iterable[Values], other: Side, rule: Rule) -> list[Item]:
    """Return the items that the other side does not say at all: once is enough, in any words."""
    said = set(theirs)
    return [item for item in side if rule(item) not in said and not _reworded(item, other.text)]


def _reworded(item: Item, text: str) -> bool:
    if item.kind == "duration" and item.value[-2:-1] == "1":
        return _ONE.search(text) is not None
    if not (item.in_words or item.value in {"1", "2"}):
        return False
    if item.value == "1":
        return item.in_words or _ONE.search(text) is not None
    pattern = _OTHERWISE.get(item.value)
    return pattern is not None and pattern.search(text) is not None


def _paired(source: Sequence[Item], target: Sequence[Item]) -> Iterator[Difference]:
    """Yield what is left, first with its like on the other side, then with whatever is left."""
    rest: list[list[Item]] = [[], []]
    for kind in dict.fromkeys(item.kind for item in (*source, *target)):
        sides = [[item for item in side if item.kind == kind] for side in (source, target)]
        common = min(map(len, sides))
        yield from map(Difference, sides[0][:common], sides[1][:common])
        rest = [left + side[common:] for left, side in zip(rest, sides, strict=True)]
    yield from (Difference(*pair) for pair in zip_longest(*rest))


def _of_kinds(*kinds: str) -> Callable[[Couple], Iterator[Found]]:
    def check(couple: Couple) -> Iterator[Found]:
        for difference in differences(couple):
            if difference.kind in kinds:
                yield _found(couple, difference)

    return check


def _found(couple: Couple, difference: Difference) -> Found:
    places, words = [], []
    for side, item in zip(couple.sides, difference, strict=True):
        places.append(Spot(side, item.start, item.end) if item else side.whole)
        quote = side.marked.document.text[item.start : item.end] if item else NOTHING
        words.append(" ".join(quote.split()))
    if difference.source is None:
        places.reverse()
    expected = _value(difference.source) or f"{NOTHING} ({_value(difference.target)})"
    return Found(tuple(places), {"source": words[0], "target": words[1], "expected": expected})


def _value(item: Item | None) -> str:
    return f"{item.value} {item.unit}".strip() if item else ""


figure_differs = _of_kinds("number", "fraction")
numeral_differs = _of_kinds("numeral")
ordinal_differs = _of_kinds("ordinal")
percentage_differs = _of_kinds("percentage")
money_differs = _of_kinds("money")
measure_differs = _of_kinds("measure")
date_differs = _of_kinds("date")
period_differs = _of_kinds("period")
duration_differs = _of_kinds("duration")
reference_differs = _of_kinds("reference")
