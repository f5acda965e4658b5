"""OEAPI v6 (Open Onderwijs API) as JSON: programmes, courses and learning outcomes, as a file, a bundle or a zip.

Source: github open-education-api/specification, source/schemas of version 6.0.
"""

from leerroute.curriculum.importers.oeapi.reading import looks_like_oeapi, read_oeapi

__all__ = ["looks_like_oeapi", "read_oeapi"]
