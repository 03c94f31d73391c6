"""What the rules find, beside what a reader marked: precision and recall by layer and language.

Two readings are compared. The shipped one is the declaration's own curated layers, on which the
rules were tuned. The other texts, in ``tests/annotate/gold``, were written and marked for this
comparison. A mark counts where range, type and value agree; in brackets, where its range shares a
character with the reader's and its type is the same.

    python -m benchmarks.annotation [--origins] [--misses]

``--origins`` writes into ``data/layers`` which of the curated annotations the rules find today;
``--misses`` lists what differs.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from seoul_corpus import Annotation, Bitext, Document, annotate, load_bitext
from seoul_corpus.annotate import LAYERS, layer_rows
from seoul_corpus.exchange import layer_tsv

ROOT = Path(__file__).parents[1]


class Said(NamedTuple):
    """An annotation without its id and its origin."""

    start: int
    end: int
    type: str
    value: str | None


class Score(NamedTuple):
    """What agrees, of what was found and of what there was to find."""

    exact: int
    near: int
    found: int
    wanted: int

    def __str__(self) -> str:
        precision = f"{_share(self.exact, self.found)} ({_share(self.near, self.found)})"
        recall = f"{_share(self.exact, self.wanted)} ({_share(self.near, self.wanted)})"
        return f"precision {precision:<15} recall {recall:<15} of {self.wanted}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def said(annotations: Iterable[Annotation]) -> set[Said]:
    """Return annotations as they are compared."""
    return {Said(a.span.start, a.span.end, a.type, a.value) for a in annotations}


def score(found: set[Said], wanted: set[Said]) -> Score:
    """Return how far two readings of one layer of one text agree."""
    near = sum(any(_near(one, other) for other in wanted) for one in found)
    return Score(len(found & wanted), near, len(found), len(wanted))


def _near(one: Said, other: Said) -> bool:
    return one.type == other.type and one.start < other.end and other.start < one.end


def readings(bitext: Bitext) -> Iterator[tuple[Document, str, set[Said], set[Said]]]:
    """Yield, for each document and layer, what the rules find and what a reader marked."""
    for document in bitext.documents:
        made = {layer.name: layer for layer in annotate(document, terms=bitext.terms)}
        for name in LAYERS:
            found = said(made[name].annotations) if name in made else set()
            yield document, name, found, said(bitext.marks.select(name, document.key))


def write_origins() -> None:
    """Write which shipped annotations the rules find, range, type, value and reference."""
    bitext = load_bitext()
    found = {
        (layer.name, a.document, a.span, a.type, a.value, a.ref)
        for document in bitext.documents
        for layer in annotate(document, terms=bitext.terms)
        for a in layer.annotations
    }
    for name in LAYERS:
        rows = zip(bitext.marks.select(name), layer_rows(bitext, name), strict=True)
        stamped = [
            row.model_copy(
                update={
                    "origin": f"rule:{name}"
                    if (name, a.document, a.span, a.type, a.value, a.ref) in found
                    else "curated"
                }
            )
            for a, row in rows
        ]
        data = layer_tsv(stamped)
        (ROOT / "data" / "layers" / f"{name}.tsv").write_text(data, encoding="utf-8", newline="")


def report(bitext: Bitext, *, misses: bool) -> None:
    """Print one line a layer and language, and, if wanted, what differs."""
    for document, name, found, wanted in readings(bitext):
        print(f"{bitext.key:<12} {document.lang:<3} {name:<11} {score(found, wanted)}")
        if misses:
            for mark in sorted(found ^ wanted, key=lambda one: one[:2]):
                sign = "+" if mark in found else "-"
                words = document.text[mark.start : mark.end]
                print(f"    {sign} {words!r} {mark.type} {mark.value}")


def main() -> None:
    """Print the scores, or write the origins."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--origins", action="store_true", help="write the origins into data/layers")
    parser.add_argument("--misses", action="store_true", help="list what differs")
    asked = parser.parse_args()
    if asked.origins:
        write_origins()
    report(load_bitext(), misses=asked.misses)


if __name__ == "__main__":
    main()
