"""A problem with what somebody handed us."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from leerroute.text import Language, Text

Place = tuple[str | int, ...]
"""Where something is in a document: ("years", 2, "hours")."""

_SHOWN = 60


class Problem(BaseModel):
    """One thing that is wrong with a file, told so that its owner can mend it.

    place: where it is: a path in a document ("years[2].hours.total"), a line, a row and column, or "" for the file.
    value: what stands there now, shortened; None when nothing stands there.
    expected, remedy: what should stand there and what to do.
    """

    model_config = ConfigDict(frozen=True)

    file: str
    place: str = ""
    line: int | None = None
    value: str | None = None
    expected: Text
    remedy: Text | None = None

    def sentence(self, language: Language) -> str:
        where = self.file
        if self.line is not None:
            where += f", {'regel' if language == 'nl' else 'line'} {self.line}"
        if self.place:
            where += f", {self.place}"
        said = ""
        if self.value is not None:
            said = f"{'hier staat' if language == 'nl' else 'it says'} {self.value!r}; "
        sentence = f"{where}: {said}{self.expected.in_(language)}"
        if self.remedy:
            sentence += f" {self.remedy.in_(language)}"
        return sentence


def shortened(value: object) -> str:
    """The value as a person would recognise it, never longer than a line."""
    words = value if isinstance(value, str) else repr(value)
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


class Unreadable(Exception):  # noqa: N818 - it names the state of the file, as the user sees it
    """A file that cannot be used, with everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.sentence("en") for problem in self.problems))


def unreadable(
    file: str,
    nl: str,
    en: str,
    *,
    place: str = "",
    line: int | None = None,
    value: object = None,
    remedy: Text | None = None,
) -> Unreadable:
    """An `Unreadable` with the one problem that is described here."""
    return Unreadable(
        [
            Problem(
                file=file,
                place=place,
                line=line,
                value=None if value is None else shortened(value),
                expected=Text(nl=nl, en=en),
                remedy=remedy,
            )
        ]
    )


def spelled(place: Place) -> str:
    """('years', 2, 'hours') -> 'years[2].hours', as a person would point at it."""
    words = ""
    for part in place:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else part
    return words
