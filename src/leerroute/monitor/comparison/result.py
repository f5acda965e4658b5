"""What came out of a comparison, and what it does and does not show, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.monitor.comparison.clustered import Coefficient
from leerroute.monitor.comparison.sensitivity import EValue
from leerroute.monitor.comparison.wild import FEWEST_CLUSTERS, Wild
from leerroute.text import Text, decimals, number, percent

FEW_SCHOOLS = 50
"""Under this number of schools the interval rests on a small-sample correction."""
LEAST_FREEDOM = 4.0
"""Under this the correction itself is no longer trusted (Tipton 2015, Psychological Methods 20:375-393)."""
LEAST_SCHOOLS = 5
"""Nor with fewer schools than this on a side: with three schools of twelve our own simulation finds the truth in 91 % of
its 95 % intervals (benchmarks/monitor_simulation.py)."""


@dataclass(frozen=True)
class Comparison:
    """One outcome compared. difference: route minus pool made alike; error None when it cannot be known.

    route, pool, unadjusted: means (shares 0-1 when `shares`): of the route group, of the pool made alike, and of the pool
    as it was. learners, pool_learners, effective: whom it rests on; effective: what the weighted pool is worth.
    schools: on both sides; clusters: different ones together; None: not known. wild: the weights of the wild cluster
    bootstrap that the interval comes from, None when it does not. second: the same by propensity weights. outside: learners of the route group who could not take part; None: some, and
    too few to tell how many. placebo: the outcome is one that the route cannot have changed.
    """

    outcome: Text
    shares: bool
    route: float
    pool: float
    unadjusted: float
    difference: float
    low: float | None
    high: float | None
    freedom: float
    schools: tuple[int, int] | None
    clusters: int | None
    wild: str | None
    learners: int
    pool_learners: int
    effective: float
    outside: int | None
    second: float | None
    e_value: EValue | None
    placebo: bool = False

    @property
    def shown(self) -> bool:
        """Whether the interval leaves out "no difference"."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)

    def statement(self) -> tuple[Text, ...]:
        """Sentences for people: the finding, how sure, and what it does not show."""
        said = [self._finding(), *self.cautions()]
        if self.placebo:
            said.append(_PLACEBO_BAD if self.shown else _PLACEBO_GOOD)
        else:
            said += [*self._unseen(), _CHOSEN]
        return tuple(said)

    def cautions(self) -> tuple[Text, ...]:
        """Why to trust the interval less than its 95 %."""
        found = []
        if self.schools is None:
            found.append(_NO_SCHOOLS)
        elif min(self.schools) < 2:
            found.append(_ONE_SCHOOL)
        elif self.clusters is not None and self.clusters < FEWEST_CLUSTERS:
            found.append(_UNDER_SIX)
        elif self.low is None:
            found.append(_NO_END)
        elif self.wild is not None or (self.clusters or 0) < FEW_SCHOOLS:
            found.append(self._few_schools(*self.schools))
        few = self.schools is not None and min(self.schools) < LEAST_SCHOOLS
        if self.low is not None and (few or self.freedom < LEAST_FREEDOM):
            found.append(_TOO_FEW)
        if self.second is not None and self._beyond(self.second):
            other = self._apart(self.second)
            found.append(
                Text(
                    nl=f"Een tweede manier van wegen (naar de kans op de route) geeft {other.nl}, buiten de marge: de uitkomst hangt aan de methode.",
                    en=f"A second way of weighting (by the chance of the route) gives {other.en}, outside the interval: the result hangs on the method.",
                )
            )
        if self.outside is None:
            found.append(_FEW_OUTSIDE)
        elif self.outside:
            found.append(
                Text(
                    nl=f"{self.outside} leerlingen van de route tellen niet mee: niemand leek op hen.",
                    en=f"{self.outside} learners of the route do not count: nobody was like them.",
                )
            )
        return tuple(found)

    def _few_schools(self, ours: int, theirs: int) -> Text:
        how_nl, how_en = "de marge is daarop aangepast", "the interval allows for that"
        if self.wild is not None:
            sort_nl, sort_en = (
                (" met de gewichten van Webb", " with Webb's weights") if self.wild == "webb" else ("", "")
            )
            how_nl = f"de marge komt daarom uit een wild cluster bootstrap{sort_nl}, die hele scholen hertrekt"
            how_en = f"so the interval comes from a wild cluster bootstrap{sort_en}, which redraws whole schools"
        return Text(
            nl=f"Er doen weinig scholen mee ({ours} met de route, {theirs} om te vergelijken); {how_nl}.",
            en=f"Few schools take part ({ours} with the route, {theirs} to compare with); {how_en}.",
        )

    def _beyond(self, value: float) -> bool:
        return self.low is not None and self.high is not None and not self.low <= value <= self.high

    def _finding(self) -> Text:
        route, pool = self._shown(self.route), self._shown(self.pool)
        apart = self._apart(abs(self.difference))
        if self.low is None or self.high is None:
            between = Text(nl="de marge is niet bekend", en="the interval is not known")
        else:
            between = self._between(self.low, self.high)
        more_nl, more_en = _more(self.difference)
        unsure = Text(nl="", en="") if self.shown else _UNSURE
        return Text(
            nl=f"{self.outcome.nl}: {route.nl} in de route ({number(self.learners, 'nl')} leerlingen) en {pool.nl} bij vergelijkbare leerlingen, dus {apart.nl} {more_nl} ({between.nl}).{unsure.nl}",
            en=f"{self.outcome.en}: {route.en} in the route ({number(self.learners, 'en')} learners) and {pool.en} among comparable learners, so {apart.en} {more_en} ({between.en}).{unsure.en}",
        )

    def _between(self, low: float, high: float) -> Text:
        """The interval in the words of the finding: "9 tot 11 procentpunt", or "2 lager tot 3 procentpunt hoger"."""
        ends = sorted((low, high), key=abs)
        one, other = (self._apart(abs(end)) for end in ends)
        if low < 0 < high:
            one, other = self._apart(-low), self._apart(high)
            return Text(
                nl=f"95%-marge {one.nl} lager tot {other.nl} hoger",
                en=f"95% interval {one.en} lower to {other.en} higher",
            )
        return Text(nl=f"95%-marge {one.nl} tot {other.nl}", en=f"95% interval {one.en} to {other.en}")

    def _unseen(self) -> list[Text]:
        if self.e_value is None or not self.shown:
            return []
        strength, limit = decimals(self.e_value.estimate, 1), decimals(self.e_value.limit, 1)
        return [
            Text(
                nl=f"Iets wat wij niet zien, kan dit verschil alleen helemaal verklaren als het de kans op de route én op de uitkomst elk {strength.nl} keer zo groot maakt ({limit.nl} keer om het onzeker te maken).",
                en=f"Something we do not see can only explain all of this when it makes both the route and the outcome {strength.en} times as likely ({limit.en} times to make it uncertain).",
            )
        ]

    def _shown(self, value: float) -> Text:
        return percent(value, 1) if self.shares else decimals(value, 2)

    def _apart(self, value: float) -> Text:
        """A difference: of shares in percentage points, so that nobody takes it for a ratio."""
        plain = decimals(100 * value, 1) if self.shares else decimals(value, 2)
        return Text(nl=f"{plain.nl} procentpunt", en=f"{plain.en} points") if self.shares else plain


