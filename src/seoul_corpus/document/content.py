"""What a unit says itself: without its label and without its items."""

from __future__ import annotations

from seoul_corpus.document.span import Span
from seoul_corpus.document.units import Paragraph, Sentence, Unit


def own_spans(unit: Unit) -> tuple[Span, ...]:
    """Return the ranges of the unit's own words, in text order, without outer white space.

    A paragraph's are its runs of sentences: one, or more where items stand between them; none
    where it holds nothing but items. Any other unit has one range, its span.

    Example:
        >>> from seoul_corpus.document import Sentence
        >>> own_spans(Sentence(id="ko.p1.s1", span=Span(start=3, end=9), text="확인한다."))
        (Span(start=3, end=9),)
    """
    if not isinstance(unit, Paragraph):
        return (unit.span,)
    runs: list[Span] = []
    running = False
    children: list[Sentence | Paragraph] = [*unit.sentences, *unit.items]
    for child in sorted(children, key=lambda child: child.span.start):
        if isinstance(child, Paragraph):
            running = False
            continue
        start = runs.pop().start if running else child.span.start
        runs.append(Span(start=start, end=child.span.end))
        running = True
    return tuple(runs)
