"""Search and count: from a query to places, contexts, counterparts and figures.

``texts`` is what is searched, ``queries`` what is asked for, ``lemmas`` words by their lemmas; each
other module answers one question with ``Rows``.
"""

from seoul_corpus.search.counts import COUNTINGS, Frequency, Key, frequencies, keyness
from seoul_corpus.search.kwic import Concordance, Line, concordance
from seoul_corpus.search.nearby import MEASURES, Collocate, collocates
from seoul_corpus.search.queries import TIMEOUT, WAYS
from seoul_corpus.search.rendered import Rendering, renderings
from seoul_corpus.search.rows import Rows
from seoul_corpus.search.spread import Spread, dispersion
from seoul_corpus.search.texts import Source

__all__ = [
    "COUNTINGS",
    "MEASURES",
    "TIMEOUT",
    "WAYS",
    "Collocate",
    "Concordance",
    "Frequency",
    "Key",
    "Line",
    "Rendering",
    "Rows",
    "Source",
    "Spread",
    "collocates",
    "concordance",
    "dispersion",
    "frequencies",
    "keyness",
    "renderings",
]
