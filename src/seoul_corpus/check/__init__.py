"""Where do two texts not say the same?

``table`` lists the checks, ``checker`` runs them over what ``material`` gives them: linked
stretches with their marks. ``structure``, ``quantities`` (with ``units``), ``form`` and
``lengths`` hold the checks, one small function a code. ``accepted`` takes out what a person
has accepted, ``settings`` reads what a project says of checks. ``pivot``
compares a second English text with the back-translation.
"""

from seoul_corpus.check.accepted import (
    Accepted,
    Sifted,
    beyond_baseline,
    read_accepted,
    sift,
    write_accepted,
)
from seoul_corpus.check.checker import check_bitext, check_segments
from seoul_corpus.check.pivot import check_pivot
from seoul_corpus.check.settings import Settings, find_settings
from seoul_corpus.check.table import CHECKS, CODES, Check

__all__ = [
    "CHECKS",
    "CODES",
    "Accepted",
    "Check",
    "Settings",
    "Sifted",
    "beyond_baseline",
    "check_bitext",
    "check_pivot",
    "check_segments",
    "find_settings",
    "read_accepted",
    "sift",
    "write_accepted",
]
