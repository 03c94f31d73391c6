"""From text to XML: content, attributes and ids, so that every code point comes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
_IN_CONTENT = re.compile(f"[&<>\r{_ILLEGAL}]")
_IN_ATTRIBUTE = re.compile(f'[&<>"\\\\\t\n\r{_ILLEGAL}]')
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\\": "\\\\",
}


class Markup:
    """Escapes text, and remembers which characters the header has to declare.

    Args:
        prefix: what every id of the file begins with; empty but in a file of many documents.
        files: the names of other files, by the key of the document that is in each.
    """

    def __init__(self, prefix: str = "", files: Mapping[str, str] | None = None) -> None:
        self.prefix = prefix
        self.files = files or {}
        self.characters: set[str] = set()

    def escape(self, text: str) -> Callable[[str], str]:
        """Return what makes slices of ``text`` content: nothing, where no slice needs an escape."""
        return str if _IN_CONTENT.search(text) is None else self.content

    def content(self, text: str) -> str:
        """Return ``text`` as the content of an element."""
        if _IN_CONTENT.search(text) is None:
            return text
        return _IN_CONTENT.sub(self._in_content, text)

    def _in_content(self, match: re.Match[str]) -> str:
        character = match[0]
        reference = _REFERENCES.get(character)
        if reference is not None:
            return reference
        self.characters.add(character)
        return f'<g ref="{self.pointer(f"char.{ord(character):04X}")}"/>'

    def attribute(self, name: str, text: str | None) -> str:
        """Return an attribute that holds free text, with a space before it; nothing for None."""
        if text is None:
            return ""
        if _IN_ATTRIBUTE.search(text) is not None:
            text = _IN_ATTRIBUTE.sub(_in_attribute, text)
        return f' {name}="{text}"'

    def id(self, name: str) -> str:
        """Return an ``xml:id`` attribute, with a space before it."""
        return f' xml:id="{self.prefix}{name}"'

    def pointer(self, name: str) -> str:
        """Return a pointer to the element with that id."""
        file = (
            self.files.get(name.removeprefix("text.").partition(".")[0], "") if self.files else ""
        )
        return f"{file}#{self.prefix}{name}"

    def pointers(self, names: tuple[str, ...]) -> str:
        """Return pointers to several elements."""
        if self.files:
            return " ".join(map(self.pointer, names))
        if len(names) == 1:
            return f"#{self.prefix}{names[0]}"
        return " ".join([f"#{self.prefix}{name}" for name in names])


def _in_attribute(match: re.Match[str]) -> str:
    character = match[0]
    return _REFERENCES.get(character) or f"\\u{ord(character):04X}"
