"""Faults of structure, planted in whole declarations."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

from benchmarks.mutants import STOCK, Mutant, Rule, Texts

Unit = tuple[str, list[tuple[str, str]]]
"""A label and the sentences of a unit, Korean and English."""


def units(chance: random.Random) -> list[Unit]:
    """Return five paragraphs of two or three sentences, the third with two items."""
    pool = chance.sample(STOCK, len(STOCK))
    made: list[Unit] = []
    for label in ("1.", "2.", "3.", "3.1", "3.2", "4.", "5."):
        count = 1 if label.startswith("3.") and label != "3." else chance.randint(2, 3)
        made.append((label, [pool.pop() for _ in range(count) if pool] or [chance.choice(STOCK)]))
    return made


def written(made: list[Unit], side: int, *, head: bool = True) -> str:
    """Return one side of a declaration."""
    title = ("제네바 선언", "Geneva Declaration")[side]
    lines = [f"{label} {' '.join(pair[side] for pair in said)}".rstrip() for label, said in made]
    return "\n\n".join([*([title] if head else []), *lines]) + "\n"


def _pair(ko: list[Unit], en: list[Unit]) -> Texts:
    return Texts((written(ko, 0),), (written(en, 1),), whole=True)


def _changed(
    change: Callable[[random.Random, list[Unit]], list[Unit]], side: int | None = None
) -> Rule:
    """Return the rule that changes one side, the given one or either."""

    def rule(chance: random.Random) -> Mutant:
        made = units(chance)
        chosen = chance.randint(0, 1) if side is None else side
        other = change(chance, [(label, list(said)) for label, said in made])
        faulty = _pair(other, made) if chosen == 0 else _pair(made, other)
        return Mutant(_pair(made, made), faulty)

    return rule


def _without_unit(chance: random.Random, made: list[Unit]) -> list[Unit]:
    gone = chance.choice([n for n, (label, _) in enumerate(made) if label not in {"3.", "1."}])
    return made[:gone] + made[gone + 1 :]


def _without_items(_: random.Random, made: list[Unit]) -> list[Unit]:
    return [unit for unit in made if unit[0] != "3.2"]


def _without_sentence(chance: random.Random, made: list[Unit]) -> list[Unit]:
    at = chance.choice([n for n, (_, said) in enumerate(made) if len(said) > 1])
    made[at][1].pop(chance.randrange(len(made[at][1])))
    return made


def _joined_sentences(chance: random.Random, made: list[Unit]) -> list[Unit]:
    at = chance.choice([n for n, (_, said) in enumerate(made) if len(said) > 1])
    (ko, en), (more_ko, more_en), *rest = made[at][1]
    one = (
        ko.replace("한다.", "하며, ") + more_ko,
        f"{en[:-1]}, and {more_en[0].lower()}{more_en[1:]}",
    )
    return [*made[:at], (made[at][0], [one, *rest]), *made[at + 1 :]]


def _relabelled(_: random.Random, made: list[Unit]) -> list[Unit]:
    return [("7." if label == "5." else label, said) for label, said in made]


def _swapped(chance: random.Random, made: list[Unit]) -> list[Unit]:
    order = [0, 1, 5, 2, 3, 4, 6] if chance.random() < 0.5 else [1, 0, 2, 3, 4, 5, 6]
    return [made[n] for n in order]


def _blank(chance: random.Random, made: list[Unit]) -> list[Unit]:
    at = chance.choice([1, 5])
    return [*made[:at], (made[at][0], []), *made[at + 1 :]]


def headless(chance: random.Random) -> Mutant:
    """No title on one side."""
    made = units(chance)
    clean = _pair(made, made)
    side = chance.randint(0, 1)
    text = (written(made, side, head=False),)
    return Mutant(clean, clean._replace(ko=text) if side == 0 else clean._replace(en=text))


DOCUMENT_RULES: Final[dict[str, Rule]] = {
    "unit-missing": _changed(_without_unit, 1),
    "unit-extra": _changed(_without_unit, 0),
    "block-missing": headless,
    "sentence-missing": _changed(_without_sentence, 1),
    "sentence-extra": _changed(_without_sentence, 0),
    "sentences-differ": _changed(_joined_sentences),
    "items-differ": _changed(_without_items),
    "label-differs": _changed(_relabelled),
    "order-differs": _changed(_swapped),
    "unit-blank": _changed(_blank),
}
"""The rule of each code whose fault is one of structure."""
