"""``links`` and what stands under it, and ``score``."""

from __future__ import annotations

from typing import Annotated

import typer

from seoul_corpus.cli.group import FailOn
from seoul_corpus.cli.options import Fail, Json, Messages, Output, say


def merge(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="A B...", help=say("link-files"))],
    output: Output = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Make one table of links of several."""
    from seoul_corpus.cli import linking

    linking.merge(ctx, files, output, as_json=as_json, fail_on=fail_on)


def score(
    ctx: typer.Context,
    gold: Annotated[str, typer.Argument(metavar="GOLD", help=say("gold"))],
    predicted: Annotated[str, typer.Argument(metavar="PRED", help=say("predicted"))],
    as_json: Json = False,
    messages: Messages = None,
) -> None:
    """Print how far links are those that are known."""
    from seoul_corpus.cli import linking

    linking.score(ctx, gold, predicted, as_json=as_json)
