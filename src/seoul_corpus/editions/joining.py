"""One text of the pages of an edition, and how its numbers differ from the shipped text's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from seoul_corpus.document import Document
from seoul_corpus.parse import parse

_HEADING: Final = {"en": "Annex", "ko": "부속서"}


def join(texts: Sequence[str], lang: str = "en") -> str:
    r"""Return the pages of an edition as one text: the declaration, then each annex.

    A page after the first that does not begin with a heading of an annex gets one, a line of
    its own: the pages of a site are titled, but only their place says that they are annexes.
    Nothing else is changed but the blank lines between the pages.

    Args:
        texts: of the pages, in order.
        lang: of the edition.

    Example:
        >>> join(["Declaration\n\n1. We confirm.", "Statement\n\n1. We meet."])
        'Declaration\n\n1. We confirm.\n\nAnnex\nStatement\n\n1. We meet.\n'
    """
    pages = [text.strip("\r\n") for text in texts]
    annexes = (page if _is_annex(page, lang) else f"{_HEADING[lang]}\n{page}" for page in pages[1:])
    return "\n\n".join([*pages[:1], *annexes]) + "\n"


def _is_annex(page: str, lang: str) -> bool:
    divisions = parse(page, lang=lang).divisions
    return bool(divisions) and divisions[0].type == "annex"


class Differences(NamedTuple):
    """References such as ``annex 2.4`` that one of two texts lacks."""

    missing: tuple[str, ...]
    additional: tuple[str, ...]


def differences(document: Document, shipped: Document) -> Differences:
    """Return which numbered units ``document`` lacks, and which it has that ``shipped`` lacks."""
    ours, theirs = _references(shipped), _references(document)
    return Differences(
        tuple(name for place, name in ours.items() if place not in theirs),
        tuple(name for place, name in theirs.items() if place not in ours),
    )


def _references(document: Document) -> dict[str, str]:
    """Return how people name each numbered unit, by its id without the document's key."""
    return {
        unit.id.partition(".")[2]: view.reference
        for unit in document.numbered()
        if (view := document.view((unit.id,)))
    }
