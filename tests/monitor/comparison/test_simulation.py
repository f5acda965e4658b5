"""In made-up worlds with a known effect the comparison finds it, as often as it says. The full table: make bench."""

from __future__ import annotations

import pytest

from benchmarks.monitor_simulation import WORLDS, simulate


@pytest.mark.parametrize("world", [WORLDS[0], WORLDS[2]], ids=lambda world: world.name)
def test_known_confounding_is_taken_away(world: object) -> None:
    """Within four Monte Carlo errors of no bias and of 95 % coverage; the plain difference is far off."""
    found = simulate(world, 60)  # type: ignore[arg-type]
    assert found.refused == 0
    assert abs(found.bias) < 4 * found.bias_error
    assert abs(found.coverage - 0.95) < 4 * found.coverage_error
    assert found.naive < -0.02


def test_what_nobody_recorded_stays_in_the_answer() -> None:
    """The comparison cannot see it; this is why every statement says so."""
    [world] = [world for world in WORLDS if world.unseen]
    found = simulate(world, 30)
    assert found.bias > 8 * found.bias_error
