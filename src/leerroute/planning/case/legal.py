"""What the law asks of a plan, read from the register: how long, how many hours, when exams, who is young."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.law import Law, NormInForce
from leerroute.planning.request import PlanRequest, Work
from leerroute.route import VMBO_YEARS, LearningPath, Part, RouteDesign, RouteKind

LONGEST = 8
"""Route years that a document can hold."""

_DLR_OR_GLR = (RouteKind.DOORLOPEND, RouteKind.GEINTEGREERD)


@dataclass(frozen=True)
class HoursNorm:
    """Clock hours at least over the whole route. None: not asked, or not to be said while hours are not filled in."""

    total: int | None
    guided: int | None
    bpv: int | None


@dataclass(frozen=True)
class YoungNorm:
    """At a company under 16. least_age: from which age at all. per_day, per_week: hours at most, lessons counted."""

    least_age: int | None
    per_day: int | None
    per_week: int | None


@dataclass(frozen=True)
class LegalLimits:
    """lengths: in route years; None: any. hours: by length. vo_guided: route years in which lessons of the vo count as
    guided. central_years: in which a central exam may lie; None: in any; single_years: those of them in which not all may.
    third_years: for the third tijdvak."""

    lengths: frozenset[int] | None
    hours: Mapping[int, HoursNorm]
    vo_guided: frozenset[int]
    central_years: frozenset[int] | None
    single_years: frozenset[int]
    third_years: frozenset[int]
    young: YoungNorm


def legal_limits(request: PlanRequest, law: Law) -> LegalLimits:
    """The limits that hold for this request. A fact that is not filled in limits nothing: `route check` asks for it."""
    design = request.route
    central = _deciding(law, "dlr.exam.ce_years") if design.kind in _DLR_OR_GLR else None
    whole = frozenset(central.numbers("all_subjects")) if central else frozenset()
    single = frozenset(central.numbers("single_subjects")) if central else frozenset()
    third = {year + 1 for year in whole} if _deciding(law, "dlr.exam.third_period") else set()
    guided = _deciding(law, "dlr.hours.vo_counts_as_guided")
    return LegalLimits(
        lengths=_lengths(design, law),
        hours=_hours(request, law),
        vo_guided=frozenset((*guided.numbers("whole"), *guided.numbers("vo_parts"))) if guided else frozenset(),
        central_years=whole | single if central else None,
        single_years=single,
        third_years=whole | single | third,
        young=young_norm(law),
    )


def young_norm(law: Law) -> YoungNorm:
    return YoungNorm(
        *(
            norm.number() if (norm := _deciding(law, f"work.stage_under_16.{what}")) else None
            for what in ("min_age", "hours_per_day", "hours_per_week")
        )
    )


def _deciding(law: Law, norm_id: str) -> NormInForce | None:
    norm = law.get(norm_id)
    return norm if norm is not None and norm.decides else None


def _lengths(design: RouteDesign, law: Law) -> frozenset[int] | None:
    programme, nominal = design.target.mbo_programme, design.target.nominal_years
    if design.kind in _DLR_OR_GLR:
        return None if programme is None or nominal is None else _dlr_lengths(law, programme, nominal)
    if design.kind is RouteKind.VM2:
        most = _deciding(law, "vm2.duration")
        return frozenset(range(1, most.number("max") + 1)) if most else None
    earlier = {
        RouteKind.VAKMANSCHAP: ("vakmanschap.duration", programme),
        RouteKind.BEROEPS: ("beroepsroute.duration", nominal),
        RouteKind.TECHNOLOGIE: ("beroepsroute.duration", nominal),
    }
    if design.kind not in earlier:
        return None
    norm_id, key = earlier[design.kind]
    norm = _deciding(law, norm_id)
    if norm is None or key is None or key not in norm:
        return None
    return frozenset(range(norm.number(key, "min"), norm.number(key, "max") + 1))


def _dlr_lengths(law: Law, programme: str, nominal: int) -> frozenset[int]:
    """Within the bounds of its programme, and not too much shorter than vmbo and mbo in turn."""
    lengths = frozenset(range(1, LONGEST + 1))
    bounds, shorter = _deciding(law, "dlr.duration"), _deciding(law, "dlr.max_shortening")
    if bounds and programme in bounds and str(nominal) in bounds.at(programme):
        low, high = bounds.number(programme, nominal, "min"), bounds.number(programme, nominal, "max")
        lengths &= frozenset(range(low, high + 1))
    if shorter:
        lengths &= frozenset(range(max(1, VMBO_YEARS + nominal - shorter.number()), LONGEST + 1))
    return lengths


def _hours(request: PlanRequest, law: Law) -> Mapping[int, HoursNorm]:
    design, path = request.route, request.route.target.path
    exception = design.hours_exception
    excepted = exception is not None and False not in (exception.in_school_plan, exception.in_school_guide)
    if design.kind not in _DLR_OR_GLR or path is None or excepted:
        return {}
    norm = _deciding(law, f"dlr.hours.{LearningPath(path).lower()}")
    if norm is None:
        return {}
    guided_open = any(work.guided is None for work in request.work)
    return {
        int(length): HoursNorm(
            total=norm.number(length, "total"),
            guided=None if guided_open else norm.number(length, "guided"),
            bpv=norm.number(length, "bpv"),
        )
        for length in norm.parts()
    }


def vo_share(work: Work) -> int:
    """The percentage of a unit that is vo; all of a joint one while nobody said."""
    if work.part is Part.JOINT and work.vo_share is not None:
        return work.vo_share
    return 0 if work.part is Part.MBO else 100
