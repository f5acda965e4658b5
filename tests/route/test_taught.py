"""What a route teaches, as overlap sees it."""

from __future__ import annotations

from leerroute.alignment import HoursRange
from leerroute.curriculum import Side, shipped_catalogue
from leerroute.route import RouteDesign, read_route, taught

from .scenarios import EXAMPLES

CATALOGUE = shipped_catalogue()


def route(*units: dict[str, object], leerweg: str = "kb") -> RouteDesign:
    """Years of one unit each."""
    years = [{"number": number, "units": [unit]} for number, unit in enumerate(units, start=1)]
    return RouteDesign.model_validate({"title": "Proef", "kind": "doorlopend", "leerweg": leerweg, "years": years})


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
