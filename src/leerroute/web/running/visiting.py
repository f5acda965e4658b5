"""Visiting a demo site as its people would, over HTTP: what `make demo DEMO_ARGS=--check` does in CI."""

from __future__ import annotations

import http.cookiejar
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from leerroute.web.demo.links import new_link
from leerroute.web.demo.region import PEOPLE
from leerroute.web.people.models import Person
from leerroute.web.running.serving import address
from leerroute.web.settings import SiteSettings

_SECONDS_TO_START = 60.0
_SECONDS_TO_STOP = 60.0
_OUR_OWN = re.compile(r'(?:href|src)="(/[^"#?]*)["#]')
"""Addresses of the site itself, as they are: one that asks for more of a page (?part=...) is that page."""
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """A browser without eyes: it keeps cookies, follows links of the site and remembers what went wrong."""

    def __init__(self, site: str) -> None:
        self.site = site.rstrip("/")
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def open(self, path: str, **form: str) -> str:
        """The page; with a form: after posting it. Raises OSError for an error page."""
        data = urllib.parse.urlencode(form).encode() if form else None
        with self._opener.open(self.site + path, data, timeout=30) as answer:
            return str(answer.read().decode("utf-8", "replace"))


def visit(settings: SiteSettings) -> list[str]:
    """Start the site, log in as everybody, open every page that is linked to, stop. Gives a sentence for all that went wrong."""
    process = subprocess.Popen([sys.executable, "-m", "leerroute", "site", "serve"])
    wrong: list[str] = []
    try:
        _wait_until_it_answers(address(settings), process)
        for who in PEOPLE:
            opened = _visit_as(settings, who.email, wrong)
            print(f"  {who.first_name}: {opened} pages")
    except (OSError, LookupError, TimeoutError) as error:
        wrong.append(f"{type(error).__name__}: {error}")
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            code = process.wait(_SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            code = -9
        if code:
            wrong.append(f"the site stopped with exit code {code}")
    return wrong


def _wait_until_it_answers(site: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{site}inloggen/login/", timeout=5):  # noqa: S310 - our own http address
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(f"{site} does not answer")


def _visit_as(settings: SiteSettings, email: str, wrong: list[str]) -> int:
    """Log in by a link and walk the links two deep; gives how many pages and files were opened."""
    visitor = Visitor(address(settings))
    link = f"/demo/{new_link(Person.objects.get(email=email))}/"
    token = _TOKEN.search(visitor.open(link))
    if token is None:
        raise LookupError(f"no form at {link}")
    home = visitor.open(link, csrfmiddlewaretoken=token[1])
    seen: set[str] = set()
    todo = {"/": home}
    for _ in range(2):
        found = {path for page in todo.values() for path in _OUR_OWN.findall(page)} - seen
        todo = {}
        for path in sorted(found):
            seen.add(path)
            try:
                todo[path] = visitor.open(path)
            except OSError as error:
                wrong.append(f"{email}: {path}: {error}")
    return len(seen)
