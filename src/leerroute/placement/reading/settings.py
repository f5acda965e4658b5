"""The settings of a round: what the solver needs, and beside it what letters and the report need."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from leerroute.files import Problem, Unreadable, read_document
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.internships.problem import InternshipSettings
from leerroute.placement.learner import PlacementPart
from leerroute.placement.modules.problem import ModuleSettings
from leerroute.text import Text

SETTINGS_FILE = Text(nl="instellingen.yaml", en="settings.yaml")


class Letterhead(PlacementPart):
    """school: on top of a letter. contact: whom a learner can ask. exchange_until: last day of the exchange round."""

    school: str | None = None
    contact: str | None = None
    exchange_until: date | None = None


class RoundSettings(PlacementPart):
    """fewest_shown: groups of fewer learners are not shown in the report on equity."""

    letters: Letterhead = Letterhead()
    fewest_shown: Annotated[int, Field(ge=1, le=1000)] = 10


class ModuleRound(RoundSettings, ModuleSettings):
    """The settings file of a folder about modules."""

    @property
    def solver(self) -> ModuleSettings:
        return ModuleSettings(**{name: getattr(self, name) for name in ModuleSettings.model_fields})


class InternshipRound(RoundSettings, InternshipSettings):
    """The settings file of a folder about internships."""

    @property
    def solver(self) -> InternshipSettings:
        return InternshipSettings(**{name: getattr(self, name) for name in InternshipSettings.model_fields})


Round = TypeVar("Round", ModuleRound, InternshipRound)


def settings_path(folder: Path) -> Path:
    """The settings file in `folder`, under its Dutch or English name; the Dutch one when neither is there."""
    english = folder / SETTINGS_FILE.en
    return english if english.is_file() and not (folder / SETTINGS_FILE.nl).is_file() else folder / SETTINGS_FILE.nl


def read_settings(folder: Path, kind: type[Round]) -> tuple[Round | None, tuple[Finding, ...]]:
    """The settings in `folder`; None with what is wrong."""
    path = settings_path(folder)
    if not path.is_file():
        problem = Problem(
            file=str(path),
            expected=Text(nl="de instellingen ontbreken.", en=f"the settings ({SETTINGS_FILE.en}) are missing."),
            remedy=Text(
                nl="`leerroute placement template --into MAP` maakt ze.",
                en="`leerroute placement template --into FOLDER` makes them.",
            ),
        )
        return None, (Finding(Weight.ERROR, problem),)
    try:
        return read_document(path).as_model(kind), ()
    except Unreadable as error:
        return None, tuple(Finding(Weight.ERROR, problem) for problem in error.problems)
