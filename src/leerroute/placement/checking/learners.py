"""Checks on learners and their choices that hold for modules and for internships."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from leerroute.placement.checking.rows import strangers, together, twice
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.learner import Learner, age_on
from leerroute.placement.reading import Entry
from leerroute.placement.reading.choices import Chosen
from leerroute.text import Text

LEARNERS = Text(nl="de leerlingen", en="learners")
_YOUNGEST, _OLDEST = 10, 30
"""Ages in a vmbo or an mbo; outside it somebody mistyped a year."""


def learners_are_plausible(learners: Sequence[Entry[Learner]], on: date) -> Iterator[Finding]:
    """A learner twice, an impossible age."""
    if not learners:
        return
    yield from twice(learners, lambda learner: learner.key, "key")
    for entry in learners:
        born = entry.value.born
        if born and not _YOUNGEST <= age_on(born, on) <= _OLDEST:
            age = age_on(born, on)
            yield entry.error(
                "born",
                Text(nl=f"dan is deze leerling {age} jaar.", en=f"that makes this learner {age} years old."),
                Text(nl="Kijk naar het jaar.", en="Check the year."),
            )


def choices_are_known(
    choices: Sequence[Entry[Chosen]], learners: Collection[str], targets: Collection[str], among: Text
) -> Iterator[Finding]:
    """A choice of or for somebody or something unknown, and the same choice twice."""
    first: dict[tuple[str, str], Entry[Chosen]] = {}
    for entry in choices:
        chosen = entry.value
        yield from strangers(entry, "learner", [chosen.learner], learners, LEARNERS)
        yield from strangers(entry, "target", [chosen.target], targets, among)
        earlier = first.setdefault((chosen.learner, chosen.target), entry)
        if earlier is not entry:
            row = earlier.row.number
            yield entry.error(
                "target",
                Text(
                    nl=f"leerling {chosen.learner} koos '{chosen.target}' al in regel {row}.",
                    en=f"learner {chosen.learner} chose '{chosen.target}' in line {row} already.",
                ),
                Text(nl="Laat er één staan.", en="Keep one of them."),
            )


def everyone_chose(
    learners: Sequence[Entry[Learner]], choices: Sequence[Entry[Chosen]], *, others_allowed: bool
) -> Iterator[Finding]:
    """Learners without any choice. others_allowed: the settings let somebody be placed where they did not choose."""
    chose = {entry.value.learner for entry in choices if entry.value.rank is not None}
    remedy = (
        Text(nl="Vraag de keuzes alsnog; anders krijgt de leerling wat overblijft.", en="Ask for the choices; the learner gets what is left otherwise.")
        if others_allowed
        else Text(nl="Vraag de keuzes alsnog; zonder keuze wordt de leerling nergens geplaatst.", en="Ask for the choices; without any the learner is placed nowhere.")
    )  # fmt: skip
    yield from together(
        [entry for entry in learners if entry.value.key not in chose],
        Weight.WARNING,
        "key",
        Text(nl="deze leerling koos niets.", en="this learner chose nothing."),
        remedy,
    )
