"""Which factors go with binding, by a model over many cases; or an honest refusal where the numbers do not carry one.

The rule: a factor belongs to a case, so cases are what counts, not learners. (1) At least 30 cases, the smallest number
of groups for which standard errors were found near enough (Maas and Hox 2005, Sufficient sample sizes for multilevel
modeling; under 50 they are still too small, and we say so). (2) At least 10 cases for each factor, and (3) at least 10
learners with the rarer outcome for each factor (Peduzzi et al. 1996, events per variable in logistic regression).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm

from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.conditions import Condition, uniform
from leerroute.monitor.explanation.grouped_logistic import fit
from leerroute.monitor.refusal import Refused
from leerroute.text import Text

FEWEST_CASES, SURE_CASES = 30, 50
CASES_PER_FACTOR = 10
EVENTS_PER_FACTOR = 10


@dataclass(frozen=True)
class Weight:
    """A factor's odds ratio for being bound, with its interval: cases with it against cases without, the others equal."""

    condition: Condition
    odds_ratio: float
    low: float
    high: float


@dataclass(frozen=True)
class Weighed:
    """cases, learners: what the model rests on. between: the standard deviation between cases that the factors leave
    unexplained, in log odds. left_out: cases in which something is not filled in."""

    weights: tuple[Weight, ...]
    between: float
    cases: int
    learners: int
    cautions: tuple[Text, ...]
    left_out: tuple[str, ...]


def weigh(cases: Sequence[Case], conditions: Sequence[Condition], level: float = 0.95) -> Weighed | Refused:
    """The factors in one random-intercept logistic model of being bound, or why not."""
    filled = [case for case in cases if _filled(case, conditions)]
    reasons = refusals(filled, conditions)
    if reasons:
        return Refused(reasons, _INSTEAD)
    design = np.array([[1.0, *(float(bool(c.holds(case))) for c in conditions)] for case in filled])
    if np.linalg.matrix_rank(design) < design.shape[1]:
        return Refused((_ENTANGLED,), _INSTEAD)
    bound = np.array([case.bound for case in filled], dtype=float)
    learners = np.array([case.learners for case in filled], dtype=float)
    found = fit(bound, learners, design, np.arange(len(filled)))
    if not found.converged or not np.isfinite(found.errors).all():
        return Refused((_NO_OPTIMUM,), _INSTEAD)
    z = float(norm.ppf(0.5 + level / 2))
    weights = tuple(
        Weight(condition, float(np.exp(b)), float(np.exp(b - z * e)), float(np.exp(b + z * e)))
        for condition, b, e in zip(conditions, found.coefficients[1:], found.errors[1:], strict=True)
    )
    cautions = (_FEW,) if len(filled) < SURE_CASES else ()
    left_out = tuple(case.case for case in cases if not _filled(case, conditions))
    return Weighed(weights, found.sd, len(filled), int(learners.sum()), (*cautions, _NO_CAUSE), left_out)


def refusals(filled: Sequence[Case], conditions: Sequence[Condition]) -> tuple[Text, ...]:
    """Every part of the rule that these cases do not meet; () when they carry the model."""
    count, factors = len(filled), len(conditions)
    reasons = [found.sentence() for found in uniform(filled, conditions)]
    if not conditions:
        reasons.append(Text(nl="Er is geen factor gekozen.", en="No factor was chosen."))
    if count < FEWEST_CASES:
        reasons.append(
            Text(
                nl=f"{count} casussen dragen geen model: er zijn er minstens {FEWEST_CASES} nodig (Maas en Hox 2005).",
                en=f"{count} cases do not carry a model: at least {FEWEST_CASES} are needed (Maas and Hox 2005).",
            )
        )
    if count < CASES_PER_FACTOR * factors:
        reasons.append(
            Text(
                nl=f"{factors} factoren vragen minstens {CASES_PER_FACTOR * factors} casussen; hier zijn er {count}.",
                en=f"{factors} factors ask for at least {CASES_PER_FACTOR * factors} cases; here are {count}.",
            )
        )
    bound = sum(case.bound or 0 for case in filled)
    rarer = min(bound, sum(case.learners or 0 for case in filled) - bound)
    if rarer < EVENTS_PER_FACTOR * factors:
        reasons.append(
            Text(
                nl=f"{factors} factoren vragen minstens {EVENTS_PER_FACTOR * factors} leerlingen met de zeldzaamste uitkomst; hier zijn er {rarer} (Peduzzi e.a. 1996).",
                en=f"{factors} factors ask for at least {EVENTS_PER_FACTOR * factors} learners with the rarer outcome; here are {rarer} (Peduzzi et al. 1996).",
            )
        )
    return tuple(reasons)


def _filled(case: Case, conditions: Sequence[Condition]) -> bool:
    return case.bound is not None and all(condition.holds(case) is not None for condition in conditions)


_INSTEAD = Text(
    nl="Vergelijk de casussen naast elkaar en met een waarheidstabel (QCA); die zijn voor weinig casussen bedoeld.",
    en="Compare the cases side by side and with a truth table (QCA); those are meant for few cases.",
)
_ENTANGLED = Text(
    nl="De factoren gaan in deze casussen precies samen; ze zijn niet uit elkaar te halen.",
    en="In these cases the factors go exactly together; they cannot be told apart.",
)
_NO_OPTIMUM = Text(
    nl="Het model vindt geen uitkomst: een factor scheidt de casussen waarschijnlijk volledig.",
    en="The model finds no answer: a factor probably separates the cases completely.",
)
_FEW = Text(
    nl=f"Met minder dan {SURE_CASES} casussen zijn de marges iets te smal (Maas en Hox 2005).",
    en=f"With fewer than {SURE_CASES} cases the intervals are somewhat too narrow (Maas and Hox 2005).",
)
_NO_CAUSE = Text(
    nl="Dit laat zien wat samengaat, niet wat waardoor komt: scholen kozen hun programma zelf.",
    en="This shows what goes together, not what causes what: schools chose their programme themselves.",
)
