"""Crisp-set QCA: which combinations of conditions go with an outcome, how consistently, and how much of it they cover.

Three solutions. Complex: only what was seen. Parsimonious: every combination nobody showed may help to simplify.
Intermediate: only where theory expects it (Ragin and Sonnett 2005: a condition leaves a complex term when the
parsimonious one does not need it and theory expects its opposite to help).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from leerroute.monitor.explanation.minimise import EITHER, Term, covers, primes, smallest_covers
from leerroute.monitor.explanation.truth_table import Configuration, TruthTable
from leerroute.text import Text

Sort = Literal["complex", "parsimonious", "intermediate"]


@dataclass(frozen=True)
class Path:
    """A term with its fit, shares from 0 to 1. consistency: of its cases, how many have the outcome. coverage: of the
    cases with the outcome, how many it holds; unique: how many only it holds. cases: all that fall under it."""

    term: Term
    formula: str
    consistency: float
    coverage: float
    unique: float
    cases: tuple[str, ...]


@dataclass(frozen=True)
class Model:
    """One formula for the outcome: paths joined by "or", and the fit of the whole."""

    paths: tuple[Path, ...]
    consistency: float
    coverage: float

    @property
    def formula(self) -> str:
        return " + ".join(path.formula for path in self.paths)


@dataclass(frozen=True)
class Solution:
    """models: every formula that is equally short. None when no combination leads to the outcome."""

    sort: Sort
    models: tuple[Model, ...]

    def caution(self) -> Text | None:
        """What must be said beside the formulas, if anything."""
        if not self.models:
            return Text(
                nl="Geen enkele combinatie gaat vaak genoeg samen met de uitkomst.",
                en="No combination goes with the outcome often enough.",
            )
        if len(self.models) > 1:
            return Text(
                nl=f"{len(self.models)} formules passen even goed. De casussen kiezen niet; noem ze alle.",
                en=f"{len(self.models)} formulas fit equally well. The cases do not choose; name them all.",
            )
        return None


def solve(table: TruthTable, sort: Sort, expected: Mapping[str, bool | None] | None = None) -> Solution:
    """expected: for the intermediate solution, per condition whether its presence (True) or absence (False) helps."""
    wanted = [line.configuration for line in table.lines if line.out]
    if not wanted:
        return Solution(sort, ())
    if sort == "complex":
        chosen = _complex(table, wanted)
    elif sort == "parsimonious":
        chosen = _parsimonious(table, wanted)
    else:
        chosen = _intermediate(table, wanted, expected or {})
    return Solution(sort, tuple(_model(table, terms) for terms in chosen))


def _complex(table: TruthTable, wanted: Sequence[Configuration]) -> tuple[tuple[Term, ...], ...]:
    return smallest_covers(primes(wanted, len(table.names)), wanted)


def _parsimonious(table: TruthTable, wanted: Sequence[Configuration]) -> tuple[tuple[Term, ...], ...]:
    refused = {line.configuration for line in table.lines if not line.out}
    allowed = [row for row in product((False, True), repeat=len(table.names)) if row not in refused]
    return smallest_covers(primes(allowed, len(table.names)), wanted)


def _intermediate(
    table: TruthTable, wanted: Sequence[Configuration], expected: Mapping[str, bool | None]
) -> tuple[tuple[Term, ...], ...]:
    """From each pair of a complex and a parsimonious model. A complex term that lies in none of the parsimonious ones (it
    happens when several models fit) stays as it is."""
    helps = tuple(expected.get(name) for name in table.names)
    eased_terms: dict[tuple[Term, ...], None] = {}
    for long in _complex(table, wanted):
        for short in _parsimonious(table, wanted):
            around = {term: [wide for wide in short if _within(term, wide)] or [term] for term in long}
            eased = {_eased(term, wide, helps) for term, wides in around.items() for wide in wides}
            largest = [term for term in sorted(eased) if not any(_within(term, o) and term != o for o in eased)]
            eased_terms[tuple(largest)] = None
    found = dict.fromkeys(cover for terms in eased_terms for cover in smallest_covers(terms, wanted))
    fewest = min(len(terms) for terms in found)
    return tuple(terms for terms in found if len(terms) == fewest)


def _eased(term: Term, wide: Term, helps: Sequence[bool | None]) -> Term:
    return tuple(
        EITHER if free == EITHER and help_ is not None and digit == int(not help_) else digit
        for digit, free, help_ in zip(term, wide, helps, strict=True)
    )


def _within(term: Term, wide: Term) -> bool:
    return all(broad in (EITHER, digit) for digit, broad in zip(term, wide, strict=True))


def _model(table: TruthTable, terms: Sequence[Term]) -> Model:
    positive = {case for line in table.lines for case in line.positive}
    held = [{case for line in table.lines if covers(term, line.configuration) for case in line.cases} for term in terms]
    paths = []
    for number, (term, cases) in enumerate(zip(terms, held, strict=True)):
        others = set().union(*(held[:number] + held[number + 1 :]))
        hit = cases & positive
        order = tuple(case for line in table.lines for case in line.cases if case in cases)
        paths.append(
            Path(term, formula(term, table.names), len(hit) / len(cases), len(hit) / len(positive), len(hit - others) / len(positive), order)
        )  # fmt: skip
    everything = set().union(*held)
    hit = everything & positive
    return Model(tuple(paths), len(hit) / len(everything), len(hit) / len(positive))


def formula(term: Term, names: Sequence[str]) -> str:
    """(1, 0, 2) of A, B, C -> 'A*~B'."""
    named = (("" if digit else "~") + name for digit, name in zip(term, names, strict=True) if digit != EITHER)
    return "*".join(named) or "1"


@dataclass(frozen=True)
class Need:
    """How far a single condition (or its absence, "~") is necessary. consistency: of the cases with the outcome, how
    many have it; coverage: of the cases that have it, how many have the outcome."""

    condition: str
    consistency: float
    coverage: float


def needs(table: TruthTable) -> tuple[Need, ...]:
    """Every condition and its absence, the most necessary first."""
    found = []
    total = sum(len(line.positive) for line in table.lines)
    for number, name in enumerate(table.names):
        for present in (True, False):
            lines = [line for line in table.lines if line.configuration[number] is present]
            hit, all_ = sum(len(line.positive) for line in lines), sum(len(line.cases) for line in lines)
            if all_ and total:
                found.append(Need(name if present else f"~{name}", hit / total, hit / all_))
    return tuple(sorted(found, key=lambda need: (-need.consistency, -need.coverage)))
