"""How the texts became TEI: what was done with them, how to cite them, what marks mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import get_args

from seoul_corpus.document import Document, Relation, Status
from seoul_corpus.tei.profile import PROFILE_VERSION
from seoul_corpus.tei.writing.citing import refs_decl
from seoul_corpus.tei.writing.links import Linking
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.version import VERSION

RELATIONS = {
    "equivalent": ("say the same", "뜻이 같음"),
    "addition": ("the target says what the source does not", "도착문에만 있음"),
    "omission": ("the source says what the target does not", "출발문에만 있음"),
    "expansion": ("the target says more", "도착문이 더 자세함"),
    "condensation": ("the target says less", "도착문이 더 간략함"),
    "split": ("one unit of the source became several", "한 단위가 여럿으로 나뉨"),
    "merged": ("several units of the source became one", "여러 단위가 하나로 합쳐짐"),
    "reordered": ("stand in another order", "순서가 다름"),
}
STATUSES = {
    "machine": ("a program made the link", "프로그램이 만든 연결"),
    "human": ("a person made or checked the link", "사람이 만들거나 확인한 연결"),
    "approved": ("a second person approved the link", "다른 사람이 승인한 연결"),
}


def encoding_desc(documents: Sequence[Document], linking: Linking, markup: Markup) -> str:
    """Return the ``encodingDesc``; called when ``markup`` has seen every character."""
    classes = _class_decl(linking, markup) if len(documents) > 1 else ""
    return (
        f"<encodingDesc>\n{_project(documents)}{_EDITORIAL}{refs_decl(documents, markup)}"
        f"{_prefixes(markup)}{classes}{_char_decl(markup)}{SCHEMA}{APPLICATION}</encodingDesc>\n"
    )


def alignment_encoding_desc(files: Mapping[str, str], linking: Linking, markup: Markup) -> str:
    """Return the ``encodingDesc`` of a file that joins texts in other files."""
    return (
        f"<encodingDesc>\n{_prefixes(markup, files)}{_class_decl(linking, markup)}"
        f"{_char_decl(markup)}{SCHEMA}{APPLICATION}</encodingDesc>\n"
    )


def _project(documents: Sequence[Document]) -> str:
    said = ["<p>A numbered declaration as a tree of units, made with seoul_corpus.</p>\n"]
    said += [
        f"<p>The text with the key {document.key} is a back-translation: a translation translated "
        "back, to show what it says. It is not the official text in that language and must not "
        "be quoted as that.</p>\n"
        for document in documents
        if document.role == "back-translation"
    ]
    return f"<projectDesc>\n{''.join(said)}</projectDesc>\n"


_EDITORIAL = """<editorialDecl>
<correction><p>Nothing is corrected: the source's text comes back character by character.</p>\
</correction>
<normalization><p>Nothing is normalised. A character that XML cannot hold is a g.</p>\
</normalization>
<punctuation marks="all"><p>All marks stay where they are, the printed numbers in label.</p>\
</punctuation>
<hyphenation><p>Line ends inside a unit are lb; the characters of the break are kept.</p>\
</hyphenation>
<segmentation><p>Parts, numbered paragraphs, items and sentences, as the source numbers them. \
Between two blocks stands an empty line unless space says what else.</p></segmentation>
</editorialDecl>
"""

SCHEMA = f'<schemaRef key="seoul_corpus" n="{PROFILE_VERSION}" url="seoul_corpus.rng"/>\n'

APPLICATION = (
    f'<appInfo><application ident="seoul_corpus" version="{VERSION}"><label>seoul_corpus</label>'
    "</application></appInfo>\n"
)

_PREFIXES = {
    "rel": "how the two sides of a link relate",
    "status": "who stands for a link",
    "origin": "what made a link",
}
_RANGE = "code points of a text as its units and separators make it: the first, and the one after"


def _prefixes(markup: Markup, files: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return what the short pointers stand for; ``char:`` leads into each of the ``files``."""
    defined = [
        _prefix(ident, "(.+)", markup.pointer(f"{ident}.$1"), text)
        for ident, text in _PREFIXES.items()
    ]
    texts = [(key, f"text.{key}") for key in files] or [("([^,]+)", "text.$1")]
    defined += [
        _prefix("char", f"{key},([0-9]+),([0-9]+)", markup.pointer(text), _RANGE)
        for key, text in texts
    ]
    return f"<listPrefixDef>\n{''.join(defined)}</listPrefixDef>\n"


def _prefix(ident: str, pattern: str, replacement: str, text: str) -> str:
    return (
        f'<prefixDef ident="{ident}" matchPattern="{pattern}" '
        f'replacementPattern="{replacement}"><p>{text}</p></prefixDef>\n'
    )


def _class_decl(linking: Linking, markup: Markup) -> str:
    said = "".join(
        [
            f"<category{markup.id(f'origin.{name}')}><gloss>{markup.content(origin)}</gloss>"
            "</category>\n"
            for origin, name in linking.origins.items()
        ]
    )
    own = f'<taxonomy n="origin">\n{said}</taxonomy>\n' if said else ""
    return (
        f"<classDecl>\n{_taxonomy('rel', get_args(Relation), RELATIONS, markup)}"
        f"{_taxonomy('status', get_args(Status), STATUSES, markup)}{own}</classDecl>\n"
    )


def _taxonomy(
    name: str, values: tuple[str, ...], said: dict[str, tuple[str, str]], markup: Markup
) -> str:
    categories = "".join(
        [
            f"<category{markup.id(f'{name}.{value}')}>"
            f'<catDesc xml:lang="en">{said[value][0]}</catDesc>'
            f'<catDesc xml:lang="ko">{said[value][1]}</catDesc></category>\n'
            for value in values
        ]
    )
    return f'<taxonomy n="{name}">\n{categories}</taxonomy>\n'


def _char_decl(markup: Markup) -> str:
    if not markup.characters:
        return ""
    chars = "".join(
        [
            f"<char{markup.id(f'char.{ord(character):04X}')}>"
            f'<mapping type="codepoint">U+{ord(character):04X}</mapping></char>\n'
            for character in sorted(markup.characters)
        ]
    )
    return f"<charDecl>\n{chars}</charDecl>\n"
