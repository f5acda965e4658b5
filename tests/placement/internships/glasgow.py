"""The bids of students for projects at the University of Glasgow (PrefLib 00038), as an internship problem.

Each project has one seat: info.txt of the data says so. What supervisors can take in all is in files that are not in
the copy at hand and is left out. Ranks cost 0, 1, 2, ...; a project that was not chosen is possible only when asked.
Everybody lives and works in one postcode, so that travel costs everybody the same and the sums are those of ranks.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from leerroute.placement.internships import (
    Intern,
    InternshipProblem,
    InternshipSettings,
    InternshipWeights,
    Place,
    PlaceChoice,
    Work,
)
from tests.placement.internships.small import ON
from tests.sources import SHARED

FOLDER = SHARED / "data" / "preflib" / "00038-project"


def bids(path: Path) -> list[list[int]]:
    """The projects of each student, best first: a line "2: 4,5" is two students with the same bids."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            count, ranked = line.split(":")
            found += [[int(project) for project in ranked.split(",")] for _ in range(int(count))]
    return found


def glasgow(path: Path, *, per_rank: tuple[int, ...] = tuple(range(12)), bad_from: int = 99) -> InternshipProblem:
    """One year. bad_from 99: only the sum of ranks counts after everybody placed."""
    students = bids(path)
    projects = sorted({project for ranked in students for project in ranked})
    weights = InternshipWeights(
        per_rank=per_rank, not_chosen=None, per_ten_minutes=0, away_from=0, unplaced=100, bad_from=bad_from
    )
    light = frozenset({Work.LIGHT})
    return InternshipProblem(
        settings=InternshipSettings(seed="glasgow", on=ON, weights=weights),
        places=tuple(Place(key=f"p{each}", company=f"c{each}", seats=1, work=light) for each in projects),
        learners=tuple(
            Intern(
                key=f"s{number:02}",
                born=date(2005, 1, 1),
                choices=tuple(PlaceChoice(place=f"p{each}", rank=rank) for rank, each in enumerate(ranked, start=1)),
            )
            for number, ranked in enumerate(students)
        ),
    )
