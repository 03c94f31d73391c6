"""What ``annotate`` and ``terms`` do, once their options are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from seoul_corpus.annotate import LAYERS, annotate
from seoul_corpus.cli.commands import Pairing
from seoul_corpus.cli.group import FailOn, finish, messages
from seoul_corpus.cli.inputs import STANDARD, names, read_bytes, read_document
from seoul_corpus.cli.output import write_data, write_file, write_text
from seoul_corpus.cli.phrases import phrase
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Document, Finding, Layer, Term, TermBase
from seoul_corpus.document.marks import Marks
from seoul_corpus.exchange import read_terms_tsv
from seoul_corpus.exchange.reports import Marked, TermUse, to_report


def read_terms(path: str | None) -> tuple[TermBase, tuple[Finding, ...]]:
    """Return the term base in a TBX file or a table, the shipped one for None."""
    if path is None:
        return load_bitext().terms or TermBase(), ()
    if path.endswith((".tbx", ".xml", ".tbxm")):
        from seoul_corpus.tbx import from_tbx

        return from_tbx(path)
    return read_terms_tsv(read_bytes(path), path), ()


def mark(  # noqa: PLR0913 -- as many parameters as the command has options
    ctx: typer.Context,
    file: str | None,
    layers: Sequence[str],
    terms: str | None,
    *,
    lang: str | None,
    encoding: str | None,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print what is marked in a text, or in both languages of the shipped one."""
    unknown = sorted(set(layers) - set(LAYERS))
    if unknown:
        known = ", ".join(LAYERS)
        raise typer.BadParameter(
            phrase("layer-unknown", messages(ctx), layer=unknown[0], known=known)
        )
    base, findings = read_terms(terms)
    documents: tuple[Document, ...] = load_bitext().documents
    if file is not None:
        documents = (read_document(file, lang=lang, encoding=encoding),)
    rows = [row for document in documents for row in _rows(document, base, layers)]
    noticed = (*findings, *(one for document in documents for one in document.findings))
    if as_json:
        write_data(to_report("annotate", noticed, tuple(rows)))
    else:
        write_text("".join(f"{_line(row)}\n" for row in rows))
    finish(ctx, noticed, fail_on, names(*documents))


def _rows(document: Document, base: TermBase, wanted: Sequence[str]) -> Iterator[Marked]:
    layers: tuple[Layer, ...] = annotate(document, terms=base)
    marks = Marks((document,), layers)
    for layer in layers:
        if wanted and layer.name not in wanted:
            continue
        for one in layer.annotations:
            line, column = document.index.lines.place(one.span.start)
            yield Marked(
                layer=layer.name, annotation=one, text=marks.text(one), line=line, column=column
            )


def _line(row: Marked) -> str:
    one = row.annotation
    where = f"{one.document}:{row.line}:{row.column}"
    said = " ".join(part for part in (one.value, one.ref) if part and part != row.text)
    return (
        f"{where:<12} {row.layer:<10} {one.type:<12} {' '.join(row.text.split())}  {said}".rstrip()
    )


def terms(  # noqa: PLR0913 -- as above
    ctx: typer.Context,
    pairing: Pairing,
    base: str | None,
    *,
    tbx: bool,
    output: Path | None,
    as_json: bool,
    fail_on: FailOn,
) -> None:
    """Print the term base with the number of occurrences, or write it as TBX."""
    known, findings = read_terms(base)
    if tbx:
        from seoul_corpus.tbx import to_tbx

        data = to_tbx(known)
        if output is None:
            write_data(data)
        else:
            write_file(output, data)
            typer.echo(phrase("written", messages(ctx), path=str(output)), err=True)
        finish(ctx, findings, fail_on, {})
        return
    bitext = pairing.load(ctx)
    counts = [_counts(document, known) for document in bitext.documents]
    uses = tuple(
        TermUse(term=term, ko=counts[0][term.id], en=counts[1][term.id]) for term in known.terms
    )
    if as_json:
        write_data(to_report("terms", findings, uses))
    else:
        write_text("".join(f"{_use(use)}\n" for use in uses))
    finish(ctx, findings, fail_on, {})


def _counts(document: Document, base: TermBase) -> Counter[str]:
    layers = annotate(document, terms=base)
    return Counter(
        str(a.ref) for layer in layers if layer.name == "terms" for a in layer.annotations
    )


def _use(use: TermUse) -> str:
    ko, en = (_wordings(use.term, lang) for lang in ("ko", "en"))
    return f"{use.ko:>4} {use.en:>4}  {ko} = {en}"


def _wordings(term: Term, lang: str) -> str:
    said = [w for w in term.wordings if w.lang.partition("-")[0] == lang]
    return " | ".join(f"!{w.text}" if w.status == "forbidden" else w.text for w in said) or STANDARD
