"""Common Korean words and what they are in English, shipped in ``data/vocabulary``.

The list is general: it was written for any text, without a look at any that it is measured on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from seoul_corpus.align.segments.traits import stem
from seoul_corpus.resources import resource

Partners = Mapping[str, frozenset[str]]
"""Forms of the other language by form."""


@lru_cache(maxsize=1)
def common_words() -> Partners:
    """Return the English forms by Korean form, whole words and first syllables (``확인*``).

    Example:
        >>> sorted(common_words()["확인"])
        ['check', 'confir', 'verify']
    """
    found: dict[str, set[str]] = defaultdict(set)
    for korean, english in _rows():
        found[korean] |= english
        if len(korean) >= 2:
            found[f"{korean[:2]}*"] |= english
    return {form: frozenset(english) for form, english in found.items()}


def _rows() -> Iterator[tuple[str, set[str]]]:
    text = resource("data", "vocabulary", "ko-en.tsv").read_text(encoding="utf-8")
    for line in text.split("\n")[1:]:
        korean, _, english = line.partition("\t")
        if english:
            yield korean, {stem(word) for word in english.split()}
