"""`python -m leerroute` is the command `leerroute`."""

from leerroute.cli import main

main()
