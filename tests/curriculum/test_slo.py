"""SLO's open data is imported whole, and its irregularities are told, not lost and not repaired."""

from __future__ import annotations

import csv
import json
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from leerroute.curriculum import Imported, Level, Oddity, UnitKind, importers_for, shipped_catalogue
from leerroute.files import Unreadable

from ..sources import LAW, SLO_GENERAL, SLO_VOCATIONAL, needs

pytestmark = needs(SLO_VOCATIONAL)


@cache
def vocational() -> Imported:
    return importers_for(SLO_VOCATIONAL)[0].read(SLO_VOCATIONAL)


@cache
def general() -> Imported:
    return importers_for(SLO_GENERAL)[0].read(SLO_GENERAL)


def test_every_profile_module_elective_task_and_outcome_is_there() -> None:
    programmes = vocational().programmes
    kinds = Counter(unit.kind for programme in programmes for unit in programme.units)
    assert len(programmes) == 10
    assert kinds == {UnitKind.CORE: 10, UnitKind.PROFILE_MODULE: 40, UnitKind.ELECTIVE: 158}
    tasks = [task for p in programmes for unit in p.units for task in unit.tasks if unit.kind is not UnitKind.CORE]
    assert len(tasks) == 677
    assert sum(1 for p in programmes for _ in p.outcomes) == 3473


def test_every_outcome_text_of_the_source_is_in_the_import() -> None:
    source = json.loads((SLO_VOCATIONAL / "data" / "globale_eindterm.json").read_text(encoding="utf-8"))
    imported = {outcome.id: outcome.text for p in vocational().programmes for outcome in p.outcomes}
    assert {f"slo:{e['id']}": " ".join(e["title"].split()) for e in source} == imported


def test_ids_are_stable_and_unique() -> None:
    ids = [unit.id for p in vocational().programmes for unit in p.units]
    assert len(set(ids)) == len(ids)
    assert importers_for(SLO_VOCATIONAL)[0].read(SLO_VOCATIONAL) == vocational()


def codes(oddity: Oddity) -> list[str]:
    return sorted(notice.code for notice in vocational().notices if notice.oddity is oddity)


def test_the_three_duplicate_elective_codes_are_told_and_kept() -> None:
    assert [code for code in codes(Oddity.DUPLICATE_CODE) if code.startswith("K/")] == ["K/EO/09", "K/EO/10", "K/EO/11"]
    units = Counter(unit.code for p in vocational().programmes for unit in p.units)
    assert [units[code] for code in ("K/EO/09", "K/EO/10", "K/EO/11")] == [2, 2, 2]


def test_the_seven_electives_without_level_are_told_and_keep_none() -> None:
    assert len(codes(Oddity.NO_LEVEL)) == 7
    unlevelled = [
        unit
        for p in vocational().programmes
        for unit in p.units
        if unit.code in codes(Oddity.NO_LEVEL) and not unit.levels
    ]
    assert len(unlevelled) == 7


def test_the_contradictory_gl_modules_of_economie_en_ondernemen_are_told() -> None:
    assert {"P/EO/02", "P/EO/04"} <= set(codes(Oddity.LEVELS_DISAGREE))


@needs(LAW)
def test_the_levels_are_those_of_an_independent_reading() -> None:
    with (LAW / "slo_vmbo_modules_keuzevakken.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    expected = Counter(
        (row["code"], row["titel"].strip(), frozenset(filter(None, row["leerwegen"].split("|")))) for row in rows
    )
    imported = Counter(
        (unit.code, unit.title, frozenset(unit.levels))
        for p in vocational().programmes
        for unit in p.units
        if unit.kind is not UnitKind.CORE
    )
    assert sum(expected.values()) == 198
    # That reading adds the levels of the outcomes; we leave what the unit itself says, and tell where they disagree.
    assert {code for code, _, _ in imported - expected} == {*codes(Oddity.NO_LEVEL), "P/EO/04", "K/GR/14"}
    assert {"P/EO/04", "K/GR/14"} <= set(codes(Oddity.LEVELS_DISAGREE))
    assert sum((imported - expected).values()) == 9


def test_the_shipped_facts_agree_with_the_source() -> None:
    shipped = shipped_catalogue()
    for programme in vocational().programmes:
        facts = Counter((unit.code, unit.title, unit.levels) for unit in shipped.profiles[programme.code].units)
        assert facts == Counter((u.code, u.title, u.levels) for u in programme.units if u.kind is not UnitKind.CORE)


def test_the_vmbo_programmes_come_with_ce_and_se() -> None:
    programmes = {programme.code: programme for programme in general().programmes}
    assert len(programmes) == 25
    assert not any(code.endswith(("havo", "vwo")) for code in programmes)
    flags = Counter((outcome.ce, outcome.se) for outcome in programmes["NE/vmbo"].outcomes)
    assert flags[True, False] > 0
    assert flags[False, True] > 0


def test_a_narrow_programme_level_is_told() -> None:
    told = {notice.code for notice in general().notices if notice.oddity is Oddity.LEVELS_DISAGREE}
    assert "WI/vmbo" in told
    wiskunde = next(p for p in general().programmes if p.code == "WI/vmbo")
    assert wiskunde.levels == (Level.BB,)


def test_the_zip_that_a_user_downloads_reads_the_same(tmp_path: Path) -> None:
    zipped = tmp_path / "slo.zip"
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in SLO_VOCATIONAL.rglob("*.json"):
            archive.write(path, f"curriculum-examenprogramma-bg-main/{path.relative_to(SLO_VOCATIONAL)}")
    importer = importers_for(zipped)[0]
    assert importer.name == "slo-vocational"
    assert importer.read(zipped) == vocational()


def test_a_folder_with_a_file_missing_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for path in (SLO_VOCATIONAL / "data").glob("*.json"):
        if path.name != "deeltaak.json":
            (tmp_path / "data" / path.name).write_bytes(path.read_bytes())
    with pytest.raises(Unreadable, match="not recognised"):
        importers_for(tmp_path)


def test_a_reference_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for path in (SLO_VOCATIONAL / "data").glob("*.json"):
        (tmp_path / "data" / path.name).write_bytes(path.read_bytes())
    outcomes = json.loads((tmp_path / "data" / "globale_eindterm.json").read_text())
    (tmp_path / "data" / "globale_eindterm.json").write_text(json.dumps(outcomes[1:]))
    imported = importers_for(tmp_path)[0].read(tmp_path)
    assert [n.oddity for n in imported.notices].count(Oddity.DANGLING_REFERENCE) == 1
