"""Maatwerk: which leerweg and which level per subject can a learner finish, and where does each choice lead?

The law lets a learner take subjects at a higher leerweg than the diploma's, with at least one at its own. So a set of
levels gives a diploma of every leerweg that is nowhere above a subject and is the level of one. All sets are tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from pydantic import BaseModel, ConfigDict

from leerroute.curriculum import Level
from leerroute.exam.candidate import Candidate
from leerroute.exam.change import admission
from leerroute.exam.grades import Grade
from leerroute.exam.outcome import Outcome, Result, result
from leerroute.exam.subject import SubjectLevel
from leerroute.exam.subject_names import subject_name
from leerroute.files import Refusal
from leerroute.law import Register
from leerroute.text import Text, number

LADDER = tuple(SubjectLevel)
MOST_CHOICES = 20_000


class Alternative(BaseModel):
    """A subject at another level, with the grades that the learner has or is expected to get there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    level: SubjectLevel
    se: Grade | None = None
    ce: Grade | None = None


@dataclass(frozen=True)
class Choice:
    """One set of levels. levels: of the subjects that have alternatives."""

    leerweg: Level
    levels: tuple[tuple[str, SubjectLevel], ...]
    result: Result
    admission: tuple[int, ...]


def advise(candidate: Candidate, alternatives: Sequence[Alternative], register: Register) -> tuple[Choice, ...]:
    """Every legal choice of levels with its result, the best first: passed before open before failed, then the highest.

    An alternative below the candidate's own leerweg makes it an exam at that lower leerweg, with the others higher.
    Raises Refusal (a ValueError that says why in both languages) for an alternative of a subject that the candidate does
    not have or that gets no grade, and for more choices than can be tried (MOST_CHOICES).
    """
    graded = {subject.code: not subject.role.in_words for subject in candidate.subjects}
    options: dict[str, list[Alternative | None]] = {}
    for alternative in alternatives:
        _refuse_what_is_no_choice(alternative, graded)
        options.setdefault(alternative.code, [None]).append(alternative)
    if prod(map(len, options.values())) > MOST_CHOICES:
        raise Refusal(
            Text(nl=f"meer dan {number(MOST_CHOICES, 'nl')} keuzes.", en=f"more than {MOST_CHOICES:,} choices."),
            Text(nl="Laat een paar alternatieven weg.", en="Leave out some alternatives."),
        )
    choices = [
        choice
        for picked in product(*options.values())
        for choice in _choices(candidate, dict(zip(options, picked, strict=True)), register)
    ]
    rank = {Outcome.PASSED: 0, Outcome.UNDECIDED: 1, Outcome.FAILED: 2}
    return tuple(
        sorted(choices, key=lambda c: (rank[c.result.outcome], -SubjectLevel(c.leerweg).height, -_height(c), c.levels))
    )


def _refuse_what_is_no_choice(alternative: Alternative, graded: Mapping[str, bool]) -> None:
    """graded: by code whether the subject gets a grade."""
    code = alternative.code
    if code not in graded:
        raise Refusal(
            Text(nl=f"het vak {code} heeft deze kandidaat niet.", en=f"the candidate has no subject {code}."),
            Text(nl=f"Kies uit: {', '.join(graded)}.", en=f"Choose from: {', '.join(graded)}."),
        )
    if not graded[code]:
        name = subject_name(code)
        raise Refusal(
            Text(nl=f"{name.nl} heeft geen niveau.", en=f"{name.en} has no level."),
            Text(nl="Kies een vak met een cijfer.", en="Choose a subject with a grade."),
        )


def _choices(candidate: Candidate, picked: dict[str, Alternative | None], register: Register) -> Iterator[Choice]:
    subjects, own = [], SubjectLevel(candidate.leerweg)
    for subject in candidate.subjects:
        other = picked.get(subject.code)
        update: dict[str, object] = {"level": subject.level or own}
        if other is not None:
            update = {"se": other.se, "ce": other.ce, "resit": None, "level": other.level, "own_level": None}
        subjects.append(subject.model_copy(update=update))
    lowest = Level(min((subject.level or own for subject in subjects if not subject.role.in_words), key=LADDER.index))
    told = tuple((subject.code, subject.level or own) for subject in subjects if subject.code in picked)
    person = candidate.model_copy(update={"leerweg": lowest, "subjects": tuple(subjects)})
    outcome = result(person, register)
    yield Choice(lowest, told, outcome, admission(outcome, register))


def _height(choice: Choice) -> int:
    return sum(LADDER.index(level) for _, level in choice.levels)
