"""Whether cost grows no faster than size: the processor's time, so that a busy machine changes nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Given = TypeVar("Given")

_FACTOR = 6
"""How much larger the second measure is; what is quadratic takes six times six as long."""


def is_linear(run: Callable[[int], object], size: int) -> bool:
    """Whether six times the size takes about six times the time, a fixed share and chance aside."""
    run(max(1, size // 10))
    small = min(seconds(run, size) for _ in range(3))
    return min(seconds(run, size * _FACTOR) for _ in range(2)) < 2.5 * _FACTOR * small + 0.2


def seconds(run: Callable[[Given], object], given: Given) -> float:
    """What one call costs, in seconds of the processor."""
    start = time.process_time()
    run(given)
    return time.process_time() - start
