"""A gl exam with an extra general subject, looked at as a tl exam (UB WVO 3.45)."""

from __future__ import annotations

from leerroute.curriculum import Level
from leerroute.exam.candidate import Candidate
from leerroute.exam.subject import Role
from leerroute.law import Law


def general_subjects_beyond(candidate: Candidate, law: Law) -> tuple[str, ...]:
    """The codes of the general subjects with a CE that a gl exam does not ask for."""
    norm = law.get("vmbo.exam.composition.extra_avo")
    asked = norm.number(candidate.leerweg) if norm and candidate.leerweg in norm else 0
    own = [subject.code for subject in candidate.having(Role.EXTRA_AVO)]
    extra = [subject.code for subject in candidate.having(Role.EXTRA) if subject.central]
    return tuple(sorted([*own[asked:], *extra]))


def as_tl(candidate: Candidate) -> Candidate:
    """The general subjects of a gl exam as a tl exam: extra ones in the free part, the vocational programme left out."""
    moved = {Role.EXTRA_AVO: Role.VRIJE_DEEL, Role.EXTRA: Role.VRIJE_DEEL}
    subjects = tuple(
        subject.model_copy(update={"role": moved.get(subject.role, subject.role)})
        for subject in candidate.subjects
        if subject.role not in {Role.PROFIELVAK, Role.KEUZEVAK}
        and not (subject.role is Role.EXTRA and not subject.central)
    )
    return candidate.model_copy(update={"leerweg": Level.TL, "profiel": None, "subjects": subjects})
