"""TEI in: the elements of the profile, and nothing else, back to the model.

``files`` takes files of any layout, ``layouts`` makes each the single one, ``reader`` puts together
what ``header``, ``body`` and ``standoff`` read from it; ``content`` counts the offsets.
"""

from seoul_corpus.tei.reading.files import from_tei, joined_files, read_corpus

__all__ = ["from_tei", "joined_files", "read_corpus"]
