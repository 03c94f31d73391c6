"""The term matcher on 10 MB against 5,000 terms, beside pyahocorasick's automaton on the same.

The automaton looks for the same letters and has no idea of words, particles, plurals or spacing:
what it finds more is not what a reader would mark. It is given the folded text, its best case.

    python -m benchmarks.terms [--quick]
"""

from __future__ import annotations

import importlib
import random
from itertools import islice

from benchmarks.measure import Figure, interleaved, main
from seoul_corpus import Term, TermBase, Wording, load_bitext
from seoul_corpus.annotate import TermMatcher

SIZE, QUICK_SIZE = 10_000_000, 1_000_000
TERMS = 5_000
SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처고노도로모보소오조구누두루무부수우주"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def words(lang: str, count: int, seed: int) -> list[str]:
    """Return made-up words of a language, the same each time."""
    chance = random.Random(seed)  # noqa: S311 -- made-up words
    alphabet, low, high = (SYLLABLES, 2, 4) if lang == "ko" else (LETTERS, 4, 9)
    return ["".join(chance.choices(alphabet, k=chance.randint(low, high))) for _ in range(count)]


def terms(lang: str) -> list[str]:
    """Return 5,000 terms of one to three words, those of the shipped base among them."""
    base = load_bitext().terms or TermBase()
    shipped = [w.text for term in base.terms for w in term.wordings if w.lang == lang]
    source = iter(words(lang, 3 * TERMS, 1))
    made = [" ".join(islice(source, 1 + number % 3)) for number in range(TERMS - len(shipped))]
    return [*shipped, *made]


def text(lang: str, size: int) -> str:
    """Return the declaration over and over, other words between, ``size`` bytes of UTF-8."""
    bitext = load_bitext()
    said = (bitext.ko if lang == "ko" else bitext.en).text
    others = words(lang, 20_000, 2)
    pieces, length = [], 0
    for number in range(size):
        piece = f"{said} {' '.join(others[number * 300 % 19_000 :][:300])}\n"
        pieces.append(piece)
        length += len(piece.encode())
        if length >= size:
            break
    return "".join(pieces)


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- as all benchmarks
    """Return one figure a language; none where the peer is not installed."""
    try:
        ahocorasick = importlib.import_module("ahocorasick")
    except ImportError:
        print("pyahocorasick: not installed, left out")
        return []
    found = []
    for lang in ("ko", "en"):
        wanted, long = terms(lang), text(lang, QUICK_SIZE if quick else SIZE)
        base = TermBase(
            terms=tuple(
                Term(id=f"t{n}", wordings=(Wording(lang=lang, text=one, part_of_speech="noun"),))
                for n, one in enumerate(wanted)
            )
        )
        matcher = TermMatcher(base, lang)
        automaton = ahocorasick.Automaton()
        for number, one in enumerate(wanted):
            automaton.add_word(one.casefold(), (number, len(one)))
        automaton.make_automaton()
        times = interleaved(
            {
                "ours": lambda m=matcher, t=long: m.find(t),  # type: ignore[misc]
                "theirs": lambda a=automaton, t=long: list(a.iter_long(t.casefold())),  # type: ignore[misc]
            },
            rounds=3 if quick else 5,
        )
        name = f"terms, {lang}, {len(long.encode()) / 1e6:.0f} MB, {len(wanted)} terms"
        found.append(Figure(name, "pyahocorasick", times["ours"], times["theirs"], at_least=1.0))
    return found


if __name__ == "__main__":
    main(figures)
