"""The tables of a folder about modules and groups."""

from __future__ import annotations

from leerroute.placement.modules.problem import Chooser, Fixed, Module, Opened, Period, Room, Teacher
from leerroute.placement.reading import cells
from leerroute.placement.reading.choices import choices_table
from leerroute.placement.reading.learner_columns import BORN, LEARNER, LEARNER_COLUMNS, RESULT_HEADINGS
from leerroute.placement.reading.tables import Column, Table
from leerroute.text import Text, same

# fmt: off
_MODULE = Column("module", same("module"), cells.words, Text(nl="Een code uit modules.", en="A code in modules."), needed=True)
_PERIOD = Column("period", Text(nl="periode", en="period"), cells.words, Text(nl="Een code uit perioden; leeg: maakt niet uit.", en="A code in periods; empty: any."))
_PERIODS = Column("periods", Text(nl="perioden", en="periods"), cells.listed, Text(nl="Codes met komma's; leeg: alle.", en="Codes with commas; empty: all."))
_TITLE = Column("title", Text(nl="titel", en="title"), cells.words, Text(nl="Zo heet het in brieven en lijsten.", en="The name in letters and lists."))

LEARNERS = Table(
    Text(nl="leerlingen", en="learners"),
    Text(nl="Een rij per leerling.", en="One row per learner."),
    Chooser,
    (
        *LEARNER_COLUMNS,
        BORN,
        Column("units", Text(nl="aantal modulen", en="units"), cells.count, Text(nl="Alleen als het anders is dan in de instellingen.", en="Only when it differs from the settings.")),
        Column("route", Text(nl="route", en="route"), cells.words, Text(nl="Leerlingen van één route blijven bij elkaar in een groep.", en="Learners of one route stay in one group.")),
        Column("done", Text(nl="gedaan", en="done"), cells.listed, Text(nl="Modules die al zijn afgerond.", en="Modules finished before.")),
        Column("friends", Text(nl="vrienden", en="friends"), cells.listed, Text(nl="Met wie de leerling graag samen is; telt als laatste mee.", en="Who the learner likes to be with; counts last.")),
        Column("absent", Text(nl="afwezig", en="absent"), cells.listed, Text(nl="Perioden waarin de leerling er niet is.", en="Periods without this learner.")),
    ),
    needed=True,
)

MODULES = Table(
    same("modules"),
    Text(nl="Een rij per module waaruit gekozen kan worden.", en="One row per module to choose from."),
    Module,
    (
        Column("code", Text(nl="module", en="module"), cells.words, Text(nl="Korte code, zoals ROB.", en="A short code, such as ROB."), needed=True),
        _TITLE,
        Column("kind", Text(nl="soort", en="kind"), cells.kind, same("kern, kennismakend, verdiepend")),
        Column("smallest", same("minimum"), cells.count, Text(nl="Met minder leerlingen gaat een groep niet door.", en="With fewer learners a group does not run."), needed=True),
        Column("largest", same("maximum"), cells.count, Text(nl="Meer leerlingen passen niet in een groep.", en="More learners do not fit in a group."), needed=True),
        Column("groups", Text(nl="groepen", en="groups"), cells.count, Text(nl="Hoogstens zoveel groepen in één periode; leeg: geen eigen grens.", en="At most so many groups in one period; empty: no limit.")),
        _PERIODS,
        Column("room", Text(nl="soort lokaal", en="room"), cells.words, Text(nl="Welk soort lokaal een groep nodig heeft.", en="The kind of room a group needs.")),
        Column("teachers", Text(nl="docenten", en="teachers"), cells.listed, Text(nl="Wie het kan geven; leeg: dit begrenst niets.", en="Who can teach it; empty: no limit.")),
        Column("at", Text(nl="waar", en="at"), cells.at, same("vmbo, mbo, bedrijf")),
        Column("requires", Text(nl="eerst", en="requires"), cells.listed, Text(nl="Modules die eerst gedaan moeten zijn.", en="Modules that come first.")),
        Column("companies", Text(nl="plekken bij bedrijven", en="companies"), cells.count, Text(nl="Hoeveel leerlingen de bedrijven tegelijk aankunnen.", en="How many learners the companies can take at once.")),
    ),
    needed=True,
)

