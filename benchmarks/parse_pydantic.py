"""Parsing a text, beside Pydantic validating the same tree from ready-made dicts.

The dicts are ``model_dump()`` of the parsed document, tuples kept, so that both make the same
objects and the same validators run, those of the document's laws among them.
"""

from __future__ import annotations

from functools import partial

from benchmarks.measure import Figure, interleaved, main
from benchmarks.texts import declaration
from seoul_corpus import Document, parse


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time both languages."""
    size, rounds = (300, 3) if quick else (3000, 7)
    found = []
    for lang in ("ko", "en"):
        text = declaration(size, lang)
        document = parse(text)
        dicts = document.model_dump()
        if Document.model_validate(dicts) != document:
            raise AssertionError("the dicts do not give the document back")
        del document
        times = interleaved(
            {"ours": partial(parse, text), "pydantic": partial(Document.model_validate, dicts)},
            rounds,
        )
        name = f"parse, {size} paragraphs ({lang})"
        peer = "Pydantic's validation of ready-made dicts"
        found.append(Figure(name, peer, times["ours"], times["pydantic"], at_most=1.5))
    return found


if __name__ == "__main__":
    main(figures)
