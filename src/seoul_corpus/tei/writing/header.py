"""The TEI header: what the file is, where its texts come from, how it was made."""

from __future__ import annotations

from typing import get_args

from seoul_corpus.document import Bitext, Document, Relation, Status
from seoul_corpus.languages import LANGUAGE_NAMES
from seoul_corpus.tei.profile import PROFILE_VERSION
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.tei.writing.sources import publication, source
from seoul_corpus.tei.writing.standoff import names_of
from seoul_corpus.version import VERSION

DERIVATIONS = {
    "original": "original",
    "official": "original",
    "translation": "translation",
    "back-translation": "translation",
}
"""TEI's word for how each role came to be."""

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


def header(document: Bitext | Document, markup: Markup) -> str:
    """Return the ``teiHeader``; called last, when ``markup`` has seen every character."""
    documents = (document,) if isinstance(document, Document) else document.documents
    bitext = document if isinstance(document, Bitext) else None
    # The sources hold free text: they are written before the characters are declared.
    file = _file_desc(documents, bitext, markup)
    classes = _class_decl(bitext, markup) if bitext is not None else ""
    return (
        f'<teiHeader xml:lang="en">\n{file}'
        f"<encodingDesc>\n{_project(documents)}{_EDITORIAL}{_refs_decl(documents, markup)}"
        f"{_prefixes(markup)}{classes}{_char_decl(markup)}{_SCHEMA}{_APPLICATION}</encodingDesc>\n"
        f"<profileDesc>\n{_languages(documents)}{_text_descriptions(documents, markup)}"
        f"</profileDesc>\n</teiHeader>\n"
    )


# --- fileDesc -----------------------------------------------------------------------------


def _file_desc(documents: tuple[Document, ...], bitext: Bitext | None, markup: Markup) -> str:
    sources = "".join([source(document, bitext, markup) for document in documents])
    measures = "".join([_measures(document, markup) for document in documents])
    return (
        f"<fileDesc>\n<titleStmt>\n{_titles(documents, bitext, markup)}"
        f"{_responsible(bitext, markup)}</titleStmt>\n"
        f'<editionStmt><edition n="{VERSION}">encoded by seoul_corpus {VERSION}</edition>'
        f"</editionStmt>\n<extent>\n{measures}</extent>\n"
        f"{publication(documents, markup)}"
        f"<sourceDesc>\n<listBibl>\n{sources}</listBibl>\n</sourceDesc>\n</fileDesc>\n"
    )


def _titles(documents: tuple[Document, ...], bitext: Bitext | None, markup: Markup) -> str:
    key = bitext.key if bitext is not None else documents[0].key
    what = "two texts, aligned" if bitext is not None else "one text"
    titles = [f'<title type="main">{key}: {what}</title>\n']
    for document in documents:
        if document.edition:
            # The role stands beside each title: a back-translation has that of the original.
            role = f" [{document.role}]" if document.role else ""
            titles.append(
                f'<title type="sub" xml:lang="{document.lang}" '
                f'corresp="{markup.pointer(f"src.{document.key}")}">'
                f"{markup.content(document.edition.title)}{role}</title>\n"
            )
    return "".join(titles)


def _responsible(bitext: Bitext | None, markup: Markup) -> str:
    links = bitext.alignment.links if bitext is not None else ()
    people = names_of(link.reviewer for link in links)
    tool = f"<respStmt{markup.id('resp.tool')}><resp>parsing, alignment and encoding</resp>"
    statements = [f'{tool}<name type="software">seoul_corpus</name></respStmt>\n']
    for person, name in people.items():
        statements.append(
            f"<respStmt{markup.id(f'reviewer.{name}')}><resp>review of the alignment</resp>"
            f"<name>{markup.content(person)}</name></respStmt>\n"
        )
    return "".join(statements)


def _measures(document: Document, markup: Markup) -> str:
    paragraphs = list(document.paragraphs())
    counts = {
        "paragraph": sum(1 for paragraph in paragraphs if paragraph.n is not None),
        "sentence": sum(len(paragraph.sentences) for paragraph in paragraphs),
        "char": len(document.text),
    }
    pointer = markup.pointer(f"text.{document.key}")
    return "".join(
        [
            f'<measure corresp="{pointer}" unit="{unit}" quantity="{count}">{count}</measure>\n'
            for unit, count in counts.items()
        ]
    )


