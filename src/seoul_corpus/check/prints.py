"""The fingerprint of the units that a finding is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from seoul_corpus.document import Document, fingerprint, span_of


def fingerprint_of(documents: Sequence[Document], ids: Iterable[str]) -> str:
    """Return the fingerprint of units, in the order given; empty where one is not there.

    It is of their words, and not of their ids: a unit that was only renumbered keeps it.
    """
    texts = []
    for name in ids:
        document = next((d for d in documents if name in d.index.entries), None)
        if document is None:
            return ""
        texts.append(document.text[span_of(document.index.entries[name].unit).slice])
    return fingerprint("\n".join(texts))
