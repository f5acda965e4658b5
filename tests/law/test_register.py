"""The register: what the shipped norms say, on which day, and how they are cited."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.law import Confidence, NotInForce, Status, Verdict, shipped_register

from ..sources import LAW, needs

REGISTER = shipped_register()
TODAY = date(2026, 11, 22)


@needs(LAW)
def test_the_hours_of_a_doorlopende_leerroute_are_those_of_the_table_of_the_law() -> None:
    law = REGISTER.at(TODAY)
    with (LAW / "dlr_onderwijstijd.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 10
    for row in rows:
        norm = law[f"dlr.hours.{row['leerweg_mbo'].lower()}"]
        length = row["cursusduur_jaren"]
        assert norm.number(length, "total") == int(row["min_totaal_klokuren"])
        assert norm.number(length, "guided") == int(row["min_begeleid"])
        assert norm.number(length, "bpv") == int(row["min_bpv"])


@pytest.mark.parametrize(
    ("programme", "nominal", "low", "high"),
    [
        ("basisberoepsopleiding", 1, 2, 3),
        ("basisberoepsopleiding", 2, 3, 4),
        ("vakopleiding", 2, 3, 4),
        ("vakopleiding", 3, 4, 5),
        ("middenkaderopleiding", 3, 4, 5),
        ("middenkaderopleiding", 4, 5, 6),
    ],
)
def test_the_duration_is_that_of_wvo_2_107g(programme: str, nominal: int, low: int, high: int) -> None:
    norm = REGISTER.at(TODAY)["dlr.duration"]
    assert (norm.number(programme, nominal, "min"), norm.number(programme, nominal, "max")) == (low, high)
    assert high == 2 + nominal, "the longest duration is two years of vmbo and the mbo programme"


def test_there_was_no_doorlopende_leerroute_before_august_2020() -> None:
    assert "dlr.available" not in REGISTER.at(date(2020, 7, 31))
    assert "dlr.available" in REGISTER.at(date(2020, 8, 1))


@pytest.mark.parametrize(("on", "article"), [(date(2025, 12, 31), "8.5a.11"), (date(2026, 1, 1), "9.1.10")])
def test_the_web_articles_carry_the_number_of_their_day(on: date, article: str) -> None:
    words = [citation.words for citation in REGISTER.at(on)["dlr.hours.bol"].citations]
    assert f"WEB {article}" in words


def test_a_renumbered_article_keeps_its_paragraph() -> None:
    words = [citation.words for citation in REGISTER.at(date(2025, 1, 1))["dlr.student_charter"].citations]
    assert words == ["WEB 8.5a.7 lid 2"]


def test_the_wvo_2020_is_not_cited_before_it_was_in_force() -> None:
    words = [citation.words for citation in REGISTER.at(date(2021, 8, 1))["dlr.duration"].citations]
    assert words == ["WEB 8.5a.10"]


def test_every_norm_in_force_can_be_cited_on_every_day_it_holds() -> None:
    for norm in REGISTER.norms.values():
        for version in norm.versions:
            if version.status is not Status.ENACTED or version.from_ is None:
                continue
            for day in (version.from_, version.until or TODAY):
                assert REGISTER.at(day)[norm.id].citations, (norm.id, day)


def test_a_proposal_counts_only_in_its_own_scenario() -> None:
    proposed = [norm for norm in REGISTER.norms.values() if any(v.scenario == "kst-36670" for v in norm.versions)]
    assert proposed
    for norm in proposed:
        now = REGISTER.at(TODAY).get(norm.id)
        then = REGISTER.at(TODAY, scenario="kst-36670")[norm.id]
        assert then.version.status is Status.PROPOSED
        assert now is None or now.version.status is Status.ENACTED


def test_an_unknown_scenario_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown scenario"):
        REGISTER.at(TODAY, scenario="dream")


def test_what_could_not_be_confirmed_never_decides() -> None:
    unsure = [norm for norm in REGISTER.at(TODAY) if norm.version.confidence is Confidence.UNCONFIRMED]
    assert {norm.id for norm in unsure} >= {"dlr.rio.deadline", "dlr.rod.route_value"}
    assert not any(norm.decides for norm in unsure)


def test_a_norm_that_says_nothing_today_is_told_from_one_that_does_not_exist() -> None:
    law = REGISTER.at(date(2030, 1, 1))
    with pytest.raises(NotInForce):
        law["vm2.available"]
    with pytest.raises(KeyError):
        law["no.such.norm"]


def test_the_change_of_2026_shows_the_new_numbers() -> None:
    changes = {change.norm.id: change for change in REGISTER.changes(date(2025, 12, 31), date(2026, 1, 1))}
    hours = changes["dlr.hours.bol"]
    assert not hours.value_changed
    assert hours.citation_changed
    assert changes["vsv.doorstroompunt.under_age"].value_changed


@given(st.dates(date(2008, 1, 1), date(2032, 1, 1)), st.integers(1, 400))
def test_a_norm_has_at_most_one_enacted_version_on_a_day(on: date, later: int) -> None:
    for norm in REGISTER.norms.values():
        covering = [v for v in norm.versions if v.status is Status.ENACTED and v.covers(on + timedelta(days=later))]
        assert len(covering) <= 1


@pytest.mark.parametrize(
    "prefix", ["dlr.", "glr.", "lwt.", "entree_vmbo.", "vmbo.exam.", "mbo.", "work.", "bpv.", "vm2."]
)
def test_the_register_covers_the_fields_of_law(prefix: str) -> None:
    assert any(norm_id.startswith(prefix) for norm_id in REGISTER.norms)


@pytest.mark.parametrize(
    ("norm", "on", "keys", "value"),
    [
        ("work.stage_under_16.hours_per_day", TODAY, (), 7),
        ("work.stage_under_16.hours_per_week", TODAY, (), 35),
        ("mbo.keuzedelen.total", TODAY, ("middenkaderopleiding",), 720),
        ("mbo.keuzedelen.total", TODAY, ("basisberoepsopleiding",), 480),
        ("lwt.hours", TODAY, ("min",), 640),
        ("lwt.hours", TODAY, ("max",), 1280),
        ("lwt.days", TODAY, ("min",), 80),
        ("lwt.days", TODAY, ("max",), 160),
        ("leerplicht.kwalificatieplicht_until_age", TODAY, (), 18),
        ("mbo.programme.level", TODAY, ("vakopleiding",), 3),
        ("vmbo.hours.whole", TODAY, (), 3700),
    ],
)
def test_a_norm_says_what_the_law_says(norm: str, on: date, keys: tuple[str, ...], value: int) -> None:
    assert REGISTER.at(on)[norm].number(*keys) == value


def test_verdicts_are_ordered_by_urgency() -> None:
    assert list(Verdict) == [Verdict.VIOLATED, Verdict.UNKNOWN, Verdict.ASK, Verdict.MET]
