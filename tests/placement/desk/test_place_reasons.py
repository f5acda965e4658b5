"""Why not this internship, as a letter says it."""

from __future__ import annotations

import pytest

from leerroute.law import Judgement, Verdict
from leerroute.placement.internships import Because, Why
from leerroute.placement.internships.limits import LIMITS
from leerroute.placement.letters import place_reason
from leerroute.placement.letters.place_reasons import _BECAUSE, _LIMITS
from leerroute.text import same

NEVER_OF_A_CHOICE = {"internship.not_this_one", "internship.not_chosen"}


def test_every_limit_has_its_words() -> None:
    assert {limit.id for limit in LIMITS} - NEVER_OF_A_CHOICE == set(_LIMITS)


def test_every_other_reason_has_its_words() -> None:
    assert set(Because) - {Because.LIMIT} == set(_BECAUSE)


def judged(rule: str, outcome: Verdict) -> Judgement:
    return Judgement(rule=rule, outcome=outcome, message=same("De leerling is dan 15."))


@pytest.mark.parametrize("because", [Because.RULE, Because.LOTTERY, Because.CLOSED])
def test_a_reason_names_the_company(because: Because) -> None:
    told = place_reason(Why("B1", 1, because, same("x")), "Zorghuis Verzonnen")
    assert "Zorghuis Verzonnen" in told.nl
    assert "Zorghuis Verzonnen" in told.en


def test_the_law_goes_before_what_a_company_asks() -> None:
    judgements = (
        judged("internship.company.age", Verdict.VIOLATED),
        judged("internship.young.alcohol", Verdict.VIOLATED),
    )
    told = place_reason(Why("B1", 1, Because.LIMIT, same("x"), judgements), "Strandtent")
    assert told.nl == "Bij Strandtent wordt alcohol geschonken. Daar mag je pas werken als je 16 bent."


def test_a_fact_that_is_missing_is_not_told_as_a_limit() -> None:
    judgements = (judged("internship.young.light_work", Verdict.UNKNOWN),)
    told = place_reason(Why("B1", 1, Because.LIMIT, same("x"), judgements), "Jachtwerf")
    assert told.nl == "Over Jachtwerf weten we nog niet genoeg om je er te plaatsen."


def test_who_has_no_place_hears_of_the_lottery_and_who_has_one_of_the_other() -> None:
    why = Why("B1", 1, Because.RULE, same("x"), rule="without")
    assert "is geloot" in place_reason(why, "Jachtwerf", placed=False).nl
    assert "had een ander die eerder aan de beurt was helemaal geen plek" in place_reason(why, "Jachtwerf").nl
