"""A placement as a document: kept beside the lists, so that it can be explained and reported later without solving again."""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from leerroute.files import Unreadable, unreadable
from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.text import Text

SAVED_FILE = "placement.json"
_LIMIT = 200_000_000
"""Bytes: a placement holds its whole problem."""
_MODULES = TypeAdapter(ModulePlacement)
_INTERNSHIPS = TypeAdapter(InternshipPlacement)


def saved(placement: ModulePlacement | InternshipPlacement) -> bytes:
    """The placement with its problem, steps and lottery, as JSON."""
    if isinstance(placement, ModulePlacement):
        return _MODULES.dump_json(placement, indent=1)
    return _INTERNSHIPS.dump_json(placement, indent=1)


def read_module_placement(path: Path) -> ModulePlacement:
    """What `saved` wrote. Raises `Unreadable`."""
    try:
        return _MODULES.validate_json(_content(path))
    except ValidationError:
        raise _spoilt(path) from None


def read_internship_placement(path: Path) -> InternshipPlacement:
    """What `saved` wrote. Raises `Unreadable`."""
    try:
        return _INTERNSHIPS.validate_json(_content(path))
    except ValidationError:
        raise _spoilt(path) from None


_REMEDY = Text(
    nl="Los eerst op: `leerroute placement solve MAP`.", en="Solve first: `leerroute placement solve FOLDER`."
)


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise unreadable(str(path), "hier is nog geen uitkomst.", "there is no result here yet.", remedy=_REMEDY)
    if path.stat().st_size > _LIMIT:
        raise unreadable(str(path), "dit bestand is te groot.", "this file is too large.")
    return path.read_bytes()


def _spoilt(path: Path) -> Unreadable:
    return unreadable(
        str(path), "dit is geen uitkomst van leerroute.", "this is no result of leerroute.", remedy=_REMEDY
    )
