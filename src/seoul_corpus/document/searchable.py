"""What can be searched and counted: a bitext and a corpus, by the same names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from seoul_corpus.search import (
        Collocate,
        Concordance,
        Frequency,
        Key,
        Rendering,
        Rows,
        Source,
        Spread,
    )


class Searchable:
    """Questions to a bitext or a corpus; ``docs/search.md`` says what each answers.

    ``options`` are those of the function of the same name in ``seoul_corpus.search``: ``side``,
    ``by``, ``whole`` and others.
    """

    def concordance(self, query: str, **options: Any) -> Concordance:  # noqa: ANN401 -- see above
        """Return every place where a query stands, with its context and its counterpart.

        Example:
            >>> import seoul_corpus as sc
            >>> line = sc.load_bitext().concordance("안전성")[0]
            >>> line.reference, line.hit, line.counterpart[line.renderings[0].slice]
            ('p2.s1', '안전성', 'Safety')
        """
        from seoul_corpus.search import concordance

        return concordance(_source(self), query, **options)

    def frequencies(self, **options: Any) -> Rows[Frequency]:  # noqa: ANN401 -- as above
        """Return how often each word, lemma or term stands in one language."""
        from seoul_corpus.search import frequencies

        return frequencies(_source(self), **options)

    def collocates(self, query: str, **options: Any) -> Rows[Collocate]:  # noqa: ANN401 -- as above
        """Return what stands near a query more often than chance would have it."""
        from seoul_corpus.search import collocates

        return collocates(_source(self), query, **options)

    def keyness(self, reference: Source, **options: Any) -> Rows[Key]:  # noqa: ANN401 -- as above
        """Return what sets this text apart from another."""
        from seoul_corpus.search import keyness

        return keyness(_source(self), reference, **options)

    def renderings(self, query: str, **options: Any) -> Rows[Rendering]:  # noqa: ANN401 -- as above
        """Return how the other language renders a query, and where."""
        from seoul_corpus.search import renderings

        return renderings(_source(self), query, **options)

    def dispersion(self, query: str, **options: Any) -> Rows[Spread]:  # noqa: ANN401 -- as above
        """Return where a query stands, and how evenly."""
        from seoul_corpus.search import dispersion

        return dispersion(_source(self), query, **options)


def _source(searched: Searchable) -> Source:
    return cast("Source", searched)
