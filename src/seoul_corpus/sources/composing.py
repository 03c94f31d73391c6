"""Extracted text while it grows, with the place in the file of each piece."""

from __future__ import annotations

import re

from seoul_corpus.document.origins import Origin, Origins

_SPACES = " \t\n\r\f"
"""What HTML takes for white space; a no-break space is a character."""

_WHITE = re.compile(f"[{_SPACES}]+")


class Composer:
    """Puts text together, piece by piece.

    Args:
        part: what of the file the text comes from, until ``part`` is set anew.
    """

    def __init__(self, part: str = "") -> None:
        self.part = part
        self._pieces: list[str] = []
        self._runs: list[tuple[int, Origin]] = []
        self._length = 0
        self._gap = ""
        self._space = False

    @property
    def length(self) -> int:
        """How many code points there are, without a gap that is still to come."""
        return self._length

    def add(self, text: str, line: int | None = None, *, generated: bool = False) -> None:
        """Append ``text``, after the gap that was asked for.

        Args:
            text: as it stands in the file, or as the file's settings make it.
            line: where it stands in its part, from 1.
            generated: whether the file's settings make it.
        """
        if not text:
            return
        place = Origin(self.part, line, generated=generated)
        if self._gap or self._space:
            self._append(self._gap or " ", place._replace(generated=True))
            self._gap, self._space = "", False
        self._append(text, place)

    def flow(self, text: str, line: int | None = None) -> None:
        """Append ``text`` as a browser does: white space counts as one space between words."""
        shown = text.strip(_SPACES)
        before = text[:1] in _SPACES and not self._at_start()
        if shown:
            self._space = self._space or before
            self.add(_WHITE.sub(" ", shown), line)
            self._space = text[-1] in _SPACES
        elif text:
            self._space = self._space or before

    def gap(self, text: str, *, instead: bool = False) -> None:
        """Ask for ``text`` before what comes next: line ends, then indentation.

        Of several gaps at one place the one with the most line ends counts, with the indentation
        of the last.

        Args:
            text: the gap.
            instead: forget the gaps that were asked for before.
        """
        self._space = False
        between_words = "\n" not in text and bool(self._gap) and not instead
        if self._length and not between_words:
            before = 0 if instead else self._gap.count("\n")
            self._gap = "\n" * max(before, text.count("\n")) + text.lstrip("\n")

    def finish(self) -> tuple[str, Origins | None]:
        """Return the text and the map; no map for no text."""
        text = "".join(self._pieces)
        return text, Origins(self._runs) if self._runs else None

    def _at_start(self) -> bool:
        return not self._length or bool(self._gap)

    def _append(self, text: str, place: Origin) -> None:
        if not self._runs or self._runs[-1][1] != place:
            self._runs.append((self._length, place))
        self._pieces.append(text)
        self._length += len(text)
