"""The one table the monitor reads: a row for every learner on every 1 October count, and what each column may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from leerroute.text import Text


class Sector(StrEnum):
    """Where a learner is on the count day. none: nowhere in education; such a row is only needed for work or a diploma."""

    VO = "vo"
    MBO = "mbo"
    VAVO = "vavo"
    HO = "ho"
    NONE = "none"


class Gone(StrEnum):
    """Why somebody drops out of the count without being an early leaver (RPM, bijlage A, term B).

    elsewhere: known to be no early leaver, but not where: in education, qualified or exempt. Followed up to then.
    """

    ABROAD = "abroad"
    DECEASED = "deceased"
    EXEMPT = "exempt"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Column:
    """kind: whole, text or date. words: the only values that may stand in it, None: any. needed: the table must have it.

    least, most: of a whole number, None: any.
    """

    name: str
    kind: str
    says: Text
    words: tuple[str, ...] | None = None
    needed: bool = False
    least: int | None = None
    most: int | None = None


_VO = ("onderbouw", "bb", "kb", "gl", "tl", "havo", "vwo")
_MBO = ("mbo-1", "mbo-2", "mbo-3", "mbo-4")
FIRST_YEAR, LAST_YEAR = 1990, 2050
"""A count in another year is a slip of the pen; sixty years fit in one whole number."""
HOURS_BANDS = ("0", "1-11", "12-34", "35+")

COLUMNS: tuple[Column, ...] = (
    Column(
        "learner",
        "text",
        Text(nl="Pseudoniem van de leerling; elk jaar hetzelfde.", en="Pseudonym of the learner; the same every year."),
        needed=True,
    ),
    Column(
        "year",
        "whole",
        Text(nl="Jaar van de telling op 1 oktober.", en="Year of the count on 1 October."),
        needed=True,
        least=FIRST_YEAR,
        most=LAST_YEAR,
    ),
    Column("age", "whole", Text(nl="Leeftijd op die dag.", en="Age on that day."), needed=True, least=0, most=120),
    Column(
        "sector",
        "text",
        Text(nl="Waar de leerling die dag zit.", en="Where the learner is on that day."),
        tuple(Sector),
        needed=True,
    ),
    Column("level", "text", Text(nl="Leerweg of mbo-niveau.", en="Leerweg or mbo level."), (*_VO, *_MBO)),
    Column("leerjaar", "whole", Text(nl="Leerjaar.", en="Leerjaar.")),
    Column(
        "route_kind",
        "text",
        Text(
            nl="Soort route; leeg of 'regular' is een gewone loopbaan.",
            en="Kind of route; empty or 'regular' is an ordinary career.",
        ),
    ),
    Column(
        "route",
        "text",
        Text(nl="Welke route, zoals de school hem noemt.", en="Which route, as the school calls it."),
    ),
    Column("school", "text", Text(nl="Vmbo-school (BRIN).", en="Vmbo school (BRIN).")),
    Column("college", "text", Text(nl="Mbo-college (BRIN).", en="Mbo college (BRIN).")),
    Column(
        "region",
        "text",
        Text(
            nl="Regio van die school of dat college, bijvoorbeeld de RMC-regio.",
            en="Region of that school or college, such as the RMC region.",
        ),
    ),
    Column("crebo", "text", Text(nl="Crebo van de opleiding.", en="Crebo of the programme.")),
    Column("path", "text", Text(nl="BOL of BBL.", en="BOL or BBL."), ("BOL", "BBL")),
    Column(
        "diploma",
        "text",
        Text(
            nl="Diploma, gehaald in het schooljaar dat met deze telling begint.",
            en="Diploma obtained in the school year that starts with this count.",
        ),
        ("bb", "kb", "gl", "tl", "havo", "vwo", *_MBO),
    ),
    Column("diploma_on", "date", Text(nl="Datum van het diploma.", en="Date of the diploma.")),
    Column(
        "work_hours",
        "text",
        Text(nl="Uren betaald werk per week, in klassen.", en="Hours of paid work a week, in bands."),
        HOURS_BANDS,
    ),
    Column(
        "gone",
        "text",
        Text(
            nl="Weg uit de telling: verhuisd naar het buitenland, overleden, vrijgesteld, of elders en geen vsv'er.",
            en="Gone from the count: moved abroad, deceased, exempt, or elsewhere and no early leaver.",
        ),
        tuple(Gone),
    ),
)
"""Any further column is a background, only to divide or to balance by."""

BY_NAME = {column.name: column for column in COLUMNS}
