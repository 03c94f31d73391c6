"""XCES: alignments as ``cesAlign`` files, the form in which large collections publish theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, cast
from xml.sax.saxutils import quoteattr

from lxml import etree

from seoul_corpus.align import SegmentAlignment
from seoul_corpus.document import Bitext, Level
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.intake import DEFAULTS, Source, read_xml
from seoul_corpus.sources import read_bytes

# Collections begin their files with a DOCTYPE that only names the format. One with declarations
# of its own stays, and is refused.
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE\s+cesAlign\b[^\[<>]{0,500}>")
_PROLOG: Final = 4096
_NUMBER: Final = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,32})?(?:[eE][-+]?[0-9]{1,3})?")
_NAMES: Final = {"paragraph": "p", "sentence": "s"}
"""What XCES calls the units that are joined."""


class XcesLink(NamedTuple):
    """Units that say the same, by the ids that they have in their files.

    Attributes:
        source: ids in ``from_doc``; empty for none.
        target: ids in ``to_doc``; empty for none.
        certainty: as the file has it, None where it says nothing.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    certainty: float | None = None


class XcesGroup(NamedTuple):
    """The links between two files.

    Attributes:
        from_doc: what the ids of the source stand in.
        to_doc: what the ids of the target stand in.
        level: what is joined: ``s`` for sentences.
        links: in the order of the file.
    """

    from_doc: str
    to_doc: str
    level: str
    links: tuple[XcesLink, ...]


def to_xces(bitext: Bitext, level: Level = "sentence") -> bytes:
    """Return the links of one level of a bitext as XCES, source first.

    The ids are those of the units, as the TEI files of ``to_tei(layout="split")`` have them,
    which ``fromDoc`` and ``toDoc`` name. XCES has no place for relation, status, reviewer, note
    and evidence.

    Args:
        bitext: two documents and their links.
        level: which links.
    """
    links = [
        XcesLink(link.source_ids, link.target_ids, link.confidence)
        for link in bitext.alignment.at(level)
    ]
    docs = [f"{bitext.key}.{document.key}.xml" for document in (bitext.source, bitext.target)]
    return _written(XcesGroup(docs[0], docs[1], _NAMES.get(level, level), tuple(links)))


def segments_to_xces(alignment: SegmentAlignment, ko: str = "ko", en: str = "en") -> bytes:
    """Return links between segments as XCES: ``s1`` is the first segment of its side.

    Args:
        alignment: the links.
        ko: names the Korean file.
        en: names the English file.
    """
    links = [
        XcesLink(
            tuple(f"s{i + 1}" for i in link.ko),
            tuple(f"s{j + 1}" for j in link.en),
            link.confidence,
        )
        for link in alignment.links
    ]
    return _written(XcesGroup(ko, en, "s", tuple(links)))


def _written(group: XcesGroup) -> bytes:
    docs = f"fromDoc={quoteattr(group.from_doc)} toDoc={quoteattr(group.to_doc)}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<cesAlign version="1.0">',
        f"<linkGrp targType={quoteattr(group.level)} {docs}>",
    ]
    for number, link in enumerate(group.links, 1):
        targets = quoteattr(";".join((" ".join(link.source), " ".join(link.target))))
        sure = "" if link.certainty is None else f' certainty="{link.certainty!r}"'
        lines.append(f'<link id="SL{number}" xtargets={targets}{sure}/>')
    return "\n".join([*lines, "</linkGrp>", "</cesAlign>", ""]).encode()


def from_xces(source: Source) -> tuple[XcesGroup, ...]:
    """Return the links of an XCES file, group by group.

    Args:
        source: the bytes, or a path.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is larger than the limits of XML input.
        FormatError: it is no XML that is safe to read, no ``cesAlign``, or a link is none.

    Example:
        >>> link = '<link xtargets="1 2;1" certainty="0.5"/>'
        >>> group = f'<linkGrp fromDoc="a" toDoc="b" targType="s">{link}</linkGrp>'
        >>> from_xces(f"<cesAlign>{group}</cesAlign>".encode())[0].links[0]
        XcesLink(source=('1', '2'), target=('1',), certainty=0.5)
    """
    data = source if isinstance(source, bytes) else read_bytes(source, DEFAULTS["size_limit"])
    name = "<xces>" if isinstance(source, bytes) else str(source)
    head = _DOCTYPE.sub(lambda match: b" " * len(match[0]), data[:_PROLOG], count=1)
    root = read_xml(head + data[_PROLOG:]).root
    if root.tag != "cesAlign":
        raise _broken(root, name, str(root.tag), "cesAlign")
    return tuple(
        XcesGroup(
            str(group.get("fromDoc", "")),
            str(group.get("toDoc", "")),
            str(group.get("targType", "s")),
            tuple(_links(group, name)),
        )
        for group in root.iter("linkGrp")
    )


def _links(group: Iterable[etree._Element], name: str) -> Iterator[XcesLink]:
    for link in group:
        if link.tag != "link":
            raise _broken(link, name, str(link.tag), "link")
        targets = str(link.get("xtargets", "")).split(";")
        if len(targets) != 2:
            raise _broken(link, name, str(link.get("xtargets")), 'xtargets="a b;c"')
        sure = str(link.get("certainty", ""))
        if sure and not _NUMBER.fullmatch(sure):
            raise _broken(link, name, sure, "certainty=0.9")
        yield XcesLink(
            tuple(targets[0].split()), tuple(targets[1].split()), float(sure) if sure else None
        )


def _broken(element: etree._Element, name: str, found: str, expected: str) -> FormatError:
    # A parsed element has a line; the type of it that is shipped says otherwise.
    line = cast("int | None", element.sourceline)
    return FormatError("xces-content", Location(name, line), found=found, expected=expected)
