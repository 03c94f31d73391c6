"""TBX-Basic (ISO 30042:2019): term bases out, and in from it or from its forerunner of 2008."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, cast
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from pydantic import ValidationError

from seoul_corpus.document import Finding, Place, Span, Term, TermBase, Wording
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.intake import Source, read_xml

NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUSES: Final = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
_READ: Final = {value: name for name, value in _STATUSES.items()} | {
    "supersededTerm-admn-sts": "forbidden"
}
_PARTS: Final = {"name": "properNoun"}
_PARTS_READ: Final = {value: name for name, value in _PARTS.items()}
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ID: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")
_ENTRIES: Final = ("conceptEntry", "termEntry")
_LANGUAGES: Final = ("langSec", "langSet")
_TERMS: Final = ("termSec", "tig", "ntig")
_HEAD: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="{NAMESPACE}" style="dca" type="TBX-Basic" xml:lang="en">
<tbxHeader><fileDesc><sourceDesc><p>{{source}}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
_TAIL: Final = "</body></text>\n</tbx>\n"


def to_tbx(terms: TermBase, *, source: str = "seoul_corpus") -> bytes:
    """Return a term base as TBX-Basic, in the style DCA.

    ``Term.type`` is written as ``subjectField``. Wordings stand by language, in the order in
    which the languages first come.

    Args:
        terms: the term base.
        source: what the header says of where it came from.

    Raises:
        FormatError: a text holds a character that XML cannot hold, or an id comes twice.

    Example:
        >>> base = TermBase(terms=(Term(id="ai", wordings=(Wording(lang="ko", text="AI"),)),))
        >>> from_tbx(to_tbx(base))[0] == base
        True
    """
    ids = [term.id for term in terms.terms]
    if len(set(ids)) != len(ids):
        raise FormatError("tbx-content", reason="id")
    return "".join([_HEAD.format(source=_text(source)), *map(_entry, terms.terms), _TAIL]).encode()


def _entry(term: Term) -> str:
    lines = [f'<conceptEntry id="{term.id}">']
    if term.type:
        lines.append(f'<descrip type="subjectField">{_text(term.type)}</descrip>')
    if term.definition:
        lines.append(f'<descrip type="definition">{_text(term.definition)}</descrip>')
    languages = list(dict.fromkeys(wording.lang for wording in term.wordings))
    ordered = sorted(term.wordings, key=lambda wording: languages.index(wording.lang))
    for lang, wordings in groupby(ordered, key=lambda wording: wording.lang):
        lines += [f"<langSec xml:lang={quoteattr(lang)}>", *map(_term, wordings), "</langSec>"]
    return "\n".join([*lines, "</conceptEntry>\n"])


def _term(wording: Wording) -> str:
    part = wording.part_of_speech
    note = (
        f'<termNote type="partOfSpeech">{_text(_PARTS.get(part, part))}</termNote>' if part else ""
    )
    status = f'<termNote type="administrativeStatus">{_STATUSES[wording.status]}</termNote>'
    return f"<termSec><term>{_text(wording.text)}</term>{note}{status}</termSec>"


def _text(text: str) -> str:
    bad = _UNWRITABLE.search(text)
    if bad:
        raise FormatError("tbx-content", reason=f"U+{ord(bad[0]):04X}")
    return escape(text, {"\r": "&#13;"})


def from_tbx(source: Source) -> tuple[TermBase, tuple[Finding, ...]]:
    """Return the term base in a TBX file, and a report on what this library has no place for.

    Read are TBX-Basic of 2019 and of 2008 (``martif``). Without an administrative status the
    first term of a language is preferred, the others are admitted. An id that this library
    cannot take becomes ``t`` and the entry's position, which a finding says; so does a finding
    for each kind of data that is left out, once.

    Args:
        source: the bytes, or a path.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is larger or deeper than the limits of XML input.
        FormatError: it is no XML that is safe to read (a DOCTYPE is refused), or no TBX.
    """
    xml = read_xml(source)
    root = xml.root
    if _name(root) not in ("tbx", "martif"):
        raise FormatError("tbx-content", Location(xml.name, _line(root)), reason=_name(root))
    reader = _Reader(xml.name)
    terms = [
        reader.entry(element, number)
        for number, element in enumerate(
            (one for one in root.iter("{*}*") if _name(one) in _ENTRIES), 1
        )
    ]
    return TermBase(terms=tuple(terms)), tuple(reader.findings.values())


class _Reader:
    """Reads entries, and keeps what there is to say of them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._ids: set[str] = set()
        self.findings: dict[str, Finding] = {}

    def entry(self, entry: etree._Element, number: int) -> Term:
        """Return the term of a ``conceptEntry``."""
        said: dict[str, str] = {}
        wordings: list[Wording] = []
        for element in _children(entry):
            if _name(element) in _LANGUAGES:
                wordings += self._language(element, said)
            else:
                self._describe(element, said)
        try:
            return Term(
                id=self._id(entry, number),
                type=said.get("subjectField", ""),
                definition=said.get("definition", ""),
                wordings=tuple(wordings),
            )
        except ValidationError as error:
            raise self._broken(entry, error) from error

    def _id(self, entry: etree._Element, number: int) -> str:
        name = str(entry.get("id", ""))
        if _ID.fullmatch(name) and name not in self._ids:
            self._ids.add(name)
            return name
        made = f"t{number}"
        while made in self._ids:
            made += "-"
        self._ids.add(made)
        self._report("tbx-id", entry, found=name, made=made)
        return made

    def _language(self, section: etree._Element, said: dict[str, str]) -> Iterator[Wording]:
        status = "preferred"
        for element in _children(section):
            if _name(element) in _TERMS:
                yield self._wording(element, str(section.get(_XML_LANG, "")), status)
                status = "admitted"
            else:
                self._describe(element, said)

    def _wording(self, section: etree._Element, lang: str, status: str) -> Wording:
        found = {"lang": lang, "status": status, "text": "", "part_of_speech": ""}
        for element in section.iter("{*}*"):
            kind = str(element.get("type", ""))
            if _name(element) == "term":
                found["text"] = _content(element)
            elif kind == "partOfSpeech":
                part = _content(element)
                found["part_of_speech"] = _PARTS_READ.get(part, part)
            elif kind == "administrativeStatus" and _content(element).strip() in _READ:
                found["status"] = _READ[_content(element).strip()]
            elif kind:
                self._report("tbx-left-out", element, kind=kind)
        try:
            return Wording.model_validate(found)
        except ValidationError as error:
            raise self._broken(section, error) from error

    def _describe(self, element: etree._Element, said: dict[str, str]) -> None:
        for one in element.iter("{*}*"):
            kind = str(one.get("type", ""))
            if kind in ("subjectField", "definition") and kind not in said:
                said[kind] = _content(one)
            elif kind or not len(one):
                self._report("tbx-left-out", one, kind=kind or _name(one))

    def _broken(self, element: etree._Element, error: ValidationError) -> FormatError:
        reason = str(error.errors(include_url=False)[0]["msg"])
        return FormatError("tbx-content", Location(self._name, _line(element)), reason=reason)

    def _report(self, code: str, element: etree._Element, **params: str) -> None:
        key = code + "".join(params.values())
        place = Place(key=self._name, span=Span(start=0, end=0), line=_line(element), column=1)
        finding = Finding(
            code=code, severity="warning", category="terms", places=(place,), params=params
        )
        self.findings.setdefault(key, finding)


def _children(element: etree._Element) -> Iterator[etree._Element]:
    return element.iterchildren("{*}*")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _line(element: etree._Element) -> int:
    return cast("int | None", element.sourceline) or 1


def _content(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())
