"""Seconds of the processor and peak memory of stages, and of other programs.

The processor's seconds, not the clock's: nothing measured here waits, and what else the machine does
must not count.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from types import ModuleType

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_MEASURE = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=sys.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss]))
sys.exit(done.returncode)
"""
"""Run from a small process, because a child's peak counts from what its parent held."""


@dataclass
class Cost:
    """What a stage took, over all its calls."""

    seconds: float = 0.0
    megabytes: float = 0.0
    """Most memory that the process held while the stage ran; 0 where the system does not tell."""


@dataclass
class Meter:
    """Costs by stage, in the order in which the stages first ran."""

    costs: dict[str, Cost] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what runs inside."""
        _forget_peak()
        start = time.process_time()
        yield
        cost = self.costs.setdefault(name, Cost())
        cost.seconds += time.process_time() - start
        cost.megabytes = max(cost.megabytes, _peak())

    def watch(self, module: ModuleType, function: str, name: str) -> None:
        """Measure every call of a function that a module calls by name; what it yields is made at once."""
        called: Callable[..., object] = getattr(module, function)

        @wraps(called)
        def measured(*arguments: object, **named: object) -> object:
            with self.stage(name):
                made = called(*arguments, **named)
                return list(made) if isinstance(made, Iterator) else made

        setattr(module, function, measured)

    def run(self, name: str, command: Sequence[str], *, cwd: Path, env: Mapping[str, str]) -> None:
        """Measure another program; raises if it fails."""
        measured = [sys.executable, "-c", _MEASURE, *command]
        done = subprocess.run(measured, cwd=cwd, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
        seconds, most = json.loads(done.stdout.splitlines()[-1])
        self.costs[name] = Cost(seconds, most / (1024 if sys.platform == "darwin" else 1) / 1024)


def _forget_peak() -> None:
    if _CLEAR.exists():
        _CLEAR.write_text("5", "ascii")


def _peak() -> float:
    if not _STATUS.exists():
        return 0.0
    line = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
