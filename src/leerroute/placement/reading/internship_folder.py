"""A folder about internships: its tables with their rows, and the problem they state together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from leerroute.files import Unreadable
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.internships.problem import FixedPlace, Intern, InternshipProblem, Place, PlaceChoice
from leerroute.placement.reading import internship_tables as tables
from leerroute.placement.reading.choices import Chosen, read_choices
from leerroute.placement.reading.entries import Entries
from leerroute.placement.reading.folder import read_table, the_file, unknown_files
from leerroute.placement.reading.settings import InternshipRound, read_settings, settings_path
from leerroute.placement.travel import Point, read_centroids


@dataclass(frozen=True)
class InternshipFolder:
    """points: the middles of postcode areas; empty: travel cannot be estimated. unread: wrong before any table was read."""

    round: InternshipRound | None
    learners: Entries[Intern]
    places: Entries[Place]
    choices: Entries[Chosen]
    fixed: Entries[FixedPlace]
    earlier: Entries[FixedPlace]
    points: Mapping[str, Point] = field(default_factory=dict)
    unread: tuple[Finding, ...] = ()
    settings_file: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found wrong while reading."""
        every = (self.learners, self.places, self.choices, self.fixed, self.earlier)
        return (*self.unread, *(finding for entries in every for finding in entries.findings))

    @property
    def problem(self) -> InternshipProblem | None:
        """What the tables state together; None without settings."""
        if self.round is None:
            return None
        chosen: dict[str, list[PlaceChoice]] = {}
        for choice in self.choices.values:
            chosen.setdefault(choice.learner, []).append(PlaceChoice(place=choice.target, rank=choice.rank))
        return InternshipProblem(
            settings=self.round.solver,
            places=self.places.values,
            learners=tuple(
                learner.model_copy(update={"choices": tuple(chosen.get(learner.key, ()))})
                for learner in self.learners.values
            ),
            fixed=self.fixed.values,
            earlier=self.earlier.values,
        )


def read_internship_folder(folder: Path) -> InternshipFolder:
    """Everything in the folder, with all that is wrong with it at once; raises nothing that a person can type wrong."""
    settings, unread = read_settings(folder, InternshipRound)
    path, missing = the_file(folder, tables.PLACE_CHOICES)
    points, lost = _points(folder)
    return InternshipFolder(
        round=settings,
        learners=read_table(folder, tables.INTERNS),
        places=read_table(folder, tables.PLACES),
        choices=read_choices(path, tables.PLACE_CHOICES) if path else Entries(findings=missing),
        fixed=read_table(folder, tables.FIXED_PLACES),
        earlier=read_table(folder, tables.EARLIER_PLACES),
        points=points,
        unread=(*unread, *lost, *unknown_files(folder, tables.INTERNSHIP_TABLES)),
        settings_file=str(settings_path(folder)),
    )


def _points(folder: Path) -> tuple[Mapping[str, Point], tuple[Finding, ...]]:
    path, findings = the_file(folder, tables.POSTCODES)
    if path is None:
        return {}, findings
    try:
        return read_centroids(path), findings
    except Unreadable as error:
        return {}, tuple(Finding(Weight.ERROR, problem) for problem in error.problems)
