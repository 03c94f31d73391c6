"""The curated layers of the declaration: what they hold, and what is said of their making."""

from __future__ import annotations

import pytest

from seoul_corpus import Bitext, Document, annotate, load_bitext
from seoul_corpus.annotate import LAYERS

SHIPPED = load_bitext()


def test_the_layers_are_there_in_order() -> None:
    """Notes of the editors first, then what rules can find, then the morphemes."""
    assert [layer.name for layer in SHIPPED.layers] == ["notes", *LAYERS, "morphemes"]


def test_each_origin_is_true() -> None:
    """It says rule where the rules find the same today, and curated where a reader had to."""
    found = {
        (layer.name, a.document, a.span, a.type, a.value, a.ref)
        for document in SHIPPED.documents
        for layer in annotate(document, terms=SHIPPED.terms)
        for a in layer.annotations
    }
    for name in LAYERS:
        for a in SHIPPED.marks.select(name):
            same = (name, a.document, a.span, a.type, a.value, a.ref) in found
            assert a.origin == (f"rule:{name}" if same else "curated"), a


def test_curated_layers_are_kept() -> None:
    """Annotating again changes nothing, unless a layer is asked for by name."""
    assert annotate(SHIPPED) == SHIPPED
    again = annotate(SHIPPED, layers=["acts"])
    assert {one.origin for one in again.marks.select("acts")} == {"rule:acts"}
    assert again.marks.select("names") == SHIPPED.marks.select("names")


@pytest.mark.parametrize("document", SHIPPED.documents, ids=lambda document: document.key)
def test_every_sentence_does_something(document: Document) -> None:
    """No sentence of the declaration is without an act."""
    for sentence in document.sentences():
        assert SHIPPED.marks.covered_by(sentence, "acts")


def _without_counterpart(bitext: Bitext, layer: str) -> list[str]:
    return [
        bitext.marks.text(one)
        for one in bitext.marks.select(layer)
        if not bitext.marks.counterparts(one)
    ]


def test_names_dates_numbers_and_acts_have_counterparts() -> None:
    """What is said in one language is said in the sentence that answers it in the other."""
    assert {name: _without_counterpart(SHIPPED, name) for name in ("dates", "numbers", "acts")} == {
        "dates": [],
        "numbers": [],
        "acts": [],
    }
    names = [one for one in SHIPPED.marks.select("names") if one.ref]
    assert all(SHIPPED.marks.counterparts(one) for one in names)


def test_notes_say_what_a_reader_should_know() -> None:
    """Each has a kind and a reason, and stands on the words it is about."""
    notes = SHIPPED.marks.select("notes")
    assert {one.type for one in notes} == {"layout", "variant", "spacing", "wording", "grammar"}
    assert all(one.note.endswith(".") and one.origin == "curated" for one in notes)
    assert all(SHIPPED.marks.text(one) != one.value or one.note for one in notes)
