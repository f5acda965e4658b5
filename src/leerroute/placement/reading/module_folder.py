"""A folder about modules and groups: its tables with their rows, and the problem they state together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from leerroute.placement.finding import Finding
from leerroute.placement.modules.problem import (
    Choice,
    Chooser,
    Fixed,
    Module,
    ModuleProblem,
    Opened,
    Period,
    Room,
    Teacher,
)
from leerroute.placement.reading import module_tables as tables
from leerroute.placement.reading.choices import Chosen, read_choices
from leerroute.placement.reading.entries import Entries
from leerroute.placement.reading.folder import files_of, read_table, the_file, unknown_files
from leerroute.placement.reading.settings import ModuleRound, read_settings, settings_path


@dataclass(frozen=True)
class ModuleFolder:
    """rooms, teachers None: no such file, so they limit nothing. unread: what was wrong before any table was read."""

    round: ModuleRound | None
    learners: Entries[Chooser]
    modules: Entries[Module]
    periods: Entries[Period]
    choices: Entries[Chosen]
    rooms: Entries[Room] | None
    teachers: Entries[Teacher] | None
    opened: Entries[Opened]
    fixed: Entries[Fixed]
    earlier: Entries[Fixed]
    unread: tuple[Finding, ...] = ()
    settings_file: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found wrong while reading."""
        every = (
            self.learners, self.modules, self.periods, self.choices, self.rooms, self.teachers, self.opened,
            self.fixed, self.earlier,
        )  # fmt: skip
        return (*self.unread, *(finding for entries in every if entries for finding in entries.findings))

    @property
    def problem(self) -> ModuleProblem | None:
        """What the tables state together; None without settings. A learner or choice that stands twice is in it twice."""
        if self.round is None:
            return None
        chosen: dict[str, list[Choice]] = {}
        for choice in self.choices.values:
            chosen.setdefault(choice.learner, []).append(Choice(module=choice.target, rank=choice.rank))
        return ModuleProblem(
            settings=self.round.solver,
            periods=self.periods.values,
            modules=self.modules.values,
            learners=tuple(
                learner.model_copy(update={"choices": tuple(chosen.get(learner.key, ()))})
                for learner in self.learners.values
            ),
            rooms=self.rooms.values if self.rooms else None,
            teachers=self.teachers.values if self.teachers else None,
            fixed=self.fixed.values,
            opened=self.opened.values,
            earlier=self.earlier.values,
        )


def read_module_folder(folder: Path) -> ModuleFolder:
    """Everything in the folder, with all that is wrong with it at once; raises nothing that a person can type wrong."""
    settings, unread = read_settings(folder, ModuleRound)
    path, missing = the_file(folder, tables.CHOICES)
    return ModuleFolder(
        round=settings,
        learners=read_table(folder, tables.LEARNERS),
        modules=read_table(folder, tables.MODULES),
        periods=read_table(folder, tables.PERIODS),
        choices=read_choices(path, tables.CHOICES) if path else Entries(findings=missing),
        rooms=read_table(folder, tables.ROOMS) if files_of(folder, tables.ROOMS) else None,
        teachers=read_table(folder, tables.TEACHERS) if files_of(folder, tables.TEACHERS) else None,
        opened=read_table(folder, tables.OPENED),
        fixed=read_table(folder, tables.FIXED),
        earlier=read_table(folder, tables.EARLIER),
        unread=(*unread, *unknown_files(folder, tables.MODULE_TABLES)),
        settings_file=str(settings_path(folder)),
    )
