"""Links of any form are compared with known ones, as the measuring script compares them."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus import align_segments, load_bitext
from seoul_corpus.align import ScoredLink, score_links
from seoul_corpus.errors import AlignmentError, FormatError, SeoulCorpusError
from seoul_corpus.exchange import read_ladder, review_tsv, segments_file
from seoul_corpus.scoring import read_scored_links
from seoul_corpus.xces import segments_to_xces, to_xces

SHIPPED = load_bitext()
KO = [sentence.text for sentence in SHIPPED.ko.sentences()]
EN = [sentence.text for sentence in SHIPPED.en.sentences()]
SCRIPT = Path(__file__).parents[2] / "shared" / "gold" / "score.py"

SIDES = st.sets(st.integers(0, 6), max_size=3)
ROWS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["certain", "silver", "block"]), SIDES, SIDES),
    min_size=1,
    max_size=12,
)


def gold_file(rows: list[tuple[str, str, set[int], set[int]]]) -> str:
    """Return rows as a gold table."""
    return "".join(
        f"{doc}\t{kind}\t{','.join(map(str, ko))}\t{','.join(map(str, en))}\n"
        for doc, kind, ko, en in rows
    )


@pytest.mark.skipif(not SCRIPT.exists(), reason=f"the measuring script is not at {SCRIPT}")
@settings(max_examples=25, deadline=None)
@given(ROWS, ROWS)
def test_strict_scores_are_those_of_the_measuring_script(
    gold: list[tuple[str, str, set[int], set[int]]],
    predicted: list[tuple[str, str, set[int], set[int]]],
) -> None:
    """Precision, recall, F1 and both counts, blocks and empty sides included."""
    gold = [*gold, ("a", "certain", {9}, {9}), ("b", "certain", {9}, {9})]
    tables = gold_file(gold), gold_file(predicted)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("gold.tsv", "predicted.tsv")]
        for path, table in zip(files, tables, strict=True):
            path.write_text(table, encoding="utf-8")
        said = subprocess.run(
            [sys.executable, SCRIPT, *files], capture_output=True, text=True, check=True
        )
    links = [read_scored_links(table.encode()) for table in tables]
    score = score_links(*links)[0]
    ours = [f"{100 * share:.2f}" for share in (score.precision, score.recall, score.f1)]
    assert re.findall(r"[0-9.]+", said.stdout.replace("f1", "F")) == [
        *ours,
        str(score.gold),
        str(score.predicted),
    ]


def test_all_forms_of_the_same_links_score_alike() -> None:
    """Table, ladder, XCES and gold table of one alignment are the same links."""
    found = align_segments(KO, EN[:9] + EN[10:])
    forms = [
        segments_file(found, KO, EN, "tsv").encode(),
        segments_file(found, KO, EN, "ladder").encode(),
        segments_to_xces(found),
        gold_file([("page", "x", set(link.ko), set(link.en)) for link in found.links]).encode(),
    ]
    for one in forms:
        for other in forms:
            score = score_links(read_scored_links(one), read_scored_links(other))[0]
            assert (score.f1, score.lax_f1, score.gold) == (1.0, 1.0, score.predicted)


def test_units_are_scored_by_level_and_type() -> None:
    """A bitext against itself; XCES holds one level of it."""
    table = read_scored_links(review_tsv(SHIPPED).encode())
    scores = score_links(table, SHIPPED.alignment)
    assert {s.level for s in scores} == {"all", "block", "paragraph", "item", "sentence"}
    assert {s.type for s in scores} == {"all", "1-1"}
    assert {s.f1 for s in scores} == {1.0}
    sentences = score_links(table, read_scored_links(to_xces(SHIPPED)))
    assert {s.level: s.recall for s in sentences if s.type == "all"}["sentence"] == 1.0


def test_what_a_prediction_calls_itself_does_not_matter() -> None:
    """Only the gold has blocks: a predicted link of that kind is a link like others."""
    gold = read_scored_links(b"a\tcertain\t0\t0\n")
    assert score_links(gold, read_scored_links(b"a\tblock\t0\t0\n"))[0].f1 == 1.0


def test_lax_counts_what_touches() -> None:
    """A merged prediction is wrong strictly and right laxly; a neighbour is neither."""
    gold = [ScoredLink("", "segment", frozenset("0"), frozenset("0"))]
    near = [ScoredLink("", "segment", frozenset("01"), frozenset("0"))]
    far = [ScoredLink("", "segment", frozenset("1"), frozenset("0"))]
    assert [(s.f1, s.lax_f1) for s in (score_links(gold, x)[0] for x in (near, far))] == [
        (0.0, 1.0),
        (0.0, 0.0),
    ]


def test_a_document_without_gold_is_an_error() -> None:
    """As in the measuring script: a slip in a name must not look like a bad alignment."""
    gold, other = (read_scored_links(f"{name}\tx\t0\t0\nz\tx\t0\t0\n".encode()) for name in "ab")
    with pytest.raises(AlignmentError, match="no gold links for: b"):
        score_links(gold, other)


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"0\t0\t1\n2\t1\t1\n1\t3\t1\n", 3), (b"0\t0\nx\t1\n", 2), (b"0\t0\n999999999\t1\n", 2)],
)
def test_a_broken_ladder_is_named_by_line(data: bytes, line: int) -> None:
    """Rungs that go back, that are none, or that take a leap."""
    with pytest.raises(FormatError) as caught:
        read_ladder(data)
    assert caught.value.location is not None
    assert caught.value.location.line == line


@given(st.binary(max_size=80) | st.text("0123\t,\n<a>=;", max_size=60).map(str.encode))
def test_any_bytes_end_in_links_or_our_error(data: bytes) -> None:
    """Nothing else is raised, whatever the file."""
    with suppress(SeoulCorpusError):
        read_scored_links(data)
