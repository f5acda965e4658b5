"""The mbo diploma, by cases worked by hand from WEB 7.4.6 and EKB 15, 17, 17d, 18c."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from leerroute.curriculum import MboProgramme
from leerroute.exam import MboCandidate, Outcome, mbo_result, mbo_rules
from leerroute.law import shipped_register

REGISTER = shipped_register()
GOOD: dict[str, Any] = {
    "name": "Amira",
    "programme": "basisberoepsopleiding",
    "started": date(2026, 8, 1),
    "parts": [{"code": "K1", "grade": 6}, {"code": "K2", "word": "voldoende"}],
    "generic": {"nederlands": {"grade": 6}, "rekenen": {"grade": 6}},
    "keuzedelen": [{"code": "K0022", "grade": 6, "hours": 240}, {"code": "K0072", "grade": 6, "hours": 240}],
    "burgerschap": True,
    "bpv": True,
}
LEVEL_4 = {"programme": "middenkaderopleiding"}
THREE = [{"code": f"K{n}", "grade": 6, "hours": 240} for n in range(3)]


def outcome(**changes: Any) -> str:
    return mbo_result(MboCandidate.model_validate(GOOD | changes), REGISTER).outcome.value


def generic(nederlands: int | None, rekenen: int | None, engels: int | None = 6) -> dict[str, Any]:
    return {"nederlands": {"grade": nederlands}, "rekenen": {"grade": rekenen}, "engels": {"grade": engels}}


CASES: list[tuple[str, dict[str, Any], str]] = [
    ("all is sufficient", {}, "passed"),
    ("a part with a 5 fails", {"parts": [{"code": "K1", "grade": 5}]}, "failed"),
    ("a part judged onvoldoende fails", {"parts": [{"code": "K1", "word": "onvoldoende"}]}, "failed"),
    ("an open part decides nothing", {"parts": [{"code": "K1"}]}, "undecided"),
    ("level 2: Dutch 5 and rekenen 6 passes", {"generic": generic(5, 6)}, "passed"),
    ("level 2: Dutch 6 and rekenen 5 passes", {"generic": generic(6, 5)}, "passed"),
    ("level 2: both 5 fails", {"generic": generic(5, 5)}, "failed"),
    ("level 2: a 4 fails", {"generic": generic(4, 8)}, "failed"),
    ("level 2: rekenen open decides nothing", {"generic": generic(6, None)}, "undecided"),
    ("level 4: one 5 of three passes", LEVEL_4 | {"generic": generic(6, 5, 6), "keuzedelen": THREE}, "passed"),
    ("level 4: two 5s fails", LEVEL_4 | {"generic": generic(6, 5, 5), "keuzedelen": THREE}, "failed"),
    ("level 4: English missing decides nothing", LEVEL_4 | {"keuzedelen": THREE}, "undecided"),
    (
        "keuzedelen 8 and 4: mean 6, half sufficient, none below 4: passes",
        {"keuzedelen": [{"code": "A", "grade": 8, "hours": 240}, {"code": "B", "grade": 4, "hours": 240}]},
        "passed",
    ),
    (
        "keuzedelen 9 and 3: a 3 fails",
        {"keuzedelen": [{"code": "A", "grade": 9, "hours": 240}, {"code": "B", "grade": 3, "hours": 240}]},
        "failed",
    ),
    (
        "keuzedelen 6 and 5: mean 5.5 fails",
        {"keuzedelen": [{"code": "A", "grade": 6, "hours": 240}, {"code": "B", "grade": 5, "hours": 240}]},
        "failed",
    ),
    (
        "keuzedelen 10, 5 and 5: mean 6.67 but only one of three sufficient fails",
        LEVEL_4
        | {
            "generic": generic(6, 6),
            "keuzedelen": [{"code": c, "grade": g, "hours": 240} for c, g in (("A", 10), ("B", 5), ("C", 5))],
        },
        "failed",
    ),
    ("one keuzedeel of 480 hours with a 5 fails", {"keuzedelen": [{"code": "A", "grade": 5, "hours": 480}]}, "failed"),
    (
        "keuzedelen of 240 hours together are too few at level 2",
        {"keuzedelen": [{"code": "A", "grade": 7, "hours": 240}]},
        "failed",
    ),
    ("burgerschap not done fails", {"burgerschap": False}, "failed"),
    ("bpv not assessed yet decides nothing", {"bpv": None}, "undecided"),
    (
        "entree: rekenen only has to be taken",
        {
            "programme": "entreeopleiding",
            "generic": {"rekenen": {"taken": True}},
            "keuzedelen": [{"code": "A", "grade": 6, "hours": 240}],
        },
        "passed",
    ),
    (
        "entree: rekenen not taken fails",
        {
            "programme": "entreeopleiding",
            "generic": {"rekenen": {"taken": False}},
            "keuzedelen": [{"code": "A", "grade": 6, "hours": 240}],
        },
        "failed",
    ),
    (
        "cohort 2021: rekenen only had to be taken, Dutch 5 is enough; the keuzedelen rule was not confirmed",
        {"started": date(2021, 8, 1), "generic": {"nederlands": {"grade": 5}, "rekenen": {"grade": 2}}},
        "undecided",
    ),
    ("cohort 2022: rekenen 2 fails", {"started": date(2022, 8, 1), "generic": generic(6, 2)}, "failed"),
    (
        "exemption for Dutch on havo is allowed",
        {"generic": {"nederlands": {"exempt_on": "havo"}, "rekenen": {"grade": 6}}},
        "passed",
    ),
    (
        "exemption for Dutch on a vmbo grade is not",
        {"generic": {"nederlands": {"exempt_on": "vmbo"}, "rekenen": {"grade": 6}}},
        "failed",
    ),
]


@pytest.mark.parametrize(("changes", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_case_worked_by_hand(changes: dict[str, Any], expected: str) -> None:
    assert outcome(**changes) == expected


def test_every_rule_explains_itself_and_exists_in_the_register() -> None:
    norms = set(REGISTER.norms)
    for rule in mbo_rules.rules.values():
        assert rule.explanation
        assert set(rule.norms) <= norms


@pytest.mark.parametrize("programme", [kind.value for kind in MboProgramme])
def test_nothing_filled_in_decides_nothing(programme: str) -> None:
    empty = MboCandidate.model_validate({"name": "x", "programme": programme, "started": date(2026, 8, 1)})
    assert mbo_result(empty, REGISTER).outcome is Outcome.UNDECIDED


def test_a_cohort_of_which_nothing_was_read_says_so() -> None:
    unread = mbo_result(MboCandidate.model_validate(GOOD | {"started": date(2019, 8, 1)}), REGISTER)
    assert unread.outcome is Outcome.UNDECIDED
    assert "2019" in unread.report.judgements[-1].message.nl
