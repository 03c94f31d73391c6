"""What ``search`` and ``stats`` do, once their options are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

import typer

from seoul_corpus.annotate import annotate
from seoul_corpus.cli.commands import Pairing
from seoul_corpus.cli.inputs import read_document
from seoul_corpus.cli.marking import read_terms
from seoul_corpus.cli.output import write_data, write_text
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.document import Bitext
from seoul_corpus.exchange.reports import to_report
from seoul_corpus.exchange.sheets import table
from seoul_corpus.search import (
    Rows,
    collocates,
    concordance,
    dispersion,
    frequencies,
    keyness,
    renderings,
)

Form = Literal["text", "json", "tsv"]


class Asked(NamedTuple):
    """What is searched for: see ``seoul_corpus.search.concordance``."""

    query: str
    side: str | None
    by: Any
    whole: bool = False
    guess: bool = False


class Counting(NamedTuple):
    """What is counted: the statistic, its items, the file to compare with, how many rows."""

    what: str
    of: Any
    reference: str | None
    limit: int


def form(*, as_json: bool, as_tsv: bool) -> Form:
    """Return how to print; one way at a time.

    Raises:
        typer.BadParameter: two ways are asked for.
    """
    if as_json and as_tsv:
        raise typer.BadParameter("--json, --tsv")
    return "json" if as_json else "tsv" if as_tsv else "text"


def search(
    ctx: typer.Context,
    asked: Asked,
    pairing: Pairing,
    terms: str | None,
    *,
    context: int,
    form: Form,
) -> None:
    """Print every place of a query, with its counterpart."""
    bitext = _prepared(ctx, pairing, terms, {asked.by, "term"})
    found = concordance(
        bitext, *asked[:1], **_options(asked, whole=True), guess=asked.guess, context=context
    )
    _print("search", found, form)
    if not found:
        typer.echo(phrase("no-hits", _messages(ctx), query=asked.query), err=True)


def stats(
    ctx: typer.Context,
    asked: Asked,
    pairing: Pairing,
    terms: str | None,
    *,
    counting: Counting,
    form: Form,
) -> None:
    """Print what is counted."""
    bitext = _prepared(ctx, pairing, terms, {asked.by, counting.of, "term"})
    rows = _counted(bitext, asked, counting)
    _print("stats", rows[: counting.limit], form)


def _counted(bitext: Bitext, asked: Asked, counting: Counting) -> Rows[Any]:
    side: Any = asked.side or "ko"
    if counting.what == "frequencies":
        return frequencies(bitext, side=side, by=counting.of)
    if counting.what == "keyness":
        other = read_document(counting.reference or "-", lang=side)
        return keyness(bitext, other, side=side, by=counting.of)
    if counting.what == "collocates":
        return collocates(bitext, asked.query, **_options(asked), of=counting.of)
    if counting.what == "renderings":
        return renderings(bitext, asked.query, **_options(asked, whole=True), guess=asked.guess)
    return dispersion(bitext, asked.query, **_options(asked, whole=True))


def _options(asked: Asked, *, whole: bool = False) -> dict[str, Any]:
    options = {"side": asked.side, "by": asked.by}
    return {**options, "whole": asked.whole} if whole else options


def _prepared(
    ctx: typer.Context, pairing: Pairing, terms: str | None, ways: Iterable[str]
) -> Bitext:
    """Return the bitext with the layers that the search goes by."""
    bitext = pairing.load(ctx)
    if terms is not None or bitext.terms is None:
        base, _ = read_terms(terms)
        bitext = annotate(bitext, terms=base, layers=["terms"])
    known = {layer.name for layer in bitext.layers}
    if "lemma" in ways and "morphemes" not in known:
        bitext = annotate(bitext, layers=["morphemes"])
    return bitext


def _messages(ctx: typer.Context) -> str:
    from seoul_corpus.cli.group import messages

    return messages(ctx)


def _print(command: str, rows: Rows[Any], form: Form) -> None:
    records = rows.to_records()
    if form == "json":
        write_data(to_report(command, (), tuple(records)))
    elif form == "tsv":
        cells = (tuple("" if v is None else str(v) for v in row.values()) for row in records)
        write_data(table(tuple(rows.heads()), cells).encode())
    elif rows:
        write_text("".join(f"{line}\n" for line in rows.lines()))
