"""A line of a report: what was noticed, where, and how it reads in two languages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from seoul_corpus.document.span import Span
from seoul_corpus.document.value import Text, Value
from seoul_corpus.messages import render

Severity = Literal["error", "warning", "info"]


class Place(Value):
    """Where a finding stands: a span in the document with that key, and its line and column.

    Lines and columns count from 1; columns are code points.
    """

    key: Text
    span: Span
    line: int
    column: int


class Finding(Value):
    """Something that a person should look at.

    Attributes:
        code: the stable name of what was found, such as ``number-missing``.
        severity: ``error``, ``warning`` or ``info``.
        category: the group of the code, such as ``structure``.
        ids: the units it is about, first the one to look at.
        places: where they stand.
        params: what the message says, by name.
        fingerprint: of the first unit's text; the finding is stale when it changes.
    """

    code: Text
    severity: Severity
    category: Text
    ids: tuple[Text, ...] = ()
    places: tuple[Place, ...] = ()
    params: dict[Text, Text] = Field(default_factory=dict)
    fingerprint: Text = ""

    def message(self, lang: str = "en") -> str:
        """Return the finding as a sentence in ``lang`` (``en`` or ``ko``)."""
        return render(self.code, self.params, lang)

    def describe(self, lang: str = "en") -> str:
        """Return one line: place, severity, code, message."""
        place = self.places[0] if self.places else None
        where = f"{place.key}:{place.line}:{place.column}: " if place else ""
        return f"{where}{self.severity} {self.code}: {self.message(lang)}"

    def __str__(self) -> str:
        return self.describe()
