"""Text of many lines, each of which says one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django import forms

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken

Read = TypeVar("Read")

SHOWN = 60
"""Characters of a line that are shown when it cannot be read."""


class Unread(ValueError):  # noqa: N818 - it names what was found
    """A line that cannot be read. told: why, and how it should be written."""

    def __init__(self, told: Text) -> None:
        super().__init__(told.en)
        self.told = told


class LinesField(forms.CharField, Generic[Read]):
    """What every line says, in the order of the lines; empty lines do not count. Every line that cannot be read is named.

    read: of one line what it says; raises `Unread`.
    """

    def __init__(self, read: Callable[[str], Read], *, rows: int, required: bool = True) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), max_length=10_000, required=required)
        self._read = read

    def clean(self, value: Any) -> Any:
        found: list[Read] = []
        wrong: list[str] = []
        for number, line in enumerate(super().clean(value).splitlines(), start=1):
            if not line.strip():
                continue
            try:
                found.append(self._read(line.strip()))
            except Unread as unread:
                told = unread.told.in_(spoken())
                wrong.append(_LINE.in_(spoken()).format(number=number, line=line.strip()[:SHOWN], told=told))
        if wrong:
            raise forms.ValidationError(wrong)
        return found


_LINE = Text(
    nl="Regel {number}: ‘{line}’ kunnen we niet lezen. {told}", en="Line {number}: ‘{line}’ cannot be read. {told}"
)
