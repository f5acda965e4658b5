"""How an exam may be arranged to pass: extra subjects left out, one spared in 2021 and 2022, a level fallen back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from leerroute.exam.candidate import Form
from leerroute.exam.profile_subjects import belongs_to_profile
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role, Subject

_PLACES = {
    Role.ALGEMEEN_PROFIELVAK: "vmbo.exam.composition.profile_subjects",
    Role.KEUZEVAK: "vmbo.exam.composition.electives",
    Role.EXTRA_AVO: "vmbo.exam.composition.extra_avo",
    Role.VRIJE_DEEL: "vmbo.exam.composition.free_subjects",
}
"""The roles of which an exam holds a number, and the norm with that number."""


def arrangements(standing: Standing) -> Iterator[Standing]:
    """The candidate as is, and with subjects left out, fewest first. Leaving out never makes the exam less complete.

    An extra subject may also take the place of one that is left out. In years for which that was not read, the
    arrangements are given all the same, and a rule leaves them undecided.
    """
    if standing.candidate.form is not Form.WHOLE:
        yield standing
        return
    dropped = list(_droppable(standing))
    for codes in _subsets(sorted(s.code for s in standing.candidate.subjects if s.own_level is not None)):
        level = standing.falling_back(codes) if codes else standing
        for spared in ((), *_duimregeling(level)):
            gone = {subject.code for subject in spared}
            for left_out, moved in dropped:
                if not (left_out & codes or gone & (left_out | moved.keys() | codes)):
                    yield level.leaving_out(left_out, spared, moved)


def _subsets(codes: Sequence[str]) -> Iterator[frozenset[str]]:
    """All sets of these codes, smallest first."""
    for size in range(len(codes) + 1):
        yield from map(frozenset, combinations(codes, size))


def _droppable(standing: Standing) -> Iterator[tuple[frozenset[str], dict[str, Role]]]:
    """The sets of subjects without which the rest still is an exam, and the places that extra subjects then take."""
    subjects = standing.candidate.subjects
    extra = [subject for subject in subjects if subject.role is Role.EXTRA]
    spare = {role: max(0, _spare(standing, role)) for role in _PLACES}
    can_move = any(subject.central for subject in extra)
    candidates = [s for s in subjects if s.role is Role.EXTRA or (s.role in _PLACES and (spare[s.role] or can_move))]
    candidates.sort(key=_known_electives_first)
    for size in range(len(extra) + sum(spare.values()) + 1):
        for left_out in combinations(candidates, size):
            if _skips_a_lower_elective(left_out, candidates):
                continue
            gone = Counter(subject.role for subject in left_out)
            empty = [role for role in _PLACES for _ in range(gone[role] - spare[role])]
            stays = [subject for subject in extra if subject.central and subject not in left_out]
            moved = _filled(empty, stays, standing)
            if moved is not None:
                yield frozenset(subject.code for subject in left_out), moved


def _known_electives_first(subject: Subject) -> tuple[bool, Decimal, str]:
    known = _is_known_elective(subject)
    return (not known, subject.se if known and subject.se is not None else Decimal(0), subject.code if known else "")


def _is_known_elective(subject: Subject) -> bool:
    return subject.role is Role.KEUZEVAK and subject.se is not None and subject.se % 1 == 0


def _skips_a_lower_elective(left_out: Sequence[Subject], candidates: Sequence[Subject]) -> bool:
    """Of known electives the lowest is left out first: leaving out a higher one never helps more."""
    electives = [subject for subject in candidates if _is_known_elective(subject)]
    gone = [subject for subject in left_out if _is_known_elective(subject)]
    return gone != electives[: len(gone)]


def _filled(empty: Sequence[Role], stays: Sequence[Subject], standing: Standing) -> dict[str, Role] | None:
    """The extra subjects that take the empty places, those of the profile first; None when a place stays empty."""
    moved: dict[str, Role] = {}
    for role in empty:
        fits = (s.code for s in stays if s.code not in moved and _may_fill(role, s.code, standing))
        code = next(fits, None)
        if code is None:
            return None
        moved[code] = role
    return moved


def _may_fill(role: Role, code: str, standing: Standing) -> bool:
    if role is Role.ALGEMEEN_PROFIELVAK:
        return belongs_to_profile(code, standing)
    return role is not Role.KEUZEVAK


def _spare(standing: Standing, role: Role) -> int:
    """How many subjects in this role the candidate has above what the exam asks for."""
    norm, leerweg = standing.law.get(_PLACES[role]), standing.candidate.leerweg
    if norm is None or leerweg not in norm:
        return 0
    return sum(1 for _ in standing.candidate.having(role)) - norm.number(leerweg)


def _duimregeling(standing: Standing) -> Iterator[tuple[Subject, ...]]:
    """The subjects of which one could be left out in 2021 and 2022: all but Dutch, the core subject of the vmbo.

    The combination grade is one subject too, so all its parts together may have been meant, or one of them.
    """
    if "vmbo.exam.duimregeling.subjects_left_out" not in standing.law:
        return
    for subject in sorted(standing.candidate.subjects, key=lambda subject: subject.code):
        if not subject.role.in_words and subject.role is not Role.NEDERLANDS:
            yield (subject,)
    parts = {part.code for part in standing.combination_parts}
    if parts:
        yield tuple(subject for subject in standing.candidate.subjects if subject.code in parts)
