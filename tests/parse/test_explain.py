"""Each unit says which rule made it, what the rule went by, and where it stands."""

from __future__ import annotations

import pytest

from seoul_corpus.errors import UnknownReferenceError
from seoul_corpus.messages import MESSAGES
from seoul_corpus.parse import Profile, explain, parse
from tests.parse.annotated import read_declarations

TEXT = "서울 선언\n\n1. 가.\n  (i) 나.\n4. 다.\n5. 라."


@pytest.mark.parametrize(
    ("reference", "line", "column", "rule", "evidence"),
    [
        ("ko.title", 1, 1, "rule-title", {}),
        ("1", 3, 1, "rule-first", {"label": "1.", "style": "1."}),
        ("1.1", 4, 3, "rule-first", {"label": "(i)", "style": "roman()", "otherwise": "latin()"}),
        ("4", 5, 1, "rule-break", {"label": "4.", "style": "1.", "after": "1."}),
        ("5", 6, 1, "rule-next", {"label": "5.", "style": "1.", "after": "4."}),
    ],
)
def test_a_rule_tells_its_evidence(
    reference: str, line: int, column: int, rule: str, evidence: dict[str, str]
) -> None:
    """The first, the next, the one that breaks a series, and what else it might be."""
    (found,) = explain(parse(TEXT), reference)
    assert (found.line, found.column, found.rule) == (line, column, rule)
    assert found.evidence == evidence


def test_a_profile_explains_what_was_parsed_with_it() -> None:
    """The same profile gives the same decisions."""
    profile = Profile(levels=("1.", "(i)"))
    document = parse(TEXT, profile=profile)
    rules = {one.rule for one in explain(document, profile=profile)}
    assert "rule-given" not in rules


def test_every_unit_of_every_declaration_is_explained() -> None:
    """In both languages, in text order, and the same each time."""
    for _, _, lang, tree in read_declarations():
        document = parse(tree.text, lang=lang)
        found = explain(document)
        units = [e.unit.id for e in document.index.entries.values() if e.kind != "sentence"]
        assert [one.id for one in found] == units
        assert {one.rule for one in found} <= MESSAGES.keys()
        assert not any("{" in one.describe("ko") + one.describe("en") for one in found)
        assert all(one.rule != "rule-given" for one in found)
        assert explain(document) == found


def test_an_unknown_unit_is_an_error() -> None:
    """As everywhere else."""
    with pytest.raises(UnknownReferenceError):
        explain(parse(TEXT), "9")
