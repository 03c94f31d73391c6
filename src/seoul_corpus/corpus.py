"""Loading: a document from a file, the shipped bitext, or a bitext of one's own two files."""

from __future__ import annotations

import datetime
import os
import tomllib
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError

from seoul_corpus.align import LinkTable, align
from seoul_corpus.annotate.layers import anchored_layer
from seoul_corpus.annotate.numbering import Numbers
from seoul_corpus.document import (
    Alignment,
    Bitext,
    Document,
    Edition,
    Layer,
    Link,
    Role,
    Text,
    Value,
    direction,
)
from seoul_corpus.document.value import Key, Lang
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

__all__ = ["load_bitext", "load_document"]

Model = TypeVar("Model", bound=Value)

SHIPPED = "seoul-2024.toml"
"""The metadata of the shipped bitext, in ``data/``."""

OFFICIAL = "official"
"""Stands for the official English that the user added, wherever an English text is asked for."""

Path_ = str | os.PathLike[str]


class Page(Value):
    """A file or a page that an edition was made from.

    Attributes:
        uri: its name or address.
        sha256: of its bytes, in hex.
        media_type: such as ``text/html``.
    """

    uri: Text
    sha256: Text
    media_type: Text


class EditionFile(Edition):
    """The metadata file beside a text: what is known of it, and how its bytes are to be read.

    Attributes:
        added: when the user added it; None for what is shipped.
        pages: what the user made it from.
    """

    key: Key
    lang: Lang
    role: Role
    file: Text
    media_type: Literal["text/plain"] = "text/plain"
    encoding: Text = "utf-8"
    sha256: Text
    added: datetime.datetime | None = None
    pages: Annotated[tuple[Page, ...], Field(strict=False)] = ()

    def edition(self) -> Edition:
        """Return what the document carries of the metadata."""
        return Edition(**{name: getattr(self, name) for name in Edition.model_fields})


class OfficialFile(Value):
    """What is known of the official edition, which is published elsewhere and not shipped."""

    key: Key
    lang: Lang
    role: Role
    publisher: Text
    stored: Literal[False]
    description: Text
    description_ko: Text
    rights: Text
    rights_ko: Text
    licence: Text
    date: datetime.date
    pages: Annotated[tuple[Text, ...], Field(strict=False)]


class BitextFile(Value):
    """The metadata file of a bitext: its key, its two editions, its links, terms and layers."""

    key: Key
    title: Text = ""
    title_ko: Text = ""
    ko: Text
    en: Text
    links: Text | None = None
    terms: Text | None = None
    layers: Annotated[tuple[Text, ...], Field(strict=False)] = ()
    official: OfficialFile


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
    shipped = bitext_file()
    sides = []
    for name in (shipped.ko, shipped.en):
        path = Path(str(resource("data", *name.split("/"))))
        sides.append(_load_edition(path, f"data/{name}"))
    ko, en = sides
    links: tuple[Link, ...] = ()
    if shipped.links:
        links = read_links_tsv(resource("data", shipped.links).read_bytes())
    terms = None
    if shipped.terms:
        terms = read_terms_tsv(resource("data", shipped.terms).read_bytes(), shipped.terms)
    first, second = direction(ko, en)
    alignment = Alignment(source=first.key, target=second.key, links=links)
    return Bitext(
        key=key or shipped.key,
        ko=ko,
        en=en,
        alignment=alignment,
        layers=tuple(_layer(name, (ko, en)) for name in shipped.layers),
        terms=terms,
    )


def _layer(name: str, documents: tuple[Document, ...]) -> Layer:
    """Return a shipped layer; its table is named after it and fits the texts exactly."""
    rows = read_layer_tsv(resource("data", *name.split("/")).read_bytes(), source=name)
    by_key = {document.key: document for document in documents}
    layer, findings = anchored_layer(by_key, Path(name).stem, rows, Numbers())
    if findings:
        raise AnnotationError(findings[0].code, **findings[0].params)
    return layer


def bitext_file() -> BitextFile:
    """Return the metadata of the shipped bitext."""
    data = resource("data", SHIPPED).read_bytes()
    return read_metadata(BitextFile, data, f"data/{SHIPPED}")


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


def read_metadata(model: type[Model], data: bytes, name: str) -> Model:
    """Return what a TOML file says.

    Raises:
        FormatError: it is not TOML in UTF-8, or not what ``model`` holds.
    """
    try:
        return model.model_validate(tomllib.loads(data.decode()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FormatError("metadata-unreadable", Location(name), reason=str(error)) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or "-"
        raise FormatError(
            "metadata-invalid", Location(name), field=field, reason=first["msg"]
        ) from error
