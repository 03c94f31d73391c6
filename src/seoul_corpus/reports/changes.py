"""What is different between two texts, in a terminal and as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from seoul_corpus.reports.lines import CONTEXT, styled
from seoul_corpus.reports.page import LANGUAGES, inlined, template
from seoul_corpus.reports.wordings import WORDINGS, said
from seoul_corpus.terminal import harmless

if TYPE_CHECKING:
    from seoul_corpus.difference import Difference, Piece, UnitDifference

_SIGNS: Final = {"delete": ("[-", "-]"), "insert": ("{+", "+}")}
"""What stands around words where there is no colour, as in other tools."""


def difference_lines(
    difference: Difference, *, color: bool = False, lang: str = "en"
) -> Iterator[str]:
    """Yield what changed, unit by unit: its name, what became of it, its words.

    Deleted words are red, new ones green; without colour they stand in ``[-…-]`` and ``{+…+}``.
    Words far from any change are left out.

    Args:
        difference: of two texts.
        color: whether to style the lines for a terminal.
        lang: language of the remarks, ``en`` or ``ko``.
    """
    for unit in difference.changes:
        remarks = ", ".join(remarks_of(unit, lang))
        yield f"{styled(name_of(unit), 'name', color=color)}  {remarks}"
        if unit.change != "same":
            yield "  " + "".join(
                _words(piece, number, len(unit.pieces), color=color)
                for number, piece in enumerate(unit.pieces)
            )


def name_of(unit: UnitDifference) -> str:
    """Return what a person calls a unit: its id without the text's key."""
    return (unit.new_id or unit.old_id or "").partition(".")[2]


def remarks_of(unit: UnitDifference, lang: str) -> Iterator[str]:
    """Yield what became of a unit, in words."""
    if unit.change != "same":
        yield said(unit.change, lang)
    if unit.moved:
        yield said("moved", lang)
    if unit.renumbered:
        yield said("renumbered", lang, old=unit.old_label or "-", new=unit.new_label or "-")


def _words(piece: Piece, number: int, count: int, *, color: bool) -> str:
    text = harmless(" ".join(piece.text.split("\n")))
    if piece.kind != "equal":
        before, after = _SIGNS[piece.kind]
        return styled(text, piece.kind, color=True) if color else f"{before}{text}{after}"
    head = "" if number == 0 else text[:CONTEXT]
    tail = "" if number == count - 1 else text[-CONTEXT:]
    return text if len(text) <= 2 * CONTEXT else f"{head}…{tail}"


def difference_html(difference: Difference, *, lang: str = "en") -> bytes:
    """Return a page that shows all of both texts, what was deleted and what is new in it.

    Args:
        difference: of two texts.
        lang: the language that it opens in, ``en`` or ``ko``.

    Raises:
        MissingExtraError: the extra ``report`` is not installed.
    """
    counts = Counter(unit.change for unit in difference.units)
    page = template("difference.html").render(
        lang=lang if lang in LANGUAGES else "en",
        languages=LANGUAGES,
        wordings=WORDINGS,
        title=f"{difference.old} → {difference.new}",
        counts=[(change, counts[change]) for change in ("changed", "form", "added", "removed")],
        units=[
            (
                unit,
                name_of(unit),
                {one: ", ".join(remarks_of(unit, one)) for one in LANGUAGES},
                [(piece.kind, harmless(piece.text)) for piece in unit.pieces],
            )
            for unit in difference.units
        ],
        **inlined(),
    )
    return str(page).encode()
