"""Translation memories out: one unit after the other, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO, Final, TypeAlias

from seoul_corpus.document import Bitext
from seoul_corpus.errors import FormatError
from seoul_corpus.exchange.characters import UNWRITABLE, attribute, remark, text
from seoul_corpus.exchange.variants import Content, Inline, Pairs, TranslationUnit, Variant
from seoul_corpus.exchange.work import WorkLevel, about_documents, work_units
from seoul_corpus.version import VERSION

if TYPE_CHECKING:
    from seoul_corpus.document import Finding
    from seoul_corpus.exchange.work import Side, WorkUnit

CHARACTER: Final = "x-character"
"""The type of a ``ph`` that stands for one character that XML cannot hold: U+ and four digits."""

TEXT_ELEMENTS: Final = frozenset({"seg", "hi", "sub"})
"""Elements whose words are text for a translator; what stands in the others are codes."""

Memory: TypeAlias = "Bitext | Iterable[Bitext | TranslationUnit | tuple[str, str]]"
"""What is written: a bitext, or any number of bitexts, units, or pairs of texts."""

_HEAD: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="seoul_corpus" creationtoolversion="{VERSION}" segtype="{{segtype}}" \
o-tmf="seoul_corpus" adminlang="en" srclang="{{srclang}}" datatype="plaintext">
{{about}}</header>
<body>
"""
_TAIL: Final = "</body>\n</tmx>\n"
_BATCH: Final = 1_000
"""How many units are turned into bytes at a time."""


def to_tmx(
    memory: Memory,
    *,
    level: WorkLevel = "sentence",
    languages: tuple[str, str] = ("ko", "en"),
    findings: Iterable[Finding] = (),
    lang: str = "en",
) -> bytes:
    """Return a translation memory as TMX 1.4b; equal values give equal bytes.

    A unit of a bitext has the id of its link; where there are several bitexts, the bitext's key
    stands before it. Link status, relation, confidence and the ids on both sides are properties;
    the fingerprint of the target's text is one of its ``tuv``, so that an edited file can be
    brought back. What lacks a counterpart is a unit in one language.

    Args:
        memory: a bitext, or any number of bitexts, ``TranslationUnit`` or (source, target) pairs.
        level: what is one unit: a sentence, or a paragraph's own words.
        languages: of the pairs, source first.
        findings: what was noticed; each becomes a note of its unit.
        lang: language of those notes, ``en`` or ``ko``.

    Raises:
        FormatError: a text holds a lone surrogate.

    Example:
        >>> from seoul_corpus import from_tmx
        >>> data = to_tmx([("확인한다.", "We confirm.")])
        >>> from_tmx(data).units[0].variant("en").text
        'We confirm.'
    """
    pieces = _pieces(memory, level, languages, tuple(findings), lang)
    return _encoded("".join(pieces))


def write_tmx(
    file: BinaryIO,
    memory: Memory,
    *,
    level: WorkLevel = "sentence",
    languages: tuple[str, str] = ("ko", "en"),
    findings: Iterable[Finding] = (),
    lang: str = "en",
) -> None:
    """Write what ``to_tmx`` returns to a binary file, in memory that does not grow with it.

    Args:
        file: open for writing bytes.
        memory: as for ``to_tmx``; an iterator is read as it is written.
        level: as for ``to_tmx``.
        languages: as for ``to_tmx``.
        findings: as for ``to_tmx``.
        lang: as for ``to_tmx``.

    Raises:
        FormatError: as for ``to_tmx``.
    """
    pieces = _pieces(memory, level, languages, tuple(findings), lang)
    while batch := "".join(islice(pieces, _BATCH)):
        file.write(_encoded(batch))


