"""From faults to findings: how grave each is, where it stands, what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from seoul_corpus.document import LineIndex, fingerprint
from seoul_corpus.errors import Location, ParseError
from seoul_corpus.messages import render
from seoul_corpus.parse.faults import Fault

SEVERITIES: Final = {
    "paragraph-empty": "warning",
    "number-missing": "warning",
    "number-repeated": "warning",
    "number-out-of-order": "warning",
    "numbering-restarted": "warning",
    "item-without-parent": "warning",
    "level-skipped": "warning",
    "bracket-unclosed": "warning",
    "bracket-unopened": "warning",
    "character-control": "warning",
    "character-bidi": "warning",
    "character-replacement": "warning",
    "character-none": "warning",
    "character-invisible": "info",
    "character-private": "info",
    "line-separator": "info",
    "text-decomposed": "info",
    "language-untold": "info",
    "languages-mixed": "warning",
    "number-too-large": "warning",
    "mark-as-text": "info",
    "mark-doubtful": "info",
    "number-doubtful": "info",
    "numbers-inside": "warning",
    "no-numbered-unit": "info",
    "encoding-guessed": "info",
    "html-left-out": "info",
    "html-hidden": "info",
    "docx-changes": "warning",
    "docx-hidden": "warning",
    "docx-left-out": "info",
    "hwpx-changes": "warning",
    "hwpx-left-out": "info",
    "hwp-left-out": "info",
    "hwp-numbers": "warning",
    "pdf-columns": "warning",
    "pdf-no-text": "warning",
    "pdf-characters": "warning",
}
"""How grave each finding of the parser is."""

_CHARACTERS = ("character-", "text-", "line-", "encoding-")
_SOURCES = ("html-", "docx-", "hwpx-", "hwp-", "pdf-")


def _category(code: str) -> str:
    if code.startswith(_SOURCES):
        return "source"
    return "characters" if code.startswith(_CHARACTERS) else "structure"


def raise_first(text: str, faults: Sequence[Fault], uri: str) -> None:
    """Raise for the first fault that is more than a notice, if there is one.

    Raises:
        ParseError: with the fault's code, message, line and column.
    """
    for fault in faults:
        if SEVERITIES[fault.code] != "info":
            line, column = LineIndex(text).place(fault.start)
            excerpt = text[fault.start : fault.start + 40].split("\n", maxsplit=1)[0]
            place = Location(uri, line, column, fault.start, excerpt)
            message = render(fault.code, fault.params)
            raise ParseError("strict-findings", place, code=fault.code, finding=message)


def findings(text: str, key: str, faults: Sequence[Fault]) -> tuple[dict[str, Any], ...]:
    """Return the faults as the keyword arguments of findings, in the order given.

    A finding goes stale with the text of the unit that it is about; one about the whole
    document with the whole text.
    """
    lines = LineIndex(text)
    whole = fingerprint(text)
    return tuple(_finding(text, key, fault, lines, whole) for fault in faults)


def _finding(text: str, key: str, fault: Fault, lines: LineIndex, whole: str) -> dict[str, Any]:
    line, column = lines.place(fault.start)
    span = {"start": fault.start, "end": fault.end}
    unit = fault.unit
    return {
        "code": fault.code,
        "severity": SEVERITIES[fault.code],
        "category": _category(fault.code),
        "ids": (fault.id,),
        "places": ({"key": key, "span": span, "line": line, "column": column},),
        "params": fault.params,
        "fingerprint": fingerprint(text[unit.start : unit.end]) if unit else whole,
    }
