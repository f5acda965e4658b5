"""The kinds of route, and what they are called."""

from __future__ import annotations

from enum import StrEnum

from leerroute.text import Text


class RouteKind(StrEnum):
    DOORLOPEND = "doorlopend"
    GEINTEGREERD = "geintegreerd"
    LEERWERK = "leerwerk"
    ENTREE_VMBO = "entree_vmbo"
    REGULIER = "regulier"
    VM2 = "vm2"
    VAKMANSCHAP = "vakmanschap"
    BEROEPS = "beroeps"
    TECHNOLOGIE = "technologie"

    @property
    def called(self) -> Text:
        return _TITLES[self]


_TITLES = {
    RouteKind.DOORLOPEND: Text(nl="doorlopende leerroute", en="doorlopende leerroute (continuous route)"),
    RouteKind.GEINTEGREERD: Text(nl="geïntegreerde leerroute", en="geïntegreerde leerroute (integrated route)"),
    RouteKind.LEERWERK: Text(nl="leer-werktraject", en="leer-werktraject (learning and working)"),
    RouteKind.ENTREE_VMBO: Text(nl="entree in het vmbo", en="entree (mbo-1) inside vmbo"),
    RouteKind.REGULIER: Text(nl="gewone route", en="regular route"),
    RouteKind.VM2: Text(nl="VM2-route", en="VM2 route"),
    RouteKind.VAKMANSCHAP: Text(nl="vakmanschaproute", en="vakmanschaproute"),
    RouteKind.BEROEPS: Text(nl="beroepsroute", en="beroepsroute"),
    RouteKind.TECHNOLOGIE: Text(nl="technologieroute", en="technologieroute"),
}
