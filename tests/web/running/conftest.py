"""A site in a folder of its own, run as the command line runs it: in processes of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

SECONDS = 60.0
"""How long a machine that does much else may take over something that takes a second."""


class Site:
    """A data folder with its settings. run: a command, to its end. serving: the site runs meanwhile."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        outside = {name: value for name, value in os.environ.items() if not name.startswith("LEERROUTE_")}
        outside.pop("DATABASE_URL", None)
        given = {"DATA": str(data), "PORT": str(self.port), **settings}
        self.environment = (
            outside
            | {f"LEERROUTE_SITE_{name}": value for name, value in given.items()}
            | {"LEERROUTE_LANG": "en", "LEERROUTE_DEBUG": "1", "PYTHONWARNINGS": "default"}
        )

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"

    def run(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """`leerroute site ...`."""
        command = [sys.executable, "-m", "leerroute", "site", *arguments]
        return subprocess.run(
            command, env=self.environment, input=given, capture_output=True, text=True, timeout=SECONDS, check=False
        )

    def python(self, code: str) -> subprocess.Popen[str]:
        """A process in which Django stands on this site, running `code`."""
        ready = "from leerroute.web.running.starting import start_django; start_django()\n"
        return subprocess.Popen(
            [sys.executable, "-c", ready + code], env=self.environment, stdout=subprocess.PIPE, text=True
        )

    @contextmanager
    def serving(self) -> Iterator[subprocess.Popen[str]]:
        """The site answers; stopped afterwards, if it still runs."""
        command = [sys.executable, "-m", "leerroute", "site", "serve"]
        process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            eventually(lambda: process.poll() is not None or self.answers())
            assert process.poll() is None, process.communicate()[0]
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(SECONDS)
            if process.stdout:
                process.stdout.close()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}inloggen/login/", timeout=10):  # noqa: S310 - our own address
                return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def eventually(so: object) -> None:
    """Wait until it is so; fail when it never is."""
    assert callable(so)
    until = time.monotonic() + SECONDS
    while not so():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.1)


_LETTER_DURING_A_TASK = """
import time
from django_tasks_db.models import DBTaskResult
from leerroute.web.letters.posting import post_letter
from tests.web.running.conftest import eventually
from tests.web.running.tasks import wait_for
from pathlib import Path
task = wait_for.enqueue({began!r}, {end!r})
eventually(Path({began!r}).exists)
letter = post_letter(to="amira@voorbeeld.test", subject="Kom erbij", text="https://localhost/", by=None)
def sent():
    letter.refresh_from_db()
    return letter.state == "sent"
eventually(sent)
print(letter.state, DBTaskResult.objects.get(pk=task.id).status)
"""


def letter_leaves_meanwhile(site: Site, folder: Path) -> bool:
    """Whether a letter that is posted while a task is in hand leaves before that task is done. The site runs."""
    began, end = folder / "began", folder / "end"
    try:
        asking = site.python(_LETTER_DURING_A_TASK.format(began=str(began), end=str(end)))
        told = asking.communicate(timeout=3 * SECONDS)[0]  # it waits twice itself
    finally:
        end.touch()
    return told.split() == ["sent", "RUNNING"]


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a site on which `setup` was done, to copy."""
    made = Site(tmp_path_factory.mktemp("set-up") / "site")
    done = made.run("setup")
    assert done.returncode == 0, done.stderr
    return made.data


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """On SQLite; nothing was done on it yet."""
    only_on_sqlite()
    return Site(tmp_path / "site")


@pytest.fixture
def ready(site: Site, set_up_once: Path) -> Site:
    """The site, set up: a copy, as setting up takes longer than most of what is tested on it."""
    shutil.copytree(set_up_once, site.data)
    return site


def only_on_sqlite() -> None:
    if "LEERROUTE_TEST_DATABASE_URL" in os.environ:
        pytest.skip("processes of their own, on SQLite: `make test` runs these")
