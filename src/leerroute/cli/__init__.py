"""The command line: one command per verb of the library.

Each room has a module here that is imported only when its command is used, so that `leerroute --help` is quick.
"""

from leerroute.cli.main import main

__all__ = ["main"]