def _more(difference: float) -> tuple[str, str]:
    return ("hoger", "higher") if difference >= 0 else ("lager", "lower")


def margin(
    found: Coefficient, schools: tuple[int, int], clusters: int | None = None, wild: Wild | None = None
) -> tuple[float | None, float | None]:
    """The interval: the bootstrap's where there is one. None with a single school on a side, as school and route cannot
    be told apart then; with fewer than `FEWEST_CLUSTERS` schools in all; and when the bootstrap's has no end."""
    if min(schools) < 2 or (clusters is not None and clusters < FEWEST_CLUSTERS):
        return None, None
    if wild is None:
        return found.interval()
    return (None, None) if wild.low is None or wild.high is None else (wild.low, wild.high)


_FEW_OUTSIDE = Text(
    nl="Een klein aantal leerlingen van de route telt niet mee: niemand leek op hen.",
    en="A small number of learners of the route do not count: nobody was like them.",
)
_UNSURE = Text(
    nl=" Een verschil is hiermee niet aangetoond; dat is iets anders dan dat er geen is.",
    en=" This does not show a difference; that is not the same as there being none.",
)
_CHOSEN = Text(
    nl="Leerlingen en scholen kozen zelf voor de route. De groepen zijn gelijk gemaakt op wat in de balanstabel staat; waarin ze verder verschillen, zit nog in de uitkomst.",
    en="Learners and schools chose the route themselves. The groups were made alike on what the balance table names; how else they differ is still in the outcome.",
)
_NO_SCHOOLS = Text(
    nl="Bij welke school leerlingen horen, is niet bekend; de marge is daardoor waarschijnlijk te smal.",
    en="Which school learners belong to is not known; the interval is probably too narrow.",
)
_ONE_SCHOOL = Text(
    nl="Aan een van de kanten staat maar één school; wat van de route komt en wat van die school, is niet te scheiden.",
    en="On one side there is a single school; what comes from the route and what from that school cannot be told apart.",
)
_UNDER_SIX = Text(
    nl=f"Er doen te weinig scholen mee voor een marge: minstens {FEWEST_CLUSTERS} zijn er nodig. Trek er geen conclusie uit.",
    en=f"Too few schools take part for an interval: at least {FEWEST_CLUSTERS} are needed. Draw no conclusion from it.",
)
_NO_END = Text(
    nl="Er doen zo weinig scholen mee dat de marge geen einde heeft: geen enkel verschil is uit te sluiten. Trek er geen conclusie uit.",
    en="So few schools take part that the interval has no end: no difference can be ruled out. Draw no conclusion from it.",
)
_TOO_FEW = Text(
    nl="Er zijn zo weinig scholen dat ook de aangepaste marge niet betrouwbaar is. Trek er geen conclusie uit.",
    en="There are so few schools that even the adjusted interval cannot be relied on. Draw no conclusion from it.",
)
_PLACEBO_BAD = Text(
    nl="De route kan deze uitkomst niet hebben veranderd, en toch verschillen de groepen: ze zijn niet vergelijkbaar.",
    en="The route cannot have changed this outcome, yet the groups differ: they are not comparable.",
)
_PLACEBO_GOOD = Text(
    nl="De route kan deze uitkomst niet hebben veranderd, en de groepen verschillen er niet aantoonbaar op: dat stelt gerust, maar bewijst niets.",
    en="The route cannot have changed this outcome, and the groups show no difference on it: that reassures, but proves nothing.",
)
