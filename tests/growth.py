"""How the time of a call grows with its input, for claims that it grows linearly."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Final

TRIES: Final = 3
"""A slow try may be the machine's fault; a quick one is no accident."""
FREE: Final = 0.2
"""Seconds that say nothing; quadratic growth costs more at the sizes that tests take."""


def linear(run: Callable[[int], object], size: int) -> bool:
    """Return whether four times the size takes less than ten times the time.

    Quadratic time takes sixteen times as long. The collector rests meanwhile: what it walks
    through is what other tests left behind.
    """
    return any(_seconds(run, 4 * size) < 10 * _seconds(run, size) + FREE for _ in range(TRIES))


def _seconds(run: Callable[[int], object], size: int) -> float:
    was_on = gc.isenabled()
    gc.disable()
    start = time.process_time()
    try:
        run(size)
    finally:
        if was_on:
            gc.enable()
    return time.process_time() - start
