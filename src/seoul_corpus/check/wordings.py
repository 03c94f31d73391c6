"""The term base: is every term kept, by an allowed wording, and by one and the same?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from seoul_corpus.check.material import Couple, Found, Material, Side, Spot, each_side, found
from seoul_corpus.check.naming import meaning_of
from seoul_corpus.document import Term, TermBase, matching_key

_WORD: Final = re.compile(r"[A-Za-z]+|[가-힣]+")
_KEPT: Final = 3
"""Letters of an English word that an inflection or a derivation may change at its end."""


_DISTINCT: Final = 6
"""Letters from which on a single English word is a term and not a word of every text."""

_GOES_ON: Final = frozenset("·ㆍ,、")
"""After a term, what begins a list whose other members share its first word: AI 안전·혁신."""


class TermIndex:
    """The terms of a base by id, with what their wordings look like when inflected.

    Args:
        base: the term base.
    """

    def __init__(self, base: TermBase) -> None:
        self.terms: Mapping[str, Term] = {term.id: term for term in base.terms}
        self._patterns: dict[tuple[str, bool], re.Pattern[str] | None] = {}

    def says(self, term: str, side: Side) -> bool:
        """Return whether a side says a term in any wording, inflected or cut up."""
        pattern = self._pattern(term, korean=side.korean)
        return pattern is None or pattern.search(side.text) is not None

    def lasting(self, term: str) -> bool:
        """Return whether a term is kept by name: verbs, qualities and short words are reworded."""
        wordings = self.terms[term].wordings if term in self.terms else ()
        english = [w.text for w in wordings if w.lang.partition("-")[0] != "ko"]
        reworded = any(w.part_of_speech in {"verb", "adjective"} for w in wordings)
        return not reworded and all(" " in text or len(text) >= _DISTINCT for text in english)

    def _pattern(self, term: str, *, korean: bool) -> re.Pattern[str] | None:
        key = (term, korean)
        if key not in self._patterns:
            wordings = _in_language(self.terms[term], korean=korean) if term in self.terms else []
            stems = [_stems(one, korean=korean) for one in wordings]
            flags = re.NOFLAG if korean else re.IGNORECASE
            self._patterns[key] = re.compile("|".join(stems), flags) if stems else None
        return self._patterns[key]


def _in_language(term: Term, *, korean: bool) -> list[str]:
    lang = "ko" if korean else "en"
    return [w.text for w in term.wordings if w.lang.partition("-")[0] == lang]


def _stems(wording: str, *, korean: bool) -> str:
    """Return a pattern for the stems of a wording, in order and near each other."""
    words = _WORD.findall(wording)
    if korean:
        return r"[\s·]?".join(re.escape(_korean_stem(word)) for word in words)
    return r"\w*\W+(?:\w+\W+){0,3}?".join(rf"\b{re.escape(_english_stem(word))}" for word in words)


def _korean_stem(word: str) -> str:
    return word.removesuffix("하다").removesuffix("다") or word


def _english_stem(word: str) -> str:
    return word[: max(4, len(word) - _KEPT)]


def term_missing(material: Material) -> Iterator[Found]:
    """Yield the terms of one side that the other says in none of their wordings."""
    if material.terms is None:
        return
    index = TermIndex(material.terms)
    for couple in material.couples:
        for side, other in each_side(couple):
            yield from _missing(index, side, other)


def _missing(index: TermIndex, side: Side, other: Side) -> Iterator[Found]:
    theirs = {mark.ref for mark in other.marks("terms")}
    told: set[str] = set()
    for mark in side.marks("terms"):
        name = str(mark.ref)
        if name in theirs or name in told or not index.lasting(name) or index.says(name, other):
            continue
        if side.text[mark.end - side.start : mark.end - side.start + 1] in _GOES_ON:
            continue
        told.add(name)
        wordings = _in_language(index.terms[name], korean=other.korean)
        place = (mark.start - side.start, mark.end - side.start)
        yield found(side, other, [place], words=side.words(mark), expected=" / ".join(wordings))


def wording_forbidden(couple: Couple) -> Iterator[Found]:
    """Yield the wordings that the term base forbids."""
    for side, other in each_side(couple):
        for mark in side.marks("terms"):
            if mark.note == "forbidden":
                place = (mark.start - side.start, mark.end - side.start)
                yield found(side, other, [place], words=side.words(mark), expected=str(mark.ref))


def term_varies(material: Material) -> Iterator[Found]:
    """Yield the terms that the target renders in several wordings."""
    seen: dict[str, dict[str, Spot]] = defaultdict(dict)
    for couple in material.couples:
        known = {mark.ref for mark in couple.source.marks("terms")}
        for mark in couple.target.marks("terms"):
            if mark.ref in known:
                spot = Spot(couple.target, mark.start, mark.end)
                seen[str(mark.ref)].setdefault(str(mark.value), spot)
    for wordings in seen.values():
        if len(wordings) > 1:
            yield Found(tuple(wordings.values()), {"words": ", ".join(wordings)})


def term_collides(material: Material) -> Iterator[Found]:
    """Yield the target wordings that stand for several terms of the source."""
    if material.terms is None:
        return
    shared = _shared_wordings(material.terms, korean=material.target.korean)
    seen: dict[str, dict[str, Spot]] = defaultdict(dict)
    for couple in material.couples:
        for mark in couple.source.marks("terms"):
            for wording in shared.get(str(mark.ref), ()):
                if wording.casefold() in couple.target.text.casefold():
                    spot = Spot(couple.source, mark.start, mark.end)
                    seen[wording].setdefault(str(mark.value), spot)
    for wording, sources in seen.items():
        if len(sources) > 1:
            yield Found(tuple(sources.values()), {"words": wording, "source": ", ".join(sources)})


def _shared_wordings(base: TermBase, *, korean: bool) -> dict[str, list[str]]:
    """Return the wordings of each term that another term has, too."""
    owners: dict[str, set[str]] = defaultdict(set)
    for term in base.terms:
        for wording in _in_language(term, korean=korean):
            owners[wording].add(term.id)
    shared: dict[str, list[str]] = defaultdict(list)
    for wording, names in sorted(owners.items()):
        if len(names) > 1:
            for name in names:
                shared[name].append(wording)
    return shared


def name_varies(material: Material) -> Iterator[Found]:
    """Yield the names that one text writes in several ways: 미국 and 미합중국."""
    for marked in (material.source, material.target):
        sides = [s for couple in material.couples for s in couple.sides if s.marked is marked]
        seen: dict[str, dict[str, Spot]] = defaultdict(dict)
        for side in sides:
            for mark in side.marks("names"):
                if meaning := meaning_of(mark):
                    form = _form(side.words(mark))
                    seen[meaning].setdefault(form, Spot(side, mark.start, mark.end))
        for forms in seen.values():
            if len(forms) > 1:
                words = [_words(spot) for spot in forms.values()]
                yield Found(tuple(forms.values()), {"words": ", ".join(words)})


def _form(words: str) -> str:
    """Return a name as it is told from its variants: spaces and articles say nothing."""
    return re.sub(r"[\s·]|^the\s", "", words.casefold()).removesuffix("s")


def _words(spot: Spot) -> str:
    return " ".join(spot.side.marked.document.text[spot.start : spot.end].split())


def rendering_varies(material: Material) -> Iterator[Found]:
    """Yield sentences of the source that come again and are rendered in another way."""
    seen: dict[str, Couple] = {}
    for couple in material.couples:
        before = seen.setdefault(matching_key(couple.source.text), couple)
        if before is couple or len(couple.source.text) < _REPEATED:
            continue
        if _alike(before.target.text) != _alike(couple.target.text):
            words = {"source": _short(before.target.text), "target": _short(couple.target.text)}
            places = (couple.target.whole, couple.source.whole, before.target.whole)
            yield Found(places, words)


def _alike(text: str) -> str:
    return matching_key(text).casefold().rstrip(".")


_REPEATED: Final = 6
"""Characters from which on a repeated stretch is a sentence and not a mark."""


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"


def spacing_varies(material: Material) -> Iterator[Found]:
    """Yield Korean words that stand apart in one place and together in another: 국제 협력."""
    sides = [couple.ko for couple in material.couples]
    joined = _joined(sides)
    told: set[str] = set()
    for side in sides:
        for match in _PAIR.finditer(side.text):
            key = match[1] + _stem(match[2])
            other = joined.get(key)
            if other is not None and key not in told:
                told.add(key)
                here = side.spot(match.start(1), match.end(2))
                yield Found(
                    (here, other), {"source": f"{match[1]} {_stem(match[2])}", "target": key}
                )


_PAIR: Final = re.compile(r"(?<![가-힣])(?=([가-힣]{2,8})\s([가-힣]{2,8}))[가-힣]")
_PARTICLE: Final = re.compile(
    r"(?<=[가-힣]{2})(?:을|를|은|는|의|에|에서|으로|로|과|와|들|도|이|가)$"
)
_SHORTEST: Final = 4
"""Syllables from which on a word may be a compound."""


def _stem(word: str) -> str:
    return _PARTICLE.sub("", word)


def _joined(sides: Iterable[Side]) -> dict[str, Spot]:
    """Return the first place of each long Korean word, without its particle."""
    places: dict[str, Spot] = {}
    for side in sides:
        for match in re.finditer(r"[가-힣]{4,}", side.text):
            stem = _stem(match[0])
            if len(stem) >= _SHORTEST:
                places.setdefault(stem, side.spot(match.start(), match.start() + len(stem)))
    return places
