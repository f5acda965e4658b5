"""The ten most used pages, and a change with fresh judgements, with 20 people at work at once. Prints; asserts nothing.

    python -m benchmarks.site [seconds]

SQLite, granian with two processes, loopback, one machine for the site and for the people. Server time is from the request to
the last byte of the answer, with the waiting for a turn in it. Before that, each page alone in this process: the processor time
that it takes, which does not depend on what else the machine does.
"""

from __future__ import annotations

import os
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
from contextlib import closing

from benchmarks.site.visiting import Visitor, work
from leerroute.web.running.starting import start_django

MARKS = (0.100, 0.250)
"""Median and p95 of a page, in seconds."""
SAVE_P95 = 0.150
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
        visitors = _region()
        print(
            f"region: 40 organisations, 200 routes, made in {time.perf_counter() - began:.1f} s; load {os.getloadavg()[0]:.1f}"
        )
        _alone(visitors[0])
        site = subprocess.Popen([sys.executable, "-m", "leerroute", "site", "serve"])
        try:
            _wait(port)
            work(port, visitors, 5.0)  # everything is loaded now
            times, wrong = work(port, visitors, seconds)
        finally:
            site.send_signal(signal.SIGTERM)
            site.wait(60)
    answers = sum(map(len, times.values()))
    print(
        f"{len(visitors)} people, {answers} answers in {seconds:.0f} s, {len(wrong)} wrong {wrong[:3]}; load {os.getloadavg()[0]:.1f}"
    )
    for name, found in sorted(times.items()):
        median, p95 = statistics.median(found), statistics.quantiles(found, n=20)[-1]
        marks = (None, SAVE_P95) if name == "save a field" else MARKS
        told = " / ".join("-" if mark is None else f"{mark * 1000:.0f}" for mark in marks)
        print(f"{name:24} {len(found):5}  median {median * 1000:6.0f} ms   p95 {p95 * 1000:6.0f} ms   marks {told} ms")


def _region() -> list[Visitor]:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import connections
    from django.urls import reverse

    from benchmarks.site.region import Worker, make_region
    from leerroute.web.running.setting_up import set_up

    set_up()

    def visitor(worker: Worker) -> Visitor:
        session = SessionStore()
        session[SESSION_KEY] = str(worker.person.pk)
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = worker.person.get_session_auth_hash()
        session.create()
        worker.route.refresh_from_db()
        route, partnership = worker.route.pk, worker.partnership.pk
        pages = {
            "home": reverse("home"),
            "partnership": reverse("partnership", args=[partnership]),
            "people": reverse("partnerships:people", args=[partnership]),
            "designer": reverse("routes:designer", args=[route]),
            "designer, a part open": f"{reverse('routes:designer', args=[route])}?deel=note",
            "history": reverse("routes:history", args=[route]),
            "comments": reverse("routes:comments", args=[route]),
            "versions": reverse("routes:versions", args=[route]),
            "one version": reverse("routes:version", args=[route, 1]),
            "compare": f"{reverse('routes:compare', args=[route])}?van=1&naar=2",
        }
        token = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32))
        save = reverse("routes:save_part", args=[route])
        return Visitor(str(session.session_key), token, pages, save, worker.route.design.note or "")

    visitors = [visitor(worker) for worker in make_region()]
    connections.close_all()
    return visitors


def _alone(visitor: Visitor) -> None:
    """Print the processor time of each page, asked for 20 times by one person."""
    from django.conf import settings
    from django.db import connections
    from django.test import Client

    browser = Client(HTTP_HOST="localhost", HTTP_HX_REQUEST="false")
    browser.cookies[settings.SESSION_COOKIE_NAME] = visitor.session
    for name, path in visitor.pages.items():
        times = []
        for _ in range(_TIMES + 1):
            began = time.process_time()
            answer = browser.get(path)
            times.append(time.process_time() - began)
        median = statistics.median(times[1:])  # the first one loads templates
        print(
            f"alone: {name:24} {median * 1000:6.1f} ms of processor, {len(answer.content) / 1000:.0f} kB ({answer.status_code})"
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
