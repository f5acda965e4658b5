"""What teachers call a subject, by its code in exam files."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from leerroute.curriculum import shipped_catalogue
from leerroute.exam.standing import COMBINATION
from leerroute.text import Language, Text, enumeration, same

GENERAL = {
    "NE": Text(nl="Nederlands", en="Dutch"),
    "EN": Text(nl="Engels", en="English"),
    "FA": Text(nl="Frans", en="French"),
    "DU": Text(nl="Duits", en="German"),
    "SP": Text(nl="Spaans", en="Spanish"),
    "AR": Text(nl="Arabisch", en="Arabic"),
    "TU": Text(nl="Turks", en="Turkish"),
    "WI": Text(nl="wiskunde", en="mathematics"),
    "NSK1": Text(nl="nask 1", en="nask 1"),
    "NSK2": Text(nl="nask 2", en="nask 2"),
    "BI": Text(nl="biologie", en="biology"),
    "EC": Text(nl="economie", en="economics"),
    "GS": Text(nl="geschiedenis", en="history"),
    "AK": Text(nl="aardrijkskunde", en="geography"),
    "MK": Text(nl="maatschappijkunde", en="maatschappijkunde"),
    "ML": Text(nl="maatschappijleer", en="maatschappijleer"),
    "LO": Text(nl="LO", en="LO"),
    "LO2": Text(nl="LO2", en="LO2"),
    "KV": Text(nl="kunstvak", en="kunstvak"),
    "BTE": Text(nl="tekenen", en="drawing"),
    "BHA": Text(nl="handvaardigheid", en="handicraft"),
    "BAV": Text(nl="audiovisuele vormgeving", en="audiovisual design"),
    "BTW": Text(nl="textiele werkvormen", en="textile arts"),
    "BFO": Text(nl="fotografie", en="photography"),
    "BFI": Text(nl="film", en="film"),
    "KMU": Text(nl="muziek", en="music"),
    "KDR": Text(nl="drama", en="drama"),
    "KDA": Text(nl="dans", en="dance"),
    "PWS": Text(nl="profielwerkstuk", en="profielwerkstuk"),
    "SWS": Text(nl="sectorwerkstuk", en="sectorwerkstuk"),
}
"""The general subjects of the vmbo. The codes are the usual short names; there is no list of them in a law."""


@cache
def subject_name(code: str) -> Text:
    """ "EC" -> economie; "HBR" -> profielvak HBR; "K/HBR/01" -> the title of the elective; any other code as it is."""
    if code in GENERAL:
        return GENERAL[code]
    if code == COMBINATION:
        return Text(nl="het combinatiecijfer", en="the combination grade")
    if code in shipped_catalogue().profiles:
        return Text(nl=f"profielvak {code}", en=f"profielvak {code}")
    unit = next(iter(shipped_catalogue().units(code)), None)
    return same(unit.title if unit else code)


def called(code: str, language: Language) -> str:
    return subject_name(code).in_(language)


def opening(code: str, language: Language) -> str:
    """The name as a sentence starts with it: with a capital."""
    name = called(code, language)
    return name[0].upper() + name[1:]


def names(codes: Iterable[str], language: Language) -> str:
    """economie, Engels en wiskunde"""
    return enumeration((called(code, language) for code in codes), language)
