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


def whiskers(rows: Sequence[Mapping[str, object]], axis: str, language: Language) -> str:
    """A dot with its interval per group. rows: name, value, low, high, as shares from 0 to 1."""
    import altair as alt

    y = alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=260))
    x = alt.X("low:Q", title=axis, scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format=".0%"))
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


def _chart(rows: Sequence[Mapping[str, object]]) -> Any:
    import altair as alt

    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def _svg(chart: Any, language: Language) -> str:
    """The chart as SVG on white, hidden from screen readers: its table says the same."""
    import vl_convert

    styled = chart.configure(background="white", font="system-ui, sans-serif").configure_axis(
        labelFontSize=13, titleFontSize=13
    )
    locale = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]} if language == "nl" else None
    svg = str(vl_convert.vegalite_to_svg(styled.to_dict(), format_locale=locale))
    return re.sub("<svg ", '<svg aria-hidden="true" focusable="false" ', svg, count=1)
