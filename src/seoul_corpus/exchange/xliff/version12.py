"""The layout of XLIFF 1.2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seoul_corpus.exchange.characters import attribute, remark
from seoul_corpus.exchange.xliff.content import TOOL, Content, priority, words
from seoul_corpus.version import VERSION

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext
    from seoul_corpus.exchange.mentions import Mention

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:1.2"
CHARACTER: Final = "x-character"
"""The type of an ``x`` that stands for a character that XML cannot hold."""

TAIL: Final = "</body>\n</file>\n</xliff>\n"
EMPTY: Final = ""
"""What stands in a file without a unit."""
_STATES: Final = {
    "machine": "needs-review-translation",
    "human": "translated",
    "approved": "final",
    "": "needs-translation",
}
_CHARACTER: Final = f'<x id="U+{{:04X}}" ctype="{CHARACTER}"/>'


def head(bitext: Bitext, about: list[str]) -> str:
    """Return what stands before the units."""
    notes = "".join(f'<note from="{TOOL}">{remark(line)}</note>\n' for line in about)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff version="1.2" xmlns="{NAMESPACE}">\n'
        f'<file original="{attribute(bitext.key)}" datatype="plaintext" xml:space="preserve" '
        f'source-language="{attribute(bitext.source.lang)}" '
        f'target-language="{attribute(bitext.target.lang)}" tool-id="{TOOL}">\n<header>\n'
        f'<tool tool-id="{TOOL}" tool-name="{TOOL}" tool-version="{VERSION}"/>\n{notes}</header>\n'
        "<body>\n"
    )


def unit(content: Content) -> str:
    """Return a ``trans-unit``."""
    one = content.unit
    approved = ' approved="yes"' if one.status == "approved" and one.target else ""
    state = _STATES[one.status if one.target else ""]
    lines = [
        f'<trans-unit id="{attribute(one.id)}" resname="{attribute(one.reference)}"{approved}>',
        f"<source>{_marked(content, content.source)}</source>",
        f'<target state="{state}">{_marked(content, content.target)}</target>',
        '<context-group purpose="information">',
        *(
            f'<context context-type="x-{name}">{remark(value)}</context>'
            for name, value in content.known
        ),
        "</context-group>",
        *(
            f'<note from="{TOOL}" priority="{priority(note)}">{remark(note)}</note>'
            for note in one.notes
        ),
    ]
    return "\n".join([*lines, "</trans-unit>\n"])


def _marked(content: Content, pieces: list[Mention]) -> str:
    return "".join(
        words(said, _CHARACTER)
        if ref is None
        else f'<mrk mtype="term" comment="{attribute(content.gloss(ref))}">'
        f"{words(said, _CHARACTER)}</mrk>"
        for said, ref in pieces
    )
