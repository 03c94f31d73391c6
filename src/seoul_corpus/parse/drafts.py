"""From lines to drafts: divisions with their units and the blocks between them, in text order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from seoul_corpus.document.laws import is_separator
from seoul_corpus.parse.footnotes import footnotes
from seoul_corpus.parse.headings import HEADING_LIMIT, Heading, heading, runs_on
from seoul_corpus.parse.lines import DIGITS, Line, is_unplain, plain_head, without
from seoul_corpus.parse.marks import UNSURE, Mark
from seoul_corpus.parse.node import Node
from seoul_corpus.parse.outline import Outline
from seoul_corpus.parse.pages import Piece, read_pages
from seoul_corpus.parse.sections import numbered_sections

_MAYBE_HEADING = re.compile(
    r"[\[<〈《【「(（＜［]?\s{0,2}(?:[부별첨붙제]|ann|app|sch|att|cha|par|tit|sec|[A-Z]\s[A-Z]\s[A-Z])",
    re.IGNORECASE,
)
TOO_SHORT = 30
"""After a line of so few characters nothing is wrapped into the next one."""
_SENTENCE_END = re.compile(r"[.?!。…][\"'”’»」』)\]]*\s*\Z")
_LISTED = re.compile(r"(?:[;；]|[;,] (?:and|or))\s*\Z")


@dataclass(slots=True)
class Loose:
    """Neighbouring lines without a mark: a heading, an unnumbered paragraph, a closing."""

    lines: list[tuple[int, int]]

    @property
    def start(self) -> int:
        """Where the first line begins."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.lines[-1][1]


@dataclass(slots=True)
class Draft:
    """A division while it grows."""

    type: str
    n: str | None = None
    label: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    rank: int = 9
    children: list[Node | Loose | Draft] = field(default_factory=list)


