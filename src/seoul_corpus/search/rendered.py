"""How a term was translated, and where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from seoul_corpus.search.kwic import Line, concordance
from seoul_corpus.search.queries import TIMEOUT, By
from seoul_corpus.search.rows import Rows
from seoul_corpus.search.texts import Source, folded

NONE = ""
"""What stands for a place where no rendering is known."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way in which the other language says what was searched for.

    Attributes:
        rendering: the words, folded; empty where no term tells which they are.
        count: how often.
        share: of all hits, between 0 and 1.
        references: the sentences and blocks of the hits.
        guessed: in how many of them no term tells, but the words of both texts.
    """

    rendering: str
    count: int
    share: float
    references: tuple[str, ...]
    guessed: int


def renderings(  # noqa: PLR0913 -- as for concordance
    source: Source,
    query: str,
    *,
    side: str | None = None,
    by: By = "word",
    whole: bool = False,
    guess: bool = False,
    timeout: float = TIMEOUT,
) -> Rows[Rendering]:
    """Return how the other language renders a query, the most frequent first.

    Guarantees that the counts add up to the number of hits. What renders a hit is known by the
    term base: the term that covers the hit, and the same term in the counterpart. Where no term
    tells, the row without words counts the hits.

    Args:
        source: a bitext, a document, or many bitexts.
        query: as for ``concordance``, with the other arguments.
        side: ``ko`` or ``en``; by the script of the query if left out.
        by: how to search.
        whole: take a Korean word only where nothing but particles and endings follow.
        guess: as for ``concordance``.
        timeout: seconds that a regular expression may take for one document.

    Raises:
        SearchError: as ``concordance`` does.

    Example:
        >>> from seoul_corpus import load_bitext
        >>> rows = renderings(load_bitext(), "국제협력", whole=True)
        >>> [(row.rendering, row.count) for row in rows]
        [('international cooperation', 6)]
    """
    found: dict[str, list[Line]] = defaultdict(list)
    lines = concordance(
        source, query, side=side, by=by, whole=whole, context=0, guess=guess, timeout=timeout
    )
    for line in lines:
        found[_said(line)].append(line)
    rows = (
        Rendering(
            said,
            len(hits),
            len(hits) / len(lines),
            tuple(_reference(h) for h in hits),
            sum(h.guessed for h in hits),
        )
        for said, hits in found.items()
    )
    return Rows(sorted(rows, key=lambda row: (-row.count, row.rendering)))


def _said(line: Line) -> str:
    if not line.renderings:
        return NONE
    return " ".join(folded(line.counterpart[line.renderings[0].slice]).split())


def _reference(line: Line) -> str:
    return f"{line.bitext} {line.reference}".strip() if line.bitext else line.reference
