"""The garbage collector is as it was after a parse."""

import gc
from collections.abc import Iterator

import pytest

from seoul_corpus import ParseError, parse
from seoul_corpus.parse.collector import collector_paused


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave the collector working, whatever a test does."""
    yield
    gc.enable()


def test_the_collector_rests_inside() -> None:
    """It is off inside, and on again afterwards."""
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_on_after_an_error() -> None:
    """A parse that raises switches it on again."""
    with pytest.raises(ParseError):
        parse("")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    """Who switched it off wants it off."""
    gc.disable()
    parse("1. We do.")
    assert not gc.isenabled()
