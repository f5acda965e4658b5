"""The most used pages, and changes with fresh judgements, with 20 people at work at once. Prints; asserts nothing.

    python -m benchmarks.site [seconds]

A region of 40 organisations, 200 routes and 30,000 outcomes of curricula. SQLite, granian with two processes, loopback, one
machine for the site and for the people. Server time is from the request to the last byte of the answer, with the waiting for
a turn in it. Measured twice: as people work, reading two seconds on average between pages (who is really at work reads
longer), and back to back, each asking for the next page at once, which is as much as the machine can do.

Before that, each page alone in this process: the processor time that it takes, and the bytes that go over the line; the first
time, and once it was asked before. What follows from the same values is drawn once (`house/fragments.py`); a change of hours
draws the timeline and the totals afresh.

What was found, and on what machine: docs/site-speed.md.
"""

from __future__ import annotations

import os
import random
import secrets
import signal
import socket
import statistics
import string
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import Any
from urllib.parse import quote

from benchmarks.site.visiting import HOURS, NOTE, Field, Visitor, is_saved, new_value, work
from leerroute.web.running.starting import start_django

MARKS = (0.100, 0.250)
"""Median and p95 of a page, in seconds."""
SAVE_P95 = 0.150
READING = 2.0
"""Mean seconds between an answer and the next page."""
_TIMES = 20


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    with tempfile.TemporaryDirectory(prefix="leerroute-bench-") as folder, closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        os.environ |= {"LEERROUTE_SITE_DATA": folder, "LEERROUTE_SITE_PORT": str(port), "LEERROUTE_SITE_WORKERS": "2"}
        start_django()
        began = time.perf_counter()
        visitors = region()
        print(f"the region was made in {time.perf_counter() - began:.1f} s; load {os.getloadavg()[0]:.1f}")
        alone(visitors[0])
        site = subprocess.Popen([sys.executable, "-m", "leerroute", "site", "serve"])
        try:
            _wait(port)
            work(port, visitors, 10.0, READING)  # everything is loaded now
            for reading in (READING, 0.0):
                _print(visitors, reading, seconds, *work(port, visitors, seconds, reading))
        finally:
            site.send_signal(signal.SIGTERM)
            site.wait(60)


def _print(
    visitors: list[Visitor], reading: float, seconds: float, times: dict[str, list[float]], wrong: list[str]
) -> None:
    answers = sum(map(len, times.values()))
    told = f"reading {reading:.0f} s" if reading else "back to back"
    print(
        f"{len(visitors)} people, {told}: {answers / seconds:.0f} answers a second, {len(wrong)} of {answers} wrong {wrong[:3]};"
        f" load {os.getloadavg()[0]:.1f}"
    )
    for name, found in sorted(times.items()):
        median, p95 = statistics.median(found), statistics.quantiles(found, n=20)[-1]
        marks = (None, SAVE_P95) if name in {NOTE, HOURS} else MARKS
        asked = " / ".join("-" if mark is None else f"{mark * 1000:.0f}" for mark in marks)
        print(f"{name:28} {len(found):5}  median {median * 1000:6.0f} ms   p95 {p95 * 1000:6.0f} ms   marks {asked} ms")


def region() -> list[Visitor]:
    """Make the region; one logged in person of each partnership."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import connections
    from django.urls import reverse

    from benchmarks.site.curricula import fill_shelf
    from benchmarks.site.region import Worker, make_region
    from leerroute.web.curricula.models import Entry
    from leerroute.web.running.setting_up import set_up

    set_up()
    fill_shelf()
    entry = Entry.objects.filter(programme__shelf="everybody").order_by("-pk")[100]

    def visitor(worker: Worker) -> Visitor:
        session = SessionStore()
        session[SESSION_KEY] = str(worker.person.pk)
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = worker.person.get_session_auth_hash()
        session.create()
        worker.route.refresh_from_db()
        route, partnership = worker.route.pk, worker.partnership.pk
        designer = reverse("routes:designer", args=[route])
        path, hours = _a_unit(worker.route.document)
        pages = {
            "home": reverse("home"),
            "partnership": reverse("partnership", args=[partnership]),
            "people": reverse("partnerships:people", args=[partnership]),
            "designer": designer,
            "designer, a part open": f"{designer}?deel={quote(path, safe='')}",
            "designer, finding a unit": f"{designer}?nieuw=years[1].units&zoek=keuken",
            "history": reverse("routes:history", args=[route]),
            "comments": reverse("routes:comments", args=[route]),
            "versions": reverse("routes:versions", args=[route]),
            "one version": reverse("routes:version", args=[route, 1]),
            "compare": f"{reverse('routes:compare', args=[route])}?van=1&naar=2",
            "curricula": reverse("curricula:browse"),
            "curricula, searching": f"{reverse('curricula:browse')}?q=hygiëne",
            "curricula, one unit": reverse("curricula:unit", args=[entry.pk]),
        }
        pages = {name: quote(path, safe="/?=&%") for name, path in pages.items()}
        token = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32))
        changes = {
            NOTE: Field("title", "note", worker.route.design.note or ""),
            HOURS: Field(path, "hours.total", hours),
        }
        return Visitor(str(session.session_key), token, pages, reverse("routes:save_part", args=[route]), changes)

    visitors = [visitor(worker) for worker in make_region()]
    connections.close_all()
    return visitors


def _a_unit(document: dict[str, Any]) -> tuple[str, int]:
    """The first unit with hours, and how many."""
    for year in document["years"]:
        for unit in year.get("units") or ():
            if "total" in unit.get("hours", {}):
                return f"years[{year['number']}].units[{unit['code']}]", unit["hours"]["total"]
    raise LookupError("no unit with hours")


def alone(visitor: Visitor) -> None:
    """Print the processor time of each page and change, done 20 times by one person."""
    from django.conf import settings
    from django.db import connection, connections
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    browser = Client(HTTP_HOST="localhost", HTTP_HX_REQUEST="false", HTTP_ACCEPT_ENCODING="gzip")
    browser.cookies[settings.SESSION_COOKIE_NAME] = visitor.session
    chance = random.Random(1)  # noqa: S311

    def change(field: Field) -> Any:
        value = new_value(field, chance)
        answer = browser.post(visitor.save, field.form(value), HTTP_HX_REQUEST="true", HTTP_ACCEPT_ENCODING="")
        if not is_saved(answer.status_code, answer.content):
            raise RuntimeError(answer.content.decode()[:500])
        field.value = value
        return answer

    todo: dict[str, Callable[[], Any]] = {name: partial(browser.get, path) for name, path in visitor.pages.items()}
    todo |= {name: partial(change, field) for name, field in visitor.changes.items()}
    for name, do in todo.items():
        times = []
        for _ in range(_TIMES + 1):
            began = time.process_time()
            answer = do()
            times.append((time.process_time() - began) * 1000)
        with CaptureQueriesContext(connection) as asked:
            do()
        print(
            f"alone: {name:28} first {times[0]:6.1f}, then {statistics.median(times[1:]):6.1f} ms of processor,"
            f" {len(answer.content) / 1000:4.0f} kB, {len(asked)} queries ({answer.status_code})"
        )
    connections.close_all()


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/inloggen/login/"):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise TimeoutError(port)


if __name__ == "__main__":
    main()
