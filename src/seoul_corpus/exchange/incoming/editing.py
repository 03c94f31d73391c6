"""From an edited reading to the smallest changes of the document's own text."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from seoul_corpus.difference import changed_ranges
from seoul_corpus.exchange.runs import offsets, runs
from seoul_corpus.segment import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from seoul_corpus.document import Document, Span


class Edit(NamedTuple):
    """A range of a text, in code points, and what takes its place."""

    start: int
    end: int
    text: str


def edits(document: Document, span: Span, new: str) -> list[Edit]:
    """Return the changes that make the reading of ``span`` be ``new``, in text order.

    What is not read (page numbers, running headers) stays. No edit is empty at its place: what
    is put in beside a character takes that character along, so that an offset outside of every
    edit, or at the end of one, always has one new place.
    """
    read = runs(document, span)
    old = "".join(run.text for run in read)
    places = offsets(read)
    found: list[Edit] = []
    for start, end, text in changed_ranges(old, new):
        if start == end:
            # An insertion takes along the character before it; at the beginning, the one after.
            at = start - 1 if start else 0
            kept = old[at]
            first, last = places[at]
            kept = document.text[first:last] if last - first != 1 else kept
            found.append(Edit(first, last, f"{kept}{text}" if start else f"{text}{kept}"))
        else:
            found += _over(places[start:end], text)
    return _joined(found, document.text)


def _over(places: Sequence[tuple[int, int]], text: str) -> list[Edit]:
    """Return the edits that replace characters which may not be neighbours in the document."""
    ranges: list[tuple[int, int]] = []
    for start, end in places:
        if ranges and ranges[-1][1] == start:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    (start, end), *others = ranges
    return [Edit(start, end, text), *(Edit(first, last, "") for first, last in others)]


def _joined(found: Iterable[Edit], text: str) -> list[Edit]:
    """Return edits of which no two begin at the same character."""
    joined: list[Edit] = []
    for edit in found:
        last = joined[-1] if joined else None
        if last is not None and edit.start < last.end:
            # Only an insertion begins inside another edit: it repeats what it took along.
            kept = text[edit.start : edit.end]
            words = edit.text.removeprefix(kept)
            joined[-1] = Edit(last.start, max(last.end, edit.end), last.text + words)
        else:
            joined.append(edit)
    return joined


def divide(old: Sequence[str], new: str, lang: str) -> list[str] | None:
    r"""Return ``new`` cut into as many texts as ``old`` has, or None where that cannot be told.

    ``old`` joined by spaces is what was edited. A boundary is found where the space and the
    characters around it are as they were, else by the sentences of ``new``.

    Example:
        >>> divide(["We agree.", "We act."], "We all agree. We act now.", "en")
        ['We all agree.', 'We act now.']
        >>> divide(["We agree.", "We act."], "We agree and act.", "en") is None
        True
    """
    if len(old) == 1:
        return [new]
    spans = sentence_spans(new, 0, len(new), lang)
    if len(spans) == len(old):
        return [new[start:end] for start, end in spans]
    return _by_boundaries(old, new)


def _by_boundaries(old: Sequence[str], new: str) -> list[str] | None:
    joined = " ".join(old)
    blocks = SequenceMatcher(None, joined, new, autojunk=False).get_matching_blocks()
    pieces: list[str] = []
    position = end = 0
    for text in old[:-1]:
        end += len(text)
        inside = next((m for m in blocks if m.a < end and m.a + m.size > end + 1), None)
        if inside is None:
            return None
        boundary = end - inside.a + inside.b
        pieces.append(new[position:boundary])
        position = boundary + 1
        end += 1
    pieces.append(new[position:])
    return pieces if all(piece.strip() for piece in pieces) else None
