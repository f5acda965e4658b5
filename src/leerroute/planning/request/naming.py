"""Units and exams by the names that schools use, instead of their codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from itertools import groupby

from leerroute.planning.request.needs import CompanyTime, PlanRequest, TeamTime, Work
from leerroute.planning.request.part import FULL_WEEK, Key
from leerroute.route import ExamKind, Part, exam_called
from leerroute.text import Text, enumeration, same

SIDES = {
    Part.VO: Text(nl="vo", en="vo"),
    Part.JOINT: Text(nl="gezamenlijk", en="joint"),
    Part.MBO: Text(nl="mbo", en="mbo"),
}


def unit_names(request: PlanRequest) -> Mapping[str, Text]:
    """Every unit by its title, or its code where it has none; where several have one title, with the side or else the code."""
    titles = Counter(_title(work) for work in request.work)
    sides = Counter((_title(work), work.part) for work in request.work)

    def called(work: Work) -> Text:
        title = _title(work)
        if titles[title] == 1:
            return same(title)
        side = SIDES[work.part] if sides[title, work.part] == 1 else same(work.code)
        return Text(nl=f"{title} ({side.nl})", en=f"{title} ({side.en})")

    return {work.code: called(work) for work in request.work}


def _title(work: Work) -> str:
    return work.title or work.code


def exam_name(request: PlanRequest, subject: str, kind: ExamKind) -> Text:
    """ "centraal examen Nederlands": within a sentence."""
    return exam_called(kind, subject, {work.code: work.title for work in request.work if work.title})


def period_names(request: PlanRequest, keys: Collection[Key]) -> Text:
    """Periods by name, in the order of the calendar; three or more in a row from the first to the last."""
    names: list[Text] = []
    for named, run in groupby(request.calendar.periods, lambda period: period.key in keys):
        told = [period.told for period in run] if named else []
        if len(told) > 2:
            first, last = told[0], told[-1]
            names.append(Text(nl=f"{first.nl} tot en met {last.nl}", en=f"{first.en} to {last.en}"))
        else:
            names += told
    return Text(nl=enumeration((name.nl for name in names), "nl"), en=enumeration((name.en for name in names), "en"))


def hours_told(request: PlanRequest, limit: TeamTime | CompanyTime) -> Text:
    """How much there is of a team or a company: "6 uur per week, en niets in blok 3"."""
    nl = [] if limit.weekly >= FULL_WEEK else [f"{limit.weekly} uur per week"]
    en = [] if limit.weekly >= FULL_WEEK else [f"{limit.weekly} hours a week"]
    for hours in sorted(set(limit.periods.values())):
        where = period_names(request, [key for key, held in limit.periods.items() if held == hours])
        some_nl, some_en = (f"{hours} uur per week", f"{hours} hours a week") if hours else ("niets", "nothing")
        nl.append(f"{some_nl} in {where.nl}")
        en.append(f"{some_en} in {where.en}")
    return Text(nl=", en ".join(nl), en=", and ".join(en))


def company_name(request: PlanRequest, company: Key) -> str:
    """The name of a partner of the route; its id where the route does not tell."""
    names = (partner.name for partner in request.route.partners or () if partner.id == company)
    return next((name for name in names if name), company)
