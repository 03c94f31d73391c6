"""``links`` and ``score``: tables of links that people worked in, and links compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from pathlib import Path

import typer

from seoul_corpus.align import LinkTable, Merged, Score, merge_links, score_links
from seoul_corpus.cli.group import FailOn, finish, messages
from seoul_corpus.cli.inputs import STANDARD, read_bytes, read_table
from seoul_corpus.cli.output import write_data, write_file
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.exchange import SIZE_LIMIT, rows_tsv
from seoul_corpus.exchange.reports import to_report
from seoul_corpus.exchange.sheets import table
from seoul_corpus.scoring import read_scored_links


def merge(
    ctx: typer.Context,
    files: Sequence[str],
    output: Path | None,
    *,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print or write one table for several; a conflict is an error among the findings."""
    if len(files) < 2:
        raise typer.BadParameter(phrase("two-link-files", messages(ctx)))
    if files.count(STANDARD) > 1:
        raise typer.BadParameter(phrase("one-stdin", messages(ctx)))
    first, *others = map(read_table, files)
    merged = reduce(_further, others, Merged(first, ()))
    data = rows_tsv(merged.table).encode()
    if output is not None:
        write_file(output, data)
        typer.echo(phrase("written", messages(ctx), path=str(output)), err=True)
    if as_json:
        write_data(to_report("links", merged.findings, merged.table))
    elif output is None:
        write_data(data)
    finish(ctx, merged.findings, fail_on)


def _further(done: Merged, table: LinkTable) -> Merged:
    merged = merge_links(done.table, table)
    return Merged(merged.table, (*done.findings, *merged.findings))


def score(ctx: typer.Context, gold: str, predicted: str, *, as_json: bool) -> None:
    """Print how far the links of one file are those of another."""
    if gold == predicted == STANDARD:
        raise typer.BadParameter(phrase("one-stdin", messages(ctx)))
    sides = [
        read_scored_links(read_bytes(path, SIZE_LIMIT), source=path) for path in (gold, predicted)
    ]
    scores = score_links(*sides)
    if as_json:
        write_data(to_report("score", (), scores))
    else:
        write_data(table(tuple(Score.model_fields), map(_cells, scores)).encode())


def _cells(score: Score) -> tuple[str, ...]:
    """Return a score in words; shares in per cent."""
    return tuple(
        f"{100 * value:.2f}" if isinstance(value, float) else str(value) for _, value in score
    )
