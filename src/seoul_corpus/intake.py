"""XML that may come from anybody, taken in safely: bounded, without DOCTYPE, whole or not at all.

The one way in for every XML format. It opens no file but the one it is given.
"""

from __future__ import annotations

import os
import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypedDict, Unpack, cast

from lxml import etree

from seoul_corpus.document.encoding import BOMS
from seoul_corpus.errors import FormatError, LimitError, Location
from seoul_corpus.sources import decode, read_bytes

Source = bytes | str | os.PathLike[str]
"""XML as bytes, or the path of a file that holds it."""


class Limits(TypedDict, total=False):
    """How large a file may be.

    Attributes:
        size_limit: bytes; 32 MB unless said otherwise.
        depth_limit: elements inside one another; 64.
        node_limit: start tags, comments and equals signs together, which is at least the number
            of elements and attributes; a million.
        attribute_limit: code points in one attribute; a million.
        attribute_count_limit: attributes of one element; a hundred.
    """

    size_limit: int
    depth_limit: int
    node_limit: int
    attribute_limit: int
    attribute_count_limit: int


DEFAULTS: Final[Limits] = {
    "size_limit": 32 * 1024 * 1024,
    "depth_limit": 64,
    "node_limit": 1_000_000,
    "attribute_limit": 1_000_000,
    "attribute_count_limit": 100,
}

ENCODINGS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "cp949": "cp949",
    "ms949": "cp949",
    "uhc": "cp949",
    "windows-949": "cp949",
    "x-windows-949": "cp949",
    "euc-kr": "euc-kr",
}
"""The encodings that an XML declaration may name, each with its codec."""

_COMPRESSED: Final = {
    "gzip": b"\x1f\x8b",
    "zip": b"PK",
    "bzip2": b"BZh",
    "xz": b"\xfd7zXZ\x00",
    "zstd": b"\x28\xb5\x2f\xfd",
}
_UNMARKED: Final = {"utf-16-le": "<?".encode("utf-16-le"), "utf-16-be": "<?".encode("utf-16-be")}

