"""Where the texts come from, and what may be done with them."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator, Sequence

from seoul_corpus.document import Document, Edition
from seoul_corpus.tei.writing.markup import Markup

BY_LANGUAGE = (("en", ""), ("ko", "_ko"))
"""The languages that an edition is described in, and how its fields of that language end."""

# What needs no escape in an attribute and is an anyURI.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$(),*;=%+-]+")
_EPOCH = re.compile(r"[0-9]{1,11}")
UNSTATED = "<publisher>not stated</publisher>\n"


def publication(documents: Sequence[Document], markup: Markup) -> str:
    """Return who publishes the texts, and what may be done with them."""
    editions = [document.edition for document in documents if document.edition]
    publishers = list(dict.fromkeys(e.publisher for e in editions if e.publisher))
    publisher = "".join([f"<publisher>{markup.content(name)}</publisher>\n" for name in publishers])
    rights = "".join([_rights(document, markup) for document in documents])
    return (
        f"<publicationStmt>\n{publisher or UNSTATED}"
        f'<availability status="restricted">\n{rights}</availability>\n'
        f"{_date()}</publicationStmt>\n"
    )


def _rights(document: Document, markup: Markup) -> str:
    """Return what may be done with one of the texts."""
    edition = document.edition
    pointer = markup.pointer(f"src.{document.key}")
    if edition is None or not (edition.rights or edition.licence):
        return f'<p corresp="{pointer}">The rights in this text are not stated.</p>\n'
    said = [
        f'<p xml:lang="{lang}" corresp="{pointer}">{markup.content(text)}</p>\n'
        for lang, text in _by_language(edition, "rights")
    ]
    if edition.licence:
        target = f' target="{edition.licence}"' if _ADDRESS.fullmatch(edition.licence) else ""
        address = markup.content(edition.licence)
        said.append(f'<licence{target} corresp="{pointer}"><p>{address}</p></licence>\n')
    return "".join(said)


def _date() -> str:
    """Return the date that the environment asks for; there is no other clock here."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not _EPOCH.fullmatch(epoch):
        return ""
    day = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    return f'<date when="{day}">{day}</date>\n'


def source(document: Document, about: str | None, markup: Markup) -> str:
    """Return the source of one text: its edition, its file, what the alignment begins at.

    Args:
        document: the text.
        about: the key of the source in the alignment, None for a text alone.
        markup: escapes text.
    """
    role = f' type="{document.role}"' if document.role else ""
    related = _related(document, about, markup)
    edition = "".join(_edition(document.edition, markup)) if document.edition else ""
    provenance = "".join(_provenance(document, markup))
    id_ = markup.id(f"src.{document.key}")
    return f'<bibl{id_} xml:lang="{document.lang}"{role}>\n{edition}{provenance}{related}</bibl>\n'


def file_of(document: Document, about: str, name: str, markup: Markup) -> str:
    """Return the source of a text that is in another file, which describes it."""
    id_ = markup.id(f"src.{document.key}")
    related = _related(document, about, markup)
    return f'<bibl{id_} xml:lang="{document.lang}">\n<ptr target="{name}"/>\n{related}</bibl>\n'


def _related(document: Document, about: str | None, markup: Markup) -> str:
    """Return what the text was made from; nothing for the source itself and a text alone."""
    if about in (None, document.key):
        return ""
    return f'<relatedItem type="source" target="{markup.pointer(f"src.{about}")}"/>\n'


def _edition(edition: Edition, markup: Markup) -> Iterator[str]:
    yield f"<title>{markup.content(edition.title)}</title>\n"
    if edition.publisher:
        yield f"<publisher>{markup.content(edition.publisher)}</publisher>\n"
    if edition.date:
        day = edition.date.isoformat()
        yield f'<date when="{day}">{day}</date>\n'
    for kind in ("description", "rights"):
        for lang, text in _by_language(edition, kind):
            yield f'<note type="{kind}" xml:lang="{lang}">{markup.content(text)}</note>\n'
    if edition.licence:
        yield f'<idno type="licence">{markup.content(edition.licence)}</idno>\n'
    if edition.uri:
        yield f'<idno type="edition">{markup.content(edition.uri)}</idno>\n'


def _provenance(document: Document, markup: Markup) -> Iterator[str]:
    origin = document.provenance
    if origin.uri is not None:
        yield f'<idno type="uri">{markup.content(origin.uri)}</idno>\n'
    yield f'<idno type="sha256">{markup.content(origin.sha256)}</idno>\n'
    yield f'<note type="encoding">{markup.content(origin.encoding)}</note>\n'
    yield f'<note type="bom">{"true" if origin.bom else "false"}</note>\n'
    yield f'<note type="media-type">{markup.content(origin.media_type)}</note>\n'


def _by_language(edition: Edition, kind: str) -> Iterator[tuple[str, str]]:
    """Yield what an edition says of itself, in each language that it says it in."""
    for lang, ending in BY_LANGUAGE:
        text = getattr(edition, kind + ending)
        if text:
            yield lang, text
