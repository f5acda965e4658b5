"""A module on offer, or proposed: of which kind it is, and what happened to it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from leerroute.text import Text


class ModuleKind(StrEnum):
    """core: in every programme, taught and tested only inside other modules. orientation: in the lower years.

    exploring (kennismakend): to find out what suits. deepening (verdiepend): towards a profession.
    """

    CORE = "core"
    EXPLORING = "exploring"
    DEEPENING = "deepening"
    ORIENTATION = "orientation"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    ModuleKind.CORE: Text(nl="kern", en="core"),
    ModuleKind.EXPLORING: Text(nl="kennismakend", en="exploring"),
    ModuleKind.DEEPENING: Text(nl="verdiepend", en="deepening"),
    ModuleKind.ORIENTATION: Text(nl="oriënterend", en="orientation"),
}


class Module(BaseModel):
    """since: first day on offer. reviewed, examined: the last time; never_reviewed, never_examined: it never happened,
    which is not the same as not knowing when.

    needs_update: whether the last review asked for one; updated: when that was done. proposed, proposed_by, partners: of
    a new module that is not on offer yet.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    code: str = Field(min_length=1)
    title: str = Field(min_length=1)
    kind: ModuleKind | None = None
    since: date | None = None
    reviewed: date | None = None
    never_reviewed: bool | None = None
    needs_update: bool | None = None
    updated: date | None = None
    examined: date | None = None
    never_examined: bool | None = None
    proposed: date | None = None
    proposed_by: str | None = Field(default=None, min_length=1)
    partners: tuple[str, ...] | None = None

    @property
    def is_proposal(self) -> bool:
        """Proposed, and not on offer yet."""
        return self.proposed is not None and self.since is None
