"""Where do two texts not say the same?

``table`` lists the checks, ``checker`` runs them over what ``material`` gives them: linked
stretches with their marks. ``structure``, ``quantities`` (with ``units``), ``form`` and
``lengths`` hold the checks, one small function a code.
"""

from seoul_corpus.check.checker import check_bitext, check_segments
from seoul_corpus.check.table import CHECKS, CODES, Check

__all__ = ["CHECKS", "CODES", "Check", "check_bitext", "check_segments"]
