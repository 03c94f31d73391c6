"""What each command does, once its options are read."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import typer

from seoul_corpus.align import Encoder, LinkTable, align_segments, align_segments_around
from seoul_corpus.align import align as align_documents
from seoul_corpus.annotate import annotate
from seoul_corpus.cli.citations import cite as citation
from seoul_corpus.cli.group import (
    INVALID,
    FailOn,
    exit_code,
    finish,
    messages,
)
from seoul_corpus.cli.inputs import (
    STANDARD,
    names,
    read_bitext,
    read_bytes,
    read_document,
    read_lines,
    read_table,
)
from seoul_corpus.cli.output import write_data, write_file, write_text
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.cli.tables import bitext_lines, outline
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Bitext, Document, Finding
from seoul_corpus.document.rows import Row, bitext_rows, pair_rows, words
from seoul_corpus.errors import SeoulCorpusError, visible
from seoul_corpus.exchange import (
    SIZE_LIMIT,
    SegmentForm,
    from_json,
    review_tsv,
    segments_file,
    to_json,
    units_tsv,
)
from seoul_corpus.exchange.reports import (
    Citation,
    Exported,
    ShownPair,
    ShownUnit,
    Validated,
    as_finding,
    document_file,
    to_report,
)
from seoul_corpus.frames.files import TableKind, table_bytes
from seoul_corpus.frames.tokens import MORPHEMES
from seoul_corpus.parse import explain as explain_units
from seoul_corpus.xces import segments_to_xces, to_xces


class Pairing(NamedTuple):
    """The two files of a bitext and their encoding; None for the shipped text.

    Attributes:
        links: a table of links that people worked in; None for none.
        embed: whether links go by sentence vectors, too.
    """

    ko: str | None
    en: str | None
    encoding: str | None
    links: str | None = None
    embed: bool = False

    def load(self, ctx: typer.Context) -> Bitext:
        """Return the bitext."""
        self._refuse_one_twice(ctx)
        return read_bitext(self.ko, self.en, self.encoding, self.table())

    def aligned(self, ctx: typer.Context) -> Bitext:
        """Return the bitext with links that go by everything asked for."""
        bitext = self.load(ctx)
        if not self.embed:
            return bitext
        return align_documents(
            bitext.ko, bitext.en, key=bitext.key, links=self.table() or (), encode=Encoder()
        )

    def table(self) -> LinkTable | None:
        """Return the table of links."""
        return read_table(self.links) if self.links else None

    def lines(self, ctx: typer.Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lines of both files."""
        self._refuse_one_twice(ctx)
        ko, en = (read_lines(path or STANDARD, self.encoding) for path in (self.ko, self.en))
        return ko, en

    def names(self) -> dict[str, str]:
        """Return what each side was read from."""
        sides = {"ko": self.ko, "en": self.en}
        return {key: "<stdin>" if path == STANDARD else path or key for key, path in sides.items()}

    def _refuse_one_twice(self, ctx: typer.Context) -> None:
        if (self.ko, self.en, self.links).count(STANDARD) > 1:
            raise typer.BadParameter(phrase("one-stdin", messages(ctx)))


class Form(NamedTuple):
    """What ``export`` writes; layout and level are None for the usual ones."""

    kind: Literal["tei", "json"] | TableKind
    layout: Literal["single", "corpus", "split"] | None
    level: Literal["document", "paragraph", "sentence", "token", "annotation"] | None


def references() -> Iterator[str]:
    """Yield how people name the units of the shipped text."""
    return (pair.reference for pair in load_bitext())


