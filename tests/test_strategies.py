"""The generator of the property tests leaves out nothing that the model can hold."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from seoul_corpus import Bitext, Document, Paragraph
from tests.strategies import bitexts

Slot = tuple[str, str]


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that stand in the type of a slot."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from models(inner)


def words(annotation: Any) -> Iterator[str]:
    """Yield the words of which a slot holds one."""
    if typing.get_origin(annotation) is typing.Literal:
        yield from typing.get_args(annotation)
    elif typing.get_origin(annotation) in (typing.Union, types.UnionType):
        for inner in typing.get_args(annotation):
            yield from words(inner)


def reachable(model: type[BaseModel], seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Return the models that a model is made of, with itself."""
    if model not in seen:
        seen.add(model)
        for field in model.model_fields.values():
            for inner in models(field.annotation):
                reachable(inner, seen)
    return seen


def walk(value: object) -> Iterator[BaseModel]:
    """Yield all models in a value."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from walk(getattr(value, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from walk(inner)


def examples(count: int) -> list[Bitext]:
    """Return bitexts, the same ones each time."""
    found: list[Bitext] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(bitexts())
    def collect(bitext: Bitext) -> None:
        found.append(bitext)

    collect()
    return found


def depth(paragraph: Paragraph) -> int:
    """Return how many levels of items a paragraph has, with itself."""
    return 1 + max(map(depth, paragraph.items), default=0)


EXAMPLES = 400
MODELS = reachable(Bitext, set())
NOTHING: tuple[object, ...] = (None, "", (), {}, False)


class Seen:
    """What was in the examples.

    Attributes:
        full: slots that held something.
        empty: slots that held nothing.
        words: strings, with the slots that held them.
    """

    def __init__(self) -> None:
        self.bitexts = examples(EXAMPLES)
        self.full: set[Slot] = set()
        self.empty: set[Slot] = set()
        self.words: set[tuple[str, str, str]] = set()
        for value in (value for bitext in self.bitexts for value in walk(bitext)):
            for slot in type(value).model_fields:
                name, held = (type(value).__name__, slot), getattr(value, slot)
                (self.empty if held in NOTHING else self.full).add(name)
                if isinstance(held, str):
                    self.words.add((*name, held))


@pytest.fixture(scope="module")
def seen() -> Seen:
    """What was in the examples, the same ones each time."""
    return Seen()


def slots() -> Iterator[tuple[Slot, FieldInfo]]:
    """Yield every slot of every model."""
    for model in MODELS:
        for slot, field in model.model_fields.items():
            yield (model.__name__, slot), field


def test_every_slot_of_every_model_is_filled(seen: Seen) -> None:
    """A slot that the generator does not know would come back equal, and mean nothing."""
    every = {slot for slot, _ in slots()}
    assert len(every) > 100
    assert every - seen.full == set()


def test_every_slot_that_may_be_empty_is_empty_somewhere(seen: Seen) -> None:
    """Nothing is what gets confused most easily."""
    optional = {
        slot
        for slot, field in slots()
        if not field.is_required() and field.get_default(call_default_factory=True) in NOTHING
    }
    assert len(optional) > 50
    assert optional - seen.empty == set()


def test_every_word_of_a_closed_list_is_used(seen: Seen) -> None:
    """Each kind, level, role, relation, status and severity."""
    closed = {(*slot, word) for slot, field in slots() for word in words(field.annotation)}
    assert len(closed) > 30
    assert closed - seen.words == set()


def test_texts_hold_what_xml_can_not(seen: Seen) -> None:
    """Each control character, both noncharacters that XML forbids, and others that it takes."""
    found = {character for bitext in seen.bitexts for d in bitext.documents for character in d.text}
    controls = {chr(point) for point in range(0x20)}
    assert controls | set("\x7f\x85\u2028\ufdd0\ufffe\uffff\U0001fffe\ufeff") <= found


def test_items_stand_in_items(seen: Seen) -> None:
    """Three levels at least, and sentences after items."""
    paragraphs = [p for b in seen.bitexts for d in b.documents for p in _paragraphs(d)]
    assert max(map(depth, paragraphs)) >= 3
    assert any(
        p.items and p.sentences and p.sentences[-1].span.start > p.items[-1].span.start
        for p in paragraphs
    )


def _paragraphs(document: Document) -> list[Paragraph]:
    return [p for division in document.all_divisions() for p in division.paragraphs]
