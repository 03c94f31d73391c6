"""Lines and columns of a text."""

from __future__ import annotations

import re
from bisect import bisect_right

# str.splitlines() cuts at ten characters, U+2028 among them; editors count these three.
LINE_BREAK = re.compile(r"\r\n|\r|\n")


class LineIndex:
    r"""Finds the line and column of an offset.

    Args:
        text: the whole text.

    Example:
        >>> LineIndex("가\n나다").place(3)
        (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a code point offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
