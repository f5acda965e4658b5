"""Tasks whose worker was killed. They would stand as "running" for ever; here they get another chance, or their verdict.

A task therefore may run twice: it has to write in one transaction (an action does), so that half a run leaves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerroute.web.running.lanes import Lane

ATTEMPTS = 3
"""After so many workers died of it, it is the task that kills them."""


class WorkerKilledError(Exception):
    """What a task that was given up says it failed of."""


def take_back_abandoned(lanes: Iterable[Lane], workers: str = "") -> tuple[int, int]:
    """Put tasks of these lanes that a dead worker left back in the queue. Only call when none of their workers whose id begins
    with `workers` is alive.

    Gives how many will run again and how many were given up as failed.
    """
    again = given_up = 0
    with transaction.atomic():
        for task in DBTaskResult.objects.select_for_update().running():
            if not any(lane.takes(task.queue_name) for lane in lanes):
                continue
            if task.worker_ids and not str(task.worker_ids[-1]).startswith(workers):
                continue
            if len(task.worker_ids) < ATTEMPTS:
                task.status, task.started_at = "READY", None
                again += 1
            else:
                task.status, task.finished_at = "FAILED", timezone.now()
                task.exception_class_path = f"{WorkerKilledError.__module__}.{WorkerKilledError.__qualname__}"
                task.traceback = f"The worker was killed {len(task.worker_ids)} times while it ran this task."
                given_up += 1
            task.save()
    return again, given_up
