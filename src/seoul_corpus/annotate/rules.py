"""What each rule finds in a document, and which finding gives way to which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from seoul_corpus.annotate.acts import acts
from seoul_corpus.annotate.dates import dates
from seoul_corpus.annotate.mark import Body, Mark, apart_from, first_longest
from seoul_corpus.annotate.names import names
from seoul_corpus.annotate.numbers import numbers
from seoul_corpus.annotate.references import headings, references
from seoul_corpus.annotate.terms import TermMatcher
from seoul_corpus.document import Document, TermBase

NAMED: Final = frozenset(
    {"person", "place", "organisation", "group", "office", "meeting", "document"}
)
"""The types of terms that are names."""


def marks_of(document: Document, base: TermBase | None) -> dict[str, list[Mark]]:
    """Return the marks of each layer in one document, in text order."""
    text, lang, body = document.text, document.lang.partition("-")[0], Body(document)
    terms = list(body.keep(TermMatcher(base, lang).find(text))) if base else []
    dated = list(body.keep(dates(text, lang)))
    referred = apart_from(body.keep(references(document)), dated)
    named = apart_from(body.keep(_names(document, base, terms, referred)), dated)
    referred = first_longest([*referred, *_named_documents(document, named, referred)])
    counted = apart_from(body.keep(numbers(text, lang)), dated)
    counted = apart_from(apart_from(counted, referred), named)
    return {
        "names": named,
        "dates": dated,
        "numbers": counted,
        "references": referred,
        "acts": acts(document),
        "terms": terms,
    }


def _names(
    document: Document, base: TermBase | None, terms: list[Mark], referred: list[Mark]
) -> list[Mark]:
    """Return names by table, term base and pattern; what the base calls a concept is no name."""
    kinds = {term.id: term.type for term in base.terms} if base else {}
    named = [mark for mark in terms if kinds[str(mark.ref)] in NAMED]
    known = [mark._replace(type=kinds[str(mark.ref)], note="") for mark in named]
    others = names(document.text, document.lang.partition("-")[0])
    tabled = [mark for mark in others if mark.value]
    patterned = apart_from((mark for mark in others if not mark.value), terms)
    titles = apart_from(map(_title, filter(_has_title, referred)), known)
    return first_longest([*tabled, *known, *titles, *patterned])


def _named_documents(document: Document, named: list[Mark], referred: list[Mark]) -> Iterator[Mark]:
    """Yield references to the documents that are known by name and were not found by pattern."""
    others = apart_from((mark for mark in named if mark.type == "document"), referred)
    for mark in apart_from(others, headings(document)):
        yield mark._replace(value=document.text[mark.start : mark.end], ref=None)


def _has_title(reference: Mark) -> bool:
    """Return whether a reference names a document by its title, not by a symbol or a number."""
    return reference.type == "document" and not any(c.isdigit() for c in str(reference.value))


def _title(reference: Mark) -> Mark:
    """Return the title that a reference holds, without what quotes it."""
    title = str(reference.value)
    quoted = (reference.end - reference.start - len(title)) // 2
    return reference._replace(start=reference.start + quoted, end=reference.end - quoted)
