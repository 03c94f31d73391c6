"""What ``diff`` does, once its options are read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, NamedTuple

import typer

from seoul_corpus.cli.commands import Pairing, keep_inputs, write_output
from seoul_corpus.cli.group import FINDINGS, messages
from seoul_corpus.cli.inputs import read_document
from seoul_corpus.cli.output import write_data
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.corpus import OFFICIAL
from seoul_corpus.difference import Difference, diff_documents
from seoul_corpus.errors import visible
from seoul_corpus.exchange.reports import to_report
from seoul_corpus.reports import difference_html, difference_lines


class Texts(NamedTuple):
    """The two files, their language where it is not to be told from them, and their encoding."""

    old: str
    new: str
    lang: str | None
    encoding: str | None

    def difference(self) -> Difference:
        """Return what is different, under the names of the files."""
        sides = [
            read_document(
                path,
                lang=self.lang,
                key=None if path == OFFICIAL else key,
                encoding=self.encoding,
            )
            for path, key in ((self.old, "old"), (self.new, "new"))
        ]
        names = {"old": visible(self.old), "new": visible(self.new)}
        return diff_documents(*sides).model_copy(update=names)


def diff(
    ctx: typer.Context,
    texts: Texts,
    form: Literal["text", "html"],
    output: Path | None,
    *,
    as_json: bool,
    exit_code: bool,
) -> None:
    """Print or write what is different."""
    keep_inputs(ctx, output, Pairing(texts.old, texts.new, None))
    difference = texts.difference()
    lang = messages(ctx)
    if form == "html" or output is not None:
        data = _written(difference, form, lang)
        write_output(ctx, output, data)
        if output is None and not as_json:
            write_data(data)
    elif not as_json:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        for line in difference_lines(difference, color=color, lang=lang):
            typer.echo(line)
    if as_json:
        write_data(to_report("diff", (), difference))
    if not difference.changes:
        typer.echo(phrase("same-texts", lang), err=True)
    elif exit_code:
        raise typer.Exit(FINDINGS)


def _written(difference: Difference, form: Literal["text", "html"], lang: str) -> bytes:
    if form == "html":
        return difference_html(difference, lang=lang)
    return "".join(f"{line}\n" for line in difference_lines(difference, lang=lang)).encode()
