"""Which general subjects belong to a vmbo profile."""

from __future__ import annotations

from leerroute.exam.standing import Standing

_CODES = {
    "wiskunde": "WI",
    "nask1": "NSK1",
    "biologie": "BI",
    "economie": "EC",
    "maatschappijkunde": "MK",
    "geschiedenis": "GS",
    "aardrijkskunde": "AK",
    "frans": "FA",
    "duits": "DU",
}
"""How the register writes a subject, and its code in exam files."""

_FIXED, _CHOICE = "vmbo.exam.profile_subjects.fixed", "vmbo.exam.profile_subjects.choice"


def fixed_subjects(standing: Standing) -> frozenset[str]:
    """Codes of the general subjects that everyone in this profile takes."""
    return _subjects(standing, _FIXED)


def belongs_to_profile(code: str, standing: Standing) -> bool:
    """Whether this subject is among those of the candidate's profile; False where no profile is filled in."""
    return code in _subjects(standing, _FIXED) | _subjects(standing, _CHOICE)


def _subjects(standing: Standing, norm_id: str) -> frozenset[str]:
    norm, profiel = standing.law.get(norm_id), standing.candidate.profiel
    if norm is None or profiel is None or profiel not in norm:
        return frozenset()
    return frozenset(_CODES[name] for name in norm.codes(profiel))
