"""What a route teaches, as overlap sees it."""

from __future__ import annotations

from decimal import Decimal

from leerroute.alignment import HoursRange
from leerroute.curriculum import PlanEntry, Side, TeachingPlan, shipped_catalogue
from leerroute.route import RouteDesign, read_route, taught

from .scenarios import EXAMPLES

CATALOGUE = shipped_catalogue()


def route(*units: dict[str, object], leerweg: str = "kb", crebo: str = "25181") -> RouteDesign:
    """Years of one unit each."""
    years = [{"number": number, "units": [unit]} for number, unit in enumerate(units, start=1)]
    facts = {"title": "Proef", "kind": "doorlopend", "leerweg": leerweg, "target": {"crebo": crebo}, "years": years}
    return RouteDesign.model_validate(facts)


def unit(code: str, **hours: int) -> dict[str, object]:
    return {"code": code, "hours": hours}


def test_a_unit_is_taken_over_all_its_years() -> None:
    """100 hours of which 60 guided and 20 at a company, then 50 of which 50 guided."""
    (one,) = taught(
        route(unit("VB-25181-K1", total=100, guided=60, bpv=20), unit("VB-25181-K1", total=50, guided=50)), CATALOGUE
    )
    assert one.years == (1, 2)
    assert one.hours == HoursRange(110, 130)
    assert one.side is Side.MBO
    assert len(one.outcomes) == 13


def test_what_is_not_filled_in_makes_the_hours_wider_or_unknown() -> None:
    (wider,) = taught(route(unit("P/HBR/01", total=100)), CATALOGUE)
    assert wider.hours == HoursRange(0, 100)
    (unknown,) = taught(route(unit("P/HBR/01", total=100, guided=90), unit("P/HBR/01")), CATALOGUE)
    assert unknown.hours is None


def test_only_outcomes_for_the_leerweg_are_taught() -> None:
    """Gastheerschap has fifteen example outcomes, two of them for kb and gl only."""
    (kb,) = taught(route(unit("P/HBR/01", total=100)), CATALOGUE)
    (bb,) = taught(route(unit("P/HBR/01", total=100), leerweg="bb"), CATALOGUE)
    assert (len(kb.outcomes), len(bb.outcomes)) == (15, 13)


def test_a_unit_that_no_curriculum_knows_has_the_side_its_part_tells() -> None:
    (own,) = taught(route({"code": "EIGEN", "title": "Ons project", "part": "mbo"}), CATALOGUE)
    assert (own.side, own.outcomes, own.title) == (Side.MBO, (), "Ons project")
    (joint,) = taught(route({"code": "EIGEN", "part": "joint"}), CATALOGUE)
    assert joint.side is None


def test_the_programme_that_was_judged_is_taken() -> None:
    example = next(p for p in CATALOGUE if p.id == "example:vmbo/HBR")
    twin = example.model_copy(update={"id": "school:HBR"})
    both = CATALOGUE.with_programmes([twin])
    (last,) = taught(route(unit("P/HBR/01")), both)
    (judged,) = taught(route(unit("P/HBR/01")), both, {"example:vmbo/HBR"})
    assert last.outcomes[0].programme == "school:HBR"
    assert judged.outcomes[0].programme == "example:vmbo/HBR"


def test_every_example_route_can_be_laid_beside_the_curricula() -> None:
    for path in EXAMPLES.glob("*.yaml"):
        assert taught(read_route(path, CATALOGUE), CATALOGUE)


def plan(
    code: str, *hours: str | None, side: Side = Side.VMBO, programme: str = "HBR", cohort: str = "2026-2027"
) -> TeachingPlan:
    """A plan, kept in a file named after its programme and cohort, with a row of one unit for each of these hours."""
    rows = tuple(PlanEntry(unit_code=code, hours=None if told is None else Decimal(told)) for told in hours)
    return TeachingPlan(
        side=side, programme_code=programme, cohort=cohort, entries=rows, source=f"{programme}-{cohort}"
    )


def test_hours_that_the_route_leaves_open_come_from_the_pta() -> None:
    (one,) = taught(route(unit("P/HBR/01")), CATALOGUE, plans=[plan("P/HBR/01", "40", "12.5")])
    assert (one.hours, one.plan_files) == (HoursRange(52.5, 52.5), ("HBR-2026-2027",))


def test_hours_of_the_route_itself_come_first() -> None:
    (one,) = taught(route(unit("P/HBR/01", total=100, guided=90)), CATALOGUE, plans=[plan("P/HBR/01", "40")])
    assert (one.hours, one.plan_files) == (HoursRange(90, 100), ())


def test_a_plan_with_open_hours_leaves_them_unknown() -> None:
    (one,) = taught(route(unit("P/HBR/01")), CATALOGUE, plans=[plan("P/HBR/01", "40", None)])
    assert (one.hours, one.plan_files) == (None, ())


def test_the_newest_cohort_counts_and_programmes_that_differ_make_a_range() -> None:
    plans = [
        plan("P/HBR/01", "50"),
        plan("P/HBR/01", "99", cohort="2025-2026"),
        plan("P/HBR/01", "30", programme="DP"),
    ]
    (one,) = taught(route(unit("P/HBR/01")), CATALOGUE, plans=plans)
    assert one.hours == HoursRange(30, 50)


def test_the_oer_of_another_programme_says_nothing_of_this_unit() -> None:
    """A core task has the same code in every dossier."""
    own, other = (plan("VB-25181-K1", "200", side=Side.MBO, programme=code) for code in ("25181", "25180"))
    assert taught(route(unit("VB-25181-K1")), CATALOGUE, plans=[other])[0].hours is None
    assert taught(route(unit("VB-25181-K1")), CATALOGUE, plans=[other, own])[0].hours == HoursRange(200, 200)


def test_a_keuzedeel_stands_in_the_oer_of_the_crebo_of_the_route() -> None:
    oer = plan("K0219", "240", side=Side.MBO, programme="25960")
    assert taught(route(unit("K0219"), crebo="25960"), CATALOGUE, plans=[oer])[0].hours == HoursRange(240, 240)
    assert taught(route(unit("K0219"), crebo="25180"), CATALOGUE, plans=[oer])[0].hours is None
