"""The monitor's plots: drawn by Altair, rendered to SVG in this process, without a browser or anything from the web.

Every plot stands beside its table, so readers of a screen skip it. Groups differ in shape or dash, not in colour alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from leerroute.text import Language

_WIDTH = 520
_DASHES = [[1, 0], [6, 3], [2, 2], [8, 2, 2, 2], [4, 4], [1, 3]]
_COLOURS = ["#0b5a8a", "#a3191f", "#4b3d9e", "#1c6b3c", "#7a5200", "#55606a"]
_BAND = "#55606a"
MOST = 8
"""More groups than this do not fit in one plot that can be read; the table has them all."""


def whiskers(rows: Sequence[Mapping[str, object]], axis: str, language: Language, *, shares: bool = True) -> str:
    """A dot with its interval per group. rows: name, value, low, high; shares from 0 to 1, or numbers on an axis with 0."""
    import altair as alt

    y = alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=260))
    scale = alt.Scale(domain=[0, 1]) if shares else alt.Scale(zero=True)
    ticks = alt.Axis(format=".0%") if shares else alt.Axis(format=".1f", tickMinStep=0.1)
    x = alt.X("low:Q", title=axis, scale=scale, axis=ticks)
    interval = _chart(rows).mark_rule(size=2).encode(x=x, x2="high:Q", y=y)
    dot = _chart(rows).mark_point(filled=True, size=70).encode(x=alt.X("value:Q", title=axis), y=y)
    return _svg((interval + dot).properties(width=_WIDTH), language)


def curves(
    rows: Sequence[Mapping[str, object]], x_axis: str, y_axis: str, language: Language, *, shares: bool = True
) -> str:
    """Lines with their interval as a band. rows: name, year, value, low, high; shares from 0 to 1, or numbers."""
    import altair as alt

    names = list(dict.fromkeys(str(row["name"]) for row in rows))
    below = alt.Legend(orient="bottom", columns=1, labelLimit=0, labelFontSize=13, symbolType="stroke", symbolSize=600)
    colour = alt.Color("name:N", title=None, scale=alt.Scale(domain=names, range=_COLOURS), legend=below)
    dash = alt.StrokeDash("name:N", title=None, scale=alt.Scale(domain=names, range=_DASHES), legend=below)
    x = alt.X("year:O", title=x_axis, axis=alt.Axis(labelAngle=0))
    scale = alt.Scale(domain=[0, 1]) if shares else alt.Scale()
    ticks = alt.Axis(format=".0%" if shares else ",d")
    low, value = (alt.Y(f"{name}:Q", title=y_axis, scale=scale, axis=ticks) for name in ("low", "value"))
    band = _chart(rows).mark_area(opacity=0.15, color=_BAND).encode(x=x, y=low, y2="high:Q", detail="name:N")
    line = _chart(rows).mark_line(point=True).encode(x=x, y=value, color=colour, strokeDash=dash)
    return _svg((band + line).properties(width=_WIDTH, height=260), language)


def side_by_side(rows: Sequence[Mapping[str, object]], x_axis: str, y_axis: str, language: Language) -> str:
    """A small plot per place, each with its own scale. rows: place, name, year, value, low, high, as numbers."""
    import altair as alt

    names = list(dict.fromkeys(str(row["name"]) for row in rows))
    below = alt.Legend(
        orient="bottom", columns=1, labelLimit=0, labelFontSize=13, symbolType="stroke", symbolSize=600, symbolOpacity=1
    )
    colour = alt.Color("name:N", title=None, scale=alt.Scale(domain=names, range=_COLOURS), legend=below)
    dash = alt.StrokeDash("name:N", title=None, scale=alt.Scale(domain=names, range=_DASHES), legend=below)
    x = alt.X("year:O", title=x_axis, axis=alt.Axis(labelAngle=0))
    ticks = alt.Axis(format=",d", tickCount=5)
    low, value = (
        alt.Y(f"{name}:Q", title=y_axis, scale=alt.Scale(zero=False), axis=ticks) for name in ("low", "value")
    )
    small = []
    for place in dict.fromkeys(str(row["place"]) for row in rows):
        own = [row for row in rows if row["place"] == place]
        band = _chart(own).mark_area(opacity=0.2, strokeOpacity=0).encode(x=x, y=low, y2="high:Q", color=colour)
        line = _chart(own).mark_line(point=True).encode(x=x, y=value, color=colour, strokeDash=dash)
        title = alt.TitleParams(place, anchor="start", fontSize=13)
        small.append((band + line).properties(width=_WIDTH, height=130, title=title))
    return _svg(alt.vconcat(*small), language)


def funnel_plot(
    points: Sequence[Mapping[str, object]],
    limits: Sequence[Mapping[str, object]],
    whole: float,
    standings: Sequence[str],
    axes: tuple[str, str],
    language: Language,
) -> str:
    """points: name, learners, share, standing (one of `standings`, from inside to outside). limits: learners, share, limit,
    side. whole: the share of all, a line across. Only points outside a limit carry their name, while they are few."""
    import altair as alt

    x = alt.X("learners:Q", title=axes[0], scale=alt.Scale(nice=False, zero=False))
    y = alt.Y("share:Q", title=axes[1], scale=alt.Scale(zero=False), axis=alt.Axis(format=".0%"))
    below = alt.Legend(orient="bottom", labelFontSize=13, symbolSize=120, columns=1, labelLimit=0)
    dashes = alt.Legend(orient="bottom", labelFontSize=13, symbolType="stroke", symbolSize=600, columns=1)
    names = list(dict.fromkeys(str(row["limit"]) for row in limits))
    dash = alt.StrokeDash("limit:N", title=None, scale=alt.Scale(domain=names, range=_DASHES[1:]), legend=dashes)
    edges = _chart(limits).mark_line(color=_BAND).encode(x=x, y=y, strokeDash=dash, detail="side:N")
    middle = _chart([{"share": whole}]).mark_rule(color=_BAND).encode(y=y)
    scale = alt.Scale(domain=list(standings), range=["circle", "diamond", "triangle-up"])
    tint = alt.Scale(domain=list(standings), range=[_COLOURS[0], _COLOURS[4], _COLOURS[1]])
    shape = alt.Shape("standing:N", title=None, scale=scale, legend=below)
    colour = alt.Color("standing:N", title=None, scale=tint, legend=below)
    dots = _chart(points).mark_point(filled=True, size=55, opacity=0.8).encode(x=x, y=y, shape=shape, color=colour)
    layers = edges + middle + dots
    out = [row for row in points if row["standing"] == standings[-1]]
    if 0 < len(out) <= MOST:
        layers += _chart(out).mark_text(align="left", dx=8, fontSize=12).encode(x=x, y=y, text="name:N")
    return _svg(layers.properties(width=_WIDTH + 100, height=340), language)


def _chart(rows: Sequence[Mapping[str, object]]) -> Any:
    import altair as alt

    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def _svg(chart: Any, language: Language) -> str:
    """The chart as SVG on white, hidden from screen readers: its table says the same."""
    import vl_convert

    # room at the sides: the names are measured in another letter than the browser draws
    room = {"left": 24, "right": 16, "top": 5, "bottom": 5}
    styled = chart.configure(background="white", font="system-ui, sans-serif", padding=room).configure_axis(
        labelFontSize=13, titleFontSize=13
    )
    locale = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]} if language == "nl" else None
    svg = str(vl_convert.vegalite_to_svg(styled.to_dict(), format_locale=locale))
    return re.sub("<svg ", '<svg aria-hidden="true" focusable="false" ', svg, count=1)
