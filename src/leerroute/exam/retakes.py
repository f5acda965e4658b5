"""What a resit has to give, for who cannot pass any more with the grades that are there (UB WVO 3.16, 3.38)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from leerroute.exam.candidate import Candidate
from leerroute.exam.needs import Way
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role, Subject

FindWays = Callable[[Standing], list[Way]]


def retakes(whole: Standing, ways: FindWays) -> Iterator[Way]:
    """Every way to pass by resits: of one CE, in bb and kb also of the cspe, and of maatschappijleer below 6.

    Nothing in years for which the number of resits was not read, or once a resit was taken.
    """
    if "vmbo.exam.resit.ce" not in whole.law or any(s.resit is not None for s in whole.candidate.subjects):
        return
    for codes in sorted(_choices(whole), key=len):
        yield from ways(Standing(_reopened(whole.candidate, codes), whole.law))


def _choices(whole: Standing) -> Iterator[frozenset[str]]:
    """The sets of subjects that may be taken again together."""
    subjects = whole.candidate.subjects
    central = [s.code for s in subjects if s.ce is not None and s.taken_in is None and whole.has_ce(s)]
    cspe = whole.law.get("vmbo.exam.resit.cspe")
    practical = [s.code for s in whole.candidate.having(Role.PROFIELVAK) if s.code in central]
    if cspe is None or whole.candidate.leerweg not in cspe:
        practical = []
    below = whole.law["vmbo.exam.resit.maatschappijleer_below"].number()
    school = [s.code for s in whole.candidate.having(Role.MAATSCHAPPIJLEER) if s.se is not None and s.se < below]
    for codes in product([None, *central], [None, *practical], [None, *school]):
        again = frozenset(code for code in codes if code is not None)
        if again:
            yield again


def _reopened(candidate: Candidate, codes: frozenset[str]) -> Candidate:
    subjects = tuple(_again(s) if s.code in codes else s for s in candidate.subjects)
    return candidate.model_copy(update={"subjects": subjects})


def _again(subject: Subject) -> Subject:
    return subject.model_copy(update={"ce" if subject.may_have_ce else "se": None})
