"""What a search gives: rows that can be read, sorted, filtered and handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from seoul_corpus.errors import visible
from seoul_corpus.terminal import columns, harmless, width

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound="DataclassInstance")

SHOWN = 20
"""How many rows are shown of a table that is printed."""

WIDEST = 60
"""How many characters of a cell are printed."""

SHOWN_IN_NOTEBOOK = 100
"""How many rows are shown of a table in a notebook."""

_STYLE = """<style>
table.seoul-search { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.seoul-search caption { caption-side: top; text-align: start; opacity: .8; padding: .3em .5em; }
.seoul-search th, .seoul-search td { border: 0; border-top: 1px solid #8887; padding: .25em .6em;
  text-align: start; vertical-align: top; }
.seoul-search td.left { text-align: end; } .seoul-search td.figure { text-align: end; }
.seoul-search mark { background: none; color: inherit; font-weight: 700;
  border-bottom: 2px solid #c2620a; }
.seoul-search mark.guess { border-bottom-style: dotted; }
</style>"""


class Rows(Sequence[Row], Generic[Row]):
    """Rows in an order, each with named fields.

    A slice, ``sort`` and ``filter`` give a table of the same kind.

    Args:
        rows: the rows.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(rows)

    def _like(self, rows: Iterable[Row]) -> Rows[Row]:
        """Return a table of this kind with other rows."""
        return type(self)(rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Rows[Row]:
        return self._like(self.rows[index]) if isinstance(index, slice) else self.rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def sort(self, key: str | Callable[[Row], Any], *, reverse: bool = False) -> Rows[Row]:
        """Return the rows ordered by a column, or by what ``key`` gives for each."""
        by: Callable[[Row], Any] = (lambda row: getattr(row, key)) if isinstance(key, str) else key
        return self._like(sorted(self.rows, key=by, reverse=reverse))

    def filter(self, keep: Callable[[Row], bool]) -> Rows[Row]:
        """Return the rows for which ``keep`` is true."""
        return self._like(row for row in self.rows if keep(row))

    def to_records(self) -> list[dict[str, Any]]:
        """Return each row as a dictionary of strings and numbers, as data frames take them."""
        return [{name: _plain(value) for name, value in _named(row)} for row in self.rows]

    def __str__(self) -> str:
        return "\n".join(self.lines(SHOWN))

    def lines(self, limit: int | None = None) -> Iterator[str]:
        """Yield the table as lines of text, at most ``limit`` rows and how many more there are."""
        shown = self.rows[:limit]
        if not shown:
            yield "(0)"
            return
        cells = [[_shortened(_cell(value)) for _, value in _named(row)] for row in shown]
        named = [list(self.heads()), *cells]
        widths = [max(width(row[at]) for row in named) for at in range(len(named[0]))]
        for row in named:
            yield from columns([[cell] for cell in row], widths)
        yield from self._rest(len(shown))

    def _rest(self, shown: int) -> Iterator[str]:
        if len(self.rows) > shown:
            yield f"… {len(self.rows) - shown:,} more / 그 밖에 {len(self.rows) - shown:,}"

    def _repr_html_(self) -> str:
        """Return the table as HTML without scripts, everything escaped."""
        shown = self.rows[:SHOWN_IN_NOTEBOOK]
        head = "".join(f"<th scope=col>{escape(name)}</th>" for name in self._table_heads())
        body = "".join(f"<tr>{self._row_html(row)}</tr>" for row in shown)
        rest = "".join(
            f"<tfoot><tr><td>{line}</td></tr></tfoot>" for line in self._rest(len(shown))
        )
        caption = f"<caption>{escape(self._caption())}</caption>"
        return (
            f'{_STYLE}<table class="seoul-search">{caption}<thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody>{rest}</table>"
        )

    def _caption(self) -> str:
        return f"{len(self.rows):,}"

    def heads(self) -> Sequence[str]:
        """Return the names of the columns."""
        return [name for name, _ in _named(self.rows[0])] if self.rows else []

    def _table_heads(self) -> Sequence[str]:
        """Return the heads of the columns as a notebook shows them."""
        return self.heads()

    def _row_html(self, row: Row) -> str:
        return "".join(
            f"<td{' class=figure' if isinstance(value, int | float) else ''}>"
            f"{escape(_cell(value))}</td>"
            for _, value in _named(row)
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.rows):,} rows>"


def _named(row: DataclassInstance) -> Iterator[tuple[str, object]]:
    return ((field.name, getattr(row, field.name)) for field in fields(row))


def one_line(text: str) -> str:
    """Return text on one line, with what does not print made visible."""
    return harmless(" ".join(text.split()))


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return one_line(visible(str(value)) if isinstance(value, str) else str(value))


def _shortened(cell: str) -> str:
    """Return a cell that leaves room for the others on a line."""
    return cell if len(cell) <= WIDEST else cell[: WIDEST - 1] + "…"


def _plain(value: object) -> object:
    """Return a value as frames take it: names and tuples as strings."""
    if value is None or isinstance(value, str | int | float):
        return value
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
