"""Pages of planning: asking, following, looking at it beside the route, taking it over."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.rule import may
from leerroute.web.people.asking import person_of
from leerroute.web.plans.actions import Outdated, ask_plan, take_plan
from leerroute.web.plans.forms import DatesForm, LimitsForm
from leerroute.web.plans.models import Planning
from leerroute.web.plans.queries import last_typed, planning_for
from leerroute.web.plans.yearly import beside
from leerroute.web.routes.changing import Unchanged
from leerroute.web.routes.models import Route
from leerroute.web.routes.queries import route_for
from leerroute.web.routes.versions.comparing import compare


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, key: UUID, form_of: type[LimitsForm]) -> HttpResponse:
    """The facts a plan needs, and the plans so far. What this partnership answered the last time stands there already."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    posted = request.method == "POST"
    answered = {"data": request.POST} if posted else {"initial": last_typed(route, form_of) or _known(route)}
    form = form_of(design=route.design, **answered)
    if posted and form.is_valid():
        with suppress(Unchanged):  # a double click: it is the newest
            ask_plan(route=route, asked=form.answers, by=person_of(request))
        return redirect("plans:planning", key=route.plannings.latest("made_at").pk)
    context = {
        "route": route,
        "form": form,
        "units": {unit.code: unit.title for _, unit in route.design.units()},
        "by_date": form_of is DatesForm,
        "plannings": route.plannings.all()[:10],
        "again": bool(form.initial) and "most_hours" in form.initial,
    }
    return render(request, "plans/ask.html", context, status=422 if form.errors else 200)


def _known(route: Route) -> dict[str, Any]:
    """Only what the route already says."""
    return {"starts": route.design.cohort_start} if route.design.cohort_start else {}


@require_safe
def planning(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far the search is, or what it found beside the route it started from."""
    found = planning_for(request.user, key)
    context = {"planning": found, "route": found.route, **_shown(request, found)}
    context["again"] = "plans:ask_by_date" if found.asked.get("form") == DatesForm.KIND else "plans:ask"
    context["can_edit"] = may(request.user, Permission.ROUTE_EDIT, found.route.partnership)
    asking = "HX-Request" in request.headers
    answer = render(request, "plans/state.html" if asking and found.busy else "plans/planning.html", context)
    if (
        asking and not found.busy
    ):  # the drawing has a style of its own, which belongs to a page and not to a piece of one
        answer["HX-Refresh"] = "true"
    return answer


def _shown(request: HttpRequest, found: Planning) -> dict[str, object]:
    lines = [line[spoken()] for line in found.told]
    if found.after is None:
        return {"lines": lines}
    return {
        "lines": lines,
        "years": beside(found.before, found.after),
        "parts": compare(found.before, found.after),
        "chart": _allowed(found.chart.get(spoken(), ""), str(getattr(request, "csp_nonce", ""))),
    }


def _allowed(chart: str, nonce: str) -> SafeString:
    """Our own drawing, its style marked as ours for the content security policy."""
    return SafeString(chart.replace("<style>", f'<style nonce="{nonce}">'))


@require_POST
def take(request: HttpRequest, key: UUID) -> HttpResponse:
    """Put the plan in the draft."""
    found = planning_for(request.user, key, Permission.ROUTE_EDIT)
    if found.planned is None:
        return redirect("plans:planning", key=found.pk)
    try:
        take_plan(planning=found, by=person_of(request))
    except Outdated:
        messages.error(request, _CHANGED.in_(spoken()))
        return redirect("plans:planning", key=found.pk)
    except Unchanged:
        pass
    else:
        messages.success(request, _TAKEN.in_(spoken()))
    return redirect("routes:designer", key=found.route_id)


_TAKEN = Text(
    nl="De planning staat in de route. Ongedaan maken kan bij Geschiedenis.",
    en="The plan is in the route. You can undo it under History.",
)
_CHANGED = Text(
    nl="Iemand heeft intussen jaren, examens of bpv gewijzigd. Er is niets veranderd; plan opnieuw met de route van nu.",
    en="Somebody changed years, exams or bpv meanwhile. Nothing was changed; plan again with the route of now.",
)
