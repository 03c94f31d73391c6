"""Sentence splitting on real text whose sentence ends are known without any splitter.

A paragraph of a page that holds exactly one end mark, at its end, is one sentence. Such
paragraphs of a page are joined with a space, and a splitter must find them again. Half of the pages
were looked at while the rules were written, the other half is ``held-out``. Peers that are
installed run beside: kiwipiepy for Korean, nupunkt and pysbd for both or English.

    python -m benchmarks.segmentation --gold DIR [--half held-out|seen|all] [--errors N]

DIR holds ``NAME.pairs.tsv``: page, number, element, Korean, English, tab-separated.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Literal

from seoul_corpus.segment import sentence_spans

Half = Literal["held-out", "seen", "all"]
Spans = list[tuple[int, int]]
Splitter = Callable[[str], Spans]

_CLOSING = r"[\"'”’»)\]」』]*"
# How "exactly one end mark" is counted: characters, which leaves no number or abbreviation in, or
# places that may end a sentence, which does (a mark that touches Hangul may: its space was lost).
_COUNTED = {
    "one mark": re.compile(rf"[.?!。…](?:{_CLOSING}\Z)?"),
    "one end": re.compile(rf"[.?!。…]+{_CLOSING}(?=\s|\Z|[가-힣]{{2}})"),
}
_COLUMNS = {"ko": 3, "en": 4}


@dataclass(frozen=True)
class Page:
    """The one-sentence paragraphs of a page, joined, and where each stands."""

    text: str
    sentences: frozenset[tuple[int, int]]


def in_half(page: str, half: Half) -> bool:
    """Return whether ``page`` belongs to ``half``; its name alone decides."""
    odd = hashlib.sha256(page.encode()).digest()[0] % 2 == 1
    return half == "all" or odd == (half == "held-out")


def pages(path: Path, lang: str, half: Half, counted: str) -> list[Page]:
    """Return the pages of ``path`` that hold two one-sentence paragraphs or more."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        paragraph = cells[_COLUMNS[lang]]
        if in_half(cells[0], half) and _has_one_end(paragraph, _COUNTED[counted]):
            found[cells[0]].append(paragraph)
    return [_joined(paragraphs) for paragraphs in found.values() if len(paragraphs) > 1]


def _has_one_end(paragraph: str, mark: re.Pattern[str]) -> bool:
    ends = [match.end() for match in mark.finditer(paragraph)]
    return ends == [len(paragraph)]


def _joined(paragraphs: Sequence[str]) -> Page:
    spans: Spans = []
    start = 0
    for paragraph in paragraphs:
        spans.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Page(" ".join(paragraphs), frozenset(spans))


def splitters(lang: str) -> Iterator[tuple[str, Splitter]]:
    """Yield ours and the installed peers, by name."""
    yield "seoul_corpus", lambda text: sentence_spans(text, 0, len(text), lang)
    peers: dict[str, Callable[[ModuleType], Splitter]] = {
        "kiwipiepy": _kiwi,
        "nupunkt": _nupunkt,
        "pysbd": _pysbd,
    }
    for name in ("kiwipiepy", "pysbd") if lang == "ko" else ("nupunkt", "pysbd"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            print(f"  {name}: not installed, left out")
            continue
        yield name, peers[name](module)


def _kiwi(module: ModuleType) -> Splitter:
    kiwi = module.Kiwi()
    return lambda text: [(s.start, s.end) for s in kiwi.split_into_sents(text)]


def _nupunkt(module: ModuleType) -> Splitter:
    return lambda text: _located(text, [s.strip() for s in module.sent_tokenize(text)])


def _pysbd(module: ModuleType) -> Splitter:
    # It has no Korean; its English rules are what people use for it.
    segmenter = module.Segmenter(language="en", clean=False)
    return lambda text: _located(text, [s.strip() for s in segmenter.segment(text)])


def _located(text: str, sentences: Sequence[str]) -> Spans:
    spans: Spans = []
    position = 0
    for sentence in sentences:
        start = text.find(sentence, position)
        if start >= 0:
            position = start + len(sentence)
            spans.append((start, position))
    return spans


def f1(found: Sequence[Spans], wanted: Sequence[Page]) -> float:
    """Return the F1 of whole sentences, both ends right, in per cent."""
    hits = sum(len(page.sentences & set(spans)) for spans, page in zip(found, wanted, strict=True))
    total = sum(len(spans) + len(page.sentences) for spans, page in zip(found, wanted, strict=True))
    return 200 * hits / max(1, total)


def report(name: str, lang: str, found: Sequence[Page], errors: int) -> None:
    """Print one line a splitter; ours first, since the times are given in its terms."""
    sentences = sum(len(page.sentences) for page in found)
    characters = sum(len(page.text) for page in found)
    print(f"{name} {lang}: {len(found)} pages, {sentences} sentences, {characters} characters")
    ours = 0.0
    for splitter, split in splitters(lang):
        split(found[0].text)
        start = time.perf_counter()
        result = [split(page.text) for page in found]
        seconds = time.perf_counter() - start
        ours = ours or seconds
        each = 1e6 * seconds / sentences
        print(
            f"  {splitter:13} F1 {f1(result, found):6.2f}  {each:9.2f} µs a sentence"
            f"  {seconds / ours:8.1f} times ours"
        )
        if splitter == "seoul_corpus":
            _show_errors(result, found, errors)


def _show_errors(found: Sequence[Spans], wanted: Sequence[Page], limit: int) -> None:
    for spans, page in zip(found, wanted, strict=True):
        for start, end in sorted(set(spans) - page.sentences):
            if limit <= 0:
                return
            limit -= 1
            print(f"    - {page.text[start:end]}")


def main() -> None:
    """Print the figures of each set in the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--half", choices=("held-out", "seen", "all"), default="held-out")
    parser.add_argument("--errors", type=int, default=0, help="show so many wrong sentences")
    options = parser.parse_args()
    sets = product(sorted(options.gold.glob("*.pairs.tsv")), _COUNTED, _COLUMNS)
    for path, counted, lang in sets:
        found = pages(path, lang, options.half, counted)
        if found:
            name = path.name.removesuffix(".pairs.tsv")
            report(f"{name}, {counted},", lang, found, options.errors)


if __name__ == "__main__":
    main()
