"""A calendar from what the form asks: every year alike, cut in blocks of equally many teaching weeks."""

from __future__ import annotations

from datetime import date, timedelta

from leerroute.planning import Calendar, Period
from leerroute.text import Text

_YEAR = 52
_SUMMER = 6
"""Weeks in which nothing is taught at the end of a year."""


def calendar_from(
    *,
    starts: date,
    years: int,
    blocks: int,
    weeks: int,
    most_hours: int,
    least_hours: int | None,
    central: int,
    mbo_exams: tuple[int, ...],
) -> Calendar:
    """starts: first school day of the first year. weeks: teaching weeks of a block. central: the block that ends with the
    first tijdvak; mbo_exams: blocks that end with exams of the college. Blocks are spread evenly over a year without its
    summer, so their first days are an estimate: good enough for ages, not for a timetable."""
    step = (_YEAR - _SUMMER) / blocks
    periods = tuple(
        Period(
            key=f"{year}.{block}",
            title=Text(nl=f"blok {block} van jaar {year}", en=f"block {block} of year {year}"),
            year=year,
            starts=_first_day(starts, year) + timedelta(weeks=round(step * (block - 1))),
            weeks=weeks,
            central=1 if block == central else None,
            mbo_exams=block in mbo_exams,
            after_exams=block > central,
            college=True,
        )
        for year in range(1, years + 1)
        for block in range(1, blocks + 1)
    )
    return Calendar(periods=periods, most_hours=most_hours, least_hours=least_hours)


def _first_day(starts: date, year: int) -> date:
    return starts + timedelta(weeks=_YEAR * (year - 1))
