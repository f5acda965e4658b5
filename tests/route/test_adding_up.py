"""What a route adds up to, worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from leerroute.curriculum import shipped_catalogue
from leerroute.law import shipped_register
from leerroute.route import RouteDesign, read_route, totals

LAW = shipped_register().at(date(2027, 8, 1))
HBR = read_route(Path("examples/hbr-kb-mbo4-dlr.yaml"), shipped_catalogue())


def design(**given: object) -> RouteDesign:
    return RouteDesign.model_validate({"title": "Proef", "kind": "doorlopend", **given})


def unit(code: str, part: str | None, total: int | None = None, guided: int | None = None, **more: object) -> object:
    hours = {"total": total, "guided": guided, "bpv": None if total is None else 0}
    return {"code": code, "part": part, "hours": hours, **more}


def test_the_hours_of_the_hbr_example_against_the_norm_of_four_years_bol() -> None:
    # By hand from examples/hbr-kb-mbo4-dlr.yaml, total hours per year:
    #   year 1: 110+90+90+90+70+70+50+100+100+110+80+40 = 1000
    #   year 2: 110+90+90+90+40+100+90+90+80+80+110+40  = 1010
    #   year 3: 320+220+220+80+60+50+50+80              = 1080
    #   year 4: 120+160+220+260+70+50+30+40+100+80      = 1130      together 4220
    # bpv: 40 + (100+80+100+40) + (80+80+120+120+40+40) = 40+320+480 = 840
    # WVO 2.107h lid 1, four years: 4000 total, 2950 guided, 450 bpv.
    total, guided, bpv = totals(HBR, LAW).hours
    assert (total.counted.hours, total.least, total.short) == (4220, 4000, 0)
    assert (bpv.counted.hours, bpv.least) == (840, 450)
    assert guided.least == 2950
    assert total.complete


def test_time_won_is_two_years_of_vmbo_and_the_mbo_programme_less_the_route() -> None:
    # 2 + 3 = 5 years in turn; the route takes 4.
    found = totals(HBR, LAW)
    assert (found.length, found.regular, found.won) == (4, 5, 1)


def test_time_won_is_not_known_while_the_mbo_years_are_not_filled_in() -> None:
    assert totals(design(years=[{"number": 1}]), LAW).won is None


def test_a_route_that_takes_longer_wins_less_than_nothing() -> None:
    found = totals(design(target={"nominal_years": 1}, years=[{"number": 4}]), LAW)
    assert found.won == -1


def test_guided_hours_of_a_joint_unit_count_for_the_mbo_share_from_year_four() -> None:
    # WEB 9.1.10 lid 3: vo lesson time counts in years 1 and 2, vo parts in year 3. In year 4: 100 * (100 - 60) / 100 = 40,
    # a vo unit 0, an mbo unit all of its 30.
    units = [unit("A", "joint", 100, 100, vo_share=60), unit("B", "vo", 50, 50), unit("C", "mbo", 30, 30)]
    found = totals(design(years=[{"number": 4, "units": units}]), LAW)
    assert found.hours[1].counted.hours == 70
    # Years 1-3 hold nothing, so the count is not complete.
    assert found.hours[1].counted.open_years == ("1", "2", "3")


def test_in_a_vm2_route_all_guided_hours_count() -> None:
    units = [unit("B", "vo", 50, 50), unit("C", "mbo", 30, 30)]
    found = totals(design(kind="vm2", years=[{"number": 4, "units": units}]), LAW)
    assert found.hours[1].counted.hours == 80


def test_hours_that_are_not_filled_in_are_counted_as_open_and_not_as_nought() -> None:
    found = totals(design(years=[{"number": 1, "units": [unit("NE", "vo", 100, 100), unit("EN", "vo")]}]), LAW)
    total = found.hours[0]
    assert (total.counted.hours, total.counted.open_units, total.complete) == (100, 1, False)


def test_without_bol_or_bbl_the_norm_is_not_known_and_that_is_said() -> None:
    found = totals(design(years=[{"number": 1}]), LAW)
    assert found.norm is None
    assert found.why_no_norm is not None
    assert found.why_no_norm.nl == "De norm is nog niet te bepalen: vul BOL of BBL in."


def test_a_bbl_route_of_three_years_is_held_against_the_other_article() -> None:
    # WVO 2.107i lid 1, three years: 2850 total, 2200 guided, 610 bpv.
    found = totals(design(target={"path": "BBL"}, years=[{"number": 3}]), LAW)
    assert [hours.least for hours in found.hours] == [2850, 2200, 610]
    assert found.norm is not None
    assert found.norm.citations[0].words == "WVO 2020 2.107i lid 1"


def test_a_seven_year_route_has_no_norm() -> None:
    found = totals(design(target={"path": "BOL"}, years=[{"number": 7}]), LAW)
    assert found.why_no_norm is not None
    assert "7 jaar" in found.why_no_norm.nl


def test_before_august_2020_no_norm_is_made_up() -> None:
    found = totals(design(target={"path": "BOL"}, years=[{"number": 3}]), shipped_register().at(date(2020, 7, 31)))
    assert found.norm is None
    assert found.why_no_norm is not None


def test_a_regular_route_has_no_norm_over_its_whole_length() -> None:
    found = totals(design(kind="regulier", target={"path": "BOL"}, years=[{"number": 5}]), LAW)
    assert found.norm is None
    assert found.why_no_norm is not None
    assert "gewone route" in found.why_no_norm.nl


def test_first_contact_with_the_mbo_is_in_the_first_year_with_a_joint_or_mbo_unit() -> None:
    found = totals(HBR, LAW).first_mbo
    assert (found.year, found.sure) == (1, True)
    assert found.titles[0] == "Gerechten bereiden en de kwaliteit bewaken"


def test_first_contact_is_not_sure_while_an_earlier_unit_may_be_of_the_mbo() -> None:
    years = [
        {"number": 1, "units": [unit("NE", "vo"), unit("X", None)]},
        {"number": 2, "units": [unit("K1", "mbo")]},
    ]
    found = totals(design(years=years), LAW).first_mbo
    assert (found.year, found.open_units, found.sure) == (2, 1, False)


def test_a_route_without_any_mbo_unit_has_no_first_contact() -> None:
    found = totals(design(years=[{"number": 1, "units": [unit("NE", "vo")]}, {"number": 2}]), LAW).first_mbo
    assert (found.year, found.open_years) == (None, (2,))


def test_nothing_is_said_of_teaching_twice_while_nobody_judged_a_pair() -> None:
    assert totals(HBR, LAW).twice is None


def test_nothing_filled_in_is_not_nought_hours() -> None:
    open_ = totals(design(years=[{"number": 1, "units": [unit("NE", "vo")]}]), LAW)
    assert [hours.known for hours in open_.hours] == [False, False, False]
    assert not totals(design(), LAW).hours[0].known


def test_nought_hours_that_somebody_filled_in_are_known() -> None:
    bpv = totals(design(years=[{"number": 1, "units": [unit("NE", "vo", 100, 100)]}]), LAW).hours[2]
    assert (bpv.counted.hours, bpv.known) == (0, True)
