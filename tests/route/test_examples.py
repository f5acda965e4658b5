"""The examples are real work: the good ones are in order, the others show exactly the findings they announce."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.curriculum import shipped_catalogue
from leerroute.law import Report, Verdict
from leerroute.route import RouteKind, check, read_route

from .scenarios import EXAMPLES as FOLDER
from .scenarios import law_of

EXAMPLES = sorted(FOLDER.glob("*.yaml"))
GOOD = [path for path in EXAMPLES if not path.name.startswith("fout-")]
FAULTY = [path for path in EXAMPLES if path.name.startswith("fout-")]
ANNOUNCED = "# verwacht: "


def report_of(path: Path) -> Report:
    design = read_route(path, shipped_catalogue())
    return check(design, law_of(design))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_example_is_in_order(path: Path) -> None:
    assert report_of(path).exit_code == 0


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_faulty_example_gives_exactly_the_findings_it_announces(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    announced = sorted(line.removeprefix(ANNOUNCED).strip() for line in lines if line.startswith(ANNOUNCED))
    report = report_of(path)
    urgent = (*report.of(Verdict.VIOLATED), *report.of(Verdict.UNKNOWN))
    assert announced
    assert sorted(f"{j.outcome} {j.rule} {j.path}".strip() for j in urgent) == announced


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_says_that_its_people_are_invented(path: Path) -> None:
    design = read_route(path, shipped_catalogue())
    assert "verzonnen" in (design.note or "")


def test_the_examples_cover_the_kinds_that_the_law_knows_today() -> None:
    kinds = {read_route(path, shipped_catalogue()).kind for path in GOOD}
    today = {
        RouteKind.DOORLOPEND,
        RouteKind.GEINTEGREERD,
        RouteKind.LEERWERK,
        RouteKind.ENTREE_VMBO,
        RouteKind.REGULIER,
    }
    assert today <= kinds
