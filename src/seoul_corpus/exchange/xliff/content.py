"""What a unit of an XLIFF file says, in whatever version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from seoul_corpus.exchange.characters import UNWRITABLE, text
from seoul_corpus.exchange.incoming.weighing import base_of
from seoul_corpus.exchange.mentions import Mention, mentions

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Document
    from seoul_corpus.exchange.work import Side, WorkUnit

Version = Literal["1.2", "2.0"]

TOOL: Final = "seoul_corpus"
"""Who our notes are from: what comes back from anybody else is a comment."""

PRIORITIES: Final = {"error": "1", "warning": "3", "info": "5"}
"""The priority of a note, from 1, by how grave the finding is."""


class Content:
    """A unit and the words of its sides, marked up.

    Args:
        bitext: the two texts.
        unit: one of its units of work.
    """

    def __init__(self, bitext: Bitext, unit: WorkUnit) -> None:
        self.bitext = bitext
        self.unit = unit
        self.source = self._pieces(bitext.source, unit.source)
        # Plain words: some tools keep the old marks beside a target that they write anew.
        self.target = [Mention(said, None) for said, _ in self._pieces(bitext.target, unit.target)]

    def _pieces(self, document: Document, side: Side | None) -> list[Mention]:
        return mentions(self.bitext, document, side) if side else []

    def gloss(self, ref: str) -> str:
        """Return what a term is in all languages, or its id where it is not in the term base."""
        terms = self.bitext.terms.terms if self.bitext.terms else ()
        term = next((term for term in terms if term.id == ref), None)
        preferred = [w.text for w in term.wordings if w.status == "preferred"] if term else []
        return " = ".join(preferred) or ref

    @property
    def known(self) -> list[tuple[str, str]]:
        """What the file keeps of the unit, by name."""
        unit = self.unit
        known = [("kind", unit.kind), ("level", unit.level), ("base", base_of(unit))]
        known += [("status", unit.status), ("confidence", f"{unit.confidence:g}")]
        known += [("relation", unit.relation)] if unit.relation else []
        sides = (("source-ids", unit.source), ("target-ids", unit.target))
        return known + [(name, " ".join(side.ids)) for name, side in sides if side]


def words(said: str, character: str) -> str:
    """Return ``said`` as the text of an element; ``character`` is laid out for what XML lacks."""
    if not UNWRITABLE.search(said):
        return text(said)
    return UNWRITABLE.sub(lambda match: character.format(ord(match[0])), text(said))


def priority(note: str) -> str:
    """Return the priority of a note by the severity that it begins with."""
    return PRIORITIES.get(note.partition(" ")[0], "5")
