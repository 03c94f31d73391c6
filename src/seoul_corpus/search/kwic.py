"""Keyword in context, with what the other language has in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Literal

from seoul_corpus.align import Renderings
from seoul_corpus.annotate.terms import TermMatcher
from seoul_corpus.document import Bitext, Span, TermBase
from seoul_corpus.document.index import span_of
from seoul_corpus.search.queries import TIMEOUT, By, finder
from seoul_corpus.search.rows import Rows, one_line
from seoul_corpus.search.texts import Places, Source, Text, Unit, folded, side_of, texts
from seoul_corpus.terminal import width

CONTEXT = 40
"""How many characters stand on each side of a hit, unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A hit in its context.

    Attributes:
        bitext: the key of the bitext, empty for a lone document.
        id: the sentence or block that the hit stands in.
        reference: what people call it: ``annex 2.4.s1``.
        line: of the hit in its file, from 1.
        column: of the hit, in code points from 1.
        left: what stands before the hit in its unit, at most ``context`` characters.
        hit: the words found, verbatim.
        right: what stands after it.
        start: where the hit begins in the document's text, in code points.
        end: one after its last code point.
        counterpart: the sentences or blocks of the other language, verbatim; empty for none.
        counterpart_ids: their ids.
        renderings: where in ``counterpart`` the hit is rendered, as far as terms tell.
        guessed: whether no term tells and the words of both texts do.
    """

    bitext: str
    id: str
    reference: str
    line: int
    column: int
    left: str
    hit: str
    right: str
    start: int
    end: int
    counterpart: str
    counterpart_ids: tuple[str, ...]
    renderings: tuple[Span, ...]
    guessed: bool


class Concordance(Rows[Line]):
    """The hits of a query in text order, each with its context and its counterpart.

    ``sort("left")`` orders by the words before the hit, the nearest first.
    """

    def sort(  # type: ignore[override] # a column may order by its nearest word
        self, key: Literal["left", "right", "hit", "reference"] = "right", *, reverse: bool = False
    ) -> Concordance:
        """Return the lines in another order.

        Args:
            key: ``left`` and ``right`` compare the words next to the hit, ``hit`` its own letters;
                ``reference`` is the order of the text.
            reverse: the other way round.
        """
        keys = {
            "left": lambda line: line.left.casefold().split()[::-1],
            "right": lambda line: line.right.casefold().split(),
            "hit": lambda line: line.hit.casefold(),
            "reference": lambda line: (line.bitext, line.start),
        }
        return Concordance(sorted(self.rows, key=keys[key], reverse=reverse))

    def _table_heads(self) -> Sequence[str]:
        return ("", "left", "hit", "right", "counterpart")

    def lines(self, limit: int | None = None) -> Iterator[str]:
        """Yield each hit under the one before it, with its counterpart on the next line."""
        shown = self.rows[:limit]
        size = max((width(one_line(line.left)) for line in shown), default=0)
        named = max((len(_name(line)) for line in shown), default=0)
        for line in shown:
            left = one_line(line.left)
            yield (
                f"{_name(line):<{named}}  {' ' * (size - width(left))}{left} [{one_line(line.hit)}]"
                f"{_gap(line.right)}{one_line(line.right)}"
            )
            if line.counterpart:
                end = "?]" if line.guessed else "]"
                yield f"{'':<{named}}  {one_line(_marked(line, '[', end))}"
        yield from self._rest(len(shown))

    def _row_html(self, row: Line) -> str:
        mark = "mark class=guess" if row.guessed else "mark"
        parts = _pieces(row)
        said = "".join(f"<{mark}>{escape(t)}</mark>" if hit else escape(t) for t, hit in parts)
        name, left, hit, right = map(
            escape, (_name(row), one_line(row.left), one_line(row.hit), one_line(row.right))
        )
        return (
            f"<th scope=row>{name}</th><td class=left>{left}</td><td><mark>{hit}</mark></td>"
            f"<td>{right}</td><td>{said}</td>"
        )


def _name(line: Line) -> str:
    return f"{line.bitext} {line.reference}" if line.bitext else line.reference


def _gap(right: str) -> str:
    return " " if right[:1].isspace() else ""


def _pieces(line: Line) -> Iterator[tuple[str, bool]]:
    """Yield the counterpart in pieces, and whether each renders the hit."""
    at = 0
    for span in line.renderings:
        yield line.counterpart[at : span.start], False
        yield line.counterpart[span.slice], True
        at = span.end
    yield line.counterpart[at:], False


def _marked(line: Line, before: str, after: str) -> str:
    return "".join(f"{before}{t}{after}" if hit else t for t, hit in _pieces(line))


def concordance(  # noqa: PLR0913 -- each is a switch of the search
    source: Source,
    query: str,
    *,
    side: str | None = None,
    by: By = "word",
    whole: bool = False,
    context: int = CONTEXT,
    guess: bool = False,
    timeout: float = TIMEOUT,
) -> Concordance:
    """Return every place where a query stands, in context, with its counterpart.

    Guarantees that ``left``, ``hit`` and ``right`` are verbatim and stand next to each other in
    the text, and that no two hits overlap. Upper and lower case, composed and decomposed Hangul,
    full and half width are the same.

    Args:
        source: a bitext, a document, or many bitexts.
        query: what to find; see ``by``.
        side: ``ko`` or ``en``; by the script of the query if left out.
        by: ``word``: 안전 also in 안전을 and 안전성, 국제협력 also as 국제 협력, safety as a whole
            word, ``*`` for any letters; ``lemma``: the words of a lemma (Korean by the layer
            ``morphemes``, English with the extra ``en``); ``term``: each wording of a term, by its
            id or one of its wordings; ``regex``: a regular expression over the verbatim text.
        whole: take a Korean word only where nothing but particles and endings follow.
        context: how many characters to give on each side of a hit.
        guess: where no term tells what renders the hit, mark what the words of both texts make
            likely (``seoul_corpus.align.Renderings``); to learn them takes a second or more.
        timeout: seconds that a regular expression may take for one document.

    Raises:
        SearchError: the query is empty or no pattern, takes too long, or names no term.
        MissingExtraError: English lemmas without the extra ``en``.

    Example:
        >>> from seoul_corpus import load_bitext
        >>> found = concordance(load_bitext(), "국제협력", whole=True)
        >>> [(line.reference, line.hit) for line in found][:3]
        [('p1.s1', '국제 협력'), ('p4.s2', '국제 협력'), ('p5.s1', '국제 협력')]
    """
    find = finder(query, by, whole=whole, timeout=timeout)
    wanted = side_of(query, side)
    return Concordance(
        line
        for text in texts(source, wanted)
        for line in _lines(text, find(text), context, guess=guess)
    )


def _lines(
    text: Text, ranges: Iterable[tuple[int, int]], context: int, *, guess: bool
) -> Iterator[Line]:
    places = Places(text.document)
    other = _Other(text, guess=guess)
    document = text.document
    for start, end in ranges:
        unit = places.at(start, end)
        if unit is None:
            continue
        line, column = document.index.lines.place(start)
        said, names, renderings, guessed = other.side(unit, start, end)
        yield Line(
            bitext=text.bitext.key if text.bitext else "",
            id=unit.id,
            reference=document.index.reference(unit.id),
            line=line,
            column=column,
            left=document.text[max(unit.start, start - context) : start],
            hit=document.text[start:end],
            right=document.text[end : min(unit.end, end + context)],
            start=start,
            end=end,
            counterpart=said,
            counterpart_ids=names,
            renderings=renderings,
            guessed=guessed,
        )


class _Other:
    """The other side of a bitext: what stands there in the place of a unit."""

    def __init__(self, text: Text, *, guess: bool) -> None:
        self._bitext = text.bitext
        self._guess = guess
        self._key = text.document.key
        documents = text.bitext.documents if text.bitext else (text.document, text.document)
        self._documents = sorted(documents, key=lambda document: document.key != self._key)
        self._narrow: dict[str, TermMatcher] = {}

    def side(
        self, unit: Unit, start: int, end: int
    ) -> tuple[str, tuple[str, ...], tuple[Span, ...], bool]:
        """Return the counterpart of a unit, its ids, and where it renders a range, or may."""
        if self._bitext is None:
            return "", (), (), False
        document = self._documents[1]
        names = counterpart_ids(self._bitext, unit.id)
        spans = [span_of(document.index.entries[name].unit) for name in names]
        said = " ".join(document.text[span.slice] for span in spans)
        hit = Span(start=start, end=end)
        known = tuple(self._renderings(self._bitext, spans, hit))
        if known or not self._guess:
            return said, names, known, False
        guessed = tuple(_moved(spans, {one.span for one in self._learnt.of(self._key, hit)[:1]}))
        return said, names, guessed, bool(guessed)

    @cached_property
    def _learnt(self) -> Renderings:
        if self._bitext is None:
            raise AssertionError("no other side to learn from")
        return Renderings(self._bitext)

    def _renderings(self, bitext: Bitext, spans: Sequence[Span], hit: Span) -> Iterator[Span]:
        terms = bitext.marks.covering(self._key, hit, "terms")
        wider = any(term.span != hit for term in terms)
        found = {c.span for term in terms for c in bitext.marks.counterparts(term)}
        if not found:
            # Nothing renders the longer term; one rendering of the words found is no guess.
            found = {one for span in spans for one in self._same(span, hit)}
            found = found if len(found) == 1 else set()
        if wider:
            found = {next(iter(self._same(whole, hit)), whole) for whole in found}
        yield from _moved(spans, found)

    def _same(self, span: Span, hit: Span) -> list[Span]:
        """Return where, inside ``span``, stands a term that has the hit as one of its wordings."""
        here, there = self._documents
        key = _letters(here.text[hit.slice])
        if key not in self._narrow:
            terms = self._bitext.terms.terms if self._bitext and self._bitext.terms else ()
            same = tuple(t for t in terms if any(_letters(w.text) == key for w in t.wordings))
            self._narrow[key] = TermMatcher(TermBase(terms=same), there.lang)
        return [
            Span(start=span.start + mark.start, end=span.start + mark.end)
            for mark in self._narrow[key].find(there.text[span.slice])
        ]


def _moved(units: Iterable[Span], found: Iterable[Span]) -> Iterator[Span]:
    """Yield those ranges that lie inside a unit, counted in the units joined by one space."""
    at = 0
    for unit in units:
        reached = unit.start
        for one in sorted((s for s in found if unit.covers(s)), key=lambda s: (s.start, s.end)):
            if one.start >= reached:
                yield Span(start=one.start + at - unit.start, end=one.end + at - unit.start)
                reached = one.end
        at += unit.end - unit.start + 1


def _letters(text: str) -> str:
    return "".join(folded(text).split())


def counterpart_ids(bitext: Bitext, name: str) -> tuple[str, ...]:
    """Return the ids of the units that a sentence or block is linked with; empty for none."""
    link = bitext.links_by_unit.get(name)
    if link is None:
        return ()
    return link.target_ids if name in link.source_ids else link.source_ids
