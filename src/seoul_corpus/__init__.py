"""A bilingual annotated-text corpus library for numbered declarations in Korean and English.

Names are loaded when they are first used, so that importing the package costs next to nothing.

Example:
    >>> import seoul_corpus as sc
    >>> b = sc.load_bitext()
    >>> print(b["annex 3"].sentences[1].en)
    We look forward to close cooperation, dialogue and partnership in these and related efforts in
    the future.
"""

import sys
from types import ModuleType

from seoul_corpus.version import VERSION

# What typing.TYPE_CHECKING is, for type checkers, without importing typing.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from seoul_corpus.align import SegmentAlignment, SegmentLink, align, align_segments
    from seoul_corpus.annotate import add_layer, annotate
    from seoul_corpus.corpus import load_bitext, load_document
    from seoul_corpus.document import (
        Alignment,
        Annotation,
        Bitext,
        Block,
        Division,
        Document,
        Edition,
        Evidence,
        Finding,
        Furniture,
        Join,
        Layer,
        Link,
        Marks,
        Pair,
        Paragraph,
        Place,
        Provenance,
        Sentence,
        Span,
        Term,
        TermBase,
        View,
        Wording,
    )
    from seoul_corpus.errors import (
        AlignmentError,
        AnnotationError,
        EditionError,
        FetchError,
        FormatError,
        LimitError,
        Location,
        MissingExtraError,
        ParseError,
        SchemaError,
        SeoulCorpusError,
        UnknownReferenceError,
    )
    from seoul_corpus.exchange import from_json, to_json
    from seoul_corpus.exchange.tmx import Tmx, from_tmx, read_tmx, to_tmx, write_tmx
    from seoul_corpus.exchange.variants import Inline, TranslationUnit, Variant
    from seoul_corpus.parse import parse
    from seoul_corpus.tbx import from_tbx, to_tbx
    from seoul_corpus.tei import from_tei, to_tei, validate

__version__ = VERSION

__all__ = [
    "Alignment",
    "AlignmentError",
    "Annotation",
    "AnnotationError",
    "Bitext",
    "Block",
    "Division",
    "Document",
    "Edition",
    "EditionError",
    "Evidence",
    "FetchError",
    "Finding",
    "FormatError",
    "Furniture",
    "Inline",
    "Join",
    "Layer",
    "LimitError",
    "Link",
    "Location",
    "Marks",
    "MissingExtraError",
    "Pair",
    "Paragraph",
    "ParseError",
    "Place",
    "Provenance",
    "SchemaError",
    "SegmentAlignment",
    "SegmentLink",
    "Sentence",
    "SeoulCorpusError",
    "Span",
    "Term",
    "TermBase",
    "Tmx",
    "TranslationUnit",
    "UnknownReferenceError",
    "Variant",
    "View",
    "Wording",
    "add_layer",
    "align",
    "align_segments",
    "annotate",
    "from_json",
    "from_tbx",
    "from_tei",
    "from_tmx",
    "load_bitext",
    "load_document",
    "parse",
    "read_tmx",
    "to_json",
    "to_tbx",
    "to_tei",
    "to_tmx",
    "validate",
    "write_tmx",
]

_HOMES = {
    "align": ("SegmentAlignment", "SegmentLink", "align", "align_segments"),
    "annotate": ("add_layer", "annotate"),
    "corpus": ("load_bitext", "load_document"),
    "errors": (
        "AlignmentError",
        "AnnotationError",
        "EditionError",
        "FetchError",
        "FormatError",
        "LimitError",
        "Location",
        "MissingExtraError",
        "ParseError",
        "SchemaError",
        "SeoulCorpusError",
        "UnknownReferenceError",
    ),
    "exchange": ("from_json", "to_json"),
    "exchange.tmx": ("Tmx", "from_tmx", "read_tmx", "to_tmx", "write_tmx"),
    "exchange.variants": ("Inline", "TranslationUnit", "Variant"),
    "parse": ("parse",),
    "tbx": ("from_tbx", "to_tbx"),
    "tei": ("from_tei", "to_tei", "validate"),
}
"""Which module each name comes from; those not listed are the models of ``document``."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
    from importlib import import_module

    home = next((module for module, names in _HOMES.items() if name in names), "document")
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]


class _Package(ModuleType):
    """Keeps the verbs functions, whoever imports the modules of the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