@dataclass(slots=True)
class Drafting:
    """Goes over the lines once and sorts each into the unit it belongs to.

    Attributes:
        text: the whole text.
        lines: its visible lines.
        ranks: the level of each style of mark where a profile says it; empty to tell them from
            the text.
        drafts: the divisions at the top, in text order.
        furniture: what belongs to the page, as ranges of the text with their kind.
        notes: footnotes, as ranges of the text.
        wrapped: whether any unit runs over more than one line.
        passed: what reads like a mark but was taken for running text.
        unread: lines that begin with a digit and not with a mark.
    """

    text: str
    lines: Sequence[Line]
    ranks: Mapping[str, int] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    furniture: list[Piece] = field(default_factory=list)
    notes: list[tuple[int, int]] = field(default_factory=list)
    passed: list[tuple[int, int]] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)
    wrapped: bool = False
    _unplain: bool = False
    _path: list[Draft] = field(default_factory=list)
    _block: Node | Loose | None = None
    _interrupted: bool = False

    def run(self) -> None:
        """Sort all lines."""
        self._set_aside()
        outline = Outline(self.lines, self.ranks)
        self._unplain = is_unplain(self.text)
        self._divide(Draft("declaration"))
        sections = {} if self.ranks else numbered_sections(self.text, self.lines)
        for index, line in enumerate(self.lines):
            self._interrupted = line.interrupted
            if index in sections:
                self._begin_section(line, sections[index], outline)
                continue
            digit = self.text[line.start] in DIGITS
            if not digit and self._heads(line, outline):
                continue
            if digit and not line.marks:
                self.unread.append((line.start, line.end))
            placed = self._placed(index, line, outline) if line.marks else None
            if placed is not None:
                self._begin(*placed, line)
            elif (parent := self._returned(line, outline)) is not None:
                parent.pieces.append([line.start, line.end])
                self._block = parent
            elif line.spaced and (owner := self._indented(index, line, outline)) is not None:
                owner.pieces.append([line.start, line.end])
                self._block = owner
            elif self._block is not None and (not line.spaced or self._goes_on()):
                self._extend(line)
            else:
                self._loosen(line)

    def _returned(self, line: Line, outline: Outline) -> Node | None:
        """Return the unit whose own text goes on in ``line``, after its last item.

        The line stands further left than the item, or the item was the last of a list whose
        others end in a semicolon.
        """
        block = self._block
        above = outline.above(self._indent(line))
        if line.spaced or not isinstance(block, Node) or not block.pieces or above is None:
            return None
        parent, outdented = above
        if parent.items[-1:] != [block] or not _SENTENCE_END.search(self._last(block)):
            return None
        return parent if outdented or self._list_ended(parent.items) else None

    def _indented(self, index: int, line: Line, outline: Outline) -> Node | None:
        """Return the unit whose next paragraph an indented block is: one that reads like text."""
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        wrapped = following is not None and not (following.spaced or following.marks)
        reads = wrapped or _SENTENCE_END.search(self.text, line.start, line.end) is not None
        if not (reads and isinstance(self._block, Node)):
            return None
        return outline.holding(self._indent(line))

    def _list_ended(self, items: Sequence[Node]) -> bool:
        ends = [self._last(item) for item in items[:-1] if item.pieces]
        return bool(ends) and all(_LISTED.search(end) for end in ends)

    def _last(self, node: Node) -> str:
        """Return the end of a unit's own text."""
        start, end = node.pieces[-1]
        return self.text[max(start, end - 12) : end]

    def _set_aside(self) -> None:
        """Take out the lines that belong to the page, and the footnotes."""
        pages = read_pages(self.text, self.lines)
        notes = footnotes(self.text, self.lines)
        if not (pages.lines or pages.breaks or notes):
            return
        gone = set(pages.lines)
        for note in notes:
            gone.update(range(note.first, note.last))
            last = self.lines[note.last - 1]
            self.notes.append((self.lines[note.first].start, self._trimmed(last)))
            self.furniture.append((*note.reference, "footnote-mark"))
        for index, kind in pages.lines.items():
            line = self.lines[index]
            self.furniture.append((line.start, self._trimmed(line), kind))
        self.furniture += [(place, place + 1, "page-break") for place in pages.breaks]
        self.furniture.sort()
        self.lines = without(self.text, self.lines, gone, pages.breaks)

    def _begin_section(self, line: Line, mark: Mark, outline: Outline) -> None:
        outline.divide()
        label = (line.start, line.start + mark.end)
        head = (line.start, self._trimmed(line))
        n = str(mark.path[0])
        self._divide(Draft("section", n, label, head), Heading("section", n, mark.end))

    def _placed(self, index: int, line: Line, outline: Outline) -> tuple[Node | None, Node] | None:
        """Ask the outline; nothing can be wrapped into a line after a title or a heading."""
        line.ended = line.ended or self._block is None or isinstance(self._block, Loose)
        placed = outline.place(index, self._indent(line))
        if placed is None and line.ended:
            sure = [m for m in line.marks if m.style not in UNSURE and not m.dated]
            self.passed += [(line.start, line.start + mark.end) for mark in sure[:1]]
        elif placed is not None and placed[1].doubt == () and self._begins(placed[1].label_end):
            placed[1].doubt = None
        return placed

    def _begins(self, place: int) -> bool:
        """Return whether the next word begins as a sentence does, and no running text."""
        return self.text[place : place + 3].lstrip()[:1].isupper()

    def _goes_on(self) -> bool:
        """After a page break, a paragraph goes on that has not ended."""
        block = self._block
        if not self._interrupted or block is None:
            return False
        end = block.end if isinstance(block, Loose) else (block.pieces or [[0, 0]])[-1][1]
        return _SENTENCE_END.search(self.text, max(0, end - 12), end) is None

    def _trimmed(self, line: Line) -> int:
        return line.start + len(self.text[line.start : line.end].rstrip())

    def _indent(self, line: Line) -> int:
        start = line.start
        while start and self.text[start - 1] in " \t\u3000\u00a0":
            start -= 1
        return len(self.text[start : line.start].expandtabs(4))

    def _heads(self, line: Line, outline: Outline) -> bool:
        if not self._unplain and not _MAYBE_HEADING.match(self.text, line.start):
            return False
        end = self._trimmed(line)
        found = self._heading(line.start, end)
        if found is None:
            return False
        if not (line.spaced or self._previous_ended(line) or self._numbers_on(line, found)):
            return False
        if found.type == "annex":
            outline.restart()
        else:
            outline.divide()
        self._divide(
            Draft(found.type, found.n, (line.start, line.start + found.end), (line.start, end)),
            found,
        )
        return True

    def _heading(self, start: int, end: int) -> Heading | None:
        if not self._unplain:
            return heading(self.text[start:end])
        plain, places = plain_head(self.text, start, HEADING_LIMIT + 1)
        found = heading(plain.rstrip())
        return found and found._replace(end=places[found.end - 1][1] - start)

    def _previous_ended(self, line: Line) -> bool:
        before = self.text[max(0, line.start - 80) : line.start].rstrip()
        block = self._block
        return runs_on(before) or block is None or isinstance(block, Loose)

    def _numbers_on(self, line: Line, found: Heading) -> bool:
        """Return whether a heading has the next number and follows a line too short to run on."""
        before = self.text[max(0, line.start - 2 * TOO_SHORT) : line.start].rstrip()
        numbers = [draft.n for draft in self._path if draft.type == found.type]
        last = numbers[-1] if numbers else None
        follows = last is not None and last.isdigit() and found.n == str(int(last) + 1)
        return follows and len(before) - before.rfind("\n") - 1 <= TOO_SHORT

    def _divide(self, draft: Draft, found: Heading | None = None) -> None:
        if found is None or found.type == "annex":
            self._path = [draft]
            self.drafts.append(draft)
        else:
            while len(self._path) > 1 and self._path[-1].rank >= found.rank:
                self._path.pop()
            draft.rank = found.rank
            self._path[-1].children.append(draft)
            self._path.append(draft)
        self._block = None

    def _begin(self, parent: Node | None, node: Node, line: Line) -> None:
        siblings = self._path[-1].children
        if parent is None:
            siblings.append(node)
        else:
            self._absorb(parent, siblings)
            parent.items.append(node)
        if not is_separator(self.text, node.label_end, line.end):
            node.pieces.append([node.label_end, line.end])
        self._block = node

    def _absorb(self, parent: Node, siblings: list[Node | Loose | Draft]) -> None:
        """Blocks between a unit and its items are the unit's own text."""
        between: list[list[int]] = []
        while siblings and isinstance(loose := siblings[-1], Loose):
            between.insert(0, [loose.start, loose.end])
            siblings.pop()
        parent.pieces += between

    def _extend(self, line: Line) -> None:
        self.wrapped = True
        block = self._block
        if isinstance(block, Loose):
            block.lines.append((line.start, self._trimmed(line)))
        elif block is not None and block.pieces:
            block.pieces[-1][1] = line.end
        elif block is not None:
            block.pieces.append([line.start, line.end])

    def _loosen(self, line: Line) -> None:
        loose = Loose([(line.start, self._trimmed(line))])
        self._path[-1].children.append(loose)
        self._block = loose
