"""What the stream ``DocInfo`` of HWP 5 says of automatic numbers.

Source: Hancom, "한글 문서 파일 형식 5.0", revision 1.3, 4.2.8 to 4.2.10 and 4.3.10.1.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Final

from seoul_corpus.sources.hwp.records import Record
from seoul_corpus.sources.outlines import KINDS, NUMBERS, Heading, Level, Outlines

_NUMBERING, _BULLET, _PARA_SHAPE = 23, 24, 25
_NAMES: Final = tuple(NUMBERS)
_LEVELS: Final = 7
_HEAD: Final = struct.Struct("<IhhIH")
"""Of a level: flags, two distances, a font, and how many code units its text has."""

_SIGN: Final = slice(12, 14)
_LIST: Final = slice(30, 32)
_OUTLINE: Final = slice(18, 20)


def outlines(records: Sequence[Record]) -> Outlines:
    """Return what numbers the paragraphs.

    Args:
        records: those of the stream ``DocInfo``.
    """
    every = [record for one in records for record in (one, *one.children)]
    return Outlines(
        dict(_headings(_tagged(every, _PARA_SHAPE))),
        {str(n): dict(_levels(data)) for n, data in enumerate(_tagged(every, _NUMBERING), 1)},
        {
            str(n): data[_SIGN].decode("utf-16-le", "replace").strip("\0")
            for n, data in enumerate(_tagged(every, _BULLET), 1)
        },
    )


def outline_of(section: Record) -> str:
    """Return the id of the numbering that the outline of a section uses."""
    return str(int.from_bytes(section.data[_OUTLINE], "little"))


def _tagged(records: Sequence[Record], tag: int) -> list[bytes]:
    return [record.data for record in records if record.tag == tag]


def _headings(shapes: Sequence[bytes]) -> Iterator[tuple[str, Heading]]:
    for number, data in enumerate(shapes):
        flags = int.from_bytes(data[:4], "little")
        kind = flags >> 23 & 0x3
        if kind:
            of = str(int.from_bytes(data[_LIST], "little"))
            yield str(number), Heading(KINDS[kind - 1], of, flags >> 25 & 0x7)


def _levels(data: bytes) -> Iterator[tuple[int, Level]]:
    """Yield the levels of a numbering, as far as it is whole; newer files say where each starts."""
    found: list[tuple[int, str]] = []
    at = 0
    while len(found) < _LEVELS and at + _HEAD.size <= len(data):
        flags, _, _, _, units = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        found.append((flags >> 5 & 0xF, data[at : at + 2 * units].decode("utf-16-le", "replace")))
        at += 2 * units
    starts = data[at + 2 :]
    for level, (code, text) in enumerate(found):
        start = int.from_bytes(starts[4 * level : 4 * level + 4], "little") or 1
        yield level, Level(start, _NAMES[min(code, len(_NAMES) - 1)], text)
