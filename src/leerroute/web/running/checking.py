"""Whether the site can do its work: the database and its tables, mail, disk, static files, the workers."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator

from django.conf import settings as django_settings
from django.core.mail import get_connection
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from leerroute.text import Text, decimals
from leerroute.web.people.sealing import not_to_be_opened
from leerroute.web.running.finding import Finding
from leerroute.web.running.lanes import Lane
from leerroute.web.running.worker import is_working
from leerroute.web.settings import SiteSettings

_ROOM = 1_000_000_000
"""Bytes of free disk under which a backup or an import may not fit any more."""


def findings(settings: SiteSettings) -> Iterator[Finding]:
    """Look at everything; what fails does not stop the rest."""
    yield from _database()
    yield from about_second_steps()
    yield _disk(settings)
    yield _mail(settings)
    yield _static()
    for lane in Lane:
        yield _worker(settings, lane)
    if not settings.https and not settings.demo:
        yield Finding(
            Text(nl="https", en="https"),
            "ask",
            Text(
                nl="staat uit; alleen goed om op deze computer te proberen.", en="is off; good for trying on this machine only."
            ),
        )  # fmt: skip


def _database() -> Iterator[Finding]:
    about = Text(nl="database", en="database")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT sqlite_version()" if connection.vendor == "sqlite" else "SHOW server_version")
            version = cursor.fetchone()[0]
        todo = MigrationExecutor(connection)
        waiting = todo.migration_plan(todo.loader.graph.leaf_nodes())
    except Error as error:
        why = str(error).strip().splitlines()[0]
        yield Finding(
            about,
            "wrong",
            Text(
                nl=f"antwoordt niet ({why}). Draait de server, en kloppen adres, gebruiker en wachtwoord?",
                en=f"does not answer ({why}). Does the server run, and are address, user and password right?",
            ),
        )
        return
    name = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
    yield Finding(about, "fine", Text(nl=f"{name} {version} antwoordt.", en=f"{name} {version} answers."))
    tables = Text(nl="tabellen", en="tables")
    if waiting:
        yield Finding(
            tables,
            "wrong",
            Text(
                nl=f"{len(waiting)} wijzigingen zijn nog niet gedaan. Doe: leerroute site setup",
                en=f"{len(waiting)} changes are still to be made. Do: leerroute site setup",
            ),
        )
    else:
        yield Finding(tables, "fine", Text(nl="bij.", en="up to date."))


def about_second_steps() -> Iterator[Finding]:
    """Something only when they cannot be opened: after a restore without its key, or with another key in the settings."""
    try:
        lost = not_to_be_opened()
    except Error:  # told already, as the database or its tables
        return
    if lost:
        yield Finding(
            Text(nl="tweede stap", en="second step"),
            "wrong",
            Text(
                nl=f"{lost} apps met codes of herstelcodes zijn versleuteld met een andere geheime sleutel; die mensen komen er niet in. Zet het bestand secret-key van toen terug in de map data, of de sleutel in old_secret_keys, en start opnieuw.",
                en=f"{lost} apps with codes or recovery codes were encrypted with another secret key; those people cannot log in. Put the file secret-key of then back in the folder data, or that key in old_secret_keys, and start again.",
            ),
        )


def _disk(settings: SiteSettings) -> Finding:
    about = Text(nl="schijf", en="disk")
    try:
        with tempfile.NamedTemporaryFile(dir=settings.data) as attempt:
            attempt.write(b"leerroute" * 1000)
            attempt.flush()
            os.fsync(attempt.fileno())
    except OSError as error:
        return Finding(
            about,
            "wrong",
            Text(
                nl=f"in {settings.data} kan niet geschreven worden ({error.strerror}).",
                en=f"nothing can be written in {settings.data} ({error.strerror}).",
            ),
        )
    free = shutil.disk_usage(settings.data).free
    room = decimals(free / 1e9, 1)
    told = Text(nl=f"{room.nl} GB vrij in {settings.data}.", en=f"{room.en} GB free in {settings.data}.")
    return Finding(about, "fine" if free >= _ROOM else "ask", told)


def _mail(settings: SiteSettings) -> Finding:
    about = Text(nl="mail", en="mail")
    if settings.mail_url is None:
        told = Text(
            nl="niet ingesteld: mails komen in het logboek, niet bij mensen.",
            en="not set up: mails are printed in the log and reach nobody.",
        )
        return Finding(about, "ask" if not settings.demo else "fine", told)
    server = str(django_settings.EMAIL_HOST)
    try:
        with get_connection():
            pass
    except OSError as error:  # smtplib's own errors are OSErrors too
        return Finding(
            about,
            "wrong",
            Text(
                nl=f"{server} neemt ons niet aan ({error}). Kloppen adres, poort, gebruiker en wachtwoord?",
                en=f"{server} does not take us ({error}). Are address, port, user and password right?",
            ),
        )
    return Finding(about, "fine", Text(nl=f"{server} neemt ons aan.", en=f"{server} takes us."))


def _static() -> Finding:
    about = Text(nl="opmaak", en="static files")
    if (django_settings.STATIC_ROOT / "staticfiles.json").exists():
        return Finding(about, "fine", Text(nl="klaargezet.", en="collected."))
    return Finding(
        about,
        "wrong",
        Text(nl="nog niet klaargezet. Doe: leerroute site setup", en="not collected. Do: leerroute site setup"),
    )


def _worker(settings: SiteSettings, lane: Lane) -> Finding:
    if is_working(settings.data, lane):
        return Finding(lane.called, "fine", Text(nl="gebeurt.", en="is running."))
    told = Text(
        nl="gebeurt nu niet; dat doet leerroute site serve.", en="is not running; leerroute site serve runs it."
    )
    return Finding(lane.called, "ask", told)
