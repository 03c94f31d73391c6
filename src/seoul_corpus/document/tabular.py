"""What can be had as a table: a bitext and a corpus, by the same names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seoul_corpus.frames import Table


class Tabular:
    """Tables of what a bitext or a corpus holds; ``docs/frames.md`` lists the columns.

    A level is ``document``, ``paragraph`` (both languages in a row), ``sentence`` (the same),
    ``token`` or ``annotation``.
    """

    def table(self, level: str = "paragraph") -> Table:
        """Return the rows of a level, which polars, pandas, pyarrow and DuckDB can read.

        Raises:
            FormatError: there is no such level.

        Example:
            >>> import seoul_corpus as sc
            >>> sc.load_bitext().table("sentence")
            <Table sentence: 30 rows, 19 columns>
        """
        from seoul_corpus.frames import table

        return table(self, level)

    def to_records(self, level: str = "paragraph") -> list[dict[str, str | int | float | None]]:
        """Return the rows of a level as dictionaries.

        Example:
            >>> import seoul_corpus as sc
            >>> rows = sc.load_bitext().to_records()
            >>> [(row["reference"], row["en_ids"]) for row in rows if row["n"] == "2.4"]
            [('annex 2.4', 'en.annex.p2.4')]
        """
        return self.table(level).to_records()

    def to_pandas(self, level: str = "paragraph") -> Any:  # noqa: ANN401 -- pandas is optional
        """Return the rows of a level as a pandas data frame.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        return self.table(level).to_pandas()

    def to_polars(self, level: str = "paragraph") -> Any:  # noqa: ANN401 -- polars is optional
        """Return the rows of a level as a polars data frame.

        Raises:
            MissingExtraError: polars is not installed.
        """
        return self.table(level).to_polars()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the paragraphs to whatever reads the Arrow C stream interface.

        Raises:
            MissingExtraError: nanoarrow is not installed.
        """
        return self.table().__arrow_c_stream__(requested_schema)
