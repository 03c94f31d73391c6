"""Declarations in many styles, each in both languages, have the tree that their margin shows."""

from __future__ import annotations

from collections import Counter

import pytest

from seoul_corpus.document.laws import broken_law
from seoul_corpus.parse import parse
from tests.parse.annotated import (
    MEASURES,
    Declaration,
    differences,
    read_declarations,
    score,
    tree_of,
)

DECLARATIONS = list(read_declarations())
KNOWN_WRONG = {
    "annex-spaced-en": "an English annex heading with spaced letters heads a section",
    "blank-lines-en": "an indented block after an empty line is a block of its own",
    "blank-lines-ko": "an indented block after an empty line is a block of its own",
    "bullets-below-en": "the letter o is no bullet",
    "bullets-below-ko": "the letter ㅇ is no bullet",
    "parts-chapters-en": "a part does not hold its chapters",
    "parts-chapters-ko": "a part does not hold its chapters",
    "principles-en": "a principle's word and number are no label",
    "principles-ko": "a principle's word and number are no label",
}
"""What the parser does not get right yet, with what it does instead."""


@pytest.mark.parametrize("declaration", DECLARATIONS, ids=lambda one: one.name)
def test_declaration(declaration: Declaration, request: pytest.FixtureRequest) -> None:
    """Labels, parents, spans and parts are all right, and nothing is lost."""
    if declaration.name in KNOWN_WRONG:
        reason = KNOWN_WRONG[declaration.name]
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    document = parse(declaration.tree.text, lang=declaration.lang)
    assert broken_law(document) is None
    assert differences(declaration.tree, tree_of(document)) == []


def test_every_declaration_is_bilingual() -> None:
    """There are 25 styles at least, each in Korean and in English."""
    styles = Counter(one.name.rsplit("-", 1)[0] for one in DECLARATIONS)
    assert len(styles) >= 25
    assert set(styles.values()) == {2}


@pytest.mark.parametrize("measure", MEASURES)
def test_the_score_sees_what_is_wrong(measure: str) -> None:
    """Another tree over the same text scores less than all, in each measure."""
    treaty = next(one.tree for one in DECLARATIONS if one.name == "treaty-ko")
    flat = tree_of(parse("가. 나.\n" * 3 + treaty.text, lang="ko"))
    assert score(treaty, treaty, measure) == 1
    assert score(treaty, flat, measure) < 1
