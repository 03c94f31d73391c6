"""``edition`` and what stands under it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from seoul_corpus.cli.group import FailOn
from seoul_corpus.cli.options import (
    Encoding,
    Fail,
    Json,
    Messages,
    option,
    say,
)


class EditionRole(StrEnum):
    """The roles of editions that a user may add."""

    OFFICIAL = "official"


class EditionLang(StrEnum):
    """The languages of editions that a user may add."""

    EN = "en"


Force = Annotated[bool, option("force")]


def add(
    ctx: typer.Context,
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE|URL...", help=say("edition-source"))
    ],
    lang: Annotated[EditionLang, option("edition-lang", "--lang")] = EditionLang.EN,
    role: Annotated[EditionRole, option("edition-role", "--role")] = EditionRole.OFFICIAL,
    encoding: Encoding = None,
    force: Force = False,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Keep the official English that the user brings."""
    from seoul_corpus.cli import editions

    editions.add(ctx, sources, encoding, force=force, as_json=as_json, fail_on=fail_on)


def fetch(
    ctx: typer.Context,
    force: Force = False,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Fetch the official English and keep it."""
    from seoul_corpus.cli import editions

    editions.add(ctx, (), None, force=force, as_json=as_json, fail_on=fail_on)


def show(ctx: typer.Context, as_json: Json = False, messages: Messages = None) -> None:
    """List what is kept."""
    from seoul_corpus.cli import editions

    editions.show(ctx, as_json=as_json)


def remove(ctx: typer.Context, as_json: Json = False, messages: Messages = None) -> None:
    """Delete what is kept."""
    from seoul_corpus.cli import editions

    editions.remove(ctx, as_json=as_json)
