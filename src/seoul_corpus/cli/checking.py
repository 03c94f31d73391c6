"""What ``check`` does, once its options are read."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import typer

from seoul_corpus.check import (
    Accepted,
    Settings,
    Sifted,
    beyond_baseline,
    check_bitext,
    check_pivot,
    find_settings,
    read_accepted,
    sift,
    write_accepted,
)
from seoul_corpus.check.segments import bitext_of_segments
from seoul_corpus.cli.commands import Pairing, keep_inputs, write_output
from seoul_corpus.cli.group import FailOn, fail_if, finding_line, messages
from seoul_corpus.cli.inputs import names, read_bytes, read_document
from seoul_corpus.cli.marking import read_terms
from seoul_corpus.cli.output import write_data, write_text
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.corpus import OFFICIAL, load_bitext
from seoul_corpus.document import Bitext, Document, Finding
from seoul_corpus.errors import CheckError, visible
from seoul_corpus.exchange.reports import CheckSummary, to_report
from seoul_corpus.reports import report_lines, to_html, to_markdown, to_sarif
from seoul_corpus.resources import resource

PIVOT_KEY = "en-other"
"""The key of an English text that stands beside the shipped back-translation."""


class Choice(NamedTuple):
    """What the command line says; what it leaves open, the settings of the project say."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    accepted: str | None
    baseline: str | None
    terms: str | None
    ko: str | None
    en: str | None

    def over(self, settings: Settings) -> Choice:
        """Return what holds: the two texts are taken from one place, never one from each."""
        own = self.ko is not None or self.en is not None
        return Choice(
            self.select or settings.select,
            self.ignore or settings.ignore,
            self.accepted or settings.accepted,
            self.baseline or settings.baseline,
            self.terms or settings.terms,
            self.ko if own else settings.ko,
            self.en if own else settings.en,
        )


def check(  # noqa: PLR0913 -- as many parameters as the command has options
    ctx: typer.Context,
    said: Choice,
    accept: str | None,
    *,
    segments: bool,
    encoding: str | None,
    as_json: bool,
    fail_on: FailOn | None,
) -> None:
    """Print where two texts do not say the same, or accept all of it for a reason."""
    settings = find_settings(Path.cwd())
    choice = said.over(settings)
    checked = _checked(ctx, choice, encoding, segments=segments)
    sifted = _sifted(checked, choice)
    if accept is not None:
        write_text(write_accepted(sifted.findings, accept))
        return
    if as_json:
        write_data(to_report("check", sifted.findings, _summary(checked.bitext, sifted)))
    else:
        files = Pairing(choice.ko, choice.en, None).names() if segments else None
        _print(ctx, files or names(*checked.documents), sifted)
    fail_if(sifted.findings, fail_on or FailOn(settings.fail_on or FailOn.ERROR))


def report(  # noqa: PLR0913 -- as many parameters as the command has options
    ctx: typer.Context,
    said: Choice,
    form: Literal["text", "markdown", "html", "sarif"],
    output: Path | None,
    *,
    segments: bool,
    encoding: str | None,
    fail_on: FailOn | None,
) -> None:
    """Print or write what is found as a report."""
    settings = find_settings(Path.cwd())
    choice = said.over(settings)
    keep_inputs(ctx, output, Pairing(choice.ko, choice.en, None))
    checked = _checked(ctx, choice, encoding, segments=segments)
    findings = _sifted(checked, choice).findings
    if form == "text" and output is None:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        lang = messages(ctx)
        for line in report_lines(checked.bitext, findings, color=color, lang=lang):
            typer.echo(line)
    else:
        data = _reported(form, checked, findings, messages(ctx))
        write_output(ctx, output, data)
        if output is None:
            write_data(data)
    fail_if(findings, fail_on or FailOn(settings.fail_on or FailOn.ERROR))


def _reported(form: str, checked: Checked, findings: Sequence[Finding], lang: str) -> bytes:
    if form == "sarif":
        return to_sarif(findings, files=names(*checked.documents), lang=lang)
    if form == "text":
        lines = report_lines(checked.bitext, findings, lang=lang)
        return "".join(f"{line}\n" for line in lines).encode()
    write = to_html if form == "html" else to_markdown
    return write(checked.bitext, findings, lang=lang)


class Checked(NamedTuple):
    """A bitext, all documents that were looked at, and what was found in them."""

    bitext: Bitext
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def _checked(
    ctx: typer.Context, choice: Choice, encoding: str | None, *, segments: bool
) -> Checked:
    if choice.en is not None and choice.ko is None:
        return _pivot(ctx, choice, choice.en, encoding)
    pairing = Pairing(choice.ko, choice.en, encoding)
    bitext = bitext_of_segments(*pairing.lines(ctx)) if segments else pairing.load(ctx)
    return Checked(bitext, bitext.documents, _found(ctx, bitext, choice))


def _pivot(ctx: typer.Context, choice: Choice, en: str, encoding: str | None) -> Checked:
    """Check a second English text against the shipped Korean, itself and through its pivot."""
    official = read_document(en, key=None if en == OFFICIAL else PIVOT_KEY, encoding=encoding)
    shipped = load_bitext()
    bitext = load_bitext(en=official)
    found = (*_found(ctx, bitext, choice), *check_pivot(shipped, official))
    return Checked(bitext, (*bitext.documents, shipped.en), found)


def _found(ctx: typer.Context, bitext: Bitext, choice: Choice) -> tuple[Finding, ...]:
    terms = read_terms(choice.terms)[0] if choice.terms is not None else None
    try:
        return check_bitext(bitext, select=choice.select, ignore=choice.ignore, terms=terms)
    except CheckError as error:
        raise typer.BadParameter(error.message(messages(ctx))) from error


def _sifted(checked: Checked, choice: Choice) -> Sifted:
    sifted = sift(checked.findings, _accepted(choice), checked.documents)
    if choice.baseline is None:
        return sifted
    data = read_bytes(choice.baseline)
    return sifted._replace(findings=beyond_baseline(sifted.findings, data, choice.baseline))


def _accepted(choice: Choice) -> tuple[Accepted, ...]:
    """Return what is accepted: for the shipped texts, what is shipped beside them."""
    if choice.accepted is not None:
        return read_accepted(read_bytes(choice.accepted), choice.accepted)
    if choice.ko is not None or choice.en is not None or choice.select or choice.ignore:
        return ()
    return read_accepted(resource("data", "accepted.toml").read_bytes())


def _summary(bitext: Bitext, sifted: Sifted) -> CheckSummary:
    return CheckSummary(
        units=sum(1 for link in bitext.alignment.links if link.source_ids and link.target_ids),
        codes=dict(sorted(Counter(one.code for one in sifted.findings).items())),
        accepted=sifted.accepted,
    )


def _print(ctx: typer.Context, files: dict[str, str], sifted: Sifted) -> None:
    lang = messages(ctx)
    lines = [visible(finding_line(finding, lang, files)) for finding in sifted.findings]
    write_text("".join(f"{line}\n" for line in lines))
    said = phrase("checked", lang, findings=len(sifted.findings), accepted=len(sifted.accepted))
    typer.echo(said, err=True)
