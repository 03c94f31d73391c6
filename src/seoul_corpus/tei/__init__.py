"""TEI: out, checked, and back in."""

from seoul_corpus.tei.writing import to_tei

__all__ = ["to_tei"]
