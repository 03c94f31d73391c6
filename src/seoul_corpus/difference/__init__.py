"""What is different between two texts in one language: two editions, or two translations.

``matching`` says which unit of one text became which of the other, ``words`` what changed in
its words; ``result`` is what comes of it.
"""

from seoul_corpus.difference.matching import diff_documents
from seoul_corpus.difference.result import Difference, Piece, UnitDifference
from seoul_corpus.difference.words import changed_ranges, pieces_of

__all__ = [
    "Difference",
    "Piece",
    "UnitDifference",
    "changed_ranges",
    "diff_documents",
    "pieces_of",
]
