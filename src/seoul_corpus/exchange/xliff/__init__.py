"""XLIFF 1.2 and 2.0 (OASIS): a bitext for the tools of translators, and back from them.

``writing`` lays a bitext out, as ``version12`` or ``version20`` say with what ``content`` tells,
``reading`` takes an edited file of either.
"""

from seoul_corpus.exchange.xliff.content import Version
from seoul_corpus.exchange.xliff.reading import read_xliff
from seoul_corpus.exchange.xliff.writing import to_xliff

__all__ = ["Version", "read_xliff", "to_xliff"]
