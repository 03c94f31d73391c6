"""A citation that says what the words are: from which text, which unit, and what they are not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from seoul_corpus.document import Document, View
from seoul_corpus.languages import LANGUAGE_NAMES, MONTHS, ROLE_NAMES
from seoul_corpus.version import VERSION


class Style(NamedTuple):
    """How citations are worded in one language; braces stand for what is put in."""

    title: str
    parts: dict[str, str]
    text: str
    publisher: str
    mark: str


STYLES = {
    "en": Style(
        title="“{}”",
        parts={
            "annex": "annex {}",
            "chapter": "chapter {}",
            "section": "section {}",
            "paragraph": "para. {}",
            "item": "para. {}",
            "sentence": "sentence {}",
            "title": "title",
            "note": "note",
            "heading": "heading",
            "closing": "closing",
        },
        text="text",
        publisher="published by {}",
        mark="marked “{}”",
    ),
    "ko": Style(
        title="「{}」",
        parts={
            "annex": "부속서 {}",
            "chapter": "제{}장",
            "section": "제{}절",
            "paragraph": "제{}항",
            "item": "제{}항",
            "sentence": "제{}문",
            "title": "제목",
            "note": "주",
            "heading": "표제",
            "closing": "맺음",
        },
        text="글",
        publisher="{} 발행",
        mark="“{}” 표시가 있음",
    ),
}


def cite(view: View) -> str:
    r"""Return a citation of a unit, in the language of its document.

    It names title, date, place in the text and edition, says whether the edition is a
    translation or a back-translation and what the text's own note says of its status, and ends
    with the unit's id and the beginning of the sha256 of the file that was read.

    Example:
        >>> from seoul_corpus import parse
        >>> document = parse("Lima Declaration\n\n1. We agree. We act.")
        >>> print(cite(document["p1.s2"])[:53])
        “Lima Declaration”, para. 1, sentence 2. English text
    """
    document = view.document
    style = STYLES.get(_language(document), STYLES["en"])
    where = ", ".join([_title(document, style), *_date(document), *_place(view, style)])
    ids = "+".join(unit.id for unit in view.units)
    source = f"seoul_corpus {VERSION}, {ids}, sha256 {document.provenance.sha256[:12]}"
    return f"{where}. {'; '.join(_edition(document, style))}. {source}."


def _language(document: Document) -> str:
    return document.lang.partition("-")[0]


def _title(document: Document, style: Style) -> str:
    title = document.edition.title if document.edition else ""
    if not title and document.title:
        title = " ".join(document.title.text.split())
    return style.title.format(title) if title else document.provenance.uri or document.key


def _date(document: Document) -> Iterator[str]:
    """Yield the date, unless the title names it."""
    edition = document.edition
    if edition and edition.date:
        words = _date_words(edition.date, _language(document))
        if words not in edition.title:
            yield words


def _date_words(date: datetime.date, lang: str) -> str:
    if lang == "ko":
        return f"{date.year}년 {date.month}월 {date.day}일"
    return f"{date.day} {MONTHS['en'][date.month - 1]} {date.year}"


def _place(view: View, style: Style) -> Iterator[str]:
    """Yield where in the text the unit stands, from the outside in."""
    steps = [view]
    while (above := steps[0].parent) is not None:
        steps.insert(0, above)
    for step, inner in zip(steps, [*steps[1:], None], strict=True):
        # An item's number holds its paragraph's.
        if step.kind in style.parts and not (inner and inner.kind == "item"):
            yield style.parts[step.kind].format(_numbers(step)).strip()


def _numbers(view: View) -> str:
    """Return the number of a unit; the first and the last where there are several."""
    if view.kind == "sentence":
        found = [unit.id.rpartition(".s")[2] for unit in view.units]
    else:
        found = [getattr(unit, "n", None) or unit.id.rpartition(".")[2] for unit in view.units]
        if view.kind == "annex" and view.n is None:
            return ""
    return found[0] if len(found) == 1 else f"{found[0]}–{found[-1]}"


def _edition(document: Document, style: Style) -> Iterator[str]:
    """Yield what the text is, who published it, where, and how it is marked."""
    own = "ko" if style is STYLES["ko"] else "en"
    names = LANGUAGE_NAMES.get(_language(document), {})
    role = ROLE_NAMES[document.role][own] if document.role else style.text
    yield f"{names.get(own, document.lang)} {role}"
    edition = document.edition
    if edition and edition.publisher:
        yield style.publisher.format(edition.publisher)
    if edition and edition.uri:
        yield f"<{edition.uri}>"
    # A back-translation repeats the other text's note; of itself it would say the wrong thing.
    if document.role != "back-translation":
        yield from (style.mark.format(note) for note in _status_notes(document))


def _status_notes(document: Document) -> Iterator[str]:
    """Yield the notes before the first paragraph: those after it are footnotes."""
    first = next(document.paragraphs(), None)
    for note in document.notes:
        if first is None or note.span.start < first.span.start:
            yield " ".join(note.text.split())
