"""A forecast as sections: how many learners are expected where, with the range, and how well it would have done before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leerroute.monitor.disclosure import Rule
from leerroute.monitor.forecasting import Chances, back_test, forecast
from leerroute.monitor.report.expected_release import release_expected
from leerroute.monitor.report.plots import curves
from leerroute.monitor.telling import TOO_FEW
from leerroute.pages import Cell, Section, Table
from leerroute.text import Language, Text, number, percent


def forecast_sections(
    seen: Chances, now: int, ahead: int, starters: Mapping[int, float], rule: Rule, language: Language
) -> Iterator[Section]:
    """Expected learners per stage and year, as `rule` allows them to be shown. Raises ValueError as `forecast` does."""
    made = forecast(seen, now, ahead, starters)
    shown = release_expected(made.expected, made.expected, made.low, made.high, made.years, rule)
    heads = (WHERE, COUNT_DAY, EXPECTED, RANGE)
    rows: list[tuple[Cell, ...]] = []
    drawn = []
    for one in shown:
        if one.low is None or one.high is None or one.least is None:
            rows.append((one.called, str(one.year), TOO_FEW, None))
            continue
        rows.append((one.called, str(one.year), one.least, between(one.low, one.high)))
        drawn.append(
            {"name": one.called.in_(language), "year": one.year, "value": one.least, "low": one.low, "high": one.high}
        )
    caption = Text(nl="Verwachte leerlingen, afgerond", en="Expected learners, rounded")
    says = (_HOW, _NOT_IN_IT)
    if not drawn:
        yield Section(_EXPECTED, (*says, TOO_FEW))
        return
    picture = curves(drawn, COUNT_DAY.in_(language), EXPECTED.in_(language), language, shares=False)
    yield Section(_EXPECTED, says, picture, Table(caption, heads, tuple(rows)))
    yield back_tested(seen, ahead)


def between(low: int, high: int) -> Text:
    return Text(
        nl=f"{number(low, 'nl')} tot {number(high, 'nl')}",
        en=f"{number(low, 'en')} to {number(high, 'en')}",
    )


WHERE = Text(nl="waar", en="where")
COUNT_DAY = Text(nl="1 oktober", en="1 October")
EXPECTED = Text(nl="verwacht", en="expected")
RANGE = Text(nl="marge", en="range")


def back_tested(seen: Chances, ahead: int) -> Section:
    """How well the same computation would have done; shares of figures, which tell of no learner."""
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
    nl="Nieuw beleid zit hier niet in; daarvoor is er een scenario. Wie binnenkomt, is wat je zelf opgaf, of het aantal van het laatste jaar.",
    en="New policy is not in it; a scenario is for that. Who comes in is what you gave, or the number of the last year.",
)
_BEFORE = Text(nl="Hoe goed ging het eerder?", en="How well did it do before?")
_TESTED = Text(
    nl="Dezelfde berekening, gemaakt vanuit eerdere jaren en naast wat er echt gebeurde gelegd.",
    en="The same computation, made from earlier years and laid beside what really happened.",
)
