"""Ids of annotations, distinct in a bitext."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from seoul_corpus.document import Layer


class Numbers:
    """Counts the annotations of each document and layer, past the ids that are taken.

    Args:
        kept: the layers whose ids are taken.
    """

    def __init__(self, kept: Iterable[Layer] = ()) -> None:
        self._taken = {one.id for layer in kept for one in layer.annotations}
        self._counts: Counter[tuple[str, str]] = Counter()

    def next(self, key: str, layer: str) -> str:
        """Return the next id: ``ko.dates.1``."""
        while True:
            self._counts[key, layer] += 1
            name = f"{key}.{layer}.{self._counts[key, layer]}"
            if name not in self._taken:
                return name
