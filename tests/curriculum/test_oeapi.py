"""OEAPI v6: one resource, a list, a bundle or a zip; with ids or with everything expanded; wrong parts told, the rest read.

The field names come from the schemas of the specification (github open-education-api/specification, version 6.0).
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from leerroute.curriculum import Imported, Level, Oddity, Programme, Side, importers_for
from leerroute.files import Unreadable

P, C1, C2, L1, L2, L3 = (f"{n}0000000-0000-4000-8000-000000000000" for n in "123456")


def name(nl: str, en: str | None = None) -> list[dict[str, str]]:
    dutch = [{"language": "nl-NL", "value": nl}]
    return [{"language": "en-GB", "value": en}, *dutch] if en else dutch


def code(value: str, kind: str = "identifier") -> dict[str, str]:
    return {"codeType": kind, "code": value}


def outcome(identifier: str, words: str, **more: object) -> dict[str, Any]:
    return {"learningOutcomeId": identifier, "primaryCode": code(f"LU-{identifier[0]}"), "name": name(words), **more}


PROGRAMME: dict[str, Any] = {
    "programmeId": P,
    "programmeType": "programme",
    "primaryCode": code("KOK-2", "programme_code"),
    "otherCodes": [code("25180", "crohoCreboCode")],
    "name": name("Kok", "Cook"),
    "level": "secondary_vocational_education_2",
    "consumer": {"consumerKey": "rio", "x": 1},
}
COURSE: dict[str, Any] = {
    "courseId": C1,
    "primaryCode": code("KEUKEN-1"),
    "name": name("Werken in de keuken", "Kitchen work"),
    "description": name("Over snijden en koken."),
    "level": "secondary_vocational_education_2",
    "studyLoad": [{"studyLoadUnit": "contact_time", "value": 60}, {"studyLoadUnit": "sbu", "value": 120}],
    "programmeIds": [P],
    "learningOutcomeIds": [L1, L2, L3],
    "instructors": [{"personId": "9", "name": "Esra"}],
}
OUTCOMES = [
    outcome(L1, "Snijdt groente", childIds=[L2]),
    outcome(L2, "Snijdt een ui in blokjes", parentIds=[L1]),
    outcome(L3, "Kookt een soep", description=name("Voor tien gasten.")),
]


def page(items: list[dict[str, Any]], *, number: int = 1, more: bool = False) -> dict[str, Any]:
    return {"pageSize": 10, "pageNumber": number, "hasPreviousPage": number > 1, "hasNextPage": more, "items": items}


def read(data: object, tmp_path: Path) -> Imported:
    path = tmp_path / "school.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    importer = importers_for(path)[0]
    assert importer.name == "oeapi"
    return importer.read(path)


def told(imported: Imported, oddity: Oddity) -> list[str]:
    return [notice.code for notice in imported.notices if notice.oddity is oddity]


def assert_kok(programme: Programme) -> None:
    assert (programme.code, programme.title, programme.side, programme.levels) == (
        "25180",
        "Kok",
        Side.MBO,
        (Level.MBO_2,),
    )
    (unit,) = programme.units
    assert (unit.code, unit.title, unit.hours, unit.kind) == ("KEUKEN-1", "Werken in de keuken", 120, None)
    assert unit.description == "Over snijden en koken."
    assert [(task.title, [o.text for o in task.outcomes]) for task in unit.tasks] == [
        ("Leeruitkomsten", ["Kookt een soep: Voor tien gasten."]),
        ("Snijdt groente", ["Snijdt een ui in blokjes"]),
    ]


def test_a_bundle_of_lists_becomes_a_programme(tmp_path: Path) -> None:
    bundle = {"programmes": page([PROGRAMME]), "courses": page([COURSE]), "learning-outcomes": page(OUTCOMES)}
    imported = read(bundle, tmp_path)
    (programme,) = imported.programmes
    assert_kok(programme)


def test_a_zip_with_a_response_per_file_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "school.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file, items in (("programmes", [PROGRAMME]), ("courses", [COURSE]), ("learning-outcomes", OUTCOMES)):
            archive.writestr(f"export/{file}.json", json.dumps(page(items)))
    (importer,) = importers_for(path)
    (programme,) = importer.read(path).programmes
    assert_kok(programme)


def test_one_course_with_everything_expanded_reads_the_same(tmp_path: Path) -> None:
    children = [{**OUTCOMES[0], "childIds": None, "children": [OUTCOMES[1]]}, OUTCOMES[2]]
    course = {
        **COURSE,
        "programmeIds": None,
        "programmes": [PROGRAMME],
        "learningOutcomeIds": None,
        "learningOutcomes": children,
    }
    (programme,) = read(course, tmp_path).programmes
    assert_kok(programme)


def test_a_list_of_outcomes_alone_comes_in_under_the_name_of_the_file(tmp_path: Path) -> None:
    imported = read(page(OUTCOMES), tmp_path)
    (programme,) = imported.programmes
    assert (programme.code, programme.side) == ("school", None)
    assert len(list(programme.outcomes)) == 2
    assert told(imported, Oddity.NO_SIDE) == ["school"]


def test_courses_without_their_programme_come_in_and_are_told(tmp_path: Path) -> None:
    imported = read([COURSE, {**COURSE, "courseId": C2, "primaryCode": code("KEUKEN-2")}, *OUTCOMES], tmp_path)
    (programme,) = imported.programmes
    assert [unit.code for unit in programme.units] == ["KEUKEN-1", "KEUKEN-2"]
    assert (programme.side, programme.levels) == (Side.MBO, (Level.MBO_2,))
    assert told(imported, Oddity.DANGLING_REFERENCE) == [P]


def test_a_course_of_two_programmes_is_a_unit_of_both_with_its_own_id(tmp_path: Path) -> None:
    other = {**PROGRAMME, "programmeId": C2, "otherCodes": None, "primaryCode": code("BAKKER")}
    imported = read([PROGRAMME, other, {**COURSE, "programmeIds": [P, C2]}, *OUTCOMES], tmp_path)
    ids = [unit.id for programme in imported.programmes for unit in programme.units]
    assert len(set(ids)) == 2


def test_consumers_and_other_languages_are_left_out_and_told(tmp_path: Path) -> None:
    imported = read([PROGRAMME, COURSE, *OUTCOMES], tmp_path)
    assert told(imported, Oddity.LEFT_OUT) == ["name", "consumer / ext"]
    assert "consumer (1)" in imported.notices[-1].message.nl


def test_persons_never_come_in(tmp_path: Path) -> None:
    assert "Esra" not in read([PROGRAMME, COURSE, *OUTCOMES], tmp_path).model_dump_json()


def test_study_load_in_ects_is_not_turned_into_hours(tmp_path: Path) -> None:
    course = {**COURSE, "studyLoad": [{"studyLoadUnit": "ects", "value": 5}]}
    imported = read([PROGRAMME, course, *OUTCOMES], tmp_path)
    assert imported.programmes[0].units[0].hours is None
    assert "5 ects" in next(n for n in imported.notices if n.code == "KEUKEN-1").message.nl


@pytest.mark.parametrize(
    ("level", "side", "levels"),
    [
        ("secondary_vocational_education", Side.MBO, (Level.MBO_3,)),
        ("secondary_vocational_education_4", Side.MBO, (Level.MBO_4,)),
        ("pre_vocational", Side.VMBO, ()),
        ("undefined", None, ()),
        (None, None, ()),
    ],
)
def test_the_level_says_which_side_or_it_stays_open(
    level: str | None, side: Side | None, levels: tuple[Level, ...], tmp_path: Path
) -> None:
    programme = {**PROGRAMME, "otherCodes": None, "level": level, "levelOfQualification": "eqf_3"}
    imported = read(programme, tmp_path)
    assert (imported.programmes[0].side, imported.programmes[0].levels) == (side, levels)
    assert bool(told(imported, Oddity.NO_SIDE)) is (side is None)


def test_higher_education_is_left_out_and_told(tmp_path: Path) -> None:
    imported = read([{**PROGRAMME, "level": "bachelor", "learningOutcomeIds": [L3]}, COURSE, *OUTCOMES], tmp_path)
    assert imported.programmes == ()
    assert "KOK-2" in told(imported, Oddity.LEFT_OUT)


def test_one_wrong_resource_does_not_spoil_the_others(tmp_path: Path) -> None:
    imported = read(
        {"courses": [{"courseId": C2, "name": None}, COURSE], "programmes": [PROGRAMME], "lo": OUTCOMES}, tmp_path
    )
    assert_kok(imported.programmes[0])
    assert told(imported, Oddity.NOT_READ) == ["courses[0]"]


def test_an_outcome_that_is_not_there_is_told(tmp_path: Path) -> None:
    imported = read([PROGRAMME, COURSE, *OUTCOMES[:2]], tmp_path)
    assert told(imported, Oddity.DANGLING_REFERENCE) == ["KEUKEN-1"]


def test_a_page_that_is_missing_is_told(tmp_path: Path) -> None:
    assert told(read(page([PROGRAMME], more=True), tmp_path), Oddity.NOT_FOUND) == ["programmeId"]
    both = {"one": page([PROGRAMME], more=True), "two": page([PROGRAMME], number=2)}
    assert told(read(both, tmp_path), Oddity.NOT_FOUND) == []


def test_an_offering_is_not_taken_for_its_course(tmp_path: Path) -> None:
    offering = {"courseOfferingId": C2, "courseId": C1, "primaryCode": code("X"), "name": name("Rooster")}
    imported = read([offering, PROGRAMME, COURSE, *OUTCOMES], tmp_path)
    assert_kok(imported.programmes[0])


def test_outcomes_that_stand_in_a_circle_end(tmp_path: Path) -> None:
    circle = [outcome(L1, "Een", childIds=[L2]), outcome(L2, "Twee", childIds=[L1])]
    assert read([PROGRAMME, {**COURSE, "learningOutcomeIds": [L1, L2]}, *circle], tmp_path).programmes


def test_a_deeper_tree_keeps_every_title(tmp_path: Path) -> None:
    tree = [outcome(L1, "Keuken", childIds=[L2]), outcome(L2, "Snijden", childIds=[L3]), outcome(L3, "Ui")]
    imported = read([PROGRAMME, {**COURSE, "learningOutcomeIds": [L1]}, *tree], tmp_path)
    assert [task.title for task in imported.programmes[0].units[0].tasks] == ["Keuken / Snijden"]


def test_json_that_is_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"hallo": [1, 2]}', encoding="utf-8")
    with pytest.raises(Unreadable, match="not recognised"):
        importers_for(path)
    path.write_text('{"hallo": [1, 2', encoding="utf-8")
    with pytest.raises(Unreadable, match="not valid JSON"):
        importers_for(path)
    path.write_text(json.dumps([{"courseId": C1}]), encoding="utf-8")
    with pytest.raises(Unreadable, match="no programme, course or learning outcome"):
        importers_for(path)[0].read(path)
