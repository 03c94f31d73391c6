"""The commands and their options; the work is in ``commands``, loaded when one runs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from seoul_corpus.cli.group import FailOn, Group, announce_report, choose_messages
from seoul_corpus.cli.phrases import asked_language, language, phrase

LANG = language(asked_language())
"""The language of the help, which is worded before options are read."""


def _say(name: str) -> str:
    return phrase(name, LANG)


class Lang(StrEnum):
    """The languages of texts and messages."""

    KO = "ko"
    EN = "en"


class Kind(StrEnum):
    """What ``export`` writes."""

    TEI = "tei"
    JSON = "json"


class Layout(StrEnum):
    """How ``export tei`` divides what it writes into files."""

    SINGLE = "single"
    CORPUS = "corpus"
    SPLIT = "split"


class Form(StrEnum):
    """How ``align --segments`` writes its links."""

    TSV = "tsv"
    LADDER = "ladder"
    PAIRS = "pairs"


class Units(StrEnum):
    """Which units are listed."""

    ALL = "all"
    NUMBERED = "numbered"


def _complete_reference(incomplete: str) -> list[str]:
    from seoul_corpus.cli.commands import references

    return [name for name in references() if name.startswith(incomplete)]


def _option(name: str, *flags: str, **settings: Any) -> Any:  # noqa: ANN401 -- as typer.Option
    return typer.Option(*(flags or (f"--{name}",)), help=_say(name), **settings)


Messages = Annotated[
    Lang | None, _option("messages", callback=choose_messages, is_eager=True, show_default=False)
]
Json = Annotated[bool, _option("json", callback=announce_report)]
Fail = Annotated[FailOn, _option("fail-on")]
Encoding = Annotated[str | None, _option("encoding", show_default=False)]
Output = Annotated[Path | None, _option("output", "-o", "--output", show_default=False)]
KoFile = Annotated[str | None, _option("ko", show_default=False)]
EnFile = Annotated[str | None, _option("en", show_default=False)]
TermsFile = Annotated[str | None, _option("terms-file", "--terms", show_default=False)]
Reference = Annotated[
    str, typer.Argument(metavar="REF", help=_say("ref"), autocompletion=_complete_reference)
]

app = typer.Typer(
    name="seoul-corpus",
    cls=Group,
    help=_say("app"),
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
    version: Annotated[
        bool, typer.Option("--version", help=_say("version"), callback=_version, is_eager=True)
    ] = False,
    messages: Messages = None,
) -> None:
    """Take the options that stand before a command; their callbacks do all there is to do."""


@app.command(help=_say("show"))
def show(
    ctx: typer.Context,
    reference: Annotated[
        str | None,
        typer.Argument(metavar="REF", help=_say("ref"), autocompletion=_complete_reference),
    ] = None,
    ko: KoFile = None,
    en: EnFile = None,
    encoding: Encoding = None,
    width: Annotated[int | None, _option("width", min=20, show_default=False)] = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Show the aligned text."""
    from seoul_corpus.cli import commands

    commands.show(
        ctx, reference, commands.Pairing(ko, en, encoding), width, as_json=as_json, fail_on=fail_on
    )


@app.command(help=_say("parse"))
def parse(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=_say("file"))],
    as_json: Json = False,
    as_tsv: Annotated[bool, _option("tsv")] = False,
    units: Annotated[Units, _option("units")] = Units.ALL,
    lang: Annotated[Lang | None, _option("lang", show_default=False)] = None,
    key: Annotated[str | None, _option("key", show_default=False)] = None,
    encoding: Encoding = None,
    strict: Annotated[bool, _option("strict")] = False,
    profile: Annotated[str | None, _option("profile", show_default=False)] = None,
    explain: Annotated[bool, _option("explain")] = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print the structure of one text."""
    from seoul_corpus.cli import commands

    if as_json and as_tsv:
        raise typer.BadParameter(_say("one-format"))
    if explain and (as_tsv or units is Units.NUMBERED):
        raise typer.BadParameter(_say("explain-all"))
    if as_json and units is Units.NUMBERED:
        raise typer.BadParameter(_say("json-has-all-units"))
    form: Literal["json", "tsv", "outline"] = "outline"
    if as_json or as_tsv:
        form = "json" if as_json else "tsv"
    reading = {"lang": lang, "key": key, "encoding": encoding, "strict": strict, "profile": profile}
    if explain:
        commands.explain(ctx, file, reading, as_json=as_json, fail_on=fail_on)
    else:
        commands.parse(ctx, file, reading, form, units.value, fail_on)


@app.command(help=_say("align"))
def align(
    ctx: typer.Context,
    ko: Annotated[str, typer.Argument(metavar="KO", help=_say("ko"))],
    en: Annotated[str, typer.Argument(metavar="EN", help=_say("en"))],
    segments: Annotated[bool, _option("segments")] = False,
    form: Annotated[Form | None, _option("form", show_default=False)] = None,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print the links between two texts."""
    from seoul_corpus.cli import commands

    pairing = commands.Pairing(ko, en, encoding)
    if segments:
        chosen: Literal["tsv", "ladder", "pairs"] = form.value if form else "tsv"
        commands.align_lines(ctx, pairing, chosen, output, as_json=as_json, fail_on=fail_on)
        return
    if form:
        raise typer.BadParameter(_say("form-of-segments"))
    commands.align(ctx, pairing, output, as_json=as_json, fail_on=fail_on)


