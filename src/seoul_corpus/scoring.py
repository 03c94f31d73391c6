"""Links in whatever form they come, to be compared with links that are known to be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from seoul_corpus.align import LinkTable
from seoul_corpus.align.agreement import SEGMENT, ScoredLink
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange import SIZE_LIMIT, read_ladder, read_link_table
from seoul_corpus.exchange.positions import decoded
from seoul_corpus.xces import from_xces

_GOLD: Final = re.compile(r"[^\t]*\t[^\t]*\t[0-9,]*\t[0-9,]*")
_LADDER: Final = re.compile(r"[0-9]+\t[0-9]+(\t[-0-9.]+)?")
_LINE_NUMBER: Final = re.compile(r"s?([1-9][0-9]{0,8})")
_BLOCK: Final = "block"


def read_scored_links(data: bytes, *, source: str = "links") -> tuple[ScoredLink, ...]:
    r"""Return the links of a file, told by what it begins with.

    A table of ours, of units or of lines; a gold table (document, kind, and the indices of both
    sides from 0, without a header, ``block`` for links that are not scored); a ladder; XCES, in
    which ids such as ``3`` and ``s3`` are numbers of lines from 1.

    Args:
        data: the file.
        source: its name, for errors.

    Raises:
        FormatError: it is none of these, or broken; the error names the line.

    Example:
        >>> link = read_scored_links(b"page1\tcertain\t0,1\t0\n")[0]
        >>> link.document, link.type
        ('page1', '2-1')
    """
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        return tuple(_xces(data))
    head = data[:20_000].replace(b"\0", b"")
    if b"source_ids" in head or b"ko_lines" in head:
        return tuple(_table(read_link_table(data, source=source)))
    text = decoded(data, SIZE_LIMIT, source)
    lines = [(n, line) for n, line in enumerate(re.split(r"\r\n|\r|\n", text), 1) if line]
    if lines and _LADDER.fullmatch(lines[0][1]):
        return tuple(
            ScoredLink("", SEGMENT, frozenset(map(str, link.ko)), frozenset(map(str, link.en)))
            for link in read_ladder(data, source=source)
        )
    return tuple(_gold(line, number, source) for number, line in lines)


def _gold(line: str, number: int, source: str) -> ScoredLink:
    if not _GOLD.fullmatch(line):
        raise FormatError("score-form", Location(source, number, excerpt=line[:60]))
    document, kind, *sides = line.split("\t")
    ids = [frozenset(part.lstrip("0") or "0" for part in side.split(",") if part) for side in sides]
    return ScoredLink(document, SEGMENT, ids[0], ids[1], kind == _BLOCK)


def _table(table: LinkTable) -> Iterator[ScoredLink]:
    for row in table.rows:
        if table.segments:
            sides = [
                frozenset(str(int(name.partition(".")[2]) - 1) for name in side)
                for side in row.sides
            ]
            yield ScoredLink("", SEGMENT, sides[0], sides[1])
        else:
            source, target = row.sides
            yield ScoredLink("", row.link.level, frozenset(source), frozenset(target))


def _xces(data: bytes) -> Iterator[ScoredLink]:
    groups = from_xces(data)
    for group in groups:
        name = f"{group.from_doc} {group.to_doc}" if len(groups) > 1 else ""
        for link in group.links:
            ids = [*link.source, *link.target]
            if all(map(_LINE_NUMBER.fullmatch, ids)):
                sides = [frozenset(map(_index, side)) for side in (link.source, link.target)]
                yield ScoredLink(name, SEGMENT, sides[0], sides[1])
            else:
                level = {"s": "sentence", "p": "paragraph"}.get(group.level, group.level)
                yield ScoredLink(name, level, frozenset(link.source), frozenset(link.target))


def _index(name: str) -> str:
    return str(int(name.removeprefix("s")) - 1)
