"""Errors and findings become messages on standard error, JSON, and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from seoul_corpus.cli.output import unwritable, write_data
from seoul_corpus.cli.phrases import language
from seoul_corpus.errors import (
    EditionError,
    MissingExtraError,
    OutputError,
    SchemaError,
    SearchError,
    SeoulCorpusError,
    UnknownReferenceError,
    visible,
)

if TYPE_CHECKING:
    from seoul_corpus.document import Finding

FINDINGS, USAGE, UNREADABLE, INVALID = 1, 2, 3, 4
"""Exit codes: findings, wrong usage, unreadable input, not valid."""

_USAGE = (UnknownReferenceError, OutputError, MissingExtraError, EditionError, SearchError)
_MESSAGES = "seoul_corpus.messages"
_REPORT = "seoul_corpus.report"


class FailOn(StrEnum):
    """From which severity on findings make the command fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Group(TyperGroup):
    """The commands; whatever goes wrong in one ends here."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 -- typer's own type of it is private
        """Run the command and turn errors into exit codes."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except SeoulCorpusError as error:
            raise typer.Exit(_report_error(ctx, error)) from error
        except BrokenPipeError:
            # Whoever reads has had enough; that is no failure.
            _silence()
            raise typer.Exit(0) from None
        except OSError as error:
            _silence()
            raise typer.Exit(_report_error(ctx, unwritable(error, "<stdout>"))) from error


def choose_messages(ctx: typer.Context, value: str | None) -> str | None:
    """Remember which language ``--messages`` asks for."""
    if value is not None:
        ctx.meta[_MESSAGES] = value
    return value


def messages(ctx: typer.Context) -> str:
    """Return the language in which the command speaks."""
    return language(ctx.meta.get(_MESSAGES))


def announce_report(ctx: typer.Context, value: bool) -> bool:  # noqa: FBT001 -- as typer calls it
    """Remember that ``--json`` is asked for, so that an error becomes a report, too."""
    if value:
        ctx.meta[_REPORT] = _command(ctx)
    return value


def _command(ctx: Any) -> str:  # noqa: ANN401 -- typer's own type of it is private
    """Return the name of the command that stands first: ``edition`` for ``edition add``."""
    above = ctx.parent
    return _command(above) if above and above.parent else str(ctx.info_name)


def finish(
    ctx: typer.Context,
    findings: Iterable[Finding],
    fail_on: FailOn,
    names: dict[str, str] | None = None,
) -> None:
    """Print findings to standard error and exit with 1 where one is grave enough.

    Args:
        ctx: the command's context.
        findings: what was noticed.
        fail_on: the severity to fail from.
        names: the file of each document, by its key.
    """
    said = tuple(findings)
    for finding in said:
        typer.echo(visible(finding_line(finding, messages(ctx), names or {})), err=True)
    fail_if(said, fail_on)


def fail_if(findings: Iterable[Finding], fail_on: FailOn) -> None:
    """Exit with 1 where a finding is as grave as ``fail_on`` or graver."""
    grave = list(FailOn)[: list(FailOn).index(fail_on) + 1] if fail_on != FailOn.NEVER else []
    if any(finding.severity in grave for finding in findings):
        raise typer.Exit(FINDINGS)


def finding_line(finding: Finding, lang: str, names: dict[str, str]) -> str:
    """Return a finding as compilers print theirs, with the file's name where it is known."""
    line = finding.describe(lang)
    key = finding.places[0].key if finding.places else None
    return names[key] + line.removeprefix(key) if key in names else line


def _report_error(ctx: typer.Context, error: SeoulCorpusError) -> int:
    """Print an error, as JSON too where that is asked for, and return its exit code."""
    typer.echo(error.describe(messages(ctx)), err=True)
    command = ctx.meta.get(_REPORT)
    if command and not isinstance(error, OutputError):
        from seoul_corpus.exchange.reports import as_finding, to_report

        write_data(to_report(command, [as_finding(error)], None))
    return exit_code(error)


def exit_code(error: SeoulCorpusError) -> int:
    """Return the exit code that an error deserves."""
    if isinstance(error, SchemaError):
        return INVALID
    if isinstance(
        error, UnknownReferenceError | OutputError | MissingExtraError | EditionError | SearchError
    ):
        return USAGE
    return UNREADABLE


def _silence() -> None:
    """Let what is still to be flushed at the end go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
