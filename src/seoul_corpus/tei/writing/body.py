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


class Body:
    """Writes the ``body`` of a document.

    Args:
        document: the text of one language.
        markup: escapes text.
        corresp: the ``@corresp`` attribute of each linked unit, with a space before it.

    Attributes:
        numbered: how many numbered units have been written.
        sentences: how many sentences have been written.
    """

    def __init__(self, document: Document, markup: Markup, corresp: Mapping[str, str]) -> None:
        self.numbered = 0
        self.sentences = 0
        self.document = document
        self._markup = markup
        self._cursor = Cursor(document, markup, corresp)
        self._depth = _AROUND

    def write(self) -> Iterator[str]:
        """Yield the element in pieces, once.

        Raises:
            LimitError: the tree is too deep to be read back.
        """
        document = self.document
        yield "<body>\n"
        for division in document.divisions:
            yield from self._division(division, "body")
        yield self._cursor.gap(len(document.text), "body")
        if not self._cursor.divs:
            yield '<div type="empty"/>\n'
        yield "</body>\n"

    def _division(self, division: Division, place: Place) -> Iterator[str]:
        """Yield a division, and before it the gap; an empty one has no place and no gap."""
        start = _start(division)
        if start is not None:
            yield self._cursor.gap(start, place)
        self._deeper(1)
        self._cursor.divs += 1
        divs = self._cursor.divs
        names = self._markup.attribute("n", division.n) + self._cursor.names(division.id)
        yield f'<div type="part" subtype="{division.type}"{names}>\n'
        for head in division.heads:
            yield self._cursor.gap(head.span.start)
            yield f"{self._cursor.block('head', head.id, head.span.end)}\n"
        for paragraph in division.paragraphs:
            yield self._cursor.gap(paragraph.span.start, "parts")
            alone = paragraph.n is None and not paragraph.items and self._cursor.divs == divs
            yield self._lone(paragraph) if alone else self._paragraph(paragraph)
        for inner in division.divisions:
            yield from self._division(inner, "parts")
        self._deeper(-1)
        yield "</div>\n"

    def _lone(self, paragraph: Paragraph) -> str:
        """Return an unnumbered paragraph that comes before any ``div`` of its part."""
        names = self._cursor.names(paragraph.id)
        return f"<p{names}>{self._run(paragraph, paragraph.sentences)}</p>\n"

    def _paragraph(self, paragraph: Paragraph) -> str:
        self._cursor.divs += 1
        kind = "block" if paragraph.n is None else "paragraph"
        names = self._numbered_names(paragraph)
        return f'<div type="{kind}"{names}>{self._inside(paragraph)}</div>\n'

    def _item(self, item: Paragraph) -> str:
        self._deeper(2)
        names = self._numbered_names(item)
        written = f"<item{names}>{self._inside(item)}</item>\n"
        self._deeper(-2)
        return written

    def _numbered_names(self, paragraph: Paragraph) -> str:
        """Return ``n``, ``xml:id`` and ``corresp`` of a paragraph."""
        names = self._cursor.names(paragraph.id)
        if paragraph.n is None:
            return names
        self.numbered += 1
        return self._markup.attribute("n", paragraph.n) + names

    def _inside(self, paragraph: Paragraph) -> str:
        """Return runs of sentences and lists of items by turns."""
        if not paragraph.items:
            return f"<p>{self._run(paragraph, paragraph.sentences)}</p>"
        children: list[Sentence | Paragraph] = [*paragraph.sentences, *paragraph.items]
        children.sort(key=lambda child: child.span.start)
        parts = ["\n"]
        if paragraph.label_span and isinstance(children[0], Paragraph):
            parts.append(f"<p>{self._run(paragraph, ())}</p>\n")
        for _, group in groupby(children, key=lambda child: isinstance(child, Paragraph)):
            found = list(group)
            # A run that begins with the label begins where the cursor stands.
            if self._cursor.position != paragraph.span.start:
                parts.append(self._cursor.gap(found[0].span.start))
            sentences = [child for child in found if isinstance(child, Sentence)]
            items = [child for child in found if isinstance(child, Paragraph)]
            if items:
                parts.append(self._list(items))
            else:
                parts.append(f"<p>{self._run(paragraph, sentences)}</p>\n")
        return "".join(parts)

    def _list(self, items: Sequence[Paragraph]) -> str:
        parts: list[str] = []
        for item in items:
            parts += self._cursor.gap(item.span.start), self._item(item)
        return f"<list>\n{''.join(parts)}</list>\n"

    def _run(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> str:
        """Return the label, where the cursor stands before it, and the sentences."""
        parts = []
        cursor = self._cursor
        label = paragraph.label_span
        if label is not None and cursor.position == label.start:
            parts.append(f"<label>{cursor.inline(label.end)}</label>")
        self.sentences += len(sentences)
        parts += [cursor.sentence(sentence) for sentence in sentences]
        return "".join(parts)

    def _deeper(self, levels: int) -> None:
        self._depth += levels
        if self._depth > DEPTH_LIMIT - _INNERMOST:
            raise LimitError("xml-limit", what="depth", limit_name="depth_limit", limit=DEPTH_LIMIT)


def _start(division: Division) -> int | None:
    """Return where the first part of a division begins, None where it has none."""
    parts: tuple[Block | Paragraph, ...] = division.heads or division.paragraphs
    if parts:
        return parts[0].span.start
    return next((start for start in map(_start, division.divisions) if start is not None), None)
