"""Running the site: `leerroute site ...`. What pages do is nowhere here."""

from leerroute.web.running.command import command

__all__ = ["command"]
