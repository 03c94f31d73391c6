"""The command ``seoul-corpus``: its subcommands in the order of the help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Final

import typer

from seoul_corpus.cli.group import Group
from seoul_corpus.cli.options import Messages, say
from seoul_corpus.cli.syntax import checks, diffs, editions, links, marks, pairs, searches, texts

app = typer.Typer(
    name="seoul-corpus",
    cls=Group,
    help=say("app"),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(value: bool) -> None:  # noqa: FBT001 -- typer passes it so
    if value:
        from seoul_corpus.version import VERSION

        typer.echo(f"seoul-corpus {VERSION}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: FBT002 -- a flag, off by default
        bool, typer.Option("--version", help=say("version"), callback=_version, is_eager=True)
    ] = False,
    messages: Messages = None,
) -> None:
    """Take the options that stand before a command; their callbacks do all there is to do."""


_COMMANDS: Final[dict[str, Callable[..., None]]] = {
    "show": texts.show,
    "parse": texts.parse,
    "align": pairs.align,
    "check": checks.check,
    "report": checks.report,
    "diff": diffs.diff,
    "export": pairs.export,
    "import": pairs.take,
    "validate": texts.validate,
    "cite": texts.cite,
    "annotate": marks.annotate,
    "terms": marks.list_terms,
    "search": searches.search,
    "stats": searches.stats,
    "score": links.score,
}
_EDITION: Final[dict[str, Callable[..., None]]] = {
    "add": editions.add,
    "fetch": editions.fetch,
    "list": editions.show,
    "remove": editions.remove,
}

for _name, _command in _COMMANDS.items():
    app.command(_name, help=say(_name))(_command)

edition = typer.Typer(help=say("edition"), no_args_is_help=True)
app.add_typer(edition, name="edition")
reviewed = typer.Typer(help=say("links"), no_args_is_help=True)
app.add_typer(reviewed, name="links")
reviewed.command("merge", help=say("links-merge"))(links.merge)

for _name, _command in _EDITION.items():
    edition.command(_name, help=say(f"edition-{_name}"))(_command)
