"""Which exams move."""

from __future__ import annotations

from collections import Counter

from leerroute.planning.again.telling import all_of
from leerroute.planning.planned import Plan
from leerroute.planning.request import exam_name
from leerroute.text import Text, opening


def exam_moves(before: Plan, after: Plan) -> tuple[Text, ...]:
    """Every exam that has another moment, is new or fell away: 'Centraal examen Nederlands: van blok 3 naar blok 4.'"""
    names = {period.key: period.told for period in after.request.calendar.periods}
    was, becomes = (Counter((e.subject, e.kind, e.period) for e in plan.exams) for plan in (before, after))
    gone, new = was - becomes, becomes - was
    found = []
    for subject, kind in dict.fromkeys((subject, kind) for subject, kind, _ in (*gone, *new)):
        left = [names[period] for s, k, period in gone if (s, k) == (subject, kind)]
        came = [names[period] for s, k, period in new if (s, k) == (subject, kind)]
        name, how = opening(exam_name(after.request, subject, kind)), _went(left, came)
        found.append(Text(nl=f"{name.nl}: {how.nl}.", en=f"{name.en}: {how.en}."))
    return tuple(found)


def _went(left: list[Text], came: list[Text]) -> Text:
    was, becomes = all_of(left), all_of(came)
    if left and came:
        return Text(
            nl=f"van het eind van {was.nl} naar het eind van {becomes.nl}",
            en=f"from the end of {was.en} to the end of {becomes.en}",
        )
    if left:
        return Text(nl=f"vervalt aan het eind van {was.nl}", en=f"falls away at the end of {was.en}")
    return Text(nl=f"nu ook aan het eind van {becomes.nl}", en=f"now also at the end of {becomes.en}")
