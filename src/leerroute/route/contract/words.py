"""The fixed words around the agreement, the same in PDF and DOCX."""

from __future__ import annotations

from leerroute.text import Language, Text

_WORDS = {
    "kind": Text(nl="Samenwerkingsovereenkomst", en="Agreement of cooperation"),
    "parties": Text(nl="Wie dit afspreken", en="Who agree"),
    "companies": Text(nl="Betrokken bedrijven", en="Companies involved"),
    "brin_open": Text(nl="BRIN nog niet ingevuld", en="BRIN not filled in yet"),
    "asked": Text(nl="De wet vraagt hier:", en="The law asks here:"),
    "proposal": Text(nl="Voorstel van leerroute, nog niet afgesproken", en="Proposal by leerroute, not agreed yet"),
    "article": Text(nl="Onderdeel", en="Item"),
    "sign": Text(nl="Ondertekening", en="Signatures"),
    "sign_line": Text(
        nl="Naam, functie, plaats, datum en handtekening:", en="Name, function, place, date and signature:"
    ),
    "missing": Text(nl="Nog te doen voordat je tekent", en="Still to do before signing"),
    "complete": Text(
        nl="Alle onderdelen zijn ingevuld. Lees ze samen nog één keer door voordat je tekent.",
        en="All items are filled in. Read them together once more before signing.",
    ),
    "annex": Text(nl="Bijlage", en="Annex"),
    "blank": Text(nl="vul in", en="fill in"),
}


def words(language: Language) -> dict[str, str]:
    return {key: text.in_(language) for key, text in _WORDS.items()}