def _pieces(
    memory: Memory,
    level: WorkLevel,
    languages: tuple[str, str],
    findings: tuple[Finding, ...],
    lang: str,
) -> Iterator[str]:
    many = iter((memory,) if isinstance(memory, Bitext) else memory)
    first = next(many, None)
    source = _source(first, languages)
    about = ""
    if isinstance(first, Bitext) and isinstance(memory, Bitext):
        about = "".join(f"<note>{remark(line)}</note>\n" for line in about_documents(first, lang))
    segtype = "sentence" if level == "sentence" else "paragraph"
    yield _HEAD.format(segtype=segtype, srclang=attribute(source), about=about)
    opening = _pair_form(languages)
    units = partial(work_units, level=level, findings=findings, lang=lang)
    for number, one in enumerate(chain(() if first is None else (first,), many), 1):
        # The model last: to ask for its type takes as long as all the rest.
        if isinstance(one, TranslationUnit):
            yield _unit(one)
        elif isinstance(one, tuple):
            yield opening % (number, _segment(one[0]), _segment(one[1]))
        else:
            prefix = "" if one is memory else f"{one.key}."
            srclang = "" if one.source.lang == source else one.source.lang
            yield from (_work_unit(unit, prefix, srclang) for unit in units(one))
    yield _TAIL


def _encoded(words: str) -> bytes:
    try:
        return words.encode()
    except UnicodeEncodeError as error:
        character = f"U+{ord(words[error.start]):04X}"
    raise FormatError("surrogate-in-text", character=character)


def _source(first: object, languages: tuple[str, str]) -> str:
    if isinstance(first, Bitext):
        return first.source.lang
    if isinstance(first, TranslationUnit):
        return first.variants[0].lang if first.variants else "*all*"
    return languages[0]


def _pair_form(languages: tuple[str, str]) -> str:
    source, target = (attribute(lang).replace("%", "%%") for lang in languages)
    return (
        f'<tu tuid="%d">\n<tuv xml:lang="{source}"><seg>%s</seg></tuv>\n'
        f'<tuv xml:lang="{target}"><seg>%s</seg></tuv>\n</tu>\n'
    )


def _work_unit(unit: WorkUnit, prefix: str, srclang: str) -> str:
    props = [("x-level", unit.level), ("x-reference", unit.reference), ("x-kind", unit.kind)]
    props += [("x-status", unit.status), ("x-confidence", f"{unit.confidence:g}")]
    if unit.relation:
        props.append(("x-relation", unit.relation))
    variants = [_variant_of(side) for side in (unit.source, unit.target) if side is not None]
    return _unit(
        TranslationUnit(
            f"{prefix}{unit.id}",
            tuple(variants),
            tuple(props),
            unit.notes,
            (("srclang", srclang),) if srclang else (),
        )
    )


def _variant_of(side: Side) -> Variant:
    props = (("x-ids", " ".join(side.ids)), ("x-fingerprint", side.fingerprint))
    return Variant(side.lang, (side.text,), props)


def _unit(unit: TranslationUnit) -> str:
    name = f' tuid="{attribute(unit.id)}"' if unit.id else ""
    said = _said(unit.props, unit.notes, "\n")
    variants = "".join(map(_variant, unit.variants))
    return f"<tu{name}{_attributes(unit.attributes)}>\n{said}{variants}</tu>\n"


def _variant(variant: Variant) -> str:
    said = _said(variant.props, variant.notes, "")
    start = f'<tuv xml:lang="{attribute(variant.lang)}"{_attributes(variant.attributes)}>'
    return f"{start}{said}<seg>{_content(variant.content)}</seg></tuv>\n"


def _said(props: Pairs, notes: tuple[str, ...], end: str) -> str:
    lines = [f"<note>{remark(note)}</note>{end}" for note in notes]
    lines += [
        f'<prop type="{attribute(name)}">{remark(value)}</prop>{end}' for name, value in props
    ]
    return "".join(lines)


def _attributes(pairs: Pairs) -> str:
    return "".join(f' {name}="{attribute(value)}"' for name, value in pairs)


def _content(content: Content, name: str = "seg") -> str:
    # Inside a code that is no text there is no place for the element of a character.
    words = _segment if name in TEXT_ELEMENTS else remark
    return "".join(words(one) if isinstance(one, str) else _inline(one) for one in content)


def _inline(code: Inline) -> str:
    start = f"<{code.name}{_attributes(code.attributes)}"
    if not code.content:
        return f"{start}/>"
    return f"{start}>{_content(code.content, code.name)}</{code.name}>"


def _segment(words: str) -> str:
    if not UNWRITABLE.search(words):
        return text(words)
    return UNWRITABLE.sub(_character, text(words))


def _character(match: object) -> str:
    return f'<ph type="{CHARACTER}">U+{ord(match[0]):04X}</ph>'  # type: ignore[index]
