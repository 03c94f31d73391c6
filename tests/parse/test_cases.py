"""Each case file's texts have the outline and the findings written beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus.document.laws import broken_law
from seoul_corpus.parse import SEVERITIES, parse
from seoul_corpus.parse.findings import _SOURCES
from tests.parse.outline_cases import Case, escape, findings, outline, read_cases, unescape

CASES = list(read_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    """The text has just the units and findings that the case names, and loses nothing."""
    document = parse(case.text)
    assert broken_law(document) is None
    assert outline(document) == case.outline
    assert findings(document) == [line for line in case.findings if line]


def test_names_are_distinct() -> None:
    """No two cases claim the same."""
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))


def test_every_finding_of_the_parser_has_a_case() -> None:
    """A finding that no case shows would be a promise that nobody checks."""
    shown = {line.split()[1] for case in CASES for line in case.findings if line}
    # What a reader of files notices is shown in tests/sources.
    noticed = {code for code in SEVERITIES if code.startswith(("encoding-", *_SOURCES))}
    assert set(SEVERITIES) - shown == noticed


@given(st.text())
def test_escapes_come_back(text: str) -> None:
    """What a case file hides in escapes is the text again."""
    assert unescape(escape(text)) == text
