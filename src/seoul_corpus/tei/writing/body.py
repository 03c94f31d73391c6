"""The tree of one language: parts, paragraphs, items, sentences, in document order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from seoul_corpus.document import Block, Division, Document, Paragraph, Sentence
from seoul_corpus.errors import LimitError
from seoul_corpus.tei.profile import DEPTH_LIMIT
from seoul_corpus.tei.writing.cursor import Cursor, Place
from seoul_corpus.tei.writing.markup import Markup

# TEI, text, group, text and body are around a division; div, p, s and units inside one another
# around a character; teiCorpus around all.
_AROUND = 5
_INNERMOST = 10


def body(document: Document, markup: Markup, corresp: Mapping[str, str]) -> Iterator[str]:
    """Yield the ``body`` of a document in pieces.

    Args:
        document: the text of one language.
        markup: escapes text.
        corresp: the ``@corresp`` attribute of each linked unit, with a space before it.

    Raises:
        LimitError: the tree is too deep to be read back.
    """
    return _Body(Cursor(document, markup, corresp), markup).write(document)


class _Body:
    def __init__(self, cursor: Cursor, markup: Markup) -> None:
        self.cursor = cursor
        self.markup = markup
        self.depth = _AROUND

    def write(self, document: Document) -> Iterator[str]:
        yield "<body>\n"
        for division in document.divisions:
            yield from self.division(division, "body")
        yield self.cursor.gap(len(document.text), "body")
        if not self.cursor.divs:
            yield '<div type="empty"/>\n'
        yield "</body>\n"

    def division(self, division: Division, place: Place) -> Iterator[str]:
        """Yield a division, and before it the gap; an empty one has no place and no gap."""
        start = _start(division)
        if start is not None:
            yield self.cursor.gap(start, place)
        self.deeper(1)
        self.cursor.divs += 1
        divs = self.cursor.divs
        names = self.markup.attribute("n", division.n) + self.cursor.names(division.id)
        yield f'<div type="part" subtype="{division.type}"{names}>\n'
        for head in division.heads:
            yield self.cursor.gap(head.span.start)
            yield f"{self.cursor.block('head', head.id, head.span.end)}\n"
        for paragraph in division.paragraphs:
            yield self.cursor.gap(paragraph.span.start, "parts")
            alone = paragraph.n is None and not paragraph.items and self.cursor.divs == divs
            yield self.lone(paragraph) if alone else self.paragraph(paragraph)
        for inner in division.divisions:
            yield from self.division(inner, "parts")
        self.deeper(-1)
        yield "</div>\n"

    def lone(self, paragraph: Paragraph) -> str:
        """Return an unnumbered paragraph that comes before any ``div`` of its part."""
        names = self.cursor.names(paragraph.id)
        return f"<p{names}>{self.run(paragraph, paragraph.sentences)}</p>\n"

    def paragraph(self, paragraph: Paragraph) -> str:
        self.cursor.divs += 1
        kind = "block" if paragraph.n is None else "paragraph"
        names = self.markup.attribute("n", paragraph.n) + self.cursor.names(paragraph.id)
        return f'<div type="{kind}"{names}>{self.inside(paragraph)}</div>\n'

    def item(self, item: Paragraph) -> str:
        self.deeper(2)
        names = self.markup.attribute("n", item.n) + self.cursor.names(item.id)
        written = f"<item{names}>{self.inside(item)}</item>\n"
        self.deeper(-2)
        return written

    def inside(self, paragraph: Paragraph) -> str:
        """Return runs of sentences and lists of items by turns."""
        if not paragraph.items:
            return f"<p>{self.run(paragraph, paragraph.sentences)}</p>"
        children: list[Sentence | Paragraph] = [*paragraph.sentences, *paragraph.items]
        children.sort(key=lambda child: child.span.start)
        parts = ["\n"]
        if paragraph.label_span and isinstance(children[0], Paragraph):
            parts.append(f"<p>{self.run(paragraph, ())}</p>\n")
        for _, group in groupby(children, key=lambda child: isinstance(child, Paragraph)):
            found = list(group)
            # A run that begins with the label begins where the cursor stands.
            if self.cursor.position != paragraph.span.start:
                parts.append(self.cursor.gap(found[0].span.start))
            sentences = [child for child in found if isinstance(child, Sentence)]
            items = [child for child in found if isinstance(child, Paragraph)]
            if items:
                parts.append(self.list(items))
            else:
                parts.append(f"<p>{self.run(paragraph, sentences)}</p>\n")
        return "".join(parts)

    def list(self, items: Sequence[Paragraph]) -> str:
        parts: list[str] = []
        for item in items:
            parts += self.cursor.gap(item.span.start), self.item(item)
        return f"<list>\n{''.join(parts)}</list>\n"

    def run(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> str:
        """Return the label, where the cursor stands before it, and the sentences."""
        parts = []
        cursor = self.cursor
        label = paragraph.label_span
        if label is not None and cursor.position == label.start:
            parts.append(f"<label>{cursor.inline(label.end)}</label>")
        for sentence in sentences:
            gap = cursor.run_gap(sentence.span.start)
            names = cursor.names(sentence.id)
            parts.append(f"{gap}<s{names}>{cursor.inline(sentence.span.end)}</s>")
        return "".join(parts)

    def deeper(self, levels: int) -> None:
        self.depth += levels
        if self.depth > DEPTH_LIMIT - _INNERMOST:
            raise LimitError("xml-limit", what="depth", limit_name="depth_limit", limit=DEPTH_LIMIT)


def _start(division: Division) -> int | None:
    """Return where the first part of a division begins, None where it has none."""
    parts: tuple[Block | Paragraph, ...] = division.heads or division.paragraphs
    if parts:
        return parts[0].span.start
    return next((start for start in map(_start, division.divisions) if start is not None), None)