# --- encodingDesc -------------------------------------------------------------------------


def _project(documents: tuple[Document, ...]) -> str:
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

_SCHEMA = f'<schemaRef key="seoul_corpus" n="{PROFILE_VERSION}" url="seoul_corpus.rng"/>\n'

_APPLICATION = (
    f'<appInfo><application ident="seoul_corpus" version="{VERSION}"><label>seoul_corpus</label>'
    "</application></appInfo>\n"
)

_CITABLE = (
    ("part", "div[@type='part']"),
    ("paragraph", "div[@type='paragraph']"),
    ("block", "div[@type='block']"),
    ("item", "item"),
    ("sentence", "s"),
)


def _refs_decl(documents: tuple[Document, ...], markup: Markup) -> str:
    """Return how units are cited: a text's key, a dot, and the rest of the unit's id."""
    structures = []
    for document in documents:
        prefix = f"{markup.prefix}{document.key}."
        inner = "".join(
            [
                f'<citeStructure unit="{unit}" match=".//{path}" '
                f'use="substring-after(@xml:id, \'{prefix}\')" delim="."/>\n'
                for unit, path in _CITABLE
            ]
        )
        structures.append(
            f'<citeStructure unit="text" match="/TEI/text/group/text[@n=\'{document.key}\']" '
            f'use="@n">\n{inner}</citeStructure>\n'
        )
    return f"<refsDecl>\n{''.join(structures)}</refsDecl>\n"


_PREFIXES = {
    "rel": ("(.+)", "rel.$1", "how the two sides of a link relate"),
    "status": ("(.+)", "status.$1", "who stands for a link"),
    "origin": ("(.+)", "origin.$1", "what made a link"),
    "char": (
        "([^,]+),([0-9]+),([0-9]+)",
        "text.$1",
        "code points of a text as its units and separators make it: the first, and the one after",
    ),
}


def _prefixes(markup: Markup) -> str:
    prefixes = "".join(
        [
            f'<prefixDef ident="{ident}" matchPattern="{pattern}" '
            f'replacementPattern="{markup.pointer(target)}"><p>{text}</p></prefixDef>\n'
            for ident, (pattern, target, text) in _PREFIXES.items()
        ]
    )
    return f"<listPrefixDef>\n{prefixes}</listPrefixDef>\n"


def _class_decl(bitext: Bitext, markup: Markup) -> str:
    origins = names_of(link.origin or None for link in bitext.alignment.links)
    said = "".join(
        [
            f"<category{markup.id(f'origin.{name}')}><gloss>{markup.content(origin)}</gloss>"
            "</category>\n"
            for origin, name in origins.items()
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


# --- profileDesc --------------------------------------------------------------------------


def _languages(documents: tuple[Document, ...]) -> str:
    langs = dict.fromkeys(document.lang for document in documents)
    languages = "".join(
        [f'<language ident="{lang}">{_language_name(lang)}</language>\n' for lang in langs]
    )
    return f"<langUsage>\n{languages}</langUsage>\n"


def _language_name(lang: str) -> str:
    return LANGUAGE_NAMES.get(lang.partition("-")[0].lower(), {}).get("en", lang)


def _text_descriptions(documents: tuple[Document, ...], markup: Markup) -> str:
    return "".join([_text_description(document, markup) for document in documents])


def _text_description(document: Document, markup: Markup) -> str:
    derivation = "<derivation/>"
    if document.role:
        type_ = DERIVATIONS[document.role]
        derivation = f'<derivation type="{type_}">{document.role}</derivation>'
    return (
        f'<textDesc{markup.id(f"td.{document.key}")} n="{document.key}"><channel mode="w"/>'
        f'<constitution type="single"/>{derivation}<domain type="government"/><factuality/>'
        '<interaction type="none"/><preparedness type="prepared"/><purpose type="inform"/>'
        "</textDesc>\n"
    )
