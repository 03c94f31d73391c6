"""A document that breaks a law cannot exist: each law has a change that breaks it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Bitext, Document, Sentence
from seoul_corpus.parse import parse

TEXT = "선언\n\n1. 가나. 다라.\n2. 마바.\n2.1 사아.\n\n부속서: 목록\n\n1. 자차."
DATA = json.loads(parse(TEXT).model_dump_json())


def changed(path: str, value: Any) -> str:
    """Return the document as JSON with one slot changed; ``path`` is dotted."""
    data = json.loads(json.dumps(DATA))
    *steps, last = [int(s) if s.isdigit() else s for s in path.split(".")]
    slot = data
    for step in steps:
        slot = slot[step]
    if value is None:
        del slot[last]
    else:
        slot[last] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("title.text", "선어", "ko.title: text is not the slice"),
        ("title.span", {"start": 0, "end": 99}, "ko.title"),
        ("title.id", "en.title", "does not begin with ko."),
        ("title.id", "ko.p1", "ko.p1: the id stands twice"),
        ("title.id", "ko. x", "ko. x"),
        ("title.id", "ko.title\nx", "not a name that XML takes"),
        ("title", None, "0-4: text that belongs to no unit"),
        ("divisions.0.paragraphs.0.sentences.1", None, "ko.p1"),
        ("divisions.0.paragraphs.0.sentences.0.span", {"start": 4, "end": 8}, "ko.p1.s1"),
        ("divisions.0.paragraphs.0.label", "2.", "ko.p1"),
        ("divisions.0.paragraphs.0.label_span", None, "ko.p1"),
        ("divisions.1.label", "별첨:", "ko.annex"),
        ("divisions.1.heads", [], "ko.annex"),
        ("divisions.0.paragraphs.1.span", {"start": 4, "end": 20}, "ko.p2"),
        ("divisions.0.paragraphs", DATA["divisions"][0]["paragraphs"][::-1], "ko.p1"),
        ("text", "선언", "ko."),
    ],
)
def test_a_broken_law_is_refused_by_name(path: str, value: Any, message: str) -> None:
    """The error names the unit and what is wrong with it."""
    assert Document.model_validate_json(json.dumps(DATA))
    with pytest.raises(ValidationError, match=message.replace(".", r"\.")):
        Document.model_validate_json(changed(path, value))


def test_a_lone_surrogate_is_refused_in_every_free_text() -> None:
    """A document that could not be written out cannot be made."""
    with pytest.raises(ValidationError):
        Document.model_validate(DATA | {"text": "\ud800"}, strict=False)


def test_values_are_frozen_and_strict() -> None:
    """No slot can be changed, no unknown one added, no number passed for a string."""
    sentence = parse(TEXT).divisions[0].paragraphs[0].sentences[0]
    with pytest.raises(ValidationError):
        sentence.text = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Sentence.model_validate(sentence.model_dump() | {"more": 1})
    with pytest.raises(ValidationError):
        Sentence.model_validate(sentence.model_dump() | {"id": 3})


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("alignment.source", "fr", "the alignment joins"),
        ("alignment.links.0.target_ids", ["en.p99"], "no unit has the id en.p99"),
        ("alignment.links.0.source_ids", ["en.note1"], "no unit has the id en.note1"),
        ("alignment.links.1.id", "al.ko.note1", "the link id stands twice"),
        ("alignment.links.1.source_ids", ["ko.note1"], "ko.note1 is linked twice at level block"),
        ("alignment.links.0", {"id": "al.x", "level": "block"}, "a link without units"),
        (
            "layers",
            [
                {
                    "name": "a",
                    "annotations": [
                        {
                            "id": "a1",
                            "document": "ko",
                            "type": "t",
                            "span": {"start": 0, "end": 99999},
                        }
                    ],
                }
            ],
            "a1: its span lies outside the text of ko",
        ),
        (
            "layers",
            [
                {
                    "name": "a",
                    "annotations": [
                        {"id": "a1", "document": "ko", "type": "t", "span": {"start": 0, "end": 1}}
                    ]
                    * 2,
                }
            ],
            "a1: the annotation id stands twice",
        ),
    ],
)
def test_a_bitext_that_does_not_fit_together_is_refused(
    path: str, value: Any, message: str
) -> None:
    """Links and annotations must be about the two documents."""
    data = json.loads(load_bitext().model_dump_json())
    slot: Any = data
    *steps, last = [int(s) if s.isdigit() else s for s in path.split(".")]
    for step in steps:
        slot = slot[step]
    slot[last] = value
    with pytest.raises(ValidationError, match=message):
        Bitext.model_validate_json(json.dumps(data))


def test_two_documents_with_one_key_are_refused() -> None:
    """Ids would not tell them apart."""
    bitext = load_bitext()
    with pytest.raises(ValidationError, match="both documents have the key ko"):
        Bitext(key="x", ko=bitext.ko, en=bitext.ko, alignment=bitext.alignment)
