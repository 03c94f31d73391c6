"""The pivot check: a second English text beside the back-translation of the Korean.

What the official English says and the back-translation does not, the Korean does not say either
(or the back-translation is wrong). Sentences are paired by the numbers of their units and by their
words; in each pair the words of one text that nothing in the other answers are put together as
phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seoul_corpus.check.english import Word, akin, words_of
from seoul_corpus.check.prints import fingerprint_of
from seoul_corpus.document import Bitext, Document, Finding, Place, Span, span_of
from seoul_corpus.errors import CheckError

_SKIP: Final = 0.35
"""What it costs to leave a sentence without counterpart, beside a likeness from 0 to 1."""


class _Stretch(NamedTuple):
    """A sentence or block of one text and the words in it that say something."""

    id: str
    start: int
    end: int
    words: tuple[Word, ...]


class _Phrase(NamedTuple):
    """Words that follow each other and that nothing answers.

    Attributes:
        start: offset in the document.
        end: where it ends.
        before: the answered stem before it, empty for none.
        after: the answered stem after it, empty for none.
    """

    start: int
    end: int
    before: str
    after: str


def check_pivot(bitext: Bitext, official: Document) -> tuple[Finding, ...]:
    """Return where a second English text says what the Korean does not, and the reverse.

    Each finding names the phrase and its place in the official text, in the back-translation or
    in both, and the Korean beside it: ``pivot-missing`` (the official text alone says it),
    ``pivot-added`` (the Korean alone), ``pivot-differs`` (each says something else in the same
    place). Inflection, spelling, function words and common synonyms make no difference; other
    paraphrases do, so every finding is a question to a person.

    Args:
        bitext: the Korean text and its back-translation.
        official: the English text to compare with; its key must be another than theirs.

    Raises:
        CheckError: the keys are the same, or the text is not English.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. 안전한 AI를 지지한다."), parse("1. We support safe AI."))
        >>> official = parse("1. We support safe and secure AI.", key="en-official")
        >>> [(one.code, one.params["official"]) for one in check_pivot(b, official)]
        [('pivot-missing', 'secure')]
    """
    if official.key in {document.key for document in bitext.documents}:
        raise CheckError("pivot-key", key=official.key)
    if not official.lang.startswith("en"):
        raise CheckError("pivot-language", lang=official.lang)
    comparison = _Comparison(bitext, official)
    return tuple(finding for pair in comparison.pairs() for finding in comparison.compare(*pair))


class _Comparison:
    """Two English texts and the Korean that one of them renders."""

    def __init__(self, bitext: Bitext, official: Document) -> None:
        self.bitext = bitext
        self.official = official
        self.documents = {d.key: d for d in (*bitext.documents, official)}

    def pairs(self) -> Iterator[tuple[_Stretch | None, _Stretch | None]]:
        """Yield the sentences and blocks that answer each other, official first."""
        theirs, ours = _groups(self.official), _groups(self.bitext.en)
        for name, stretches in ours.items():
            yield from _linked(theirs.get(name, ()), stretches)
        for name, stretches in theirs.items():
            if name not in ours:
                yield from ((stretch, None) for stretch in stretches)

    def compare(self, official: _Stretch | None, ours: _Stretch | None) -> Iterator[Finding]:
        """Yield what the two do not share."""
        missing = _phrases(official, ours)
        added = _phrases(ours, official)
        for phrase in missing:
            partner = next((other for other in added if _same_place(phrase, other)), None)
            if partner is None:
                yield self.finding("pivot-missing", (official, phrase), (ours, None))
            else:
                added.remove(partner)
                yield self.finding("pivot-differs", (official, phrase), (ours, partner))
        for phrase in added:
            yield self.finding("pivot-added", (official, None), (ours, phrase))

    def finding(
        self,
        code: str,
        official: tuple[_Stretch | None, _Phrase | None],
        ours: tuple[_Stretch | None, _Phrase | None],
    ) -> Finding:
        """Return a finding with its places in all three texts, the phrase to look at first."""
        korean = self._korean(ours[0])
        places = [
            *self._place(self.official, *official),
            *(place for name in korean for place in self._unit(name)),
            *self._place(self.bitext.en, *ours),
        ]
        stretches = [stretch.id for stretch, _ in (official, ours) if stretch is not None]
        ids = (*stretches[:1], *korean, *stretches[1:])
        return Finding(
            code=code,
            severity="warning",
            category="accuracy/omission" if code == "pivot-missing" else "accuracy/mistranslation",
            ids=ids,
            places=tuple(places),
            params={
                "official": _words(self.official, official[1]),
                "back": _words(self.bitext.en, ours[1]),
                "korean": " ".join(self.bitext.ko.text[p.span.slice] for p in self._all(korean))
                or "—",
            },
            fingerprint=fingerprint_of(tuple(self.documents.values()), ids),
        )

    def _korean(self, stretch: _Stretch | None) -> tuple[str, ...]:
        link = self.bitext.links_by_unit.get(stretch.id) if stretch else None
        names = (*link.source_ids, *link.target_ids) if link else ()
        return tuple(name for name in names if name in self.bitext.ko.index.entries)

    def _all(self, names: Sequence[str]) -> list[Place]:
        return [place for name in names for place in self._unit(name)]

    def _unit(self, name: str) -> Iterator[Place]:
        document = self.documents[name.partition(".")[0]]
        span = span_of(document.index.entries[name].unit)
        yield _at(document, span.start, span.end)

    def _place(
        self, document: Document, stretch: _Stretch | None, phrase: _Phrase | None
    ) -> Iterator[Place]:
        where = phrase or stretch
        if where is not None:
            yield _at(document, where.start, where.end)


def _at(document: Document, start: int, end: int) -> Place:
    line, column = document.index.lines.place(start)
    return Place(key=document.key, span=Span(start=start, end=end), line=line, column=column)


def _words(document: Document, phrase: _Phrase | None) -> str:
    return " ".join(document.text[phrase.start : phrase.end].split()) if phrase else "—"


def _groups(document: Document) -> dict[str, tuple[_Stretch, ...]]:
    """Return the stretches of each unit by the name that it has in any edition."""
    groups: dict[str, list[_Stretch]] = {}
    start = f"{document.key}."
    for name, entry in document.index.entries.items():
        if entry.kind not in {"sentence", "title", "heading", "note", "closing"}:
            continue
        span = span_of(entry.unit)
        words = tuple(
            word._replace(start=span.start + word.start, end=span.start + word.end)
            for word in words_of(document.text[span.slice])
        )
        above = entry.parent if entry.kind == "sentence" else name
        group = (above or name).removeprefix(start)
        groups.setdefault(group, []).append(_Stretch(name, span.start, span.end, words))
    return {name: tuple(stretches) for name, stretches in groups.items()}


def _linked(
    theirs: Sequence[_Stretch], ours: Sequence[_Stretch]
) -> Iterator[tuple[_Stretch | None, _Stretch | None]]:
    """Yield the pairs of two rows of sentences that are alike in the same order.

    A sentence that is cut in two on one side is joined first; what then has no counterpart is
    yielded alone.
    """
    if len(theirs) == len(ours):
        yield from zip(theirs, ours, strict=True)
        return
    yield from _best_path(theirs, ours)


def _best_path(
    theirs: Sequence[_Stretch], ours: Sequence[_Stretch]
) -> list[tuple[_Stretch | None, _Stretch | None]]:
    """Return the cheapest way through both rows: pairs, pairs of one with two, and gaps."""
    costs: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(theirs) + 1):
        for j in range(len(ours) + 1):
            here = costs[i, j][0]
            for di, dj in ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2)):
                if i + di > len(theirs) or j + dj > len(ours):
                    continue
                price = here + _price(theirs[i : i + di], ours[j : j + dj])
                if price < costs.get((i + di, j + dj), (float("inf"), (0, 0)))[0]:
                    costs[i + di, j + dj] = (price, (i, j))
    path: list[tuple[_Stretch | None, _Stretch | None]] = []
    at = (len(theirs), len(ours))
    while at != (0, 0):
        before = costs[at][1]
        path.append((_joined(theirs[before[0] : at[0]]), _joined(ours[before[1] : at[1]])))
        at = before
    return path[::-1]


def _price(theirs: Sequence[_Stretch], ours: Sequence[_Stretch]) -> float:
    if not (theirs and ours):
        return _SKIP * max(len(theirs), len(ours))
    return 1 - _likeness(_joined(theirs), _joined(ours)) + 0.05 * (len(theirs) + len(ours) - 2)


def _likeness(one: _Stretch | None, other: _Stretch | None) -> float:
    if one is None or other is None or not (one.words and other.words):
        return 0.0
    stems = [{word.stem for word in side.words} for side in (one, other)]
    return 2 * len(stems[0] & stems[1]) / (len(stems[0]) + len(stems[1]))


def _joined(stretches: Sequence[_Stretch]) -> _Stretch | None:
    if not stretches:
        return None
    words = tuple(word for stretch in stretches for word in stretch.words)
    return _Stretch(stretches[0].id, stretches[0].start, stretches[-1].end, words)


def _phrases(stretch: _Stretch | None, other: _Stretch | None) -> list[_Phrase]:
    """Return the phrases of a stretch that nothing in the other answers."""
    if stretch is None:
        return []
    stems = {word.stem for word in other.words} if other else set()
    answered = [any(akin(word.stem, stem) for stem in stems) for word in stretch.words]
    phrases: list[_Phrase] = []
    run: list[Word] = []
    before = ""
    for word, known in zip(stretch.words, answered, strict=True):
        if not known:
            run.append(word)
            continue
        if run:
            phrases.append(_Phrase(run[0].start, run[-1].end, before, word.stem))
            run = []
        before = word.stem
    if run:
        phrases.append(_Phrase(run[0].start, run[-1].end, before, ""))
    return phrases


def _same_place(one: _Phrase, other: _Phrase) -> bool:
    """Return whether two phrases stand beside the same answered word."""
    beside = ((one.before, other.before), (one.after, other.after))
    return any(a and b and akin(a, b) for a, b in beside)
