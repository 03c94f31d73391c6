"""A file that comes back from translators, whatever kind it is."""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seoul_corpus.document import fingerprint
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.bilingual import read_csv, read_docx, read_xlsx
from seoul_corpus.exchange.incoming import ImportReport, Incoming, merge
from seoul_corpus.exchange.incoming.weighing import NOTHING
from seoul_corpus.exchange.tmx import read_tmx
from seoul_corpus.exchange.work import WorkLevel, about_documents, work_units
from seoul_corpus.exchange.xliff import read_xliff

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext
    from seoul_corpus.exchange.variants import TranslationUnit, Variant
    from seoul_corpus.exchange.work import WorkUnit

_ROOT: Final = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_PARTS: Final = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_OURS: Final = re.compile(r"(?:error|warning|info) [a-z][a-z-]*: ")
"""How a note begins that we wrote."""


def import_file(
    bitext: Bitext, source: bytes | str | Path, *, name: str = ""
) -> tuple[Bitext, ImportReport]:
    """Return a bitext with what people made of a file that was written from it, and a report.

    XLIFF 1.2 and 2.0, TMX, review tables as XLSX, DOCX or CSV: the first bytes tell which. Only
    target texts change, each by its unit's id, and only where the file was made from the texts
    that the bitext has; comments become annotations of the layer ``comments``. What cannot be
    placed, contradicts, or would break the structure is kept in the report. Where a tool wrote a
    memory with ids of its own or without, a source text that only one unit has tells which.

    Args:
        bitext: what the file was made from.
        source: the bytes, or a path.
        name: what findings call the file; its path by default.

    Raises:
        ParseError: the file cannot be read.
        LimitError: it is over a limit.
        FormatError: it is none of these kinds, or has no header.
        MissingExtraError: XLSX without the extra ``office``.

    Example:
        >>> from seoul_corpus import align, parse, to_xliff
        >>> b = align(parse("1. 우리는 확인한다."), parse("1. We confirm."))
        >>> edited = to_xliff(b).replace(b"We confirm.", b"We affirm.")
        >>> changed, report = import_file(b, edited)
        >>> changed.en.text, [(one.old, one.new) for one in report.changed]
        ('1. We affirm.', [('We confirm.', 'We affirm.')])
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    called = name or ("<import>" if isinstance(source, bytes) else str(source))
    return merge(bitext, _rows(bitext, data, called), source=called)


def _rows(bitext: Bitext, data: bytes, name: str) -> tuple[Incoming, ...]:
    kind = _kind(data, name)
    if kind == "xliff":
        return _theirs(bitext, read_xliff(data, name=name))
    if kind == "tmx":
        rows = [_memory_row(bitext, unit) for unit in read_tmx(data, name=name)]
        return _placed(bitext, _theirs(bitext, rows))
    if kind == "xlsx":
        return read_xlsx(data, name=name)
    return read_docx(data, name=name) if kind == "docx" else read_csv(data, name=name)


def _kind(data: bytes, name: str) -> str:
    if data[:4] == b"PK\x03\x04":
        try:
            parts = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
        except (zipfile.BadZipFile, ValueError, OSError):
            parts = set()
        kind = next((kind for part, kind in _PARTS.items() if part in parts), None)
        if kind is None:
            raise FormatError("import-kind", Location(name))
        return kind
    start = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not start.startswith(b"<"):
        return "csv"
    root = _ROOT.search(start)
    found = root[1].decode("ascii", "replace") if root else ""
    if found not in {"xliff", "tmx"}:
        raise FormatError("import-kind", Location(name))
    return found


def _theirs(bitext: Bitext, rows: Iterable[Incoming]) -> tuple[Incoming, ...]:
    """Return rows without notes that we wrote: tools forget whose a note is, and TMX cannot say."""
    ours = {link.note for link in bitext.alignment.links}
    ours.update(line for lang in ("en", "ko") for line in about_documents(bitext, lang))
    cleaned = [
        row._replace(
            comments=tuple(c for c in row.comments if c not in ours and not _OURS.match(c))
        )
        for row in rows
    ]
    return tuple(row for row in cleaned if row.id or row.target is not None or row.comments)


def _memory_row(bitext: Bitext, unit: TranslationUnit) -> Incoming:
    """Return a unit of a translation memory as a row."""
    source, target = (unit.variant(document.lang) for document in (bitext.source, bitext.target))
    notes = [*unit.notes, *(note for variant in unit.variants for note in variant.notes)]
    prefix = f"{bitext.key}."
    prints = [_print(variant) for variant in (source, target)]
    return Incoming(
        unit.id.removeprefix(prefix),
        source.text if source else None,
        target.text if target else None,
        " ".join(prints) if any(one != NOTHING for one in prints) else "",
        tuple(notes),
    )


def _placed(bitext: Bitext, rows: tuple[Incoming, ...]) -> tuple[Incoming, ...]:
    """Return rows with the ids of their units; the source tells where an id is none of ours."""
    levels: tuple[WorkLevel, ...] = ("sentence", "paragraph")
    units = [work_units(bitext, level=level) for level in levels]
    ids = {unit.id for of_level in units for unit in of_level}
    lost = [fingerprint(row.source) for row in rows if row.source and row.id not in ids]
    if not lost:
        return rows
    tables = [_by_source(of_level) for of_level in units]
    table = max(tables, key=lambda table: sum(one in table for one in lost))
    return tuple(
        row if row.id in ids else row._replace(id=table.get(fingerprint(row.source or ""), row.id))
        for row in rows
    )


def _by_source(units: Iterable[WorkUnit]) -> dict[str, str]:
    """Return the ids of units by the fingerprint of a source text that no other unit has."""
    found: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        if unit.source:
            found[unit.source.fingerprint].append(unit.id)
    return {source: names[0] for source, names in found.items() if len(names) == 1}


def _print(variant: Variant | None) -> str:
    return dict(variant.props).get("x-fingerprint", NOTHING) if variant else NOTHING
