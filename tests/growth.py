"""Whether cost grows no faster than size: the processor's time, so that a busy machine changes nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

_FACTOR = 6
"""How much larger the second measure is; what is quadratic takes six times six as long."""


def is_linear(run: Callable[[int], object], size: int) -> bool:
    """Whether six times the size takes about six times the time, a fixed share and chance aside."""
    run(max(1, size // 10))
    small = min(_seconds(run, size) for _ in range(3))
    return min(_seconds(run, size * _FACTOR) for _ in range(2)) < 2.5 * _FACTOR * small + 0.2


def _seconds(run: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    run(size)
    return time.process_time() - start
