"""Small HWPX and HWP 5 files for tests, written part by part."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from itertools import pairwise
from xml.sax.saxutils import escape

from tests.sources.office import archive

_HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"
_HH = "http://www.hancom.co.kr/hwpml/2011/head"
_HS = "http://www.hancom.co.kr/hwpml/2011/section"
HWPX = "application/hwp+zip"


def t(text: str) -> str:
    """Return a run with text."""
    return f"<hp:run><hp:t>{escape(text)}</hp:t></hp:run>"


def p(content: str, shape: int = 0) -> str:
    """Return a paragraph of runs, or of text."""
    inner = content if content.startswith("<") or not content else t(content)
    return f'<hp:p paraPrIDRef="{shape}">{inner}</hp:p>'


def sub(*paragraphs: str) -> str:
    """Return a list of paragraphs, as cells, boxes and notes have it."""
    return f"<hp:subList>{''.join(paragraphs)}</hp:subList>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a run with a table."""
    cells = (
        f"<hp:tr>{''.join(f'<hp:tc>{sub(p(c))}</hp:tc>' for c in row)}</hp:tr>" for row in rows
    )
    return f"<hp:run><hp:tbl>{''.join(cells)}</hp:tbl></hp:run>"


def section(body: str, outline: int = 1) -> str:
    """Return the part of a section."""
    properties = f'<hp:p><hp:run><hp:secPr outlineShapeIDRef="{outline}"/></hp:run></hp:p>'
    return f'<hs:sec xmlns:hs="{_HS}" xmlns:hp="{_HP}">{properties}{body}</hs:sec>'


def header(
    *levels: tuple[str, str], shapes: Mapping[int, tuple[str, int]] | None = None, start: int = 1
) -> str:
    """Return ``header.xml`` with one numbering.

    Args:
        levels: format and text of each level.
        shapes: the kind and level of each paragraph shape.
        start: where each level begins to count.
    """
    heads = "".join(
        f'<hh:paraHead start="{start}" level="{n}" numFormat="{form}">{text}</hh:paraHead>'
        for n, (form, text) in enumerate(levels, 1)
    )
    given = shapes or {n: ("NUMBER", n - 1) for n in range(1, len(levels) + 1)}
    properties = "".join(
        f'<hh:paraPr id="{key}"><hh:heading type="{kind}" idRef="{0 if kind == "OUTLINE" else 1}"'
        f' level="{level}"/></hh:paraPr>'
        for key, (kind, level) in given.items()
    )
    return (
        f'<hh:head xmlns:hh="{_HH}"><hh:numbering id="1">{heads}</hh:numbering>'
        f'<hh:bullet id="1" char="○"/>{properties}</hh:head>'
    )


