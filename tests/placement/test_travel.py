"""How long the way takes, by the formula in the module."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.files import Unreadable
from leerroute.placement.travel import ASSUMED, Pace, Travel, TravelTimes, read_centroids
from tests.sources import SHARED, needs

CENTROIDS = SHARED / "data" / "population" / "pc4_centroids_from_cbs_polygons.csv"
TRIANGLE = TravelTimes({"1000": (0.0, 0.0), "2000": (3000.0, 4000.0), "3000": (0.0, 7500.0)})


def test_5_km_by_bike_is_28_minutes() -> None:
    """3-4-5 triangle: 5 km x 1.3 = 6.5 km; at 15 km/h 26 minutes; and 2 for setting off."""
    assert TRIANGLE.minutes("1000", "2000", Travel.BIKE) == 28


def test_minutes_are_rounded_up() -> None:
    """7.5 km x 1.4 = 10.5 km; at 25 km/h 25.2 minutes; and 15: 40.2."""
    assert TRIANGLE.minutes("1000", "3000", Travel.TRANSIT) == 41


def test_within_one_postcode_only_the_start_counts() -> None:
    assert TRIANGLE.minutes("1000", "1000", Travel.BIKE) == 2


@pytest.mark.parametrize(
    ("origin", "destination"), [("1000", "9999"), ("9999", "1000"), (None, "1000"), ("1000", None)]
)
def test_a_postcode_that_is_not_known_gives_no_minutes(origin: str | None, destination: str | None) -> None:
    assert TRIANGLE.minutes(origin, destination, Travel.BIKE) is None


def test_a_school_can_use_its_own_pace() -> None:
    own = TravelTimes(TRIANGLE.points, {**ASSUMED, Travel.BIKE: Pace(detour=1.0, speed=20.0, start=0.0)})
    assert own.minutes("1000", "2000", Travel.BIKE) == 15  # 5 km at 20 km/h
    assert own.paces[Travel.BIKE].told.nl == "0,0 minuten, plus hemelsbreed x 1,0 bij 20,0 km per uur"


def test_a_table_with_a_word_for_a_number_is_told_by_row_and_column(tmp_path: Path) -> None:
    table = tmp_path / "pc4.csv"
    table.write_text("pc4,rd_x,rd_y\n1011,122197,487227\n1012,west,487523\n", encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read_centroids(table)
    (problem,) = refused.value.problems
    assert (problem.line, problem.place, problem.value) == (3, "rd_x", "west")


@needs(CENTROIDS)
def test_the_table_of_cbs_is_read() -> None:
    """Amsterdam Centrum to Utrecht Binnenstad is about 35 km as the crow flies."""
    points = read_centroids(CENTROIDS)
    assert len(points) == 4067
    way = TravelTimes(points, {Travel.BIKE: Pace(detour=1.0, speed=60.0, start=0.0)})
    minutes = way.minutes("1012", "3511", Travel.BIKE)
    assert minutes is not None
    assert 33 <= minutes <= 37
