"""From sorted parts to the document: ids, sentences, joins, as plain dicts for one validation."""

from __future__ import annotations

from typing import Any

from seoul_corpus.document import LINE_BREAK
from seoul_corpus.parse.node import Node
from seoul_corpus.parse.pages import Piece
from seoul_corpus.parse.parts import Part, Range
from seoul_corpus.segment import sentence_spans

Tree = dict[str, Any]
"""A model as the keyword arguments that make it."""

_MIDDLE_DOTS = "·ㆍ‧・"


class TreeBuilder:
    """Gives ids and cuts sentences, in text order.

    Args:
        text: the whole text.
        key: the document's key, with which every id begins.
        lang: BCP 47 tag of the text.
        wrapped: whether any unit runs over more than one line.
    """

    def __init__(self, text: str, key: str, lang: str, *, wrapped: bool) -> None:
        self.text = text
        self._wrapped = wrapped
        self.key = key
        self.lang = lang
        self.joins: list[Tree] = []
        self.series: list[list[Part]] = []
        self._seen: dict[str, int] = {}

    def block(self, name: str, place: Range) -> Tree:
        """Return a title, note, heading, closing or leftover."""
        start, end = place
        self._join(start, end)
        return {"id": self._unique(name), "span": _span(start, end), "text": self.text[start:end]}

    def furniture(self, piece: Piece) -> Tree:
        """Return what belongs to the page."""
        start, end, kind = piece
        name = self._unique(f"{self.key}.furniture{self._count(self.key + '.furniture')}")
        return {
            "id": name,
            "kind": kind,
            "span": _span(start, end),
            "text": self.text[start:end],
        }

    def division(self, part: Part, prefix: str) -> Tree:
        """Return a division; its units' ids begin with ``prefix`` and its own path."""
        name, inner = self._division_names(part, prefix)
        tree: Tree = {"id": name, "type": part.type, "n": part.n}
        if part.label is not None:
            start, end = part.label
            tree["label"] = self.text[start:end]
            tree["label_span"] = _span(start, end)
        tree["heads"] = tuple(
            self.block(f"{inner}.head{self._count(inner + '.head')}", head) for head in part.heads
        )
        self._begin_series(part)
        tree["paragraphs"] = tuple([self.paragraph(node, inner, inner) for node in part.paragraphs])
        tree["divisions"] = tuple(self.division(inside, inner) for inside in part.parts)
        return tree

    def _begin_series(self, part: Part) -> None:
        """Chapters and sections number on, or each anew; a declaration or an annex always anew."""
        if part.type in ("declaration", "annex") or not self.series:
            self.series.append([])
        self.series[-1].append(part)

    def _division_names(self, part: Part, prefix: str) -> tuple[str, str]:
        """Return a division's id and what the ids of its units begin with."""
        if part.type == "declaration":
            return self._unique(f"{prefix}.declaration"), prefix
        if part.type == "section":
            n = part.n or self._count(prefix + ".sec")
            return self._unique(f"{prefix}.sec{n}"), prefix
        short = "annex" if part.type == "annex" else "ch"
        name = self._unique(f"{prefix}.{short}{part.n or ''}")
        return name, name

    def paragraph(self, node: Node, prefix: str, parent: str) -> Tree:
        """Return a paragraph with its sentences and items."""
        text, start, end = self.text, node.start, node.label_end
        number = ".".join(map(str, node.path))
        name = f"{prefix}.p{number}" if number else f"{parent}.u{self._count(parent + '.u')}"
        node.id = name = self._unique(name)
        sentences: list[Tree] = []
        for first, last in node.pieces:
            for begin, end in sentence_spans(text, first, last, self.lang):
                sentences.append(
                    {
                        "id": f"{name}.s{len(sentences) + 1}",
                        "span": {"start": begin, "end": end},
                        "text": text[begin:end],
                    }
                )
        tree: Tree = {"id": name, "sentences": tuple(sentences)}
        if node.items:
            tree["items"] = tuple([self.paragraph(item, prefix, name) for item in node.items])
            end = max(end, node.items[-1].end)
        node.end = end
        tree["span"] = {"start": start, "end": end}
        tree["text"] = text[start:end]
        if node.label_end > start:
            tree["n"] = number or None
            tree["label"] = text[start : node.label_end]
            tree["label_span"] = {"start": start, "end": node.label_end}
        if self._wrapped:
            self._join_sentences(sentences)
        return tree

    def _join_sentences(self, sentences: list[Tree]) -> None:
        for sentence in sentences:
            if LINE_BREAK.search(sentence["text"]) is not None:
                self._join(sentence["span"]["start"], sentence["span"]["end"])

    def _join(self, start: int, end: int) -> None:
        """Note each line break inside ``start``-``end`` and how it reads."""
        right = start
        while match := LINE_BREAK.search(self.text, right, end):
            left, right = match.span()
            while left > start and self.text[left - 1].isspace():
                left -= 1
            while right < end and self.text[right].isspace():
                right += 1
            kind = self._join_kind(left, right, match.start(), match.end())
            self.joins.append({"span": _span(left, right), "kind": kind})

    def _join_kind(self, left: int, right: int, start: int, end: int) -> str:
        """A break between Hangul may stand inside a word; elsewhere it stands for a space.

        No space follows a middle dot that joins two words.
        """
        if left < start or end < right:
            return "space"
        before, after = self.text[left - 1], self.text[right]
        if before in _MIDDLE_DOTS and self.text[left - 2 : left - 1].strip():
            return "none"
        inside = _is_hangul(before) and _is_hangul(after)
        return "uncertain" if inside or before == "-" else "space"

    def _count(self, name: str) -> int:
        counter = "#" + name
        self._seen[counter] = self._seen.get(counter, 0) + 1
        return self._seen[counter]

    def _unique(self, name: str) -> str:
        """Return ``name``, or with ``-2``, ``-3`` behind it where it comes again."""
        times = self._seen[name] = self._seen.get(name, 0) + 1
        return name if times == 1 else f"{name}-{times}"


def _span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣" or "\u1100" <= character <= "\u11ff"
