"""Concordance over 100,000 sentences: against a second, and beside a plain scan and nltk's."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import partial

from nltk.text import ConcordanceIndex

from benchmarks.measure import Figure, interleaved, main
from seoul_corpus.parse import parse
from seoul_corpus.search import concordance

TARGET = 1.0
"""Seconds that a concordance over 100,000 sentences may take."""

_SEED = 20_240_521
_RARE = 0.002
_KO = (
    "우리",
    "국제",
    "협력",
    "인공지능",
    "혁신",
    "포용",
    "기술",
    "개발",
    "사회",
    "경제",
    "위험",
    "정부",
    "기업",
    "연구",
    "지식",
    "미래",
)
_EN = (
    "we",
    "international",
    "cooperation",
    "intelligence",
    "innovation",
    "inclusive",
    "technology",
    "development",
    "society",
    "economy",
    "risk",
    "government",
    "company",
    "research",
    "knowledge",
    "future",
)


def text(sentences: int, lang: str) -> str:
    """Return a numbered text of that many sentences; one word in 500 is the one searched for."""
    draw = random.Random(_SEED)  # noqa: S311 -- the same text each time
    words, rare = (_KO, "안전을") if lang == "ko" else (_EN, "safety")
    end = " 말한다." if lang == "ko" else " today."

    def sentence() -> str:
        said = (rare if draw.random() < _RARE else draw.choice(words) for _ in range(10))
        return (" ".join(said) + end).capitalize()

    return "\n".join(
        f"{n}. " + " ".join(sentence() for _ in range(4)) for n in range(1, sentences // 4 + 1)
    )


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Search in Korean and English for a word that one sentence in 50 holds."""
    sentences = 10_000 if quick else 100_000
    rows = []
    for lang, query in (("ko", "안전"), ("en", "safety")):
        document = parse(text(sentences, lang), lang=lang)
        contestants: dict[str, Callable[[], object]] = {
            "ours": partial(concordance, document, query),
            "scan": partial(_scan, document.text, query),
        }
        if lang == "en":
            contestants["nltk"] = _nltk(document.text, query)
        times = interleaved(contestants, 3)
        allowed = TARGET * sentences / 100_000
        name = f"concordance of {query}, {sentences:,} sentences"
        rows.append(Figure(name, "what it may take", times["ours"], allowed, at_most=1))
        rows.append(
            Figure(name, "re.finditer, no units, no counterparts", times["ours"], times["scan"])
        )
        if "nltk" in times:
            rows.append(Figure(name, "nltk's, words known", times["ours"], times["nltk"]))
    return rows


def _scan(whole: str, query: str) -> list[tuple[str, str, str]]:
    found = re.finditer(rf"\b{query}", whole, re.IGNORECASE)
    return [(whole[m.start() - 40 : m.start()], m[0], whole[m.end() : m.end() + 40]) for m in found]


def _nltk(whole: str, query: str) -> Callable[[], object]:
    words = re.findall(r"\w+|[^\w\s]", whole)
    return lambda: ConcordanceIndex(words, key=str.lower).find_concordance(query, 80)


if __name__ == "__main__":
    main(figures)
