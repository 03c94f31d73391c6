"""``diff``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from seoul_corpus.cli.options import Encoding, Json, Lang, Messages, Output, option, say


class DiffForm(StrEnum):
    """How ``diff`` shows what is different."""

    TEXT = "text"
    HTML = "html"


def diff(
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help=say("old"))],
    new: Annotated[str, typer.Argument(metavar="NEW", help=say("new"))],
    lang: Annotated[Lang | None, option("lang", show_default=False)] = None,
    form: Annotated[DiffForm, option("diff-form", "--form")] = DiffForm.TEXT,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    exit_code: Annotated[bool, option("diff-exit", "--exit-code")] = False,
    messages: Messages = None,
) -> None:
    """Print what is different between two texts in one language."""
    from seoul_corpus.cli import differing

    if old == new == "-":
        raise typer.BadParameter(say("one-stdin"))
    texts = differing.Texts(old, new, lang.value if lang else None, encoding)
    differing.diff(ctx, texts, form.value, output, as_json=as_json, exit_code=exit_code)
