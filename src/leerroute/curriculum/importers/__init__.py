"""File formats for curricula. A new one is a module here and a line in IMPORTERS."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from leerroute.curriculum.importers import slo_general, slo_vocational
from leerroute.curriculum.importers.case import looks_like_case, read_case
from leerroute.curriculum.importers.dossier import read_dossier
from leerroute.curriculum.importers.found import Imported, Importer, Notice, Oddity
from leerroute.curriculum.importers.oeapi import looks_like_oeapi, read_oeapi
from leerroute.curriculum.importers.plan_columns import PLAN_COLUMNS, plan_rows
from leerroute.curriculum.importers.plan_sheet import looks_like_plan, read_plan
from leerroute.curriculum.importers.qualifications import looks_like_qualifications, read_qualifications
from leerroute.curriculum.importers.slo import is_dataset
from leerroute.curriculum.importers.template import lacking_columns, looks_like_template, read_template
from leerroute.curriculum.importers.template_columns import OUTCOME_KINDS, TEMPLATE_COLUMNS, template_rows
from leerroute.files import looks_like_pdf, open_folder, unreadable
from leerroute.text import Text

__all__ = [
    "IMPORTERS",
    "OUTCOME_KINDS",
    "PLAN_COLUMNS",
    "TEMPLATE_COLUMNS",
    "Imported",
    "Importer",
    "Notice",
    "Oddity",
    "importers_for",
    "plan_rows",
    "template_rows",
]


def _is_slo(files: Iterable[str]) -> Callable[[Path], bool]:
    def recognises(path: Path) -> bool:
        return (path.is_dir() or path.suffix.lower() == ".zip") and is_dataset(open_folder(path), files)

    return recognises


IMPORTERS = (
    Importer(
        "slo-vocational",
        Text(
            nl="SLO, beroepsgerichte examenprogramma's (map of zip)",
            en="SLO, vocational exam programmes (folder or zip)",
        ),
        _is_slo(slo_vocational.FILES),
        slo_vocational.read_vocational,
    ),
    Importer(
        "slo-general",
        Text(nl="SLO, algemene vakken van het vmbo (map of zip)", en="SLO, general vmbo subjects (folder or zip)"),
        _is_slo(slo_general.FILES),
        slo_general.read_general,
    ),
    Importer(
        "dossier",
        Text(nl="SBB, een kwalificatiedossier (pdf)", en="SBB, a kwalificatiedossier (pdf)"),
        looks_like_pdf,
        read_dossier,
    ),
    Importer(
        "case",
        Text(nl="CASE 1.1, een CFPackage (json)", en="CASE 1.1, a CFPackage (json)"),
        looks_like_case,
        read_case,
    ),
    Importer(
        "oeapi",
        Text(
            nl="OEAPI v6: programma's, cursussen, leeruitkomsten (json, map of zip)",
            en="OEAPI v6: programmes, courses, learning outcomes (json, folder or zip)",
        ),
        looks_like_oeapi,
        read_oeapi,
    ),
    Importer(
        "plan",
        Text(nl="een PTA of OER in ons sjabloon (xlsx of csv)", en="a PTA or OER in our template (xlsx or csv)"),
        looks_like_plan,
        read_plan,
    ),
    Importer(
        "qualifications",
        Text(
            nl="mbo-kwalificaties, een regel per crebo (csv of xlsx)",
            en="mbo qualifications, a row per crebo (csv or xlsx)",
        ),
        looks_like_qualifications,
        read_qualifications,
    ),
    Importer(
        "template",
        Text(nl="het sjabloon van leerroute (xlsx of csv)", en="leerroute's own template (xlsx or csv)"),
        looks_like_template,
        read_template,
    ),
)


def importers_for(path: Path) -> tuple[Importer, ...]:
    """The importers that recognise what is at `path`; a folder may hold several sources.

    Raises `Unreadable` when none does, naming the columns that a sheet lacks.
    """
    if not path.exists():
        raise unreadable(str(path), "dit bestand of deze map is er niet.", "this file or folder does not exist.")
    found = tuple(importer for importer in IMPORTERS if importer.recognises(path))
    if found:
        return found
    lacking = lacking_columns(path)
    if lacking:
        raise unreadable(
            str(path),
            f"dit lijkt op ons sjabloon, maar deze kolommen ontbreken: {', '.join(heading.nl for heading in lacking)}.",
            f"this looks like our template, but these columns are missing: {', '.join(heading.en for heading in lacking)}.",
            line=1,
        )
    raise unreadable(
        str(path),
        "dit herkennen we niet als curriculum.",
        "this is not recognised as a curriculum.",
        remedy=Text(
            nl="We lezen: " + "; ".join(i.title.nl for i in IMPORTERS) + ".",
            en="We read: " + "; ".join(i.title.en for i in IMPORTERS) + ".",
        ),
    )
