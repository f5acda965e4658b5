"""A route document that contradicts itself is refused."""

from __future__ import annotations

from typing import Any

import pytest

from leerroute.files import Unreadable, parse_document
from leerroute.route import RouteDesign


def refused(**fields: Any) -> str:
    import json

    with pytest.raises(Unreadable) as caught:
        parse_document(json.dumps({"title": "x", "kind": "doorlopend", **fields}), "x.json").as_model(RouteDesign)
    return "\n".join(problem.sentence("nl") for problem in caught.value.problems)


SCHOOL = {"id": "school", "name": "School", "role": "vmbo_school"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"years": [{"number": 1}, {"number": 1}]}, "'1' staat hier twee keer"),
        ({"partners": [SCHOOL, SCHOOL]}, "'school' staat hier twee keer"),
        ({"target": {"keuzedelen": [{"code": "K0072"}, {"code": "K0072"}]}}, "'K0072' staat hier twee keer"),
        ({"partners": [{"name": "Bistro", "role": "company"}]}, "partners[0].id: dit veld moet er staan"),
        ({"partners": [SCHOOL], "bpv": [{"year": 1, "company": "bistro"}]}, "partner 'bistro' staat niet bij partners"),
        ({"partners": [SCHOOL], "bpv": [{"year": 1, "company": "school"}]}, "is een school, geen leerbedrijf"),
        ({"years": [{"number": 1}], "bpv": [{"year": 2, "company": "x"}]}, "routejaar 2 staat niet bij years"),
        (
            {"years": [{"number": 1}], "exams": [{"subject": "NE", "kind": "ce", "year": 7}]},
            "routejaar 7 staat niet bij years",
        ),
        ({"years": [{"number": 1, "blocks": 4, "units": [{"code": "NE", "blocks": [4, 5]}]}]}, "blok 5 is er niet"),
        (
            {"years": [{"number": 1, "blocks": 4}], "exams": [{"subject": "NE", "kind": "se", "year": 1, "block": 5}]},
            "er 4",
        ),
        ({"leerweg": "KB"}, "hier kan alleen een van deze woorden staan: bb, kb, gl, tl."),
        ({"agreement": {"g": "-"}}, "agreement.g"),
        ({"agreement": {"g": "   "}}, "agreement.g"),
        ({"partners": [SCHOOL | {"brin": "1234"}]}, "een BRIN is twee cijfers en twee hoofdletters"),
        ({"target": {"level": 2, "programme": "middenkaderopleiding"}}, "een middenkaderopleiding is niveau 4"),
        (
            {"years": [{"number": 1, "units": [{"code": "A", "hours": {"total": 10, "guided": 8, "bpv": 8}}]}]},
            "meer dan het totaal van 10",
        ),
        ({"cohort_strat": "2027-08-01"}, "Bedoel je 'cohort_start'?"),
    ],
)
def test_a_contradiction_is_refused_with_its_place(fields: dict[str, Any], said: str) -> None:
    assert said in refused(**fields)
