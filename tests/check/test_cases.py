"""Each check finds what is wrong and leaves alone what is right, in both directions."""

from __future__ import annotations

import pytest

from seoul_corpus.check import CODES
from tests.check.case_files import FOLDER, Case, Side, about, cases

BOTH: tuple[Side, Side] = ("ko", "en")
DIRECTIONS = {"unit-missing": "ko", "unit-extra": "ko", "sentence-missing": "ko"}
DIRECTIONS |= {"sentence-extra": "ko", "term-varies": "ko", "term-collides": "ko"}
DIRECTIONS |= {"rendering-varies": "ko"}


def test_every_code_has_a_case_file_and_no_other_has() -> None:
    """A check without a case would be a claim without proof."""
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_case_file_has_wrong_and_right_pairs(code: str) -> None:
    """Two of each at least, and what the check is for in both languages."""
    file = about(code)
    assert len(file["wrong"]) >= 2
    assert len(file["right"]) >= 2
    assert file["about_en"]
    assert file["about_ko"]


@pytest.mark.parametrize("case", cases("wrong"), ids=lambda case: f"{case.code}:{case.number}")
def test_what_is_wrong_is_found(case: Case) -> None:
    """With Korean as the source and with English; each place lies in the text that it names."""
    for source in BOTH:
        if DIRECTIONS.get(case.code, source) != source:
            continue
        found = case.findings(source)
        assert [one.code for one in found[:1]] == [case.code], source
        bitext = case.bitext(source)
        texts = {document.key: document.text for document in bitext.documents}
        for one in found:
            assert one.places
            assert one.message("ko") != one.message("en")
            for place in one.places:
                assert 0 <= place.span.start <= place.span.end <= len(texts[place.key])
        if case.side:
            assert found[0].places[0].key == case.side


@pytest.mark.parametrize("case", cases("right"), ids=lambda case: f"{case.code}:{case.number}")
def test_what_is_right_is_left_alone(case: Case) -> None:
    """With Korean as the source and with English."""
    for source in BOTH:
        assert case.findings(source) == (), source
