"""Days as people write them in a year planner: one stretch to a line, "herfst 18-10-2027 t/m 22-10-2027"."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from leerroute.planning import Stretch
from leerroute.text import Text
from leerroute.web.plans.fields.lines import LinesField, Unread

_DAY = r"(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})"
_LINE = re.compile(
    rf"^(?P<name>.*?)[\s,:]*{_DAY}(?:\s*(?:t/m|tot en met|tot|until|to|-|–)\s*{_DAY})?\s*$", re.IGNORECASE
)
_SO = Text(
    nl="Schrijf de eerste en de laatste dag, zoals: herfst 18-10-2027 t/m 22-10-2027",
    en="Write the first and the last day, such as: autumn 18-10-2027 to 22-10-2027",
)


class DaysField(LinesField[Stretch]):
    """Stretches of days, in time order."""

    def __init__(self, *, rows: int, required: bool = True) -> None:
        super().__init__(read_days, rows=rows, required=required)

    def clean(self, value: Any) -> Any:
        return sorted(super().clean(value), key=lambda stretch: stretch.first)


def read_days(line: str) -> Stretch:
    """Raises `Unread`: no days, a day that does not exist, or a last day before the first."""
    found = _LINE.match(line)
    if found is None:
        raise Unread(_SO)
    name, first, last = found.groups()
    try:
        return Stretch(name=name.strip() or None, first=_day(first), last=_day(last or first))
    except ValueError as wrong:
        raise Unread(_SO) from wrong


def _day(written: str) -> date:
    if written[:4].isdecimal():
        return date.fromisoformat(written)
    day, month, year = (int(part) for part in re.split(r"[-/.]", written))
    return date(year, month, day)
