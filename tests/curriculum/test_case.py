"""CASE 1.1: what goes out is a valid package and comes back as it was; what others made is followed as far as it goes."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from leerroute.curriculum import (
    Association,
    AssociationType,
    Imported,
    Level,
    Oddity,
    Outcome,
    OutcomeKind,
    Programme,
    Side,
    Source,
    Store,
    Task,
    Unit,
    UnitKind,
    association,
    case_crosswalk,
    case_json,
    case_package,
    importers_for,
    shipped_catalogue,
)
from leerroute.files import Unreadable

from ..sources import SLO_VOCATIONAL, needs

WHEN = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EXAMPLES = [programme for programme in shipped_catalogue() if programme.source.example]


def read(package: dict[str, Any], tmp_path: Path) -> Imported:
    path = tmp_path / "package.json"
    path.write_text(case_json(package), encoding="utf-8")
    importer = importers_for(path)[0]
    assert importer.name == "case"
    return importer.read(path)


def everything() -> Programme:
    """A programme in which every field is filled in."""
    outcomes = (
        Outcome(id="o:1", code="1.1", text="De wielen zijn recht.", levels=(Level.MBO_2,), kind=OutcomeKind.RESULT),
        Outcome(id="o:2", text="werkt schoon", kind=OutcomeKind.BEHAVIOUR, ce=True, se=False),
    )
    task = Task(
        id="t:1", code="B1-K1-W1", title="Zet wielen recht", description="De monteur zet ze recht.",
        competences=("Kwaliteit leveren", "Samenwerken en overleggen"), outcomes=outcomes, ce=False, se=True,
    )  # fmt: skip
    unit = Unit(
        id="u:1", code="B1-K1", title="Herstelt fietsen", kind=UnitKind.CORE_TASK, levels=(Level.MBO_2,), hours=320,
        description="Over fietsen.", complexity="Vaak lastig.", responsibility="Zelfstandig.", tasks=(task, Task(id="t:2", title="Leeg")),
    )  # fmt: skip
    return Programme(
        id="crebo:29999", code="29999", title="Buurtmonteur", side=Side.MBO, levels=(Level.MBO_2,), mbo_programme="basisberoepsopleiding",
        price_factor=1.3, domain="Techniek", units=(unit, Unit(id="u:2", code="B1-K2", title="Niets", kind=None)),
        source=Source(name="SBB", version="2026", licence="CC BY 4.0", attribution="SBB, s-bb.nl", example=True),
    )  # fmt: skip


@pytest.mark.parametrize("programme", [everything(), *EXAMPLES], ids=lambda programme: programme.id)
def test_a_programme_comes_back_as_it_went_out(programme: Programme, tmp_path: Path) -> None:
    imported = read(case_package(programme, changed=WHEN), tmp_path)
    assert imported.programmes == (programme,)
    assert imported.notices == ()


@needs(SLO_VOCATIONAL)
def test_all_programmes_of_slo_come_back_and_keep_slos_own_identifiers(tmp_path: Path) -> None:
    for programme in importers_for(SLO_VOCATIONAL)[0].read(SLO_VOCATIONAL).programmes:
        package = case_package(programme, changed=WHEN)
        assert f"slo:{package['CFDocument']['identifier']}" == programme.id
        assert read(package, tmp_path).programmes == (programme,)


def test_the_package_has_what_case_asks_of_it() -> None:
    package = case_package(everything(), changed=WHEN, base="https://school.example/ims/case/v1p1/")
    document, items, associations = package["CFDocument"], package["CFItems"], package["CFAssociations"]
    assert {"identifier", "uri", "creator", "title", "lastChangeDateTime"} <= document.keys()
    assert document["caseVersion"] == "1.1"
    assert document["lastChangeDateTime"] == "2026-11-22T12:00:00+00:00"
    assert document["uri"] == f"https://school.example/ims/case/v1p1/CFDocuments/{document['identifier']}"
    for item in items:
        assert {"identifier", "uri", "fullStatement", "lastChangeDateTime"} <= item.keys()
    for entry in associations:
        assert {
            "identifier",
            "uri",
            "associationType",
            "originNodeURI",
            "destinationNodeURI",
            "lastChangeDateTime",
        } <= entry.keys()
        assert all({"title", "identifier", "uri"} <= entry[f"{end}NodeURI"].keys() for end in ("origin", "destination"))
    known = {entry["identifier"] for entry in (document, *items)}
    assert all(entry["destinationNodeURI"]["identifier"] in known for entry in associations)
    identifiers = [entry["identifier"] for entry in (document, *items, *associations)]
    assert len(identifiers) == len(set(identifiers))
    assert {UUID(identifier).version for identifier in identifiers} == {5}
    assert document["licenseURI"]["identifier"] == package["CFDefinitions"]["CFLicenses"][0]["identifier"]


def test_identifiers_stay_the_same_when_a_text_changes() -> None:
    programme = everything()
    unit = programme.units[0].model_copy(update={"title": "Herstelt alle fietsen"})
    changed = programme.model_copy(update={"units": (unit, programme.units[1])})
    one, other = (case_package(p, changed=WHEN)["CFItems"] for p in (programme, changed))
    assert [item["identifier"] for item in one] == [item["identifier"] for item in other]


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        case_package(everything(), changed=datetime(2026, 1, 1))  # noqa: DTZ001 - that is what is refused


def test_relations_between_parts_come_back(tmp_path: Path) -> None:
    programme = everything()
    unit, outcome = programme.units[0], next(programme.outcomes)
    other = next(EXAMPLES[0].outcomes)
    relations = (
        association(AssociationType.EXACT_MATCH, outcome, other, notes="Zo beslist op 3 maart."),
        association(AssociationType.PART_OF, outcome, other),
        association(AssociationType.PRECEDES, unit, programme.units[1]),
        association(AssociationType.RELATED, other, unit),
        association("ext:prepares", outcome, other),
    )
    imported = read(case_package(programme, changed=WHEN, associations=relations), tmp_path)
    assert imported.associations == relations
    assert imported.programmes == (programme,)


def test_a_crosswalk_holds_only_relations(tmp_path: Path) -> None:
    relation = Association(
        relation=AssociationType.EXACT_MATCH,
        origin="slo:a",
        destination="crebo:b",
        origin_title="A",
        destination_title="B",
    )
    package = case_crosswalk([relation], title="HBR en 25180", creator="Leerlab Oost", changed=WHEN)
    assert package["CFItems"] == []
    imported = read(package, tmp_path)
    assert imported.programmes == ()
    assert imported.associations == (relation,)


def test_the_store_keeps_relations_once(tmp_path: Path) -> None:
    relation = Association(relation=AssociationType.PART_OF, origin="slo:a", destination="crebo:b")
    store = Store(tmp_path / "curricula.json")
    for _ in range(2):
        store.write(store.merge(Imported(programmes=(), associations=(relation,))))
    assert store.associations() == (relation,)


def item(name: str, statement: str, **more: object) -> dict[str, Any]:
    return {
        "identifier": name,
        "uri": f"urn:x:{name}",
        "fullStatement": statement,
        "lastChangeDateTime": "2026-01-01T00:00:00Z",
        **more,
    }


def child(name: str, above: str, place: int | None = None) -> dict[str, Any]:
    ends = {
        f"{side}NodeURI": {"title": i, "identifier": i, "uri": f"urn:x:{i}"}
        for side, i in (("origin", name), ("destination", above))
    }
    return {
        "identifier": f"{name}-{above}",
        "associationType": "isChildOf",
        **ends,
        **({"sequenceNumber": place} if place else {}),
    }


def foreign(items: list[dict[str, Any]], associations: list[dict[str, Any]], **document: object) -> dict[str, Any]:
    """A package as another system makes it, without anything of ours."""
    head = {"identifier": "doc", "title": "Raamwerk", "creator": "Iemand", **document}
    return {"CFDocument": head, "CFItems": items, "CFAssociations": associations}


def test_the_tree_of_another_system_becomes_units_tasks_and_outcomes(tmp_path: Path) -> None:
    package = foreign(
        [
            item("b", "Tweede uitkomst", humanCodingScheme="1.1.2", educationLevel=["mbo-3"]),
            item("a", "Eerste uitkomst", humanCodingScheme="1.1.1", educationLevel=["mbo-3"]),
            item("t", "Taak", humanCodingScheme="1.1"),
            item("u", "Module", humanCodingScheme="1", notes="Waar het over gaat."),
        ],
        [child("u", "doc", 1), child("t", "u", 1), child("b", "t", 2), child("a", "t", 1)],
    )
    (programme,) = read(package, tmp_path).programmes
    (unit,) = programme.units
    assert (unit.code, unit.title, unit.kind, unit.description) == ("1", "Module", None, "Waar het over gaat.")
    assert [(task.code, task.title) for task in unit.tasks] == [("1.1", "Taak")]
    assert [outcome.text for outcome in unit.outcomes] == ["Eerste uitkomst", "Tweede uitkomst"]
    assert (programme.side, programme.levels) == (Side.MBO, (Level.MBO_3,))


def test_a_deeper_tree_keeps_the_titles_on_the_way(tmp_path: Path) -> None:
    package = foreign(
        [item(name, name.upper()) for name in ("u", "x", "y", "z", "own")],
        [child("u", "doc"), child("x", "u"), child("y", "x"), child("z", "y"), child("own", "u")],
    )
    (programme,) = read(package, tmp_path).programmes
    assert [(task.title, [o.text for o in task.outcomes]) for task in programme.units[0].tasks] == [
        ("U", ["OWN"]),
        ("X / Y", ["Z"]),
    ]


def test_a_flat_list_becomes_one_unit(tmp_path: Path) -> None:
    imported = read(foreign([item("a", "Een"), item("b", "Twee")], []), tmp_path)
    (unit,) = imported.programmes[0].units
    assert [outcome.text for outcome in unit.outcomes] == ["Een", "Twee"]


def test_what_does_not_say_vmbo_or_mbo_stays_open_and_is_told(tmp_path: Path) -> None:
    imported = read(foreign([item("a", "Een")], []), tmp_path)
    assert imported.programmes[0].side is None
    assert [notice.oddity for notice in imported.notices] == [Oddity.NO_SIDE]


def test_one_wrong_item_does_not_spoil_the_others(tmp_path: Path) -> None:
    package = foreign(
        [item("u", "Module"), item("a", "Een"), item("b", ""), {"fullStatement": "Zonder naam"}],
        [child("u", "doc"), child("a", "u"), child("b", "u"), child("a", "nergens"), child("u", "a")],
        subject=[],
    )
    imported = read(package, tmp_path)
    assert [outcome.text for outcome in imported.programmes[0].outcomes] == ["Een"]
    told = [notice.oddity for notice in imported.notices]
    assert told.count(Oddity.NOT_READ) == 2
    assert told.count(Oddity.DANGLING_REFERENCE) == 2
    assert told.count(Oddity.UNSURE) == 1  # u stands under doc and under a


def test_a_circle_is_told_and_loses_nothing(tmp_path: Path) -> None:
    package = foreign([item("a", "Een"), item("b", "Twee")], [child("a", "b"), child("b", "a")])
    imported = read(package, tmp_path)
    said = {unit.title for unit in imported.programmes[0].units} | {o.text for o in imported.programmes[0].outcomes}
    assert said == {"Een", "Twee"}
    assert any("circle" in notice.message.en for notice in imported.notices)


def test_a_relation_that_case_does_not_know_is_told(tmp_path: Path) -> None:
    package = foreign([item("a", "Een")], [{**child("a", "a"), "associationType": "lijktOp"}])
    imported = read(package, tmp_path)
    assert imported.associations == ()
    assert "lijktOp" in next(n for n in imported.notices if n.oddity is Oddity.NOT_READ).message.nl


def test_a_field_of_ours_that_does_not_fit_is_told_and_left_out(tmp_path: Path) -> None:
    package = case_package(everything(), changed=WHEN)
    package["CFItems"][0]["extensions"]["leerroute"]["hours"] = "veel"
    imported = read(package, tmp_path)
    assert imported.programmes[0].units[0].hours is None
    assert [notice.code for notice in imported.notices] == ["B1-K1"]


@pytest.mark.parametrize("text", ['{"CFDocument": {"title": "x"}}', '{"CFDocument": [', '{"CFPackage": 3}'])
def test_what_is_no_package_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        importers_for(path)[0].read(path)
    assert caught.value.problems[0].expected.nl


def test_a_package_in_an_envelope_is_read_too(tmp_path: Path) -> None:
    imported = read({"CFPackage": case_package(everything(), changed=WHEN)}, tmp_path)
    assert imported.programmes == (everything(),)
    assert json.loads(case_json({"a": "é"})) == {"a": "é"}
