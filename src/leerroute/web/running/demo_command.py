"""leerroute site demo: an invented region on this machine, and who can be logged in as."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from contextlib import closing
from pathlib import Path

import click

from leerroute.files import unreadable
from leerroute.terminal import say, spoken
from leerroute.web.running.starting import start_django
from leerroute.web.settings import SiteSettings
from leerroute.web.settings.spec import PREFIX

_MARK = "DEMO"
"""A file in the folder of a demo. Only a folder that has it is ever emptied."""
_PORTS = range(8000, 8020)


@click.command(
    help=say(
        "Probeer de site met een verzonnen regio, alleen op deze computer. Begint elke keer opnieuw.",
        "Try the site with an invented region, on this machine only. Begins anew each time.",
    )
)
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=Path("build/demo/site"), show_default=True
)
@click.option(
    "--examples", type=click.Path(path_type=Path, file_okay=False), default=Path("examples"), show_default=True
)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help=say("Standaard de eerste vrije vanaf 8000.", "Default: the first free one from 8000."),
)
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help=say(
        "Start de site, open als iedereen elke pagina van de demo, en stop weer.",
        "Start the site, open every page of the demo as everybody, and stop again.",
    ),
)  # fmt: skip
@click.pass_context
def demo(ctx: click.Context, into: Path, examples: Path, port: int | None, only_check: bool) -> None:
    """Set up the region, tell the links, serve."""
    _empty(into)
    os.environ[f"{PREFIX}DEMO"] = "true"
    os.environ[f"{PREFIX}DATA"] = str(into)
    os.environ[f"{PREFIX}PORT"] = str(port or _free_port())
    settings = start_django()
    _make_region(settings, examples)
    from leerroute.web.running.serving import address, serve

    if only_check:
        from leerroute.web.running.visiting import visit

        wrong = visit(settings)
        for sentence in wrong:
            click.echo(sentence, err=True)
        ctx.exit(1 if wrong else 0)
    _tell_links(settings)
    click.echo()
    click.echo(
        say(
            f"De site draait op {address(settings)} (stoppen: Ctrl-C). Elke link werkt één keer, een half uur lang.\n"
            f"Een nieuwe: {PREFIX}DATA={into} {sys.argv[0]} site login-link bram",
            f"The site runs at {address(settings)} (stop: Ctrl-C). Each link works once, for half an hour.\n"
            f"A new one: {PREFIX}DATA={into} {sys.argv[0]} site login-link bram",
        )
    )
    serve(settings)


@click.command(
    "login-link",
    help=say("Een nieuwe inloglink voor iemand uit de demo.", "A new login link for somebody of the demo."),
)
@click.argument("who")
def login_link(who: str) -> None:
    """Only for a demo folder; its links work on a demo site only."""
    folder = Path(os.environ.get(f"{PREFIX}DATA") or "build/demo/site")
    if not (folder / _MARK).exists():
        raise unreadable(
            str(folder),
            "dit is geen map van een demo; op een echte site logt iedereen zelf in.",
            "this is no folder of a demo; on a real site everybody logs in by themselves.",
        )
    os.environ |= {
        f"{PREFIX}DEMO": "true",
        f"{PREFIX}DATA": str(folder),
        f"{PREFIX}PORT": (folder / _MARK).read_text(encoding="utf-8"),
    }
    settings = start_django()
    from leerroute.web.demo.region import PEOPLE

    if who not in {one.key for one in PEOPLE}:
        raise click.BadParameter(", ".join(one.key for one in PEOPLE), param_hint="WHO")
    click.echo(_links(settings)[who])


def _empty(into: Path) -> None:
    """Away with the demo of before; a folder that is not of a demo is left alone."""
    if into.exists() and any(into.iterdir()) and not (into / _MARK).exists():
        raise unreadable(
            str(into),
            "in deze map staat iets anders dan een demo; wijs een lege map aan met --into.",
            "this folder holds something else than a demo; point to an empty one with --into.",
        )
    shutil.rmtree(into, ignore_errors=True)


def _make_region(settings: SiteSettings, examples: Path) -> None:
    (settings.data / _MARK).write_text(str(settings.port), encoding="utf-8")
    if not examples.is_dir():
        raise unreadable(
            str(examples),
            "deze map is er niet. Start de demo in de map van leerroute, of wijs de voorbeelden aan met --examples.",
            "this folder is not there. Start the demo in leerroute's own folder, or point to examples with --examples.",
        )
    from django.db import connections

    from leerroute.curriculum import Store
    from leerroute.web.demo.curricula import import_slo, slo_sources
    from leerroute.web.demo.region import make_region
    from leerroute.web.running.setting_up import set_up

    set_up()
    partnership = make_region(examples)
    click.echo(say(f"Verzonnen regio: {partnership.title}.", f"Invented region: {partnership.title}."))
    if sources := slo_sources():
        outcomes = import_slo(Store(settings.data / "curricula.json"), sources)
        click.echo(say(f"Ingelezen uit SLO: {outcomes} eindtermen.", f"Imported from SLO: {outcomes} outcomes."))
    connections.close_all()


def _tell_links(settings: SiteSettings) -> None:
    from leerroute.web.demo.region import PEOPLE

    click.echo(say("\nLog in als:", "\nLog in as:"))
    links = _links(settings)
    for who in PEOPLE:
        click.echo(f"  {who.first_name}, {who.sees.in_(spoken.language)}\n    {links[who.key]}")


def _links(settings: SiteSettings) -> dict[str, str]:
    """A new link for each person of the demo."""
    from django.db import connections
    from django.urls import reverse

    from leerroute.web.demo.links import new_link
    from leerroute.web.demo.region import PEOPLE
    from leerroute.web.people.models import Person
    from leerroute.web.running.serving import address

    people = {person.email: person for person in Person.objects.filter(email__in=[who.email for who in PEOPLE])}
    words = {who.key: new_link(people[who.email]) for who in PEOPLE}
    connections.close_all()
    return {key: address(settings).rstrip("/") + reverse("demo_come_in", args=[word]) for key, word in words.items()}


def _free_port() -> int:
    """The first port that is free; when none is, `serve` says so."""
    for port in _PORTS:
        with closing(socket.socket()) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                attempt.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return _PORTS[0]