CHOICES = choices_table(same("module"), same("modules"))

PERIODS = Table(
    Text(nl="perioden", en="periods"),
    Text(nl="Een rij per stuk van het rooster waarin een leerling één module volgt, op volgorde van tijd.", en="One row per stretch of the timetable with one module per learner, in order of time."),
    Period,
    (
        Column("code", Text(nl="periode", en="period"), cells.words, Text(nl="Korte code, zoals P1.", en="A short code, such as P1."), needed=True),
        _TITLE,
        Column("clashes", Text(nl="botst met", en="clashes"), cells.listed, Text(nl="Perioden die er gelijk mee vallen.", en="Periods that overlap it.")),
        Column("college", Text(nl="naar het mbo", en="college"), cells.truth, Text(nl="ja als leerlingen dan op het mbo kunnen zijn; leeg: dan alleen modules op het vmbo.", en="yes when learners can be at the college then; empty: vmbo modules only.")),
    ),
    needed=True,
)

ROOMS = Table(
    Text(nl="lokalen", en="rooms"),
    Text(nl="Een rij per lokaal. Geen bestand: lokalen begrenzen niets.", en="One row per room. No file: rooms limit nothing."),
    Room,
    (
        Column("code", Text(nl="lokaal", en="room"), cells.words, Text(nl="Zoals B12.", en="Such as B12."), needed=True),
        Column("kind", Text(nl="soort", en="kind"), cells.words, Text(nl="Zoals techniek of keuken.", en="Such as workshop or kitchen."), needed=True),
        Column("seats", Text(nl="plaatsen", en="seats"), cells.count, Text(nl="Hoeveel leerlingen erin passen.", en="How many learners fit in."), needed=True),
        _PERIODS,
    ),
)

TEACHERS = Table(
    Text(nl="docenten", en="teachers"),
    Text(nl="Een rij per docent. Geen bestand: docenten begrenzen niets.", en="One row per teacher. No file: teachers limit nothing."),
    Teacher,
    (
        Column("code", Text(nl="docent", en="teacher"), cells.words, Text(nl="Afkorting of naam.", en="Initials or name."), needed=True),
        Column("most", Text(nl="groepen", en="groups"), cells.count, Text(nl="Hoogstens zoveel groepen in alle perioden samen.", en="At most so many groups in all periods together.")),
        _PERIODS,
    ),
)

_SEAT = (LEARNER, _MODULE, _PERIOD)
FIXED = Table(
    Text(nl="vast", en="fixed"),
    Text(nl="Wie al geplaatst is en blijft. De uitkomst van een vorige ronde past hier zo in.", en="Who is placed already, and stays. The result of an earlier round fits as it is."),
    Fixed,
    _SEAT,
    ignored=RESULT_HEADINGS,
)
EARLIER = Table(
    Text(nl="eerder", en="earlier"),
    Text(nl="De vorige plaatsing: de nieuwe verandert er zo weinig mogelijk aan.", en="The placement of before: the new one changes as little of it as it can."),
    Fixed,
    _SEAT,
    ignored=RESULT_HEADINGS,
)
OPENED = Table(
    Text(nl="groepen", en="opened"),
    Text(nl="Wat het team over groepen besloot: precies zoveel; 0 is: gaat niet door.", en="What staff decided on groups: exactly so many; 0 closes it."),
    Opened,
    (
        _MODULE,
        Column("period", Text(nl="periode", en="period"), cells.words, Text(nl="Een code uit perioden.", en="A code in periods."), needed=True),
        Column("groups", Text(nl="groepen", en="groups"), cells.count, Text(nl="Hoeveel groepen.", en="How many groups."), needed=True),
    ),
)

MODULE_TABLES = (LEARNERS, MODULES, PERIODS, CHOICES, ROOMS, TEACHERS, OPENED, FIXED, EARLIER)
