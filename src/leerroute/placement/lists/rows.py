"""Who needs to know what: a list per mentor, per group and per company, each with no more than its reader needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from leerroute.placement.internships.problem import Place, Weekday
from leerroute.placement.outcome import Got, Outcome
from leerroute.text import Language, Text, day, same

Item = TypeVar("Item")


@dataclass(frozen=True)
class PrintedList:
    """kind: the folder it goes to. key: whom it is for. words: lines above the table."""

    kind: Text
    key: str
    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    words: tuple[Text, ...] = ()

    def as_dicts(self, language: Language) -> list[dict[str, str | None]]:
        """The rows as a spreadsheet takes them."""
        names = [column.in_(language) for column in self.columns]
        return [dict(zip(names, (cell.in_(language) for cell in row), strict=True)) for row in self.rows]


LEARNER = Text(nl="leerling", en="learner")
NAME = Text(nl="naam", en="name")
_MENTOR = Text(nl="mentor", en="mentor")
_CHOICE = Text(nl="keus", en="choice")


def mentor_lists(outcomes: Sequence[Outcome]) -> tuple[PrintedList, ...]:
    """For each mentor: the own learners, what each got and which choice it was."""
    columns = (LEARNER, NAME, Text(nl="waar", en="where"), Text(nl="wanneer", en="when"), _CHOICE)
    return tuple(
        PrintedList(
            Text(nl="mentoren", en="mentors"),
            mentor or "-",
            Text(nl=f"Leerlingen van {mentor or 'niemand (geen mentor ingevuld)'}", en=f"Learners of {mentor or 'nobody (no mentor told)'}"),
            columns,
            tuple(row for outcome in own for row in _mentor_rows(outcome)),
        )
        for mentor, own in _by(outcomes, lambda outcome: outcome.learner.mentor or "").items()
    )  # fmt: skip


def group_lists(outcomes: Sequence[Outcome]) -> tuple[PrintedList, ...]:
    """For each group of a module: who is in it."""
    seats = [(outcome, got) for outcome in outcomes for got in outcome.got if got.group]
    lists = []
    for key, own in _by(seats, lambda seat: _group_key(seat[1])).items():
        got = own[0][1]
        group = got.group
        if group is None:
            continue
        words = [same(part) for part in (got.when, group.room, group.teacher) if part]
        lists.append(
            PrintedList(
                Text(nl="groepen", en="groups"),
                key,
                Text(nl=f"{got.title}, groep {group.number}", en=f"{got.title}, group {group.number}"),
                (LEARNER, NAME, Text(nl="leerweg", en="leerweg"), _MENTOR),
                tuple(_group_row(outcome) for outcome, _ in own),
                (same(" · ".join(word.nl for word in words)),) if words else (),
            )
        )
    return tuple(lists)


def company_lists(outcomes: Sequence[Outcome], contact: str | None = None) -> tuple[PrintedList, ...]:
    """For each company: who comes, for which work, from when and on which days. Nothing else about a learner.

    contact: whom the company can ask.
    """
    seats = [(outcome, got, got.place) for outcome in outcomes for got in outcome.got if got.place]
    ask = (Text(nl=f"Vragen? {contact}", en=f"Questions? {contact}"),) if contact else ()
    columns = (NAME, Text(nl="werk", en="work"), Text(nl="vanaf", en="from"), Text(nl="dagen", en="days"))
    return tuple(
        PrintedList(
            Text(nl="bedrijven", en="companies"),
            company,
            Text(nl=f"Stage bij {company}", en=f"Internships at {company}"),
            columns,
            tuple((same(outcome.called), *_work(got, place)) for outcome, got, place in own),
            ask,
        )
        for company, own in _by(seats, lambda seat: seat[2].company).items()
    )


def _mentor_rows(outcome: Outcome) -> Iterable[tuple[Text, ...]]:
    learner = (same(outcome.learner.key), same(outcome.learner.name or ""))
    for got in outcome.got:
        yield (*learner, same(got.title), same(got.when or ""), _rank(got.rank))
    if outcome.short:
        yield (*learner, Text(nl=f"nog open: {outcome.short}", en=f"still open: {outcome.short}"), same(""), same(""))


def _rank(rank: int | None) -> Text:
    return same(str(rank)) if rank is not None else Text(nl="niet gekozen", en="not chosen")


def _group_row(outcome: Outcome) -> tuple[Text, ...]:
    learner = outcome.learner
    leerweg = learner.leerweg.value if learner.leerweg else ""
    return (same(learner.key), same(learner.name or ""), same(leerweg), same(learner.mentor or ""))


def _work(got: Got, place: Place) -> tuple[Text, Text, Text]:
    start = Text(nl=day(got.start, "nl"), en=day(got.start, "en")) if got.start else same("")
    days = [weekday.value for weekday in Weekday if place.days and weekday in place.days]
    return same(place.title or place.key), start, same(", ".join(days))


def _group_key(got: Got) -> str:
    return f"{got.group.module} {got.group.period} {got.group.number}" if got.group else ""


def _by(items: Iterable[Item], key: Callable[[Item], str]) -> Mapping[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {name: found[name] for name in sorted(found)}
