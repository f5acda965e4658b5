"""Work for the worker: searching for a plan. It can be begun again; nothing is written to the route."""

from __future__ import annotations

import time
from collections.abc import Callable

from django_tasks import task

from leerroute.files import Unreadable
from leerroute.planning import NoPlan, clash, law_of, plan
from leerroute.proof import Step
from leerroute.text import Text
from leerroute.web.overlap.known import doubles_in
from leerroute.web.plans.models import Planning
from leerroute.web.plans.searching import SECONDS, outcome_of, pairs_used, request_from, why_not

_CLASH_SECONDS = 30.0


@task()
def search(planning_id: str) -> None:
    """Find the shortest plan, or say why there is none."""
    planning = Planning.objects.select_related("route__partnership").filter(pk=planning_id).first()
    if planning is None or not planning.busy:
        return
    planning.move(state=Planning.State.SEARCHING)
    try:
        judged = doubles_in(planning.route.partnership, planning.before)
        request = request_from(planning.before, planning.asked, judged)
        planning.move(pairs=pairs_used(request, judged) if judged else None)
        made = plan(request, seconds=SECONDS, progress=_progress(planning))
    except Unreadable as refused:
        planning.move(state=Planning.State.REFUSED, told=why_not(refused, planning.before))
    except NoPlan:
        found = clash(request, law_of(request), _CLASH_SECONDS)
        changes = found.repair.changes if found.repair else ()
        planning.move(state=Planning.State.NONE, told=[change.model_dump() for change in changes or found.told])
    except TimeoutError:
        planning.move(state=Planning.State.NO_TIME, told=[_TOO_SHORT.model_dump()])
    else:
        planning.move(state=Planning.State.FOUND, **outcome_of(made))


_TOO_SHORT = Text(
    nl=f"In {SECONDS:g} seconden is geen planning gevonden, en ook niet bewezen dat er geen is. Met 'leerroute route plan' kun je langer zoeken.",
    en=f"In {SECONDS:g} seconds no plan was found, nor was it proven that there is none. 'leerroute route plan' can search longer.",
)


def _progress(planning: Planning) -> Callable[[Step], None]:
    """Best and bound so far, written once a second at most."""
    spoke = 0.0

    def told(step: Step) -> None:
        nonlocal spoke
        if step.name == "weeks" and time.monotonic() - spoke > 1:
            spoke = time.monotonic()
            planning.move(weeks=step.value, bound=step.bound)

    return told
