"""Two texts between which there is much to find."""

from __future__ import annotations

from seoul_corpus import Bitext, Finding, align, check_bitext, parse

KO = (
    "1. 5년간 지원한다. 한국, 일본, 중국이 참여한다.\n2. 두 번째 항이다.\n"
    "3. 2024년 5월 21일에 만났다 <script>alert(1)</script> \u202e\x07.\n"
)
EN = (
    "1. We support it for four years. Korea and Japan take part.\n"
    "3. We met on 22 May 2024 <script>alert(1)</script> \u202e\x07.\n"
)


def sample() -> tuple[Bitext, tuple[Finding, ...]]:
    """Return a bitext and what is found in it."""
    bitext = align(parse(KO, key="ko", lang="ko"), parse(EN, key="en", lang="en"))
    return bitext, (*bitext.alignment.findings, *check_bitext(bitext))
