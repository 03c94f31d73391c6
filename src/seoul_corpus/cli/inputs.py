"""Texts in: files, or standard input for ``-``."""

from __future__ import annotations

import re
import sys

from seoul_corpus.align import LinkTable
from seoul_corpus.corpus import OFFICIAL, load_bitext, load_document, load_official
from seoul_corpus.document import Bitext, Document
from seoul_corpus.exchange import read_link_table
from seoul_corpus.parse import Profile, parse
from seoul_corpus.sources import INPUT_LIMIT, read
from seoul_corpus.sources import read_bytes as read_file_bytes

STANDARD = "-"
"""Stands for standard input."""


def read_bytes(path: str, limit: int = INPUT_LIMIT) -> bytes:
    """Return the bytes of a file or of standard input, one more than ``limit`` at most.

    Raises:
        ParseError: the file cannot be read.
    """
    if path != STANDARD:
        return read_file_bytes(path, limit)
    return sys.stdin.buffer.read(limit + 1)


def read_document(
    path: str,
    *,
    lang: str | None = None,
    key: str | None = None,
    encoding: str | None = None,
    strict: bool = False,
    profile: Profile | str | None = None,
) -> Document:
    """Return the document in a file, on standard input, or the official English."""
    if path == OFFICIAL:
        return load_official()
    if path != STANDARD:
        return load_document(
            path, lang=lang, key=key, encoding=encoding, strict=strict, profile=profile
        )
    source = read(read_bytes(path), encoding=encoding, uri="<stdin>")
    document = parse(
        source.text,
        lang=lang,
        key=key,
        strict=strict,
        profile=profile,
        provenance=source.provenance.model_copy(update={"uri": None}),
        notices=source.notices,
    )
    return document.with_origins(source.origins)


def read_bitext(
    ko: str | None,
    en: str | None,
    encoding: str | None = None,
    links: LinkTable | None = None,
) -> Bitext:
    """Return the bitext of two files; the shipped text stands in for a file not given."""
    sides = [
        path if path in (None, OFFICIAL) else read_document(path, encoding=encoding)
        for path in (ko or None, en or None)
    ]
    return load_bitext(ko=sides[0], en=sides[1], links=links)


def read_table(path: str) -> LinkTable:
    """Return a table of links that people worked in."""
    if path == STANDARD:
        return read_link_table(read_bytes(path), source="<stdin>")
    return read_link_table(path)


def read_lines(path: str, encoding: str | None = None) -> tuple[str, ...]:
    """Return the lines of a file or of standard input, without their ends."""
    uri = "<stdin>" if path == STANDARD else path
    text = read(read_bytes(path), encoding=encoding, uri=uri).text
    lines = re.split(r"\r\n|\r|\n", text)
    return tuple(lines if lines[-1] else lines[:-1])


def names(*documents: Document) -> dict[str, str]:
    """Return what each document was read from, by its key."""
    return {document.key: document.provenance.uri or "<stdin>" for document in documents}
