"""TEI: out, checked, and back in."""

from seoul_corpus.tei.checking import validate
from seoul_corpus.tei.layout import indent
from seoul_corpus.tei.reading import from_tei, joined_files, read_corpus
from seoul_corpus.tei.writing import to_tei, write_corpus

__all__ = [
    "from_tei",
    "indent",
    "joined_files",
    "read_corpus",
    "to_tei",
    "validate",
    "write_corpus",
]
