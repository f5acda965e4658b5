"""The headings of a kwalificatiedossier: codes of kerntaken and werkprocessen, profiles, and named sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """What a part of a kerntaak, werkproces or profile tells."""

    DESCRIPTION = "description"
    RESULT = "result"
    BEHAVIOUR = "behaviour"
    KNOWLEDGE = "knowledge"
    COMPLEXITY = "complexity"
    RESPONSIBILITY = "responsibility"
    COMPETENCES = "competences"
    LEVEL = "level"
    OTHER = "other"


_SECTIONS = (
    (Section.DESCRIPTION, r"(?:omschrijving|beschrijving)(?: (?:van )?(?:het |de )?(?:werkproces|kerntaak))?"),
    (Section.RESULT, r"(?:gewenste? )?resultat?(?:en)?|(?:gewenst )?resultaat(?: van het werkproces)?"),
    (Section.BEHAVIOUR, r"gedrag(?:ingen)?|gedragsindicatoren|prestatie-?indicator(?:en)?|(?:gedrag en )?prestaties"),
    (Section.KNOWLEDGE, r"(?:specifieke )?(?:vak)?kennis (?:en|&) (?:-? ?)?(?:vak)?vaardigheden|vakkennis"),
    (Section.COMPLEXITY, r"complexiteit(?: van (?:het werk|de kerntaak))?"),
    (Section.RESPONSIBILITY, r"(?:rol|verantwoordelijkhe(?:id|den)|zelfstandigheid)(?:(?:,| en|/) ?(?:rol|verantwoordelijkhe(?:id|den)|zelfstandigheid))*"),
    (Section.COMPETENCES, r"(?:onderliggende )?competenties?|competentie\(s\)"),
    (Section.LEVEL, r"(?:mbo-?)?niveau(?: van (?:de kwalificatie|het beroep))?"),
    (Section.OTHER, r"typering van het beroep|beroepsvereisten|(?:bron|toelichting) beroepsvereisten|resultaat van de beroepengroep|typerende beroepshouding|context|loopbaanperspectief|trends en innovaties|wettelijke beroepsvereisten|branchevereisten|nederlandse taal|rekenen|component(?:en|\(en\))?"),
)  # fmt: skip
_SECTION_FORMS = tuple((section, re.compile(form)) for section, form in _SECTIONS)
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[a-z]\))\s+", re.IGNORECASE)

_PARTS = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:basis ?-?deel|profiel ?-?deel|deel [a-d]\b.*|generieke onderdelen|beroepsspecifieke onderdelen"
    r"|inhoudsopgave|leeswijzer|inleiding|overzicht (?:van )?(?:het )?kwalificatiedossier|typering van de beroepengroep"
    r"|certificeerbare (?:eenheden|onderdelen).*|bijlagen?\b.*|keuzedelen|verantwoording(?:sinformatie)?|colofon)\s*:?",
    re.IGNORECASE,
)

_DASH = r"\s?[-–‐‑]\s?"
_CODE = re.compile(
    rf"(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:Kerntaak|Werkproces)\s+)?"
    rf"(?P<part>[BP])\s?(?P<number>\d+){_DASH}K\s?(?P<task>\d+)(?:{_DASH}W\s?(?P<process>\d+))?(?![\w-])\s*[:.–-]?\s*(?P<title>.*)"
)
_OLD_TASK = re.compile(r"Kerntaak\s+(?P<task>\d+)\s*[:.–-]?\s*(?P<title>.*)")
_OLD_PROCESS = re.compile(
    r"(?:(?:Werkproces)\s+(?P<task>\d+)\.(?P<process>\d+)|(?P<task2>\d+)\.(?P<process2>\d+)\.?\s+[Ww]erkproces)\s*[:.–-]?\s*(?P<title>.*)"
)
_PROFILE = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:Profiel\s+)?P\s?(?P<number>\d+)(?![\w-]|\s?[-–]\s?K)\s*[:.–-]?\s+(?P<title>[^\W\d_].*)"
)
_LEADERS = re.compile(r"[.…]{4,}|(?:\s\.){3,}")


@dataclass(frozen=True)
class Heading:
    """code: of a kerntaak (B1-K1), a werkproces (B1-K1-W1) or a profile (P1); leaders: a line of a table of contents."""

    code: str
    title: str
    leaders: bool = False

    @property
    def is_profile(self) -> bool:
        return "K" not in self.code


def code_heading(text: str) -> Heading | None:
    """The code and (beginning of the) title that a line opens with; None where it opens with something else."""
    leaders = _LEADERS.search(text) is not None
    if found := _CODE.fullmatch(text):
        process = f"-W{found['process']}" if found["process"] else ""
        code = f"{found['part']}{found['number']}-K{found['task']}{process}"
    elif found := _OLD_PROCESS.fullmatch(text):
        code = f"K{found['task'] or found['task2']}-W{found['process'] or found['process2']}"
    elif found := _OLD_TASK.fullmatch(text):
        code = f"K{found['task']}"
    elif found := _PROFILE.fullmatch(text):
        code = f"P{found['number']}"
    else:
        return None
    title = found["title"].strip()
    if title[:1].islower():
        return None  # running text that happens to break before a code
    return Heading(code, title, leaders)


def section_heading(text: str) -> tuple[Section, str] | None:
    """The section that a line opens, and what stands behind its colon; None where it opens none."""
    name, colon, rest = _NUMBERING.sub("", text.strip()).partition(":")
    if not name[:1].isupper():
        return None
    normal = " ".join(name.lower().split())
    section = next((section for section, form in _SECTION_FORMS if form.fullmatch(normal)), None)
    return (section, rest.strip()) if section and (colon or not rest) else None


_BEGINNINGS = {
    "vakkennis en": Section.KNOWLEDGE,
    "vakkennis": Section.KNOWLEDGE,
    "kennis en": Section.KNOWLEDGE,
    "verantwoordelijkheid en": Section.RESPONSIBILITY,
    "verantwoordelijkheid": Section.RESPONSIBILITY,
    "gewenst": Section.RESULT,
    "prestatie-": Section.BEHAVIOUR,
    "onderliggende": Section.COMPETENCES,
}


def beginning_of(text: str) -> Section | None:
    """The section whose name text is the first part of, where it goes on below: "Vakkennis en"."""
    return _BEGINNINGS.get(" ".join(text.lower().split())) if text[:1].isupper() else None


def part_heading(text: str) -> bool:
    """Whether a line opens another part of the dossier, so that what went before has ended."""
    return _PARTS.fullmatch(text.strip()) is not None
