"""Characters that a reader does not see as they are: kept, and reported once a kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from seoul_corpus.parse.faults import Fault

_KINDS = (
    ("character-control", "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"),
    ("character-bidi", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("character-invisible", "\u00ad\u200b\u2060\ufeff\u180e"),
    ("character-replacement", "\ufffd"),
    ("character-private", "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"),
    (
        "character-none",
        "\ufdd0-\ufdef"
        + "".join(chr(p * 0x10000 + e) for p in range(17) for e in (0xFFFE, 0xFFFF)),
    ),
    ("line-separator", "\x0c\x85\u2028\u2029"),
)
_ANY = re.compile("[" + "".join(members for _, members in _KINDS) + "]")
_EACH = tuple((code, re.compile(f"[{members}]")) for code, members in _KINDS)


def character_faults(text: str, key: str) -> Iterator[Fault]:
    """Yield one fault for each kind of character that is there, at its first place."""
    if _ANY.search(text) is not None:
        for code, pattern in _EACH:
            found = [match.start() for match in pattern.finditer(text)]
            if found:
                params = {"character": f"U+{ord(text[found[0]]):04X}", "count": str(len(found))}
                yield Fault(code, key, found[0], found[0] + 1, params)
    if not unicodedata.is_normalized("NFC", text):
        yield from _decomposed(text, key)


def _decomposed(text: str, key: str) -> Iterator[Fault]:
    """Report conjoining jamo or combining marks; compatibility hanja are as the file has them."""
    match = re.search("[\u1100-\u11ff\u0300-\u036f]", text)
    if match is not None:
        yield Fault("text-decomposed", key, match.start(), match.end(), {})
