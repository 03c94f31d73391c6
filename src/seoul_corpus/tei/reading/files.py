"""From files of any layout to bitexts and documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Unpack

from seoul_corpus.document import Bitext, Document
from seoul_corpus.errors import Location, SchemaError
from seoul_corpus.intake import Limits, Source, Xml, read_xml
from seoul_corpus.parse.collector import collector_paused
from seoul_corpus.tei.reading.elements import broken
from seoul_corpus.tei.reading.layouts import (
    alignment_among,
    alone,
    joined,
    joined_names,
    language_files,
    singles,
)
from seoul_corpus.tei.reading.reader import TeiReader


def from_tei(source: Source | Mapping[str, Source], **limits: Unpack[Limits]) -> Bitext | Document:
    """Return the bitext or document that TEI of our profile holds.

    ``from_tei(to_tei(value)) == value`` for every bitext and document and in each layout. White
    space between block elements, the order of attributes, namespace prefixes, comments and the
    encoding of the file do not matter. A newer minor version of the profile is read, with a
    finding ``tei-profile-minor`` (of the alignment, or of the lone document).

    Args:
        source: the file's bytes, or its path; for the layout ``split`` all files by their names.
            No file is opened but those that are given.
        limits: ``size_limit``, ``depth_limit``, ``node_limit``, ``attribute_limit``,
            ``attribute_count_limit``, where the defaults (32 MB, 64, a million, a million, a
            hundred) are not what is wanted.

    Raises:
        ParseError: a file cannot be read or decoded.
        LimitError: it is over one of the limits.
        FormatError: it is no XML, or XML with a DOCTYPE; the files do not belong together.
        SchemaError: it is not of our profile; the error has the line, the element and the rule.

    Example:
        >>> from_tei(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
        Traceback (most recent call last):
        seoul_corpus.errors.SchemaError: <tei>:1: TEI lacks teiHeader. Expected: ...
            <TEI>
    """
    if isinstance(source, Mapping):
        files = {name: read_xml(file, **limits) for name, file in source.items()}
        return _read_files({name: Xml(xml.root, name) for name, xml in files.items()})
    xml = read_xml(source, **limits)
    with _in_file(xml), collector_paused():
        first, *others = singles(xml.root)
        if others:
            raise broken(xml.root, "tei-corpus-many", count=1 + len(others))
        return TeiReader(first).read()


def read_corpus(source: Source, **limits: Unpack[Limits]) -> Iterator[Bitext | Document]:
    """Yield the bitexts and documents of a ``teiCorpus``, or the one of a ``TEI``.

    Args:
        source: the file's bytes, or its path.
        limits: as for ``from_tei``; they hold for the whole file.

    Raises:
        SeoulCorpusError: as ``from_tei`` does, when the text in question is reached.
    """
    xml = read_xml(source, **limits)
    texts = singles(xml.root)
    while True:
        with _in_file(xml), collector_paused():
            tei = next(texts, None)
            value = None if tei is None else TeiReader(tei).read()
        if value is None:
            return
        yield value


def joined_files(source: Source, **limits: Unpack[Limits]) -> tuple[str, ...]:
    """Return the names of the files that a file of the layout ``split`` joins, in its order.

    Empty for a file that has a text of its own. No other file is opened.

    Raises:
        SeoulCorpusError: as ``from_tei`` does for a file that is no XML.
    """
    return joined_names(read_xml(source, **limits).root)


def _read_files(files: Mapping[str, Xml]) -> Bitext | Document:
    if len(files) == 1:
        only_file = next(iter(files.values()))
        with _in_file(only_file):
            return TeiReader(alone(only_file.root)).read()
    alignment = alignment_among(files)
    with _in_file(alignment):
        languages = list(language_files(alignment, files))
    for _, language in languages:
        # Read alone first, so that an error in it has the name of its file.
        with _in_file(language):
            TeiReader(language.root).read()
    with _in_file(alignment), collector_paused():
        return TeiReader(joined(alignment, files)).read()


@contextmanager
def _in_file(xml: Xml) -> Iterator[None]:
    """Add the name of the file to an error."""
    try:
        yield
    except SchemaError as error:
        error.location = replace(error.location or Location(), source=xml.name)
        raise
