"""The values behind a judgement, in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from leerroute.curriculum import shipped_catalogue
from leerroute.law import Judgement, Verdict, compared, shipped_register
from leerroute.law.values_told import _NAMES
from leerroute.route import check, law_day, read_route
from leerroute.text import Text


def judged(**values: str | int | bool | None) -> Judgement:
    return Judgement(rule="r", outcome=Verdict.MET, message=Text(nl="-", en="-"), values=values)


def test_hours_and_norm_read_as_words_with_the_thousands_of_the_language() -> None:
    found = judged(hours=4220, min=4000)
    assert compared(found, "nl") == (("uren", "4.220"), ("minstens", "4.000"))
    assert compared(found, "en") == (("hours", "4,220"), ("at least", "4,000"))


def test_yes_no_days_and_what_is_not_filled_in_read_as_people_say_them() -> None:
    found = judged(value=False, on="2027-08-01", year=None)
    assert [value for _, value in compared(found, "nl")] == ["nee", "1 augustus 2027", "nog niet ingevuld"]


def test_words_of_the_schools_stay_as_they_are() -> None:
    assert compared(judged(by="Roc Verzonnen Delta"), "nl") == (("door", "Roc Verzonnen Delta"),)


@pytest.mark.parametrize("path", sorted(Path("examples").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_value_that_a_rule_compares_has_a_name_in_both_languages(path: Path) -> None:
    route = read_route(path, shipped_catalogue())
    report = check(route, shipped_register().at(law_day(route, date(2026, 1, 1))))
    assert {name for judgement in report.judgements for name in judgement.values} <= set(_NAMES)
