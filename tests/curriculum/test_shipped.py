"""What comes with leerroute, without any import."""

from __future__ import annotations

from collections import Counter

from leerroute.curriculum import UnitKind, shipped_catalogue

CATALOGUE = shipped_catalogue()


def test_the_ten_profiles_have_four_modules_each() -> None:
    facts = [p for p in CATALOGUE if p.id.startswith("fact:vmbo/") and p.code != "AVO"]
    assert len(facts) == 10
    for programme in facts:
        assert Counter(unit.kind for unit in programme.units)[UnitKind.PROFILE_MODULE] == 4
    assert sum(unit.kind is UnitKind.ELECTIVE for p in facts for unit in p.units) == 158


def test_the_qualifications_have_a_level() -> None:
    assert len(CATALOGUE.qualifications) >= 500
    assert all(len(programme.levels) == 1 for programme in CATALOGUE.qualifications.values())
    assert CATALOGUE.qualifications["25181"].title == "Leidinggevende keuken"


def test_a_unit_without_known_study_load_has_none() -> None:
    assert all(unit.hours is None for p in CATALOGUE if p.id.startswith("fact:vmbo/") for unit in p.units)


def test_examples_say_so_and_carry_the_real_titles() -> None:
    examples = [p for p in CATALOGUE if p.source.example]
    assert len(examples) == 15
    facts = {unit.code: unit for p in CATALOGUE if p.id.startswith("fact:") for unit in p.units}
    real = [unit for p in examples for unit in p.units if unit.code.startswith(("P/", "K/"))]
    assert real
    for unit in real:
        assert (unit.title, unit.levels) == (facts[unit.code].title, facts[unit.code].levels)


def test_a_unit_is_found_with_its_texts_first() -> None:
    assert CATALOGUE.units("P/HBR/01")[0].tasks
    assert len({unit.id for unit in CATALOGUE.units("K/EO/09")}) == 2


def test_every_unit_id_is_unique() -> None:
    ids = [unit.id for programme in CATALOGUE for unit in programme.units]
    assert len(ids) == len(set(ids))
