"""TEI: out, checked, and back in."""

from seoul_corpus.tei.checking import validate
from seoul_corpus.tei.layout import indent
from seoul_corpus.tei.reading import from_tei
from seoul_corpus.tei.writing import to_tei

__all__ = ["from_tei", "indent", "to_tei", "validate"]
