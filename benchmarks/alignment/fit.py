"""Fits the numbers of leerroute.alignment.ranking.weights on the training half, and prints them.

    python -m benchmarks.alignment.fit

PAIRS and COVERED: MRR on the gold set. SIBLINGS, UNIT and NEAREST: MRR on the placing task. CONFIDENCE: logistic
regression on the shortlists. PLACE and MEANING are not fitted. Nothing is written: copy what you take over.
"""

from __future__ import annotations

from itertools import product
from unittest.mock import patch

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.alignment.gold import build
from benchmarks.alignment.measures import ranks
from benchmarks.alignment.placing import folded, placing
from benchmarks.alignment.rankers import ours
from benchmarks.alignment.shortlists import shortlists
from tests.sources import SLO_GENERAL, SLO_VOCATIONAL

RANKING = "leerroute.alignment.ranking"
PENALTY = 10.0
"""Inverse strength of the L2 penalty: weak."""


def main() -> None:
    gold = build(SLO_VOCATIONAL, SLO_GENERAL)
    training = gold.half(training=True)
    for pairs, covered in product((0.5, 0.7, 1.0, 1.3), (0.3, 0.5, 0.7)):
        with patch(f"{RANKING}.letters.PAIRS", pairs), patch(f"{RANKING}.pairing.COVERED", covered):
            found = ranks(ours, training, gold.pools).values()
        print(f"PAIRS {pairs}  COVERED {covered}  MRR {np.mean([1 / r.rank for r in found]):.4f}", flush=True)
    lists = shortlists(training, gold.pools)
    names = [name for name in lists.evidence if name != "one"]
    rows = np.stack([lists.evidence[name].ravel() for name in names], axis=-1)
    model = LogisticRegression(C=PENALTY).fit(rows, lists.right.ravel())
    print(
        "CONFIDENCE", {"one": model.intercept_[0]} | dict(zip(names, model.coef_[0], strict=True)), len(rows), "pairs"
    )
    data = placing(SLO_VOCATIONAL)
    for siblings, unit, nearest in product((0.5, 0.7, 1.0), (0.5, 0.8), (0.15, 0.3)):
        with (
            patch(f"{RANKING}.laid_out.SIBLINGS", siblings),
            patch(f"{RANKING}.likeness.UNIT", unit),
            patch(f"{RANKING}.likeness.NEAREST", nearest),
        ):
            placed = folded(data, data.half(training=True), peers={})["leerroute"]
        mean = np.mean([1 / r.rank for r in placed])
        print(f"SIBLINGS {siblings}  UNIT {unit}  NEAREST {nearest}  MRR {mean:.4f}", flush=True)


if __name__ == "__main__":
    main()
