"""`leerroute site serve`: pages, static files, the worker beside it, and its end."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from leerroute.web.running.lanes import Lane
from leerroute.web.running.worker import is_working

from .conftest import SECONDS, Site, eventually, letter_leaves_meanwhile, only_on_sqlite

pytestmark = pytest.mark.xdist_group("serving")


@pytest.fixture(scope="module")
def served(set_up_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that runs, for all that does not stop it: starting one takes seconds."""
    only_on_sqlite()
    site = Site(tmp_path_factory.mktemp("served") / "site")
    shutil.copytree(set_up_once, site.data)
    with site.serving():
        yield site


def fetched(address: str, **headers: str) -> tuple[dict[str, str], bytes]:
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own address
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
        return {name.lower(): value for name, value in answer.headers.items()}, answer.read()


def test_it_serves_the_site_and_stops_when_told(site: Site) -> None:
    with site.serving() as process:
        _, page = fetched(site.address)
        assert b"/inloggen/" in page
        process.send_signal(signal.SIGTERM)
        assert process.wait(SECONDS) == 0
    assert not site.answers()


def test_a_stylesheet_has_a_name_that_follows_from_its_content_and_is_kept_for_good(served: Site) -> None:
    names = json.loads((served.data / "static" / "staticfiles.json").read_text(encoding="utf-8"))["paths"]
    named = names["house/css/leerroute.css"]
    assert re.fullmatch(r"house/css/leerroute\.[0-9a-f]{12}\.css", named)
    headers, packed = fetched(f"{served.address}static/{named}", **{"Accept-Encoding": "gzip"})
    assert "immutable" in headers["cache-control"]
    assert headers["content-encoding"] == "gzip"
    assert b"@layer" in gzip.decompress(packed)


def test_a_worker_that_is_killed_halfway_leaves_nothing_half_done_and_the_task_is_done_again(
    served: Site, tmp_path: Path
) -> None:
    """Killed inside the transaction: its organisation is not there. The next worker makes it, once."""
    began = tmp_path / "began"
    served.python(
        f"from tests.web.running.tasks import write_much_and_wait; write_much_and_wait.enqueue({str(began)!r})"
    ).communicate(timeout=SECONDS)
    eventually(began.exists)
    assert _made(served) == (0, "RUNNING")
    os.kill(int(began.read_text()), signal.SIGKILL)
    eventually(lambda: _made(served) == (1, "SUCCESSFUL"))


def _made(site: Site) -> tuple[int, str]:
    """How many organisations there are, and how it stands with the task that makes one."""
    with closing(sqlite3.connect(site.data / "leerroute.sqlite3")) as opened:
        (count,) = opened.execute("SELECT count(*) FROM partnerships_organisation").fetchone()
        (state,) = opened.execute(
            "SELECT status FROM django_tasks_database_dbtaskresult WHERE task_path LIKE '%write_much_and_wait'"
        ).fetchone()
    return count, state


def test_a_letter_leaves_while_a_plan_is_in_hand(served: Site, tmp_path: Path) -> None:
    assert letter_leaves_meanwhile(served, tmp_path)


def test_check_tells_that_both_lanes_are_worked_on(served: Site) -> None:
    told = served.run("check").stdout
    assert "✓ sending mails: is running." in told
    assert "✓ planning and importing: is running." in told


def test_a_task_in_hand_is_finished_when_the_site_is_told_to_stop(ready: Site, tmp_path: Path) -> None:
    began, done = tmp_path / "began", tmp_path / "done"
    with ready.serving() as process:
        enqueue = (
            f"from tests.web.running.tasks import take_a_while; take_a_while.enqueue({str(began)!r}, {str(done)!r})"
        )
        ready.python(enqueue).communicate(timeout=SECONDS)
        eventually(began.exists)
        assert not done.exists()
        process.send_signal(signal.SIGTERM)
        assert process.wait(SECONDS) == 0
    assert done.exists()


def test_the_workers_end_when_serve_is_killed(ready: Site) -> None:
    with ready.serving() as process:
        eventually(lambda: all(is_working(ready.data, lane) for lane in Lane))
        process.kill()
        process.wait(SECONDS)
        eventually(lambda: not any(is_working(ready.data, lane) for lane in Lane))
    _end_what_was_left_behind(ready)


def _end_what_was_left_behind(site: Site) -> None:
    """granian's own processes outlive a SIGKILL of their parent; systemd ends them with the unit, and we by their command."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes()
        except OSError:
            continue
        if f"LEERROUTE_SITE_DATA={site.data}\0".encode() in environment + b"\0" and int(folder.name) != os.getpid():
            os.kill(int(folder.name), signal.SIGKILL)


def test_a_port_that_is_taken_is_told_in_one_sentence(site: Site) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", site.port))
        taken.listen()
        said = site.run("serve")
    assert said.returncode == 3
    assert said.stderr.strip() == (
        f"LEERROUTE_SITE_PORT: it says '{site.port}'; the site cannot listen on 127.0.0.1 port {site.port}; "
        "something does already, or it may not."
    )


def test_settings_that_cannot_be_stop_the_start_in_one_sentence(tmp_path: Path) -> None:
    said = Site(tmp_path, HTTPS="perhaps").run("serve")
    assert said.returncode == 3
    assert said.stderr.strip() == (
        "LEERROUTE_SITE_HTTPS: it says 'perhaps'; needed is true or false. Mend it and start again."
    )
