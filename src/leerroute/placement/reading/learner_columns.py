"""The columns that both kinds of placement ask about a learner."""

from __future__ import annotations

from leerroute.placement.reading import cells
from leerroute.placement.reading.tables import Column
from leerroute.text import Text, same

LEARNER = Column(
    "learner",
    Text(nl="leerling", en="learner"),
    cells.words,
    Text(nl="Het nummer of de naam uit leerlingen.", en="The number or name in learners."),
    needed=True,
)

LEARNER_COLUMNS = (
    Column(
        "key",
        Text(nl="leerling", en="learner"),
        cells.words,
        Text(nl="Nummer of naam; elke leerling één keer.", en="Number or name; every learner once."),
        needed=True,
    ),
    Column("name", Text(nl="naam", en="name"), cells.words, Text(nl="Zo heet de leerling in de brief.", en="The name in the letter.")),
    Column("leerweg", same("leerweg"), cells.leerweg, same("bb, kb, gl, tl")),
    Column("mentor", same("mentor"), cells.words, Text(nl="Voor de lijst per mentor.", en="For the list per mentor.")),
    Column(
        "pc4",
        Text(nl="postcode", en="postcode"),
        cells.pc4,
        Text(nl="Vier cijfers zijn genoeg: voor reistijd en gelijke kansen.", en="Four digits will do: for travel and equity."),
    ),
    Column(
        "background.gender",
        Text(nl="geslacht", en="gender"),
        cells.words,
        Text(nl="Alleen voor 'gelijke kansen'; het plaatsen ziet dit niet.", en="Only for the equity report; placing never sees it."),
    ),
    Column(
        "background.support",
        Text(nl="ondersteuning", en="support"),
        cells.truth,
        Text(nl="ja of nee. Alleen voor 'gelijke kansen'.", en="yes or no. Only for the equity report."),
    ),
)  # fmt: skip

BORN = Column(
    "born",
    Text(nl="geboortedatum", en="born"),
    cells.day,
    Text(nl="Alleen als een leeftijdsgrens speelt.", en="Only when a limit on age plays a part."),
)

RESULT_HEADINGS = frozenset(
    [
        "naam",
        "name",
        "titel",
        "title",
        "groep",
        "group",
        "rang",
        "rank",
        "lokaal",
        "room",
        "docent",
        "teacher",
        "bedrijf",
        "company",
        "minuten",
        "minutes",
    ]
)
"""Headings of a result that a next round does not need, and does not complain about."""
