"""Repeated passes: what one pass links teaches the next one words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from seoul_corpus.align.segments.bands import Band, first_band, next_band
from seoul_corpus.align.segments.lexicon import Kind, Learnt, Lexicon
from seoul_corpus.align.segments.paths import Found, Row, best_path, lattice, likeliest_path
from seoul_corpus.align.segments.scores import LARGEST, LinkRanges, Rates, Scores, rates
from seoul_corpus.align.segments.traits import Segment
from seoul_corpus.align.segments.vectors import Vectors

SMALL: Final = 3
"""Passes before the last look for no larger links: one to one, one to two, two to one."""
PASSES: Final = 3
"""The first knows only what was known before; more than three gain nothing."""


class Pass(NamedTuple):
    """One search: all ways that are not hopeless, and what they were scored by."""

    rows: list[Row]
    scores: Scores
    learnt: Learnt
    linked: dict[int, range]

    def evidence(self, found: Found, lexicon: Lexicon) -> dict[str, float]:
        """Return what speaks for a link, by kind, each share from 0 to 1; they sum up to 1."""
        sizes = len(found.source), len(found.target)
        if not all(sizes):
            return {"order": 1.0}
        parts = self._word_parts(found, lexicon)
        ends = found.source.stop, found.target.stop
        parts["length"] = self.scores.length(*ends, *sizes)
        parts["marks"] = self.scores.marks(*ends, *sizes)
        parts["vectors"] = self.scores.vectors(*ends, *sizes)
        for_it = {kind: value for kind, value in parts.items() if value > 0}
        total = sum(for_it.values())
        return {kind: value / total for kind, value in for_it.items()} or {"order": 1.0}

    def _word_parts(self, found: Found, lexicon: Lexicon) -> dict[str, float]:
        parts: dict[str, float] = {}
        targets = {form for j in found.target for form in lexicon.target[j].forms}
        for i in found.source:
            own = self.linked.get(i, range(0))
            table = self.learnt.linked if own == found.target else self.learnt.others
            for form in lexicon.source[i].forms:
                for other, weight in table.get(form, ()):
                    if other in targets:
                        kind: Kind = lexicon.known.get(form, {}).get(other, (0.0, "learnt"))[1]
                        parts[kind] = parts.get(kind, 0.0) + weight
        return parts


class Search(NamedTuple):
    """What all passes over two texts go by.

    Attributes:
        lexicon: what word answers what word.
        vectors: of the segments, where the caller has any.
    """

    lexicon: Lexicon
    vectors: Vectors | None

    def around(self, path: Sequence[LinkRanges], largest: int) -> Pass:
        """Search near the links of the pass before, with what they teach."""
        source, target = self.lexicon.source, self.lexicon.target
        links = [(ones, others) for ones, others in path if ones and others]
        band = next_band(path, len(source), len(target))
        return self.run(band, links, rates(source, target, links), largest)

    def run(self, band: Band, links: Sequence[LinkRanges], known: Rates, largest: int) -> Pass:
        """Search in a band."""
        linked = {row: others for ones, others in links for row in ones}
        learnt = self.lexicon.weights(links)
        scores = Scores(self.lexicon.source, self.lexicon.target, known, self.vectors)
        rows = lattice(
            band, scores.link, lambda row: scores.prepare(row, band, learnt, linked), largest
        )
        return Pass(rows, scores, learnt, linked)


def linked_segments(
    source: Sequence[Segment],
    target: Sequence[Segment],
    terms: Iterable[tuple[str, str]] = (),
    vectors: Vectors | None = None,
) -> list[tuple[Found, dict[str, float]]]:
    """Return links that cover both sides in order, with the shares of their evidence."""
    if not source or not target:
        lonely = [Found(range(i, i + 1), range(0), 1.0) for i in range(len(source))]
        lonely += [Found(range(0), range(j, j + 1), 1.0) for j in range(len(target))]
        return [(found, {"order": 1.0}) for found in lonely]
    lexicon = Lexicon(source, target, terms)
    search = Search(lexicon, vectors)
    path = best_path(search.run(first_band(lexicon), [], Rates(), SMALL).rows)
    for _ in range(PASSES - 2):
        path = best_path(search.around(path, SMALL).rows)
    last = search.around(path, LARGEST)
    return [(found, last.evidence(found, lexicon)) for found in likeliest_path(last.rows)]
