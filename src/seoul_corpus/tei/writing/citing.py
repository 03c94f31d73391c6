"""How units are cited, by levels from the text down: ``ko:3``, ``ko:annex.2.4``, ``ko:3.s2``.

Each path selects by ids, which are unique where numbers come twice, and speaks XPath 1, whose
expressions mean the same in the later versions that TEI names. None is a union: a predicate can be
put behind each, which is how TEI finds the element that a reference names.
"""

from __future__ import annotations

from collections.abc import Sequence

from seoul_corpus.document import Document
from seoul_corpus.tei.profile import CITED_TEXT
from seoul_corpus.tei.writing.markup import Markup

_UNNUMBERED = "self::head or self::note or self::ab or self::fw or self::p or @type='block'"


def refs_decl(documents: Sequence[Document], markup: Markup) -> str:
    """Return the ``refsDecl``: one hierarchy a text, so that a reference hits one language."""
    texts = "".join([_text(document.key, markup.prefix) for document in documents])
    return f"<refsDecl>\n{texts}</refsDecl>\n"


def _text(key: str, prefix: str) -> str:
    """Return how the units of one text are cited; its id is its own in a file of many, too."""
    start = f"{prefix}{key}."
    rest = f"substring-after(@xml:id, '{start}')"
    # A number that came twice: its item's id does not continue the id around it.
    stray = f"descendant::item[not({_continues('ancestor::div[1]')})]"
    inner = (
        _structure(
            "paragraph",
            f"descendant::div[@type='paragraph'][starts-with(@xml:id, '{start}p')]"
            f"[not({_continues('..')})]",
            f"substring-after(@xml:id, '{start}p')",
            ":",
            _ITEM + _SENTENCE,
        )
        + _structure("part", "descendant::div[@type='part']", rest, ":", _PARAGRAPH)
        + _structure("item", stray, rest, ":", _SENTENCE)
        + _structure(
            "block",
            f"descendant::*[@xml:id][{_UNNUMBERED}]",
            rest,
            ":",
            _ITEM + _SENTENCE + _below("sentence", "s", ".."),
        )
    )
    return _structure("text", CITED_TEXT.format(f"{prefix}text.{key}"), "@n", "", inner)


def _below(unit: str, path: str, around: str, inner: str = "", mark: str = "") -> str:
    """Return how units are cited whose id continues that of the unit ``around`` them."""
    match = f"{path}[{_continues(around, mark)}]"
    use = f"substring-after(@xml:id, concat({around}/@xml:id, '.{mark}'))"
    return _structure(unit, match, use, ".", inner)


def _continues(around: str, mark: str = "") -> str:
    return f"starts-with(@xml:id, concat({around}/@xml:id, '.{mark}'))"


def _structure(unit: str, match: str, use: str, delim: str, inner: str = "") -> str:
    said = f' delim="{delim}"' if delim else ""
    start = f'<citeStructure unit="{unit}" match="{match}" use="{use}"{said}'
    return f"{start}>\n{inner}</citeStructure>\n" if inner else f"{start}/>\n"


_SENTENCE = _below("sentence", "p/s", "../..")
_ITEM = _below("item", "descendant::item", "ancestor::div[1]", _SENTENCE)
_PARAGRAPH = _below("paragraph", "div[@type='paragraph']", "..", _ITEM + _SENTENCE, mark="p")
