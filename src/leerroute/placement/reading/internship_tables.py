"""The tables of a folder about internships and bpv."""

from __future__ import annotations

from leerroute.placement.internships.problem import FixedPlace, Intern, Place
from leerroute.placement.learner import PlacementPart
from leerroute.placement.reading import cells
from leerroute.placement.reading.choices import choices_table
from leerroute.placement.reading.learner_columns import BORN, LEARNER, LEARNER_COLUMNS, RESULT_HEADINGS
from leerroute.placement.reading.tables import Column, Table
from leerroute.text import Text, same

# fmt: off
_SECTOR = Text(nl="sector", en="sector")
_DAYS = Text(nl="dagen", en="days")
_DAY_CODES = Text(nl="ma, di, wo, do, vr, za; leeg: nog niet gezegd.", en="ma, di, wo, do, vr, za (Mon-Sat); empty: not told.")

INTERNS = Table(
    Text(nl="leerlingen", en="learners"),
    Text(nl="Een rij per leerling.", en="One row per learner."),
    Intern,
    (
        *LEARNER_COLUMNS,
        BORN,
        Column("sector", _SECTOR, cells.words, Text(nl="Waarin de plek moet zijn; leeg: elke sector.", en="What the place must be in; empty: any.")),
        Column("crebo", same("crebo"), cells.words, Text(nl="Vijf cijfers; het bedrijf moet hiervoor erkend zijn.", en="Five digits; the company must be recognised for it.")),
        Column("days", _DAYS, cells.weekdays, _DAY_CODES),
        Column("days_per_week", Text(nl="dagen per week", en="days per week"), cells.count, Text(nl="Hoeveel van die dagen de plek minstens moet bieden.", en="How many of those days the place must offer.")),
        Column("days_needed", Text(nl="dagen nodig", en="days needed"), cells.count, Text(nl="In het hele routejaar.", en="In the whole route year.")),
        Column("travel", Text(nl="vervoer", en="travel"), cells.travel, Text(nl="fiets of ov", en="fiets (bike) or ov (public transport)")),
        Column("minutes_most", Text(nl="reistijd hoogstens", en="minutes most"), cells.count, Text(nl="Minuten, enkele reis.", en="Minutes, one way.")),
        Column("needs_support", Text(nl="begeleiding nodig", en="needs support"), cells.truth, Text(nl="ja: alleen naar een bedrijf dat tijd heeft om te begeleiden.", en="yes: only to a company with time for it.")),
        Column("grows_at", Text(nl="groeit bij", en="grows at"), cells.words, Text(nl="Het bedrijf van een eerdere stage.", en="The company of an earlier internship.")),
        Column("priority", Text(nl="voorrang", en="priority"), cells.count, Text(nl="1 tot en met 9, als er te weinig plekken zijn en jullie loten: 1 gaat voor 2, leeg komt het laatst. Daarna beslist het lot.", en="1 to 9, when there are too few places and you draw lots: 1 goes before 2, empty comes last. Then the lottery decides.")),
    ),
    needed=True,
)

