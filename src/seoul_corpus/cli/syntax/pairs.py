"""``align`` and ``export``."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, Literal

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

if TYPE_CHECKING:
    from seoul_corpus.cli.desk import Work


class Kind(StrEnum):
    """What ``export`` writes."""

    TEI = "tei"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    CONLLU = "conllu"
    TMX = "tmx"
    XLIFF = "xliff"
    XLSX = "xlsx"
    DOCX = "docx"


DESK: Final[dict[Kind, Literal["tmx", "xliff", "xlsx", "docx"]]] = {
    Kind.TMX: "tmx",
    Kind.XLIFF: "xliff",
    Kind.XLSX: "xlsx",
    Kind.DOCX: "docx",
}
"""What goes to translators and comes back; csv does where its rows are those of a review."""

FILES: Final[dict[Kind, Literal["tei", "json", "csv", "tsv", "jsonl", "parquet", "conllu"]]] = {
    Kind.TEI: "tei",
    Kind.JSON: "json",
    Kind.CSV: "csv",
    Kind.TSV: "tsv",
    Kind.JSONL: "jsonl",
    Kind.PARQUET: "parquet",
    Kind.CONLLU: "conllu",
}
"""What programs and spreadsheets read."""


class TableLevel(StrEnum):
    """What a row of a table is."""

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    TOKEN = "token"  # noqa: S105 -- a word of a text
    ANNOTATION = "annotation"
    REVIEW = "review"


ROWS: Final[
    dict[TableLevel, Literal["document", "paragraph", "sentence", "token", "annotation"]]
] = {
    TableLevel.DOCUMENT: "document",
    TableLevel.PARAGRAPH: "paragraph",
    TableLevel.SENTENCE: "sentence",
    TableLevel.TOKEN: "token",
    TableLevel.ANNOTATION: "annotation",
}
"""The levels of the tables of ``FILES``."""


class XliffVersion(StrEnum):
    """The versions of XLIFF that ``export xliff`` writes."""

    V12 = "1.2"
    V20 = "2.0"


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
    version: Annotated[XliffVersion, option("xliff-version")] = XliffVersion.V12,
    links: LinksFile = None,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Write the bitext as TEI, JSON, a table, or a file for translators."""
    from seoul_corpus.cli import commands, desk

    if (ko is None) != (en is None):
        raise typer.BadParameter(say("both-files"))
    pairing = commands.Pairing(ko, en, encoding, links)
    if level is TableLevel.REVIEW and kind is not Kind.CSV:
        raise typer.BadParameter(say("review-csv-only"))
    if kind in DESK or level is TableLevel.REVIEW:
        if layout is not None:
            raise typer.BadParameter(say("layout-tei-only"))
        work = _work(kind, level, version)
        desk.send(ctx, work, pairing, output, as_json=as_json, fail_on=fail_on)
        return
    form = commands.Form(
        FILES[kind], layout.value if layout else None, ROWS[level] if level else None
    )
    commands.export(ctx, form, pairing, output, as_json=as_json, fail_on=fail_on)


def _work(kind: Kind, level: TableLevel | None, version: XliffVersion) -> Work:
    """Return what is sent to translators; a unit is a sentence unless paragraphs are asked for."""
    from seoul_corpus.cli.desk import Work

    if level not in (None, TableLevel.SENTENCE, TableLevel.PARAGRAPH, TableLevel.REVIEW):
        raise typer.BadParameter(say("level-of-work"))
    unit: Literal["sentence", "paragraph"] = (
        "paragraph" if level is TableLevel.PARAGRAPH else "sentence"
    )
    return Work(DESK.get(kind, "csv"), unit, version.value)


def take(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=say("returned-file"))],
    ko: Annotated[str | None, typer.Argument(metavar="KO", help=say("ko"))] = None,
    en: Annotated[str | None, typer.Argument(metavar="EN", help=say("en"))] = None,
    links: LinksFile = None,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Bring back a file that translators worked in."""
    from seoul_corpus.cli import commands, desk

    if (ko is None) != (en is None):
        raise typer.BadParameter(say("both-files"))
    pairing = commands.Pairing(ko, en, encoding, links)
    desk.take(ctx, file, pairing, output, as_json=as_json, fail_on=fail_on)
