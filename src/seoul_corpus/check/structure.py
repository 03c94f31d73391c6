"""Do both texts have the same units, in the same order, with the same numbers?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from seoul_corpus.check.lengths import USUAL_RATIO
from seoul_corpus.check.material import Couple, Found, Marked, Material, Spot, found
from seoul_corpus.document import Link, Paragraph, span_of

_UNITS: Final = ("paragraph", "item")
_HANGUL: Final = re.compile("[가-힣]")
_LATIN: Final = re.compile("[A-Za-z]")
_WORD: Final = re.compile(r"(?<![\w.])[a-z]{2,}(?![\w(=_.])")
_CODE: Final = re.compile(r"[{}=;<>\\|]|\w\(|://|(?m:^)\s*[-/#$]")
_ROOM: Final = 0.72
"""The share of the expected length below which several sentences cannot have been said."""

_LEAST: Final = {True: 12, False: 25}
"""Characters, by whether it is Korean, that must have no room; short sentences vary by so much."""

_OWN_WORDS: Final = 3
"""From how many plain words on a stretch counts as running text and not as a name or a command."""


def unit_missing(material: Material) -> Iterator[Found]:
    """Yield the paragraphs and items of the source that the target lacks."""
    yield from _lonely_units(material, material.source)


def unit_extra(material: Material) -> Iterator[Found]:
    """Yield the paragraphs and items of the target that the source lacks."""
    yield from _lonely_units(material, material.target)


def _lonely_units(material: Material, marked: Marked) -> Iterator[Found]:
    entries = marked.document.index.entries
    lonely = {n for n, e in entries.items() if e.kind in _UNITS and not _answered(material, n)}
    for name in sorted(lonely, key=lambda name: span_of(entries[name].unit).start):
        # An item of a missing paragraph is missing with it.
        if entries[name].parent not in lonely:
            spot = material.alone(marked, entries[name].unit)
            yield Found((spot,), {"unit": name, "words": _opening(spot)})


def _answered(material: Material, name: str) -> bool:
    link = material.bitext.links_by_unit.get(name)
    return link is not None and bool(link.source_ids) and bool(link.target_ids)


def _opening(spot: Spot) -> str:
    words = " ".join(spot.side.text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"


def block_missing(material: Material) -> Iterator[Found]:
    """Yield titles, notes, headings and closings of either text that the other lacks."""
    for marked in (material.source, material.target):
        entries = marked.document.index.entries
        for name, entry in entries.items():
            kinds = {"title", "note", "heading", "closing"}
            if entry.kind in kinds and not _answered(material, name):
                spot = material.alone(marked, entry.unit)
                yield Found((spot,), {"unit": name, "words": _opening(spot)})


def sentence_missing(material: Material) -> Iterator[Found]:
    """Yield the sentences of the source that the target lacks in a paragraph that it has."""
    yield from _lonely_sentences(material, material.source)
    yield from _swallowed(material, material.source)


def sentence_extra(material: Material) -> Iterator[Found]:
    """Yield the sentences of the target that the source lacks in a paragraph that it has."""
    yield from _lonely_sentences(material, material.target)
    yield from _swallowed(material, material.target)


def _lonely_sentences(material: Material, marked: Marked) -> Iterator[Found]:
    for name, entry in marked.document.index.entries.items():
        if entry.kind != "sentence" or _answered(material, name) or entry.parent is None:
            continue
        above = material.bitext.links_by_unit.get(entry.parent)
        if above is not None and above.source_ids and above.target_ids:
            spot = material.alone(marked, entry.unit)
            opposite = _opposite(material, marked, above)
            if any(_sentences(material, name) for name in _ids(opposite)):
                yield Found((spot, *opposite), {"unit": name, "words": _opening(spot)})


def _swallowed(material: Material, marked: Marked) -> Iterator[Found]:
    """Yield one of several sentences that are linked with too few words to say all of them."""
    for couple in material.couples:
        side, other = couple.sides if marked is material.source else couple.sides[::-1]
        if len(side.ids) <= len(other.ids) or side.kind != "sentence":
            continue
        room = len(other.text) * (1 / USUAL_RATIO if side.korean else USUAL_RATIO)
        lost = len(side.text) - room
        if room > _ROOM * len(side.text) or lost < _LEAST[side.korean]:
            continue
        entries = marked.document.index.entries
        spots = [material.alone(marked, entries[name].unit) for name in side.ids]
        # Without the sentence that is missing, the others fit the room best.
        rest = [abs(len(side.text) - len(spot.side.text) - room) for spot in spots]
        spot = spots[rest.index(min(rest))]
        params = {"unit": spot.side.ids[0], "words": _opening(spot)}
        yield Found((spot, other.whole), params)


def _opposite(material: Material, marked: Marked, link: Link) -> tuple[Spot, ...]:
    """Return the places of the units across the link."""
    source = marked is material.source
    there = material.target if source else material.source
    entries = there.document.index.entries
    ids = link.target_ids if source else link.source_ids
    return tuple(material.alone(there, entries[name].unit) for name in ids)


def _ids(spots: tuple[Spot, ...]) -> list[str]:
    return [name for spot in spots for name in spot.side.ids]


def sentences_differ(material: Material) -> Iterator[Found]:
    """Yield paragraphs whose sentences are counted differently though each is answered."""
    for link in _unit_links(material):
        counts = [
            sum(_sentences(material, name) for name in ids)
            for ids in (link.source_ids, link.target_ids)
        ]
        if counts[0] != counts[1] and all(counts) and not _lacks_sentence(material, link):
            source, target = str(counts[0]), str(counts[1])
            yield Found(_places(material, link), {"source": source, "target": target})


def items_differ(material: Material) -> Iterator[Found]:
    """Yield paragraphs with more items on one side than on the other."""
    for link in _unit_links(material):
        counts = [
            sum(len(unit.items) for unit in _units(material, ids))
            for ids in (link.source_ids, link.target_ids)
        ]
        if counts[0] != counts[1]:
            source, target = str(counts[0]), str(counts[1])
            yield Found(_places(material, link), {"source": source, "target": target})


def label_differs(material: Material) -> Iterator[Found]:
    """Yield units that answer each other under different numbers."""
    for link in _unit_links(material):
        numbers = [
            [unit.n for unit in _units(material, ids)] for ids in (link.source_ids, link.target_ids)
        ]
        one, other = ((side[0] or "") for side in numbers)
        if len(numbers[0]) == len(numbers[1]) == 1 and one != other:
            params = {"source": one or "—", "target": other or "—"}
            yield Found(_places(material, link), params)


def unit_blank(material: Material) -> Iterator[Found]:
    """Yield units that say something on one side and nothing but their number on the other."""
    for link in _unit_links(material):
        said = [
            any(unit.sentences or unit.items for unit in _units(material, ids))
            for ids in (link.source_ids, link.target_ids)
        ]
        if said[0] != said[1]:
            places = _places(material, link)
            blank = places[said.index(False)]
            yield Found((blank, places[said.index(True)]), {"unit": blank.side.ids[0]})


def order_differs(material: Material) -> Iterator[Found]:
    """Yield units whose counterpart stands, or is numbered, before that of the unit before them."""
    links = [one for one in _unit_links(material) if len(one.source_ids) == 1]
    entries = [m.document.index.entries for m in (material.source, material.target)]
    links.sort(key=lambda one: span_of(entries[0][one.source_ids[0]].unit).start)
    for before, link in pairwise(links):
        starts = [span_of(entries[1][one.target_ids[0]].unit).start for one in (before, link)]
        if starts[1] < starts[0] or _numbered_back(material, before, link):
            params = {"unit": link.source_ids[0], "before": before.source_ids[0]}
            yield Found(_places(material, link), params)


def _numbered_back(material: Material, before: Link, link: Link) -> bool:
    """Return whether one side counts down from one link to the next and the other up."""
    steps = []
    for ids in ((before.source_ids, link.source_ids), (before.target_ids, link.target_ids)):
        one, other = (next(_units(material, names)) for names in ids)
        numbers = [(unit.n or "").rsplit(".", 1) for unit in (one, other)]
        alike = numbers[0][:-1] == numbers[1][:-1] and len(numbers[0]) == len(numbers[1])
        if not alike or not all(number[-1].isdecimal() for number in numbers):
            return False
        steps.append(int(numbers[1][-1]) > int(numbers[0][-1]))
    return steps[0] != steps[1]


def _unit_links(material: Material) -> Iterator[Link]:
    for link in material.bitext.alignment.links:
        if link.level in _UNITS and link.source_ids and link.target_ids:
            yield link


def _units(material: Material, ids: tuple[str, ...]) -> Iterator[Paragraph]:
    for name in ids:
        for marked in (material.source, material.target):
            entry = marked.document.index.entries.get(name)
            if entry is not None and isinstance(entry.unit, Paragraph):
                yield entry.unit


def _sentences(material: Material, name: str) -> int:
    return sum(len(unit.sentences) for unit in _units(material, (name,)))


def _lacks_sentence(material: Material, link: Link) -> bool:
    units = (u for ids in (link.source_ids, link.target_ids) for u in _units(material, ids))
    return any(not _answered(material, s.id) for unit in units for s in unit.sentences)


def _places(material: Material, link: Link) -> tuple[Spot, ...]:
    sides = ((material.source, link.source_ids), (material.target, link.target_ids))
    return tuple(
        material.alone(marked, marked.document.index.entries[name].unit)
        for marked, ids in sides
        for name in ids
    )


def unit_untranslated(couple: Couple) -> Iterator[Found]:
    """Yield a side that is written in the language of the other."""
    if couple.source.text == couple.target.text:
        return
    ko, en = couple.ko, couple.en
    if not _HANGUL.search(ko.text) and _runs(ko.text):
        yield found(ko, en, [(0, len(ko.text))], lang="ko", words=_opening(ko.whole))
    if 2 * len(_HANGUL.findall(en.text)) > len(_LATIN.findall(en.text)):
        yield found(en, ko, [(0, len(en.text))], lang="en", words=_opening(en.whole))


def unit_copied(couple: Couple) -> Iterator[Found]:
    """Yield a target that repeats running text of the source, letter by letter."""
    text = couple.source.text
    if text != couple.target.text:
        return
    if _HANGUL.search(text) or _runs(text):
        yield Found(
            (couple.target.whole, couple.source.whole), {"words": _opening(couple.source.whole)}
        )


def _runs(text: str) -> bool:
    """Return whether a text without Hangul is running English."""
    return len(_WORD.findall(text)) >= _OWN_WORDS and not _CODE.search(text)
