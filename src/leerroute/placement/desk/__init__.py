"""The desk: a folder opened, whichever kind of round is in it, with everything that can be done with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from leerroute.law import Register
from leerroute.placement.desk.internships import InternshipDesk, internship_desk
from leerroute.placement.desk.modules import ModuleDesk, module_desk
from leerroute.placement.reading import is_about_internships

Desk = ModuleDesk | InternshipDesk

__all__ = ["Desk", "InternshipDesk", "ModuleDesk", "open_desk"]


def open_desk(folder: Path, on: date, register: Register) -> Desk:
    """The round in `folder`. Raises `Unreadable` when it is no round at all; other faults are in `findings`."""
    return internship_desk(folder, on, register) if is_about_internships(folder) else module_desk(folder, on)
