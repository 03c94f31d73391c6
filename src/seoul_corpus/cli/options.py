"""The options that several commands share, and the language in which the help is worded."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from seoul_corpus.cli.group import FailOn, announce_report, choose_messages
from seoul_corpus.cli.phrases import asked_language, language, phrase

LANG = language(asked_language())
"""The language of the help, which is worded before options are read."""


def say(name: str) -> str:
    """Return a phrase in the language of the help."""
    return phrase(name, LANG)


class Lang(StrEnum):
    """The languages of texts and messages."""

    KO = "ko"
    EN = "en"


def complete_reference(incomplete: str) -> list[str]:
    """Return the references of the shipped text that begin so."""
    from seoul_corpus.cli.commands import references

    return [name for name in references() if name.startswith(incomplete)]


def option(name: str, *flags: str, **settings: Any) -> Any:  # noqa: ANN401 -- as typer.Option
    """Return the option ``--name``, or one with other flags, with its help."""
    return typer.Option(*(flags or (f"--{name}",)), help=say(name), **settings)


Messages = Annotated[
    Lang | None, option("messages", callback=choose_messages, is_eager=True, show_default=False)
]
Json = Annotated[bool, option("json", callback=announce_report)]
Fail = Annotated[FailOn, option("fail-on")]
Encoding = Annotated[str | None, option("encoding", show_default=False)]
Output = Annotated[Path | None, option("output", "-o", "--output", show_default=False)]
LinksFile = Annotated[str | None, option("links-file", "--links", show_default=False)]
KoFile = Annotated[str | None, option("ko", show_default=False)]
EnFile = Annotated[str | None, option("en", show_default=False)]
TermsFile = Annotated[str | None, option("terms-file", "--terms", show_default=False)]
Reference = Annotated[
    str, typer.Argument(metavar="REF", help=say("ref"), autocompletion=complete_reference)
]
