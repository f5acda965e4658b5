"""What the route says and the request leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.planning.request import PlanRequest, exam_name
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.text import Text


def forgotten_exams(request: PlanRequest) -> Iterator[Contradiction]:
    """Exams of the route that nobody plans, while others are: they would silently vanish."""
    planned = {(exam.subject, exam.kind) for exam in request.exams}
    for exam in request.route.exams or ():
        if planned and (exam.subject, exam.kind) not in planned and exam.subject not in request.passed:
            name = exam_name(request, exam.subject, exam.kind)
            yield Contradiction(
                ("exams",),
                None,
                Text(
                    nl=f"{name.nl} staat in de route, maar niet bij de examens om te plannen.",
                    en=f"{name.en} is in the route, but not among the exams to plan.",
                ),
                Text(
                    nl="Zet het bij exams, met de onderdelen ervoor.", en="Add it to exams, with the units before it."
                ),
            )
