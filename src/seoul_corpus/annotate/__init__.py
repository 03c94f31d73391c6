"""What stands in a text beyond its structure: names, dates, numbers, references, acts, terms.

``annotator`` makes layers of what ``names``, ``dates``, ``numbers``, ``references``, ``acts`` and
``terms`` find by rule; ``matcher`` finds many wordings in one pass.
"""

from seoul_corpus.annotate.annotator import LAYERS, annotate
from seoul_corpus.annotate.terms import TermMatcher

__all__ = ["LAYERS", "TermMatcher", "annotate"]
