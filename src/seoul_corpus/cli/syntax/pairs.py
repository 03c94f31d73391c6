"""``align`` and ``export``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

import typer

from seoul_corpus.cli.group import FailOn
from seoul_corpus.cli.options import (
    Encoding,
    Fail,
    Json,
    LinksFile,
    Messages,
    Output,
    option,
    say,
)


class Kind(StrEnum):
    """What ``export`` writes."""

    TEI = "tei"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    CONLLU = "conllu"


class TableLevel(StrEnum):
    """What a row of a table is."""

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    TOKEN = "token"  # noqa: S105 -- a word of a text
    ANNOTATION = "annotation"


class Layout(StrEnum):
    """How ``export tei`` divides what it writes into files."""

    SINGLE = "single"
    CORPUS = "corpus"
    SPLIT = "split"


class Form(StrEnum):
    """How ``align`` writes its links."""

    TSV = "tsv"
    LADDER = "ladder"
    PAIRS = "pairs"
    XCES = "xces"


def align(
    ctx: typer.Context,
    ko: Annotated[str, typer.Argument(metavar="KO", help=say("ko"))],
    en: Annotated[str, typer.Argument(metavar="EN", help=say("en"))],
    segments: Annotated[bool, option("segments")] = False,
    embed: Annotated[bool, option("embed")] = False,
    form: Annotated[Form | None, option("form", show_default=False)] = None,
    links: LinksFile = None,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print the links between two texts."""
    from seoul_corpus.cli import commands

    pairing = commands.Pairing(ko, en, encoding, links, embed=embed)
    if segments:
        chosen: Literal["tsv", "ladder", "pairs", "xces"] = form.value if form else "tsv"
        commands.align_lines(ctx, pairing, chosen, output, as_json=as_json, fail_on=fail_on)
        return
    if form in (Form.LADDER, Form.PAIRS):
        raise typer.BadParameter(say("form-of-segments"))
    xces = form is Form.XCES
    commands.align(ctx, pairing, output, xces=xces, as_json=as_json, fail_on=fail_on)


def export(
    ctx: typer.Context,
    kind: Annotated[Kind, typer.Argument(help=say("kind"))],
    ko: Annotated[str | None, typer.Argument(metavar="KO", help=say("ko"))] = None,
    en: Annotated[str | None, typer.Argument(metavar="EN", help=say("en"))] = None,
    layout: Annotated[Layout | None, option("layout", show_default=False)] = None,
    level: Annotated[TableLevel | None, option("level", show_default=False)] = None,
    links: LinksFile = None,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Write the bitext as TEI, JSON or a table."""
    from seoul_corpus.cli import commands

    if (ko is None) != (en is None):
        raise typer.BadParameter(say("both-files"))
    pairing = commands.Pairing(ko, en, encoding, links)
    form = commands.Form(
        kind.value, layout.value if layout else None, level.value if level else None
    )
    commands.export(ctx, form, pairing, output, as_json=as_json, fail_on=fail_on)
