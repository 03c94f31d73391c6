"""Rules on the texts and on what stands between their units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from seoul_corpus.document.laws import is_separator
from seoul_corpus.tei.checking.file import Fault, Rule, TeiFile, kind_of
from seoul_corpus.tei.profile import PROFILE_VERSION, RUN_GAP
from seoul_corpus.tei.reading.elements import local

_VERSION = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")
_POINT = re.compile(r"U\+([0-9A-F]{4,6})")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What TEI lets stand after a div: only divs, and what may stand anywhere.
_NOT_AFTER_DIV = frozenset({"p", "list", "ab", "head", "label", "s"})


def profile(file: TeiFile) -> Iterator[Fault]:
    """The file says which version of our profile it is of, and it is not a newer major one."""
    schemas = [e for e in file.elements["schemaRef"] if e.get("key") == "seoul_corpus"]
    known = _VERSION.fullmatch(PROFILE_VERSION)
    for element in schemas or file.elements["TEI"]:
        found = _VERSION.fullmatch(str(element.get("n", "")))
        if not found or not known or int(found[1]) > int(known[1]):
            yield Fault(element, {"found": str(element.get("n")), "expected": PROFILE_VERSION})


def profile_minor(file: TeiFile) -> Iterator[Fault]:
    """The profile is not of a newer minor version, whose additions are not known here."""
    known = tuple(map(int, PROFILE_VERSION.split(".")))
    for element in file.elements["schemaRef"]:
        match = _VERSION.fullmatch(str(element.get("n", "")))
        found = tuple(map(int, match.groups())) if match else known
        if element.get("key") == "seoul_corpus" and found[0] == known[0] and found > known:
            yield Fault(element, {"found": str(element.get("n")), "version": PROFILE_VERSION})


def nested_s(file: TeiFile) -> Iterator[Fault]:
    """A sentence stands in no other sentence."""
    for element in file.elements["s"]:
        if any(local(around) == "s" for around in element.iterancestors()):
            yield Fault(element)


def paragraph_after_div(file: TeiFile) -> Iterator[Fault]:
    """After a div inside a part comes no paragraph: it is a div of its own."""
    for element in (*file.elements["div"], *file.elements["body"]):
        divs = 0
        for child in element:
            divs += local(child) == "div"
            if divs and local(child) in _NOT_AFTER_DIV:
                yield Fault(child)


def head_label(file: TeiFile) -> Iterator[Fault]:
    """Only the first heading of a part has a label, and only one."""
    for part in file.elements["div"]:
        heads = [child for child in part if local(child) == "head"]
        labels = [label for head in heads for label in head if local(label) == "label"]
        for label in labels:
            if label is not labels[0] or label.getparent() is not heads[0]:
                yield Fault(label)


def single(file: TeiFile) -> Iterator[Fault]:
    """A text has one title and one closing at most."""
    for text in file.texts:
        seen: Counter[str] = Counter()
        for element in text.units.values():
            kind = kind_of(element)
            seen[kind] += 1
            if kind in ("title", "closing") and seen[kind] > 1:
                yield Fault(element, {"kind": kind})


def space_characters(file: TeiFile) -> Iterator[Fault]:
    """A space says as many code points as its quantity, all of them white space."""
    for element in file.elements["space"]:
        words = str(element.get("n", "")).split()
        points = [int(match[1], 16) for match in map(_POINT.fullmatch, words) if match]
        text = "".join([chr(point) for point in points if point <= 0x10FFFF])
        whole = len(text) == len(words) and not _SURROGATE.search(text)
        if not (whole and is_separator(text) and element.get("quantity") == str(len(text))):
            yield Fault(element, {"found": " ".join(words) or "-"})


def run_space(file: TeiFile) -> Iterator[Fault]:
    """Between the parts of a p in a text stands one space or nothing."""
    for text in file.texts:
        for run in text.element.iter("{*}p"):
            between = [run.text, *(child.tail for child in run)]
            for found in between:
                if found and found != RUN_GAP:
                    yield Fault(run, {"found": " ".join(f"U+{ord(c):04X}" for c in found[:9])})
                    break


RULES: tuple[Rule, ...] = (
    profile,
    profile_minor,
    nested_s,
    paragraph_after_div,
    head_label,
    single,
    space_characters,
    run_space,
)
