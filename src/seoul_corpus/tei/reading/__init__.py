"""TEI in: the elements of the profile, and nothing else, back to the model.

``reader`` puts together what ``header``, ``body`` and ``standoff`` read; ``content`` counts the
offsets.
"""

from seoul_corpus.tei.reading.reader import from_tei

__all__ = ["from_tei"]
