"""What is still needed, as a value and in sentences: open grades, sums they have to reach, ways to pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leerroute.exam.candidate import Candidate, Form
from leerroute.exam.standing import Counted
from leerroute.text import Language, Text, enumeration, number


@dataclass(frozen=True, order=True)
class OpenGrade:
    """A grade that is not there yet. kind: "se", "ce", or "final" for a subject without CE, whose SE is whole."""

    code: str
    kind: str

    def called(self, language: Language) -> str:
        if self.kind == "final":
            return f"{'het cijfer voor' if language == 'nl' else 'the grade for'} {self.code}"
        return f"{'het' if language == 'nl' else 'the'} {self.kind.upper()} {self.code}"


@dataclass(frozen=True)
class AtLeast:
    """These open grades together are at least `total` tenths."""

    grades: tuple[OpenGrade, ...]
    total: int

    def holds(self, values: dict[OpenGrade, int]) -> bool:
        return sum(values[grade] for grade in self.grades) >= self.total

    def sentence(self, language: Language) -> str:
        shown = number(self.total / 10, language)
        names = enumeration((grade.called(language) for grade in self.grades), language)
        if len(self.grades) == 1:
            return f"{names}: {shown} {'of hoger' if language == 'nl' else 'or higher'}"
        together = "samen minstens" if language == "nl" else "together at least"
        return f"{names}: {together} {shown}"


@dataclass(frozen=True)
class Way:
    """One way to pass: all of these at once. An empty way needs nothing more."""

    demands: tuple[AtLeast, ...]
    left_out: tuple[str, ...] = ()

    def holds(self, values: dict[OpenGrade, int]) -> bool:
        return all(demand.holds(values) for demand in self.demands)


@dataclass(frozen=True)
class Step:
    """What it takes to bring one open subject (or the combination grade) to a final grade; `options` are alternatives."""

    code: str
    grade: int
    options: tuple[tuple[AtLeast, ...], ...]


@dataclass(frozen=True)
class Needed:
    """notes: what is missing beside grades. ways: none when passing is not possible any more.

    lowest: for each open grade the lowest with which passing is still possible, if the others are as high as can be.
    below: the known final grades under 6. steps: for each open subject what a final 4, 5, 6 and 7 take.
    mean: what the open CEs have to add up to.
    """

    candidate: Candidate
    open: tuple[OpenGrade, ...]
    notes: tuple[Text, ...]
    ways: tuple[Way, ...]
    lowest: dict[OpenGrade, int]
    below: tuple[Counted, ...]
    steps: tuple[Step, ...]
    mean: AtLeast | None

    def sentences(self, language: Language) -> Iterator[str]:
        """What is needed, as a mentor would tell it: way by way when there are few, else as a recipe."""
        yield from (note.in_(language) for note in self.notes)
        if not self.ways:
            yield self._why_no_way().in_(language)
        elif any(not way.demands for way in self.ways):
            yield (_SAFE if self.open else _DONE).in_(language)
        elif len(self.ways) <= FEW_WAYS or self.candidate.form is Form.LEERWERK:
            yield from (self._way_told(way, first=index == 0, language=language) for index, way in enumerate(self.ways))
        else:
            yield from self._recipe(language)

    def _why_no_way(self) -> Text:
        if self.notes:
            return _FIRST
        return _LOST if self.open else _FAILED

    def _way_told(self, way: Way, *, first: bool, language: Language) -> str:
        dutch = language == "nl"
        start = ("Je slaagt met" if dutch else "You pass with") if first else ("Of met" if dutch else "Or with")
        demands = "; ".join(demand.sentence(language) for demand in way.demands)
        if not way.left_out:
            return f"{start} {demands}."
        names = enumeration(way.left_out, language)
        return f"{start} {demands} ({names} {'telt dan niet mee' if dutch else 'does not count then'})."

    def _recipe(self, language: Language) -> Iterator[str]:
        dutch = language == "nl"
        yield (
            "Je slaagt als al je eindcijfers een 6 of hoger zijn. Eén 5 mag ook, en één 4 of twee 5'en met minstens één 7."
            if dutch
            else "You pass when all final grades are 6 or higher. One 5 is allowed too, and one 4 or two 5s with at least one 7."
        )
        if self.below:
            have = enumeration((f"{counted.grade.low} ({counted.code})" for counted in self.below), language)
            yield (f"Je hebt al: {have}; reken dat mee." if dutch else f"You have already: {have}; count that in.")
        for code in dict.fromkeys(step.code for step in self.steps):
            yield _steps_told([step for step in self.steps if step.code == code], language)
        if self.mean is not None:
            yield ("En " if dutch else "And ") + self.mean.sentence(language) + "."
        if any(way.left_out for way in self.ways):
            codes = sorted({code for way in self.ways for code in way.left_out})
            names = enumeration(codes, language)
            yield (
                f"Deze vakken kunnen buiten de uitslag blijven als je dan slaagt: {names}."
                if dutch
                else f"These subjects can stay out of the result if you pass then: {names}."
            )


FEW_WAYS = 3

_DONE = Text(nl="Je bent geslaagd; er staat niets meer open.", en="You have passed; nothing is open any more.")
_SAFE = Text(
    nl="Met elk cijfer voor wat nog open is, ben je geslaagd.", en="With any grade for what is open, you pass."
)
_FIRST = Text(
    nl="Breng dat eerst in orde; dan pas is te zeggen welke cijfers nodig zijn.",
    en="Get that in order first; only then can be said which grades are needed.",
)
_LOST = Text(
    nl="Slagen kan niet meer met de cijfers die nog open zijn. Een herkansing is niet meegerekend.",
    en="Passing is no longer possible with the open grades. A resit is not taken into account.",
)
_FAILED = Text(
    nl="Met deze cijfers ben je afgewezen. Een herkansing is niet meegerekend.",
    en="With these grades you have not passed. A resit is not taken into account.",
)


def _steps_told(steps: Sequence[Step], language: Language) -> str:
    """'CE EC: een 5 vanaf 2,9; een 6 vanaf 4,9; een 7 vanaf 6,9.'"""
    kinds = {demand.grades for step in steps for option in step.options for demand in option}
    alone = next(iter(kinds))[0] if len(kinds) == 1 and len(next(iter(kinds))) == 1 else None
    name = f"{alone.kind.upper()} {alone.code}" if alone and alone.kind != "final" else steps[0].code
    return f"{name}: " + "; ".join(_step_told(step, language, short=alone is not None) for step in steps) + "."


def _step_told(step: Step, language: Language, *, short: bool) -> str:
    dutch = language == "nl"
    one = f"een {step.grade}" if dutch else f"a {step.grade}"
    if not step.options:
        return f"{one} kan niet meer" if dutch else f"{one} is not possible"
    if any(not demands for demands in step.options):
        return f"{one} is het zeker" if dutch else f"{one} is certain"
    if short:
        shown = number(step.options[0][0].total / 10, language)
        return f"{one} vanaf {shown}" if dutch else f"{one} from {shown}"
    ways = enumeration(
        (", ".join(d.sentence(language) for d in demands) for demands in step.options), language, last="or"
    )
    return f"{one} met {ways}" if dutch else f"{one} with {ways}"
