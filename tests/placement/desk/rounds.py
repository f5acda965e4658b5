"""Small rounds as folders, and the shipped examples: what the tests of the desk read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from leerroute.law import shipped_register
from leerroute.placement import Finding, open_desk

EXAMPLES = Path(__file__).parents[3] / "examples" / "placement"
ON = date(2027, 4, 20)

MODULES: Mapping[str, str] = {
    "leerlingen.csv": "leerling;naam;leerweg;mentor\nA1;Amira Verzonnen;bb;Bram\nD1;Dirk Verzonnen;kb;Bram\nE1;Esra Verzonnen;kb;Chantal\n",
    "modules.csv": "module;titel;minimum;maximum\nROB;Robotica;1;2\nKOK;Koken;1;2\nZOR;Zorg;1;2\n",
    "keuzes.csv": "leerling;module;rang\nA1;ROB;1\nA1;KOK;2\nD1;ROB;1\nD1;ZOR;2\nE1;KOK;1\nE1;ZOR;niet\n",
    "perioden.csv": "periode;titel\nP1;najaar\nP2;voorjaar\n",
    "instellingen.yaml": 'seed: test\nunits: {"*": 1}\nbudget: 6\n',
}
INTERNSHIPS: Mapping[str, str] = {
    "leerlingen.csv": "leerling;naam;geboortedatum;sector;begeleiding nodig\nA1;Amira Verzonnen;2011-02-03;ZW;nee\nD1;Dirk Verzonnen;2009-05-06;ZW;nee\n",
    "plekken.csv": "plek;bedrijf;titel;aantal;sector;werk;begeleiding\nB1;Zorghuis Verzonnen;activiteiten;1;ZW;licht;ja\nB2;Thuiszorg Verzonnen;hulp;1;ZW;licht;ja\n",
    "keuzes.csv": "leerling;plek;rang\nA1;B1;1\nD1;B1;1\nD1;B2;2\n",
    "instellingen.yaml": "seed: test\non: 2026-09-07\n",
}


def written(folder: Path, files: Mapping[str, str | bytes], **changed: str | bytes | None) -> Path:
    """The files in `folder`; `changed` replaces a file by its name without ending, None leaves it out."""
    every: dict[str, str | bytes | None] = {**files}
    for stem, content in changed.items():
        every[next((name for name in files if name.startswith(f"{stem}.")), f"{stem}.csv")] = content
    for name, content in every.items():
        if content is not None:
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def findings(folder: Path) -> Sequence[Finding]:
    return open_desk(folder, ON, shipped_register()).findings


def told(folder: Path) -> str:
    """Everything found about a folder, in Dutch, a line each."""
    return "\n".join(f"{finding.weight} {finding.sentence('nl')}" for finding in findings(folder))
