"""Normalised keys: for matching and fingerprints, never for storage."""

from __future__ import annotations

import hashlib
import unicodedata

# NFKC turns U+318D, which Korean typists use as a middle dot, into a jamo; the other dots stay
# distinct under it. White space and characters without width say nothing to a reader.
_DOTS = dict.fromkeys(map(ord, "\u318d\u2022\u2027\u30fb\u22c5\uff65\u119e"), "\u00b7")
_UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


def matching_key(text: str) -> str:
    """Return ``text`` as it is compared: compatibility forms, dots, spaces made alike.

    Example:
        >>> matching_key("ＡＩ의  안전ㆍ혁신")
        'AI의 안전·혁신'
    """
    folded = unicodedata.normalize("NFKC", text.translate(_DOTS | _UNSEEN))
    return " ".join(folded.split())


def fingerprint(text: str) -> str:
    r"""Return 16 hex digits that change when a reader would see another text.

    They are the beginning of the sha256 of the matching key in UTF-8, so that line breaks,
    double spaces and Unicode normal forms do not make a review stale.

    Example:
        >>> fingerprint("서울  선언") == fingerprint("서울\n선언")
        True
    """
    return hashlib.sha256(matching_key(text).encode()).hexdigest()[:16]
