"""What is typed behind the options of `route replan`, refused where it cannot be meant, before anything is planned."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import click

from leerroute.cli.language import say
from leerroute.planning import Plan, PlanRequest, company_away, following, personal, team_away, with_resit

_SECOND = 2


@dataclass(frozen=True)
class Happened:
    """What happened to a running plan: as typed."""

    since: str | None
    done: tuple[str, ...]
    redo: tuple[str, ...]
    passed: tuple[str, ...]
    team_away: tuple[str, ...]
    company_away: tuple[str, ...]
    resit: tuple[str, ...]


def checked(happened: Happened, request: PlanRequest) -> Callable[[Plan], PlanRequest]:
    """From the plan as it is to the request for planning again. Raises `click.BadParameter` for what cannot be meant."""
    _refuse_unknown_periods("--since", [happened.since] if happened.since else [], request)
    units = [work.code for work in request.work]
    _refuse_unknown("--done", happened.done, units, *_NO_UNIT)
    redo = _redo(happened.redo)
    _refuse_unknown("--redo", redo, units, *_NO_UNIT)
    _refuse_both("--done", happened.done, "--redo", redo)
    subjects = list(dict.fromkeys(exam.subject for exam in request.exams))
    _refuse_unknown("--passed", happened.passed, subjects, "van dit vak is er geen examen; wel van", "no exam of this subject; there is of")  # fmt: skip
    setbacks = [
        *_teams_away(happened.team_away, happened.since, request),
        *_companies_away(happened.company_away, happened.since, request),
        *_resits(happened, request),
    ]
    own = bool(happened.done or redo or happened.passed)

    def asked(before: Plan) -> PlanRequest:
        again = (
            personal(before, since=happened.since, done=happened.done, redo=redo, passed=happened.passed)
            if own
            else following(before, happened.since)
        )
        for setback in setbacks:
            again = setback(again)
        return again

    return asked


_NO_UNIT = "dit onderdeel staat niet in de planvraag; wel", "this unit is not in the request; there are"


Away = Callable[[PlanRequest, str, Sequence[str]], PlanRequest]
Setback = Callable[[PlanRequest], PlanRequest]


def _teams_away(given: Iterable[str], since: str | None, request: PlanRequest) -> list[Setback]:
    known = sorted({work.team for work in request.work if work.team})
    no_such = "dit team geeft niets van de planvraag; wel", "this team teaches nothing of the request; there are"
    return list(_away("--team-away", given, since, request, known, no_such, team_away))


def _companies_away(given: Iterable[str], since: str | None, request: PlanRequest) -> list[Setback]:
    known = sorted({work.company for work in request.work if work.company and work.bpv})
    no_such = (
        "bij dit bedrijf ligt in de planvraag geen bpv; wel bij",
        "no bpv of the request is at this company; it is at",
    )
    return list(_away("--company-away", given, since, request, known, no_such, company_away))


def _away(
    option: str,
    given: Iterable[str],
    since: str | None,
    request: PlanRequest,
    known: Sequence[str],
    no_such: tuple[str, str],
    away: Away,
) -> Iterator[Setback]:
    for each in given:
        name, typed = _pair(option, each, f"{known[0] if known else 'NAAM'}={request.calendar.periods[-1].key}")
        keys = [key.strip() for key in typed.split(",")]
        _refuse_unknown(option, [name], known, *no_such)
        _refuse_unknown_periods(option, keys, request)
        _refuse_past(option, keys, since, request)
        yield partial(_without, away, name, keys)


def _without(away: Away, name: str, keys: Sequence[str], asked: PlanRequest) -> PlanRequest:
    return away(asked, name, keys)


def _resits(happened: Happened, request: PlanRequest) -> list[Setback]:
    central = sorted({exam.subject for exam in request.exams if exam.central})
    _refuse_unknown("--resit", happened.resit, central, "van dit vak is er geen centraal examen; wel van", "no central exam of this subject; there is of")  # fmt: skip
    _refuse_both("--resit", happened.resit, "--passed", happened.passed)
    if happened.resit and not any(period.central == _SECOND for period in request.calendar.periods):
        raise click.BadParameter(
            say(
                "de kalender heeft geen tweede tijdvak. Zet de dagen ervan (in juni) in de planvraag, bij 'exams' onder "
                "'dates': {central: 2, first: ..., last: ...}; in een kalender van periodes: central: 2.",
                "the calendar has no second tijdvak. Put its days (in June) in the request, at 'exams' under 'dates': "
                "{central: 2, first: ..., last: ...}; in a calendar of periods: central: 2.",
            ),
            param_hint="--resit",
        )
    return [partial(_resit, subject) for subject in dict.fromkeys(happened.resit)]


def _resit(subject: str, asked: PlanRequest) -> PlanRequest:
    return with_resit(asked, subject)


def _redo(given: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in given:
        name, hours = _pair("--redo", each, "NE=20")
        if not hours.isdecimal() or int(hours) < 1:
            raise click.BadParameter(
                say(
                    f"'{hours}' uur van {name}: schrijf een heel getal, 1 of meer.",
                    f"'{hours}' hours of {name}: write a whole number, 1 or more.",
                ),
                param_hint="--redo",
            )
        if name in found:
            raise click.BadParameter(
                say(f"{name} staat er twee keer; tel de uren op.", f"{name} is there twice; add up its hours."),
                param_hint="--redo",
            )
        found[name] = int(hours)
    return found


def _pair(option: str, given: str, example: str) -> tuple[str, str]:
    name, is_there, value = (part.strip() for part in given.partition("="))
    if not is_there or not name or not value:
        raise click.BadParameter(
            say(f"'{given}': schrijf bijvoorbeeld {example}.", f"'{given}': write for example {example}."),
            param_hint=option,
        )
    return name, value


def _refuse_both(one: str, here: Iterable[str], other: str, there: Iterable[str]) -> None:
    for name in sorted({*here} & {*there}):
        raise click.BadParameter(
            say(f"{name} staat ook bij {other}; kies een van beide.", f"{name} is at {other} too; choose one of both."),
            param_hint=one,
        )


def _refuse_past(option: str, keys: Iterable[str], since: str | None, request: PlanRequest) -> None:
    order = [period.key for period in request.calendar.periods]
    for key in keys:
        if since is not None and order.index(key) < order.index(since):
            raise click.BadParameter(
                say(
                    f"periode {key} ligt voor --since {since}; wat daar gegeven is, blijft. Laat {key} weg.",
                    f"period {key} lies before --since {since}; what was taught there stays. Leave out {key}.",
                ),
                param_hint=option,
            )


def _refuse_unknown_periods(option: str, given: Iterable[str], request: PlanRequest) -> None:
    keys = [period.key for period in request.calendar.periods]
    for key in given:
        if key not in keys:
            raise click.BadParameter(
                say(
                    f"'{key}' is geen periode van de kalender; die loopt van {keys[0]} tot en met {keys[-1]}.{_near(key, keys, nl=True)}",
                    f"'{key}' is no period of the calendar; it runs from {keys[0]} to {keys[-1]}.{_near(key, keys, nl=False)}",
                ),
                param_hint=option,
            )


def _refuse_unknown(option: str, given: Iterable[str], known: Iterable[str], nl: str, en: str) -> None:
    listed = list(known)
    for name in given:
        if name not in listed:
            some_nl, some_en = (", ".join(listed) or none for none in ("geen", "none"))
            raise click.BadParameter(
                say(
                    f"'{name}': {nl}: {some_nl}.{_near(name, listed, nl=True)}",
                    f"'{name}': {en}: {some_en}.{_near(name, listed, nl=False)}",
                ),
                param_hint=option,
            )


def _near(name: str, known: Sequence[str], *, nl: bool) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    if not near:
        return ""
    return f" Bedoel je '{near[0]}'?" if nl else f" Do you mean '{near[0]}'?"
