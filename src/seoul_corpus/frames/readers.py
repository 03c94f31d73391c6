"""One table, for every kind of reader: dictionaries, pandas, polars, Arrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from seoul_corpus.frames.columns import Cell, Column, Kind
from seoul_corpus.sources.extras import optional

Record = dict[str, Cell]

_PANDAS: Final[dict[Kind, str]] = {"string": "string", "integer": "Int64", "number": "Float64"}
_POLARS: Final[dict[Kind, str]] = {"string": "String", "integer": "Int64", "number": "Float64"}
_ARROW: Final[dict[Kind, str]] = {"string": "string", "integer": "int64", "number": "float64"}


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one level.

    Cells are strings, whole numbers, numbers or None. ``pandas.DataFrame.from_arrow(t)``,
    ``polars.DataFrame(t)``, ``pyarrow.table(t)`` and DuckDB's ``FROM t`` read a table, as does
    whatever knows the Arrow C stream interface.

    Attributes:
        level: what a row is, such as ``sentence``.
        columns: their names and kinds.
        rows: the cells of each row, in the order of ``columns``.
    """

    level: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def records(self) -> Iterator[Record]:
        """Yield the rows as dictionaries."""
        names = self.names
        return (dict(zip(names, row, strict=True)) for row in self.rows)

    def to_records(self) -> list[Record]:
        """Return the rows as dictionaries."""
        return list(self.records())

    def to_pandas(self) -> Any:  # noqa: ANN401 -- pandas is optional
        """Return a pandas data frame of the dtypes ``string``, ``Int64`` and ``Float64``.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        pandas = optional("pandas", "pandas", "to_pandas", "extra-needed")
        return pandas.DataFrame(
            {
                column.name: pandas.array(values, dtype=_PANDAS[column.kind])
                for column, values in self._values()
            }
        )

    def to_polars(self) -> Any:  # noqa: ANN401 -- polars is optional
        """Return a polars data frame of the types ``String``, ``Int64`` and ``Float64``.

        Raises:
            MissingExtraError: polars is not installed.
        """
        polars = optional("polars", "polars", "to_polars", "extra-needed")
        return polars.DataFrame(
            [
                polars.Series(column.name, values, getattr(polars, _POLARS[column.kind]))
                for column, values in self._values()
            ]
        )

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the rows as one batch of ``string``, ``int64`` and ``float64``.

        Source: the Arrow PyCapsule interface.

        Raises:
            MissingExtraError: nanoarrow is not installed.
        """
        nanoarrow = optional("nanoarrow", "arrow", "Arrow", "extra-needed")
        types = {c.name: getattr(nanoarrow, _ARROW[c.kind])() for c in self.columns}
        batch = nanoarrow.c_array_from_buffers(
            nanoarrow.struct(types),
            len(self.rows),
            [None],
            null_count=0,
            children=[nanoarrow.c_array(v, types[column.name]) for column, v in self._values()],
        )
        stream = optional("nanoarrow.c_array_stream", "arrow", "Arrow", "extra-needed")
        whole = stream.CArrayStream.from_c_arrays([batch], batch.schema)
        capsule: object = whole.__arrow_c_stream__(requested_schema)
        return capsule

    def _values(self) -> Iterator[tuple[Column, list[Cell]]]:
        for position, column in enumerate(self.columns):
            yield column, [row[position] for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        size = f"{len(self)} rows, {len(self.columns)} columns"
        return f"<Table {self.level}: {size}>"
