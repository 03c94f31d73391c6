"""Tables of a bitext or a corpus, for data frames and for files.

``columns`` names what each level has, ``rows`` makes it, ``readers`` hands it on to pandas, polars
and Arrow, ``files`` writes it, ``tokens`` splits words, ``conllu`` writes them as CoNLL-U.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, cast

from seoul_corpus.document import Bitext
from seoul_corpus.errors import FormatError
from seoul_corpus.frames.columns import COLUMNS, Column
from seoul_corpus.frames.readers import Table
from seoul_corpus.frames.rows import ROWS

if TYPE_CHECKING:
    from seoul_corpus.document.tabular import Tabular

__all__ = ["COLUMNS", "Column", "Table", "bitexts", "table"]


def bitexts(texts: object) -> Iterable[Bitext]:
    """Return the bitexts of a corpus; a bitext is its only one."""
    return (texts,) if isinstance(texts, Bitext) else cast("Iterable[Bitext]", texts)


def table(texts: Tabular | Iterable[Bitext], level: str = "paragraph") -> Table:
    """Return the rows of a level, those of each bitext after the other.

    Args:
        texts: a bitext, a corpus, or bitexts of any kind of collection.
        level: ``document``, ``paragraph``, ``sentence``, ``token`` or ``annotation``.

    Raises:
        FormatError: there is no such level.

    Example:
        >>> from seoul_corpus import align, parse
        >>> b = align(parse("1. 하나."), parse("1. One."))
        >>> [(row["ko"], row["en"]) for row in table([b, b], "sentence").records()]
        [('하나.', 'One.'), ('하나.', 'One.')]
    """
    if level not in COLUMNS:
        raise FormatError("table-level", found=str(level), expected=", ".join(COLUMNS))
    rows = chain.from_iterable(map(ROWS[level], bitexts(texts)))
    return Table(level, COLUMNS[level], tuple(rows))
