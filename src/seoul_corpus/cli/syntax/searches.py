"""``search`` and ``stats``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from seoul_corpus.cli.options import (
    Encoding,
    EnFile,
    Json,
    KoFile,
    Lang,
    Messages,
    TermsFile,
    option,
    say,
)


class By(StrEnum):
    """The ways to search."""

    WORD = "word"
    LEMMA = "lemma"
    TERM = "term"
    REGEX = "regex"


class Counted(StrEnum):
    """What ``stats`` counts."""

    WORD = "word"
    LEMMA = "lemma"
    TERM = "term"


class Statistic(StrEnum):
    """What ``stats`` tells."""

    FREQUENCIES = "frequencies"
    COLLOCATES = "collocates"
    KEYNESS = "keyness"
    RENDERINGS = "renderings"
    DISPERSION = "dispersion"


Side = Annotated[Lang | None, option("side", show_default=False)]
Tsv = Annotated[bool, option("rows-tsv", "--tsv")]
Whole = Annotated[bool, option("whole")]
Guess = Annotated[bool, option("guess")]


def search(
    ctx: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY", help=say("query"))],
    side: Side = None,
    by: Annotated[By, option("by")] = By.WORD,
    whole: Whole = False,
    guess: Guess = False,
    context: Annotated[int, option("context", min=0)] = 40,
    ko: KoFile = None,
    en: EnFile = None,
    terms: TermsFile = None,
    encoding: Encoding = None,
    as_json: Json = False,
    as_tsv: Tsv = False,
    messages: Messages = None,
) -> None:
    """Print a query in context."""
    from seoul_corpus.cli import commands, searching

    asked = searching.Asked(query, side.value if side else None, by.value, whole=whole, guess=guess)
    pairing = commands.Pairing(ko, en, encoding)
    form = searching.form(as_json=as_json, as_tsv=as_tsv)
    searching.search(ctx, asked, pairing, terms, context=context, form=form)


def stats(
    ctx: typer.Context,
    what: Annotated[Statistic, typer.Argument(help=say("statistic"))],
    query: Annotated[
        str | None, typer.Argument(metavar="QUERY", help=say("query"), show_default=False)
    ] = None,
    side: Side = None,
    by: Annotated[By, option("by")] = By.WORD,
    of: Annotated[Counted, option("of")] = Counted.WORD,
    whole: Whole = False,
    guess: Guess = False,
    reference: Annotated[str | None, option("reference", show_default=False)] = None,
    limit: Annotated[int, option("limit", min=1)] = 50,
    ko: KoFile = None,
    en: EnFile = None,
    terms: TermsFile = None,
    encoding: Encoding = None,
    as_json: Json = False,
    as_tsv: Tsv = False,
    messages: Messages = None,
) -> None:
    """Print frequencies, collocates, keyness, renderings or dispersion."""
    from seoul_corpus.cli import commands, searching

    if what in {Statistic.FREQUENCIES, Statistic.KEYNESS} and query is not None:
        raise typer.BadParameter(say("no-query"))
    if what not in {Statistic.FREQUENCIES, Statistic.KEYNESS} and query is None:
        raise typer.BadParameter(say("needs-query"))
    if (what is Statistic.KEYNESS) != (reference is not None):
        raise typer.BadParameter(say("needs-reference"))
    asked = searching.Asked(
        query or "", side.value if side else None, by.value, whole=whole, guess=guess
    )
    pairing = commands.Pairing(ko, en, encoding)
    form = searching.form(as_json=as_json, as_tsv=as_tsv)
    counting = searching.Counting(what.value, of.value, reference, limit)
    searching.stats(ctx, asked, pairing, terms, counting=counting, form=form)
