"""The columns of each table: their names, their order and what they hold."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Kind = Literal["string", "integer", "number"]
Cell = str | int | float | None


class Column(NamedTuple):
    """A column: its name and what its cells are, which may always be None."""

    name: str
    kind: Kind = "string"


def _columns(names: str) -> tuple[Column, ...]:
    """Return the columns of a list such as ``id depth:integer``."""
    kinds: dict[str, Kind] = {"": "string", "integer": "integer", "number": "number"}
    parts = (word.partition(":") for word in names.split())
    return tuple(Column(name, kinds[kind]) for name, _, kind in parts)


_PAIRED: Final = _columns(
    "bitext id reference n kind depth:integer parent division ko_ids en_ids ko en relation "
    "cardinality confidence:number status origin reviewer note"
)

COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "document": _columns(
        "bitext id lang role title date publisher licence uri sha256 characters:integer "
        "paragraphs:integer sentences:integer tokens:integer findings:integer"
    ),
    "paragraph": _PAIRED,
    "sentence": _PAIRED,
    "token": _columns(
        "bitext id document lang sentence parent position:integer kind text start:integer "
        "end:integer lemma xpos"
    ),
    "annotation": _columns(
        "bitext id layer document lang sentence parent type value ref text start:integer "
        "end:integer origin note"
    ),
}
"""The columns of each level; ``docs/frames.md`` says what each holds."""
