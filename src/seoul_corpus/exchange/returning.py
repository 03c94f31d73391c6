"""A file that comes back from translators, whatever kind it is."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.bilingual import read_csv, read_docx, read_xlsx
from seoul_corpus.exchange.incoming import ImportReport, Incoming, merge
from seoul_corpus.exchange.incoming.weighing import NOTHING
from seoul_corpus.exchange.tmx import read_tmx
from seoul_corpus.exchange.xliff import read_xliff

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext
    from seoul_corpus.exchange.variants import TranslationUnit, Variant

_ROOT: Final = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_PARTS: Final = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_OURS: Final = re.compile(r"(?:error|warning|info) [a-z][a-z-]*: ")
"""How a note begins that we wrote; TMX does not say whose a note is."""


def import_file(
    bitext: Bitext, source: bytes | str | Path, *, name: str = ""
) -> tuple[Bitext, ImportReport]:
    """Return a bitext with what people made of a file that was written from it, and a report.

    XLIFF 1.2 and 2.0, TMX, review tables as XLSX, DOCX or CSV: the first bytes tell which. Only
    target texts change, each by its unit's id, and only where the file was made from the texts
    that the bitext has; comments become annotations of the layer ``comments``. What cannot be
    placed, contradicts, or would break the structure is kept in the report.

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
        return read_xliff(data)
    if kind == "tmx":
        known = {link.note for link in bitext.alignment.links}
        return tuple(_memory_row(bitext, unit, known) for unit in read_tmx(data))
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


def _memory_row(bitext: Bitext, unit: TranslationUnit, known: Iterable[str]) -> Incoming:
    """Return a unit of a translation memory as a row; a note that is not ours is a comment."""
    source, target = (unit.variant(document.lang) for document in (bitext.source, bitext.target))
    notes = [*unit.notes, *(note for variant in unit.variants for note in variant.notes)]
    prefix = f"{bitext.key}."
    prints = [_print(variant) for variant in (source, target)]
    return Incoming(
        unit.id.removeprefix(prefix),
        source.text if source else None,
        target.text if target else None,
        " ".join(prints) if any(one != NOTHING for one in prints) else "",
        tuple(note for note in notes if note not in known and not _OURS.match(note)),
    )


def _print(variant: Variant | None) -> str:
    return dict(variant.props).get("x-fingerprint", NOTHING) if variant else NOTHING
