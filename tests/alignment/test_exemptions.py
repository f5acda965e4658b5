"""Requests for exemption: with their evidence, and refused where the law leaves no room."""

from __future__ import annotations

from datetime import date

import pytest

from leerroute.alignment import (
    Cover,
    Exemptions,
    HoursRange,
    Judged,
    Relation,
    Said,
    Taught,
    exemption_lines,
    exemptions,
    overlap,
)
from leerroute.curriculum import Side, UnitKind
from leerroute.law import NotInForce, Verdict, shipped_register

from .cast import LEFT, RIGHT, both, word

SAME = Relation.SAME
ON = date(2026, 8, 1)


def asked(
    *judged: Judged, title: str = "De keuken", kind: UnitKind = UnitKind.CORE_TASK, on: date = ON, enough: float = 0.5
) -> Exemptions:
    hours = HoursRange(40, 40)
    vmbo = Taught("V1", "De keuken", Side.VMBO, UnitKind.PROFILE_MODULE, (1,), hours, LEFT)
    mbo = Taught("M1", title, Side.MBO, kind, (3,), hours, RIGHT)
    return exemptions(overlap((vmbo, mbo), judged), shipped_register().at(on), enough)


HALF = (*both(1, 1, SAME), *both(2, 2, SAME))


def test_a_unit_that_is_covered_for_half_is_a_request_to_the_examencommissie() -> None:
    (request,) = asked(*HALF).requests
    assert [j.outcome for j in request.judgements] == [Verdict.ASK]
    assert "de examencommissie beslist. Het vmbo dekt 2 van de 4" in request.judgements[0].message.nl
    assert request.judgements[0].sources[0].words == "EKB 3b"


def test_less_than_asked_is_no_request_but_is_told() -> None:
    found = asked(*both(1, 1, SAME))
    assert found.requests == ()
    assert found.too_little[0].share == 0.25


def test_how_much_is_enough_is_a_setting() -> None:
    assert asked(*both(1, 1, SAME), enough=0.25).requests
    assert not asked(*HALF, enough=0.75).requests


def test_every_outcome_has_its_evidence() -> None:
    judged = (*HALF, *both(3, 3, Relation.PART_OF), word(4, 4, SAME))
    evidence = asked(*judged).requests[0].about.evidence
    assert [one.cover for one in evidence] == [Cover.WHOLE, Cover.WHOLE, Cover.PART, Cover.OPEN]
    assert [left.text for left, _ in evidence[0].by] == ["Groente snijden."]
    told = "\n".join(exemption_lines(asked(*judged), "nl"))
    assert "heel: V1 Groente snijden. (zelfde; Bram en Chantal, 2026-11-02)" in told


def test_what_prepares_is_no_evidence() -> None:
    assert asked(*both(1, 1, Relation.PREPARES), *both(2, 2, Said.NONE)).too_little == ()


@pytest.mark.parametrize("title", ["Nederlands", "Nederlandse taal", "Engels", "rekenen", "Rekenen mbo 3"])
def test_the_law_refuses_generic_subjects_on_what_the_vmbo_taught(title: str) -> None:
    found = asked(*HALF, title=title, kind=UnitKind.GENERAL_SUBJECT)
    assert found.requests == ()
    (refused,) = found.refused
    (judgement,) = refused.judgements
    assert judgement.outcome is Verdict.VIOLATED
    assert "eerder examen in mbo, havo of vwo" in judgement.message.nl
    assert judgement.sources[0].words == "EKB 3b"


def test_a_generic_subject_that_was_filed_as_something_else_is_refused_too() -> None:
    assert asked(*HALF, title="Engels", kind=UnitKind.CORE_TASK).refused


@pytest.mark.parametrize(
    ("title", "kind"),
    [("loopbaan en burgerschap", UnitKind.GENERAL_SUBJECT), ("Engels in de beroepscontext", UnitKind.KEUZEDEEL)],
)
def test_other_subjects_and_keuzedelen_can_be_asked(title: str, kind: UnitKind) -> None:
    assert asked(*HALF, title=title, kind=kind).requests


def test_the_first_day_that_the_rule_is_known_of() -> None:
    """The norms begin on 26 June 2020; before that day nothing is proposed at all."""
    assert asked(*HALF, title="Engels", kind=UnitKind.GENERAL_SUBJECT, on=date(2020, 6, 26)).refused
    with pytest.raises(NotInForce):
        asked(*HALF, on=date(2020, 6, 25))
