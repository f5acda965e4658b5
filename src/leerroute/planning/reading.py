"""A request from a file: well-formed, with a route beside it, and free of contradictions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from leerroute.alignment import Overlap as Judged
from leerroute.curriculum import Catalogue
from leerroute.files import Problem, Refusal, SourceDocument, Unreadable, read_document, spelled
from leerroute.planning.request import (
    Calendar,
    PlanRequest,
    RequestDocument,
    Work,
    WorkDetail,
    calendar_of,
    request_for,
)
from leerroute.planning.solving import law_of
from leerroute.planning.sound import Contradiction, contradictions
from leerroute.route import RouteDesign, read_route
from leerroute.text import Text

JudgedOf = Callable[[RouteDesign], Judged]


def read_request(path: Path, catalogue: Catalogue, judged_of: JudgedOf | None = None) -> PlanRequest:
    """The request in the YAML or JSON file at `path`, with its route.

    judged_of: what judged pairs say of the route; the hours they win are used where the file has no overlaps of its own.
    Raises `Unreadable` with every problem: what does not fit the schema, what the route lacks, and what contradicts itself.
    """
    source = read_document(path)
    document = source.as_model(RequestDocument)
    design = read_route(path.parent / document.route, catalogue)
    calendar = _calendar(document, source)
    request = _request(document, source, design, calendar, judged_of(design) if judged_of else None)
    wrong = contradictions(request, law_of(request))
    if wrong:
        raise Unreadable([_in_the_file(each, document, request, source) for each in wrong])
    return request


def _in_the_file(
    found: Contradiction, document: RequestDocument, request: PlanRequest, source: SourceDocument
) -> Problem:
    """A contradiction where its writer can mend it: units that come from the route stand in `details`, or in the route."""
    place = found.place
    if document.work is None and place == ("work",):
        place = ("route",)
    if document.work is None and place[0] == "work" and len(place) > 1:
        code = request.work[int(place[1])].code
        details = [detail.code for detail in document.details]
        place = ("details", details.index(code), *place[2:]) if code in details else ("route",)
        if place == ("route",) and found.value != code:
            found = replace(found, value=code if found.value is None else f"{code}: {found.value}")
    return replace(found, place=place).problem(source.file, source.line_of(place))


def _calendar(document: RequestDocument, source: SourceDocument) -> Calendar:
    if document.calendar is not None and document.dates is None:
        return document.calendar
    if document.dates is None and document.calendar is None:
        raise _refused(
            source,
            ("dates",),
            Text(nl="er staan nog geen schooldagen in.", en="there are no school days in it yet."),
            Text(
                nl="Vul onder 'dates' bij 'years' de eerste en laatste lesdag van elk schooljaar in, en 'most_hours': de uren van een week.",
                en="Fill in the first and last day of lessons of every school year under 'dates', 'years', and 'most_hours': the hours of a week.",
            ),
        )
    if document.dates is None or document.calendar is not None:
        raise _refused(
            source,
            ("calendar",),
            Text(
                nl="geef de kalender één keer: als 'dates' (dagen) of als 'calendar' (periodes).",
                en="give the calendar once: as 'dates' (days) or as 'calendar' (periods).",
            ),
            Text(nl="Meestal is 'dates' het handigst.", en="'dates' is usually the handiest."),
        )
    try:
        return calendar_of(document.dates)
    except Refusal as refusal:
        raise _refused(source, ("dates", *refusal.place), refusal.expected, refusal.remedy) from None


def _request(
    document: RequestDocument, source: SourceDocument, design: RouteDesign, calendar: Calendar, judged: Judged | None
) -> PlanRequest:
    told = {name: getattr(document, name) for name in PlanRequest.model_fields if name in RequestDocument.model_fields}
    given = {name: value for name, value in told.items() if value is not None} | {"route": design, "calendar": calendar}
    if document.work is not None:
        return PlanRequest(**(given | {"work": _detailed(document, source, document.work)}))
    derived = request_for(_planned_here(design, document), calendar, judged=judged, learners=document.learners)
    work = _detailed(document, source, derived.work)
    of_route = {"exams": derived.exams, "overlaps": derived.overlaps}
    return PlanRequest(**(of_route | given | {"work": work, "learners": derived.learners}))


def _planned_here(design: RouteDesign, document: RequestDocument) -> RouteDesign:
    """Without the exams of the route where the file tells its own."""
    return design if document.exams is None else design.model_copy(update={"exams": None})


def _detailed(document: RequestDocument, source: SourceDocument, work: tuple[Work, ...]) -> tuple[Work, ...]:
    details: Mapping[str, WorkDetail] = {detail.code: detail for detail in document.details}
    codes = {each.code for each in work}
    for index, detail in enumerate(document.details):
        if detail.code not in codes:
            raise _refused(
                source,
                ("details", index, "code"),
                Text(nl="dit onderdeel staat niet in de route.", en="this unit is not in the route."),
                Text(nl="Kijk of de code klopt.", en="Check the code."),
                detail.code,
            )
    return tuple(_with(each, details[each.code]) if each.code in details else each for each in work)


def _with(work: Work, detail: WorkDetail) -> Work:
    """The unit with what the detail tells."""
    return work.model_copy(update={name: told for name, told in detail if told is not None})


def _refused(
    source: SourceDocument,
    place: tuple[str | int, ...],
    expected: Text,
    remedy: Text | None,
    value: str | None = None,
) -> Unreadable:
    return Unreadable(
        [
            Problem(
                file=source.file,
                place=spelled(place),
                line=source.line_of(place),
                value=value,
                expected=expected,
                remedy=remedy,
            )
        ]
    )
