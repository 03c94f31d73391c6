"""A text as its visible lines, each with the marks it may begin with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from seoul_corpus.document import LINE_BREAK
from seoul_corpus.document.laws import VISIBLE
from seoul_corpus.parse.marks import HEAD, Mark, marks

_UNPLAIN = re.compile("[\u00ad\u1100-\u11ff\u200b\u2060\u3000\ufeff\uff01-\uff5e]")
_DROPPED: Final = frozenset("\u00ad\u200b\u2060\ufeff")
_MARKED = re.compile(
    r"[0-9(\[제第§\u2460-\u24ff\u2776-\u2793\u2160-\u217f\u3200-\u32bf○◦•●□■▪▫◆◇▶▷❍➢\-–—·ㆍ*]"
    r"|[A-Za-z가-힣ㄱ-ㅎ]{1,6}[.)]|[ㅇo][ \u00a0\t]|[원약공권목과행의][가-힣]\s?[0-9]"
    r"|(?:art|par|sec|poi|rul|cla|pri|com|rec|goa|obj|pil|act)",
    re.IGNORECASE,
)
# Quotation marks, brackets and the signs of footnotes may stand after a full stop.
_CLOSED = (
    r"[\"'”’»」』)\]】]*(?:\[[0-9]{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})*[\s\u200b]*\Z"
)
# What may end a paragraph or an item; a line that ends otherwise may go on in the next.
_ENDED = re.compile(rf"[.?!。…;:,，；：]{_CLOSED}|(?:\band|\bor|및|그리고|또는)[\s\u200b]*\Z")
_FIRM = re.compile(rf"[.?!。…;:；：]{_CLOSED}")
_TAIL: Final = 12
DIGITS: Final = frozenset("0123456789")

SHORTEST_WRAP: Final = 20
"""No text is wrapped at fewer characters than this."""


@dataclass(slots=True)
class Line:
    """A line that holds something visible.

    Attributes:
        start: offset of the first visible character.
        end: offset of the line break after it, or of the text's end.
        spaced: whether a blank line, or nothing, stands before it.
        marks: the readings of its beginning.
        ended: whether the line before ends as a paragraph may end.
        short: whether the line before is too short to have been wrapped.
        interrupted: whether a page ends before it.
        firm: whether the line before ends as a sentence or a clause, not only in a word that
            may end an item, such as "and".
    """

    start: int
    end: int
    spaced: bool
    marks: tuple[Mark, ...]
    ended: bool
    short: bool = False
    interrupted: bool = False
    firm: bool = True


def visible_lines(text: str) -> list[Line]:
    """Return the visible lines of ``text`` in order, in one pass."""
    unplain = is_unplain(text)
    lines: list[Line] = []
    previous = 0
    spaced = True
    for first, end in _line_ranges(text):
        visible = VISIBLE.search(text, first, end)
        if visible is None:
            spaced = True
            continue
        start = visible.start()
        found: tuple[Mark, ...] = ()
        if unplain:
            found = _unplain_marks(text, start)
        elif text[start] in DIGITS or _MARKED.match(text, start):
            found = marks(text[start : min(start + HEAD, end)])
        ended = spaced or (bool(found) and _ends(text, previous))
        lines.append(Line(start, end, spaced, found, ended))
        if ended and not spaced and text[previous - 1] not in ".:;":
            lines[-1].firm = _FIRM.search(text, max(0, previous - _TAIL), previous) is not None
        previous = end
        spaced = False
    _end_short_lines(lines)
    return lines


def without(
    text: str, lines: Sequence[Line], gone: Container[int], breaks: Sequence[int]
) -> list[Line]:
    """Return the lines without those that are ``gone``, as if they had not stood there.

    Args:
        text: the whole text.
        lines: its visible lines.
        gone: which lines to leave out.
        breaks: where pages end.
    """
    kept: list[Line] = []
    interrupted = False
    places = iter([*breaks, len(text)])
    place = next(places)
    for index, line in enumerate(lines):
        while place < line.start:
            interrupted = True
            place = next(places)
        if index in gone:
            interrupted = True
            continue
        if interrupted and kept:
            line.interrupted = True
            line.ended = bool(line.marks) and _ends(text, kept[-1].end)
        kept.append(line)
        interrupted = False
    return kept


def _line_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and where its line break, or the text's end, stands."""
    start = 0
    if "\r" in text:
        for match in LINE_BREAK.finditer(text):
            yield start, match.start()
            start = match.end()
    else:
        # Twice as fast as the pattern.
        while (end := text.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
    yield start, len(text)


def _ends(text: str, end: int) -> bool:
    """Return whether what stands before ``end`` ends as a paragraph may end."""
    if text[end - 1] in ".;:":
        return True
    return _ENDED.search(text, max(0, end - _TAIL), end) is not None


def _end_short_lines(lines: list[Line]) -> None:
    """A line much shorter than the text's full ones was not wrapped: what follows is new."""
    if all(line.ended for line in lines if line.marks):
        return
    lengths = sorted(line.end - line.start for line in lines)
    full = max(SHORTEST_WRAP, 0.7 * lengths[len(lengths) * 9 // 10])
    for before, line in pairwise(lines):
        if line.marks and before.end - before.start < full:
            line.short = True


def is_unplain(text: str) -> bool:
    """Return whether ``text`` holds forms that ``plain_head`` makes plain."""
    return not text.isascii() and _UNPLAIN.search(text) is not None


def _unplain_marks(text: str, start: int) -> tuple[Mark, ...]:
    head, places = plain_head(text, start)
    if not head or not _MARKED.match(head):
        return ()
    return tuple(mark._replace(end=places[mark.end - 1][1] - start) for mark in marks(head))


def plain_head(text: str, start: int, limit: int = HEAD) -> tuple[str, list[tuple[int, int]]]:
    """Return a line's head with full-width forms and decomposed Hangul made plain.

    Args:
        text: the whole text.
        start: where the line's first visible character stands.
        limit: how many characters of the line to make plain.

    Returns:
        At most ``limit`` characters, soft hyphens and zero-width spaces left out, and for each
        its half-open range in ``text``.
    """
    plain: list[str] = []
    places: list[tuple[int, int]] = []
    position = start
    while len(plain) < limit and position < len(text) and text[position] not in "\r\n":
        end = position + 1
        # A decomposed syllable is a leading jamo and the medial and final ones after it.
        while end < len(text) and end - position < 8 and "\u1160" <= text[end] <= "\u11ff":
            end += 1
        cluster = text[position:end]
        if cluster not in _DROPPED:
            form: Literal["NFC", "NFKC"] = (
                "NFKC" if "\u3000" <= cluster[0] <= "\uffef" and len(cluster) == 1 else "NFC"
            )
            composed = unicodedata.normalize(form, cluster)
            plain += composed
            places += [(position, end)] * len(composed)
        position = end
    return "".join(plain), places
