"""What is still needed: every way in which the open grades can still lead to a pass, exactly.

A pass asks for sums of grades only: a final grade of k is a sum of SE and CE, the combination grade a sum of parts, the
CE mean a sum of CEs. So all outcomes that pass are the union of a few `Way`s, each a set of sums that must be reached.
The ways follow from how the insufficient grades are spread (see `spreads`), in each arrangement of the subjects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from leerroute.exam.arrangements import arrangements
from leerroute.exam.candidate import Candidate, Form
from leerroute.exam.grades import HIGHEST, LOWEST
from leerroute.exam.needs import AtLeast, Needed, OpenGrade, Way
from leerroute.exam.reach import Demands, is_settled, mean_demands, open_grades, reach
from leerroute.exam.retakes import retakes
from leerroute.exam.rules import rules
from leerroute.exam.spreads import minimal_spreads
from leerroute.exam.standing import Counted, Standing, exam_day
from leerroute.exam.subject import Role
from leerroute.law import Judgement, Register, Verdict


def needed(candidate: Candidate, register: Register) -> Needed:
    """Exactly what the open grades have to be for a diploma. Raises ValueError for part of an exam, which gives none."""
    if candidate.form is Form.PART:
        raise ValueError("part of an exam gives no diploma")
    whole = Standing(candidate, register.at(exam_day(candidate.exam_year)))
    opened = set(open_grades(whole))
    for standing in arrangements(whole):
        opened |= set(open_grades(standing)) if standing.fallen_back else set()
    notes = tuple(judgement.message for judgement in _in_the_way(whole, _BESIDE_GRADES))
    ways = _all_ways(whole)
    return Needed(
        candidate=candidate,
        standing=whole,
        open=tuple(sorted(opened)),
        notes=notes,
        ways=tuple(ways),
        retakes=() if ways or notes else tuple(undominated(dict.fromkeys(retakes(whole, _all_ways)))),
    )


def _all_ways(whole: Standing) -> list[Way]:
    """The ways in every arrangement of the subjects, without those that ask at least as much as another."""
    in_the_way = any(True for _ in _in_the_way(whole, _BESIDE_GRADES))
    found: dict[Demands, Way] = {}
    for standing in arrangements(whole):
        if not any(True for _ in _in_the_way(standing, _BESIDE_GRADES if in_the_way else _ABOUT_THE_ARRANGEMENT)):
            for demands in _ways(standing):
                found.setdefault(demands, Way(demands, standing.left_out, tuple(sorted(standing.fallen_back))))
    return undominated(found.values())


_ABOUT_GRADES = frozenset(
    {
        "exam.compensation",
        "exam.ce_mean",
        "exam.parts",
        "exam.lwt",
        "exam.dutch",
        "exam.lapsed_ce",
        "exam.duimregeling_open",
    }
)
"""Rules that are unknown only for an open grade or a subject that is missing, of which `exam.composition` speaks too."""
_BESIDE_GRADES = frozenset(rules.rules) - _ABOUT_GRADES
_ABOUT_THE_ARRANGEMENT = frozenset(
    {
        "exam.duimregeling_unread",
        "exam.extra_unread",
        "exam.fall_back",
        "exam.own_level",
        "exam.profile_subjects",
        "exam.composition_unread",
    }
)
"""Rules that may find something in an arrangement of the subjects which they did not find with all subjects in place."""


def _in_the_way(standing: Standing, among: frozenset[str]) -> Iterator[Judgement]:
    """What else than grades stands in the way of a diploma, or has to be filled in first."""
    for judgement in rules.judge(standing, standing.law, only=among):
        if judgement.outcome in {Verdict.VIOLATED, Verdict.UNKNOWN}:
            yield judgement


def _ways(standing: Standing) -> Iterator[Demands]:
    """The demands of every minimal spread of final grades over the open subjects."""
    if standing.is_leerwerk:
        yield from _ways_of_leerwerk(standing)
        return
    if _too_low(standing.of_role(Role.NEDERLANDS), "vmbo.exam.dutch_min", standing):
        return
    if _too_low(standing.combination_parts, "vmbo.exam.part_min", standing):
        return
    known = [counted.grade.low for counted in standing.counted if is_settled(counted, standing)]
    open_ = [counted for counted in standing.counted if not is_settled(counted, standing)]
    means = mean_demands(standing)
    options = {
        (index, grade): reach(counted, grade, standing) for index, counted in enumerate(open_) for grade in range(4, 8)
    }
    for spread in minimal_spreads(known, len(open_), standing.law["vmbo.exam.compensation"]):
        for choice in product(*(options[place] for place in enumerate(spread))):
            merged = merged_demands([*(demand for part in choice for demand in part), *means])
            if merged is not None:
                yield merged


def _too_low(counted: Iterable[Counted], norm_id: str, standing: Standing) -> bool:
    """Whether one of these is below the minimum, and no open grade can change that."""
    norm = standing.law.get(norm_id)
    return norm is not None and any(c.grade.low < norm.number() and is_settled(c, standing) for c in counted)


def _ways_of_leerwerk(standing: Standing) -> Iterator[Demands]:
    """A leer-werktraject: each of its parts has its own minimum, and nothing compensates."""
    norm = standing.law.get("vmbo.exam.lwt.min_grade")
    if norm is None:
        return
    old = standing.of_role(Role.OUD_PROGRAMMA)[:1]
    found = {
        "nederlands": standing.of_role(Role.NEDERLANDS)[:1],
        "profielvak": (standing.profielvak,),
        "beroepsgericht_programma": (standing.profielvak,) if standing.profielvak else old,
        "combinatiecijfer": (standing.combination,),
    }
    parts = [(counted, norm.number(key)) for key in norm.parts() for counted in found[key] if counted]
    if _too_low(standing.combination_parts, "vmbo.exam.part_min", standing):
        return  # whether that matters in a leer-werktraject was not read
    combination = standing.combination
    if combination and "combinatiecijfer" not in norm.parts():
        parts.append((combination, norm.number("nederlands")))  # whether it counted was not read: a 6 passes anyway
    for choice in product(*(reach(counted, least, standing) for counted, least in parts)):
        merged = merged_demands([demand for demands in choice for demand in demands])
        if merged is not None:
            yield merged


def merged_demands(demands: Iterable[AtLeast]) -> Demands | None:
    """The demands without those that hold anyway; None when one cannot be met."""
    strongest: dict[tuple[OpenGrade, ...], int] = {}
    for demand in demands:
        count = len(demand.grades)
        if demand.total > HIGHEST * count:
            return None
        if demand.total > LOWEST * count and demand.total > strongest.get(demand.grades, 0):
            strongest[demand.grades] = demand.total
    if len(strongest) > 1:
        for grades in [grades for grades in strongest if len(grades) > 1]:
            if sum(strongest.get((grade,), LOWEST) for grade in grades) >= strongest[grades]:
                del strongest[grades]
    ordered = sorted(strongest.items(), key=lambda item: (len(item[0]), item[0]))
    return tuple(AtLeast(grades, total) for grades, total in ordered)


def undominated(ways: Iterable[Way]) -> list[Way]:
    """Without the ways that ask at least as much as another one; the simplest first."""
    asked = [
        (way, {demand.grades: demand.total for demand in way.demands})
        for way in sorted(ways, key=lambda way: (len(way.left_out) + len(way.fallen_back), len(way.demands)))
    ]
    kept: list[tuple[Way, dict[tuple[OpenGrade, ...], int]]] = []
    for way, own in sorted(asked, key=lambda each: (len(each[1]), sum(each[1].values()))):
        if not any(_asks_no_more(easier, own) for _, easier in kept):
            kept.append((way, own))
    chosen = {id(way) for way, _ in kept}
    return [way for way, _ in asked if id(way) in chosen]


def _asks_no_more(easier: dict[tuple[OpenGrade, ...], int], harder: dict[tuple[OpenGrade, ...], int]) -> bool:
    if len(easier) > len(harder):
        return False
    return all(harder.get(grades, 0) >= total for grades, total in easier.items())
