"""Does everyone get an equally good outcome? Shown for people to judge; no solver ever sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.placement.equity.groups import FEATURES, Feature, grouped, hidden
from leerroute.placement.equity.intervals import Interval, mean, mean_difference, share, share_difference
from leerroute.placement.outcome import Outcome
from leerroute.text import Text

METHODS = Text(
    nl="Intervallen van 95 %. Aandelen: Wilson (1927). Verschil tussen aandelen: methode 10 van Newcombe (1998). "
    "Gemiddelden: de t-verdeling; hun verschil: Welch (1947). Elke groep is vergeleken met alle andere leerlingen.",
    en="95 % intervals. Shares: Wilson (1927). Difference between shares: method 10 of Newcombe (1998). "
    "Means: the t distribution; their difference: Welch (1947). Every group is compared with all other learners.",
)


@dataclass(frozen=True)
class Measure:
    """One figure of a group. against: this group minus all other learners; None when there are none to compare with."""

    own: Interval
    against: Interval | None

    @property
    def flagged(self) -> bool:
        return self.against is not None and self.against.excludes_zero


@dataclass(frozen=True)
class GroupOutcome:
    """first, unplaced: shares. cost: the mean by the weights of the round; lower is better."""

    group: Text
    learners: int
    first: Measure
    unplaced: Measure
    cost: Measure

    @property
    def measures(self) -> tuple[Measure, Measure, Measure]:
        return (self.first, self.unplaced, self.cost)


@dataclass(frozen=True)
class Comparison:
    """One feature. hidden: how many groups are not shown, because they or their complement are too small."""

    title: Text
    groups: tuple[GroupOutcome, ...]
    hidden: int


@dataclass(frozen=True)
class EquityReport:
    fewest: int
    learners: int
    comparisons: tuple[Comparison, ...]

    @property
    def compared(self) -> int:
        """How many differences were looked at."""
        return sum(measure.against is not None for measure in self._measures)

    @property
    def flagged(self) -> int:
        return sum(measure.flagged for measure in self._measures)

    @property
    def _measures(self) -> tuple[Measure, ...]:
        return tuple(m for comparison in self.comparisons for group in comparison.groups for m in group.measures)

    @property
    def caution(self) -> Text:
        """How many differences chance alone would flag, on average, when there is no difference at all."""
        by_chance = self.compared * 0.05
        nl, en = f"{by_chance:.1f}".replace(".", ","), f"{by_chance:.1f}"
        return Text(
            nl=f"Er zijn {self.compared} verschillen bekeken. Ook als er niets aan de hand is, vallen er daarvan door toeval gemiddeld zo'n {nl} op; nu {_nl(self.flagged)}. "
            "Een verschil is een vraag voor het team, geen bewijs: de keuzes zelf kunnen al verschillen.",
            en=f"{self.compared} differences were looked at. Even when nothing is going on, chance flags about {en} of them on average; now {self.flagged} {'is' if self.flagged == 1 else 'are'}. "
            "A difference is a question for staff, not proof: the choices themselves may differ already.",
        )


def equity_report(outcomes: Sequence[Outcome], fewest: int = 10) -> EquityReport:
    """Outcome by leerweg, gender, postcode area and support. fewest: smaller groups are not shown."""
    return EquityReport(fewest, len(outcomes), tuple(_comparison(outcomes, feature, fewest) for feature in FEATURES))


def _comparison(outcomes: Sequence[Outcome], feature: Feature, fewest: int) -> Comparison:
    groups = grouped(outcomes, feature)
    secret = hidden({group: len(members) for group, members in groups.items()}, fewest)
    shown = tuple(
        _group(group, members, [outcome for other, theirs in groups.items() if other != group for outcome in theirs])
        for group, members in groups.items()
        if group not in secret
    )
    return Comparison(feature.title, shown, len(secret))


def _group(group: Text, members: Sequence[Outcome], others: Sequence[Outcome]) -> GroupOutcome:
    def of_share(seen: Sequence[bool], among_others: Sequence[bool]) -> Measure:
        own, other = (sum(seen), len(seen)), (sum(among_others), len(among_others))
        return Measure(share(*own), share_difference(own, other) if others else None)

    costs, other_costs = [float(o.cost) for o in members], [float(o.cost) for o in others]
    return GroupOutcome(
        group,
        len(members),
        of_share([outcome.first for outcome in members], [outcome.first for outcome in others]),
        of_share([outcome.short > 0 for outcome in members], [outcome.short > 0 for outcome in others]),
        Measure(mean(costs), mean_difference(costs, other_costs) if others else None),
    )


def _nl(count: int) -> str:
    return "valt er geen op" if count == 0 else "valt er 1 op" if count == 1 else f"vallen er {count} op"
