r"""Text in XML: what must be escaped, and what XML cannot hold at all.

XML 1.0 has no U+0000-0008, 0B, 0C, 0E-1F, FFFE, FFFF. Inside a text each format has an element
for such a character; in an attribute, a property or a note it is written ``\uXXXX``, and a
backslash that would read as the beginning of one is written so itself.
"""

from __future__ import annotations

import re

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""A character that XML 1.0 cannot hold."""

_SPECIAL = re.compile('[&<>"\r\n\t]')
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\r": "&#13;",
    "\n": "&#10;",
    "\t": "&#9;",
}
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\\\\(?=u[0-9A-F]{4})")
_SHOWN = re.compile(r"\\u([0-9A-F]{4})")


def text(words: str) -> str:
    """Return ``words`` as the text of an element; all of them must be writable."""
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words:
        words = words.replace("<", "&lt;")
    if ">" in words:
        words = words.replace(">", "&gt;")
    return words.replace("\r", "&#13;") if "\r" in words else words


def attribute(words: str) -> str:
    r"""Return ``words`` as the value of an attribute, without quotation marks around it.

    Example:
        >>> attribute('a"b\x01')
        'a&quot;b\\u0001'
    """
    return _SPECIAL.sub(lambda match: _ENTITIES[match[0]], hidden(words))


def remark(words: str) -> str:
    """Return ``words`` as the text of a note or a property."""
    return text(hidden(words))


def hidden(words: str) -> str:
    r"""Return ``words`` with what XML cannot hold as ``\uXXXX``; ``shown`` takes it back."""
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04X}", words)


def shown(words: str) -> str:
    r"""Return what ``hidden`` was given.

    Example:
        >>> shown(hidden("\x01 and \\u0001")) == "\x01 and \\u0001"
        True
    """
    return _SHOWN.sub(lambda match: chr(int(match[1], 16)), words) if "\\u" in words else words
