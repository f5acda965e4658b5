"""Simulated pass rates beside those of DUO. This checks plausibility, not correctness: the grades are assumed."""

from __future__ import annotations

import pytest

from benchmarks.exam import DUO, duo_rates, simulated_rate

from ..sources import needs


@needs(DUO)
@pytest.mark.parametrize("leerweg", ["bb", "kb", "gl", "tl"])
def test_a_simulated_pass_rate_is_of_the_order_of_duos(leerweg: str) -> None:
    assert abs(simulated_rate(leerweg, 20_000) - duo_rates()[leerweg]) < 0.12
