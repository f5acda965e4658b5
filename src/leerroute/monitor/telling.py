"""Telling the monitor's figures to people: as lines, each with its number of learners, its interval and its definition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leerroute.monitor.acceleration import WonCell
from leerroute.monitor.columns import BY_NAME
from leerroute.monitor.definition import Startkwalificatie, Vsv
from leerroute.monitor.disclosure import Cell, CurvePoint, Rule, shown_count
from leerroute.monitor.duo import VsvYear, release_vsv
from leerroute.monitor.outcome import Outcome
from leerroute.monitor.quality import Finding
from leerroute.text import Language, Text, decimals, enumeration, number

TOO_FEW = Text(nl="niet getoond: te weinig leerlingen", en="not shown: too few learners")
NOT_TOLD = Text(nl="niet ingevuld", en="not filled in")


def quality_lines(quality: Sequence[Finding], language: Language, rule: Rule | None = None) -> Iterator[str]:
    """What was odd in the data, the serious first, and what was done about it.

    rule: by which small numbers are not told and others are rounded; None for who holds the data and has to mend them.
    """
    if not quality:
        yield Text(nl="Niets vreemds gevonden in de gegevens.", en="Nothing odd was found in the data.").in_(language)
    for finding in sorted(quality, key=lambda found: not found.serious):
        mark = "!" if finding.serious else "-"
        counted = (finding.learners if finding.rows is None else finding.rows) or 0
        shown = counted if rule is None else shown_count(counted, ("quality", finding.about, finding.says.en), rule)
        told = _FEW.in_(language) if shown is None else number(shown, language)
        unit = Text(nl="", en="") if finding.rows is None else Text(nl="regels: ", en="rows: ")
        yield f"{mark} {told} {unit.in_(language)}{finding.says.in_(language)}. {finding.done.in_(language)}"


_FEW = Text(nl="enkele", en="a few")


def cell_lines(cells: Sequence[Cell], language: Language) -> Iterator[str]:
    """A line per group: its share with interval and number of learners, or that it is withheld."""
    width = max((len(group_words(cell.group, language)) for cell in cells), default=0)
    for cell in cells:
        name = group_words(cell.group, language).ljust(width)
        if cell.share is None or cell.low is None or cell.high is None or cell.learners is None:
            yield f"{name}  {TOO_FEW.in_(language)}"
            continue
        yield (
            f"{name}  {_percent(cell.share):>5}  ({_percent(cell.low)} - {_percent(cell.high)})"
            f"  {Text(nl='van', en='of').in_(language)} {number(cell.learners, language)}"
        )


def won_lines(cells: Sequence[WonCell], years: int, language: Language) -> Iterator[str]:
    """A line per group: the mean years won with interval and number of learners, or that it is withheld."""
    yield won_words(years).in_(language)
    width = max((len(group_words(cell.group, language)) for cell in cells), default=0)
    for cell in cells:
        name = group_words(cell.group, language).ljust(width)
        if cell.learners is None or cell.mean is None or cell.low is None or cell.high is None:
            yield f"{name}  {TOO_FEW.in_(language)}"
            continue
        mean, low, high = (_years(value, language) for value in (cell.mean, cell.low, cell.high))
        yield f"{name}  {mean:>6}  ({low} - {high})  {Text(nl='van', en='of').in_(language)} {number(cell.learners, language)}"


def won_words(years: int) -> Text:
    """Of whom the years won are the mean."""
    return Text(
        nl=f"Gewonnen jaren, van wie binnen {years} jaar een mbo-diploma van niveau 2, 3 of 4 haalde. Wie later is, zit er niet in.",
        en=f"Years won, of those who obtained an mbo diploma of level 2, 3 or 4 within {years} years. Who is later is not in it.",
    )


def curve_lines(points: Sequence[CurvePoint], language: Language) -> Iterator[str]:
    """A line per year: the chance up to and including it with its interval, and how many were still followed."""
    for point in points:
        yield (
            f"{point.year:>3}  {_percent(point.share):>5}  ({_percent(point.low)} - {_percent(point.high)})"
            f"  {Text(nl='nog te volgen', en='still followed').in_(language)} {number(point.at_risk, language)}"
        )
    half = next((point.year for point in points if point.share >= _HALF), None)
    yield (
        Text(nl="De helft is er niet binnen deze jaren.", en="Half of them are not there within these years.")
        if half is None
        else Text(nl=f"De helft is er na {half} jaar.", en=f"Half of them are there after {half} years.")
    ).in_(language)


def _years(value: float, language: Language) -> str:
    return f"{value:.2f}".replace(".", "," if language == "nl" else ".")


_HALF = 0.5


def group_words(group: Mapping[str, object], language: Language) -> str:
    """{'route': 'horeca', 'start': 2014} -> 'horeca, 2014'; everybody when there is no group."""
    if not group:
        return Text(nl="iedereen", en="everybody").in_(language)
    return ", ".join(
        f"{name}: {NOT_TOLD.in_(language)}" if value is None else str(value) for name, value in group.items()
    )


_ONLY_BY_DIPLOMA = Text(
    nl="Wie niet in een route zit, is alleen gebonden met een startkwalificatie: zet routes dus niet zo naast gewoon onderwijs.",
    en="Who is in no route is only bound by a startkwalificatie: so do not set routes beside regular education like this.",
)


def definition_words(outcome: Outcome, sk: Startkwalificatie, definitions: Mapping[int, Vsv | None]) -> Text:
    """What the figure counts, by which definition, and what in that could not be confirmed."""
    if outcome.defined_as is not None:
        return outcome.defined_as
    if outcome is Outcome.BOUND:
        return Text(nl=f"{sk.words.nl} {_ONLY_BY_DIPLOMA.nl}", en=f"{sk.words.en} {_ONLY_BY_DIPLOMA.en}")
    if outcome is not Outcome.VSV:
        return sk.words if outcome is not Outcome.OTHER_SECTOR else Text(nl="", en="")
    known = sorted(year for year, found in definitions.items() if found is not None)
    unknown = sorted(year for year, found in definitions.items() if found is None)
    ages = sorted({found.under for found in definitions.values() if found is not None})
    nl = f"Vsv: op 1 oktober ingeschreven en jonger dan {enumeration(map(str, ages), 'nl', last='or')}, een jaar later niet meer, zonder startkwalificatie."
    en = f"Vsv: enrolled on 1 October and younger than {enumeration(map(str, ages), 'en', last='or')}, not enrolled a year later, without a startkwalificatie."
    if any(found is not None and found.unsure for found in definitions.values()):
        nl += " Mbo-1 met werk telt niet mee; de grens van twaalf uur per week is niet bevestigd."
        en += " Mbo-1 with work does not count; the limit of twelve hours a week is not confirmed."
    if unknown:
        years_nl = enumeration((f"{year}-{year + 1}" for year in unknown), "nl")
        years_en = enumeration((f"{year}-{year + 1}" for year in unknown), "en")
        nl += f" Voor {years_nl} is geen definitie gelezen; wie het aangaat telt vanaf dan niet meer mee."
        en += f" For {years_en} no definition was read; those concerned do not count from then on."
    return (
        Text(nl=nl, en=en)
        if known
        else Text(
            nl="Voor deze jaren is geen definitie van vsv gelezen, dus is er geen cijfer.",
            en="For these years no definition of vsv was read, so there is no figure.",
        )
    )


def disclosure_words(rule: Rule) -> Text:
    return Text(
        nl=f"Groepen kleiner dan {rule.least} tonen we niet; aantallen zijn afgerond op {rule.base}tallen, en de percentages komen daaruit.",
        en=f"Groups smaller than {rule.least} are not shown; counts are rounded to multiples of {rule.base}, and the percentages follow from those.",
    )


def vsv_lines(found: VsvYear, rule: Rule | None, language: Language) -> Iterator[str]:
    """A line per level: leavers of the start population, in percent with its interval, beside the norm and how that was read.

    rule: by which levels with few learners are withheld and counts are rounded; None for the school itself, which may see
    every number. A level with fewer than ten learners at the start is not shown even then.
    """
    yield Text(
        nl=f"Schooljaar {found.school_year}-{found.school_year + 1}, {found.brin or 'meer scholen'}",
        en=f"School year {found.school_year}-{found.school_year + 1}, {found.brin or 'several schools'}",
    ).in_(language)
    for rate, cell in zip(found.rates, release_vsv(found, rule or Rule(secret="", base=1)), strict=True):
        if cell.share is None or cell.low is None or cell.high is None:
            yield f"{rate.level:22} {TOO_FEW.in_(language)}"
            continue
        norm = Text(nl="geen norm gevonden", en="no norm found").in_(language)
        if rate.norm is not None and rate.sure is not None:
            norm = f"norm {number(rate.norm, language)} ({rate.sure.explanation.in_(language)})"
        share, low, high = (decimals(100 * value, 2).in_(language) for value in (cell.share, cell.low, cell.high))
        yield f"{rate.level:22} {share:>6} % ({low} - {high})  {cell.count} / {cell.learners}  {norm}"
    yield from _stray(found, rule, language)
    if rule is None:
        yield Text(
            nl="Deze tabel is voor de school zelf: aantallen zijn niet afgerond. Geef haar niet door.",
            en="This table is for the school itself: counts are not rounded. Do not pass it on.",
        ).in_(language)
    else:
        yield disclosure_words(rule).in_(language)


def _stray(found: VsvYear, rule: Rule | None, language: Language) -> Iterator[str]:
    if not found.stray:
        return
    shown = (
        shown_count(found.stray, ("vsv", "stray", str(found.school_year), found.brin), rule) if rule else found.stray
    )
    few = Text(nl="Minder dan tien", en="Fewer than ten")
    yield Text(
        nl=f"{few.nl if shown is None else shown} vertrekkers staan niet in de startpopulatie en tellen niet mee.",
        en=f"{few.en if shown is None else shown} leavers are not in the start population and do not count.",
    ).in_(language)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def column_lines(language: Language) -> Iterator[str]:
    """The columns of the careers table, for who makes the file."""
    for column in BY_NAME.values():
        words = f" ({', '.join(column.words)})" if column.words else ""
        must = Text(nl=" Moet er zijn.", en=" Must be there.").in_(language) if column.needed else ""
        yield f"{column.name:12} {column.says.in_(language)}{words}{must}"
