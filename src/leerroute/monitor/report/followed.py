"""What became of those who started: outcomes per group, years won and the course over the years, as they may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leerroute.monitor.acceleration import WonCell, release_won, years_won
from leerroute.monitor.counting import FIRST_LEFT, FIRST_QUALIFIED, grouped, outcomes, time_to_event
from leerroute.monitor.definition import Startkwalificatie
from leerroute.monitor.disclosure import Cell, CurvePoint, Rule, release, release_curve
from leerroute.monitor.happening import Events
from leerroute.monitor.outcome import Outcome
from leerroute.monitor.report.plots import MOST, curves, whiskers
from leerroute.monitor.telling import TOO_FEW, definition_words, group_words, won_words
from leerroute.pages import Section, Table
from leerroute.text import Language, Text, decimals, percent

_GROUP = Text(nl="groep", en="group")
_LEARNERS = Text(nl="leerlingen", en="learners")
_SHARE = Text(nl="aandeel (95%-marge)", en="share (95% interval)")
_PART = Text(nl="aandeel", en="share")
_YEARS = Text(nl="jaren na de start", en="years after the start")


def outcome_sections(
    happened: Events, which: Sequence[Outcome], by: Sequence[str], sk: Startkwalificatie, rule: Rule, language: Language
) -> Iterator[Section]:
    """A section per outcome at the last year that is followed; beside acceleration also the years won."""
    for outcome in which:
        cells = release(outcomes(happened, outcome, by), happened.years, rule)
        yield _outcome(outcome, cells, happened, sk, language)
        if outcome is Outcome.ACCELERATED and cells:
            yield _won(release_won(years_won(happened, by), rule), happened.years, language)


def untold_section(untold: Mapping[Outcome, str]) -> Section:
    """Of which outcomes the page holds no figure. untold: the column that each would need, and that is empty."""
    says = (
        Text(
            nl=f"{outcome.words.nl}: de kolom '{column}' is leeg.",
            en=f"{outcome.words.en}: the column '{column}' is empty.",
        )
        for outcome, column in untold.items()
    )
    return Section(Text(nl="Wat hier niet staat", en="What is not here"), tuple(says))


def course_sections(happened: Events, by: Sequence[str], rule: Rule, language: Language) -> Iterator[Section]:
    """When they qualify and when they leave: the chance by every year."""
    found = time_to_event(happened, by)
    groups = grouped(happened.cube, by)[1]
    for kind, heading in ((FIRST_QUALIFIED, _QUALIFYING), (FIRST_LEFT, _LEAVING)):
        points = [
            point
            for group, incidence in zip(groups, found, strict=True)
            for point in release_curve(incidence, kind, group, rule)
        ]
        yield _course(heading, points, language)


def _outcome(
    outcome: Outcome, cells: Sequence[Cell], happened: Events, sk: Startkwalificatie, language: Language
) -> Section:
    years = happened.years
    heading = Text(nl=f"Na {years} jaar {outcome.words.nl}", en=f"After {years} years {outcome.words.en}")
    definition = definition_words(outcome, sk, happened.definitions)
    says = (definition,) if definition.nl else ()
    if not cells:
        return Section(heading, (*says, Text(nl="Nog niemand is zo ver.", en="Nobody has come so far yet.")))
    rows = tuple(
        (
            Text(nl=group_words(cell.group, "nl"), en=group_words(cell.group, "en")),
            TOO_FEW if cell.learners is None else cell.learners,
            _share(cell.share, cell.low, cell.high),
        )
        for cell in cells
    )
    drawn = [
        {"name": group_words(cell.group, language), "value": cell.share, "low": cell.low, "high": cell.high}
        for cell in cells
        if cell.share is not None
    ]
    picture = whiskers(drawn, _PART.in_(language), language) if 0 < len(drawn) <= 3 * MOST else None
    return Section(heading, says, picture, Table(heading, (_GROUP, _LEARNERS, _SHARE), rows))


def _won(cells: Sequence[WonCell], years: int, language: Language) -> Section:
    """Of those with a diploma by then, the mean of the years they won; who is later is not in it, and the page says so."""
    heading = Text(nl="Hoeveel jaar wonnen zij?", en="How many years did they win?")
    if not cells:
        return Section(heading, (won_words(years), Text(nl="Nog niemand is zo ver.", en="Nobody has come so far yet.")))
    rows = tuple(
        (
            Text(nl=group_words(cell.group, "nl"), en=group_words(cell.group, "en")),
            TOO_FEW if cell.learners is None else cell.learners,
            _mean(cell),
        )
        for cell in cells
    )
    drawn = [
        {"name": group_words(cell.group, language), "value": cell.mean, "low": cell.low, "high": cell.high}
        for cell in cells
        if cell.mean is not None
    ]
    axis = Text(nl="gewonnen jaren, gemiddeld", en="years won, on average")
    few = 0 < len(drawn) <= 3 * MOST
    picture = whiskers(drawn, axis.in_(language), language, shares=False) if few else None
    mean = Text(nl="gewonnen jaren (95%-marge)", en="years won (95% interval)")
    return Section(heading, (won_words(years),), picture, Table(heading, (_GROUP, _LEARNERS, mean), rows))


def _mean(cell: WonCell) -> Text | None:
    if cell.mean is None or cell.low is None or cell.high is None:
        return None
    value, below, above = decimals(cell.mean, 2), decimals(cell.low, 2), decimals(cell.high, 2)
    return Text(nl=f"{value.nl} ({below.nl} tot {above.nl})", en=f"{value.en} ({below.en} to {above.en})")


def _course(heading: Text, points: Sequence[CurvePoint], language: Language) -> Section:
    says = (_COMPETING,)
    if not points:
        return Section(heading, (*says, TOO_FEW))
    rows = tuple(
        (
            Text(nl=group_words(point.group, "nl"), en=group_words(point.group, "en")),
            point.year,
            point.at_risk,
            _share(point.share, point.low, point.high),
        )
        for point in points
    )
    drawn = [
        {
            "name": group_words(point.group, language),
            "year": point.year,
            "value": point.share,
            "low": point.low,
            "high": point.high,
        }
        for point in points
    ]
    few = len({row["name"] for row in drawn}) <= MOST
    picture = curves(drawn, _YEARS.in_(language), _PART.in_(language), language) if few else None
    followed = Text(nl="nog te volgen", en="still followed")
    return Section(heading, says, picture, Table(heading, (_GROUP, _YEARS, followed, _SHARE), rows))


def _share(share: float | None, low: float | None, high: float | None) -> Text | None:
    if share is None or low is None or high is None:
        return None
    value, below, above = percent(share), percent(low), percent(high)
    return Text(nl=f"{value.nl} ({below.nl} tot {above.nl})", en=f"{value.en} ({below.en} to {above.en})")


_QUALIFYING = Text(nl="Wanneer halen zij een startkwalificatie?", en="When do they obtain a startkwalificatie?")
_LEAVING = Text(nl="Wanneer worden zij vsv'er?", en="When do they become early leavers?")
_COMPETING = Text(
    nl="De kans tot en met elk jaar, voor alle begonnen cohorten samen. Wie nog bezig is of uit beeld raakt, telt mee zolang we die leerling zien; niet als een nee.",
    en="The chance up to and including each year, for all cohorts together. Who is still on the way or is lost from sight counts as long as we see that learner, and not as a no.",
)
