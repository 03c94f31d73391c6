"""``check``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from seoul_corpus.cli.group import FailOn
from seoul_corpus.cli.options import Encoding, Json, Messages, Output, TermsFile, option, say


def check(
    ctx: typer.Context,
    ko: Annotated[str | None, typer.Argument(metavar="KO", help=say("ko"))] = None,
    en: Annotated[str | None, typer.Argument(metavar="EN", help=say("en"))] = None,
    other_en: Annotated[str | None, option("check-en", "--en", show_default=False)] = None,
    select: Annotated[list[str] | None, option("select", show_default=False)] = None,
    ignore: Annotated[list[str] | None, option("ignore", show_default=False)] = None,
    accepted: Annotated[str | None, option("accepted", show_default=False)] = None,
    accept: Annotated[str | None, option("accept", show_default=False)] = None,
    baseline: Annotated[str | None, option("baseline", show_default=False)] = None,
    segments: Annotated[bool, option("check-segments", "--segments")] = False,
    terms: TermsFile = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Annotated[FailOn | None, option("fail-on", show_default=False)] = None,
    messages: Messages = None,
) -> None:
    """Print where two texts do not say the same."""
    from seoul_corpus.cli import checking

    if (ko is None) != (en is None) or (en and other_en) or (segments and ko is None):
        raise typer.BadParameter(say("both-files"))
    chosen = checking.Choice(
        tuple(select or ()), tuple(ignore or ()), accepted, baseline, terms, ko, en or other_en
    )
    checking.check(
        ctx,
        chosen,
        accept,
        segments=segments,
        encoding=encoding,
        as_json=as_json,
        fail_on=fail_on,
    )


class ReportForm(StrEnum):
    """How ``report`` writes what was found."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    SARIF = "sarif"


def report(
    ctx: typer.Context,
    ko: Annotated[str | None, typer.Argument(metavar="KO", help=say("ko"))] = None,
    en: Annotated[str | None, typer.Argument(metavar="EN", help=say("en"))] = None,
    other_en: Annotated[str | None, option("check-en", "--en", show_default=False)] = None,
    form: Annotated[ReportForm, option("report-form", "--form")] = ReportForm.TEXT,
    output: Output = None,
    select: Annotated[list[str] | None, option("select", show_default=False)] = None,
    ignore: Annotated[list[str] | None, option("ignore", show_default=False)] = None,
    accepted: Annotated[str | None, option("accepted", show_default=False)] = None,
    baseline: Annotated[str | None, option("baseline", show_default=False)] = None,
    segments: Annotated[bool, option("check-segments", "--segments")] = False,
    terms: TermsFile = None,
    encoding: Encoding = None,
    fail_on: Annotated[FailOn | None, option("fail-on", show_default=False)] = None,
    messages: Messages = None,
) -> None:
    """Write what check finds as a report."""
    from seoul_corpus.cli import checking

    if (ko is None) != (en is None) or (en and other_en) or (segments and ko is None):
        raise typer.BadParameter(say("both-files"))
    chosen = checking.Choice(
        tuple(select or ()), tuple(ignore or ()), accepted, baseline, terms, ko, en or other_en
    )
    checking.report(
        ctx,
        chosen,
        form.value,
        output,
        segments=segments,
        encoding=encoding,
        fail_on=fail_on,
    )
