"""CASE 1.1 of 1EdTech, read: a CFPackage as programme and relations. `leerroute.curriculum.case` writes it."""

from leerroute.curriculum.importers.case.reading import looks_like_case, read_case

__all__ = ["looks_like_case", "read_case"]
