"""The layout of XLIFF 2.0."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from seoul_corpus.exchange.characters import attribute, remark
from seoul_corpus.exchange.xliff.content import TOOL, Content, priority, words

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext
    from seoul_corpus.exchange.mentions import Mention

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:2.0"
OURS: Final = "urn:seoul-corpus:exchange:1"
"""The namespace of our attributes; 1.2 keeps the same in a context group."""

TAIL: Final = "</file>\n</xliff>\n"
EMPTY: Final = '<group id="none"/>\n'
"""A file holds something: this where there is no unit."""
_STATES: Final = {"machine": "translated", "human": "reviewed", "approved": "final", "": "initial"}
_CHARACTER: Final = '<cp hex="{:04X}"/>'


def head(bitext: Bitext, about: list[str]) -> str:
    """Return what stands before the units."""
    notes = "".join(f'<note category="{TOOL}">{remark(line)}</note>\n' for line in about)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff version="2.0" xmlns="{NAMESPACE}" xmlns:sc="{OURS}" '
        f'srcLang="{attribute(bitext.source.lang)}" trgLang="{attribute(bitext.target.lang)}">\n'
        f'<file id="{attribute(bitext.key)}" original="{attribute(bitext.key)}" '
        f'xml:space="preserve">\n<notes>\n{notes}</notes>\n'
    )


def unit(content: Content) -> str:
    """Return a ``unit`` with one segment."""
    one = content.unit
    known = "".join(f' sc:{name}="{attribute(value)}"' for name, value in content.known)
    notes = [
        f'<note category="{TOOL}" priority="{priority(note)}">{remark(note)}</note>'
        for note in one.notes
    ]
    state = _STATES[one.status if one.target else ""]
    lines = [
        f'<unit id="{attribute(one.id)}" name="{attribute(one.reference)}"{known}>',
        *(["<notes>", *notes, "</notes>"] if notes else []),
        f'<segment id="s1" state="{state}">',
        f"<source>{_marked(content, content.source)}</source>",
        *([f"<target>{_marked(content, content.target)}</target>"] if one.target else []),
        "</segment>",
    ]
    return "\n".join([*lines, "</unit>\n"])


def _marked(content: Content, pieces: list[Mention]) -> str:
    """Return words with terms marked; the n-th mention of a term has the same id on both sides."""
    times: Counter[str] = Counter()
    marked: list[str] = []
    for said, ref in pieces:
        inner = words(said, _CHARACTER)
        if ref is not None:
            times[ref] += 1
            name, gloss = attribute(f"{ref}.{times[ref]}"), attribute(content.gloss(ref))
            inner = f'<mrk id="{name}" type="term" value="{gloss}">{inner}</mrk>'
        marked.append(inner)
    return "".join(marked)
