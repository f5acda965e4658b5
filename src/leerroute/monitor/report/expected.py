"""A forecast as sections: how many learners are expected where, with the range, and how well it would have done before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leerroute.monitor.career import Stage
from leerroute.monitor.forecasting import Chances, State, back_test, forecast
from leerroute.monitor.report.plots import curves
from leerroute.pages import Cell, Section, Table
from leerroute.text import Language, Text, number, percent

_CALLED = {
    State(Stage.VMBO, False): Text(nl="vmbo", en="vmbo"),
    State(Stage.MBO_1, False): Text(nl="entree", en="entree"),
    State(Stage.MBO_2, False): Text(
        nl="mbo-2, nog zonder startkwalificatie", en="mbo-2, without startkwalificatie yet"
    ),
    State(Stage.MBO_3, False): Text(
        nl="mbo-3, nog zonder startkwalificatie", en="mbo-3, without startkwalificatie yet"
    ),
    State(Stage.MBO_4, False): Text(
        nl="mbo-4, nog zonder startkwalificatie", en="mbo-4, without startkwalificatie yet"
    ),
    State(Stage.NOWHERE, False): Text(nl="van school zonder startkwalificatie", en="left without startkwalificatie"),
    State(Stage.NOWHERE, True): Text(nl="van school met startkwalificatie", en="left with startkwalificatie"),
}


def forecast_sections(
    seen: Chances, now: int, ahead: int, starters: Mapping[int, float], language: Language
) -> Iterator[Section]:
    """Expected learners per stage and year. Raises ValueError as `forecast` does."""
    made = forecast(seen, now, ahead, starters)
    rows: list[tuple[Cell, ...]] = []
    drawn = []
    for state, called in _CALLED.items():
        expected, low, high = made.in_state(state)
        if not expected.any():
            continue
        for index, year in enumerate(made.years):
            middle, below, above = (round(float(values[index]) / 5) * 5 for values in (expected, low, high))
            between = Text(
                nl=f"{number(below, 'nl')} tot {number(above, 'nl')}",
                en=f"{number(below, 'en')} to {number(above, 'en')}",
            )
            rows.append((called, str(year), middle, between))
            drawn.append({"name": called.in_(language), "year": year, "value": middle, "low": below, "high": above})
    heads = (
        Text(nl="waar", en="where"),
        Text(nl="1 oktober", en="1 October"),
        Text(nl="verwacht", en="expected"),
        Text(nl="marge", en="range"),
    )
    caption = Text(nl="Verwachte leerlingen, op 5 afgerond", en="Expected learners, rounded to 5")
    picture = curves(drawn, heads[1].in_(language), heads[2].in_(language), language, shares=False)
    yield Section(_EXPECTED, (_HOW, _NOT_IN_IT), picture, Table(caption, heads, tuple(rows)))
    yield _tested(seen, ahead)


def _tested(seen: Chances, ahead: int) -> Section:
    found = back_test(seen, min(ahead, 3))
    if not found:
        return Section(
            _BEFORE, (Text(nl="Er zijn te weinig jaren om dat na te gaan.", en="There are too few years to tell."),)
        )
    heads = (
        Text(nl="jaren vooruit", en="years ahead"),
        Text(nl="binnen de marge van 95%", en="inside the range of 95%"),
        Text(nl="gemiddeld ernaast", en="off by on average"),
    )
    rows = tuple((step, percent(float(inside)), percent(float(off), 1)) for step, (inside, off) in found.items())
    return Section(_BEFORE, (_TESTED,), None, Table(_BEFORE, heads, rows))


_EXPECTED = Text(nl="Waar zijn de leerlingen straks?", en="Where will the learners be?")
_HOW = Text(
    nl="Elk cohort is gevolgd met de kansen van de laatste drie jaar. De marge neemt mee dat jaren verschillen en dat leerlingen dat doen.",
    en="Every cohort was followed with the chances of the last three years. The range allows for years that differ, and learners too.",
)
_NOT_IN_IT = Text(
    nl="Nieuw beleid zit hier niet in. Wie binnenkomt, is wat je zelf opgaf, of het aantal van het laatste jaar.",
    en="New policy is not in it. Who comes in is what you gave, or the number of the last year.",
)
_BEFORE = Text(nl="Hoe goed ging het eerder?", en="How well did it do before?")
_TESTED = Text(
    nl="Dezelfde berekening, gemaakt vanuit eerdere jaren en naast wat er echt gebeurde gelegd.",
    en="The same computation, made from earlier years and laid beside what really happened.",
)
