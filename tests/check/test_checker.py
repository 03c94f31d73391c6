"""``check_bitext`` and ``check_segments``: what they promise beyond each single check."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import (
    AlignmentError,
    CheckError,
    align,
    annotate,
    check_bitext,
    check_segments,
    load_bitext,
    parse,
)
from seoul_corpus.check import CHECKS, CODES, read_accepted, sift
from seoul_corpus.messages import MESSAGES
from seoul_corpus.resources import resource

KO = "1. 우리는 2024년 5월 21일 만났다.\n\n2. 12개국이 참여하였다.\n"
EN = "1. We met on 22 May 2024.\n\n2. 13 countries took part.\n"


def test_each_code_is_there_once_and_has_a_message() -> None:
    """One code, one check, one message in both languages, one way of looking."""
    assert len(set(CODES)) == len(CODES)
    assert set(CODES) <= MESSAGES.keys()
    for check in CHECKS:
        assert (check.of_couple is None) != (check.of_text is None)


def test_findings_name_units_places_and_what_was_expected() -> None:
    """The first place is the source's words, the second the target's, both as spans."""
    ko, en = parse(KO), parse(EN)
    first, second = check_bitext(align(ko, en))
    assert (first.code, second.code) == ("date-differs", "figure-differs")
    assert first.ids == ("ko.p1.s1", "en.p1.s1")
    words = [(ko if p.key == "ko" else en).text[p.span.slice] for p in first.places]
    assert words == ["2024년 5월 21일", "22 May 2024"]
    assert first.params["expected"] == "2024-05-21"
    assert (first.places[1].line, first.places[1].column) == (1, 14)


def test_a_finding_goes_stale_with_either_text() -> None:
    """The fingerprint is of the units on both sides."""
    found = {
        check_bitext(align(parse(KO), parse(en)))[0].fingerprint
        for en in (EN, EN.replace("met", "gathered"))
    }
    assert len(found) == 2


def test_layers_that_the_bitext_carries_are_evidence() -> None:
    """A layer that a person has corrected is taken as it is."""
    bitext = annotate(align(parse(KO), parse(EN)))
    layers = [layer for layer in bitext.layers if layer.name != "dates"]
    dates = next(layer for layer in bitext.layers if layer.name == "dates")
    agreed = [one.model_copy(update={"value": "2024-05-21"}) for one in dates.annotations]
    corrected = dates.model_copy(update={"annotations": tuple(agreed)})
    assert check_bitext(bitext, select=["date"])
    assert not check_bitext(bitext.with_layers((*layers, corrected)), select=["date"])


def test_codes_are_chosen_by_name_or_beginning() -> None:
    """``date`` is every check of dates; an unknown name is an error that lists the known ones."""
    bitext = align(parse(KO), parse(EN))
    assert [one.code for one in check_bitext(bitext, select=["figure"])] == ["figure-differs"]
    assert [one.code for one in check_bitext(bitext, ignore=["date"])] == ["figure-differs"]
    with pytest.raises(CheckError) as caught:
        check_bitext(bitext, select=["dates"])
    assert "date-differs" in caught.value.message()


def test_segments_must_be_pairs() -> None:
    """Nothing is compared with the wrong neighbour."""
    with pytest.raises(AlignmentError):
        check_segments(["하나"], [])
    assert check_segments([], []) == ()


def test_an_empty_segment_is_a_missing_one() -> None:
    """On either side."""
    found = check_segments(["", "우리는 협력한다."], ["We strive.", ""], select=["unit"])
    assert [(one.code, one.ids) for one in found] == [
        ("unit-missing", ("ko.u2",)),
        ("unit-extra", ("en.u1",)),
    ]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_any_two_texts_can_be_checked(pairs: list[tuple[str, str]]) -> None:
    """Whatever they hold, in the same words each time."""
    ko, en = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    found = check_segments(ko, en)
    assert check_segments(ko, en) == found
    assert all(one.message("ko") for one in found)


def test_what_is_found_in_the_shipped_bitext_is_accepted_with_a_reason() -> None:
    """Every finding is listed in data/accepted.toml, and every entry there is found."""
    bitext = load_bitext()
    accepted = read_accepted(resource("data", "accepted.toml").read_bytes())
    sifted = sift(check_bitext(bitext), accepted, bitext.documents)
    assert [str(one) for one in sifted.findings] == []
    assert len(sifted.accepted) == len(accepted)
