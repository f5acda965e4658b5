"""leerroute exam what-if: two results side by side, for one candidate or a class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from pydantic import ValidationError

from leerroute.cli.exam.given import (
    file_argument,
    fits_on_a_page,
    given,
    html_option,
    into_option,
    refuse_student,
    shown_one_by_one,
)
from leerroute.cli.exam.result import called, tell
from leerroute.cli.exam.words import grade_change, level_change, new_subject, role_change
from leerroute.cli.given import force as force_option
from leerroute.cli.given import put, style, suffix_of
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Level
from leerroute.exam import VERDICTS, Change, Comparison, compared_page, levels_called, what_if
from leerroute.files import Refusal, sheet_bytes
from leerroute.law import shipped_register


@click.command(
    "what-if",
    help=say(
        "Twee uitslagen naast elkaar: zoals het is, en met een verandering. Ook voor een hele klas (csv, xlsx).",
        "Two results side by side: as it is, and with a change. Also for a whole class (csv, xlsx).",
    ),
)
@file_argument
@click.option(
    "--leave-out", "codes", multiple=True, metavar="CODE", help=say("Laat dit vak weg.", "Leave this subject out.")
)
@click.option(
    "--add",
    "added",
    multiple=True,
    metavar="CODE:keuzevak:7",
    help=say(
        "Doe dit vak erbij: code, plaats, SE en CE. Met --leave-out telt een ander keuzevak.",
        "Add this subject: code, place, SE and CE. With --leave-out another elective counts.",
    ),
)
@click.option(
    "--grade", "grades", multiple=True, metavar="CODE:ce=6.5", help=say("Een ander cijfer.", "Another grade.")
)
@click.option(
    "--level",
    "levels",
    multiple=True,
    metavar="CODE=kb",
    help=say("Een vak op een ander niveau.", "A subject at another level."),
)
@click.option(
    "--role",
    "roles",
    multiple=True,
    metavar="CODE=extra_avo",
    help=say("Een andere plaats in het examen.", "Another place in the exam."),
)
@click.option(
    "--leerweg", type=click.Choice(["bb", "kb", "gl", "tl"]), help=say("Een andere leerweg.", "Another leerweg.")
)
@into_option
@html_option
@force_option
def what_if_(
    file: Path,
    codes: tuple[str, ...],
    added: tuple[str, ...],
    grades: tuple[str, ...],
    levels: tuple[str, ...],
    roles: tuple[str, ...],
    leerweg: str | None,
    into: Path | None,
    as_html: bool,
    force: bool,
) -> int:
    if not (codes or added or grades or levels or roles or leerweg):
        raise click.UsageError(
            say(
                "zeg wat er anders is: --grade, --level, --role, --leave-out, --add of --leerweg.",
                "say what is different: --grade, --level, --role, --leave-out, --add or --leerweg.",
            )
        )
    change = Change(
        leerweg=Level(leerweg) if leerweg else None,
        leave_out=frozenset(codes),
        add=tuple(map(new_subject, added)),
        grades=dict(map(grade_change, grades)),
        roles=dict(map(role_change, roles)),
        levels=dict(map(level_change, levels)),
    )
    who = given(file)
    if who.student is not None:
        refuse_student(file)
    compared, refused = [], []
    for candidate in shown_one_by_one(who.candidates, say("Vergelijken", "Comparing")):
        try:
            compared.append(what_if(candidate, change, shipped_register()))
        except (KeyError, ValidationError) as error:
            refused.append(f"{candidate.name}: {_why(error)}")
    if refused and not who.is_class:
        raise click.UsageError(refused[0])
    for words in refused[:20]:
        click.echo(words, err=True)
    if as_html:
        fits_on_a_page(compared)
        put(compared_page(compared, spoken.language), into, over=force)
    elif who.is_class:
        _tell_class(compared, into, force)
    else:
        _tell_one(compared[0], about_level=bool(leerweg or levels))
    return who.finish(0)


def _why(error: KeyError | ValidationError) -> str:
    if isinstance(error, KeyError):
        return say(f"het vak {error} heeft deze kandidaat niet.", f"this candidate has no subject {error}.")
    first = error.errors()[0]
    refusal = first.get("ctx", {}).get("error")
    return refusal.expected.in_(spoken.language) if isinstance(refusal, Refusal) else first["msg"]


def _tell_one(compared: Comparison, *, about_level: bool) -> None:
    for title, outcome, levels in (
        (say("Nu", "Now"), compared.before, compared.admission_before),
        (say("Met de verandering", "With the change"), compared.after, compared.admission_after),
    ):
        click.echo(f"{title}: {called(outcome)}; {levels_called(outcome, levels).in_(spoken.language)}")
    if compared.turned:
        titles = " ".join(title.in_(spoken.language) for title in compared.turned)
        click.echo(say(f"Hier verandert het antwoord: {titles}", f"The answer changes here: {titles}"))
    else:
        click.echo(say("Geen enkele regel geeft een ander antwoord.", "No rule answers differently."))
    if about_level:
        click.echo(
            say(
                "Let op: dit rekent met dezelfde cijfers. Op een ander niveau zijn de cijfers anders; schat die zelf in met --grade.",
                "Mind: this computes with the same grades. At another level grades differ; estimate them yourself with --grade.",
            )
        )
    click.echo()
    tell(compared.after, everything=False)


_COLUMNS = ("candidate", "before", "after", "admission_before", "admission_after", "turned")


def _rows(compared: Sequence[Comparison]) -> Iterator[dict[str, str]]:
    for each in compared:
        yield {
            "candidate": each.before.candidate.name,
            "before": called(each.before),
            "after": called(each.after),
            "admission_before": " ".join(f"mbo-{level}" for level in each.admission_before),
            "admission_after": " ".join(f"mbo-{level}" for level in each.admission_after),
            "turned": " ".join(title.in_(spoken.language) for title in each.turned),
        }


def _tell_class(compared: Sequence[Comparison], into: Path | None, force: bool) -> None:
    rows = list(_rows(compared))
    if into is not None:
        put(sheet_bytes(_COLUMNS, rows, suffix_of(into)), into, over=force)
    else:
        for row, each in zip(rows, compared, strict=True):
            words = style(f"{row['before']} → {row['after']}", VERDICTS[each.after.outcome])
            click.echo(f"{row['candidate']:24} {words}")
    counts = Counter((row["before"], row["after"]) for row in rows)
    click.echo()
    click.echo(", ".join(f"{count} {before} → {after}" for (before, after), count in counts.most_common()))
