"""What ``show`` and ``parse`` print for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from seoul_corpus.cli.phrases import phrase
from seoul_corpus.document import Bitext, Block, Document, Paragraph, View
from seoul_corpus.document.rows import Row, remark, words
from seoul_corpus.languages import LANGUAGE_NAMES, ROLE_NAMES
from seoul_corpus.terminal import columns, harmless, width, wrap

NARROW = 72
"""Below so many columns, the two languages stand one under the other."""

NAMES_WIDTH = 11
INDENT = "  "


def bitext_lines(bitext: Bitext, rows: Iterable[Row], size: int, lang: str) -> Iterator[str]:
    """Yield rows side by side, or one language under the other where ``size`` is small.

    Args:
        bitext: what the rows are of.
        rows: what to show.
        size: columns of the terminal.
        lang: the language of remarks.
    """
    heads = [[_edition(document, lang)] for document in bitext.documents]
    table = _stacked if size < NARROW else _beside
    yield from table([""], heads, size, "")
    for row in rows:
        missing = [phrase("no-counterpart", lang)]
        sides = [_words(side) if side else missing for side in (row.pair.ko, row.pair.en)]
        yield ""
        yield from table(_names(row), sides, size, INDENT * (row.depth - 1))


def _beside(names: list[str], sides: list[list[str]], size: int, indent: str) -> Iterator[str]:
    column = (size - NAMES_WIDTH - 4) // 2
    cells = [[line for name in names for line in wrap(name, NAMES_WIDTH)]]
    for side in sides:
        lines = [line for text in side for line in wrap(text, column - len(indent))]
        cells.append([indent + line for line in lines])
    yield from columns(cells, [NAMES_WIDTH, column, column])


def _stacked(names: list[str], sides: list[list[str]], size: int, indent: str) -> Iterator[str]:
    yield from (line for name in names for line in wrap(name, size))
    for side in sides:
        for text in side:
            inner = indent + INDENT
            yield from (inner + line for line in wrap(text, max(size - len(inner), 8)))


def _edition(document: Document, lang: str) -> str:
    base = document.lang.partition("-")[0]
    name = LANGUAGE_NAMES.get(base, {}).get(lang, document.lang)
    return f"{name}: {ROLE_NAMES[document.role][lang]}" if document.role else name


def _names(row: Row) -> list[str]:
    said = remark(row.pair.link)
    return [_name(row), said] if said else [_name(row)]


def _name(row: Row) -> str:
    return row.pair.reference if row.pair.n else row.pair.id.partition(".")[2]


def _words(view: View) -> list[str]:
    """Return what each unit says, harmless before it is measured: escapes are wider."""
    return [harmless(" ".join(filter(None, (said.label, said.text)))) for said in words(view)]


def outline(document: Document, units: Literal["all", "numbered"], size: int) -> Iterator[str]:
    """Yield a line for each unit: its name, its label and the beginning of its words."""
    for name, entry in document.index.entries.items():
        view = document.view((name,))
        if view is None or not isinstance(entry.unit, Block | Paragraph):
            continue
        if units == "all" or view.n is not None:
            yield _outlined(view, size)


def _outlined(view: View, size: int) -> str:
    name = view.reference if view.n else view.id.partition(".")[2]
    indent = INDENT * (view.entry.depth - 1)
    head = name + " " * (NAMES_WIDTH - width(name))
    lines = wrap(" ".join(_words(view)), max(size - NAMES_WIDTH - 4 - len(indent), 8))
    more = " …" if lines[1:] else ""
    return f"{head}  {indent}{lines[0] if lines else ''}{more}".rstrip()
