"""Where the official English is kept: a text and its metadata, as in ``data/``."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from seoul_corpus.atomic import replace_file
from seoul_corpus.corpus import (
    EditionFile,
    Page,
    load_bitext,
    load_official,
    official_edition,
    official_file,
    read_metadata,
)
from seoul_corpus.document import Document, Finding
from seoul_corpus.editions.fetching import fetch
from seoul_corpus.editions.joining import Differences, differences, join
from seoul_corpus.errors import EditionError, Location, OutputError
from seoul_corpus.parse import parse
from seoul_corpus.sources import Notice, Source, read, read_file

_SHOWN: Final = 12
"""So many references are named in an error."""


class Stored(NamedTuple):
    """An edition on the user's machine.

    Attributes:
        about: its metadata.
        path: the metadata file.
        differences: how its numbers differ from those of the shipped text.
        findings: what was noticed when it was read.
    """

    about: EditionFile
    path: Path
    differences: Differences
    findings: tuple[Finding, ...]


def add(sources: Sequence[str] = (), *, force: bool = False, encoding: str | None = None) -> Stored:
    """Read the official English from files or addresses, check its numbers, and keep it.

    The edition that was there before stays until the new one is complete.

    Args:
        sources: files or addresses: the declaration and its annex, or one that holds both; by
            default the two pages on the site of the UK government.
        force: keep it although its numbers differ from those of the shipped text.
        encoding: of files; what they say, or UTF-8, by default.

    Raises:
        FetchError: a page cannot be fetched.
        ParseError: a file cannot be read.
        EditionError: the numbers differ; the message names them.
        OutputError: it cannot be written.
    """
    names = sources or official_edition().pages
    read_sources = [_read(name, encoding) for name in names]
    text = join([source.text for source in read_sources])
    # Notices are about whole pages here: the joined text has places of its own.
    notices = [Notice(n.code, params=n.params) for one in read_sources for n in one.notices]
    document = parse(text, lang="en", role="official", notices=notices)
    found = differences(document, load_bitext().ko)
    if any(found) and not force:
        raise EditionError(
            "edition-numbers",
            Location(", ".join(names)),
            missing=_named(found.missing),
            additional=_named(found.additional),
        )
    data = text.encode()
    about = _about(document, data, read_sources)
    path = official_file()
    _keep(path, about, data)
    return Stored(about, path, found, document.findings)


def listed() -> tuple[Stored, ...]:
    """Return the editions on this machine.

    Raises:
        FormatError: one was changed.
    """
    path = official_file()
    if not path.is_file():
        return ()
    about = read_metadata(EditionFile, path.read_bytes(), path.name)
    document = load_official()
    found = differences(document, load_bitext().ko)
    return (Stored(about, path, found, document.findings),)


def remove() -> Path:
    """Delete the official English from this machine; return the file that was its metadata.

    Raises:
        EditionError: there is none.
        OutputError: it cannot be deleted.
    """
    path = official_file()
    if not path.is_file():
        raise EditionError("edition-absent", folder=str(path.parent))
    try:
        path.unlink()
        _sweep(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    return path


def _read(name: str, encoding: str | None) -> Source:
    if "://" not in name:
        return read_file(name, encoding=encoding)
    page = fetch(name)
    return read(page.data, encoding=page.encoding or encoding, uri=page.uri)


def _named(references: Sequence[str]) -> str:
    more = f", … ({len(references)})" if len(references) > _SHOWN else ""
    return ", ".join(references[:_SHOWN]) + more or "—"


def _about(document: Document, data: bytes, sources: Sequence[Source]) -> EditionFile:
    official = official_edition()
    pages = tuple(
        Page(
            uri=source.provenance.uri or "-",
            sha256=source.provenance.sha256,
            media_type=source.provenance.media_type,
        )
        for source in sources
    )
    digest = hashlib.sha256(data).hexdigest()
    known = {name: getattr(official, name) for name in _KNOWN}
    return EditionFile(
        **known,
        title=" ".join(document.title.text.split()) if document.title else official.publisher,
        uri=official.pages[0],
        file=f"{official.key}-{digest[:16]}.txt",
        sha256=digest,
        added=datetime.datetime.now(datetime.UTC).replace(microsecond=0),
        pages=pages,
    )


_KNOWN: Final = (
    *("key", "lang", "role", "date", "description", "description_ko"),
    *("rights", "rights_ko", "licence", "publisher"),
)
"""What is known of the edition before it is read."""


def _keep(path: Path, about: EditionFile, data: bytes) -> None:
    """Write the text under a name of its own, then the metadata, which makes it the edition."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path.parent / about.file, data)
        replace_file(path, "".join(_toml(about)).encode())
        _sweep(path, keep=about.file)
    except OSError as error:
        raise _unwritable(path, error) from error


def _sweep(path: Path, keep: str = "") -> None:
    """Delete the texts of editions that are no more."""
    for old in path.parent.glob(f"{path.stem}-*.txt"):
        if old.name != keep:
            old.unlink(missing_ok=True)


def _toml(about: EditionFile) -> Iterator[str]:
    for name, value in about:
        if isinstance(value, datetime.date):  # a datetime is one, too
            yield f"{name} = {value.isoformat()}\n"
        elif isinstance(value, str):
            yield f"{name} = {_string(value)}\n"
    for page in about.pages:
        yield "\n[[pages]]\n"
        yield from (f"{name} = {_string(value)}\n" for name, value in page)


def _string(value: str) -> str:
    # JSON's strings are TOML's, but for DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _unwritable(path: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError("output-unwritable", Location(str(path)), reason=reason)
