"""Why each unit is what it is: the rule that made it, and what the rule went by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pydantic import Field

from seoul_corpus.document import Document, Span, Value
from seoul_corpus.document.index import Entry, span_of
from seoul_corpus.document.value import Text
from seoul_corpus.messages import render
from seoul_corpus.parse.drafts import Draft, Drafting
from seoul_corpus.parse.marks import Mark
from seoul_corpus.parse.node import Node

_RULES: Final = {"heading": "rule-heading", "title": "rule-title", "closing": "rule-closing"}


class Explanation(Value):
    """Why a unit is what it is.

    Attributes:
        id: the unit.
        kind: ``paragraph``, ``item``, ``title``, ``heading`` …
        rule: the code of the rule that made it.
        evidence: what the rule went by: ``label`` and ``style`` of its mark, the label ``after``
            which it comes, the styles that the mark could ``otherwise`` have.
        span: where the unit stands.
        line: of its beginning, from 1.
        column: of its beginning, in code points from 1.
    """

    id: Text
    kind: Text
    rule: Text
    evidence: dict[Text, Text] = Field(default_factory=dict)
    span: Span
    line: int
    column: int

    def message(self, lang: str = "en") -> str:
        """Return the rule as a sentence in ``lang`` (``en`` or ``ko``)."""
        said = render(self.rule, self.evidence, lang)
        if "otherwise" in self.evidence:
            said = f"{said} {render('rule-otherwise', self.evidence, lang)}"
        return said

    def describe(self, lang: str = "en") -> str:
        """Return one line: place, unit, rule, sentence."""
        return f"{self.line}:{self.column}: {self.id} {self.rule}: {self.message(lang)}"


class _Reason(NamedTuple):
    """What the outline decided of a unit with a mark."""

    node: Node
    before: Node | None


def explanations(document: Document, drafting: Drafting) -> Iterator[Explanation]:
    """Yield why each unit of a document is what it is, sentences left out, in text order.

    Args:
        document: what was parsed.
        drafting: its text, gone over again: the decisions are no part of a document.
    """
    reasons = {reason.node.start: reason for reason in _reasons(drafting.drafts)}
    marks = {line.start: line.marks for line in drafting.lines}
    for entry in document.index.entries.values():
        if entry.kind == "sentence":
            continue
        start = span_of(entry.unit).start
        yield _explained(document, entry, reasons.get(start), marks.get(start, ()))


def _explained(
    document: Document, entry: Entry, reason: _Reason | None, marks: Sequence[Mark]
) -> Explanation:
    span = span_of(entry.unit)
    line, column = document.index.lines.place(span.start)
    label = getattr(entry.unit, "label", None)
    rule = _RULES.get(entry.kind, f"rule-{entry.kind}")
    evidence: dict[str, str] = {}
    if entry.kind in ("paragraph", "item"):
        rule = "rule-unnumbered"
        if label is not None:
            rule, evidence = _marked(document, label, reason, marks)
    elif rule not in RULES:
        rule = "rule-division" if entry.kind in _DIVISIONS else "rule-page"
    return Explanation(
        id=entry.unit.id,
        kind=entry.kind,
        rule=rule,
        evidence=evidence,
        span=span,
        line=line,
        column=column,
    )


_DIVISIONS: Final = ("declaration", "annex", "chapter", "section")
RULES: Final = ("rule-title", "rule-note", "rule-heading", "rule-closing", "rule-leftover")
"""The rules that are called after the kind of unit they make."""


def _marked(
    document: Document, label: str, reason: _Reason | None, marks: Sequence[Mark]
) -> tuple[str, dict[str, str]]:
    """Return the rule of a unit with a mark, and its evidence."""
    if reason is None or not reason.node.rule:
        return "rule-given", {"label": label}
    node, before = reason
    evidence = {"label": label, "style": node.style}
    if before is not None:
        evidence["after"] = document.text[before.start : before.label_end]
    others = [mark.style for mark in marks if mark.style != node.style]
    if others:
        evidence["otherwise"] = ", ".join(others)
    rule = f"rule-{node.rule}"
    # The next of a series may stand first below its unit, as 2.1 below 2.
    return ("rule-first" if rule == "rule-next" and before is None else rule), evidence


def _reasons(drafts: Iterable[Draft]) -> Iterator[_Reason]:
    for draft in drafts:
        before: Node | None = None
        for child in draft.children:
            if isinstance(child, Node):
                yield from _of_node(child, before)
                before = child
        yield from _reasons(child for child in draft.children if isinstance(child, Draft))


def _of_node(node: Node, before: Node | None) -> Iterator[_Reason]:
    yield _Reason(node, before)
    inner: Node | None = None
    for item in node.items:
        yield from _of_node(item, inner)
        inner = item
