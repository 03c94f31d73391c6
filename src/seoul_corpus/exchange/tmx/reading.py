"""Translation memories in, from any tool: one unit after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Unpack, cast

from seoul_corpus.errors import FormatError, LimitError, Location
from seoul_corpus.exchange.characters import shown
from seoul_corpus.exchange.tmx.writing import CHARACTER, TEXT_ELEMENTS
from seoul_corpus.exchange.variants import Content, Inline, Pairs, TranslationUnit, Variant
from seoul_corpus.intake import Limits, Source, stream_xml
from seoul_corpus.parse.collector import collector_paused

if TYPE_CHECKING:
    from lxml import etree

TMX_LIMITS: Final[Limits] = {
    "size_limit": 256 * 1024 * 1024,
    "node_limit": 40_000_000,
    "attribute_count_limit": 100,
    "depth_limit": 64,
}
"""Limits of a translation memory: larger than a text, since it is never in memory as a tree."""

LimitName = Literal["attribute_count_limit", "depth_limit"]

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_PLAIN: Final = [_LANG]
_NAMED: Final = ["tuid"]
_CODE: Final = re.compile(r"U\+([0-9A-F]{4})")
_SAID: Final = ("note", "prop", "ude")


class Tmx(NamedTuple):
    """A translation memory.

    Attributes:
        source_lang: language of the source texts; ``*all*`` or empty where the file says none.
        attributes: the header's attributes.
        props: what else the header says, by type.
        notes: the header's remarks.
        units: the units.
    """

    source_lang: str
    attributes: Pairs
    props: Pairs
    notes: tuple[str, ...]
    units: tuple[TranslationUnit, ...]


def from_tmx(source: Source, **limits: Unpack[Limits]) -> Tmx:
    r"""Return all that a TMX file of any version up to 1.4 holds.

    Every unit keeps its languages, properties, notes, attributes and inline codes. A DOCTYPE
    without declarations of its own is passed over; no DTD is loaded.

    Args:
        source: the bytes, or a path.
        limits: see ``intake.Limits``; by default those of ``TMX_LIMITS``.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over a limit; the error names it.
        FormatError: it is no XML that is safe to read, or no TMX; the error has the line.

    Example:
        >>> data = b'<tmx version="1.4"><header srclang="ko"/><body><tu tuid="a">'
        >>> data += '<tuv xml:lang="ko"><seg>하나</seg></tuv></tu></body></tmx>'.encode()
        >>> from_tmx(data).units[0].variants
        (Variant(lang='ko', content=('하나',), props=(), notes=(), attributes=()),)
    """
    reader = _Reader(source, limits)
    with collector_paused():
        units = tuple(reader.units())
    attributes = reader.attributes
    return Tmx(dict(attributes).get("srclang", ""), attributes, reader.props, reader.notes, units)


def read_tmx(
    source: Source, *, name: str = "<tmx>", **limits: Unpack[Limits]
) -> Iterator[TranslationUnit]:
    """Yield the units of a TMX file one after the other, without keeping them.

    Args:
        source: as for ``from_tmx``.
        name: what errors call a source without a path.
        limits: as for ``from_tmx``.

    Raises:
        ParseError: as for ``from_tmx``.
        LimitError: as for ``from_tmx``.
        FormatError: as for ``from_tmx``; units before the fault have been given by then.
    """
    return _Reader(source, limits, name).units()


class _Reader:
    """Reads units, and keeps what the header says."""

    def __init__(self, source: Source, limits: Limits, name: str = "<tmx>") -> None:
        self.source = source
        self.limits: Limits = {**TMX_LIMITS, **limits}
        self.name = name if isinstance(source, bytes) else str(source)
        self.attributes: Pairs = ()
        self.props: Pairs = ()
        self.notes: tuple[str, ...] = ()

    def units(self) -> Iterator[TranslationUnit]:
        root = ""
        tags = ("tu", "header", "tmx")
        for element in stream_xml(self.source, tags, name=self.name, **self.limits):
            if element.tag == "tu":
                yield self._unit(element)
            elif element.tag == "header":
                self.attributes = self._attributes(element)
                self.props, self.notes = self._said(element)
            elif element.getparent() is None:
                root = "tmx"
        if not root:
            raise FormatError("tmx-root", Location(self.name, 1))

    def _unit(self, tu: etree._Element) -> TranslationUnit:
        name, attributes = "", cast("Pairs", ())
        if tu.keys() == _NAMED:
            name = shown(tu.get("tuid", ""))
        elif attributes := self._attributes(tu):
            name = next((value for key, value in attributes if key == "tuid"), "")
            attributes = tuple(pair for pair in attributes if pair[0] != "tuid")
        variants: list[Variant] = []
        said = False
        for child in tu:
            if child.tag == "tuv":
                variants.append(self._variant(child))
            elif child.tag in _SAID:
                said = True
            else:
                raise self._wrong("tmx-element", child)
        if not variants:
            raise self._wrong("tmx-empty-unit", tu)
        if said:
            props, notes = self._said(tu)
            return TranslationUnit(name, tuple(variants), props, notes, attributes)
        return TranslationUnit(name, tuple(variants), (), (), attributes)

    def _variant(self, tuv: etree._Element) -> Variant:
        if tuv.keys() == _PLAIN:
            lang, attributes = tuv.get(_LANG, ""), cast("Pairs", ())
        else:
            attributes = self._attributes(tuv)
            named = dict(attributes)
            lang = named.get("xml:lang") or named.get("lang", "")
            attributes = tuple(pair for pair in attributes if pair[0] not in ("xml:lang", "lang"))
        if not lang:
            raise self._wrong("tmx-language", tuv)
        children = len(tuv)
        seg = tuv[children - 1] if children else None
        if seg is None or seg.tag != "seg":
            raise self._wrong("tmx-segment", tuv)
        content = self._content(seg, 0) if len(seg) else (seg.text or "",)
        if children == 1:
            return Variant(lang, content, (), (), attributes)
        props, notes = self._said(tuv)
        if sum(1 for _ in tuv.iterchildren("seg")) > 1:
            raise self._wrong("tmx-segment", tuv)
        return Variant(lang, content, props, notes, attributes)

    def _said(self, element: etree._Element) -> tuple[Pairs, tuple[str, ...]]:
        props = tuple(
            (shown(prop.get("type", "")), shown(prop.text or ""))
            for prop in element.iterchildren("prop")
        )
        return props, tuple(shown(note.text or "") for note in element.iterchildren("note"))

    def _attributes(self, element: etree._Element) -> Pairs:
        # Names first: lxml takes quadratic time for the values.
        count = len(element.keys())
        if not count:
            return ()
        if count > self.limits["attribute_count_limit"]:
            raise self._over("attribute_count_limit", element)
        pairs = cast("list[tuple[str, str]]", element.items())
        return tuple((name.replace(_LANG, "xml:lang"), shown(value)) for name, value in pairs)

    def _content(self, element: etree._Element, depth: int) -> Content:
        if depth > self.limits["depth_limit"]:
            raise self._over("depth_limit", element)
        words = str if element.tag in TEXT_ELEMENTS else shown
        said = words(element.text or "")
        pieces: list[str | Inline] = []
        for child in element:
            tail = words(child.tail or "")
            if child.tag == "ph" and child.get("type") == CHARACTER and not len(child):
                said += _character(child.text or "") + tail
                continue
            content = self._content(child, depth + 1)
            pieces += [said, Inline(str(child.tag), self._attributes(child), content)]
            said = tail
        return tuple(piece for piece in [*pieces, said] if piece != "")

    def _wrong(self, code: str, element: etree._Element) -> FormatError:
        return FormatError(code, self._place(element), element=str(element.tag))

    def _over(self, limit_name: LimitName, element: etree._Element) -> LimitError:
        what, limit = limit_name.removesuffix("_limit").replace("_", " "), self.limits[limit_name]
        place = self._place(element)
        return LimitError("xml-limit", place, what=what, limit_name=limit_name, limit=limit)

    def _place(self, element: etree._Element) -> Location:
        return Location(self.name, cast("int | None", element.sourceline))


def _character(words: str) -> str:
    code = _CODE.fullmatch(words)
    return chr(int(code[1], 16)) if code else words
