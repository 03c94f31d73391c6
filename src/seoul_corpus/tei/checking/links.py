"""Rules on the alignment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from seoul_corpus.document.bitext import link_takes
from seoul_corpus.document.links import LEVELS
from seoul_corpus.tei.checking.file import Fault, Links, Rule, TeiFile, kind_of, pointers
from seoul_corpus.tei.profile import LEVEL_OF_KIND
from seoul_corpus.tei.reading.elements import XML_ID, local

XCES = ("xtargets", "fromDoc", "toDoc", "targType", "certainty")
"""Attributes of XCES, another format for alignments, that people mistake for TEI's."""


def xces(file: TeiFile) -> Iterator[Fault]:
    """A link has no attribute of XCES."""
    for element in (*file.elements["linkGrp"], *file.elements["link"], *file.elements["ptr"]):
        for name in XCES:
            if name in element.attrib:
                yield Fault(element, {"attribute": name})


def link_targets(file: TeiFile) -> Iterator[Fault]:
    """A link joins two units or more; a unit alone has a ptr."""
    for link in file.links:
        count = len(link.targets)
        wanted = count > 1 if local(link.element) == "link" else count == 1
        if not wanted:
            yield Fault(link.element, {"count": str(count)})


def link_type(file: TeiFile) -> Iterator[Fault]:
    """The type of a link is the number of its source and of its target units."""
    for link in file.links:
        sides = [file.text_of.get(name) for name in link.targets]
        counts = "-".join(str(sides.count(domain)) for domain in link.domains)
        if link.is_link and link.element.get("type") != counts and None not in sides:
            yield Fault(link.element, {"found": str(link.element.get("type")), "expected": counts})


def link_side(file: TeiFile) -> Iterator[Fault]:
    """A link points into the two texts of its group, to the units of the source first."""
    for link in file.links:
        sides = [file.text_of.get(name) for name in link.targets if name in file.ids]
        order = [link.domains.index(side) for side in sides if side in link.domains]
        if len(order) != len(sides) or order != sorted(order):
            yield Fault(link.element, {"target": str(link.element.get("target"))})


def link_level(file: TeiFile) -> Iterator[Fault]:
    """A link points to units of the level of its group."""
    for link in file.links:
        for name in link.targets:
            side = file.text_of.get(name)
            if side is None or link.level not in LEVELS:
                continue
            kind = kind_of(file.sides[side].units[name])
            if not link_takes(link.level, kind):
                yield Fault(link.element, {"id": name, "level": link.level})


def link_twice(file: TeiFile) -> Iterator[Fault]:
    """A unit is in one link of a level at most, and not declared unlinked beside."""
    seen: Counter[tuple[str, str]] = Counter()
    linked: Counter[str] = Counter()
    for link in _binding(file):
        for name in link.targets:
            level = link.level if link.is_link else "unlinked"
            seen[level, name] += 1
            linked[name] += link.is_link
            if seen[level, name] > 1:
                yield Fault(link.element, {"id": name, "level": link.level})
    for link in _binding(file):
        for name in link.targets:
            if not link.is_link and linked[name]:
                yield Fault(link.element, {"id": name, "level": link.level})


def link_missing(file: TeiFile) -> Iterator[Fault]:
    """Every unit is in a link or declared to be in none."""
    if len(file.texts) == 2:
        named = {name for link in _binding(file) for name in link.targets}
        for text in file.texts:
            for name, element in text.units.items():
                if name not in named and kind_of(element) in LEVEL_OF_KIND:
                    yield Fault(element, {"id": name})


def corresp(file: TeiFile) -> Iterator[Fault]:
    """The corresp of a unit repeats what the links say."""
    said: dict[str, dict[str, None]] = {}
    for link in _binding(file):
        for name in link.targets if link.is_link else ():
            others = [o for o in link.targets if file.text_of.get(o) != file.text_of.get(name)]
            said.setdefault(name, {}).update(dict.fromkeys(others))
    for text in file.texts:
        for name, element in text.units.items():
            expected = tuple(said.get(name, ()))
            if pointers(element, "corresp") != expected:
                pointed = " ".join(f"#{other}" for other in expected) or "-"
                yield Fault(element, {"found": str(element.get("corresp")), "expected": pointed})


def direction(file: TeiFile) -> Iterator[Fault]:
    """Of two texts one is the source, and all links go from it to the other; one has no links."""
    related = {
        str(around.get(XML_ID)): pointers(element, "target")
        for element in file.elements["relatedItem"]
        if (around := element.getparent()) is not None
    }
    if len(file.texts) != 2:
        for element in (*file.elements["relatedItem"], *file.elements["linkGrp"]):
            yield Fault(element, {"expected": "-"})
        return
    keys = [text.key for text in file.texts]
    ways = [(a, b) for a, b in (keys, keys[::-1]) if related == {f"src.{b}": (f"src.{a}",)}]
    if not ways:
        yield Fault(file.texts[1].element, {"expected": "relatedItem type=source"})
        return
    domains = tuple(f"text.{key}" for key in ways[0])
    for group in file.elements["linkGrp"]:
        if pointers(group, "domains") != domains:
            yield Fault(group, {"expected": " ".join(f"#{name}" for name in domains)})


def _binding(file: TeiFile) -> Iterator[Links]:
    """Yield all links but those of terms, which may join a unit several times."""
    return (link for link in file.links if link.level != "term")


RULES: tuple[Rule, ...] = (
    xces,
    link_targets,
    link_type,
    link_side,
    link_level,
    link_twice,
    link_missing,
    corresp,
    direction,
)
