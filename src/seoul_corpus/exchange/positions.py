"""Where in a text something stands: looked up only once an error is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seoul_corpus.document import LINE_BREAK, LineIndex
from seoul_corpus.errors import FormatError, Location

Path = tuple[str | int, ...]
"""The keys and positions that lead to a JSON value."""

EXCERPT_LENGTH = 60
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*"|[\[\]{},]|[^\s\[\]{},:"]++', re.DOTALL)


def location(text: str, offset: int, source: str) -> Location:
    """Return the place of ``offset`` (code points) with some of its line."""
    line, column = LineIndex(text).place(offset)
    end = LINE_BREAK.search(text, offset)
    start = max(offset - column + 1, offset - EXCERPT_LENGTH // 2)
    stop = min(end.start() if end else len(text), start + EXCERPT_LENGTH)
    return Location(source, line, column, offset, text[start:stop].strip())


def decoded(data: bytes, size_limit: int, source: str) -> str:
    """Return ``data`` as text, without its BOM.

    Raises:
        FormatError: there are more than ``size_limit`` bytes, or they are not UTF-8.
    """
    if len(data) > size_limit:
        raise FormatError(
            "input-too-large", Location(source), limit_name="size_limit", limit=size_limit
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line, column = LineIndex(before).place(len(before))
        place = Location(source, line, column, error.start)
    byte = f"0x{data[place.offset or 0]:02X}"
    raise FormatError("not-utf8", place, byte=byte, offset=place.offset or 0)


def places(text: str) -> Iterator[tuple[Path, int]]:
    """Yield path and offset of each key and each array member of a JSON text, in order."""
    path: list[str | int] = []
    key_next = False
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in "]}":
            path[-1:] = []
            key_next = False
        elif sign == ",":
            if path and isinstance(path[-1], int):
                path[-1] += 1
            else:
                key_next = True
        elif key_next:
            path[-1:] = [sign[1:-1]]
            key_next = False
            yield tuple(path), token.start()
        else:
            if path and isinstance(path[-1], int):
                yield tuple(path), token.start()
            if sign in "[{":
                path.append(0 if sign == "[" else "")
                key_next = sign == "{"


def find(text: str, path: Path) -> int:
    """Return the offset of ``path``, or of the nearest place above it that there is."""
    best, found = 0, 0
    for known, offset in places(text):
        if len(known) > best and known == path[: len(known)]:
            best, found = len(known), offset
    return found


def find_second(text: str, key: str) -> int:
    """Return the offset where an object has ``key`` for the second time, 0 if nowhere."""
    seen: set[Path] = set()
    for path, offset in places(text):
        if path[-1] != key:
            continue
        if path in seen:
            return offset
        seen.add(path)
    return 0


def find_deeper(text: str, depth: int) -> int:
    """Return the offset of the first value inside more than ``depth`` containers, or 0."""
    return next((offset for path, offset in places(text) if len(path) > depth), 0)
