"""``show``, ``parse``, ``validate`` and ``cite``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

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
    Reference,
    complete_reference,
    option,
    say,
)


class Units(StrEnum):
    """Which units are listed."""

    ALL = "all"
    NUMBERED = "numbered"


def show(
    ctx: typer.Context,
    reference: Annotated[
        str | None,
        typer.Argument(metavar="REF", help=say("ref"), autocompletion=complete_reference),
    ] = None,
    ko: KoFile = None,
    en: EnFile = None,
    encoding: Encoding = None,
    width: Annotated[int | None, option("width", min=20, show_default=False)] = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Show the aligned text."""
    from seoul_corpus.cli import commands

    commands.show(
        ctx, reference, commands.Pairing(ko, en, encoding), width, as_json=as_json, fail_on=fail_on
    )


def parse(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=say("file"))],
    as_json: Json = False,
    as_tsv: Annotated[bool, option("tsv")] = False,
    units: Annotated[Units, option("units")] = Units.ALL,
    lang: Annotated[Lang | None, option("lang", show_default=False)] = None,
    key: Annotated[str | None, option("key", show_default=False)] = None,
    encoding: Encoding = None,
    strict: Annotated[bool, option("strict")] = False,
    profile: Annotated[str | None, option("profile", show_default=False)] = None,
    explain: Annotated[bool, option("explain")] = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print the structure of one text."""
    from seoul_corpus.cli import commands

    if as_json and as_tsv:
        raise typer.BadParameter(say("one-format"))
    if explain and (as_tsv or units is Units.NUMBERED):
        raise typer.BadParameter(say("explain-all"))
    if as_json and units is Units.NUMBERED:
        raise typer.BadParameter(say("json-has-all-units"))
    form: Literal["json", "tsv", "outline"] = "outline"
    if as_json or as_tsv:
        form = "json" if as_json else "tsv"
    reading = {"lang": lang, "key": key, "encoding": encoding, "strict": strict, "profile": profile}
    if explain:
        commands.explain(ctx, file, reading, as_json=as_json, fail_on=fail_on)
    else:
        commands.parse(ctx, file, reading, form, units.value, fail_on)


def validate(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=say("files"))],
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Check TEI or JSON files."""
    from seoul_corpus.cli import commands

    commands.validate(ctx, files, as_json=as_json, fail_on=fail_on)


def cite(
    ctx: typer.Context,
    reference: Reference,
    ko: KoFile = None,
    en: EnFile = None,
    lang: Annotated[Lang | None, option("cite-lang", "--lang", show_default=False)] = None,
    encoding: Encoding = None,
    as_json: Json = False,
    messages: Messages = None,
) -> None:
    """Print citations."""
    from seoul_corpus.cli import commands

    commands.cite(ctx, reference, commands.Pairing(ko, en, encoding), lang, as_json=as_json)
