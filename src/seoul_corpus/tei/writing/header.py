"""The TEI header: what the file is, where its texts come from, how it was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from seoul_corpus.document import Bitext, Document
from seoul_corpus.languages import LANGUAGE_NAMES
from seoul_corpus.tei.writing.body import Body
from seoul_corpus.tei.writing.encoding import (
    APPLICATION,
    SCHEMA,
    alignment_encoding_desc,
    encoding_desc,
)
from seoul_corpus.tei.writing.links import Linking
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.tei.writing.sources import UNSTATED, file_of, publication, source
from seoul_corpus.version import VERSION

DERIVATIONS = {
    "original": "original",
    "official": "original",
    "translation": "translation",
    "back-translation": "translation",
}
"""TEI's word for how each role came to be."""


def header(
    document: Bitext | Document, bodies: Sequence[Body], linking: Linking, markup: Markup
) -> str:
    """Return the ``teiHeader``; called last, when ``markup`` has seen every character.

    Args:
        document: what is written.
        bodies: the texts, which have been written.
        linking: who reviewed links, and what made them.
        markup: escapes text.
    """
    documents = [body.document for body in bodies]
    about = document.source.key if isinstance(document, Bitext) else None
    titles = _titles(document, documents, markup) + _responsible(linking, markup)
    measures = "".join([_measures(body, markup) for body in bodies])
    sources = "".join([source(one, about, markup) for one in documents])
    # All free text is above: what follows declares the characters that were in it.
    return (
        f'<teiHeader xml:lang="en">\n<fileDesc>\n<titleStmt>\n{titles}</titleStmt>\n'
        f'<editionStmt><edition n="{VERSION}">encoded by seoul_corpus {VERSION}</edition>'
        f"</editionStmt>\n<extent>\n{measures}</extent>\n{publication(documents, markup)}"
        f"<sourceDesc>\n<listBibl>\n{sources}</listBibl>\n</sourceDesc>\n</fileDesc>\n"
        f"{encoding_desc(documents, linking, markup)}"
        f"<profileDesc>\n{_languages(documents)}{_text_descriptions(documents, markup)}"
        "</profileDesc>\n</teiHeader>\n"
    )


def corpus_header() -> str:
    """Return the ``teiHeader`` of a ``teiCorpus``: each ``TEI`` in it describes itself."""
    return (
        f'<teiHeader xml:lang="en">\n<fileDesc>\n<titleStmt>\n'
        '<title type="main">a corpus of texts, each aligned</title>\n</titleStmt>\n'
        f"<publicationStmt>\n{UNSTATED}</publicationStmt>\n"
        "<sourceDesc><p>Each TEI names its own sources.</p></sourceDesc>\n</fileDesc>\n"
        f"<encodingDesc>\n{SCHEMA}{APPLICATION}</encodingDesc>\n</teiHeader>\n"
    )


def alignment_header(
    bitext: Bitext, files: Mapping[str, str], linking: Linking, markup: Markup
) -> str:
    """Return the ``teiHeader`` of a file that joins texts in other files.

    Args:
        bitext: what is written.
        files: the file of each text, by its key.
        linking: who reviewed links, and what made them.
        markup: escapes text; it has seen every character.
    """
    sources = "".join(
        [file_of(one, bitext.source.key, files[one.key], markup) for one in bitext.documents]
    )
    responsible = _responsible(linking, markup)
    return (
        f'<teiHeader xml:lang="en">\n<fileDesc>\n<titleStmt>\n'
        f'<title type="main">{bitext.key}: the alignment</title>\n{responsible}</titleStmt>\n'
        f"<publicationStmt>\n{UNSTATED}</publicationStmt>\n"
        f"<sourceDesc>\n<listBibl>\n{sources}</listBibl>\n</sourceDesc>\n</fileDesc>\n"
        f"{alignment_encoding_desc(files, linking, markup)}</teiHeader>\n"
    )


def _titles(document: Bitext | Document, documents: Sequence[Document], markup: Markup) -> str:
    what = "two texts, aligned" if isinstance(document, Bitext) else "one text"
    titles = [f'<title type="main">{document.key}: {what}</title>\n']
    for one in documents:
        if one.edition is not None:
            # The role stands beside each title: a back-translation has that of the original.
            role = f" [{one.role}]" if one.role else ""
            titles.append(
                f'<title type="sub" xml:lang="{one.lang}" '
                f'corresp="{markup.pointer(f"src.{one.key}")}">'
                f"{markup.content(one.edition.title)}{role}</title>\n"
            )
    return "".join(titles)


def _responsible(linking: Linking, markup: Markup) -> str:
    tool = f"<respStmt{markup.id('resp.tool')}><resp>parsing, alignment and encoding</resp>"
    said = [f'{tool}<name type="software">seoul_corpus</name></respStmt>\n']
    for person, name in linking.reviewers.items():
        said.append(
            f"<respStmt{markup.id(f'reviewer.{name}')}><resp>review of the alignment</resp>"
            f"<name>{markup.content(person)}</name></respStmt>\n"
        )
    return "".join(said)


def _measures(body: Body, markup: Markup) -> str:
    counts = {
        "paragraph": body.numbered,
        "sentence": body.sentences,
        "char": len(body.document.text),
    }
    pointer = markup.pointer(f"text.{body.document.key}")
    return "".join(
        [
            f'<measure corresp="{pointer}" unit="{unit}" quantity="{count}">{count}</measure>\n'
            for unit, count in counts.items()
        ]
    )


def _languages(documents: Sequence[Document]) -> str:
    langs = dict.fromkeys(document.lang for document in documents)
    languages = "".join(
        [f'<language ident="{lang}">{_language_name(lang)}</language>\n' for lang in langs]
    )
    return f"<langUsage>\n{languages}</langUsage>\n"


def _language_name(lang: str) -> str:
    return LANGUAGE_NAMES.get(lang.partition("-")[0].lower(), {}).get("en", lang)


def _text_descriptions(documents: Sequence[Document], markup: Markup) -> str:
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
