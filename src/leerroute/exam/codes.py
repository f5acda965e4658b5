"""Which subject codes an exam document may hold, and what was probably meant by another."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from leerroute.curriculum import Catalogue, UnitKind
from leerroute.exam.subject import ROLE_OF_CODE, Role
from leerroute.exam.subject_names import GENERAL
from leerroute.files import Refusal
from leerroute.text import Text, enumeration

OWN = "EIGEN/"
"""How the code of a subject starts that only this school has: EIGEN/robotica. Nobody but the school can check those."""


class Codes:
    """The codes of a catalogue that fit each place in an exam."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[Role | None, Mapping[str, str]] = {}

    def refuse_unknown(self, code: str, role: Role | None) -> None:
        """Raises Refusal, with the nearest code, for a code that nobody knows.

        A school's own subject starts with OWN. The programmes before the profiles have no list, so those go unchecked.
        """
        if code.startswith(OWN) or role is Role.OUD_PROGRAMMA:
            return
        if role not in self._known:
            self._known[role] = _known(role, self._catalogue)
        known = self._known[role]
        if code not in known:
            kind = _KINDS.get(role, _KIND) if role else _KIND
            raise Refusal(
                Text(nl=f"{kind.nl} kennen we niet.", en=f"{kind.en} is unknown."),
                _remedy(_nearest(code, known), known),
                place=("code",),
            )

    def refuse_unknown_profile(self, profiel: str | None, leerweg: str) -> None:
        """Raises Refusal for a profile that is none of the ten; those of tl have names and are not checked."""
        if profiel is not None and leerweg != "tl" and profiel not in self._catalogue.profiles:
            names = sorted(self._catalogue.profiles)
            raise Refusal(
                Text(
                    nl=f"dit profiel kennen we niet; kies {enumeration(names, 'nl', last='or')}.",
                    en=f"this profile is unknown; choose {enumeration(names, 'en', last='or')}.",
                ),
                place=("profiel",),
            )


_KIND = Text(nl="deze vakcode", en="this subject code")
_KINDS = {
    Role.KEUZEVAK: Text(nl="dit keuzevak", en="this elective"),
    Role.PROFIELVAK: Text(nl="dit profielvak (een profiel zoals HBR)", en="this profielvak (a profile such as HBR)"),
}


def _remedy(near: str | None, known: Mapping[str, str]) -> Text:
    if near is not None:
        return Text(nl=f"Bedoel je '{near}' ({known[near]})?", en=f"Do you mean '{near}' ({known[near]})?")
    return Text(
        nl=f"Kijk de code na. Is het een vak van de school zelf? Laat de code dan met {OWN} beginnen.",
        en=f"Check the code. Is it a subject of the school itself? Then start the code with {OWN}.",
    )


def _known(role: Role | None, catalogue: Catalogue) -> Mapping[str, str]:
    """The codes that fit this place in the exam, each with its name; those that can stand in any place for None."""
    general = {code: name.nl for code, name in GENERAL.items()}
    profiles = {code: programme.title for code, programme in catalogue.profiles.items()}
    if role is Role.PROFIELVAK:
        return profiles
    units = {
        unit.code: unit.title
        for programme in catalogue.profiles.values()
        for unit in programme.units
        if unit.kind in {UnitKind.ELECTIVE, UnitKind.PROFILE_MODULE}
    }
    if role is Role.KEUZEVAK:
        return units
    subjects = general | {
        unit.code: unit.title
        for programme in catalogue
        for unit in programme.units
        if unit.kind is UnitKind.GENERAL_SUBJECT
        and any(level.value in {"bb", "kb", "gl", "tl"} for level in unit.levels)
    }
    if role in {Role.VRIJE_DEEL, Role.EXTRA, None}:
        return subjects | profiles | units
    return {code: name for code, name in subjects.items() if ROLE_OF_CODE.get(code, role) in {role, Role.EXTRA}}


def _nearest(code: str, known: Mapping[str, str]) -> str | None:
    """The code that was probably meant, by how it is spelled or by the name of the subject."""
    upper = code.upper()
    if upper in known:
        return upper
    by_name = {name.lower(): known_code for known_code, name in known.items()}
    names = difflib.get_close_matches(code.lower(), by_name, n=1, cutoff=0.75)
    if names:
        return by_name[names[0]]
    return next(iter(difflib.get_close_matches(upper, known, n=1, cutoff=0.6)), None)
