"""A norm file that is malformed is refused, with file, key and reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from leerroute.files import Unreadable
from leerroute.law import read_register

ACTS = {"acts": {"WEB": {"name": {"nl": "x", "en": "x"}, "short": "WEB", "bwb": "BWBR0007625", "from": "2000-01-01"}}}
GOOD: dict[str, Any] = {
    "title": {"nl": "Uren", "en": "Hours"},
    "unit": "clock_hours",
    "versions": [
        {
            "from": "2020-08-01",
            "until": "2022-07-31",
            "status": "enacted",
            "value": 100,
            "confidence": "primary",
            "sources": [{"act": "WEB", "article": "1.1", "read": "2021-01-01"}],
        },
    ],
}


def register_of(tmp_path: Path, norm: object, name: str = "some.norm") -> None:
    (tmp_path / "acts.yaml").write_text(json.dumps(ACTS))
    (tmp_path / "norms.yaml").write_text(json.dumps({name: norm}))
    read_register(tmp_path)


def version(**changes: object) -> dict[str, object]:
    return {**GOOD["versions"][0], **changes}


def test_a_good_norm_is_taken(tmp_path: Path) -> None:
    register_of(tmp_path, GOOD)


@pytest.mark.parametrize(
    ("norm", "place", "reason"),
    [
        ({**GOOD, "versions": [version(**{"from": "1 aug"})]}, "some.norm.versions[0].from", "datum"),
        (
            {**GOOD, "versions": [version(), version(**{"from": "2022-07-31", "until": None})]},
            "some.norm.versions[1].from",
            "overlapt",
        ),
        ({**GOOD, "versions": [version(sources=[])]}, "some.norm.versions[0].sources", "zonder bron"),
        ({**GOOD, "unit": "klokuren"}, "some.norm.unit", "een van deze woorden"),
        ({**GOOD, "versions": [version(value="honderd")]}, "some.norm.versions[0].value", "past niet bij de eenheid"),
        ({**GOOD, "versions": [version(status="proposed")]}, "some.norm.versions[0]", "scenario"),
        ({**GOOD, "versions": [version(until="2019-01-01")]}, "some.norm.versions[0].until", "voor 'from'"),
        (
            {**GOOD, "versions": [version(confidence="sure")]},
            "some.norm.versions[0].confidence",
            "een van deze woorden",
        ),
        ({**GOOD, "versions": []}, "some.norm.versions", "minstens één versie"),
        ({**GOOD, "colour": "red"}, "some.norm.colour", "kennen we niet"),
        (
            {**GOOD, "versions": [version(sources=[{"act": "XYZ", "article": "1", "read": "2021"}])]},
            "some.norm.versions[0].sources",
            "staat niet in acts.yaml",
        ),
        (
            {**GOOD, "versions": [version(**{"from": "1990-01-01"})]},
            "some.norm.versions[0].sources",
            "gold nog niet",
        ),
        (
            {**GOOD, "versions": [version(sources=[{"act": "WEB", "article": "1", "read": "laatst"}])]},
            "some.norm.versions[0].sources[0].read",
            "een jaar, een datum",
        ),
        ("text", "some.norm", "hier moet een norm staan"),
    ],
)
def test_a_malformed_norm_is_refused_with_file_key_and_reason(
    tmp_path: Path, norm: object, place: str, reason: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        register_of(tmp_path, norm)
    found = caught.value.problems[0]
    assert found.file.endswith("norms.yaml")
    assert found.place == place
    assert reason in found.expected.nl
    assert found.line is not None


def test_an_unquoted_article_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "acts.yaml").write_text(json.dumps(ACTS))
    text = json.dumps({"some.norm": GOOD}).replace('"1.1"', "3.10")
    (tmp_path / "norms.yaml").write_text(text)
    with pytest.raises(Unreadable, match="article"):
        read_register(tmp_path)


def test_the_same_norm_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text(json.dumps({"some.norm": GOOD}))
    with pytest.raises(Unreadable, match="another file"):
        register_of(tmp_path, GOOD)


def test_all_problems_of_all_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text(json.dumps({"a": {**GOOD, "unit": "x"}, "b": {**GOOD, "unit": "y"}}))
    with pytest.raises(Unreadable) as caught:
        register_of(tmp_path, {**GOOD, "unit": "z"})
    assert len(caught.value.problems) == 3
