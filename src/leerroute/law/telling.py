"""Telling a report to people: as lines for a terminal, as a piece of HTML for a page."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from leerroute.law.acts import Citation
from leerroute.law.judgement import Judgement, Verdict
from leerroute.law.norm import Confidence
from leerroute.law.report import Report
from leerroute.pages import template_of
from leerroute.text import Language, Text, day, enumeration

DISCLAIMER = Text(
    nl="leerroute informeert; het is geen juridisch advies.",
    en="leerroute informs; it is not legal advice.",
)

MARKS = {Verdict.VIOLATED: "✗", Verdict.UNKNOWN: "…", Verdict.ASK: "?", Verdict.MET: "✓"}

Style = Callable[[str, Verdict | None], str]
"""Colours a piece of text by verdict; None: only emphasis."""


def plain(text: str, verdict: Verdict | None) -> str:
    """The style without any colour."""
    del verdict
    return text


def report_lines(
    report: Report, language: Language, *, everything: bool = False, width: int = 100, style: Style = plain
) -> Iterator[str]:
    """The report as lines of at most `width` columns; what is in order is only counted, unless `everything`."""
    yield style(printable(report.subject), None)
    yield checked_against(report).in_(language)
    for verdict, judgements in report.groups():
        yield ""
        yield style(f"{verdict.heading.in_(language)} ({len(judgements)})", verdict)
        if verdict is Verdict.MET and not everything:
            yield "  " + Text(nl="Met --all zie je ook deze.", en="Use --all to see these too.").in_(language)
            continue
        for judgement in judgements:
            yield from _judgement_lines(judgement, language, width, style)
    yield ""
    yield DISCLAIMER.in_(language)


READ_UNTIL = date(2026, 1, 1)
"""The newest version of a law that was read. Later changes are not in the register."""


def checked_against(report: Report) -> Text:
    """On which day's law, and in which scenario, the report rests, and how far that law was read."""
    nl, en = f"Getoetst aan de regels op {day(report.on, 'nl')}", f"Checked against the rules on {day(report.on, 'en')}"
    if report.scenario:
        nl, en = f"{nl}, met het voorstel {report.scenario}", f"{en}, with the proposal {report.scenario}"
    if report.on > READ_UNTIL:
        nl += f". De wetten zijn gelezen zoals ze op {day(READ_UNTIL, 'nl')} waren"
        en += f". The laws were read as they were on {day(READ_UNTIL, 'en')}"
    return Text(nl=f"{nl}.", en=f"{en}.")


def report_html(report: Report, language: Language) -> str:
    """The report as a piece of HTML: groups of judgements, each with its values and articles. Needs report.css."""
    return template_of("law", "report.html").render(
        report=report, language=language, marks=MARKS, basis=basis, how_sure=how_sure, Text=Text, Verdict=Verdict
    )


def basis(judgement: Judgement, language: Language) -> str:
    """What a judgement rests on: "WVO 2020 2.107g; WEB 9.1.9 (in de wettekst zelf gelezen)"."""
    cited = "; ".join(citation.words for citation in judgement.sources)
    found = {norm.confidence for norm in judgement.norms}
    sure = [how_sure(confidence, judgement.sources).in_(language) for confidence in Confidence if confidence in found]
    return f"{cited} ({enumeration(sure, language)})" if cited else ""


def how_sure(confidence: Confidence, sources: Iterable[Citation]) -> Text:
    """How sure we are; what was read on a website of DUO is no text of a law, and is not called one."""
    if confidence is Confidence.PRIMARY and not any(source.is_law for source in sources):
        return Text(nl="gelezen bij de bron zelf; geen wettekst", en="read at the source itself; not the text of a law")
    return confidence.explanation


def printable(words: str) -> str:
    """Words from a document without control characters, which could repaint a terminal."""
    return "".join(character for character in words if character.isprintable())


def _judgement_lines(judgement: Judgement, language: Language, width: int, style: Style) -> Iterator[str]:
    mark = style(MARKS[judgement.outcome], judgement.outcome)
    message = textwrap.wrap(printable(judgement.message_in(language)), width - 4)
    yield f"  {mark} {message[0]}"
    yield from (f"    {line}" for line in message[1:])
    where = Text(nl="plek", en="place").in_(language)
    for line in (f"{where}: {printable(judgement.path)}" if judgement.path else "", basis(judgement, language)):
        yield from (f"      {part}" for part in textwrap.wrap(line, width - 6))
