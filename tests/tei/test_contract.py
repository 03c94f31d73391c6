"""Our contract is narrower than TEI's: what our grammar takes, TEI's own grammar takes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from seoul_corpus import load_bitext, to_tei, validate
from tests.tei.mutants import mutants
from tests.tei.samples import FULL
from tests.tei.test_writer import GRAMMARS, grammar

SHIPPED = to_tei(load_bitext()).decode()
ALONE = to_tei(FULL.ko).decode()
MUTANTS = mutants(SHIPPED, "standOff") | mutants(ALONE, "body") | mutants(ALONE, "teiHeader")
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@pytest.mark.slow
@pytest.mark.parametrize("version", GRAMMARS)
@settings(max_examples=400, suppress_health_check=QUIET)
@given(tei=MUTANTS)
def test_a_changed_file_that_we_take_is_valid_for_tei_all(version: str, tei: bytes) -> None:
    """Whoever changes a file and validates it with us has not left TEI."""
    schema = grammar(version)
    if all(finding.code != "tei-grammar" for finding in validate(tei)):
        root = etree.fromstring(tei, etree.XMLParser(collect_ids=False))
        assert schema.validate(root), schema.error_log