def hwpx(*bodies: str, head: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """Return an HWPX file whose list names the sections in the order given."""
    names = [f"section{number}" for number in range(len(bodies))]
    items = "".join(f'<i:item id="{n}" href="Contents/{n}.xml"/>' for n in names)
    spine = "".join(f'<i:itemref idref="{n}"/>' for n in names)
    files = {
        "mimetype": HWPX,
        "Contents/content.hpf": f'<i:package xmlns:i="x">{items}{spine}</i:package>',
        **{f"Contents/{n}.xml": section(body) for n, body in zip(names, bodies, strict=True)},
    }
    if head:
        files["Contents/header.xml"] = head
    return archive({**files, **(parts or {})})


# --- HWP 5: records in streams in a compound file -----------------------------------------

_END = 0xFFFFFFFE
_SECTOR = 512
_MINI = 4096


def record(tag: int, level: int, data: bytes = b"") -> bytes:
    """Return a record with its header."""
    size = min(len(data), 0xFFF)
    head = struct.pack("<I", tag | level << 10 | size << 20)
    return head + (struct.pack("<I", len(data)) if size == 0xFFF else b"") + data


def sign(code: int, kind: bytes = b"    ") -> bytes:
    """Return a control character of eight code units."""
    return struct.pack("<H", code) + kind[::-1] + bytes(8) + struct.pack("<H", code)


def para(text: str | bytes, level: int = 0, shape: int = 0) -> bytes:
    """Return the records of a paragraph."""
    data = text if isinstance(text, bytes) else text.encode("utf-16-le")
    data += struct.pack("<H", 13)
    head = struct.pack("<IIHBBHHHI", len(data) // 2, 0, shape, 0, 0, 0, 0, 0, 0)
    return record(66, level, head) + record(67, level + 1, data)


def shape(kind: int, of: int = 1, level: int = 0) -> bytes:
    """Return the record of a paragraph shape: 0 plain, 1 outline, 2 number, 3 bullet."""
    flags = struct.pack("<I", kind << 23 | level << 25)
    return record(25, 1, flags + bytes(26) + struct.pack("<H", of) + bytes(22))


def numbering(*levels: tuple[int, str], starts: tuple[int, ...] = ()) -> bytes:
    """Return the record of a numbering: the code of the format and the text of each level."""
    given = [*levels, *[(0, "")] * (7 - len(levels))]
    heads = (
        struct.pack("<IhhIH", code << 5, 0, 50, 0xFFFFFFFF, len(text)) + text.encode("utf-16-le")
        for code, text in given
    )
    return record(23, 1, b"".join(heads) + bytes(2) + struct.pack(f"<{len(starts)}I", *starts))


def bullet(sign: str) -> bytes:
    """Return the record of a bullet."""
    return record(24, 1, bytes(12) + sign.encode("utf-16-le") + bytes(8))


def hwp(*sections: bytes, info: bytes = b"", flags: int = 1) -> bytes:
    """Return an HWP 5 file."""
    signature = b"HWP Document File".ljust(32, b"\0")
    streams = {
        "FileHeader": signature + struct.pack("<II", 0x05000300, flags) + bytes(216),
        "DocInfo": _deflated(info or shape(0), flags),
    }
    for number, body in enumerate(sections):
        streams[f"BodyText/Section{number}"] = _deflated(body, flags)
    return compound(streams)


def _deflated(data: bytes, flags: int) -> bytes:
    if not flags & 1:
        return data
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file; each stream takes whole sectors, so that no small ones are needed."""
    folders = sorted({name.split("/")[0] for name in streams if "/" in name})
    entries: list[tuple[str, int, bytes, str]] = [
        *((folder, 1, b"", "") for folder in folders),
        *(
            (name.split("/")[-1], 2, data, name.rpartition("/")[0])
            for name, data in streams.items()
        ),
    ]
    fat: list[int] = []
    sectors: list[bytes] = []
    starts = []
    for _, kind, data, _ in entries:
        padded = data.ljust(max(_MINI, -(-len(data) // _SECTOR) * _SECTOR), b"\0")
        starts.append(_chain(fat, sectors, padded) if kind == 2 else 0)
    listing = _listing(entries, starts)
    directory = _chain(fat, sectors, listing)
    count = -(-(len(fat) + 1) // 128)
    table = [*fat, *[0xFFFFFFFD] * count]
    table += [0xFFFFFFFF] * (count * 128 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, count, directory, 0, _MINI,
                        _END, 0, _END, 0)  # fmt: skip
    first = [len(fat) + n for n in range(count)]
    head += struct.pack("<109I", *first, *[0xFFFFFFFF] * (109 - count))
    return head + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _chain(fat: list[int], sectors: list[bytes], data: bytes) -> int:
    start, count = len(fat), len(data) // _SECTOR
    fat += [*range(start + 1, start + count), _END]
    sectors += [data[n : n + _SECTOR] for n in range(0, len(data), _SECTOR)]
    return start


def _listing(entries: list[tuple[str, int, bytes, str]], starts: list[int]) -> bytes:
    """Return the directory; siblings are a tree in which each has only a right child."""
    none = 0xFFFFFFFF

    def within(folder: str) -> list[int]:
        inside = [n for n, entry in enumerate(entries, 1) if entry[3] == folder]
        return sorted(inside, key=lambda n: (len(entries[n - 1][0]), entries[n - 1][0].upper()))

    rights: dict[int, int] = {}
    for folder in {entry[3] for entry in entries}:
        inside = within(folder)
        rights.update(pairwise(inside))
    out = _entry("Root Entry", 5, none, within("")[0], _END, 0)
    for number, (name, kind, data, _) in enumerate(entries, 1):
        child = next(iter(within(name)), none) if kind == 1 else none
        size = max(_MINI, len(data)) if kind == 2 else 0
        out += _entry(name, kind, rights.get(number, none), child, starts[number - 1], size)
    return out.ljust(-(-len(out) // _SECTOR) * _SECTOR, b"\0")


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    coded = (name + "\0").encode("utf-16-le")
    head = coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded), kind, 1)
    return head + struct.pack("<III36xIQ", 0xFFFFFFFF, right, child, start, size)
