"""A cursor that goes through the text of one language once, from unit to unit.

Whatever may stand anywhere (notes, leftovers, title, closing, furniture, joins, a division's label)
is a *mark* that waits for the cursor to come by.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple, get_args

from seoul_corpus.document import Block, Document, Furniture, Sentence
from seoul_corpus.tei.profile import BREAKS, GAP, RUN_GAP, SPACE_LIMIT
from seoul_corpus.tei.writing.markup import Markup

Place = Literal["body", "parts", "inside"]
"""Where a unit that may stand anywhere does: in the body, in a part among its paragraphs, or
further inside."""

_FURNITURE = frozenset(get_args(Furniture.model_fields["kind"].annotation))
_NO_SPACE = '<space unit="char" quantity="0"/>'


class Mark(NamedTuple):
    """Something that stands in the text wherever the text has it.

    Attributes:
        start: where it begins, in code points.
        end: where a unit ends; a join runs over text that is other units' and has its start here.
        kind: what it is; ``join`` and ``label`` beside those of units.
        name: a unit's id; the element of a join.
    """

    start: int
    end: int
    kind: str
    name: str


class Cursor:
    """Writes the text between its position and the next unit, and the units' own text.

    Args:
        document: the text of one language.
        markup: escapes text.
        corresp: the ``@corresp`` attribute of each linked unit, with a space before it.

    Attributes:
        position: what is before it has been written.
        divs: how many ``div`` elements have been begun.
    """

    def __init__(self, document: Document, markup: Markup, corresp: Mapping[str, str]) -> None:
        self.position = 0
        self.divs = 0
        self._text = document.text
        self._content = markup.escape(document.text)
        self._prefix = markup.prefix
        self._corresp = corresp
        self._marks = iter(_marks(document))
        self._begun = False
        self._settled = -1
        self._advance()

    def _advance(self) -> None:
        self._mark = next(self._marks, _END)
        self._next = self._mark.start

    def _mark_before(self, offset: int) -> Mark | None:
        """Take the next mark if it begins before ``offset``."""
        if self._next >= offset:
            return None
        mark = self._mark
        self._advance()
        return mark

    # --- between units ----------------------------------------------------------------------

    def gap(self, end: int, place: Place = "inside") -> str:
        """Return what stands between the cursor and ``end``, at block level.

        Nothing where the gap before ``end`` has been written, further outside.
        """
        if end == self._settled:
            return ""
        self._settled = end
        if self._next >= end:
            return self._separator(end, ())
        parts: list[str] = []
        joins: list[Mark] = []
        while mark := self._mark_before(end):
            if mark.kind == "join":
                joins.append(mark)
            else:
                parts += self._separator(mark.start, joins), self._free(mark, place), "\n"
                joins = []
        return "".join([*parts, self._separator(end, joins)])

    def _separator(self, end: int, joins: Sequence[Mark]) -> str:
        """Return the gap up to ``end``; nothing where it is the default and holds no join."""
        gap = self._text[self.position : end]
        inside = self._begun and end < len(self._text)
        self._begun = True
        if not joins:
            self.position = end
            return "" if gap == (GAP if inside else "") else f"{_space(gap) or _NO_SPACE}\n"
        written = self._broken(end, joins)
        return written if gap or not inside else written + _NO_SPACE

    def _broken(self, end: int, joins: Sequence[Mark]) -> str:
        """Return a gap in which joins begin."""
        parts: list[str] = []
        for join in joins:
            parts += _space(self._text[self.position : join.start]), join.name
            self.position = join.start
        parts.append(_space(self._text[self.position : end]))
        self.position = end
        return "".join(parts)

    def sentence(self, sentence: Sentence) -> str:
        """Return a sentence, and before it what stands between it and the cursor."""
        start, end = sentence.span.start, sentence.span.end
        names = self.names(sentence.id)
        if self._next < end:
            return f"{self._run_gap(start)}<s{names}>{self.inline(end)}</s>"
        gap, text = self._text[self.position : start], self._text[start:end]
        self.position = end
        return f"{gap if gap == RUN_GAP else _space(gap)}<s{names}>{self._content(text)}</s>"

    def _run_gap(self, end: int) -> str:
        """Return what stands between the cursor and ``end``, inside a ``p``."""
        parts: list[str] = []
        while mark := self._mark_before(end):
            parts += self._run_separator(mark.start), self._marked(mark)
        return "".join([*parts, self._run_separator(end)])

    def _run_separator(self, end: int) -> str:
        gap = self._text[self.position : end]
        self.position = end
        return gap if gap == RUN_GAP else _space(gap)

    # --- in units ---------------------------------------------------------------------------

    def inline(self, end: int) -> str:
        """Return the characters between the cursor and ``end``, with what is marked in them."""
        if self._next >= end:
            return self._characters(end)
        parts: list[str] = []
        while mark := self._mark_before(end):
            parts += self._characters(mark.start), self._marked(mark)
        return "".join([*parts, self._characters(end)])

    def _characters(self, end: int) -> str:
        start, self.position = self.position, end
        return self._content(self._text[start:end])

    def _marked(self, mark: Mark) -> str:
        """Return a mark that stands inside a run or a unit."""
        if mark.kind == "join":
            return mark.name
        if mark.kind == "label":
            return f"<label>{self.inline(mark.end)}</label>"
        return self._free(mark, "inside")

    def _free(self, mark: Mark, place: Place) -> str:
        """Return a title, note, closing, leftover or a piece of furniture."""
        kind = mark.kind
        if kind in _FURNITURE:
            page_break = "<pb/>" if kind == "page-break" else ""
            return self.block("fw", mark.name, mark.end, kind, page_break)
        if kind == "note":
            return self.block("note", mark.name, mark.end)
        if place == "inside":
            return self.block("note", mark.name, mark.end, kind)
        if kind == "title" and place == "body" and not self.divs:
            return self.block("head", mark.name, mark.end, kind)
        self.divs += 1
        inner = self.block("head" if kind == "title" else "ab", mark.name, mark.end)
        return f'<div type="{kind}">{inner}</div>'

    def block(self, element: str, name: str, end: int, kind: str = "", before: str = "") -> str:
        """Return a unit that is not cut into sentences; the cursor stands where it begins."""
        type_ = f' type="{kind}"' if kind else ""
        return f"<{element}{type_}{self.names(name)}>{before}{self.inline(end)}</{element}>"

    def names(self, name: str) -> str:
        """Return ``xml:id`` and ``corresp`` of a unit."""
        return f' xml:id="{self._prefix}{name}"{self._corresp.get(name, "")}'


_END = Mark(sys.maxsize, sys.maxsize, "end", "")


def _marks(document: Document) -> list[Mark]:
    """Return all marks by place: joins before what begins there, outer units before inner ones."""
    joins = [
        Mark(start, start, "join", f'<lb break="{BREAKS[join.kind]}" n="{len(join.span)}"/>')
        for join in document.joins
        for start in (join.span.start,)
    ]
    # Of two with the same place the label of a division is the outer one.
    labels = [d.label_span for d in document.all_divisions() if d.label_span]
    marks = [Mark(span.start, span.end, "label", "") for span in labels]
    units: list[tuple[str, Block | Furniture]] = [("note", note) for note in document.notes]
    units += [("leftover", leftover) for leftover in document.leftovers]
    units += [("title", document.title)] if document.title else []
    units += [("closing", document.closing)] if document.closing else []
    units += [(piece.kind, piece) for piece in document.furniture]
    marks += [Mark(unit.span.start, unit.span.end, kind, unit.id) for kind, unit in units]
    marks.sort(key=itemgetter(1), reverse=True)
    return sorted([*joins, *marks], key=itemgetter(0))


def _space(gap: str) -> str:
    """Return ``space`` elements that stand for ``gap``, which may be empty."""
    pieces = (gap[i : i + SPACE_LIMIT] for i in range(0, len(gap), SPACE_LIMIT))
    return "".join([_one_space(piece) for piece in pieces])


def _one_space(piece: str) -> str:
    points = " ".join([f"U+{ord(character):04X}" for character in piece])
    return f'<space unit="char" quantity="{len(piece)}" n="{points}"/>'
