"""What each block is: title, note, heading, paragraph, closing; and the divisions they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from seoul_corpus.languages import CLOSING_WORDS, TESTIMONY_WORDS
from seoul_corpus.parse.drafts import Draft, Loose
from seoul_corpus.parse.headings import HEADING_LIMIT, runs_on
from seoul_corpus.parse.node import Node

NOTE_LIMIT = 300
"""A longer block in brackets is text."""

CLOSING_LIMIT = 400
"""A longer block with a date is text."""

_BRACKETS = {"(": ")", "（": "）", "[": "]", "<": ">", "〈": "〉", "【": "】", "※": "", "*": ""}
_KOREAN_VERB = re.compile(r"(?:[한된였았었겠는이있없진난간온]다|니다|시오)[\"'”’」』)]*\s*\Z")
_INNER_END = re.compile(r"(?:다\.|[a-z)]{3}[.?!])\s+\S")
_DATED = re.compile(r"\b[12][0-9]{3}\b|[12][0-9]{3}(?=년|\.)")
_CLOSING = re.compile("|".join(CLOSING_WORDS), re.IGNORECASE)
_TESTIMONY = re.compile("|".join(TESTIMONY_WORDS), re.IGNORECASE)

Range = tuple[int, int]


@dataclass(slots=True)
class Part:
    """A division with its parts sorted."""

    type: str
    n: str | None = None
    label: Range | None = None
    heads: list[Range] = field(default_factory=list)
    paragraphs: list[Node] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Sorting:
    """Sorts the drafts of a whole text.

    Attributes:
        text: the whole text.
        title: where the title stands.
        notes: notes of status.
        closing: place, date and signatures.
        parts: the divisions at the top.
    """

    text: str
    title: Range | None = None
    notes: list[Range] = field(default_factory=list)
    closing: Range | None = None
    parts: list[Part] = field(default_factory=list)

    def run(self, drafts: Iterable[Draft]) -> None:
        """Sort all drafts; a declaration without content makes no division."""
        for draft in drafts:
            part = self._part(draft, may_entitle=not self.parts)
            if part.type != "declaration" or part.paragraphs or part.parts or part.heads:
                self.parts.append(part)
                if draft.type == "annex" and self.parts[0].type == "annex":
                    self._recover_declaration(part)

    def _recover_declaration(self, annex: Part) -> None:
        """An annex that comes first ends where a title begins the numbers anew."""
        begun = any(node.path == (1,) for node in annex.paragraphs)
        for position, inner in enumerate(annex.parts):
            anew = inner.paragraphs and inner.paragraphs[0].path == (1,)
            if begun and anew and inner.type == "section" and inner.label is None:
                declaration = Part("declaration", heads=inner.heads, paragraphs=inner.paragraphs)
                declaration.parts = annex.parts[position + 1 :]
                del annex.parts[position:]
                if self.title is None:
                    self.title = declaration.heads.pop(0)
                self.parts.append(declaration)
                return

    def _part(self, draft: Draft, *, may_entitle: bool = False) -> Part:
        part = Part(draft.type, draft.n, draft.label)
        if draft.head is not None:
            part.heads.append(draft.head)
        children = list(self._introduced(list(self._without_notes(draft.children))))
        last = max((i for i, c in enumerate(children) if not isinstance(c, Loose)), default=-1)
        closing = self._closing(children) if last >= 0 else []
        titled = self._are_titled(children)
        for index, child in enumerate(children):
            if isinstance(child, Draft):
                part.parts.append(self._part(child))
            elif isinstance(child, Node):
                _innermost(part).paragraphs.append(child)
            elif may_entitle and self._entitles(part, child):
                self.title = (child.start, child.end)
            elif index >= len(children) - len(closing) and self.closing is None:
                self.closing = (closing[0].start, closing[-1].end)
                break
            else:
                self._place(part, child, followed=index < last, titled=titled)
        if draft.head is None:
            _open_first_section(part)
        return part

    def _are_titled(self, children: Sequence[Node | Loose | Draft]) -> bool:
        """Return whether the units have headings, with their text below: I. Aims."""
        units = [
            (child, following)
            for child, following in zip(children, [*children[1:], None], strict=False)
            if isinstance(child, Node) and child.marked
        ]
        below = sum(1 for unit, after in units if unit.items or isinstance(after, Loose))
        return (
            len(units) > 1
            and below * 2 > len(units)
            and all(len(unit.pieces) == 1 and self._entitled(unit) for unit, _ in units)
        )

    def _entitled(self, unit: Node) -> bool:
        start, end = unit.pieces[0]
        return end - start <= HEADING_LIMIT and self._is_heading(Loose([(start, end)]))

    def _introduced(
        self, children: Sequence[Node | Loose | Draft]
    ) -> Iterator[Node | Loose | Draft]:
        """Yield the children, bullets below the unnumbered paragraph that introduces them."""
        above: Node | None = None
        for child, following in zip(children, [*children[1:], None], strict=False):
            if above is not None and _is_bullet(child):
                above.items.append(child)
                continue
            above = None
            if isinstance(child, Loose) and _is_bullet(following) and self._introduces(child):
                above = Node((), child.start, child.start, [[child.start, child.end]])
            yield above or child

    def _introduces(self, loose: Loose) -> bool:
        return self.text.endswith((":", "："), loose.start, loose.end)

    def _without_notes(
        self, children: Iterable[Node | Loose | Draft]
    ) -> Iterator[Node | Loose | Draft]:
        """Yield the children without the lines in brackets, which become notes."""
        for child in children:
            if not isinstance(child, Loose):
                yield child
                continue
            first, last = 0, len(child.lines)
            while first < last and self._is_note(child.lines[first]):
                first += 1
            # A bracket that ends a running paragraph is part of it; one under a title is a note.
            while first < last and self._is_note(child.lines[last - 1]) and self._is_heading(child):
                last -= 1
            self.notes += child.lines[:first] + child.lines[last:]
            if first < last:
                yield Loose(child.lines[first:last])

    def _is_note(self, line: Range) -> bool:
        text = self.text[line[0] : line[1]]
        close = _BRACKETS.get(text[0])
        return close is not None and len(text) <= NOTE_LIMIT and text.endswith(close)

    def _entitles(self, part: Part, loose: Loose) -> bool:
        """The first block of a text is its title unless it reads like a sentence."""
        untouched = self.title is None and not (part.paragraphs or part.parts or part.heads)
        return untouched and self._is_heading(loose)

    def _is_heading(self, loose: Loose) -> bool:
        text = unicodedata.normalize("NFC", self.text[loose.start : loose.end])
        if len(text) > HEADING_LIMIT * min(len(loose.lines), 3) or runs_on(text):
            return False
        return not (_KOREAN_VERB.search(text[-24:]) or _INNER_END.search(text) or text[0].islower())

    def _place(self, part: Part, loose: Loose, *, followed: bool, titled: bool) -> None:
        inner = _innermost(part)
        here = (loose.start, loose.end)
        if not self._is_heading(loose):
            last = inner.paragraphs[-1] if inner.paragraphs else None
            if last is not None and (last.style == "article" or (titled and last.marked)):
                # All that stands under the heading of an article is the article.
                last.pieces.append(list(here))
                return
            inner.paragraphs.append(Node((), loose.start, loose.start, [list(here)]))
        elif not (inner.paragraphs or inner.parts):
            inner.heads += loose.lines
        elif followed:
            part.parts.append(Part("section", heads=list(loose.lines)))
        else:
            inner.paragraphs.append(Node((), loose.start, loose.start, [list(here)]))

    def _closing(self, children: list[Node | Loose | Draft]) -> list[Loose]:
        """Return the blocks at the end that close the text: none of them reads like a sentence."""
        closing: list[Loose] = []
        for child in reversed(children):
            if not isinstance(child, Loose) or not self._is_closing(child):
                break
            closing.append(child)
        return closing[::-1]

    def _is_closing(self, loose: Loose) -> bool:
        text = self.text[loose.start : loose.end]
        if _TESTIMONY.match(text):
            return True
        dated = _DATED.search(text) is not None and len(text) <= CLOSING_LIMIT
        if dated and (_CLOSING.match(text) or not any(c.isalpha() for c in text)):
            return True
        return self._is_heading(loose)


def _is_bullet(child: Node | Loose | Draft | None) -> TypeGuard[Node]:
    return isinstance(child, Node) and child.marked and not child.path


def _innermost(part: Part) -> Part:
    """A section without a mark goes on to the end of its division."""
    if part.parts and part.parts[-1].type == "section" and part.parts[-1].label is None:
        return part.parts[-1]
    return part


def _open_first_section(part: Part) -> None:
    """Where sections follow, the heading above the first unit heads a section too."""
    sections = [inner for inner in part.parts if inner.type == "section" and inner.label is None]
    unmarked = part.heads and part.paragraphs and len(sections) == len(part.parts) > 0
    if unmarked and part.heads[-1][0] < part.paragraphs[0].start and part.paragraphs[0].marked:
        part.parts.insert(0, Part("section", heads=[part.heads.pop()], paragraphs=part.paragraphs))
        part.paragraphs = []
