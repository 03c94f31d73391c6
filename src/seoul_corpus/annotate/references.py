"""References: to the document's own parts, and to other documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from seoul_corpus.annotate.mark import Mark, apart_from, first_longest
from seoul_corpus.document import Document
from seoul_corpus.languages import ANNEX_WORDS, NUMBER_WORDS

_NUMBER: Final = r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}"

# --- own parts ----------------------------------------------------------------------------

_KOREAN_UNIT: Final = "|".join(NUMBER_WORDS["ko"])
_KOREAN_ANNEX: Final = "|".join(ANNEX_WORDS["ko"])
_KOREAN_PART: Final = re.compile(
    rf"(?<![가-힣])(?:{_KOREAN_ANNEX})(?:\s?(?:{_NUMBER}|[IVX]{{1,4}})(?![0-9]))?(?:의\s|\s)?"
    rf"제\s?{_NUMBER}\s?(?:{_KOREAN_UNIT})"
    rf"|(?<![0-9가-힣])제\s?{_NUMBER}\s?(?:{_KOREAN_UNIT})(?:\s?제\s?{_NUMBER}\s?(?:{_KOREAN_UNIT})){{0,3}}"
    rf"|(?<![가-힣])(?:{_KOREAN_ANNEX})(?:\s?(?:{_NUMBER}|[IVX]{{1,4}})(?![0-9년월.]))?"
    r"(?=[의에인와과를은는이가로도만 ,.)]|\W|\Z)"
)
_KOREAN_SELF: Final = re.compile(
    r"(?<![가-힣])(?:이|본|동)\s(?:공동\s)?(?:선언문?|성명서?|의향서|협약|조약|헌장|협정|의정서|결의|합의|부속서|문서)"
)

_ENGLISH_UNIT: Final = (
    r"(?:[Pp]aragraphs?|[Pp]aras?\.?|[Aa]rticles?|[Ss]ections?|[Ii]tems?|[Pp]oints?|[Cc]hapters?)"
)
_ENGLISH_ANNEX: Final = "|".join(word.capitalize() for word in ANNEX_WORDS["en"])
_ENGLISH_PART: Final = re.compile(
    rf"\b(?:(?:{_ENGLISH_ANNEX})(?:\s(?:[0-9]{{1,3}}|[IVX]{{1,4}}|[A-Z])\b)?,?\s)?{_ENGLISH_UNIT}\s{_NUMBER}(?:\s?\([0-9a-z]{{1,4}}\)){{0,3}}"
    rf"(?:(?:,\s|\s(?:and|or|to)\s|[-–]){_NUMBER}(?:\([0-9a-z]{{1,4}}\)){{0,2}}(?!\s?(?:years|months|per)))*"
    rf"(?:\sof\s(?:the|this)\s(?:{_ENGLISH_ANNEX})(?:\s(?:[0-9]{{1,3}}|[IVX]{{1,4}}|[A-Z])\b)?)?"
    rf"|\b(?:{_ENGLISH_ANNEX})\s(?:[0-9]{{1,3}}|[IVX]{{1,4}}|[A-Z])\b|\b(?:the\s|this\s)(?:[Aa]nnex|[Aa]ppendix)(?:es)?\b|\bAnnex\b"
)
_ENGLISH_SELF: Final = re.compile(
    r"\b(?:this|the\spresent)\s(?:Joint\s)?(?:Declaration|Statement|Communiqu[ée]|Agreement|Charter|Convention|Treaty|Protocol|Resolution|Code|Annex|Compact)\b",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"\s(?:of|to|in)\s(?:the\s(?!present|annex|Annex)[A-Z0-9]|[A-Z0-9])"
)

# --- other documents ----------------------------------------------------------------------

_TITLE: Final = re.compile(r"[「『《][^「」『』《》\n]{2,150}[」』》]")
_QUOTED_KOREAN: Final = re.compile(r"“[^“”\n]{4,200}”(?=\s?(?:제하|이?라는\s제목|결의|보고서))")
_QUOTED_ENGLISH: Final = re.compile(r"(?:titled|the)\s([\"“][A-Z][^\"“”\n]{3,200}[\"”])")
_KOREAN_KIND: Final = (
    r"(?:국제\s)?(?:공동선언|공동성명|선언|헌장|협약|조약|의정서|협정|행동강령|강령|원칙|의장\s성명|의향서|서약"
    r"|디지털컴팩트|컴팩트|콤팩트|결의안|의제|기본법|권고|가이드라인)"
)
_KOREAN_DOCUMENT: Final = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<name>(?:[가-힣A-Z][가-힣A-Za-z0-9-]{{0,14}}\s){{1,3}}){_KOREAN_KIND}(?![가-힣]{{0,2}}(?:[하한할함했합]|[되된될됨됐됩]))"
    rf"|(?<![가-힣A-Za-z0-9])[가-힣A-Z]{{2,14}}(?:선언|헌장|협약|조약|의정서|협정|기본법|컴팩트)(?![가-힣]?(?:[하한할함했합]|[되된될됨됐됩]))"
)
_NOT_A_NAME: Final = re.compile(
    r"(?:.*\s)?(?:제\s?[0-9.]+[조항호장]|[가-힣0-9.]*(?:의|은|는|을|를|에서|에|와|과|한|된|인|할|될|하고|하며|으로|로|위해|대해|따른|대하여|하는|되는|있는|없는)"
    r"|가지|개|이|그|본|동|우리|모든|각|공동|공동의|다음|관련|최종|최근|해당|주요|기존|기본|일반|국제|및|등|또는|그리고|비롯하여|제|동의하며)\s"
)
_COMMON: Final = re.compile(
    r"(?:공동|기본|일반|본|동|비공식|정치|국제|다자|양자|인권|관련)(?:선언|헌장|협약|조약|의정서|협정)|.*(?:을|를|는)(?:선언|협약)"
)
_CAPITAL: Final = r"(?:(?!(?:Article|Paragraph|Section|Annex)s?\b)[A-Z][\w’'-]*|[A-Z][A-Z0-9]+)"
_ENGLISH_KIND: Final = (
    r"(?:Declaration|Charter|Convention|Treaty|Protocol|Agreement|Code\sof\sConduct|Principles|Compact"
    r"|Statement(?:\sof\sIntent)?|Communiqu[ée]|Act|Commitments|Agenda|Accords?|Recommendation|Framework|Pledge"
    r"|Guidelines|Goals|Covenant|Resolution|Plan|Strategy|Report)"
)
_ENGLISH_DOCUMENT: Final = re.compile(
    rf"\b(?:{_CAPITAL}\s(?:of\s(?:the\s)?|for\s|on\s)?){{1,6}}{_ENGLISH_KIND}\b"
    rf"(?:\s(?:on|for|of|to|toward|towards|in)\s(?:the\s)?{_CAPITAL}(?:\s(?:and|of|on|the|for|in)){{0,2}}(?:\s{_CAPITAL}(?:\s(?:and|of|on|the|for|in)(?=\s(?:the\s)?[A-Z])){{0,2}}){{0,8}})?"
    rf"|\b{_ENGLISH_KIND}\s(?:on|of)\s(?:the\s)?{_CAPITAL}(?:\s(?:(?:and|of|the|on)\s){{0,2}}{_CAPITAL}){{0,8}}"
    r"|\b(?:[0-9]{4}\s)Agenda(?:\sfor\s[A-Z]\w+(?:\s[A-Z]\w+)*)?"
)
_SYMBOL: Final = re.compile(
    r"\b[AES]/(?:[A-Z]{1,9}/){0,4}[0-9]{1,3}/[0-9]{1,4}\b|\b(?:[Rr]esolution|결의)\s(?:제\s?)?[0-9]{1,4}(?:/[0-9]{1,4})?(?:\s?\([0-9]{4}\)|호)?|\bRegulation\s\(EU\)\s(?:No\s)?[0-9]{4}/[0-9]{1,4}"
)
_OPENING: Final = re.compile(
    r"(?:(?:The|This|That|These|Our|We|At|In|On|By|For|From|And|As|Under|Recalling|Reaffirming|Welcoming|Noting|Recognising|Recognizing)\s)+(?:the\s)?"
)


def references(document: Document) -> list[Mark]:
    r"""Return the references in a document: ``part`` for its own parts, ``document`` for others.

    The ``ref`` of a part is the unit's id, where the document has exactly one such unit. What
    stands in the title or a heading names the text itself and is no reference.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> d = parse("1. We meet.\n2. As paragraph 1 and the Bletchley Declaration say.\n")
        >>> [(d.text[m.start:m.end], m.type, m.ref) for m in references(d)]
        [('paragraph 1', 'part', 'en.p1'), ('Bletchley Declaration', 'document', None)]
    """
    text, korean = document.text, document.lang.startswith("ko")
    others = list(_others(text, korean=korean))
    parts = list(_parts(document, others, korean=korean))
    return apart_from(first_longest([*parts, *others]), headings(document))


def headings(document: Document) -> Iterator[Mark]:
    """Yield the title and the headings, where a text names itself."""
    heads = [head for division in document.all_divisions() for head in division.heads]
    for block in (document.title, *heads):
        if block is not None:
            yield Mark(block.span.start, block.span.end, "heading")


def _parts(document: Document, others: list[Mark], *, korean: bool) -> Iterator[Mark]:
    text = document.text
    ends = {mark.end for mark in others}
    for match in (_KOREAN_SELF if korean else _ENGLISH_SELF).finditer(text):
        yield Mark(match.start(), match.end(), "self", None, document.key)
    for match in (_KOREAN_PART if korean else _ENGLISH_PART).finditer(text):
        if _belongs_elsewhere(text, match, ends, korean=korean):
            yield Mark(match.start(), match.end(), "part-of-other", match[0])
            continue
        found = document.index.lookup(_asked(match[0]))
        ref = found[0] if len(found) == 1 else _annex(document, match[0])
        yield Mark(match.start(), match.end(), "part", match[0], ref)


def _belongs_elsewhere(text: str, match: re.Match[str], ends: set[int], *, korean: bool) -> bool:
    if not korean:
        return bool(_OF_ANOTHER.match(text, match.end()))
    start = match.start()
    return start in ends or (text[start - 1 : start].isspace() and start - 1 in ends)


def _asked(reference: str) -> str:
    """Return a reference as the index takes it."""
    said = re.sub(r"^(?:the|this)\s|\s(?=\()", "", reference)
    said = re.sub(r"\((\w+)\)", r".\1", said)
    parts = re.findall(rf"제\s?({_NUMBER})", said)
    if len(parts) > 1:
        return ".".join(parts)
    return (
        re.split(r",\s|\s(?:and|or|to)\s|(?<=[0-9])[-–]", said)[0] if "nnex" not in said else said
    )


def _annex(document: Document, reference: str) -> str | None:
    """Return the id of the only annex, for a reference without a number."""
    if re.search(r"[0-9IVX]", reference):
        return None
    annexes = [d.id for d in document.all_divisions() if d.type == "annex"]
    return annexes[0] if len(annexes) == 1 else None


def _others(text: str, *, korean: bool) -> Iterator[Mark]:
    for pattern in (_TITLE, _SYMBOL):
        yield from (_document(text, match.start(), match.end()) for match in pattern.finditer(text))
    if not korean:
        yield from _english_documents(text)
        return
    for match in _QUOTED_KOREAN.finditer(text):
        yield _document(text, match.start(), match.end())
    for match in _KOREAN_DOCUMENT.finditer(text):
        start = match.start()
        while match["name"] and (plain := _NOT_A_NAME.match(text, start, match.end("name"))):
            start = plain.end()
        named = not match["name"] or start < match.end("name")
        if named and not _COMMON.fullmatch(match[0]):
            yield _document(text, start, match.end())


def _english_documents(text: str) -> Iterator[Mark]:
    for match in _QUOTED_ENGLISH.finditer(text):
        yield _document(text, match.start(1), match.end(1))
    for match in _ENGLISH_DOCUMENT.finditer(text):
        opening = _OPENING.match(text, match.start())
        start = opening.end() if opening else match.start()
        if " " in text[start : match.end()].strip():
            yield _document(text, start, match.end())


def _document(text: str, start: int, end: int) -> Mark:
    return Mark(start, end, "document", text[start:end].strip('「」『』《》“”"'))
