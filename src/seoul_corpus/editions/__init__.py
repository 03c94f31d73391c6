"""The official English: brought or fetched by the user, checked, kept on the user's machine.

``fetching`` is the only module of the library that uses the network; ``joining`` makes one text
of the two pages and compares its numbers with ours; ``store`` keeps it.
"""

from seoul_corpus.editions.fetching import fetch
from seoul_corpus.editions.joining import Differences, differences, join
from seoul_corpus.editions.store import Stored, add, listed, remove

__all__ = ["Differences", "Stored", "add", "differences", "fetch", "join", "listed", "remove"]
