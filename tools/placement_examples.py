"""Writes examples/placement: two rounds with invented learners and companies. Run with `python -m tools.placement_examples`.

Everything in them is made up from one seed; no number stands for a real school. They are meant to show something: a module
that does not open, a choice that is not met, an internship that nobody under 16 may do.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from leerroute.files import sheet_bytes, write_whole

FOLDER = Path(__file__).parents[1] / "examples" / "placement"
Rows = Sequence[Mapping[str, str]]

_NAMES = ["Amira", "Bo", "Cas", "Dewi", "Elif", "Finn", "Guus", "Hanna", "Ilse", "Jara", "Kaan", "Lotte", "Milan", "Noor", "Omar", "Pien", "Quin", "Roos", "Sem", "Tess", "Umut", "Vera", "Wout", "Xavi", "Yara", "Zoë", "Aya", "Bas", "Chloé", "Daan", "Esmee", "Fatih", "Gijs", "Hidde", "Imke", "Joep", "Kim", "Lars", "Maud", "Niek", "Olaf", "Puck", "Rayan", "Saar", "Teun", "Ugo", "Vigo", "Wies", "Yuna", "Zeno", "Anouk", "Bram", "Cato", "Demi", "Evi", "Floor", "Giel", "Hugo", "Indy", "Jip"]  # fmt: skip
_MENTORS = ("mw. Bakker", "dhr. Chen", "mw. Demir", "dhr. Evers")


def main() -> None:
    """Write both folders again."""
    _write(FOLDER / "modules", _modules(random.Random(20270401)), _MODULE_SETTINGS)  # noqa: S311 - no secret
    _write(FOLDER / "internships", _internships(random.Random(20260907)), _INTERNSHIP_SETTINGS)  # noqa: S311 - no secret


def _write(folder: Path, tables: Mapping[str, Rows], settings: str) -> None:
    for name, rows in tables.items():
        write_whole(folder / f"{name}.csv", sheet_bytes(list(rows[0]), rows, ".csv"))
    write_whole(folder / "instellingen.yaml", settings)


def _learner(number: int, dice: random.Random) -> dict[str, str]:
    return {
        "leerling": f"L{number + 1:02}",
        "naam": f"{_NAMES[number]} Verzonnen",
        "leerweg": dice.choices(("bb", "kb", "gl"), (3, 5, 4))[0],
        "mentor": _MENTORS[number % len(_MENTORS)],
        "postcode": dice.choice(("1781", "1782", "1784", "1785", "1788")),
        "geslacht": dice.choices(("v", "m", ""), (9, 9, 2))[0],
        "ondersteuning": dice.choices(("ja", "nee", ""), (4, 14, 2))[0],
    }


_LIKED = {"ROB": 9, "KOK": 8, "SPO": 8, "HAA": 6, "ZOR": 6, "WEB": 5, "DRO": 5, "ELE": 4, "BOU": 3, "GRO": 2}
_MODULES = (
    # module, titel, soort, minimum, maximum, groepen, perioden, soort lokaal, docenten, waar, eerst, plekken bij bedrijven
    ("ROB", "Robotica", "verdiepend", "8", "14", "1", "", "techniek", "BAK, CHE", "vmbo", "", ""),
    ("KOK", "Koken voor gasten", "kennismakend", "8", "12", "1", "", "keuken", "DEM", "vmbo", "", ""),
    ("SPO", "Sport en spel leiden", "kennismakend", "10", "20", "1", "", "zaal", "", "vmbo", "", ""),
    ("HAA", "Haar en huid", "kennismakend", "6", "12", "1", "", "salon", "EVE", "vmbo", "", ""),
    ("ZOR", "Zorgen voor ouderen", "verdiepend", "6", "12", "1", "", "", "FAB", "bedrijf", "", "10"),
    ("WEB", "Websites maken", "kennismakend", "8", "16", "1", "", "theorie", "", "vmbo", "", ""),
    ("DRO", "Drones", "verdiepend", "8", "14", "1", "P2, P3", "techniek", "CHE", "vmbo", "ROB", ""),
    ("ELE", "Elektro op het mbo", "verdiepend", "8", "16", "1", "", "", "", "mbo", "", ""),
    ("BOU", "Bouwen met hout", "kennismakend", "8", "14", "1", "", "techniek", "BAK", "vmbo", "", ""),
    ("GRO", "Groen in de wijk", "kennismakend", "10", "16", "1", "", "", "", "vmbo", "", ""),
)  # fmt: skip
_MODULE_COLUMNS = "module, titel, soort, minimum, maximum, groepen, perioden, soort lokaal, docenten, waar, eerst, plekken bij bedrijven"


def _modules(dice: random.Random) -> dict[str, Rows]:
    learners = [_learner(number, dice) for number in range(60)]
    for learner in learners:
        learner |= {"aantal modulen": "", "route": "", "gedaan": "", "vrienden": "", "afwezig": ""}
    learners[3]["vrienden"], learners[4]["vrienden"] = "L05", "L04"
    learners[10]["route"] = learners[11]["route"] = learners[12]["route"] = "DLR-techniek"
    learners[20]["gedaan"], learners[33]["afwezig"], learners[41]["aantal modulen"] = "ROB", "P3", "1"
    choices = []
    for learner in learners:
        wanted = _picked({c: w for c, w in _LIKED.items() if c not in learner["gedaan"]}, 5, dice)
        row = {"leerling": learner["leerling"], **{f"keuze {rank}": code for rank, code in enumerate(wanted, start=1)}}
        row["niet"] = dice.choice([c for c in _LIKED if c not in wanted]) if dice.random() < 0.2 else ""
        choices.append(row)
    choices[7]["keuze 2"], choices[7]["keuze 3"] = f"{choices[7]['keuze 2']}, {choices[7]['keuze 3']}", ""
    names = _MODULE_COLUMNS.split(", ")
    choices[20]["keuze 1"] = "DRO" if "DRO" not in choices[20].values() else choices[20]["keuze 1"]
    return {
        "leerlingen": learners,
        "modules": [dict(zip(names, module, strict=True)) for module in _MODULES],
        "keuzes": choices,
        "perioden": [
            {"periode": "P1", "titel": "September tot december", "botst met": "", "naar het mbo": "nee"},
            {"periode": "P2", "titel": "December tot maart", "botst met": "", "naar het mbo": "ja"},
            {"periode": "P3", "titel": "Maart tot juni", "botst met": "", "naar het mbo": "ja"},
        ],
        "lokalen": [
            {"lokaal": lokaal, "soort": soort, "plaatsen": plaatsen, "perioden": perioden}
            for lokaal, soort, plaatsen, perioden in (
                ("T1", "techniek", "14", ""),
                ("K1", "keuken", "12", "P1, P2"),
                ("Z1", "zaal", "28", ""),
                ("S1", "salon", "12", ""),
                ("L1", "theorie", "16", ""),
            )
        ],
        "docenten": [
            {"docent": code, "groepen": most, "perioden": ""}
            for code, most in (("BAK", "2"), ("CHE", "2"), ("DEM", "2"), ("EVE", "1"), ("FAB", "2"))
        ],
        "vast": [{"leerling": "L21", "module": "DRO", "periode": ""}],
    }


_POINTS = (
    ("1781", 112300, 552600),
    ("1782", 112900, 551300),
    ("1784", 111100, 550900),
    ("1785", 112600, 549800),
    ("1787", 113200, 546100),
    ("1788", 111400, 546900),
)
"""Invented points, some kilometres apart; the real ones are in the table of CBS."""
_SECTORS = {"HBR": 7, "ZW": 7, "PIE": 6, "EO": 5}
_PLACES = (
    # bedrijf, titel, aantal, minstens, sector, werk, dagen, begeleiding, leeftijd minstens
    ("Restaurant De Verzonnen Kreeft", "keuken", "2", "", "HBR", "licht", "do, vr", "ja", ""),
    ("Restaurant De Verzonnen Kreeft", "bar", "1", "", "HBR", "alcohol", "vr, za", "nee", "18"),
    ("Hotel Nergenszicht", "keuken en bediening", "2", "", "HBR", "licht", "wo, do", "ja", ""),
    ("Bakkerij Bedenksel", "bakkerij", "1", "", "HBR", "licht, zwaar", "do, vr", "nee", ""),
    ("Strandtent Fantasie", "bediening", "1", "", "HBR", "alcohol, kassa", "vr, za", "ja", ""),
    ("Zorghuis Dagdroom", "activiteiten", "2", "", "ZW", "licht", "di, do", "ja", ""),
    ("Zorghuis Dagdroom", "verzorging", "1", "", "ZW", "licht, zwaar", "di, do", "ja", ""),
    ("Kinderopvang Luchtkasteel", "groep 2-4 jaar", "1", "", "ZW", "licht", "ma, di", "ja", ""),
    ("Basisschool Verzinsel", "hulp in de klas", "1", "", "ZW", "licht", "di, do", "nee", ""),
    ("Thuiszorg Wolk Negen", "hulp in huis", "1", "", "ZW", "licht", "do, vr", "", ""),
    ("Kapsalon Schijn", "salon", "1", "", "ZW", "licht, kassa", "do, vr", "nee", ""),
    ("Fietsenmaker Spookrijder", "werkplaats", "1", "", "PIE", "licht", "di, do", "ja", ""),
    ("Installatiebedrijf Droomdraad", "buitendienst", "2", "2", "PIE", "zwaar", "do, vr", "ja", ""),
    ("Metaalbedrijf Luchtspiegel", "werkplaats", "1", "", "PIE", "zwaar", "wo, do", "nee", ""),
    ("Technisch museum Bestaatniet", "onderhoud", "1", "", "PIE", "licht", "di, do", "ja", ""),
    ("Jachtwerf Zeemeermin", "werf", "1", "", "PIE", "", "do, vr", "nee", ""),
    ("Supermarkt Nooitdicht", "vakken vullen", "2", "", "EO", "licht", "do, vr", "ja", ""),
    ("Supermarkt Nooitdicht", "kassa", "1", "", "EO", "kassa", "vr, za", "nee", ""),
    ("Kledingwinkel Keizers Kleren", "verkoop", "1", "", "EO", "licht, kassa", "do, vr", "nee", ""),
    ("Boekhandel Sprookje", "verkoop", "1", "", "EO", "licht", "wo, do", "ja", ""),
    ("Webwinkel Niks aan de Hand", "inpakken", "1", "", "EO", "licht", "di, do", "ja", ""),
    ("Kantoor Papieren Tijger", "administratie", "1", "", "EO", "licht", "ma, di", "nee", ""),
)  # fmt: skip


def _internships(dice: random.Random) -> dict[str, Rows]:
    sectors = [sector for sector, size in _SECTORS.items() for _ in range(size)]
    places = [_place(number, row, dice) for number, row in enumerate(_PLACES)]
    learners, choices = [], []
    for number, sector in enumerate(sectors):
        young = number % 3 == 0
        born = (
            date(2010, 10, 1) + timedelta(dice.randrange(200))
            if young
            else date(2009, 10, 1) + timedelta(dice.randrange(300))
        )
        learner = _learner(number, dice) | {
            "geboortedatum": born.isoformat(),
            "sector": sector,
            "dagen": "",
            "dagen per week": "",
            "vervoer": "fiets",
            "reistijd hoogstens": dice.choice(("30", "45", "")),
            "begeleiding nodig": dice.choices(("ja", "nee"), (1, 3))[0],
            "groeit bij": "",
        }
        learners.append(learner)
        own = [place["plek"] for place in places if place["sector"] == sector]
        wanted = _picked({key: len(own) - index for index, key in enumerate(own)}, 3, dice)
        choices += [
            {"leerling": learner["leerling"], "plek": key, "rang": str(rank)}
            for rank, key in enumerate(wanted, start=1)
        ]
    learners[8]["groeit bij"] = "Zorghuis Dagdroom"
    choices.append({"leerling": "L02", "plek": "B05", "rang": "niet"})
    points = [{"pc4": pc4, "rd_x": str(x), "rd_y": str(y)} for pc4, x, y in _POINTS]
    return {"leerlingen": learners, "plekken": places, "keuzes": choices, "postcodes": points}


def _place(number: int, row: Sequence[str], dice: random.Random) -> dict[str, str]:
    company, title, seats, fewest, sector, work, days, support, least_age = row
    return {
        "plek": f"B{number + 1:02}", "bedrijf": company, "titel": title, "aantal": seats, "minstens": fewest,
        "sector": sector, "begin": "", "dagen": days, "postcode": dice.choice(("1781", "1782", "1784", "1785", "1787")),
        "begeleiding": support, "werk": work, "leeftijd minstens": least_age, "vraagt om": "", "neemt niet": "",
    }  # fmt: skip


def _picked(weights: Mapping[str, int], most: int, dice: random.Random) -> list[str]:
    """Different codes, the more liked the sooner."""
    left, picked = dict(weights), list[str]()
    while left and len(picked) < most:
        code = dice.choices(list(left), list(left.values()))[0]
        picked.append(code)
        del left[code]
    return picked


_MODULE_SETTINGS = """\
# Een verzonnen ronde: 60 leerlingen kiezen modules voor leerjaar 3.
seed: "voorbeeld: modules voorjaar 2027"
units: {"*": 2}
budget: 10
budget_per_period: 4
friends_most: 1
weights: {per_rank: [0, 1, 3, 6, 10], unplaced: 40, not_chosen: 20, bad_from: 4}
letters: {school: Het Verzonnen College, contact: null, exchange_until: 2027-05-28}
fewest_shown: 10
"""
_INTERNSHIP_SETTINGS = """\
# Een verzonnen ronde: 25 leerlingen zoeken een stageplek vanaf september.
seed: "voorbeeld: stage najaar 2026"
on: 2026-09-07
weights: {per_rank: [0, 2, 4, 7, 10], not_chosen: 12, unplaced: 100, per_ten_minutes: 1, away_from: 3, bad_from: 4}
letters: {school: Het Verzonnen College, contact: het stagebureau, exchange_until: null}
fewest_shown: 10
"""

if __name__ == "__main__":
    main()
