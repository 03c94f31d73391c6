"""The metadata files of editions and bitexts, as TOML."""

from __future__ import annotations

import datetime
import tomllib
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError

from seoul_corpus.document import Edition, Role, Text, Value
from seoul_corpus.document.value import Key, Lang
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.resources import resource

Model = TypeVar("Model", bound=Value)

SHIPPED = "seoul-2024.toml"
"""The metadata of the shipped bitext, in ``data/``."""


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
    """The metadata file of a bitext: its key, its two editions, its links, terms and layers.

    Attributes:
        key: names the bitext.
        title: in English.
        title_ko: in Korean.
        about: whatever else is to be known of it, by names of one's own.
        ko: the Korean text, or the metadata file of its edition, from this file's folder.
        en: the English one.
        links: the table of links; without one, the texts are aligned.
        terms: the table of terms.
        layers: tables of annotations, each named after its layer.
        official: where the official edition is published; of the shipped text alone.
    """

    key: Key
    title: Text = ""
    title_ko: Text = ""
    about: dict[Text, Text | int | float | bool | datetime.date] = Field(default_factory=dict)
    ko: Text
    en: Text
    links: Text | None = None
    terms: Text | None = None
    layers: Annotated[tuple[Text, ...], Field(strict=False)] = ()
    official: OfficialFile | None = None


def bitext_file() -> BitextFile:
    """Return the metadata of the shipped bitext."""
    data = resource("data", SHIPPED).read_bytes()
    return read_metadata(BitextFile, data, f"data/{SHIPPED}")


def official_edition() -> OfficialFile:
    """Return what is known of the official edition of the shipped text."""
    official = bitext_file().official
    if official is None:
        raise AssertionError("the shipped metadata names the official edition")
    return official


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
