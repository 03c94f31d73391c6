"""What bringing a file back did: every row of the file is in one of these lists, or unchanged."""

from __future__ import annotations

from typing import NamedTuple

from seoul_corpus.document import Finding, Value
from seoul_corpus.document.value import Text


class Incoming(NamedTuple):
    """A unit as a file of another tool gives it back.

    Attributes:
        id: the unit's id; empty where the row has none.
        source: the source's text; None where the file does not say.
        target: the target's text; None where the file does not say.
        base: fingerprints of both texts as they were sent out; empty where the file lost them.
        comments: what people wrote beside it.
        line: the line or row in the file, from 1; 0 where there are none.
    """

    id: str
    source: str | None
    target: str | None
    base: str
    comments: tuple[str, ...] = ()
    line: int = 0


class Change(Value):
    """A unit whose target text is new.

    Attributes:
        id: the unit of work.
        ids: the units of the target document.
        old: the text before.
        new: the text now.
    """

    id: Text
    ids: tuple[Text, ...]
    old: Text
    new: Text


class Refusal(Value):
    """A row that changed nothing: what it says is kept here.

    Attributes:
        id: as the file has it.
        code: why, the code of the finding that says so.
        text: the target text of the file.
        comments: its comments.
        line: the row in the file, from 1; 0 where there are none.
    """

    id: Text
    code: Text
    text: Text
    comments: tuple[Text, ...] = ()
    line: int = 0


class ImportReport(Value):
    """What bringing a file back did.

    Attributes:
        changed: units with a new target text.
        conflicts: rows whose text, as it was sent out, is not that of the bitext any more.
        refused: rows whose text would break the structure, or is empty.
        unplaced: rows that no unit of the bitext answers to.
        missing: ids of units that the file lacks; they are as they were.
        comments: how many comments were added to the layer ``comments``.
        findings: all of that as findings, and what else was noticed.
    """

    changed: tuple[Change, ...] = ()
    conflicts: tuple[Refusal, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unplaced: tuple[Refusal, ...] = ()
    missing: tuple[Text, ...] = ()
    comments: int = 0
    findings: tuple[Finding, ...] = ()
