"""In which language the command line speaks; a short name for what stands in `leerroute.terminal`."""

from leerroute.terminal import say, spoken

__all__ = ["say", "spoken"]
