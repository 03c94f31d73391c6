"""Writing TEI, beside the same tree through lxml's ``SubElement`` and ``tostring``.

The peer walks the same bitext and writes it the usual way (``tei_lxml``). A second figure, without
a target, is a peer that need not find out anything: it gets every element ready to be made.
"""

from __future__ import annotations

from functools import partial

from lxml import etree

from benchmarks.measure import Figure, interleaved, main
from benchmarks.tei_lxml import from_model, from_ready, ready
from benchmarks.texts import declaration
from seoul_corpus import Bitext, align, load_bitext, parse, to_tei


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time the shipped bitext, and ones with 100 and 1,000 times as many paragraphs."""
    rounds = 3 if quick else 7
    shipped = load_bitext()
    found = [_figure("shipped", shipped, rounds), _everything_ready(shipped, rounds)]
    for times in (100,) if quick else (100, 1000):
        ko, en = (parse(declaration(17 * times, lang), lang=lang) for lang in ("ko", "en"))
        found.append(_figure(f"{times} times", align(ko, en, key="many"), rounds))
    return found


def _figure(name: str, bitext: Bitext, rounds: int) -> Figure:
    written = to_tei(bitext)
    header = ready(etree.fromstring(written)[0])
    peer = partial(from_model, bitext, header)
    _compare(peer(), written)
    del written
    times = interleaved({"ours": partial(to_tei, bitext), "lxml": peer}, rounds)
    theirs = "SubElement and tostring"
    return Figure(f"to_tei, {name}", theirs, times["ours"], times["lxml"], at_least=3)


def _everything_ready(bitext: Bitext, rounds: int) -> Figure:
    written = to_tei(bitext)
    peer = partial(from_ready, ready(etree.fromstring(written)))
    _compare(peer(), written)
    times = interleaved({"ours": partial(to_tei, bitext), "lxml": peer}, rounds)
    theirs = "the same, everything ready to be made"
    return Figure("to_tei, shipped", theirs, times["ours"], times["lxml"])


def _compare(theirs: bytes, ours: bytes) -> None:
    if _canonical(theirs) != _canonical(ours):
        raise AssertionError("the peer writes another tree")


def _canonical(data: bytes) -> str:
    return str(etree.canonicalize(etree.fromstring(data)))


if __name__ == "__main__":
    main(figures)
