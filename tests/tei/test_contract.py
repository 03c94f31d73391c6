"""Our contract is narrower than TEI's: what we take, TEI's own grammar takes."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from seoul_corpus import load_bitext, to_tei, validate
from seoul_corpus.tei.checking import grammar as ours
from tests.strategies import bitexts
from tests.tei.mutants import mutants, once
from tests.tei.samples import FILE, FULL
from tests.tei.test_writer import GRAMMARS, grammar

SHIPPED = to_tei(load_bitext()).decode()
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
PARTS = ("standOff", "body", "teiHeader", "group")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def taken() -> list[tuple[str, bytes]]:
    """The changed files that our grammar takes, of those with one change, and what was changed."""
    schema, tried = ours.grammar(), Counter[str]()
    found: list[tuple[str, bytes]] = []
    for change, tree in once(etree.fromstring(FILE.encode())):
        tried[change] += 1
        if schema.validate(tree):
            found.append((change, etree.tostring(tree, encoding="utf-8")))
    counts = Counter(change for change, _ in found)
    # Were nothing taken, the tests below would say nothing; were all, our grammar would.
    assert set(counts) == {"drop", "double", "move", "rename", "text", "attribute"}, counts
    assert sum(counts.values()) > 2000, counts
    assert all(counts[change] < tried[change] for change in tried), counts
    return found


@pytest.mark.parametrize("version", GRAMMARS)
def test_every_single_change_that_our_grammar_takes_is_valid_for_tei_all(
    version: str, taken: list[tuple[str, bytes]]
) -> None:
    """Of a file that uses every element, at every kind of place, by the grammar alone."""
    schema = grammar(version)
    refused = [
        (change, str(schema.error_log.last_error))
        for change, tei in taken
        if not schema.validate(etree.fromstring(tei))
    ]
    assert refused == []


def taken_at_random(version: str, changed: st.SearchStrategy[bytes], examples: int) -> int:
    """Return how many of so many changed files validate takes, all of which TEI takes, too."""
    schema, count = grammar(version), 0

    @settings(max_examples=examples, suppress_health_check=QUIET)
    @given(changed)
    def check(tei: bytes) -> None:
        nonlocal count
        if all(finding.severity != "error" for finding in validate(tei)):
            assert schema.validate(etree.fromstring(tei)), schema.error_log
            count += 1

    check()
    return count


@pytest.mark.parametrize("version", GRAMMARS)
def test_a_changed_export_that_we_take_is_valid_for_tei_all(version: str) -> None:
    """Whoever changes the shipped text, or one alone, and validates it with us, keeps to TEI."""
    files = (SHIPPED, to_tei(FULL.ko).decode(), FILE)
    changed = st.one_of([mutants(tei, part) for tei in files for part in PARTS])
    assert taken_at_random(version, changed, 300) > 20


@pytest.mark.parametrize("version", GRAMMARS)
def test_a_changed_bitext_that_we_take_is_valid_for_tei_all(version: str) -> None:
    """Whatever the texts, links, layers and terms were before the change."""
    exports = bitexts().map(lambda bitext: to_tei(bitext).decode())
    changed = exports.flatmap(
        lambda tei: st.sampled_from(PARTS).flatmap(lambda part: mutants(tei, part))
    )
    assert taken_at_random(version, changed, 300) > 20
