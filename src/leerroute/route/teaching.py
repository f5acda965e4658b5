"""What a route teaches: its units with their hours and years, and their outcomes from the curricula."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from leerroute.alignment import HoursRange, Piece, Taught, pieces
from leerroute.curriculum import Catalogue, Programme, Side, TeachingPlan, Unit, UnitKind
from leerroute.route.design import RouteDesign
from leerroute.route.parts import Part, RouteUnit
from leerroute.route.planned_hours import PlannedHours, planned_hours


def taught(
    design: RouteDesign, catalogue: Catalogue, programmes: Collection[str] = (), plans: Collection[TeachingPlan] = ()
) -> tuple[Taught, ...]:
    """The units of a route in the order in which they are first taught.

    programmes: ids of the programmes to take outcomes from where more than one has a unit with that code (those that
    teachers judged); after these, the mbo programme of the route's crebo, then the one added last. Of the vmbo only the
    outcomes for the leerweg of the route are taken. plans: PTAs and OERs, asked for hours that the route leaves open.
    """
    units: dict[str, list[tuple[int, RouteUnit]]] = {}
    for year, unit in design.units():
        units.setdefault(unit.code, []).append((year.number, unit))
    return tuple(_taught(code, given, design, catalogue, programmes, plans) for code, given in units.items())


def _taught(
    code: str,
    given: list[tuple[int, RouteUnit]],
    design: RouteDesign,
    catalogue: Catalogue,
    programmes: Collection[str],
    plans: Collection[TeachingPlan],
) -> Taught:
    found = _described(code, design, catalogue, programmes)
    title = next((unit.title for _, unit in given if unit.title), None)
    part = next((unit.part for _, unit in given if unit.part), None)
    side = (found[0].side if found else None) or ({Part.VO: Side.VMBO, Part.MBO: Side.MBO}.get(part) if part else None)
    hours = _hours(unit for _, unit in given)
    planned = _planned(code, side, found, design, plans) if hours is None and side is not None else None
    return Taught(
        unit=code,
        title=title or (found[1].title if found else code),
        side=side,
        kind=found[1].kind if found else None,
        years=tuple(sorted({year for year, _ in given})),
        hours=planned.hours if planned else hours,
        plan_files=planned.files if planned else (),
        outcomes=_outcomes(*found, design) if found else (),
    )


def _planned(
    code: str, side: Side, found: tuple[Programme, Unit] | None, design: RouteDesign, plans: Collection[TeachingPlan]
) -> PlannedHours | None:
    """The hours in the plans of the programme of the unit; a keuzedeel stands in the OER of the route's crebo."""
    if found is None or found[1].kind is UnitKind.KEUZEDEEL:
        return planned_hours(plans, side, {code}, design.target.crebo)
    return planned_hours(plans, side, {code, found[1].code}, found[0].code)


def _described(
    code: str, design: RouteDesign, catalogue: Catalogue, programmes: Collection[str]
) -> tuple[Programme, Unit] | None:
    """The unit and its programme in the catalogue, one with outcomes when there is one.

    Every dossier has a B1-K1; "27141/B1-K1" is the one of that programme.
    """
    found = [
        (programme, unit)
        for programme in catalogue
        for unit in programme.units
        if code in {unit.code, f"{programme.code}/{unit.code}"}
    ]
    last = len(found) - 1
    ranked = sorted(
        enumerate(found),
        key=lambda at: (
            any(True for _ in at[1][1].outcomes),
            at[1][0].id in programmes,
            at[1][0].code == design.target.crebo,
            at[0] - last,
        ),
    )
    return ranked[-1][1] if ranked else None


def _outcomes(programme: Programme, unit: Unit, design: RouteDesign) -> tuple[Piece, ...]:
    own = (piece for piece in pieces(programme.model_copy(update={"units": (unit,)})))
    leerweg = design.leerweg if programme.side is Side.VMBO else None
    return tuple(piece for piece in own if leerweg is None or not piece.levels or leerweg in piece.levels)


def _hours(units: Iterable[RouteUnit]) -> HoursRange | None:
    """From guided hours to all hours that are not at a company; what is open makes the range wider."""
    total = HoursRange(0, 0)
    for unit in units:
        if unit.hours.total is None:
            return None
        total += HoursRange(unit.hours.guided or 0, unit.hours.total - (unit.hours.bpv or 0))
    return total
