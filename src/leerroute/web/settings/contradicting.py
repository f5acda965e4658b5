"""Settings that cannot both be meant. Every case would otherwise leave people's data open, or a site that nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_address

from leerroute.files import Problem
from leerroute.text import Text
from leerroute.web.settings.spec import PREFIX, SiteSettings

LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
"""Names of this machine, to itself."""


def contradictions(settings: SiteSettings) -> Iterator[Problem]:
    """A problem for each pair of settings that contradict one another."""
    try:
        at_home = ip_address(settings.listen).is_loopback
    except ValueError:
        yield _problem(
            "listen", settings.listen, "dit is geen IP-adres.", "this is no IP address.", "Schrijf 127.0.0.1.", "Write 127.0.0.1."
        )  # fmt: skip
        return
    yield from _half_federations(settings)
    known_elsewhere = set(settings.hosts) - LOCAL
    if settings.demo:
        yield from _about_demo(settings, at_home=at_home, known_elsewhere=known_elsewhere)
        return
    if settings.https and not known_elsewhere:
        yield _problem(
            "hosts",
            ",".join(settings.hosts),
            "met https moet hier de naam van de site staan.",
            "with https the name of the site must stand here.",
            "Schrijf bijvoorbeeld leerroute.school.nl, of zet https uit.",
            "Write for example leerroute.school.nl, or turn https off.",
        )
    if not settings.https and (known_elsewhere or not at_home):
        name = "listen" if not at_home else "hosts"
        yield _problem(
            name,
            settings.listen if not at_home else ",".join(settings.hosts),
            "zonder https gaan wachtwoorden leesbaar over het netwerk.",
            "without https passwords cross the network readable.",
            f"Zet {PREFIX}HTTPS=true en een webserver met een certificaat ervoor, of luister op 127.0.0.1 met hosts localhost.",
            f"Set {PREFIX}HTTPS=true with a web server with a certificate before it, or listen on 127.0.0.1 with hosts localhost.",
        )


def _about_demo(settings: SiteSettings, *, at_home: bool, known_elsewhere: set[str]) -> Iterator[Problem]:
    """The demo lets in whoever has a link: on this machine only, and never beside real data."""
    remedy = Text(nl="Haal deze instelling weg, of zet demo uit.", en="Take this setting out, or turn demo off.")
    why = Text(
        nl="de demo luistert alleen op deze computer (127.0.0.1).", en="the demo listens on this machine only (127.0.0.1)."
    )  # fmt: skip
    if not at_home:
        yield _problem("listen", settings.listen, why.nl, why.en, remedy.nl, remedy.en)
    if known_elsewhere:
        yield _problem("hosts", ",".join(settings.hosts), why.nl, why.en, remedy.nl, remedy.en)
    if settings.https:
        yield _problem("https", "true", why.nl, why.en, remedy.nl, remedy.en)
    if settings.database_url is not None:
        yield _problem(
            "database_url",
            None,
            "de demo gebruikt een eigen SQLite-bestand, nooit een database waarin echte gegevens kunnen staan.",
            "the demo uses an SQLite file of its own, never a database that may hold real data.",
            remedy.nl,
            remedy.en,
        )


def _half_federations(settings: SiteSettings) -> Iterator[Problem]:
    """Logging in with a school account needs all three settings of a federation."""
    for federation in ("surfconext", "entree"):
        names = [f"{federation}_{part}" for part in ("url", "id", "secret")]
        missing = [name for name in names if getattr(settings, name) is None]
        if 0 < len(missing) < len(names):
            yield _problem(
                missing[0],
                None,
                f"inloggen met {federation} heeft {', '.join(names)} nodig; deze is niet ingevuld.",
                f"logging in with {federation} needs {', '.join(names)}; this one is not filled in.",
                "Vul haar in, of haal ze alle drie weg.",
                "Fill it in, or take out all three.",
            )


def _problem(name: str, value: str | None, nl: str, en: str, remedy_nl: str, remedy_en: str) -> Problem:
    return Problem(
        file=PREFIX + name.upper(),
        value=value,
        expected=Text(nl=nl, en=en),
        remedy=Text(nl=remedy_nl, en=remedy_en),
    )