@app.command(help=_say("export"))
def export(
    ctx: typer.Context,
    kind: Annotated[Kind, typer.Argument(help=_say("kind"))],
    ko: Annotated[str | None, typer.Argument(metavar="KO", help=_say("ko"))] = None,
    en: Annotated[str | None, typer.Argument(metavar="EN", help=_say("en"))] = None,
    layout: Annotated[Layout | None, _option("layout", show_default=False)] = None,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Write the bitext as TEI or JSON."""
    from seoul_corpus.cli import commands

    if (ko is None) != (en is None):
        raise typer.BadParameter(_say("both-files"))
    pairing = commands.Pairing(ko, en, encoding)
    form = commands.Form(kind.value, layout.value if layout else None)
    commands.export(ctx, form, pairing, output, as_json=as_json, fail_on=fail_on)


@app.command(help=_say("validate"))
def validate(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=_say("files"))],
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Check TEI or JSON files."""
    from seoul_corpus.cli import commands

    commands.validate(ctx, files, as_json=as_json, fail_on=fail_on)


@app.command(help=_say("cite"))
def cite(
    ctx: typer.Context,
    reference: Reference,
    ko: KoFile = None,
    en: EnFile = None,
    lang: Annotated[Lang | None, _option("cite-lang", "--lang", show_default=False)] = None,
    encoding: Encoding = None,
    as_json: Json = False,
    messages: Messages = None,
) -> None:
    """Print citations."""
    from seoul_corpus.cli import commands

    commands.cite(ctx, reference, commands.Pairing(ko, en, encoding), lang, as_json=as_json)


@app.command(help=_say("annotate"))
def annotate(
    ctx: typer.Context,
    file: Annotated[
        str | None, typer.Argument(metavar="FILE", help=_say("file"), show_default=False)
    ] = None,
    layer: Annotated[list[str] | None, _option("layer", show_default=False)] = None,
    terms: TermsFile = None,
    lang: Annotated[Lang | None, _option("lang", show_default=False)] = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print what is marked in a text."""
    from seoul_corpus.cli import marking

    marking.mark(
        ctx,
        file,
        layer or [],
        terms,
        lang=lang,
        encoding=encoding,
        as_json=as_json,
        fail_on=fail_on,
    )


@app.command(name="terms", help=_say("terms"))
def list_terms(
    ctx: typer.Context,
    ko: KoFile = None,
    en: EnFile = None,
    terms: TermsFile = None,
    tbx: Annotated[bool, _option("tbx")] = False,
    output: Output = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Print the term base and its occurrences."""
    from seoul_corpus.cli import commands, marking

    if tbx and as_json:
        raise typer.BadParameter(_say("one-format-tbx"))
    pairing = commands.Pairing(ko, en, encoding)
    marking.terms(ctx, pairing, terms, tbx=tbx, output=output, as_json=as_json, fail_on=fail_on)


class EditionRole(StrEnum):
    """The roles of editions that a user may add."""

    OFFICIAL = "official"


class EditionLang(StrEnum):
    """The languages of editions that a user may add."""

    EN = "en"


edition = typer.Typer(help=_say("edition"), no_args_is_help=True)
app.add_typer(edition, name="edition")

Force = Annotated[bool, _option("force")]


@edition.command("add", help=_say("edition-add"))
def edition_add(
    ctx: typer.Context,
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE|URL...", help=_say("edition-source"))
    ],
    lang: Annotated[EditionLang, _option("edition-lang", "--lang")] = EditionLang.EN,
    role: Annotated[EditionRole, _option("edition-role", "--role")] = EditionRole.OFFICIAL,
    encoding: Encoding = None,
    force: Force = False,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Keep the official English that the user brings."""
    from seoul_corpus.cli import editions

    editions.add(ctx, sources, encoding, force=force, as_json=as_json, fail_on=fail_on)


@edition.command("fetch", help=_say("edition-fetch"))
def edition_fetch(
    ctx: typer.Context,
    force: Force = False,
    as_json: Json = False,
    fail_on: Fail = FailOn.ERROR,
    messages: Messages = None,
) -> None:
    """Fetch the official English and keep it."""
    from seoul_corpus.cli import editions

    editions.add(ctx, (), None, force=force, as_json=as_json, fail_on=fail_on)


@edition.command("list", help=_say("edition-list"))
def edition_list(ctx: typer.Context, as_json: Json = False, messages: Messages = None) -> None:
    """List what is kept."""
    from seoul_corpus.cli import editions

    editions.show(ctx, as_json=as_json)


@edition.command("remove", help=_say("edition-remove"))
def edition_remove(ctx: typer.Context, as_json: Json = False, messages: Messages = None) -> None:
    """Delete what is kept."""
    from seoul_corpus.cli import editions

    editions.remove(ctx, as_json=as_json)
