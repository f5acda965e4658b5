"""`python -m leerroute` is the command `leerroute`."""

from leerroute.cli import main

if __name__ == "__main__":  # the processes of `site serve` read this file too
    main()
