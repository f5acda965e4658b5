"""Serving the site: granian for the pages, workers for the tasks, until told to stop."""

from __future__ import annotations

import multiprocessing
import socket
from contextlib import closing

from leerroute.files import unreadable
from leerroute.web.running.background import Background
from leerroute.web.settings import SiteSettings
from leerroute.web.settings.spec import PREFIX

_THREADS = 4
"""Pages that one process makes at a time. Python works on one of them; the others wait for the database or the network."""
_SECONDS_TO_FINISH = 20
"""What a page gets to finish when the site stops."""


def serve(settings: SiteSettings) -> None:
    """Serve until SIGTERM or Ctrl-C; pages and tasks in hand are finished. The site must have been set up.

    Raises Unreadable when the port is taken.
    """
    refuse_taken_port(settings)
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    multiprocessing.set_start_method("spawn", force=True)  # a fork would copy our threads' locks as they stand
    server = Server(
        "leerroute.web.wsgi:application",
        address=settings.listen,
        port=settings.port,
        interface=Interfaces.WSGI,
        workers=settings.workers,
        blocking_threads=_THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=_SECONDS_TO_FINISH,
        websockets=False,
        log_level=LogLevels.warning,
        log_access=False,
    )
    with Background():
        server.serve()


def refuse_taken_port(settings: SiteSettings) -> None:
    """Raise Unreadable when something else listens there."""
    family = socket.AF_INET6 if ":" in settings.listen else socket.AF_INET
    with closing(socket.socket(family)) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((settings.listen, settings.port))
        except OSError:
            raise unreadable(
                f"{PREFIX}PORT",
                f"op {settings.listen} poort {settings.port} kan de site niet luisteren; er luistert al iets, of het mag niet.",
                f"the site cannot listen on {settings.listen} port {settings.port}; something does already, or it may not.",
                value=settings.port,
            ) from None


def address(settings: SiteSettings) -> str:
    """Where people open the site."""
    if settings.https:
        return f"https://{settings.hosts[0]}/"
    return f"http://{settings.hosts[0]}:{settings.port}/"
