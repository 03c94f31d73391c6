r"""Links between segments as files: a table, hunalign's ladder, and pairs of texts.

In the table and the pairs, the segments of one side of a link are joined by spaces; tab, line
feed, carriage return and backslash are written ``\t``, ``\n``, ``\r`` and ``\\``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from seoul_corpus.align import SegmentAlignment, SegmentLink
from seoul_corpus.document import fingerprint
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.exchange.envelope import SIZE_LIMIT
from seoul_corpus.exchange.links import SEGMENT_COLUMNS, share
from seoul_corpus.exchange.positions import decoded
from seoul_corpus.exchange.sheets import escaped, quoted, table, unescaped

SegmentForm = Literal["tsv", "ladder", "pairs"]

SEGMENTS_LIMIT: Final = 10_000
"""The most segments that one link of a ladder may join: a larger step is a slip."""
_RUNG: Final = re.compile(r"([0-9]{1,9})\t([0-9]{1,9})(?:\t(-?[0-9]{1,9}(?:\.[0-9]{1,32})?))?")


def segments_file(
    alignment: SegmentAlignment, ko: Sequence[str], en: Sequence[str], form: SegmentForm
) -> str:
    r"""Return links between segments in one of the forms.

    ``tsv`` has a header and numbers lines from 1, and can be reviewed (``read_link_table``);
    ``ladder`` has a line for each boundary (segments before it, Korean and English, and the
    confidence of the link that begins there) and one for the end, as hunalign writes it;
    ``pairs`` has Korean, tab, English, where a segment without counterpart stands beside nothing.

    Args:
        alignment: the links.
        ko: the Korean segments that were linked.
        en: the English segments.
        form: which form.

    Example:
        >>> from seoul_corpus.align import align_segments
        >>> ko, en = ["하나이다.", "둘이다."], ["One it is.", "Two it is."]
        >>> segments_file(align_segments(ko, en), ko, en, "pairs").split("\n")[0]
        '하나이다.\tOne it is.'
    """
    if form == "ladder":
        return _ladder(alignment)
    if form == "tsv":
        return table(SEGMENT_COLUMNS, (_row(link, ko, en) for link in alignment.links), quoted)
    rows = (_texts(link, ko, en) for link in alignment.links)
    return "".join(f"{escaped(one)}\t{escaped(other)}\n" for one, other in rows)


def _row(link: SegmentLink, ko: Sequence[str], en: Sequence[str]) -> tuple[str, ...]:
    lines = (",".join(str(index + 1) for index in side) for side in (link.ko, link.en))
    evidence = ", ".join(f"{e.kind} {e.share:.2f}" for e in link.evidence)
    marks = [f"ko.{i + 1}={fingerprint(ko[i])}" for i in link.ko]
    marks += [f"en.{j + 1}={fingerprint(en[j])}" for j in link.en]
    said = (link.status, link.reviewer or "", link.note, ",".join(marks))
    return (*lines, share(link.confidence), evidence, *_texts(link, ko, en), *said)


def _texts(link: SegmentLink, ko: Sequence[str], en: Sequence[str]) -> tuple[str, str]:
    return " ".join(ko[i] for i in link.ko), " ".join(en[j] for j in link.en)


def _ladder(alignment: SegmentAlignment) -> str:
    ko = en = 0
    rungs: list[str] = []
    for link in alignment.links:
        rungs.append(f"{ko}\t{en}\t{share(link.confidence)}\n")
        ko, en = ko + len(link.ko), en + len(link.en)
    return "".join([*rungs, f"{ko}\t{en}\t1\n"])


def read_ladder(data: bytes, *, source: str = "ladder") -> tuple[SegmentLink, ...]:
    r"""Return the links between the rungs of a ladder, as hunalign writes it.

    A rung says how many segments of each side stand before it, and a score, which becomes the
    confidence of the link that begins there, brought into 0 to 1 where it lies outside.

    Args:
        data: the file: a rung a line, tabs between, the last one at the end of both sides.
        source: the file's name, for errors.

    Raises:
        FormatError: it is not UTF-8, or a line is no rung or goes back; it names the line.

    Example:
        >>> [(link.ko, link.en) for link in read_ladder(b"0\t0\t1\n1\t2\t0.5\n2\t2\t1\n")]
        [((0,), (0, 1)), ((1,), ())]
    """
    rungs = [_rung(line, number, source) for number, line in _lines(data, source)]
    links: list[SegmentLink] = []
    for (_, ko, en, score), (below, end_ko, end_en, _) in pairwise(rungs):
        if end_ko < ko or end_en < en or end_ko - ko + end_en - en > SEGMENTS_LIMIT:
            raise FormatError("ladder-rung", Location(source, below))
        sides = tuple(range(ko, end_ko)), tuple(range(en, end_en))
        if any(sides):
            sure = min(1.0, max(0.0, score))
            links.append(SegmentLink(ko=sides[0], en=sides[1], confidence=sure, evidence=()))
    return tuple(links)


class TextPairs(NamedTuple):
    """What a file of text pairs holds.

    Attributes:
        ko: the Korean texts.
        en: the English texts.
        links: a link for each line.
    """

    ko: tuple[str, ...]
    en: tuple[str, ...]
    links: tuple[SegmentLink, ...]


def read_pairs(data: bytes, *, source: str = "pairs") -> TextPairs:
    r"""Return the texts and links of a file with Korean, tab, English on each line.

    Several segments that ``segments_file`` joined on one side come back as one.

    Args:
        data: the file, in UTF-8.
        source: the file's name, for errors.

    Raises:
        FormatError: it is not UTF-8, or a line has not exactly one tab; it names the line.

    Example:
        >>> pairs = read_pairs("하나.\tOne.\n둘.\t\n".encode())
        >>> pairs.en, [link.cardinality for link in pairs.links]
        (('One.',), ['1-1', '1-0'])
    """
    texts: tuple[list[str], list[str]] = ([], [])
    links: list[SegmentLink] = []
    for number, line in _lines(data, source):
        cells = line.split("\t")
        if len(cells) != 2:
            raise FormatError("pairs-line", Location(source, number), found=len(cells) - 1)
        sides: list[tuple[int, ...]] = []
        for side, cell in zip(texts, cells, strict=True):
            sides.append((len(side),) if cell else ())
            side.extend([unescaped(cell)] if cell else [])
        links.append(SegmentLink(ko=sides[0], en=sides[1], confidence=1.0, evidence=()))
    return TextPairs(tuple(texts[0]), tuple(texts[1]), tuple(links))


def _lines(data: bytes, source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with something in them, and their numbers."""
    text = decoded(data, SIZE_LIMIT, source)
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if line:
            yield number, line


def _rung(line: str, number: int, source: str) -> tuple[int, int, int, float]:
    match = _RUNG.fullmatch(line)
    if match is None:
        raise FormatError("ladder-rung", Location(source, number))
    return number, int(match[1]), int(match[2]), float(match[3] or 1)
