"""Row by row: what a file asks for, and whether it may be done."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from seoul_corpus.document import Finding, Place, Severity, Span, fingerprint
from seoul_corpus.exchange.incoming.editing import Edit, divide, edits
from seoul_corpus.exchange.incoming.report import Incoming, Refusal
from seoul_corpus.exchange.runs import runs

if TYPE_CHECKING:
    from seoul_corpus.document import Document
    from seoul_corpus.exchange.work import Side, WorkUnit

NOTHING: Final = "-"
"""Stands for the fingerprint of a side that has no text."""

_SEVERITIES: Final[dict[str, Severity]] = {
    "import-missing": "warning",
    "import-comment-unplaced": "warning",
    "import-typography": "warning",
    "import-line-break": "warning",
    "import-source-edited": "info",
    "import-base-unknown": "info",
    "import-mark-lost": "info",
    "import-sentences": "info",
}
"""How grave each finding is; what keeps a row from being taken is an error."""

_BREAKS: Final = re.compile(r"[ \t]*(?:\r\n|\r|\n|\x0b|\u2028)[\s\x0b\u2028]*")
_TYPED: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_BREAK: Final = re.compile(r"\r\n|\r")


def _tidy(words: str) -> str:
    """Return what tools may do to a text without meaning it: normal form, line and outer ends."""
    return unicodedata.normalize("NFC", _BREAK.sub("\n", words)).strip()


def base_of(unit: WorkUnit) -> str:
    """Return what a file keeps of both texts, so that it can be told whether they changed."""
    return " ".join(side.fingerprint if side else NOTHING for side in (unit.source, unit.target))


class Wish(NamedTuple):
    """A change that a row asks for, and the edits that make it."""

    unit: WorkUnit
    new: str
    edits: tuple[Edit, ...]
    row: Incoming


class Weighing:
    """Goes over the rows of one file, and keeps what there is to say of them.

    Args:
        target: the document that is changed.
        units: the units of work, by id.
        source: what findings call the file.
    """

    def __init__(self, target: Document, units: Mapping[str, WorkUnit], source: str) -> None:
        self.target = target
        self.units = units
        self.source = source
        self.findings: list[Finding] = []
        self.refused: list[Refusal] = []
        self.seen: set[str] = set()
        self.asked: dict[str, str] = {}

    def wishes(self, rows: Iterable[Incoming]) -> Iterator[Wish]:
        """Yield the changes that may be tried; every other row is unchanged or refused."""
        for row in rows:
            unit = self.units.get(row.id)
            if unit is None:
                alone = not row.id and row.target is None
                self.refuse(row, "import-comment-unplaced" if alone else "import-unknown-id")
                continue
            self.seen.add(row.id)
            new = None if row.target is None else self._clean(row, unit)
            if new is None or self._unchanged(row, unit, new):
                continue
            if row.id not in self.asked:
                self.asked[row.id] = new
                yield from self._wish(row, unit, new)
            elif self.asked[row.id] != new:
                self.refuse(row, "import-twice")

    def _unchanged(self, row: Incoming, unit: WorkUnit, new: str) -> bool:
        """Return whether a row asks for nothing: it has what the bitext has, or what was sent."""
        target = unit.target
        old = target.text if target else ""
        if unicodedata.normalize("NFC", new) == unicodedata.normalize("NFC", old):
            return True
        # What was sent out and is not in the bitext any more: it is the bitext that went on.
        sent = row.base.partition(" ")[2]
        return bool(sent) and fingerprint(new) == sent != (
            target.fingerprint if target else NOTHING
        )

    def _wish(self, row: Incoming, unit: WorkUnit, new: str) -> Iterator[Wish]:
        target = unit.target
        base = [*row.base.split(" "), ""][:2]
        if not self._same_base(row, unit, base):
            self.refuse(row, "import-conflict")
        elif not new:
            self.refuse(row, "import-empty")
        elif target is None:
            self.refuse(row, "import-no-target")
        else:
            yield from self._tried(row, unit, target, new)

    def _same_base(self, row: Incoming, unit: WorkUnit, base: list[str]) -> bool:
        source = unit.source.fingerprint if unit.source else NOTHING
        read = None if row.source is None else fingerprint(row.source) if row.source else NOTHING
        if base[1]:
            if read not in (None, base[0]):
                self.notice("import-source-edited", row)
            return [source, unit.target.fingerprint if unit.target else NOTHING] == base
        if not any(finding.code == "import-base-unknown" for finding in self.findings):
            self.notice("import-base-unknown", row)
        return read in (None, source)

    def _tried(self, row: Incoming, unit: WorkUnit, target: Side, new: str) -> Iterator[Wish]:
        made = self._edits(target, new)
        if made is None:
            self.refuse(row, "import-divide")
            return
        if new.translate(_TYPED).replace("…", "...") == target.text.translate(_TYPED).replace(
            "…", "..."
        ):
            self.notice("import-typography", row)
        yield Wish(unit, new, tuple(made), row)

    def _clean(self, row: Incoming, unit: WorkUnit) -> str:
        """Return the new text without outer white space and with line breaks as we have them."""
        new = _BREAK.sub("\n", row.target or "").strip()
        old = unit.target.text if unit.target else ""
        if _tidy(new) == _tidy(old):
            return old
        if "\n" in old or not _BREAKS.search(new):
            return new
        self.notice("import-line-break", row)
        return _BREAKS.sub(" ", new)

    def _edits(self, side: Side, new: str) -> list[Edit] | None:
        """Return the edits of each sentence or block, None where they cannot be told apart."""
        runs_apart = len(side.spans) > 1 and "\n" in side.text
        if not runs_apart:
            return self._divided(side.spans, new)
        pieces = new.split("\n")
        if len(pieces) != len(side.spans):
            return None
        made = [self._divided((s,), piece) for s, piece in zip(side.spans, pieces, strict=True)]
        return None if None in made else [edit for of_run in made for edit in of_run or ()]

    def _divided(self, spans: Iterable[Span], new: str) -> list[Edit] | None:
        leaves = [leaf for span in spans for leaf in self._leaves(span)]
        old = ["".join(run.text for run in runs(self.target, leaf)) for leaf in leaves]
        texts = divide(old, new, self.target.lang)
        if texts is None:
            return None
        pairs = zip(leaves, texts, strict=True)
        return [edit for leaf, text in pairs for edit in edits(self.target, leaf, text.strip())]

    def _leaves(self, span: Span) -> list[Span]:
        """Return the spans of the sentences in a range, the range itself where there are none."""
        inside = [s.span for s in self.target.sentences() if span.covers(s.span)]
        return inside or [span]

    def refuse(self, row: Incoming, code: str) -> None:
        """Keep a row that changes nothing, and say why."""
        text = row.target or ""
        comments = row.comments
        self.refused.append(
            Refusal(id=row.id, code=code, text=text, comments=comments, line=row.line)
        )
        self.notice(code, row)

    def notice(self, code: str, row: Incoming, **params: str) -> None:
        """Add a finding about a row."""
        unit = self.units.get(row.id)
        side = unit and (unit.target or unit.source)
        place = Place(key=self.source, span=Span(start=0, end=0), line=max(row.line, 1), column=1)
        self.findings.append(
            Finding(
                code=code,
                severity=_SEVERITIES.get(code, "error"),
                category="import",
                ids=side.ids if side else (),
                places=(place,),
                params={"unit": row.id or "?", **params},
            )
        )
