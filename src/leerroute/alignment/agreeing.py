"""How often two schools say the same of a pair, and how much better that is than chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.standing import JudgedPair
from leerroute.alignment.words import Answer
from leerroute.curriculum import Side

_Z = 1.959964
"""The 97.5 % point of the normal distribution."""


@dataclass(frozen=True)
class Agreement:
    """pairs: that both schools judged. same: of those, said alike. kappa: Cohen's, with its 95 % interval.

    kappa is None when chance alone would make them agree (everybody says one thing); the interval is None then too, and
    with fewer than two pairs.
    """

    pairs: int
    same: int
    kappa: float | None
    interval: tuple[float, float] | None

    @property
    def share(self) -> float | None:
        return self.same / self.pairs if self.pairs else None


@dataclass(frozen=True)
class Agreements:
    """on_overlap: is there one, yes, no or unsure. on_relation: of which kind too."""

    on_overlap: Agreement
    on_relation: Agreement


def agreements(pairs: Iterable[JudgedPair]) -> Agreements:
    """Agreement between the first assessor of each school, over the pairs that both judged.

    Only means something when they judged before they spoke about it.
    """
    both = [words for pair in pairs if (words := _first_of_each(pair)) is not None]
    relation: list[tuple[Answer, Answer]] = [((a.said, a.relation), (b.said, b.relation)) for a, b in both]
    overlap: list[tuple[Said, Said]] = [(a.said, b.said) for a, b in both]
    return Agreements(agreement(overlap), agreement(relation))


def agreement(ratings: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """Cohen's kappa of two raters, with the large-sample interval of Fleiss, Cohen and Everitt (1969).

    With p_ij the share of pairs that the first calls i and the second j, p_i. and p_.j its sums, p_o the sum of p_ii and
    p_e the sum of p_i. p_.i: kappa = (p_o - p_e) / (1 - p_e), and its variance is (A + B - C) / (n (1 - p_e)^2) with
    A = sum p_ii (1 - (p_i. + p_.i)(1 - kappa))^2, B = (1 - kappa)^2 sum over i != j of p_ij (p_.i + p_j.)^2 and
    C = (kappa - p_e (1 - kappa))^2.
    """
    n = len(ratings)
    same = sum(first == second for first, second in ratings)
    if not n:
        return Agreement(0, 0, None, None)
    first_says, second_says = (Counter(rating[k] for rating in ratings) for k in (0, 1))
    chance = sum(first_says[i] * second_says[i] for i in first_says) / n**2
    if chance == 1:
        return Agreement(n, same, None, None)
    kappa = (same / n - chance) / (1 - chance)
    if n < 2:
        return Agreement(n, same, kappa, None)
    a = b = 0.0
    for (i, j), count in Counter(ratings).items():
        if i == j:
            a += count / n * (1 - (first_says[i] + second_says[i]) / n * (1 - kappa)) ** 2
        else:
            b += count / n * ((second_says[i] + first_says[j]) / n) ** 2
    c = (kappa - chance * (1 - kappa)) ** 2
    reach = _Z * sqrt(max(a + (1 - kappa) ** 2 * b - c, 0.0) / n) / (1 - chance)
    return Agreement(n, same, kappa, (max(-1.0, kappa - reach), min(1.0, kappa + reach)))


def _first_of_each(pair: JudgedPair) -> tuple[Judged, Judged] | None:
    """The first word of the vmbo and the first of the mbo; None when it is one person, or one school."""
    vmbo = next((word for word in pair.words if word.side is Side.VMBO), None)
    if vmbo is None:
        return None
    mbo = next((word for word in pair.words if word.side is Side.MBO and word.assessor != vmbo.assessor), None)
    return None if mbo is None else (vmbo, mbo)
