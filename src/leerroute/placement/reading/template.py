"""Empty files for a new round, and one page that explains every column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from leerroute.files import sheet_bytes
from leerroute.placement.reading.internship_tables import INTERNSHIP_TABLES
from leerroute.placement.reading.module_tables import MODULE_TABLES
from leerroute.placement.reading.settings import SETTINGS_FILE
from leerroute.placement.reading.tables import Table
from leerroute.text import Language, Text

_OPTIONAL = {"opened", "fixed", "earlier", "rooms", "teachers", "postcodes"}
"""Without these files nothing is limited; an empty one would say that there are no rooms at all."""
README = Text(nl="LEESMIJ.txt", en="README.txt")


def placement_tables() -> Mapping[Text, Sequence[Table[Any]]]:
    """The tables of both kinds of round."""
    return {
        Text(nl="Modules en groepen", en="Modules and groups"): MODULE_TABLES,
        Text(nl="Stages", en="Internships"): INTERNSHIP_TABLES,
    }


def template_files(language: Language, *, internships: bool) -> Mapping[str, bytes]:
    """File name -> content: an xlsx per table that a round must have, the settings, and the explanation."""
    tables = INTERNSHIP_TABLES if internships else MODULE_TABLES
    files = {
        f"{table.file.in_(language)}.xlsx": sheet_bytes(table.headings(language), (), ".xlsx")
        for table in tables
        if table.file.en not in _OPTIONAL
    }
    settings = _INTERNSHIP_SETTINGS if internships else _MODULE_SETTINGS
    files[SETTINGS_FILE.in_(language)] = settings.in_(language).encode()
    files[README.in_(language)] = "\n".join(explained(tables, language)).encode()
    return files


def explained(tables: Sequence[Table[Any]], language: Language) -> Iterator[str]:
    """Every table and column in plain lines; * marks what must be filled in each row."""
    yield Text(
        nl="Elk bestand mag .xlsx of .csv zijn. Wat je niet weet laat je leeg. Met * moet in elke rij gevuld zijn.",
        en="Every file may be .xlsx or .csv. Leave empty what you do not know. * must be filled in each row.",
    ).in_(language)
    for table in tables:
        must = Text(nl="" if table.needed else " (mag ontbreken)", en="" if table.needed else " (may be absent)")
        yield f"\n{table.file.in_(language)}{must.in_(language)}\n  {table.told.in_(language)}"
        for column in table.columns:
            name = column.heading.in_(language) + ("*" if column.needed else "")
            yield f"    {name:24} {column.told.in_(language)}"
    yield f"\n{SETTINGS_FILE.in_(language)}"
    yield Text(nl="  Staat uitgelegd in het bestand zelf.\n", en="  Explained in the file itself.\n").in_(language)


_MODULE_SETTINGS = Text(
    nl="""\
# Woorden waarmee geloot wordt als niets anders beslist. Kies ze vóór de keuzes binnen zijn, en maak ze bekend.
seed: keuzes voorjaar 2027
# Hoeveel modules elke leerling krijgt, per leerweg; "*" is voor alle andere leerwegen.
units: {"*": 2}
# Hoeveel groepen er samen mogen zijn, en in elke periode. null: dat begrenst niets.
budget: null
budget_per_period: null
# Hoeveel vrienden van een leerling meetellen; 0: geen.
friends_most: 0
# Hoe erg het is: eerste keus, tweede keus, ... ; geen plaats; een module die niet gekozen was (null: nooit).
weights: {per_rank: [0, 1, 3, 6, 10], unplaced: 40, not_chosen: null, bad_from: 4}
# Voor de brieven. contact: wie kan een leerling vragen stellen? exchange_until: laatste dag om te ruilen.
letters: {school: null, contact: null, exchange_until: null}
# Groepen van minder leerlingen staan niet in het stuk over gelijke kansen.
fewest_shown: 10
""",
    en="""\
# Words from which lots are drawn when nothing else decides. Choose and publish them before the choices are in.
seed: choices spring 2027
# How many modules each learner takes, by leerweg; "*" is for all other leerwegen.
units: {"*": 2}
# How many groups there may be in all, and in each period. null: no limit.
budget: null
budget_per_period: null
# How many friends of a learner count; 0: none.
friends_most: 0
# How bad it is: first choice, second choice, ... ; no seat; a module that was not chosen (null: never).
weights: {per_rank: [0, 1, 3, 6, 10], unplaced: 40, not_chosen: null, bad_from: 4}
# For the letters. contact: whom can a learner ask? exchange_until: last day to exchange.
letters: {school: null, contact: null, exchange_until: null}
# Groups of fewer learners are not shown in the part on equity.
fewest_shown: 10
""",
)
_INTERNSHIP_SETTINGS = Text(
    nl="""\
# Woorden waarmee geloot wordt als niets anders beslist. Kies ze vóór de keuzes binnen zijn, en maak ze bekend.
seed: stage 2026-2027
# Eerste dag van de stage waar een plek zelf geen begin noemt. Leeftijden en wet zijn die van deze dag.
on: 2026-09-07
# true in een latere ronde: eerst zo weinig mogelijk leerlingen verplaatsen, dan pas betere keuzes.
change_first: false
# Wie blijft zonder plek als er te weinig zijn? total: wie de anderen het minst kost; dan telt ver weg wonen in je nadeel.
# lottery: voorrang, dan wie al een plek had, dan het lot; dat kost anderen hun eerste keus. Beslis dit samen, vooraf.
without: total
# Hoe erg het is: eerste keus, tweede keus, ... ; een plek die niet gekozen was; geen plek (alleen in het verslag); tien minuten reizen;
# een ander bedrijf dan waar de leerling zou groeien.
weights: {per_rank: [0, 2, 4, 7, 10], not_chosen: 12, unplaced: 100, per_ten_minutes: 1, away_from: 3, bad_from: 4}
# Voor de brieven. contact: wie kan een leerling vragen stellen? exchange_until: laatste dag om te ruilen.
letters: {school: null, contact: null, exchange_until: null}
# Groepen van minder leerlingen staan niet in het stuk over gelijke kansen.
fewest_shown: 10
""",
    en="""\
# Words from which lots are drawn when nothing else decides. Choose and publish them before the choices are in.
seed: internships 2026-2027
# First day of the internship where a place names none. Ages and the law are those of this day.
on: 2026-09-07
# true in a later round: first move as few learners as possible, then better choices.
change_first: false
# Who stays without a place when there are too few? total: whoever costs the others least; then living far away counts
# against you. lottery: priority, then who had a place before, then the lottery; that costs others their first choice.
# Decide this together, beforehand.
without: total
# How bad it is: first choice, second choice, ... ; a place that was not chosen; no place (in the report only); ten minutes of travel;
# another company than the one where the learner would grow.
weights: {per_rank: [0, 2, 4, 7, 10], not_chosen: 12, unplaced: 100, per_ten_minutes: 1, away_from: 3, bad_from: 4}
# For the letters. contact: whom can a learner ask? exchange_until: last day to exchange.
letters: {school: null, contact: null, exchange_until: null}
# Groups of fewer learners are not shown in the part on equity.
fewest_shown: 10
""",
)
