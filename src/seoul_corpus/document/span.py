"""A range of code points."""

from __future__ import annotations

from pydantic import Field

from seoul_corpus.document.value import Value


class Span(Value):
    """A half-open range of code points in ``Document.text``.

    Example:
        >>> "서울 선언"[Span(start=3, end=5).slice]
        '선언'
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @property
    def slice(self) -> slice:
        """The range as a Python slice."""
        return slice(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Return whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end