_DECLARED = re.compile(r"""<\?xml\s[^<>]{0,100}?\sencoding\s{0,9}=\s{0,9}["']([^"'<>]{0,40})["']""")
# All that may stand before a DOCTYPE; whoever hides one behind something else has no XML.
_PROLOG = re.compile(rb"(?:\s++|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)
_DOCTYPE = re.compile(
    rb"""<!DOCTYPE(\s++[\w:.\x80-\xff-]++(?:\s++(?:SYSTEM|PUBLIC\s++(?:"[^"]*+"|'[^']*+'))"""
    rb"""\s++(?:"[^"]*+"|'[^']*+'))?\s*+>)?"""
)

_PIECE: Final = 65_536
"""How many bytes the parser gets at a time."""

_TOO_MANY = etree.XPath("(//*[count(@*) > $count])[1]")
_SMALL: Final = 50_000
_TOO_LONG = etree.XPath("(//@*[string-length() > $length]/..)[1]")

_LIBXML_LIMIT: Final = 10_000_000
"""The longest text in one node that libxml2 takes without ``huge_tree``."""


@dataclass(frozen=True, slots=True)
class Xml:
    """A tree that was taken in, and the name of the file it came from."""

    root: etree._Element
    name: str


def read_xml(
    source: Source, *, comments: bool = False, name: str = "<tei>", **limits: Unpack[Limits]
) -> Xml:
    r"""Return the tree of an XML file.

    Comments and processing instructions are left out without cutting the text around them, CDATA
    is text; no entity, DTD, schema or inclusion is followed.

    Args:
        source: the bytes, or a path.
        comments: whether to keep comments and processing instructions, for a tree that is
            written out again.
        name: what errors call a source without a path.
        limits: see ``Limits``.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over one of the limits; the error names it.
        FormatError: it is compressed, has a DOCTYPE or a foreign encoding, or is no XML.

    Example:
        >>> read_xml(b"<s>a<!-- b -->c</s>").root.text
        'ac'
    """
    bounds: Limits = {**DEFAULTS, **limits}
    utf8, name = _taken(source, name, bounds)
    root = _parsed(utf8, name, bounds, comments=comments)
    _check_tree(root, name, utf8, bounds)
    return Xml(root, name)


def stream_xml(
    source: Source, tags: Sequence[str], *, name: str = "<xml>", **limits: Unpack[Limits]
) -> Iterator[etree._Element]:
    r"""Yield each element with one of ``tags`` once it is whole, and forget it afterwards.

    As safe as ``read_xml``, in the memory of one element beside that of the file. A DOCTYPE that
    names a DTD and holds no declarations of its own is passed over and never loaded. The depth
    of what is inside an element, and the number of its attributes, are for the caller to bound.

    Args:
        source: the bytes, or a path.
        tags: names of elements, of which none lies in another.
        name: what errors call a source without a path.
        limits: see ``Limits``; those of depth and attributes do not count here.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over one of the limits; the error names it.
        FormatError: it is compressed, has a DOCTYPE with declarations or a foreign encoding, or
            is no XML.

    Example:
        >>> [tu.text for tu in stream_xml(b"<a><tu>1</tu><tu>2</tu></a>", ("tu",))]
        ['1', '2']
    """
    bounds: Limits = {**DEFAULTS, **limits}
    data, name = _taken(source, name, bounds, bare_doctype=True)
    parser = etree.XMLPullParser(
        events=("end",),
        tag=tags,
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        for piece in _pieces(data):
            parser.feed(piece)
            yield from _whole_elements(parser)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise _unparsed(error, data, name, bounds) from None


def _pieces(data: bytes) -> Iterator[bytes]:
    """Yield ``data`` in pieces, with spaces for a DOCTYPE, so that lines and columns stay true."""
    doctype, start = _doctype(data), 0
    if doctype:
        start = doctype.end()
        yield data[: doctype.start()] + re.sub(rb"[^\n]", b" ", doctype[0])
    for at in range(start, len(data), _PIECE):
        yield data[at : at + _PIECE]


def _whole_elements(parser: etree.XMLPullParser) -> Iterator[etree._Element]:
    for _, found in parser.read_events():
        element = cast("etree._Element", found)  # noqa: SLF001 -- a type without public name
        yield element
        parent = element.getparent()
        if parent is not None:
            # All that stands before the element, too: text between elements is kept by nobody.
            del parent[: parent.index(element) + 1]


def _taken(
    source: Source, name: str, bounds: Limits, *, bare_doctype: bool = False
) -> tuple[bytes, str]:
    """Return what is safe to parse, and what errors call it."""
    if not isinstance(source, bytes):
        name, source = os.fspath(source), read_bytes(source, bounds["size_limit"])
    return _safe_utf8(source, name, bounds, bare_doctype=bare_doctype), name


def _safe_utf8(data: bytes, name: str, bounds: Limits, *, bare_doctype: bool) -> bytes:
    """Return ``data`` as UTF-8 without BOM; the declaration may still say something else."""
    limit = bounds["size_limit"]
    if len(data) > limit:
        place = Location(name)
        raise LimitError("input-too-large", place, limit_name="size_limit", limit=limit)
    for kind, magic in _COMPRESSED.items():
        if data.startswith(magic):
            raise FormatError("xml-compressed", Location(name), kind=kind)
    data = _utf8(data, _encoding(data, name), name)
    doctype = _doctype(data)
    if doctype and not (bare_doctype and doctype[1] is not None):
        line = data.count(b"\n", 0, doctype.start()) + 1
        raise FormatError("xml-doctype", Location(name, line))
    _check_marks(data, name, bounds)
    return data


def _doctype(data: bytes) -> re.Match[bytes] | None:
    """Return the DOCTYPE; its first group is there where it holds no declarations."""
    prolog = _PROLOG.match(data)
    return _DOCTYPE.match(data, prolog.end() if prolog else 0)


def _utf8(data: bytes, codec: str, name: str) -> bytes:
    """Return ``data`` as UTF-8 without BOM; a large file that is so already is not copied."""
    if codec == "utf-8":
        check = getincrementaldecoder(codec)().decode
        with suppress(UnicodeDecodeError):
            for at in range(0, len(data), _PIECE):
                check(data[at : at + _PIECE])
            check(b"", final=True)
            return data.removeprefix(BOMS["utf-8"])
    # This way takes longer and says what is wrong.
    return decode(data, encoding=codec, uri=name, limit=len(data)).text.encode()


def _encoding(data: bytes, name: str) -> str:
    """Return the codec that a BOM, the first characters or the declaration name."""
    signs = (*BOMS.items(), *_UNMARKED.items())
    found = next((codec for codec, sign in signs if data.startswith(sign)), None)
    head = data[:1000].decode(found or "latin-1", "ignore").removeprefix("\ufeff")
    declaration = _DECLARED.match(head)
    if declaration is None:
        return found or "utf-8"
    declared = declaration[1].lower().replace("_", "-")
    codec = ENCODINGS.get(declared)
    if codec is None:
        known = "UTF-8, UTF-16, CP949, EUC-KR"
        raise FormatError("encoding-unknown", Location(name, 1), encoding=declared, known=known)
    # Bytes in which the declaration can be read without a sign are not UTF-16.
    actual = found or ("utf-8" if codec.startswith("utf-16") else codec)
    if not actual.startswith(codec):
        raise FormatError("xml-encoding", Location(name, 1), declared=declared, found=actual)
    return actual


def _check_marks(data: bytes, name: str, bounds: Limits) -> None:
    """Refuse more nodes than memory is for."""
    limit, marks = bounds["node_limit"], data.count(b"<") + data.count(b"=")
    if marks > limit and marks - data.count(b"</") > limit:
        raise _over("node_limit", limit, Location(name))


def _parsed(data: bytes, name: str, bounds: Limits, *, comments: bool) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=len(data) > _LIBXML_LIMIT,
        remove_comments=not comments,
        remove_pis=not comments,
        collect_ids=False,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _unparsed(error, data, name, bounds) from None


def _unparsed(
    error: etree.XMLSyntaxError, data: bytes, name: str, bounds: Limits
) -> LimitError | FormatError:
    line, column = error.position
    msg = str(error.msg)
    # A parser that is fed in pieces says at the end that it failed, and where in its log.
    log = cast("Iterable[Any]", error.error_log)
    for entry in () if line else log:
        line, msg = entry.line, entry.message
    if "Excessive depth" in msg:
        # libxml2 stops at 256 or 2,048, which is always above what the tree may have.
        return _over("depth_limit", bounds["depth_limit"], Location(name, line))
    lines = data.split(b"\n", line)
    excerpt = lines[line - 1].decode().strip()[:60] if 0 < line <= len(lines) else ""
    reason = msg.rsplit(", line ", 1)[0].strip()
    return FormatError("xml-syntax", Location(name, line, column, None, excerpt), reason=reason)


@lru_cache(maxsize=4)
def _long_attribute(length: int) -> re.Pattern[bytes]:
    """Return a pattern that finds each attribute of more than ``length`` bytes, and more."""
    return re.compile(rb"""=\s*+(?:"[^"]{%d}|'[^']{%d})""" % (length, length))


def _check_tree(root: etree._Element, name: str, data: bytes, bounds: Limits) -> None:
    """Refuse a tree that is too deep or has an attribute that is too long."""
    depth, length = bounds["depth_limit"], bounds["attribute_limit"]
    for element in _elements(_too_deep(depth)(root)):
        raise _over("depth_limit", depth, _place(element, name))
    for element in (
        _elements(_TOO_LONG(root, length=length)) if _long_attribute(length).search(data) else ()
    ):
        raise _over("attribute_limit", length, _place(element, name))
    # lxml takes quadratic time to list them; it can do no harm in a small file.
    count = bounds["attribute_count_limit"]
    for element in _elements(_TOO_MANY(root, count=count)) if len(data) > _SMALL else ():
        raise _over("attribute_count_limit", count, _place(element, name))


@lru_cache(maxsize=4)
def _too_deep(depth: int) -> etree.XPath:
    return etree.XPath(f"({'/*' * (depth + 1)})[1]")


def _elements(found: object) -> list[etree._Element]:
    return cast("list[etree._Element]", found)  # noqa: SLF001 -- a type without public name


def _place(element: etree._Element, name: str) -> Location:
    return Location(name, cast("int | None", element.sourceline))


def _over(limit_name: str, limit: int, place: Location) -> LimitError:
    what = limit_name.removesuffix("_limit").replace("_", " ")
    return LimitError("xml-limit", place, what=what, limit_name=limit_name, limit=limit)
