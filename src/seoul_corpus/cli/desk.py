"""What goes to translators and what comes back: ``export`` of work files, and ``import``."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import typer

from seoul_corpus.check import check_bitext
from seoul_corpus.cli.commands import Pairing, keep_inputs, write_output
from seoul_corpus.cli.group import FailOn, finish, messages
from seoul_corpus.cli.inputs import names, read_bytes
from seoul_corpus.cli.output import write_data
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.errors import visible
from seoul_corpus.exchange import SIZE_LIMIT
from seoul_corpus.exchange.bilingual import to_csv, to_docx, to_xlsx
from seoul_corpus.exchange.incoming import COMMENTS
from seoul_corpus.exchange.reports import Exported, to_report
from seoul_corpus.exchange.returning import import_file
from seoul_corpus.exchange.tmx import to_tmx
from seoul_corpus.exchange.xliff import Version, to_xliff

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding
    from seoul_corpus.exchange.work import WorkLevel

BINARY: Final = frozenset({"xlsx", "docx"})
"""Kinds that no terminal and no JSON can show."""


_WRITERS: Final[dict[str, Callable[..., bytes]]] = {
    "tmx": to_tmx,
    "xlsx": to_xlsx,
    "docx": to_docx,
    "csv": to_csv,
}


class Work(NamedTuple):
    """What is sent: the kind of file, what is one unit in it, and the version of XLIFF."""

    kind: Literal["tmx", "xliff", "xlsx", "docx", "csv"]
    level: WorkLevel
    version: Version


def send(
    ctx: typer.Context,
    work: Work,
    pairing: Pairing,
    output: Path | None,
    *,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Write a file for translators, with what the checks find as notes."""
    if work.kind in BINARY and output is None and (as_json or sys.stdout.isatty()):
        raise typer.BadParameter(phrase("binary-needs-file", messages(ctx)))
    keep_inputs(ctx, output, pairing)
    bitext = pairing.load(ctx)
    findings = (*bitext.alignment.findings, *check_bitext(bitext))
    data = _written(work, bitext, findings, messages(ctx))
    write_output(ctx, output, data)
    noticed = (*bitext.ko.findings, *bitext.en.findings, *bitext.alignment.findings)
    if as_json:
        result = Exported(
            kind=work.kind,
            path=str(output) if output else None,
            sha256=hashlib.sha256(data).hexdigest(),
            content=None if output else data.decode(),
        )
        write_data(to_report("export", noticed, result))
    elif output is None:
        write_data(data)
    finish(ctx, noticed, fail_on, names(*bitext.documents))


def _written(work: Work, bitext: Bitext, findings: tuple[Finding, ...], lang: str) -> bytes:
    if work.kind == "xliff":
        return to_xliff(
            bitext, version=work.version, level=work.level, findings=findings, lang=lang
        )
    return _WRITERS[work.kind](bitext, level=work.level, findings=findings, lang=lang)


def take(
    ctx: typer.Context,
    file: str,
    pairing: Pairing,
    output: Path | None,
    *,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print or write the target text with what a file says; the report goes beside it."""
    keep_inputs(ctx, output, pairing)
    bitext = pairing.load(ctx)
    changed, report = import_file(bitext, read_bytes(file, SIZE_LIMIT), name=file)
    data = changed.target.text.encode("utf-8", "surrogatepass")
    write_output(ctx, output, data)
    if as_json:
        write_data(to_report("import", report.findings, report))
    elif output is None:
        write_data(data)
    _say(ctx, changed, len(report.changed), report.comments)
    finish(ctx, report.findings, fail_on, names(*bitext.documents))


def _say(ctx: typer.Context, bitext: Bitext, changed: int, comments: int) -> None:
    """Print to standard error how much came back, and each comment with its unit."""
    lang = messages(ctx)
    for one in bitext.marks.select(COMMENTS):
        document = next(d for d in bitext.documents if d.key == one.document)
        line, column = document.index.lines.place(one.span.start)
        typer.echo(visible(f"{one.document}:{line}:{column}: {one.note}"), err=True)
    typer.echo(phrase("imported", lang, changed=changed, comments=comments), err=True)
