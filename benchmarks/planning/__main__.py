"""The planner against what a school would do by hand, and on public instances, in one run. Prints; asserts nothing.

    .venv/bin/python -m benchmarks.planning                       # everything: more than an hour
    .venv/bin/python -m benchmarks.planning quarters --seeds 8    # quarters, weeks3, weeks5, learner, bacp, gbac

The routes are invented (see tests/planning/routes.py), the public instances are in the shared data.
"""

from __future__ import annotations

import argparse

from benchmarks.planning.learner import one_learner
from benchmarks.planning.public import further_instances, udine
from benchmarks.planning.whole_routes import whole_routes
from tests.planning.curricula import FOLDER
from tests.planning.routes import quarters, weeks

PARTS = ("quarters", "weeks3", "weeks5", "learner", "bacp", "gbac")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    asked.add_argument("--seeds", type=int, default=20)
    asked.add_argument("--seconds", type=float, default=60, help="for one plan, at most")
    asked.add_argument("--udine", type=float, default=55, metavar="SECONDS", help="for one instance of Udine")
    told = asked.parse_args()
    parts = set(told.parts or PARTS)
    if parts - set(PARTS):
        asked.error(f"parts are {', '.join(PARTS)}")
    if "quarters" in parts:
        whole_routes("80 units, 24 quarters", quarters(6), told.seeds, told.seconds, size=1.0, grain=2)
    if "weeks3" in parts:
        whole_routes("80 units, three years in weeks", weeks(3), told.seeds, told.seconds, size=0.6, grain=2)
    if "weeks5" in parts:
        whole_routes("80 units, five years in weeks", weeks(5), told.seeds, told.seconds, size=1.0, grain=2)
    if "learner" in parts:
        one_learner(told.seeds, told.seconds)
    if "bacp" in parts and FOLDER.exists():
        further_instances()
    if "gbac" in parts and FOLDER.exists():
        udine(told.udine)


if __name__ == "__main__":
    main()
