"""Characters that a reader does not see as they are: kept, and reported once a kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator

from seoul_corpus.parse.faults import Fault

_KINDS = (
    ("character-control", "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f", ""),
    ("character-bidi", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", ""),
    ("character-invisible", "\u00ad\u200b\u2060\ufeff\u180e", ""),
    ("character-replacement", "\ufffd", ""),
    ("character-private", "\ue000-\uf8ff", "\U000f0000-\U000ffffd\U00100000-\U0010fffd"),
    (
        "character-none",
        "\ufdd0-\ufdef\ufffe\uffff",
        "".join(chr(plane * 0x10000 + end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF)),
    ),
    ("line-separator", "\x0c\x85\u2028\u2029", ""),
)
"""Finding code, and its characters inside and beyond the basic plane."""

_EACH = tuple((code, re.compile(f"[{basic}{beyond}]")) for code, basic, beyond in _KINDS)
_UNCOMPOSED = "\u0300-\u036f\u1100-\u11ff"
# One search over ordinary text. Every range beyond the basic plane would cost a comparison a
# character, so whatever stands there is suspect and looked at more closely.
_SUSPECT = re.compile(
    f"[{''.join(basic for _, basic, _ in _KINDS)}{_UNCOMPOSED}\U00010000-\U0010ffff]"
)
_ASCII_SUSPECT = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f]")
_DECOMPOSED = re.compile(f"[{_UNCOMPOSED}]")


def character_faults(text: str, key: str, known: Container[int] = frozenset()) -> Iterator[Fault]:
    """Yield one fault for each kind of character that is there, at its first place.

    Args:
        text: the whole text.
        key: the document's key.
        known: where characters stand that are accounted for, such as the ends of pages.
    """
    if (_ASCII_SUSPECT if text.isascii() else _SUSPECT).search(text) is None:
        return
    for code, pattern in _EACH:
        found = [m.start() for m in pattern.finditer(text) if m.start() not in known]
        if found:
            params = {"character": f"U+{ord(text[found[0]]):04X}", "count": str(len(found))}
            yield Fault(code, key, found[0], found[0] + 1, params)
    # Compatibility hanja, which NFC would change too, are as the file has them.
    match = _DECOMPOSED.search(text)
    if match is not None and not unicodedata.is_normalized("NFC", text):
        yield Fault("text-decomposed", key, match.start(), match.end(), {})
