"""The first pages of a dossier: its number and title, and the kwalificaties in it with crebo, level and kind."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from leerroute.curriculum.importers.dossier.elaborations import Elaborations
from leerroute.curriculum.importers.dossier.headings import Section, code_heading
from leerroute.curriculum.importers.dossier.lines import Line
from leerroute.curriculum.programme import Level, MboProgramme

_CREBO_WORD = r"crebo(?:\s?-?(?:n(?:umme)?r|code|nummer))?\.?\s*:?\s*"
_WITH_CREBO = re.compile(
    rf"(?P<title>.*?)[\s,:|]*\(?\s*{_CREBO_WORD}(?P<crebo>\d{{5}})\s*\)?(?P<rest>.*)", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"(?P<title>.+?)\s*\((?P<crebo>\d{5})\)(?P<rest>.*)")
_ROW = re.compile(r"(?P<crebo>\d{5})\s+(?P<title>[^\W\d_].+?)\s+(?:niveau\s+)?(?P<level>[1-4])\b.*")
_OVERVIEW = re.compile(
    r"(?:P\s?(?P<number>\d+)\s+)?(?P<title>[^\W\d_].+?)\s+(?:niveau\s+)?(?P<level>[1-4])(?:\s+(?:Ja|Nee|n\.?v\.?t\.?))?(?:\s+(?P<kind>\w*(?:opleiding))\b.*)?",
    re.IGNORECASE,
)
_KIND = re.compile("|".join(kind.value for kind in MboProgramme), re.IGNORECASE)
_DOMAINS = ("79",)
"""Crebo numbers of an opleidingsdomein begin so."""
_NAMES = re.compile(r"(?:mbo|kwalificatie(?:s|dossier)?|profiel(?:en)?|versie|dossier)[\s:]*", re.IGNORECASE)
_TITLE = re.compile(r"^[»•§\-–:\s]+|^(?:kwalificatie|profiel)\s*(?:P\d+)?\s*:\s*|^P\s?\d+\s*[:.\-–]?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Qualification:
    """A kwalificatie as the dossier names it. profile: its code in the dossier, "P1"; None where there is none."""

    title: str
    crebo: str | None
    level: Level | None = None
    kind: str | None = None
    profile: str | None = None
    page: int = 1


@dataclass(frozen=True)
class Front:
    """What a dossier says of itself."""

    title: str | None
    crebo: str | None
    domain: str | None
    version: str
    qualifications: tuple[Qualification, ...]


def front_of(lines: Sequence[Line], elaborated: Elaborations) -> Front:
    """The first pages, up to the page of the first kerntaak; levels also from the profieldeel."""
    before = [line for line in lines if elaborated.first_page is None or line.page < elaborated.first_page]
    numbered = list(_numbered(before))
    dossier = next((crebo for title, crebo, _ in numbered if not title and not crebo.startswith(_DOMAINS)), None)
    domain = next((title for title, crebo, _ in numbered if title and crebo.startswith(_DOMAINS)), None)
    named = {
        crebo: Qualification(title, crebo, page=page)
        for title, crebo, page in reversed(numbered)
        if title and not crebo.startswith(_DOMAINS) and crebo != dossier
    }
    title = _biggest(before)
    found = tuple(reversed(named.values()))
    if not found and dossier and title:
        found = (Qualification(title, dossier),)
    return Front(
        title, dossier, domain, _version(before), tuple(_profiled(found, list(_overview(before)), elaborated, lines))
    )


def _numbered(lines: Sequence[Line]) -> Iterator[tuple[str, str, int]]:
    """(title or "", crebo, page) of every line with a crebo; a title may stand on the line above."""
    for line in lines:
        if row := _ROW.fullmatch(line.text):
            yield _clean(row["title"]), row["crebo"], line.page
        elif found := _WITH_CREBO.fullmatch(line.text) or _IN_BRACKETS.fullmatch(line.text):
            title = _clean(found["title"])
            yield ("" if _NAMES.fullmatch(title) else title), found["crebo"], line.page


def _clean(title: str) -> str:
    return _TITLE.sub("", title).strip(" ,:|(-–")


@dataclass(frozen=True)
class _Profile:
    """A row of the overview of profiles. code: "P1", or None where the row has none."""

    code: str | None
    title: str
    level: Level
    kind: str | None


def _overview(lines: Sequence[Line]) -> Iterator[_Profile]:
    """Every line that looks like a row of the overview of profiles."""
    for line in lines:
        heading = code_heading(line.text)
        row = _ROW.fullmatch(line.text)
        found = row or _OVERVIEW.fullmatch(line.text)
        if found is None or (heading is not None and not heading.is_profile):
            continue
        code = None if row or not found["number"] else f"P{found['number']}"
        kind = _KIND.search(line.text)
        yield _Profile(code, _clean(found["title"]), Level(f"mbo-{found['level']}"), kind[0].lower() if kind else None)


def _profiled(
    found: Sequence[Qualification], rows: Sequence[_Profile], elaborated: Elaborations, lines: Sequence[Line]
) -> Iterator[Qualification]:
    """Each kwalificatie with its profile, level and kind; then each profile that no crebo was found for."""
    titles = {code: title for code, (title, _) in elaborated.mentions.items() if "K" not in code}
    titles = {row.code: row.title for row in rows if row.code} | titles
    used: set[str] = set()
    for qualification in found:
        code = _matching(qualification.title, titles)
        if code is None and len(found) == len(titles) == 1:
            code = next(iter(titles))
        by_title = {str(number): row.title for number, row in enumerate(rows)}
        number = _matching(qualification.title, by_title)
        row = rows[int(number)] if number else next((row for row in rows if code and row.code == code), None)
        used |= {code} if code else set()
        level = row.level if row else _level_of_profile(code, elaborated) or _level_nearby(qualification, lines)
        yield replace(qualification, profile=code, level=level, kind=row.kind if row else None)
    for code, title in titles.items():
        has_tasks = any(other.startswith(f"{code}-K") for other in elaborated.by_code)
        if code not in used and (has_tasks or code in elaborated.by_code):
            row = next((row for row in rows if row.code == code), None)
            page = elaborated.mentions[code][1] if code in elaborated.mentions else 1
            level = row.level if row else _level_of_profile(code, elaborated)
            yield Qualification(_clean(title), None, level, row.kind if row else None, code, page)


def _matching(title: str, among: Mapping[str, str]) -> str | None:
    """The key whose title is the same; else the only one that begins so, as a title may break in a narrow cell."""
    bare = _bare(title)
    exact = [key for key, other in among.items() if _bare(other) == bare]
    begins = [key for key, other in among.items() if _bare(other) and bare.startswith(f"{_bare(other)} ")]
    found = exact or (begins if len(begins) == 1 else [])
    return found[0] if found else None


def _level_of_profile(code: str | None, elaborated: Elaborations) -> Level | None:
    elaboration = elaborated.by_code.get(code or "")
    said = elaboration.sections.get(Section.LEVEL, []) if elaboration else []
    digit = next((found[0] for line in said if (found := re.search(r"[1-4]", line.text))), None)
    return Level(f"mbo-{digit}") if digit else None


def _level_nearby(qualification: Qualification, lines: Sequence[Line]) -> Level | None:
    """The level on the line that names the crebo: "Kok (25180), niveau 2"."""
    for line in lines:
        if qualification.crebo and qualification.crebo in line.text:
            found = re.search(r"(?:mbo-?\s?)?niveau:?\s*([1-4])\b", line.text, re.IGNORECASE)
            if found:
                return Level(f"mbo-{found[1]}")
    return None


def _bare(title: str) -> str:
    return re.sub(r"\.{2,}.*|[\W_]+", " ", title).strip().lower()


def _biggest(lines: Sequence[Line]) -> str | None:
    """The title: what stands largest on the first page."""
    first = [line for line in lines if line.page == lines[0].page] if lines else []
    if not first:
        return None
    size = max(line.height for line in first)
    title = " ".join(line.text for line in first if line.height > 0.95 * size)
    found = _WITH_CREBO.fullmatch(title)
    return (
        _clean(
            re.sub(r"^kwalificatiedossier(?:\s+mbo)?\s*", "", found["title"] if found else title, flags=re.IGNORECASE)
        )
        or None
    )


def _version(lines: Sequence[Line]) -> str:
    """What stands under "Versie" and "Geldig vanaf", in the dossier's own words."""
    said = []
    for line, following in itertools.pairwise(lines):
        if found := re.fullmatch(r"(versie|geldig vanaf|vastgesteld)\s*:?\s*(.*)", line.text, re.IGNORECASE):
            behind = found[2] or following.text
            said.append(behind if found[1].lower() == "versie" else f"{found[1].lower()} {behind}")
    return ", ".join(dict.fromkeys(said))
