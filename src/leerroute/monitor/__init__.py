"""Does a route work, and for whom: careers counted every 1 October, folded into a cube that every figure comes from.

import ibis
from leerroute.monitor import Outcome, Start, cube, events, outcomes, read_careers

careers = read_careers(Path("careers.parquet"), ibis.duckdb.connect())
careers.quality                                     # what is odd in the data, and what was done about it
happened = events(cube(careers.rows, Start.LEERJAAR_3, ["route"], diplomas), 6, shipped_register())
outcomes(happened, Outcome.BOUND, ["route", "start"])
"""

from leerroute.monitor.acceleration import WonCell, YearsWon, release_won, years_won
from leerroute.monitor.columns import COLUMNS, Column, Gone, Sector
from leerroute.monitor.competing import Incidence, incidence, wilson
from leerroute.monitor.counting import (
    FIRST_LEFT,
    FIRST_QUALIFIED,
    START_AGE,
    START_YEAR,
    Outcomes,
    grouped,
    outcomes,
    time_to_event,
)
from leerroute.monitor.definition import Startkwalificatie, Vsv, startkwalificatie, vsv
from leerroute.monitor.disclosure import Cell, CurvePoint, Rule, release, release_curve
from leerroute.monitor.duo import DuoList, VsvRate, VsvYear, read_duo, vsv_year
from leerroute.monitor.duo_years import DuoCareers, duo_careers
from leerroute.monitor.duo_years import told as duo_told
from leerroute.monitor.folding import Cube, Start, cube
from leerroute.monitor.following import Followed
from leerroute.monitor.happening import Events, events
from leerroute.monitor.outcome import Outcome
from leerroute.monitor.quality import Finding
from leerroute.monitor.reading import Careers, careers_of, read_careers, write_checked
from leerroute.monitor.regions import read_regions, with_regions
from leerroute.monitor.synthetic import Country
from leerroute.monitor.synthetic import careers as invented
from leerroute.monitor.telling import (
    cell_lines,
    column_lines,
    curve_lines,
    definition_words,
    disclosure_words,
    group_words,
    quality_lines,
    vsv_lines,
    won_lines,
)

__all__ = [
    "COLUMNS",
    "FIRST_LEFT",
    "FIRST_QUALIFIED",
    "START_AGE",
    "START_YEAR",
    "Careers",
    "Cell",
    "Column",
    "Country",
    "Cube",
    "CurvePoint",
    "DuoCareers",
    "DuoList",
    "Events",
    "Finding",
    "Followed",
    "Gone",
    "Incidence",
    "Outcome",
    "Outcomes",
    "Rule",
    "Sector",
    "Start",
    "Startkwalificatie",
    "Vsv",
    "VsvRate",
    "VsvYear",
    "WonCell",
    "YearsWon",
    "careers_of",
    "cell_lines",
    "column_lines",
    "cube",
    "curve_lines",
    "definition_words",
    "disclosure_words",
    "duo_careers",
    "duo_told",
    "events",
    "group_words",
    "grouped",
    "incidence",
    "invented",
    "outcomes",
    "quality_lines",
    "read_careers",
    "read_duo",
    "read_regions",
    "release",
    "release_curve",
    "release_won",
    "startkwalificatie",
    "time_to_event",
    "vsv",
    "vsv_lines",
    "vsv_year",
    "wilson",
    "with_regions",
    "won_lines",
    "write_checked",
    "years_won",
]
