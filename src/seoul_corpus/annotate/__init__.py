"""What stands in a text beyond its structure: names, dates, numbers, references, acts, terms.

``annotator`` makes layers of what ``rules`` gathers from ``names``, ``dates``, ``numbers``,
``references``, ``acts`` and ``terms``;
``morphemes`` asks an analyser of Korean;
``layers`` takes in those that people made; ``matcher`` finds many wordings in one pass.
"""

from seoul_corpus.annotate.annotator import LAYERS, MORPHEMES, annotate
from seoul_corpus.annotate.layers import Anchor, add_layer, layer_rows
from seoul_corpus.annotate.terms import TermMatcher

__all__ = ["LAYERS", "MORPHEMES", "Anchor", "TermMatcher", "add_layer", "annotate", "layer_rows"]
