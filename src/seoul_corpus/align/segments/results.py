"""What the alignment of segments gives back."""

from __future__ import annotations

from collections.abc import Mapping

from seoul_corpus.document import Evidence, Finding, Status
from seoul_corpus.document.links import Share
from seoul_corpus.document.value import Text, Value


class SegmentLink(Value):
    """Neighbouring segments of both sides that say the same.

    Attributes:
        ko: indices of Korean segments, from 0, without a gap; empty for none.
        en: indices of English segments, as above.
        confidence: how likely the link is right as a whole, from 0 to 1.
        evidence: what speaks for it, the strongest first, each with its share: ``length``,
            ``marks``, words that are the ``same`` in both texts, that ``sound`` alike, that
            stand in the ``vocabulary`` or among the caller's ``term``s, or are ``learnt``;
            ``vectors``, where the caller has them.
        status: who stands for it.
        reviewer: who looked at it.
        note: what the reviewer says.
    """

    ko: tuple[int, ...]
    en: tuple[int, ...]
    confidence: Share
    evidence: tuple[Evidence, ...]
    status: Status = "machine"
    reviewer: Text | None = None
    note: Text = ""

    @property
    def cardinality(self) -> str:
        """Numbers of segments, Korean first: ``1-1``, ``2-1``, ``0-1``."""
        return f"{len(self.ko)}-{len(self.en)}"


class SegmentAlignment(Value):
    """All links between two lists of segments.

    Attributes:
        links: in order; each segment of each side is in exactly one.
        findings: what a person should look at: doubtful links, sides that do not fit.
    """

    links: tuple[SegmentLink, ...]
    findings: tuple[Finding, ...] = ()


def evidence_of(shares: Mapping[str, float]) -> tuple[Evidence, ...]:
    """Return shares by kind as evidence, the strongest first."""
    strongest = sorted(shares.items(), key=lambda share: (-share[1], share[0]))
    return tuple(Evidence(kind=kind, share=round(share, 2)) for kind, share in strongest)
