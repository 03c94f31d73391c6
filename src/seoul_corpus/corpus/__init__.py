"""Loading: a document from a file, the shipped bitext, or a bitext of one's own two files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

from seoul_corpus.align import LinkTable, align
from seoul_corpus.annotate.layers import anchored_layer
from seoul_corpus.annotate.numbering import Numbers
from seoul_corpus.corpus.metadata import (
    SHIPPED,
    BitextFile,
    EditionFile,
    Page,
    bitext_file,
    official_edition,
    read_metadata,
)
from seoul_corpus.document import (
    Alignment,
    Bitext,
    Document,
    Layer,
    Role,
    direction,
)
from seoul_corpus.errors import AnnotationError, EditionError, FormatError, Location, ParseError
from seoul_corpus.exchange import (
    read_layer_tsv,
    read_link_table,
    read_links_tsv,
    read_terms_tsv,
)
from seoul_corpus.parse import Profile, parse
from seoul_corpus.resources import resource, user_folder
from seoul_corpus.sources import INPUT_LIMIT, decode, read_file

__all__ = [
    "BitextFile",
    "EditionFile",
    "Page",
    "bitext_file",
    "load_bitext",
    "load_described",
    "load_document",
    "load_official",
    "official_edition",
    "official_file",
    "read_metadata",
]

OFFICIAL = "official"
"""Stands for the official English that the user added, wherever an English text is asked for."""

Path_ = str | os.PathLike[str]


def load_document(  # noqa: PLR0913 -- keyword options of the main entry point
    path: Path_,
    *,
    lang: str | None = None,
    key: str | None = None,
    role: Role | None = None,
    encoding: str | None = None,
    strict: bool = False,
    profile: Profile | str | None = None,
    limit: int = INPUT_LIMIT,
) -> Document:
    """Return the tree of a text file, or of the edition that a metadata file (.toml) describes.

    Args:
        path: a plain text file, or a TOML file such as those in ``data/``.
        lang: BCP 47 tag; told from the letters by default.
        key: begins every id; the language by default.
        role: what the edition is.
        encoding: UTF-8, or what a byte order mark says, by default.
        strict: raise for the first structure fault.
        profile: which marks number the text, as in ``parse``; a metadata file takes none.
        limit: the largest file in bytes.

    Raises:
        ParseError: the file cannot be read, decoded or (``strict``) has a structure fault.
        LimitError: it is too large.
        FormatError: the metadata is not what it should be, or the text is not the one it describes.
    """
    if os.fspath(path).endswith(".toml"):
        return _load_edition(Path(path), Path(path).name)
    source = read_file(path, encoding=encoding, limit=limit)
    document = parse(
        source.text,
        lang=lang,
        key=key,
        role=role,
        strict=strict,
        profile=profile,
        provenance=source.provenance,
        notices=source.notices,
    )
    return document.with_origins(source.origins)


def load_bitext(  # noqa: PLR0913 -- keyword options of the main entry point
    ko: Path_ | Document | None = None,
    en: Path_ | Document | None = None,
    *,
    key: str | None = None,
    source: Literal["ko", "en"] | None = None,
    links: LinkTable | Path_ | None = None,
    encoding: str | None = None,
    strict: bool = False,
) -> Bitext:
    """Return two aligned documents: the shipped declaration, or your own files.

    Without ``ko`` and ``en``, the shipped Seoul Declaration with its curated links. With one of
    them, the other is the shipped one.

    Args:
        ko: the Korean text file or document.
        en: the English text file or document; ``"official"`` for the official English that
            ``seoul-corpus edition`` stored on this machine (a file of that name: ``./official``).
        key: names the bitext.
        source: the side that links begin at; told from the roles by default.
        links: a table of links that people worked in, or its path: the rows that they touched
            stand, and the rest is aligned around them.
        encoding: of the files; UTF-8, or what a byte order mark says, by default.
        strict: raise for the first structure fault.

    Raises:
        ParseError: a file cannot be read, decoded or (``strict``) has a structure fault.
        FormatError: ``links`` is no table of links.
        EditionError: ``en="official"``, and it is not stored here; the message says how to.
        AlignmentError: the two languages are given the wrong way round, or are the same; or
            ``links`` contradict the texts or each other.

    Example:
        >>> b = load_bitext()
        >>> len(b)
        17
        >>> b["annex 2.4"].en.n
        '2.4'
    """
    table = links if isinstance(links, LinkTable | None) else read_link_table(Path(links))
    if ko is None and en is None and source is None:
        return _shipped(key) if table is None else _shipped(key).with_links(table)
    shipped = bitext_file()
    sides = []
    for path, name in ((ko, shipped.ko), (en, shipped.en)):
        if isinstance(path, Document):
            sides.append(path)
        elif path is None:
            sides.append(
                _load_edition(Path(str(resource("data", *name.split("/")))), f"data/{name}")
            )
        elif path == OFFICIAL:
            sides.append(load_official())
        else:
            sides.append(load_document(path, encoding=encoding, strict=strict))
    own = ko is not None or en not in (None, OFFICIAL)
    name = key or ("bitext" if own else shipped.key)
    return align(sides[0], sides[1], key=name, source=source, links=table or ())


def _shipped(key: str | None) -> Bitext:
    return load_described(resource("data", SHIPPED), f"data/{SHIPPED}", key)


def load_described(path: Path, name: str, key: str | None = None) -> Bitext:
    """Return the bitext that a metadata file describes.

    Args:
        path: the file, a ``BitextFile`` in TOML; what it names stands in its folder.
        name: what the file is called in messages.
        key: names the bitext; as the file says by default.

    Raises:
        SeoulCorpusError: this file or one that it names is not what it should be.
    """
    about = read_metadata(BitextFile, _bytes(path), name)
    named = _Named(path.parent, name.rpartition("/")[0])
    ko, en = named.document(about.ko, "ko"), named.document(about.en, "en")
    return Bitext(
        key=key or about.key,
        ko=ko,
        en=en,
        alignment=named.alignment(about.links, ko, en),
        layers=tuple(named.layer(layer, (ko, en)) for layer in about.layers),
        terms=read_terms_tsv(named.data(about.terms), about.terms) if about.terms else None,
    )


class _Named(NamedTuple):
    """The files that a metadata file names, and what the folder is called in messages."""

    folder: Path
    name: str

    def called(self, file: str) -> str:
        return f"{self.name}/{file}" if self.name else file

    def data(self, file: str) -> bytes:
        return _bytes(self.folder / file)

    def document(self, file: str, lang: str) -> Document:
        if file.endswith(".toml"):
            return _load_edition(self.folder / file, self.called(file))
        return load_document(self.folder / file, lang=lang)

    def alignment(self, file: str | None, ko: Document, en: Document) -> Alignment:
        if file is None:
            return align(ko, en).alignment
        source, target = direction(ko, en)
        links = read_links_tsv(self.data(file), source=file)
        return Alignment(source=source.key, target=target.key, links=links)

    def layer(self, file: str, documents: tuple[Document, ...]) -> Layer:
        """Return a layer; its table is named after it and fits the texts exactly."""
        rows = read_layer_tsv(self.data(file), source=file)
        by_key = {document.key: document for document in documents}
        layer, findings = anchored_layer(by_key, Path(file).stem, rows, Numbers())
        if findings:
            raise AnnotationError(findings[0].code, **findings[0].params)
        return layer


def _load_edition(path: Path, name: str) -> Document:
    """Return the edition that a metadata file describes; the text must be the one it describes."""
    source = read_file(path)
    about = read_metadata(EditionFile, source.text.encode(), name)
    file = path.parent / about.file
    uri = name.rsplit("/", 1)[0] + "/" + about.file if "/" in name else about.file
    data = _bytes(file)
    text = decode(data, encoding=about.encoding, uri=uri)
    if text.provenance.sha256 != about.sha256:
        raise FormatError(
            "checksum-differs", Location(uri), expected=about.sha256, found=text.provenance.sha256
        )
    return parse(
        text.text,
        lang=about.lang,
        key=about.key,
        role=about.role,
        provenance=text.provenance,
        edition=about.edition(),
    )


def official_file() -> Path:
    """Return the metadata file of the official English; it need not exist."""
    return user_folder() / "editions" / "en-official.toml"


def load_official() -> Document:
    """Return the official English that the user added.

    Raises:
        EditionError: it is not stored on this machine.
        FormatError: what is stored was changed.
    """
    path = official_file()
    if not path.is_file():
        raise EditionError("edition-absent", folder=str(path.parent))
    return _load_edition(path, path.name)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(INPUT_LIMIT + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ParseError("file-unreadable", Location(str(path)), reason=reason) from error
