"""Making the site ready: the tables of the database, the shipped curricula, the static files under their lasting names."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.db import connections


def set_up() -> None:
    """Safe to do again and again: it does what is still to be done. Each migration happens whole or not at all."""
    from leerroute.web.curricula.shelving import shelve_shipped  # only now is Django ready for it
    from leerroute.web.letters.posting import forget_letters
    from leerroute.web.people.sealing import seal_anew

    call_command("migrate", interactive=False, verbosity=0)
    if "LOCATION" in settings.CACHES["default"]:
        call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0, clear=False)
    call_command("clearsessions", verbosity=0)
    shelve_shipped()
    seal_anew()
    forget_letters()
    connections.close_all()
