"""Tasks that a dead worker left behind."""

from __future__ import annotations

from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from leerroute.web.running.abandoned import ATTEMPTS, take_back_abandoned
from leerroute.web.running.lanes import Lane
from leerroute.web.settings.queues import LETTERS, REST

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def real_queue(settings: object) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": [LETTERS, REST]}}  # type: ignore[attr-defined]


def left_behind(*workers: str) -> DBTaskResult[Any, Any]:
    """A task that these workers, one after the other, began and did not finish."""
    from .tasks import write_down

    task = DBTaskResult.objects.get(pk=write_down.enqueue("/nergens", "").id)
    for worker in workers:
        task.claim(worker)
    return task


def test_a_task_of_a_dead_worker_is_put_back() -> None:
    task = left_behind("hier:1")
    assert take_back_abandoned(Lane) == (1, 0)
    task.refresh_from_db()
    assert task.status == "READY"


def test_a_task_that_killed_a_worker_each_time_is_given_up() -> None:
    task = left_behind(*[f"hier:{number}" for number in range(ATTEMPTS)])
    assert take_back_abandoned(Lane) == (0, 1)
    task.refresh_from_db()
    assert task.status == "FAILED"
    assert "killed 3 times" in task.traceback


def test_a_task_of_another_machine_is_left_alone() -> None:
    task = left_behind("elders:1")
    assert take_back_abandoned(Lane, "hier:") == (0, 0)
    task.refresh_from_db()
    assert task.status == "RUNNING"


def test_a_task_that_another_lane_is_at_work_on_is_left_alone() -> None:
    task = left_behind("hier:1")
    assert take_back_abandoned([Lane.LETTERS]) == (0, 0)
    task.refresh_from_db()
    assert task.status == "RUNNING"
    assert take_back_abandoned([Lane.REST]) == (1, 0)


def test_a_task_that_waits_or_is_done_is_left_alone() -> None:
    left_behind()
    assert take_back_abandoned(Lane) == (0, 0)
