"""Parsing a text, beside Pydantic validating the same tree from ready-made dicts.

The dicts are ``model_dump()`` of the parsed document, tuples kept, so that both make the same
objects. Two peers: ``Document.model_validate(dicts)`` as anyone calls it, which checks the laws of
the document; and the same without the laws (``LAWFUL``), which is Pydantic's work alone and what
the parser itself ends with, since its builder keeps the laws.
"""

from __future__ import annotations

from functools import partial

from benchmarks.measure import Figure, interleaved, main
from benchmarks.texts import declaration
from seoul_corpus import Document, parse
from seoul_corpus.document import LAWFUL


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time both languages."""
    size, rounds = (300, 3) if quick else (3000, 7)
    return [figure for lang in ("ko", "en") for figure in _figures(size, lang, rounds)]


def _figures(size: int, lang: str, rounds: int) -> list[Figure]:
    text = declaration(size, lang)
    document = parse(text)
    dicts = document.model_dump()
    if Document.model_validate(dicts) != document:
        raise AssertionError("the dicts do not give the document back")
    del document
    times = interleaved(
        {
            "ours": partial(parse, text),
            "validate": partial(Document.model_validate, dicts),
            "pydantic": partial(Document.model_validate, dicts, context=LAWFUL),
        },
        rounds,
    )
    name = f"parse, {size} paragraphs ({lang})"
    return [
        Figure(
            name, "Document.model_validate(dicts)", times["ours"], times["validate"], at_most=1.5
        ),
        Figure(name, "the same without the laws", times["ours"], times["pydantic"]),
    ]


if __name__ == "__main__":
    main(figures)