PLACES = Table(
    Text(nl="plekken", en="places"),
    Text(nl="Een rij per soort werk bij een bedrijf.", en="One row per kind of work at a company."),
    Place,
    (
        Column("key", Text(nl="plek", en="place"), cells.words, Text(nl="Korte code; elke plek één keer.", en="A short code; every place once."), needed=True),
        Column("company", Text(nl="bedrijf", en="company"), cells.words, Text(nl="Naam van het bedrijf.", en="The name of the company."), needed=True),
        Column("title", Text(nl="titel", en="title"), cells.words, Text(nl="Zo heet het werk in brieven en lijsten.", en="The name of the work in letters and lists.")),
        Column("seats", Text(nl="aantal", en="seats"), cells.count, Text(nl="Hoeveel leerlingen.", en="How many learners."), needed=True),
        Column("fewest", Text(nl="minstens", en="fewest"), cells.count, Text(nl="Met minder leerlingen doet het bedrijf het niet.", en="With fewer learners the company takes none.")),
        Column("sector", _SECTOR, cells.words, Text(nl="Sector of profiel.", en="Sector or profile.")),
        Column("crebos", Text(nl="crebo's", en="crebos"), cells.listed, Text(nl="Waarvoor SBB het bedrijf erkende, met komma's.", en="What SBB recognised it for, with commas.")),
        Column("start", Text(nl="begin", en="start"), cells.day, Text(nl="Eerste dag; leeg: die van de instellingen.", en="First day; empty: that of the settings.")),
        Column("days", _DAYS, cells.weekdays, _DAY_CODES),
        Column("days_total", Text(nl="dagen totaal", en="days total"), cells.count, Text(nl="In het hele routejaar.", en="In the whole route year.")),
        Column("pc4", Text(nl="postcode", en="postcode"), cells.pc4, Text(nl="Vier cijfers.", en="Four digits.")),
        Column("support", Text(nl="begeleiding", en="support"), cells.truth, Text(nl="ja: er is iemand met tijd om te begeleiden.", en="yes: somebody has time for support.")),
        Column("work", Text(nl="werk", en="work"), cells.work, Text(nl="licht, kassa, alcohol, zwaar. Leeg: niemand onder de 16.", en="light, cash_desk, alcohol, heavy. Empty: nobody under 16.")),
        Column("least_age", Text(nl="leeftijd minstens", en="least age"), cells.count, Text(nl="Wat het bedrijf zelf vraagt.", en="What the company itself asks.")),
        Column("wants", Text(nl="vraagt om", en="wants"), cells.listed, Text(nl="Leerlingen om wie het bedrijf vroeg, de liefste eerst.", en="Learners the company asked for, best first.")),
        Column("refuses", Text(nl="neemt niet", en="refuses"), cells.listed, Text(nl="Leerlingen over wie dat is afgesproken.", en="Learners for whom that was agreed.")),
    ),
    needed=True,
)

PLACE_CHOICES = choices_table(Text(nl="plek", en="place"), Text(nl="plekken", en="places"))
_POSTING = (
    LEARNER,
    Column("place", Text(nl="plek", en="place"), cells.words, Text(nl="Een code uit plekken.", en="A code in places."), needed=True),
)
FIXED_PLACES = Table(
    Text(nl="vast", en="fixed"),
    Text(nl="Wie al een plek heeft en houdt.", en="Who has a place already, and keeps it."),
    FixedPlace,
    _POSTING,
    ignored=RESULT_HEADINGS,
)
EARLIER_PLACES = Table(
    Text(nl="eerder", en="earlier"),
    Text(nl="De vorige plaatsing: de nieuwe verandert er zo weinig mogelijk aan.", en="The placement of before: the new one changes as little of it as it can."),
    FixedPlace,
    _POSTING,
    ignored=RESULT_HEADINGS,
)


class PostcodePoint(PlacementPart):
    """The middle of a postcode area in the Dutch national grid, in metres; read by `travel.read_centroids`."""

    pc4: str
    rd_x: int
    rd_y: int


POSTCODES = Table(
    same("postcodes"),
    Text(
        nl="Het midden van elk postcodegebied, om reistijd te schatten. Het CBS geeft deze tabel uit (CC BY 4.0). Zonder dit bestand is reistijd onbekend.",
        en="The middle of every postcode area, to estimate travel. CBS publishes this table (CC BY 4.0). Without this file travel is not known.",
    ),
    PostcodePoint,
    (
        Column("pc4", same("pc4"), cells.pc4, Text(nl="Vier cijfers.", en="Four digits."), needed=True),
        Column("rd_x", same("rd_x"), cells.count, Text(nl="Meters, Rijksdriehoek.", en="Metres, Dutch national grid."), needed=True),
        Column("rd_y", same("rd_y"), cells.count, Text(nl="Meters, Rijksdriehoek.", en="Metres, Dutch national grid."), needed=True),
    ),
)

INTERNSHIP_TABLES = (INTERNS, PLACES, PLACE_CHOICES, FIXED_PLACES, EARLIER_PLACES, POSTCODES)
