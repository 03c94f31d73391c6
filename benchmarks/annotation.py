"""What the rules find, beside what a reader marked: precision and recall by layer and language.

Two readings are compared. The shipped one is the declaration's own curated layers, on which the
rules were tuned. The others, in ``tests/annotate/gold``, were written and marked for this
comparison, ``[[words|layer:type:value|…]]``: the rules were mended after the first run on
``water``, never after one on ``oceans``. A mark counts where range, type and value agree; in
brackets, where its range shares a character with the reader's and its type is the same.

    python -m benchmarks.annotation [--origins] [--misses]

``--origins`` writes into ``data/layers`` which of the curated annotations the rules find today;
``--misses`` lists what differs.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from seoul_corpus import Annotation, Document, TermBase, annotate, load_bitext, parse
from seoul_corpus.annotate import LAYERS, layer_rows
from seoul_corpus.exchange import layer_tsv

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "annotate" / "gold"
_MARKED = re.compile(r"\[\[([^\[\]]*)\]\]")


class Said(NamedTuple):
    """An annotation without its id and its origin; an empty value agrees with any."""

    start: int
    end: int
    type: str
    value: str | None


class Score(NamedTuple):
    """What agrees, of what was found and of what there was to find.

    Attributes:
        exact: marks in range, type and value.
        near: marks of the rules that touch one of the reader's of the same type.
        hit: marks of the reader that one of the rules' touches.
        found: marks of the rules.
        wanted: marks of the reader.
    """

    exact: int
    near: int
    hit: int
    found: int
    wanted: int

    def __str__(self) -> str:
        precision = f"{_share(self.exact, self.found)} ({_share(self.near, self.found)})"
        recall = f"{_share(self.exact, self.wanted)} ({_share(self.hit, self.wanted)})"
        return f"precision {precision:<15} recall {recall:<15} of {self.wanted}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def said(annotations: Iterable[Annotation]) -> set[Said]:
    """Return annotations as they are compared."""
    return {Said(a.span.start, a.span.end, a.type, a.value) for a in annotations}


def score(found: set[Said], wanted: set[Said]) -> Score:
    """Return how far two readings of one layer of one text agree."""
    exact = sum(any(_same(one, other) for other in wanted) for one in found)
    near = sum(any(_near(one, other) for other in wanted) for one in found)
    hit = sum(any(_near(one, other) for other in found) for one in wanted)
    return Score(exact, near, hit, len(found), len(wanted))


def _same(one: Said, other: Said) -> bool:
    return one[:3] == other[:3] and other.value in ("", one.value)


def _near(one: Said, other: Said) -> bool:
    return one.type == other.type and one.start < other.end and other.start < one.end


def ruled(document: Document, terms: TermBase | None = None) -> dict[str, set[Said]]:
    """Return what the rules find in a document, by layer."""
    made = {layer.name: said(layer.annotations) for layer in annotate(document, terms=terms)}
    return {name: made.get(name, set()) for name in LAYERS}


def gold(path: Path) -> tuple[Document, dict[str, set[Said]]]:
    """Return a text of ``tests/annotate/gold`` and what its reader marked in it, by layer."""
    marked = path.read_text(encoding="utf-8")
    text, last = "", 0
    marks: dict[str, set[Said]] = {}
    for match in _MARKED.finditer(marked):
        words, *labels = match[1].split("|")
        text += marked[last : match.start()]
        for label in labels:
            layer, kind, *value = label.split(":", 2)
            one = Said(len(text), len(text) + len(words), kind, "".join(value))
            marks.setdefault(layer, set()).add(one)
        text, last = text + words, match.end()
    return parse(text + marked[last:], lang=path.stem.rpartition(".")[2]), marks


def write_origins() -> None:
    """Write which shipped annotations the rules find, range, type, value and reference."""
    bitext = load_bitext()
    known = {
        (layer.name, a.document, a.span, a.type, a.value, a.ref)
        for document in bitext.documents
        for layer in annotate(document, terms=bitext.terms)
        for a in layer.annotations
    }
    for name in LAYERS:
        rows = []
        for a, row in zip(bitext.marks.select(name), layer_rows(bitext, name), strict=True):
            same = (name, a.document, a.span, a.type, a.value, a.ref) in known
            rows.append(row.model_copy(update={"origin": f"rule:{name}" if same else "curated"}))
        path = ROOT / "data" / "layers" / f"{name}.tsv"
        path.write_text(layer_tsv(rows), encoding="utf-8", newline="")


def readings() -> Iterator[tuple[str, Document, dict[str, set[Said]], dict[str, set[Said]]]]:
    """Yield each text with its name, what the rules find in it and what its reader marked."""
    bitext = load_bitext()
    for document in bitext.documents:
        wanted = {name: said(bitext.marks.select(name, document.key)) for name in LAYERS}
        yield "declaration", document, ruled(document, bitext.terms), wanted
    for path in sorted(GOLD.glob("*.txt")):
        document, marks = gold(path)
        yield path.name.partition(".")[0], document, ruled(document), marks


def report(*, misses: bool) -> None:
    """Print one line a text, language and layer, and, if wanted, what differs."""
    for name, document, made, wanted in readings():
        for layer in LAYERS:
            if layer in wanted:
                line = score(made[layer], wanted[layer])
                print(f"{name:<11} {document.lang:<3} {layer:<11} {line}")
                if misses:
                    _print_misses(document, made[layer], wanted[layer])


def _print_misses(document: Document, made: set[Said], marks: set[Said]) -> None:
    extra = {one for one in made if not any(_same(one, other) for other in marks)}
    lost = {one for one in marks if not any(_same(other, one) for other in made)}
    for mark in sorted(extra | lost, key=lambda one: one[:2]):
        words = document.text[mark.start : mark.end]
        print(f"    {'+' if mark in extra else '-'} {words!r} {mark.type} {mark.value}")


def main() -> None:
    """Print the scores, or write the origins."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--origins", action="store_true", help="write the origins into data/layers")
    parser.add_argument("--misses", action="store_true", help="list what differs")
    asked = parser.parse_args()
    if asked.origins:
        write_origins()
    report(misses=asked.misses)


if __name__ == "__main__":
    main()
