"""What sentence vectors say of links: one more kind of evidence, where the caller has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from seoul_corpus.align.segments.bands import Band
from seoul_corpus.errors import AlignmentError

if TYPE_CHECKING:
    import numpy

    Array: TypeAlias = numpy.ndarray[Any, Any]

Encode: TypeAlias = Callable[[Sequence[str]], Any]
"""Gives texts as an array with one row each; similar texts of both languages point alike."""

MIDDLE: Final = 0.5
"""A cosine that says nothing: as likely where segments answer each other as elsewhere."""
SLOPE: Final = 10.0
"""What a cosine above or below it counts, as a logarithm of likelihood ratios."""
FIRMEST: Final = 3.0
"""The most that vectors say for or against a link, since a short text may mislead them."""
WIDEST: Final = 4
"""The most segments of one side in a link."""


class Vectors:
    """Sentence vectors of two texts.

    The vector of several segments is the sum of theirs, so that each is computed once. Cosines
    are made row by row as a search goes on, and dropped behind it.

    Args:
        source: an array of shape (segments, dimensions).
        target: one as wide.
    """

    def __init__(self, source: Array, target: Array) -> None:
        self._source, self._target = _units(source), _units(target)
        self._norms = _window_norms(self._source), _window_norms(self._target)
        self._rows: dict[int, tuple[int, list[float]]] = {}

    def prepare(self, row: int, band: Band) -> None:
        """Compare one source segment with those near it; forget those far behind."""
        self._rows.pop(row - 2 * WIDEST, None)
        low, high = max(0, band[row][0] - WIDEST), band[row + 1][1]
        self._rows[row] = low, (self._target[low:high] @ self._source[row]).tolist()

    def link(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the cosine of ``a`` segments before ``i`` and ``b`` before ``j`` says.

        The ``a`` source segments must have been prepared.
        """
        if a == 1 == b:
            low, row = self._rows[i - 1]
            return _weight(row[j - 1 - low])
        dots = 0.0
        for line in range(i - a, i):
            low, row = self._rows[line]
            dots += sum(row[j - b - low : j - low])
        return self._says(dots, i, j, a, b)

    def found(self, i: int, j: int, a: int, b: int) -> float:
        """Return the same for a link that was found, however far behind the search it is."""
        dots = float(self._source[i - a : i].sum(axis=0) @ self._target[j - b : j].sum(axis=0))
        return self._says(dots, i, j, a, b)

    def _says(self, dots: float, i: int, j: int, a: int, b: int) -> float:
        norms = self._norms[0][a - 1][i] * self._norms[1][b - 1][j]
        return _weight(dots / norms)


def encoded(encode: Encode, source: Sequence[str], target: Sequence[str]) -> Vectors:
    """Return the vectors of two lists of segments.

    Raises:
        AlignmentError: ``encode`` gave no array with a row of finite numbers for each segment.
    """
    import numpy as np

    texts = list(dict.fromkeys([*source, *target]))
    rows = np.asarray(encode(texts), dtype=np.float32)
    if rows.ndim != 2 or len(rows) != len(texts) or not np.isfinite(rows).all():
        raise AlignmentError("vectors-shape", wanted=len(texts), found=str(rows.shape)[1:-1])
    places = {text: number for number, text in enumerate(texts)}
    one, other = (rows[[places[text] for text in side]] for side in (source, target))
    return Vectors(one, other)


def _weight(cosine: float) -> float:
    return max(-FIRMEST, min(FIRMEST, SLOPE * (cosine - MIDDLE)))


def _units(rows: Array) -> Array:
    import numpy as np

    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 0, lengths, 1.0)


def _window_norms(rows: Array) -> list[list[float]]:
    """Return the length of the sum of the last 1, 2 … rows before each boundary."""
    import numpy as np

    sums = np.vstack([np.zeros((1, rows.shape[1]), rows.dtype), np.cumsum(rows, axis=0)])
    norms = []
    for width in range(1, WIDEST + 1):
        windows = sums[width:] - sums[:-width]
        found = np.linalg.norm(windows, axis=1)
        norms.append([1.0] * width + np.maximum(found, 1e-6).tolist())
    return norms
