"""The SBB kwalificatiedossier as PDF: words with places -> lines -> what stands under each code -> programmes."""

from leerroute.curriculum.importers.dossier.reading import read_dossier

__all__ = ["read_dossier"]
