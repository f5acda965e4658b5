"""How long a learner is on the way, estimated from the middles of two postcode areas (PC4).

    minutes = start + 60 * detour * straight line [km] / speed [km/h], rounded up

It is an estimate for planning, and says so: nobody's own address is asked for. Of two addresses in one PC4 the straight
line is 0, so that only the start is counted. Where a postcode is not known there is no estimate: None.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leerroute.files import Unreadable, read_sheet
from leerroute.text import Text, number

Point = tuple[float, float]
"""x and y in metres in the Dutch national grid (RD, Rijksdriehoeksstelsel)."""
UNKNOWN = -1
"""How `TravelTimes.matrix` writes down that there is no estimate."""


class Travel(StrEnum):
    BIKE = "bike"
    TRANSIT = "transit"


@dataclass(frozen=True)
class Pace:
    """detour: road length over straight line. speed: km/h while moving. start: minutes for setting off and arriving."""

    detour: float
    speed: float
    start: float

    @property
    def told(self) -> Text:
        return Text(
            nl=f"{number(self.start, 'nl')} minuten, plus hemelsbreed x {number(self.detour, 'nl')} "
            f"bij {number(self.speed, 'nl')} km per uur",
            en=f"{self.start} minutes, plus the straight line x {self.detour} at {self.speed} km an hour",
        )


ASSUMED: Mapping[Travel, Pace] = {
    Travel.BIKE: Pace(detour=1.3, speed=15.0, start=2.0),
    Travel.TRANSIT: Pace(detour=1.4, speed=25.0, start=15.0),
}
"""Assumptions of ours, not measured in the Netherlands, and open to be changed.

Near what is told elsewhere: 14.4 km/h over cycle trips measured with GPS in Denmark (Fietsberaad, 26 August 2013); a
detour under 1.2 is what Dutch cycle networks aim at (Dutch Cycling Embassy, 2019), so 1.3 is on the careful side. The
three numbers for transit rest on nothing: ask a travel planner where it matters.
"""


@dataclass(frozen=True)
class TravelTimes:
    """points: the middle of each PC4, in RD metres. Without points nothing can be estimated, and nothing is."""

    points: Mapping[str, Point]
    paces: Mapping[Travel, Pace]

    def __init__(self, points: Mapping[str, Point], paces: Mapping[Travel, Pace] = ASSUMED) -> None:
        object.__setattr__(self, "points", points)
        object.__setattr__(self, "paces", paces)

    def minutes(self, origin: str | None, destination: str | None, by: Travel) -> int | None:
        """Minutes one way, or None when one of the two postcodes is not given or not known."""
        found = int(self.matrix([origin], [destination], by)[0, 0])
        return None if found == UNKNOWN else found

    def matrix(
        self, origins: Sequence[str | None], destinations: Sequence[str | None], by: Travel
    ) -> NDArray[np.int32]:
        """Minutes one way from every origin (rows) to every destination (columns); `UNKNOWN` where there is no estimate."""
        start, end, pace = self._xy(origins), self._xy(destinations), self.paces[by]
        metres = np.hypot(start[:, :1] - end[:, 0], start[:, 1:] - end[:, 1])
        # The small step down keeps a whole number of minutes whole: 0.1 + 0.2 is a little more than 0.3.
        minutes = np.ceil(pace.start + 60 * pace.detour * metres / 1000 / pace.speed - 1e-9)
        return np.where(np.isnan(minutes), UNKNOWN, minutes).astype(np.int32)

    def _xy(self, postcodes: Sequence[str | None]) -> NDArray[np.float64]:
        nowhere = (np.nan, np.nan)
        xy = [self.points.get(pc4, nowhere) if pc4 is not None else nowhere for pc4 in postcodes]
        return np.array(xy, dtype=np.float64).reshape(-1, 2)


def read_centroids(path: Path) -> Mapping[str, Point]:
    """The middles of postcode areas from a csv or xlsx with the columns pc4, rd_x and rd_y (metres). Raises `Unreadable`.

    CBS publishes the areas under CC BY 4.0: "CBS, postcodegebieden". leerroute ships no such table.
    """
    sheet, points, problems = read_sheet(path), {}, []
    for row in sheet.rows:
        try:
            points[row.cells["pc4"]] = (float(row.cells["rd_x"]), float(row.cells["rd_y"]))
        except (KeyError, ValueError):
            wrong = next((name for name in ("pc4", "rd_x", "rd_y") if not _is_number(row.cells.get(name))), "pc4")
            problems.append(row.problem(sheet.file, wrong, _EXPECTED, _REMEDY))
    if problems:
        raise Unreadable(problems)
    return points


def _is_number(words: str | None) -> bool:
    try:
        float(words or "")
    except ValueError:
        return False
    return True


_EXPECTED = Text(
    nl="op elke regel staan pc4, rd_x en rd_y als getal.", en="every row holds pc4, rd_x and rd_y as a number."
)
_REMEDY = Text(
    nl="Gebruik de tabel met middelpunten van het CBS (meters, Rijksdriehoek).",
    en="Use the table of centroids of CBS (metres, Dutch national grid).",
)
