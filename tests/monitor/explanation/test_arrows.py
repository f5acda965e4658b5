"""The strength of an arrow, and the picture of the model."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from leerroute.monitor.explanation import association, diagram_svg, links, links_table
from leerroute.monitor.explanation.association import interval
from tests.monitor.explanation.cast import twelve


@pytest.mark.parametrize(
    ("theta", "m", "n", "low", "high"),
    [
        (0.795, 10, 10, 0.5365463511, 0.9227773994),
        (1.0, 6, 6, 0.6892305747, 1.0),
        (0.5, 3, 9, 0.1976636008, 0.8023363992),
        (30 / 36, 6, 6, 0.4933691446, 0.9581941283),
    ],
)
def test_the_interval_is_newcombes_fifth(theta: float, m: int, n: int, low: float, high: float) -> None:
    """The formula of the paper solved with R's uniroot."""
    assert interval(theta, m, n) == pytest.approx((low, high), abs=1e-8)


def test_theta_is_the_published_share_of_pairs() -> None:
    """statpsych::ci.mann, documentation example: 0.795."""
    one = np.array([32.0, 39, 26, 35, 43, 27, 40, 37, 34, 29])
    two = np.array([36.0, 44, 47, 42, 49, 39, 46, 31, 33, 48])
    found = association(two, one)
    assert found is not None
    assert found.theta == pytest.approx(0.795)


def test_one_case_against_eleven_is_not_known() -> None:
    assert association(np.array([1.0]), np.arange(11.0)) is None


def test_an_arrow_from_what_does_not_vary_is_not_known() -> None:
    by_name = {(link.arrow.start, link.arrow.end): link for link in links(twelve())}
    pedagogy = by_name["PEDAGOGY", "BINDING"]
    assert pedagogy.strength is None
    assert pedagogy.sentence().nl.startswith("niet bekend: 12 casussen mét en 0 zonder")
    assert by_name["POSITION", "CONTINUES"].sentence().en == "not known: not filled in"


def test_early_content_goes_with_binding_by_hand() -> None:
    """With: 20 20 16 16 12 12 bound; without: 18 18 14 14 10 10. Of 36 pairs 4 * (3 + 2 + 1) = 24 are won."""
    (link,) = [link for link in links(twelve()) if (link.arrow.start, link.arrow.end) == ("EARLY", "BINDING")]
    assert link.strength is not None
    assert link.strength.theta == pytest.approx(24 / 36)
    assert not link.strength.shown
    assert link.learners == 240


def test_cooperation_and_early_content_go_together_beyond_doubt() -> None:
    (link,) = [link for link in links(twelve()) if (link.arrow.start, link.arrow.end) == ("COOPERATION", "EARLY")]
    assert link.strength is not None
    assert link.strength.shown
    assert link.sentence().en == "in 100% of the pairs (69% to 100%) the case with it has more"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_picture_is_named_and_its_table_has_every_arrow(language: str) -> None:
    found = links(twelve())
    drawn = ET.fromstring(diagram_svg(found, "nl" if language == "nl" else "en"))  # noqa: S314 - drawn here
    space = "{http://www.w3.org/2000/svg}"
    assert drawn.get("role") == "img"
    assert [child.tag for child in drawn][:2] == [f"{space}title", f"{space}desc"]
    assert len(drawn.findall(f"{space}circle")) == len(found) == len(links_table(found).rows)
    assert len(drawn.findall(f"{space}rect")) == 14


def test_what_is_not_known_is_dotted() -> None:
    assert diagram_svg(links([]), "nl").count('stroke-dasharray="1 4"') == len(links([]))
