"""Plain text: bytes to text by a known encoding, so that the text gives the bytes back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from seoul_corpus.document.encoding import BOMS
from seoul_corpus.errors import Location, ParseError
from seoul_corpus.sources.source import INPUT_LIMIT, TEXT, Notice, Source, called, described, within

ENCODINGS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "ascii": "ascii",
    "us-ascii": "ascii",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-16be": "utf-16-be",
    "cp949": "cp949",
    "uhc": "cp949",
    "ms949": "cp949",
    "euc-kr": "euc-kr",
    "euckr": "euc-kr",
    "iso-8859-1": "iso-8859-1",
    "latin-1": "iso-8859-1",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
}
"""The encodings that can be named, each with the codec that reads it."""


def read_bytes(path: str | os.PathLike[str], limit: int = INPUT_LIMIT) -> bytes:
    """Return the bytes of a file, and at most one more than ``limit``.

    Raises:
        ParseError: the file cannot be read.
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ParseError("file-unreadable", Location(os.fspath(path)), reason=reason) from error


def decode(
    data: bytes, *, encoding: str | None = None, uri: str | None = None, limit: int = INPUT_LIMIT
) -> Source:
    """Return the text that ``data`` holds.

    Guarantees that encoding the text again gives ``data``.

    Raises:
        ParseError: ``data`` is not in the encoding, or the encoding is not supported.
        LimitError: ``data`` is longer than ``limit`` bytes.

    Example:
        >>> decode("서울".encode("cp949"), encoding="cp949").text
        '서울'
    """
    name = called(uri)
    within(data, limit, uri)
    marked, bom = _bom(data)
    guess = None if encoding or marked else _utf16_without_bom(data)
    codec = _codec(encoding, name) if encoding else marked or guess or "utf-8"
    if marked and encoding and encoding.lower() in ("utf-16", "utf-8", "utf8", "utf-8-sig"):
        codec = marked
    bom = bom if marked == codec else b""
    text = _text(data[len(bom) :], codec, name, len(bom))
    if text.encode(codec) != data[len(bom) :]:
        raise ParseError("not-reversible", Location(name), encoding=codec)
    provenance = described(data, TEXT, uri, codec, bom=bool(bom))
    notices = (Notice("encoding-guessed", params={"encoding": guess}),) if guess else ()
    return Source(text, provenance, notices)


def _codec(encoding: str, name: str) -> str:
    codec = ENCODINGS.get(encoding.lower().replace("_", "-"))
    if codec is None:
        known = ", ".join(dict.fromkeys(ENCODINGS.values()))
        raise ParseError("encoding-unknown", Location(name), encoding=encoding, known=known)
    return codec


def _bom(data: bytes) -> tuple[str | None, bytes]:
    # FF FE 00 00 is UTF-32, which is not supported: as UTF-16 it would begin with a NUL.
    for codec, bom in BOMS.items():
        if data.startswith(bom):
            return codec, bom
    return None, b""


def _utf16_without_bom(data: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: line ends and spaces have one each, always on one side."""
    if len(data) % 2 or b"\0" not in data:
        return None
    for codec, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        low = data[0::2] if codec == "utf-16-le" else data[1::2]
        zeros = high.count(0)
        if low.count(0) == 0 and zeros * 20 >= len(high):
            try:
                data.decode(codec)
            except UnicodeDecodeError:
                continue
            return codec
    return None


def _text(data: bytes, codec: str, name: str, skipped: int) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(data, codec, name, skipped, error) from None


def _undecodable(
    data: bytes, codec: str, name: str, skipped: int, error: UnicodeDecodeError
) -> ParseError:
    before = data[: error.start].decode(codec, "replace").replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    excerpt = before[-30:].rsplit("\n", 1)[-1]
    offset = error.start + skipped
    return ParseError(
        "not-decodable",
        Location(name, line, column, offset, excerpt),
        byte=f"0x{data[error.start]:02X}",
        offset=offset,
        encoding=codec,
        hint=_hint(data, codec, error),
    )


_CUT: Final = ("unexpected end of data", "truncated data", "incomplete multibyte sequence")
"""How the codecs say that a character is not complete."""


def _hint(data: bytes, codec: str, error: UnicodeDecodeError) -> str:
    """Propose what would read the file."""
    if error.reason in _CUT and len(data) - error.start < 4:
        return "the file ends inside a character, it may have been cut off / 글자 중간에서 끝남"
    for other in ("cp949", "utf-16-le"):
        if other != codec and _reads_korean(data, other):
            return f"it reads as Korean in {other}: --encoding {other} (encoding={other!r})"
    return "name the encoding with --encoding (encoding=…) / 인코딩을 지정하십시오"


def _reads_korean(data: bytes, codec: str) -> bool:
    """Return whether most of what is not ASCII becomes Hangul; the last character may be cut."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if error.reason not in _CUT:
            return False
        text = data[: error.start].decode(codec)
    hangul = sum("가" <= character <= "힣" for character in text)
    return hangul > 1 and hangul * 2 > sum(not character.isascii() for character in text)
