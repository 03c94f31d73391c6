"""``annotate`` and ``terms``."""

from __future__ import annotations

from typing import Annotated

import typer

from seoul_corpus.cli.group import FailOn
from seoul_corpus.cli.options import (
    Encoding,
    EnFile,
    Fail,
    Json,
    KoFile,
    Lang,
    Messages,
    Output,
    TermsFile,
    option,
    say,
)


def annotate(
    ctx: typer.Context,
    file: Annotated[
        str | None, typer.Argument(metavar="FILE", help=say("file"), show_default=False)
    ] = None,
    layer: Annotated[list[str] | None, option("layer", show_default=False)] = None,
    terms: TermsFile = None,
    lang: Annotated[Lang | None, option("lang", show_default=False)] = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print what is marked in a text."""
    from seoul_corpus.cli import marking

    marking.mark(
        ctx,
        file,
        layer or [],
        terms,
        lang=lang,
        encoding=encoding,
        as_json=as_json,
        fail_on=fail_on,
    )


def list_terms(
    ctx: typer.Context,
    ko: KoFile = None,
    en: EnFile = None,
    terms: TermsFile = None,
    tbx: Annotated[bool, option("tbx")] = False,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print the term base and its occurrences."""
    from seoul_corpus.cli import commands, marking

    if tbx and as_json:
        raise typer.BadParameter(say("one-format-tbx"))
    pairing = commands.Pairing(ko, en, encoding)
    marking.terms(ctx, pairing, terms, tbx=tbx, output=output, as_json=as_json, fail_on=fail_on)
