"""Units and exams by the names that schools use, instead of their codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from leerroute.planning.request.needs import PlanRequest, Work
from leerroute.route import ExamKind, Part, exam_called
from leerroute.text import Text, same

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
