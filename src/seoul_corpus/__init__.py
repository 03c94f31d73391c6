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
    from seoul_corpus.align import (
        Encoder,
        LinkTable,
        Score,
        SegmentAlignment,
        SegmentLink,
        align,
        align_segments,
        merge_links,
        score_links,
    )
    from seoul_corpus.annotate import add_layer, annotate
    from seoul_corpus.check import check_bitext, check_pivot, check_segments
    from seoul_corpus.collection import Corpus, load_corpus
    from seoul_corpus.corpus import load_bitext, load_document
    from seoul_corpus.difference import Difference, diff_documents
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
        CheckError,
        CorpusWarning,
        EditionError,
        FetchError,
        FormatError,
        LimitError,
        Location,
        MemberError,
        MissingExtraError,
        ParseError,
        SchemaError,
        SearchError,
        SeoulCorpusError,
        UnknownReferenceError,
    )
    from seoul_corpus.exchange import from_json, read_link_table, review_tsv, to_json
    from seoul_corpus.exchange.bilingual import to_csv, to_docx, to_xlsx
    from seoul_corpus.exchange.incoming import ImportReport
    from seoul_corpus.exchange.returning import import_file
    from seoul_corpus.exchange.tmx import Tmx, from_tmx, read_tmx, to_tmx, write_tmx
    from seoul_corpus.exchange.variants import Inline, TranslationUnit, Variant
    from seoul_corpus.exchange.xliff import to_xliff
    from seoul_corpus.frames import Table
    from seoul_corpus.frames.files import write_table
    from seoul_corpus.parse import parse
    from seoul_corpus.reports import to_html, to_markdown, to_sarif
    from seoul_corpus.scoring import read_scored_links
    from seoul_corpus.tbx import from_tbx, to_tbx
    from seoul_corpus.tei import from_tei, to_tei, validate
    from seoul_corpus.xces import from_xces, segments_to_xces, to_xces

__version__ = VERSION

__all__ = [
    "Alignment",
    "AlignmentError",
    "Annotation",
    "AnnotationError",
    "Bitext",
    "Block",
    "CheckError",
    "Corpus",
    "CorpusWarning",
    "Difference",
    "Division",
    "Document",
    "Edition",
    "EditionError",
    "Encoder",
    "Evidence",
    "FetchError",
    "Finding",
    "FormatError",
    "Furniture",
    "ImportReport",
    "Inline",
    "Join",
    "Layer",
    "LimitError",
    "Link",
    "LinkTable",
    "Location",
    "Marks",
    "MemberError",
    "MissingExtraError",
    "Pair",
    "Paragraph",
    "ParseError",
    "Place",
    "Provenance",
    "SchemaError",
    "Score",
    "SearchError",
    "SegmentAlignment",
    "SegmentLink",
    "Sentence",
    "SeoulCorpusError",
    "Span",
    "Table",
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
    "check_bitext",
    "check_pivot",
    "check_segments",
    "diff_documents",
    "from_json",
    "from_tbx",
    "from_tei",
    "from_tmx",
    "from_xces",
    "import_file",
    "load_bitext",
    "load_corpus",
    "load_document",
    "merge_links",
    "parse",
    "read_link_table",
    "read_scored_links",
    "read_tmx",
    "review_tsv",
    "score_links",
    "segments_to_xces",
    "to_csv",
    "to_docx",
    "to_html",
    "to_json",
    "to_markdown",
    "to_sarif",
    "to_tbx",
    "to_tei",
    "to_tmx",
    "to_xces",
    "to_xliff",
    "to_xlsx",
    "validate",
    "write_table",
    "write_tmx",
]

_HOMES = {
    "align": (
        "Encoder",
        "LinkTable",
        "Score",
        "SegmentAlignment",
        "SegmentLink",
        "align",
        "align_segments",
        "merge_links",
        "score_links",
    ),
    "annotate": ("add_layer", "annotate"),
    "collection": ("Corpus", "load_corpus"),
    "check": ("check_bitext", "check_pivot", "check_segments"),
    "corpus": ("load_bitext", "load_document"),
    "difference": ("Difference", "diff_documents"),
    "errors": (
        "AlignmentError",
        "AnnotationError",
        "CorpusWarning",
        "CheckError",
        "EditionError",
        "FetchError",
        "FormatError",
        "LimitError",
        "Location",
        "MemberError",
        "MissingExtraError",
        "ParseError",
        "SchemaError",
        "SearchError",
        "SeoulCorpusError",
        "UnknownReferenceError",
    ),
    "frames": ("Table",),
    "frames.files": ("write_table",),
    "exchange": ("from_json", "read_link_table", "review_tsv", "to_json"),
    "exchange.bilingual": ("to_csv", "to_docx", "to_xlsx"),
    "exchange.incoming": ("ImportReport",),
    "exchange.returning": ("import_file",),
    "exchange.tmx": ("Tmx", "from_tmx", "read_tmx", "to_tmx", "write_tmx"),
    "exchange.variants": ("Inline", "TranslationUnit", "Variant"),
    "exchange.xliff": ("to_xliff",),
    "parse": ("parse",),
    "reports": ("to_html", "to_markdown", "to_sarif"),
    "scoring": ("read_scored_links",),
    "tbx": ("from_tbx", "to_tbx"),
    "tei": ("from_tei", "to_tei", "validate"),
    "xces": ("from_xces", "segments_to_xces", "to_xces"),
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
