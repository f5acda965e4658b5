"""Time on the clock and of the processor: the cores are often shared, so that the clock alone says little."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True)
class Timed(Generic[Result]):
    result: Result
    clock: float
    cpu: float


def timed(work: Callable[[], Result]) -> Timed[Result]:
    clock, cpu = time.perf_counter(), time.process_time()
    result = work()
    return Timed(result, time.perf_counter() - clock, time.process_time() - cpu)
