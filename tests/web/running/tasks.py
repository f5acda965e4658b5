"""Tasks for the tests: quick, slow, and one that saves and then waits to be killed."""

from __future__ import annotations

import os
import time
from pathlib import Path

from django.db import transaction
from django_tasks import task

from leerroute.web.partnerships.actions import create_organisation


@task()
def write_down(path: str, words: str) -> None:
    Path(path).write_text(words, encoding="utf-8")


@task()
def write_much_and_wait(path: str) -> None:
    """The first time: writes an organisation in a transaction, says so in the file, and waits. After that: finishes."""
    began = Path(path)
    first = not began.exists()
    with transaction.atomic():
        create_organisation(name="Geheel of niet (verzonnen)", kind="company", by=None)
        if first:
            began.write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(600)


@task()
def wait_for(began: str, end: str) -> None:
    """As a plan that takes long: until the file `end` is there."""
    Path(began).touch()
    while not Path(end).exists():
        time.sleep(0.1)


@task()
def take_a_while(began: str, done: str) -> None:
    Path(began).touch()
    time.sleep(3)
    Path(done).touch()
