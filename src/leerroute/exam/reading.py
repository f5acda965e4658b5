"""A candidate from a YAML or JSON file: well-formed, and with codes that exist."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.curriculum import Catalogue
from leerroute.exam.candidate import Candidate
from leerroute.exam.codes import Codes
from leerroute.files import Place, Problem, Refusal, SourceDocument, Unreadable, spelled


def candidate_in(document: SourceDocument, catalogue: Catalogue) -> Candidate:
    """The candidate that the document holds. Raises `Unreadable` with every problem, also each unknown code."""
    candidate = document.as_model(Candidate)
    problems = list(_unknown_codes(candidate, document, Codes(catalogue)))
    if problems:
        raise Unreadable(problems)
    return candidate


def _unknown_codes(candidate: Candidate, document: SourceDocument, codes: Codes) -> Iterator[Problem]:
    try:
        codes.refuse_unknown_profile(candidate.profiel, candidate.leerweg)
    except Refusal as refusal:
        yield _problem(document, refusal.place, str(candidate.profiel), refusal)
    for index, subject in enumerate(candidate.subjects):
        try:
            codes.refuse_unknown(subject.code, subject.role)
        except Refusal as refusal:
            yield _problem(document, ("subjects", index, *refusal.place), subject.code, refusal)


def _problem(document: SourceDocument, place: Place, value: str, refusal: Refusal) -> Problem:
    return Problem(
        file=document.file,
        place=spelled(place),
        line=document.line_of(place),
        value=value,
        expected=refusal.expected,
        remedy=refusal.remedy,
    )
