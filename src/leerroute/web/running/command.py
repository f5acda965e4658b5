"""leerroute site: serve, setup, check, backup, restore, create-admin, and the demo."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.files import unreadable
from leerroute.terminal import CommandGroup, say, spoken
from leerroute.text import decimals
from leerroute.web.running.demo_command import demo, login_link
from leerroute.web.running.starting import start_django

_MARKS = {"fine": ("✓", "green"), "ask": ("?", "yellow"), "wrong": ("✗", "red")}

_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


@click.group(
    cls=CommandGroup,
    help=say(
        "De site: samen in de browser een route ontwerpen. Instellingen: docs/site-settings.md.",
        "The site: design a route together in the browser. Settings: docs/site-settings.md.",
    ),
)
def command() -> None:
    """The site."""


@command.command(
    help=say(
        "Maak de database en de opmaak klaar, of werk ze bij.", "Make database and static files ready, or update them."
    )
)
def setup() -> None:
    settings = start_django()
    from leerroute.web.running.setting_up import set_up

    set_up()
    click.echo(say(f"De site staat klaar in {settings.data}.", f"The site is ready in {settings.data}."))


@command.command(
    "serve", help=say("Start de site, met de taken op de achtergrond.", "Start the site, with its background tasks.")
)
def serve_site() -> None:
    settings = start_django()
    from leerroute.web.running.serving import address, refuse_taken_port, serve
    from leerroute.web.running.setting_up import set_up

    refuse_taken_port(settings)
    set_up()
    click.echo(say(f"De site draait op {address(settings)}", f"The site runs at {address(settings)}"))
    serve(settings)


@command.command(
    help=say("Toon de instellingen en kijk of alles werkt.", "Show the settings and see whether all works.")
)
@click.pass_context
def check(ctx: click.Context) -> None:
    settings = start_django()
    from leerroute.web.running.checking import findings
    from leerroute.web.running.shown_settings import shown_settings

    for name, value in shown_settings(settings):
        click.echo(f"  {name:18} {value.in_(spoken.language)}")
    click.echo()
    found = list(findings(settings))
    for finding in found:
        mark, colour = _MARKS[finding.state]
        about = finding.about.in_(spoken.language)
        click.echo(f"{click.style(mark, fg=colour, bold=True)} {about}: {finding.told.in_(spoken.language)}")
    ctx.exit(1 if any(finding.state == "wrong" for finding in found) else 0)


@command.command(help=say("Maak een back-up; de site mag doordraaien.", "Make a backup; the site may go on running."))
@_file
@click.option(
    "--with-secret-key",
    is_flag=True,
    help=say(
        "Ook de geheime sleutel; bewaar het bestand dan achter slot.", "The secret key too; then lock the file away."
    ),
)
@click.option(
    "--force", is_flag=True, help=say("Schrijf over een bestand heen dat er al is.", "Write over a file that is there.")
)
def backup(file: Path, with_secret_key: bool, force: bool) -> None:
    if file.exists() and not force:
        raise unreadable(
            str(file),
            "dit bestand is er al; kies een andere naam, of zet er --force bij.",
            "this file exists already; choose another name, or add --force.",
        )
    settings = start_django()
    from leerroute.web.running.backup import back_up

    size = decimals(back_up(settings, file, with_secret_key=with_secret_key) / 1e6, 1)
    click.echo(say(f"Geschreven: {file} ({size.nl} MB).", f"Written: {file} ({size.en} MB)."))
    click.echo(
        say("Hier staan persoonsgegevens in. Bewaar het bestand zoals de site zelf.", "It holds personal data. Keep the file as you keep the site.")
    )  # fmt: skip


@command.command(help=say("Zet een back-up terug, in een lege map.", "Restore a backup, into an empty folder."))
@_file
def restore(file: Path) -> None:
    if not file.is_file():
        raise unreadable(str(file), "dit bestand is er niet.", "this file is not there.")
    settings = start_django()
    from leerroute.web.running.checking import about_second_steps
    from leerroute.web.running.restoring import restore as put_back

    made = put_back(settings, file)["made"]
    click.echo(
        say(f"Teruggezet: de site zoals zij was op {made} (UTC).", f"Restored: the site as it was at {made} (UTC).")
    )
    for finding in about_second_steps():
        click.echo(f"{finding.about.in_(spoken.language)}: {finding.told.in_(spoken.language)}")


@command.command("create-admin", help=say("Maak iemand beheerder van de site.", "Make somebody site admin."))
@click.argument("email")
@click.option("--name", required=True, help=say("Voor- en achternaam.", "First and last name."))
@click.password_option(help=say("Wordt gevraagd als je het weglaat.", "Asked for when left out."))
def create_admin(email: str, name: str, password: str) -> None:
    start_django()
    from django.utils import translation

    from leerroute.web.running.admin import create_admin as create

    with translation.override(spoken.language):
        person = create(email=email, name=name, password=password)
    click.echo(say(f"{person.name} beheert nu de site.", f"{person.name} now keeps the site."))


command.add_command(demo)
command.add_command(login_link)
