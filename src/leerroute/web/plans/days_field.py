"""Days as people write them in a year planner: one stretch to a line, "herfst 18-10-2027 t/m 22-10-2027"."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms

from leerroute.planning import Stretch
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken

_DAY = r"(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})"
_LINE = re.compile(
    rf"^(?P<name>.*?)[\s,:]*{_DAY}(?:\s*(?:t/m|tot en met|tot|until|to|-|–)\s*{_DAY})?\s*$", re.IGNORECASE
)


class DaysField(forms.CharField):
    """Text of many lines that becomes stretches of days, in time order. Every line that cannot be read is named."""

    def __init__(self, *, rows: int, required: bool = True) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), max_length=10_000, required=required)

    def clean(self, value: Any) -> Any:
        found: list[Stretch] = []
        wrong: list[str] = []
        for number, line in enumerate(super().clean(value).splitlines(), start=1):
            if not line.strip():
                continue
            try:
                found.append(_stretch(line.strip()))
            except ValueError:
                wrong.append(_UNREAD.in_(spoken()).format(number=number, line=line.strip()[:60]))
        if wrong:
            raise forms.ValidationError(wrong)
        return sorted(found, key=lambda stretch: stretch.first)


_UNREAD = Text(
    nl="Regel {number}: ‘{line}’ kunnen we niet lezen. Schrijf de eerste en de laatste dag, zoals: herfst 18-10-2027 t/m 22-10-2027",
    en="Line {number}: ‘{line}’ cannot be read. Write the first and the last day, such as: autumn 18-10-2027 to 22-10-2027",
)


def _stretch(line: str) -> Stretch:
    """Raises ValueError: no days, a day that does not exist, or a last day before the first."""
    found = _LINE.match(line)
    if found is None:
        raise ValueError(line)
    name, first, last = found.groups()
    return Stretch(name=name.strip() or None, first=_day(first), last=_day(last or first))


def _day(written: str) -> date:
    if written[:4].isdecimal():
        return date.fromisoformat(written)
    day, month, year = (int(part) for part in re.split(r"[-/.]", written))
    return date(year, month, day)