def show(
    ctx: typer.Context,
    reference: str | None,
    pairing: Pairing,
    width: int | None,
    *,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print a bitext, or one pair of it, side by side."""
    bitext = pairing.load(ctx)
    rows = bitext_rows(bitext) if reference is None else tuple(pair_rows(bitext[reference]))
    findings = _findings(bitext)
    if as_json:
        write_data(to_report("show", findings, tuple(map(_shown, rows))))
    else:
        size = width or shutil.get_terminal_size().columns
        lines = bitext_lines(bitext, rows, size, messages(ctx))
        write_text("".join(f"{line}\n" for line in lines))
    finish(ctx, findings, fail_on, names(*bitext.documents))


def _findings(bitext: Bitext) -> tuple[Finding, ...]:
    return (*bitext.ko.findings, *bitext.en.findings, *bitext.alignment.findings)


def _shown(row: Row) -> ShownPair:
    sides = (
        tuple(
            ShownUnit(id=unit.id, label=said.label, text=said.text)
            for unit, said in zip(view.units, words(view), strict=True)
        )
        if view
        else ()
        for view in (row.pair.ko, row.pair.en)
    )
    ko, en = sides
    pair = row.pair
    return ShownPair(
        reference=pair.reference, kind=pair.kind, depth=row.depth, ko=ko, en=en, link=pair.link
    )


def parse(
    ctx: typer.Context,
    file: str,
    reading: dict[str, Any],
    form: Literal["json", "tsv", "outline"],
    units: Literal["all", "numbered"],
    fail_on: FailOn,
) -> None:
    """Print the structure of one text."""
    document = read_document(file, **reading)
    if form == "json":
        write_data(to_report("parse", document.findings, document_file(document)))
    elif form == "tsv":
        write_data(units_tsv(document, units).encode())
    else:
        lines = outline(document, units, shutil.get_terminal_size().columns)
        write_text("".join(f"{line}\n" for line in lines))
        typer.echo(_counts(document, messages(ctx)), err=True)
    finish(ctx, document.findings, fail_on, names(document))


def explain(
    ctx: typer.Context, file: str, reading: dict[str, Any], *, as_json: bool, fail_on: FailOn
) -> None:
    """Print why each unit of one text is what it is."""
    document = read_document(file, **reading)
    reasons = explain_units(document, profile=reading["profile"])
    if as_json:
        write_data(to_report("parse", document.findings, reasons))
    else:
        lang = messages(ctx)
        write_text("".join(f"{visible(one.describe(lang))}\n" for one in reasons))
    finish(ctx, document.findings, fail_on, names(document))


def _counts(document: Document, lang: str) -> str:
    return phrase(
        "counts",
        lang,
        numbered=sum(1 for _ in document.numbered()),
        sentences=sum(1 for _ in document.sentences()),
        findings=len(document.findings),
    )


def align(
    ctx: typer.Context,
    pairing: Pairing,
    output: Path | None,
    *,
    xces: bool,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print or write the links between two texts."""
    keep_inputs(ctx, output, pairing)
    bitext = pairing.aligned(ctx)
    table = to_xces(bitext) if xces else review_tsv(bitext).encode()
    write_output(ctx, output, table)
    findings = _findings(bitext)
    if as_json:
        write_data(to_report("align", findings, bitext.alignment))
    elif output is None:
        write_data(table)
    finish(ctx, findings, fail_on, names(*bitext.documents))


def align_lines(
    ctx: typer.Context,
    pairing: Pairing,
    form: SegmentForm | Literal["xces"],
    output: Path | None,
    *,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print or write the links between the lines of two texts."""
    keep_inputs(ctx, output, pairing)
    ko, en = pairing.lines(ctx)
    table = pairing.table()
    encode = Encoder() if pairing.embed else None
    if table is None:
        alignment = align_segments(ko, en, encode=encode)
    else:
        alignment = align_segments_around(ko, en, table, encode=encode)
    if form == "xces":
        data = segments_to_xces(alignment, *pairing.names().values())
    else:
        data = segments_file(alignment, ko, en, form).encode()
    write_output(ctx, output, data)
    if as_json:
        write_data(to_report("align", alignment.findings, alignment))
    elif output is None:
        write_data(data)
    finish(ctx, alignment.findings, fail_on, pairing.names())


def export(
    ctx: typer.Context,
    form: Form,
    pairing: Pairing,
    output: Path | None,
    *,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print or write a bitext as TEI, JSON or a table."""
    kind, layout, _ = form
    _check_form(ctx, form, binary_to=output or (None if as_json or sys.stdout.isatty() else "-"))
    if layout == "split":
        _export_files(ctx, pairing, output, as_json=as_json, fail_on=fail_on)
        return
    keep_inputs(ctx, output, pairing)
    bitext = pairing.load(ctx)
    data = _exported(form, bitext)
    write_output(ctx, output, data)
    findings = _findings(bitext)
    if as_json:
        result = Exported(
            kind=kind,
            path=str(output) if output else None,
            sha256=hashlib.sha256(data).hexdigest(),
            content=None if output else data.decode(),
        )
        write_data(to_report("export", findings, result))
    elif output is None:
        write_data(data)
    finish(ctx, findings, fail_on, names(*bitext.documents))


def _check_form(ctx: typer.Context, form: Form, binary_to: object) -> None:
    """Refuse options that do not go together, and a binary file where text is expected."""
    wrong = {
        "layout-tei-only": form.layout is not None and form.kind != "tei",
        "level-tables-only": form.level is not None and form.kind in {"tei", "json", "conllu"},
        "binary-needs-file": form.kind == "parquet" and binary_to is None,
    }
    for name, here in wrong.items():
        if here:
            raise typer.BadParameter(phrase(name, messages(ctx)))


def _exported(form: Form, bitext: Bitext) -> bytes:
    if form.kind == "json":
        return to_json(bitext)
    if form.kind == "tei":
        from seoul_corpus.tei import to_tei

        return to_tei(bitext, layout="corpus" if form.layout == "corpus" else "single")
    if form.level == "annotation":
        bitext = annotate(bitext)
    if form.kind == "conllu" and not bitext.marks.select(MORPHEMES):
        bitext = annotate(bitext, layers=(MORPHEMES,))
    return table_bytes(bitext, form.kind, form.level or "paragraph")


def _export_files(
    ctx: typer.Context, pairing: Pairing, folder: Path | None, *, as_json: bool, fail_on: FailOn
) -> None:
    """Write a bitext as TEI in one file a language and one with the alignment."""
    if folder is None or not folder.is_dir():
        raise typer.BadParameter(phrase("split-folder", messages(ctx)))
    bitext = pairing.load(ctx)
    from seoul_corpus.tei import to_tei

    files = {folder / name: data for name, data in to_tei(bitext, layout="split").items()}
    for path in files:
        keep_inputs(ctx, path, pairing)
    for path, data in files.items():
        write_output(ctx, path, data)
    findings = _findings(bitext)
    if as_json:
        results = tuple(
            Exported(
                kind="tei", path=str(path), sha256=hashlib.sha256(data).hexdigest(), content=None
            )
            for path, data in files.items()
        )
        write_data(to_report("export", findings, results))
    finish(ctx, findings, fail_on, names(*bitext.documents))


def keep_inputs(ctx: typer.Context, output: Path | None, pairing: Pairing) -> None:
    """Refuse to write over a text that is being read."""
    for path in (pairing.ko, pairing.en):
        if output and path and Path(path).exists() and output.exists() and output.samefile(path):
            raise typer.BadParameter(phrase("overwrites-input", messages(ctx), path=path))


def write_output(ctx: typer.Context, output: Path | None, data: bytes) -> None:
    """Write a file, if there is one to write, and say so."""
    if output is not None:
        write_file(output, data)
        typer.echo(phrase("written", messages(ctx), path=str(output)), err=True)


def validate(ctx: typer.Context, files: Sequence[str], *, as_json: bool, fail_on: FailOn) -> None:
    """Check files, all of them, whatever is wrong with one.

    The exit code is 3 where one cannot be read, else 4 where one is not valid.
    """
    if files.count(STANDARD) > 1:
        raise typer.BadParameter(phrase("one-stdin", messages(ctx)))
    checked = [_checked(file, files) for file in dict.fromkeys(files)]
    findings = tuple(finding for one in checked for finding in one.findings)
    if as_json:
        results = tuple(Validated(path=one.file, valid=one.code == 0) for one in checked)
        write_data(to_report("validate", findings, results))
    else:
        for one in checked:
            said = phrase("invalid" if one.code else "valid", messages(ctx))
            write_text(f"{one.file}: {said}\n")
    worst = min((one.code for one in checked if one.code), default=0)
    finish(ctx, findings, FailOn.NEVER if worst else fail_on)
    if worst:
        raise typer.Exit(worst)


class Checked(NamedTuple):
    """A file, what is wrong with it, and the exit code that it deserves."""

    file: str
    findings: tuple[Finding, ...]
    code: int


def _checked(file: str, files: Sequence[str]) -> Checked:
    try:
        findings = _validated(file, files)
    except SeoulCorpusError as error:
        return Checked(file, (as_finding(error),), exit_code(error))
    invalid = any(finding.severity == "error" for finding in findings)
    return Checked(file, findings, INVALID if invalid else 0)


def _validated(file: str, files: Sequence[str]) -> tuple[Finding, ...]:
    """Return what is wrong with a TEI or JSON file; an alignment is checked with its texts."""
    data = read_bytes(file, SIZE_LIMIT)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
        from_json(data, source=file)
        return ()
    from seoul_corpus.tei import validate as validate_tei

    if file == STANDARD:
        return validate_tei(data)
    # By path, so that findings name it.
    together = _together(file, files)
    if not together:
        return validate_tei(file)
    # What is wrong with a text alone is said where that file is checked.
    return tuple(f for f in validate_tei(together) if f.places[0].key == Path(file).name)


def _together(file: str, files: Sequence[str]) -> dict[str, str]:
    """Return an alignment and the texts that it joins, by name, if all of them were given."""
    from seoul_corpus.tei import joined_files

    beside = {Path(one).name: one for one in files if Path(one).parent == Path(file).parent}
    joined = joined_files(file) if len(beside) > 1 else ()
    if not joined or not beside.keys() >= set(joined):
        return {}
    return {name: beside[name] for name in (Path(file).name, *joined)}


def cite(
    ctx: typer.Context, reference: str, pairing: Pairing, lang: str | None, *, as_json: bool
) -> None:
    """Print a citation for each language in which the unit stands."""
    pair = pairing.load(ctx)[reference]
    citations = tuple(
        Citation(
            lang=view.document.lang,
            ids=tuple(unit.id for unit in view.units),
            text=citation(view),
        )
        for view in pair.sides
        if lang is None or view is (pair.ko if lang == "ko" else pair.en)
    )
    if as_json:
        write_data(to_report("cite", (), citations))
    else:
        write_text("".join(f"{made.text}\n" for made in citations))
