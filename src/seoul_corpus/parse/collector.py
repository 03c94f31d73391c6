"""Python's cyclic garbage collector, and why it rests while a tree grows."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector; it works on afterwards if it did before, whatever happens inside.

    A growing tree is hundreds of thousands of objects without a cycle. The collector goes over
    all of them again and again to find nothing, which takes twice as long as parsing does
    (docs/decisions/0009-collector-paused.md).
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
