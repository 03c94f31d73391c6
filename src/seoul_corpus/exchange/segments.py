r"""Links between segments as files: a table, hunalign's ladder, and pairs of texts.

In the table and the pairs, the segments of one side of a link are joined by spaces; tab, line
feed, carriage return and backslash are written ``\t``, ``\n``, ``\r`` and ``\\``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from seoul_corpus.align import SegmentAlignment, SegmentLink
from seoul_corpus.document import fingerprint
from seoul_corpus.exchange.links import SEGMENT_COLUMNS, share
from seoul_corpus.exchange.sheets import escaped, quoted, table

SegmentForm = Literal["tsv", "ladder", "pairs"]


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
