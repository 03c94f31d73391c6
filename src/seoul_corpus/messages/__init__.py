"""What errors and findings say, in English and Korean, by code.

A template names its parameters in braces. Every code has both languages with the same
parameters; the tests hold that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from seoul_corpus.messages.alignment import ALIGNMENT
from seoul_corpus.messages.annotation import ANNOTATION
from seoul_corpus.messages.characters import CHARACTERS
from seoul_corpus.messages.checks import CHECKS
from seoul_corpus.messages.desk import DESK
from seoul_corpus.messages.editions import EDITIONS
from seoul_corpus.messages.exchange import EXCHANGE
from seoul_corpus.messages.frames import FRAMES
from seoul_corpus.messages.references import REFERENCES
from seoul_corpus.messages.review import REVIEW
from seoul_corpus.messages.search import SEARCH
from seoul_corpus.messages.sources import SOURCES
from seoul_corpus.messages.structure import STRUCTURE
from seoul_corpus.messages.tei import TEI

LANGUAGES: Final = ("en", "ko")

TABLES: Final = (
    SOURCES,
    CHARACTERS,
    STRUCTURE,
    REFERENCES,
    ALIGNMENT,
    ANNOTATION,
    EXCHANGE,
    TEI,
    EDITIONS,
    CHECKS,
    DESK,
    FRAMES,
    REVIEW,
    SEARCH,
)
"""One table a subject; no code stands in two."""

MESSAGES: Final[dict[str, dict[str, str]]] = {
    code: texts for table in TABLES for code, texts in table.items()
}


def render(code: str, params: Mapping[str, str | int], lang: str = "en") -> str:
    """Return the message of ``code`` with ``params`` filled in.

    Args:
        code: a key of ``MESSAGES``.
        params: values of the template's parameters.
        lang: ``en`` or ``ko``; any other language falls back to English.

    Raises:
        KeyError: the code is not in the catalogue, or a parameter is missing.
    """
    by_language = MESSAGES[code]
    return by_language.get(lang, by_language["en"]).format_map(params)
