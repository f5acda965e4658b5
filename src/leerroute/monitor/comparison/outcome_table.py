"""One outcome compared, as a table: the two groups, the difference, and the same before and by another weighting."""

from __future__ import annotations

from leerroute.monitor.comparison.result import Comparison
from leerroute.pages import Cell, Table
from leerroute.text import Text, decimals, percent


def comparison_table(found: Comparison) -> Table:
    """The figures of the statement. Rounded when the comparison is (see `release_comparison`)."""
    interval: Cell = None
    if found.low is not None and found.high is not None:
        low, high = _points(found.low, found), _points(found.high, found)
        interval = Text(nl=f"{low.nl} tot {high.nl}", en=f"{low.en} to {high.en}")
    rows: list[tuple[Cell, ...]] = [
        (_ROUTE, _value(found.route, found), None, found.learners),
        (_POOL, _value(found.pool, found), None, round(found.effective)),
        (_APART, _points(found.difference, found), interval, None),
        (_BEFORE, _points(found.route - found.unadjusted, found), None, None),
    ]
    if found.second is not None:
        rows.append((_SECOND, _points(found.second, found), None, None))
    shown = tuple(tuple(_NOTHING if cell is None else cell for cell in row) for row in rows)
    heads = (
        _WHO,
        Text(nl="uitkomst", en="outcome"),
        Text(nl="95%-marge", en="95% interval"),
        Text(nl="leerlingen", en="learners"),
    )
    return Table(found.outcome, heads, shown)


def _value(value: float, found: Comparison) -> Text:
    return percent(value, 1) if found.shares else decimals(value, 2)


def _points(value: float, found: Comparison) -> Text:
    """A difference with its sign: of shares in percentage points."""
    plain = decimals(100 * value, 1) if found.shares else decimals(value, 2)
    sign = "+" if value > 0 and plain.en.strip("0.") else ""
    unit_nl, unit_en = (" procentpunt", " points") if found.shares else ("", "")
    return Text(nl=f"{sign}{plain.nl}{unit_nl}", en=f"{sign}{plain.en}{unit_en}")


_NOTHING = Text(nl="–", en="–")
_WHO = Text(nl="wie", en="who")
_ROUTE = Text(nl="in de route", en="in the route")
_POOL = Text(
    nl="vergelijkbare leerlingen (na wegen zoveel waard)", en="comparable learners (worth so many after weighting)"
)
_APART = Text(nl="verschil", en="difference")
_BEFORE = Text(nl="verschil zonder gelijk maken", en="difference without making alike")
_SECOND = Text(nl="verschil volgens een tweede weging", en="difference by a second weighting")
