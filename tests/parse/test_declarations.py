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


@pytest.mark.parametrize("declaration", DECLARATIONS, ids=lambda one: one.name)
def test_declaration(declaration: Declaration) -> None:
    """Labels, parents, spans and parts are all right, and nothing is lost."""
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
