"""Facts that are not filled in and therefore kept somebody away, or left a figure open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leerroute.placement.internships.limits import start_of
from leerroute.placement.internships.limits.young import YOUNG, old_enough
from leerroute.placement.internships.possible import Case
from leerroute.placement.learner import age_on
from leerroute.text import Text

SHOWN = 10
"""Names in one sentence; the rest is counted."""


def missing(case: Case) -> Iterator[Text]:
    """One sentence for each kind of fact that is missing, with who or what misses it and what follows."""
    problem = case.problem
    known = case.travel.points
    blocked = case.blocked[old_enough.id]
    unborn = [each.key for each in problem.learners if each.born is None and problem.places]
    born = [key for key in unborn if bool(blocked[case.row[key]].all())]
    if born:
        yield Text(
            nl=f"Geboortedatum niet ingevuld, dus nergens geplaatst: {named(born, 'nl')}.",
            en=f"Date of birth not filled in, so placed nowhere: {named(born, 'en')}.",
        )
    homes = [learner.key for learner in problem.learners if learner.pc4 not in known]
    if homes:
        yield Text(
            nl=f"Postcode niet ingevuld of niet in de tabel, dus reistijd onbekend: {named(homes, 'nl')}.",
            en=f"Postcode not filled in or not in the table, so travel unknown: {named(homes, 'en')}.",
        )
    sites = [place.key for place in problem.places if place.pc4 not in known]
    if sites:
        yield Text(
            nl=f"Plaatsen zonder bekende postcode, dus reistijd onbekend: {named(sites, 'nl')}.",
            en=f"Places without a known postcode, so travel unknown: {named(sites, 'en')}.",
        )
    silent = [place.key for place in problem.places if not place.work and _somebody_is_young(case, place.key)]
    if silent:
        yield Text(
            nl=f"Soort werk niet ingevuld, dus niemand onder de {YOUNG} geplaatst bij: {named(silent, 'nl')}.",
            en=f"Kind of work not filled in, so nobody under {YOUNG} placed at: {named(silent, 'en')}.",
        )


def _somebody_is_young(case: Case, key: str) -> bool:
    start = start_of(case.problem, case.problem.places[case.column[key]])
    return any(each.born is not None and age_on(each.born, start) < YOUNG for each in case.problem.learners)


def named(keys: Sequence[str], language: str) -> str:
    """'a, b', and beyond ten names how many more."""
    shown, more = sorted(keys)[:SHOWN], len(keys) - SHOWN
    words = ", ".join(shown)
    return (
        words
        if more <= 0
        else f"{words} {'en nog' if language == 'nl' else 'and'} {more}{'' if language == 'nl' else ' more'}"
    )
