"""Layers in colour: what is marked, on the texts themselves, with a legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from seoul_corpus.document import Annotation, Bitext, Document, Pair, Span, reading
from seoul_corpus.document.marks import Track
from seoul_corpus.document.rows import bitext_rows, pair_rows
from seoul_corpus.errors import AnnotationError
from seoul_corpus.notebook.tables import ROW_LIMIT, safe, table

COLOURS: Final = (
    "#c2620a", "#0b7fab", "#8a63d2", "#2b8a3e", "#d6336c", "#8f7700", "#6b7785", "#b04a2f",
)  # fmt: skip
"""Each has more than 3:1 on white and on black (WCAG 2.2, 1.4.11), so that lines show on both."""

LINES: Final = ("solid", "dashed", "dotted", "double", "wavy")
"""Beside its colour, a layer has a kind of line, for those who do not tell colours apart."""

TINT: Final = 14
"""Percent of the colour behind marked words: text keeps far more than 4.5:1 on it."""

DENSE: Final = "morphemes"
"""The layer that is left out unless it is asked for: it would mark every word."""

# Lines of several layers on one word stand one under the other; their tints do not add up.
_STYLE = """<style>
.seoul-corpus .mark { background: color-mix(in srgb, var(--mark) TINT%, transparent);
  text-decoration: underline 2px var(--line-kind, solid) var(--mark);
  text-decoration-skip-ink: none; border-radius: 2px;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.seoul-corpus .mark .mark { background: none; }
.seoul-corpus .legend { white-space: normal; line-height: 2; opacity: 1; }
.seoul-corpus .legend .mark { padding: 0 .3em; margin-inline-end: .2em; }
table.seoul-corpus:has(.legend) td { line-height: 2.1; }
@media print { .seoul-corpus .legend { background: #fff; } }
RULES
</style>""".replace("TINT", str(TINT))


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of HTML that a notebook shows.

    Attributes:
        html: without scripts; all text in it is escaped.
    """

    html: str

    def _repr_html_(self) -> str:
        return self.html


def show_layers(of: Bitext | Pair, names: Sequence[str] = (), *, limit: int = ROW_LIMIT) -> Shown:
    """Return a bitext or a pair as a table with its layers in colour and a legend.

    Each layer has a colour and a kind of line; words that several layers mark have several lines.
    Pointing at a word says what each layer says of it.

    Args:
        of: what is shown.
        names: the layers, in the order of the legend; all but ``morphemes`` by default.
        limit: the most rows; where there are more, a last row says how many.

    Raises:
        AnnotationError: there is no such layer, or none at all.

    Example:
        >>> import seoul_corpus as sc
        >>> shown = show_layers(sc.load_bitext()["1"], ["names"])
        >>> 'title="names: state = FR' in shown.html
        True
    """
    bitext = of if isinstance(of, Bitext) else of.bitext
    rows = bitext_rows(of) if isinstance(of, Bitext) else tuple(pair_rows(of))
    chosen = _chosen(bitext, names)
    marker = Marker(bitext, chosen)
    caption = _legend(bitext, chosen)
    rules = "\n".join(map(_rule, range(len(chosen))))
    style = _STYLE.replace("RULES", rules)
    return Shown(f"{style}\n{table(bitext, rows[:limit], len(rows), caption, marker)}")


def _chosen(bitext: Bitext, names: Sequence[str]) -> list[str]:
    there = list(dict.fromkeys(layer.name for layer in bitext.layers))
    chosen = list(dict.fromkeys(names)) or [name for name in there if name != DENSE] or there
    unknown = [name for name in chosen if name not in there]
    if unknown or not chosen:
        found = ", ".join(unknown)
        raise AnnotationError("layer-absent", found=found, there=", ".join(there) or "—")
    return chosen


def _rule(number: int) -> str:
    colour, line = COLOURS[number % len(COLOURS)], LINES[number % len(LINES)]
    offset = 0.18 + 0.17 * (number % 4)
    return (
        f".seoul-corpus .k{number} {{ --mark: {colour}; --line-kind: {line};"
        f" text-underline-offset: {offset:.2f}em; }}"
    )


def _legend(bitext: Bitext, chosen: Sequence[str]) -> str:
    entries = " · ".join(
        f'<span class="mark k{number}">{safe(name)}</span>{len(bitext.marks.select(name))}'
        for number, name in enumerate(chosen)
    )
    return f'<caption class="legend">{entries}</caption>'


class Marker:
    """Writes ranges of a bitext's texts with their marks.

    Args:
        bitext: whose texts and layers.
        names: the layers that are shown.
    """

    def __init__(self, bitext: Bitext, names: Sequence[str]) -> None:
        self._numbers = {name: number for number, name in enumerate(names)}
        self._layers: dict[str, str] = {}
        by_document: dict[str, list[Annotation]] = {d.key: [] for d in bitext.documents}
        for name in names:
            for one in bitext.marks.select(name):
                self._layers[one.id] = name
                by_document[one.document].append(one)
        self._tracks = {key: Track(found) for key, found in by_document.items()}

    def __call__(self, document: Document, span: Span) -> str:
        """Return the HTML of a range, as one reads it."""
        near = self._tracks[document.key].touching(span.start, span.end)
        inside = [one for one in near if one.span.end > span.start and one.span.start < span.end]
        return "".join(
            self._piece(safe(reading(document, piece)), marks)
            for piece, marks in _pieces(span, inside)
        )

    def _piece(self, text: str, marks: Iterable[Annotation]) -> str:
        for one in sorted(marks, key=lambda one: self._numbers[self._layers[one.id]], reverse=True):
            layer = self._layers[one.id]
            title = safe(_said(layer, one))
            text = f'<span class="mark k{self._numbers[layer]}" title="{title}">{text}</span>'
        return text


def _said(layer: str, annotation: Annotation) -> str:
    meaning = annotation.value or annotation.ref
    said = f"{layer}: {annotation.type}" + (f" = {meaning}" if meaning else "")
    return f"{said} ({annotation.note})" if annotation.note else said


def _pieces(
    span: Span, annotations: Sequence[Annotation]
) -> Iterator[tuple[Span, tuple[Annotation, ...]]]:
    """Yield a range cut wherever a mark begins or ends, each piece with the marks that cover it."""
    opening: dict[int, list[Annotation]] = {}
    closing: dict[int, list[str]] = {}
    for one in annotations:
        if one.span.start < one.span.end:
            opening.setdefault(max(one.span.start, span.start), []).append(one)
            closing.setdefault(min(one.span.end, span.end), []).append(one.id)
    cuts = sorted({span.start, span.end, *opening, *closing})
    active: dict[str, Annotation] = {}
    for start, end in pairwise(cuts):
        for name in closing.get(start, ()):
            del active[name]
        active.update((one.id, one) for one in opening.get(start, ()))
        yield Span(start=start, end=end), tuple(active.values())
