"""Every example request is planned, and its plan is a route that the law finds nothing in that was not there before."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.curriculum import shipped_catalogue
from leerroute.planning import gantt_svg, plan_json, plan_page, read_request
from leerroute.route import RouteDesign
from tests.planning.given import planned

EXAMPLES = Path(__file__).parents[2] / "examples" / "planning"


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_an_example_is_planned_within_the_law(file: Path) -> None:
    asked = read_request(file, shipped_catalogue())
    made = planned(asked.model_copy(update={"wishes": ()}))
    assert made.proven
    assert RouteDesign.model_validate(made.design.model_dump()) == made.design


def test_a_plan_is_drawn_with_words_for_who_cannot_see_it() -> None:
    asked = read_request(EXAMPLES / "hbr-kb-mbo4.yaml", shipped_catalogue())
    made = planned(asked.model_copy(update={"wishes": ()}))
    drawing = gantt_svg(made, "nl")
    assert "<title" in drawing
    assert "<desc" in drawing
    assert "Leidinggevende" in drawing
    page = plan_page(made, "nl")
    assert page.count("<table") == 2
    assert "Korter kan niet" in page
    assert f'"weeks": {made.weeks}' in plan_json(made)
