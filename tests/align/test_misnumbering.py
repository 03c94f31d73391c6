"""A side whose numbers are wrong is repaired by number and content together, and reported."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus.align import align
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Bitext
from seoul_corpus.parse import parse


def pool() -> list[tuple[str, str]]:
    """Return what paragraphs and items of the shipped text say, without their numbers."""
    return [
        (" ".join(v.text for v in pair.ko.sentences), " ".join(v.text for v in pair.en.sentences))
        for pair in load_bitext()
        if pair.ko and pair.en and pair.ko.sentences
    ]


POOL = pool()


class Slip(NamedTuple):
    """A declaration, and the numbers that the English side prints.

    Attributes:
        picked: which paragraphs of the pool, in order.
        numbers: those of the English side; the Korean side counts from 1.
    """

    picked: list[int]
    numbers: list[int]

    def aligned(self) -> Bitext:
        """Return both sides, aligned."""
        sides = []
        for side, numbers in ((0, range(1, len(self.picked) + 1)), (1, self.numbers)):
            texts = [POOL[index][side] for index in self.picked]
            lines = [f"{n}. {text}" for n, text in zip(numbers, texts, strict=True)]
            sides.append(parse("\n\n".join(lines) + "\n", lang=("ko", "en")[side]))
        return align(sides[0], sides[1])


@st.composite
def slips(draw: st.DrawFn) -> Slip:
    """Return a declaration of which one English number is skipped, repeated, or a slip."""
    order = draw(st.permutations(range(len(POOL))))
    picked = order[: draw(st.integers(4, 8))]
    right = list(range(1, len(picked) + 1))
    at = draw(st.integers(1, len(picked) - 2))
    kind = draw(st.sampled_from(["skipped", "repeated", "slip", "later"]))
    numbers = {
        "skipped": [n + (n > at) for n in right],
        "repeated": [n - (n > at) for n in right],
        "slip": [n + 10 * (n == at + 1) for n in right],
        "later": [n + 2 for n in right],
    }[kind]
    return Slip(picked, numbers)


def places(bitext: Bitext) -> list[tuple[int, ...]]:
    """Return the links of paragraphs as places in their texts, one side after the other."""
    order = {p.id: n for d in bitext.documents for n, p in enumerate(d.paragraphs())}
    links = bitext.alignment.at("paragraph")
    return [tuple(order[name] for name in (*k.source_ids, *k.target_ids)) for k in links]


@settings(max_examples=40, deadline=None)
@given(slips())
def test_wrong_numbers_are_seen_through_and_each_is_reported(slip: Slip) -> None:
    """Who answers whom is as if all were numbered right; each number that differs is told."""
    bitext = slip.aligned()
    assert places(bitext) == [(n, n) for n in range(len(slip.picked))]
    told = [f.ids for f in bitext.alignment.findings if f.code == "number-differs"]
    paragraphs = zip(*(d.paragraphs() for d in bitext.documents), strict=True)
    assert told == [(ko.id, en.id) for ko, en in paragraphs if ko.n != en.n]


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(POOL))), st.data())
def test_a_dropped_number_is_believed(order: list[int], data: st.DataObject) -> None:
    """A paragraph that one side lacks, its number with it, stands alone, and that is told."""
    picked = order[:7]
    lost = data.draw(st.integers(1, 5))
    ko = "\n\n".join(f"{n}. {POOL[i][0]}" for n, i in enumerate(picked, 1))
    en = "\n\n".join(f"{n}. {POOL[i][1]}" for n, i in enumerate(picked, 1) if n != lost + 1)
    bitext = align(parse(ko, lang="ko"), parse(en, lang="en"))
    expected = [(n,) if n == lost else (n, n - (n > lost)) for n in range(7)]
    assert places(bitext) == expected
    codes = Counter(finding.code for finding in bitext.alignment.findings)
    assert codes == {"counterpart-missing": 1}


@pytest.mark.parametrize("size", [9, 12])
def test_dropped_and_renumbered_is_found_by_content(size: int) -> None:
    """Wherever the paragraph is missing, the others keep their partners, and the counts are told.

    The last one leaves no trace but the count.
    """
    picked = list(range(size))
    for lost in picked[:-1]:
        ko = "\n\n".join(f"{n}. {POOL[i][0]}" for n, i in enumerate(picked, 1))
        kept = [i for i in picked if i != lost]
        en = "\n\n".join(f"{n}. {POOL[i][1]}" for n, i in enumerate(kept, 1))
        bitext = align(parse(ko, lang="ko"), parse(en, lang="en"))
        assert places(bitext) == [(n,) if n == lost else (n, n - (n > lost)) for n in picked]
        assert "counts-differ" in {finding.code for finding in bitext.alignment.findings}
