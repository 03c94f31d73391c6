import pytest

from seoul_corpus import parse
from seoul_corpus.document.origins import Origin, Origins


def test_columns_count_on_inside_a_run() -> None:
    """A code point's column is that of its run plus its distance from the run's beginning."""
    origins = Origins([(0, Origin("a.xml", 3, 7)), (5, Origin("a.xml", 4, 1))])
    assert [str(origins.at(n)) for n in (0, 4, 5, 9)] == [
        "a.xml 3:7",
        "a.xml 3:11",
        "a.xml 4:1",
        "a.xml 4:5",
    ]


def test_what_the_file_does_not_hold_has_one_place() -> None:
    """All characters of a generated run stand where the run stands."""
    origins = Origins([(0, Origin("word/document.xml", 2, 1, generated=True))])
    assert origins.at(3) == Origin("word/document.xml", 2, 1, generated=True)


def test_a_map_covers_the_whole_text() -> None:
    """A map whose first run does not begin at 0 is refused."""
    with pytest.raises(ValueError, match="begins at 0"):
        Origins([(1, Origin())])


def test_origins_are_no_part_of_equality() -> None:
    """A document with a map equals the one without, and the map is kept by a copy."""
    document = parse("1. 우리는 확인한다.")
    origins = Origins([(0, Origin("page 1"))])
    mapped = document.with_origins(origins)
    assert mapped == document
    assert document.origins is None
    assert mapped.model_copy().origins is origins
