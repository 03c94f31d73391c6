"""Findings that a person has accepted stay accepted until their units change."""

from __future__ import annotations

import pytest

from seoul_corpus import Bitext, CheckError, Finding, align, check_bitext, parse
from seoul_corpus.check import beyond_baseline, read_accepted, sift, write_accepted
from seoul_corpus.exchange.reports import CheckSummary, to_report

KO = "1. 2024년 5월 21일과 6월 3일에 만났다.\n\n2. 우리는 협력한다.\n"
EN = "1. We met on 22 May 2024 and on 4 June.\n\n2. We cooperate.\n"


def checked(ko: str = KO, en: str = EN) -> tuple[Bitext, tuple[Finding, ...]]:
    """Return a bitext and its findings."""
    bitext = align(parse(ko), parse(en))
    return bitext, check_bitext(bitext)


def accepted(count: int = 2) -> bytes:
    """Return a file that accepts the first findings of the text."""
    return write_accepted(checked()[1][:count], 'as "printed"\\').encode()


def test_what_is_accepted_is_taken_out() -> None:
    """Of two findings of one code in one unit, each has an entry of its own."""
    bitext, found = checked()
    assert [one.code for one in found] == ["date-differs", "date-differs"]
    sifted = sift(found, read_accepted(accepted()), bitext.documents)
    assert (sifted.findings, sifted.accepted) == ((), found)
    assert sift(found, read_accepted(accepted(1)), bitext.documents).findings == found[1:]
    assert read_accepted(accepted())[0].reason == 'as "printed"\\'


def test_an_entry_is_stale_when_a_unit_changes() -> None:
    """On either side; the finding comes back and the entry is reported with its reason."""
    for ko, en in ((KO, EN.replace("met", "meet")), (KO.replace("만났다", "만난다"), EN)):
        bitext, found = checked(ko, en)
        left = sift(found, read_accepted(accepted(1)), bitext.documents).findings
        assert [one.code for one in left] == [*["date-differs"] * 2, "accepted-stale"]
        assert "printed" in left[-1].message()


def test_an_entry_is_not_stale_when_another_unit_changes() -> None:
    """Nor when spaces change, nor when the unit is renumbered."""
    changes = (
        ("We cooperate", "We strive"),
        ("We met on", "We  met\non"),
        ("1. We met", "7. We met"),
    )
    for old, new in changes:
        ko = KO.replace("1. 2024", "7. 2024") if new.startswith("7") else KO
        bitext, found = checked(ko, EN.replace(old, new))
        left = sift(found, read_accepted(accepted()), bitext.documents).findings
        assert "accepted-stale" not in {one.code for one in left}, new
        assert "date-differs" not in {one.code for one in left}, new


def test_an_entry_without_a_finding_is_unused_and_not_stale() -> None:
    """Its units are as they were; the check finds nothing there any more."""
    bitext, _ = checked()
    left = sift((), read_accepted(accepted(1)), bitext.documents).findings
    assert [(one.code, one.severity) for one in left] == [("accepted-unused", "info")]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        b"[[accepted]",
        b"accepted = 3",
        b"[other]",
        b"[[accepted]]\ncode = 'a'\nfingerprint = 'f'",
        b"[[accepted]]\ncode = 'a'\nfingerprint = 'f'\nreason = ''",
        b"[[accepted]]\ncode = 1\nfingerprint = 'f'\nreason = 'r'",
    ],
)
def test_a_broken_file_is_one_error_that_names_it(data: bytes) -> None:
    """No entry counts without a reason."""
    with pytest.raises(CheckError) as caught:
        read_accepted(data, "accepted.toml")
    assert str(caught.value).startswith("accepted.toml")


def test_only_what_is_new_goes_beyond_a_baseline() -> None:
    """The baseline is an earlier report."""
    _, found = checked()
    summary = CheckSummary(units=2, codes={}, accepted=())
    report = to_report("check", found[:1], summary)
    assert beyond_baseline(found, report, "base.json") == found[1:]
    for broken in (b"", b"[]", b"{}", b'{"findings": [1]}', b"\xff", b"[" * 100_000):
        with pytest.raises(CheckError):
            beyond_baseline(found, broken, "base.json")
