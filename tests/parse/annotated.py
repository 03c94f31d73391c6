r"""Declarations with their expected tree in the margin, read and scored.

A file holds one declaration in Korean and one in English, each line with what it belongs to::

    === A path below its number
    --- ko
    p1       |{1.} 우리는 확인한다.
      p1.1   |{1.1} 우리는 함께
             |한다.
    furniture1 ‖ note1 |- 1 - ‖(번역)

The margin names the unit without the document's key; a deeper margin is a child; an empty one goes
on with the unit above; ``ch1:`` alone opens a division. ``{}`` holds a unit's label, ``‖`` begins
another unit in the same line (``>`` before its name for each column that it stands deeper), and
``\f`` is a form feed. The signs and the braces are not part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from seoul_corpus.document import Document, Paragraph
from seoul_corpus.document.index import Entry, span_of

FOLDER = Path(__file__).parent / "declarations"
MEASURES = ("labels", "parents", "spans", "parts")

_LINE = re.compile(r"(?P<indent> *)(?P<names>[^|]*?) *(?P<bar>\||:$)(?P<text>.*)", re.DOTALL)
_PIECE = re.compile(r"[{}]|[^{}]+")


@dataclass
class Tree:
    """What is compared: each claim by the unit's id without the key, parts by place."""

    text: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str | None] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    parts: dict[int, str] = field(default_factory=dict)


class Declaration(NamedTuple):
    """A declaration in one language with its expected tree."""

    name: str
    title: str
    lang: str
    tree: Tree


def read_declarations(folder: Path = FOLDER) -> Iterator[Declaration]:
    """Yield the declarations of a folder, both languages of a file one after the other."""
    for file in sorted(folder.glob("*.txt")):
        title, *versions = file.read_text(encoding="utf-8").split("\n--- ")
        for version in versions:
            lang, lines = version.split("\n", 1)
            yield Declaration(
                f"{file.stem}-{lang}",
                title.removeprefix("=== "),
                lang,
                _Reading().run(lines.rstrip("\n").split("\n")),
            )


class _Reading:
    """Reads the lines of one declaration."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.path: list[tuple[int, str]] = []
        self.name = ""

    def run(self, lines: list[str]) -> Tree:
        for line in lines:
            self._line(line)
        self.tree.text = self.tree.text.removesuffix("\n")
        return self.tree

    def _line(self, line: str) -> None:
        match = _LINE.fullmatch(line)
        assert match, f"no margin: {line}"
        names = match["names"].split(" ‖ ")
        if match["bar"] == ":":
            self._enter(match["names"], len(match["indent"]))
            return
        texts = match["text"].replace("\\f", "\f").split("‖")
        assert len(names) == len(texts), f"as many names as texts: {line}"
        for name, text in zip(names, texts, strict=True):
            if name:
                self._enter(name.lstrip("> "), len(match["indent"]) + name.count(">"))
            if name and not text:
                # Named again without text, it reaches over what stands in it: a footnote's mark.
                self._widen(len(self.tree.text), len(self.tree.text))
            self._say(text)
        self.tree.text += "\n"

    def _enter(self, name: str, indent: int) -> None:
        self.name = name
        if name in self.tree.parents:
            return
        while self.path and self.path[-1][0] >= indent:
            self.path.pop()
        self.tree.parents[name] = self.path[-1][1] if self.path else None
        self.path.append((indent, name))

    def _say(self, text: str) -> None:
        label = False
        for piece in _PIECE.findall(text):
            if piece in "{}":
                label = piece == "{"
                continue
            if label:
                self.tree.labels[self.name] = piece
            start = len(self.tree.text)
            self.tree.text += piece
            said = [start + i for i, c in enumerate(piece) if not c.isspace() or c == "\f"]
            self.tree.parts |= dict.fromkeys(said, self.name)
            if said:
                self._widen(said[0], said[-1] + 1)

    def _widen(self, start: int, end: int) -> None:
        """Let the span of the unit and of all that hold it reach from ``start`` to ``end``."""
        name: str | None = self.name
        while name is not None:
            first, last = self.tree.spans.get(name, (start, end))
            self.tree.spans[name] = (min(first, start), max(last, end))
            name = self.tree.parents[name]


def tree_of(document: Document) -> Tree:
    """Return what the parser found, to be compared with a declaration's tree."""
    tree = Tree(document.text)
    cut = len(document.key) + 1
    entries = {n: e for n, e in document.index.entries.items() if e.kind != "sentence"}
    entries = {n: e for n, e in entries.items() if e.kind != "declaration"}
    for name, entry in sorted(entries.items(), key=lambda item: _outermost_first(item[1])):
        short = name[cut:]
        span = span_of(entry.unit)
        parent = entry.parent if entry.parent in entries else None
        tree.parents[short] = parent and parent[cut:]
        tree.spans[short] = (span.start, span.end)
        label = getattr(entry.unit, "label", None) if isinstance(entry.unit, Paragraph) else None
        if label is not None:
            tree.labels[short] = label
        seen = [i for i in range(span.start, span.end) if _is_seen(document.text[i])]
        tree.parts |= dict.fromkeys(seen, short)
    return tree


def _is_seen(character: str) -> bool:
    return not character.isspace() or character == "\f"


def _outermost_first(entry: Entry) -> tuple[int, int]:
    span = span_of(entry.unit)
    return (span.start, -span.end) if entry.kind not in _PAGE else (span.start, 0)


_PAGE = ("page-break", "page-number", "running-header", "footnote-mark")


def score(expected: Tree, found: Tree, measure: str) -> float:
    """Return how many of the claims of both trees agree, from 0 to 1."""
    left, right = (set(getattr(tree, measure).items()) for tree in (expected, found))
    return len(left & right) / (len(left | right) or 1) if left != right else 1.0


def differences(expected: Tree, found: Tree) -> list[str]:
    """Return each claim that only one of the trees makes."""
    return [
        f"{measure} {key}: {getattr(expected, measure).get(key)}, not {value}"
        for measure in MEASURES
        for key, value in sorted(
            set(getattr(found, measure).items()) ^ set(getattr(expected, measure).items()), key=str
        )
        if getattr(expected, measure).get(key) != value
    ] + [
        f"{measure} {key} is missing"
        for measure in MEASURES
        for key in getattr(expected, measure)
        if key not in getattr(found, measure)
    ]
