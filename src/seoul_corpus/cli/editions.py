"""What ``edition add``, ``fetch``, ``list`` and ``remove`` do, once their options are read."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from seoul_corpus import editions
from seoul_corpus.cli.group import FailOn, finish, messages
from seoul_corpus.cli.output import write_data, write_text
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.corpus import official_file
from seoul_corpus.editions import Stored
from seoul_corpus.exchange.reports import KeptEdition, to_report


def add(
    ctx: typer.Context,
    sources: Sequence[str],
    encoding: str | None,
    *,
    force: bool,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Keep the official English: what the user brings, or the published pages."""
    stored = editions.add(sources, force=force, encoding=encoding)
    if as_json:
        write_data(to_report("edition", stored.findings, (_kept(stored),)))
    else:
        write_text(_described(stored, messages(ctx)))
    finish(ctx, stored.findings, fail_on)


def show(ctx: typer.Context, *, as_json: bool) -> None:
    """Print what is kept."""
    stored = editions.listed()
    if as_json:
        write_data(to_report("edition", (), tuple(map(_kept, stored))))
        return
    write_text("".join(_described(one, messages(ctx)) for one in stored))
    if not stored:
        folder = str(official_file().parent)
        typer.echo(phrase("edition-none", messages(ctx), folder=folder), err=True)


def remove(ctx: typer.Context, *, as_json: bool) -> None:
    """Delete what is kept."""
    path = editions.remove()
    if as_json:
        write_data(to_report("edition", (), ()))
    typer.echo(phrase("edition-removed", messages(ctx), path=str(path)), err=True)


def _kept(stored: Stored) -> KeptEdition:
    about = stored.about
    return KeptEdition(
        key=about.key,
        lang=about.lang,
        role=about.role,
        title=about.title,
        added=about.added.isoformat() if about.added else "",
        sha256=about.sha256,
        licence=about.licence,
        pages=tuple(page.uri for page in about.pages),
        path=str(stored.path),
        missing=stored.differences.missing,
        additional=stored.differences.additional,
    )


def _described(stored: Stored, lang: str) -> str:
    about, kept = stored.about, _kept(stored)
    said = phrase(
        "edition-kept",
        lang,
        key=kept.key,
        title=kept.title,
        added=kept.added,
        sha256=kept.sha256,
        pages=", ".join(kept.pages),
        rights=f"{about.rights_ko if lang == 'ko' else about.rights} {kept.licence}",
        path=kept.path,
    )
    if any(stored.differences):
        missing, additional = (", ".join(names) or "—" for names in stored.differences)
        said += "\n  " + phrase("edition-differs", lang, missing=missing, additional=additional)
    return said + "\n"
