"""Telling a round in the terminal: findings, progress, what came out, and why."""

from __future__ import annotations

import difflib
import time
from collections import Counter
from collections.abc import Collection, Sequence

import click

from leerroute.cli.language import say, spoken
from leerroute.law import printable
from leerroute.placement import (
    Clash,
    Desk,
    Explained,
    Finding,
    InternshipDesk,
    LimitPrice,
    Outcome,
    Placement,
    Progress,
    Step,
    Weight,
    outcomes,
    rank_words,
)
from leerroute.text import Text, number

_COLOURS = {Weight.ERROR: "red", Weight.WARNING: "yellow", Weight.QUESTION: "magenta"}
_MARKS = {Weight.ERROR: "✗", Weight.WARNING: "!", Weight.QUESTION: "…"}


SHOWN_LINES = 6
"""Of one mistake in many lines."""


def tell_findings(findings: Sequence[Finding], *, err: bool = False) -> None:
    """Everything found, errors first, or that all is well."""
    if not findings:
        click.secho(say("In orde: er kan opgelost worden.", "In order: this can be solved."), fg="green", err=err)
    for weight in Weight:
        own = [finding for finding in findings if finding.weight is weight]
        if own:
            click.secho(f"{weight.heading.in_(spoken.language)} ({len(own)})", fg=_COLOURS[weight], bold=True, err=err)
        for finding, lines in _alike(own):
            mark = click.style(_MARKS[weight], fg=_COLOURS[weight])
            click.echo(f"  {mark} {printable(finding.sentence(spoken.language))}{_also(lines)}", err=err)


def _alike(findings: Sequence[Finding]) -> list[tuple[Finding, list[int]]]:
    """The same mistake in many lines of one file is told once, at the first; with it the other lines."""
    found: dict[object, tuple[Finding, list[int]]] = {}
    for finding in findings:
        problem = finding.problem
        key = problem.model_copy(update={"line": None}) if problem.line is not None else problem
        first, lines = found.setdefault(key.model_dump_json(), (finding, []))
        if first is not finding and problem.line is not None and problem.line != first.problem.line:
            lines.append(problem.line)
    return list(found.values())


def _also(lines: Sequence[int]) -> str:
    if not lines:
        return ""
    shown = ", ".join(str(line) for line in lines[:SHOWN_LINES])
    more = len(lines) - SHOWN_LINES
    rest = say(f" en {more} andere", f" and {more} more") if more > 0 else ""
    return say(f" Ook in regel {shown}{rest}.", f" Also in line {shown}{rest}.")


def refuse(findings: Sequence[Finding]) -> bool:
    """Whether solving cannot begin; then the errors are told."""
    errors = [finding for finding in findings if finding.weight is Weight.ERROR]
    if errors:
        tell_findings(errors, err=True)
    return bool(errors)


def tell_progress(learners: int) -> Progress:
    """A line whenever a step got a better value or bound, with the seconds since the start."""
    begun, last = time.monotonic(), dict[str, tuple[int, int]]()
    click.echo(say(f"{learners} leerlingen plaatsen ...", f"Placing {learners} learners ..."), err=True)

    def told(step: Step) -> None:
        if last.get(step.name) == (step.value, step.bound):
            return
        last[step.name] = (step.value, step.bound)
        value, bound = number(step.value, spoken.language), number(step.bound, spoken.language)
        sure = say("bewezen", "proven") if step.proven else say(f"ondergrens {bound}", f"bound {bound}")
        click.echo(
            f"  {time.monotonic() - begun:6.1f} s  {step.title.in_(spoken.language)}: {value} ({sure})", err=True
        )

    return told


def tell_clash(clash: Clash) -> None:
    """Why nothing is possible: the smallest change first."""
    click.secho(say("Zo kan het niet.", "This is not possible."), fg="red", bold=True)
    smallest = say("De kleinste verandering waarmee het wel kan:", "The smallest change that makes it possible:")
    enough = say(
        "Hiermee kan het wel (of het met minder kan, is niet uitgezocht in deze tijd):",
        "This makes it possible (whether less would do was not found out in this time):",
    )
    if not clash.change:
        click.echo(
            say(
                "Welke verandering helpt, is niet gevonden in deze tijd. Geef meer met --time-limit.",
                "Which change helps was not found in this time. Give more with --time-limit.",
            )
        )
    for heading, words in (
        (smallest if clash.proven else enough, clash.change),
        (say("Wat er botst:", "What clashes:"), clash.limits),
    ):  # fmt: skip
        if words:
            click.echo(heading)
        for sentence in words:
            click.echo(f"  - {printable(sentence.in_(spoken.language))}")


def tell_too_short(seconds: float) -> None:
    """Nothing was found and nothing excluded: how to go on."""
    more = f"--time-limit {max(60, round(5 * seconds))}"
    click.echo(
        say(
            f"In {seconds:g} seconden is geen plaatsing gevonden, en ook niet bewezen dat er geen is. Er is niets geschreven. "
            f"Probeer {more}, of zet minder vast in 'groepen' en 'vast'.",
            f"In {seconds:g} seconds no placement was found, nor was it proven that there is none. Nothing was written. "
            f"Try {more}, or fix less in 'opened' and 'fixed'.",
        ),
        err=True,
    )


def tell_faults(faults: Sequence[Text]) -> bool:
    """Whether the independent checker found anything; then nothing is printed or written of the placement."""
    for fault in faults[:20]:
        click.secho(f"  ✗ {printable(fault.in_(spoken.language))}", fg="red", err=True)
    if faults:
        click.echo(
            say(
                "De nacontrole keurt deze uitkomst af; er is niets geschreven. Zijn de bestanden veranderd na het oplossen? Los dan opnieuw op. Anders: meld dit.",
                "The check afterwards rejects this result; nothing was written. Did the files change after solving? Then solve again. Otherwise please report this.",
            ),
            err=True,
        )
    return bool(faults)


def tell_outcome(placement: Placement, explained: Explained) -> None:
    """What came out in a few lines, and each step with how sure it is."""
    every = outcomes(placement)
    ranks = Counter(got.rank for outcome in every for got in outcome.got)
    for rank in sorted(rank for rank in ranks if rank is not None):
        click.echo(f"{ranks[rank]:6}  {say(f'{rank}e keus', f'choice {rank}')}")
    if ranks[None]:
        click.echo(f"{ranks[None]:6}  {say('niet gekozen', 'not chosen')}")
    open_ = [outcome for outcome in every if outcome.short]
    click.echo(f"{sum(outcome.short for outcome in open_):6}  {say('nog open', 'still open')}")
    if open_:
        click.echo("        " + ", ".join(printable(outcome.learner.key) for outcome in open_[:20]))
    click.echo()
    for index, step in enumerate(placement.steps, start=1):
        value, bound = number(step.value, spoken.language), number(step.bound, spoken.language)
        gap = number(round(100 * step.gap, 1), spoken.language)
        sure = (
            click.style(say("bewezen", "proven"), fg="green")
            if step.proven
            else click.style(say(f"niet bewezen: kan hoogstens nog naar {bound} ({gap} %)", f"not proven: {bound} at best ({gap}%)"), fg="yellow")
        )  # fmt: skip
        click.echo(f"{index:2}. {step.title.in_(spoken.language)}: {value}  {sure}")
    for note in explained.notes:
        click.echo(f"  {printable(note.in_(spoken.language))}")
    click.echo()
    seed = printable(placement.problem.settings.seed)
    click.echo(say(f"Nagekeken: elke grens klopt. Woorden van de loting: {seed}", f"Verified: every limit holds. Words of the lottery: {seed}"))  # fmt: skip


def tell_learner(outcome: Outcome, why: Sequence[Text]) -> None:
    """What one learner got, and why nothing better."""
    click.secho(printable(outcome.called), bold=True)
    for got in outcome.got:
        when = f" ({got.when})" if got.when else ""
        click.echo(f"  {printable(got.title)}{when}. {rank_words(got.rank).in_(spoken.language)}")
    if outcome.short:
        click.echo("  " + say(f"Nog open: {outcome.short}", f"Still open: {outcome.short}"))
    if outcome.best:
        click.echo("  " + say("Beter kon niet voor deze leerling.", "Nothing better was possible for this learner."))
    for sentence in why:
        click.echo(f"  - {printable(sentence.in_(spoken.language))}")


def tell_target(title: str, about: Sequence[Text]) -> None:
    """One module or place: who is there in numbers, or why nobody is."""
    click.secho(printable(title), bold=True)
    for sentence in about:
        click.echo(f"  - {printable(sentence.in_(spoken.language))}")


def tell_prices(prices: Sequence[LimitPrice]) -> None:
    """What each limit costs, or that none that binds would help anybody."""
    if not prices:
        click.echo(
            say(
                "Geen enkele grens kost iemand iets: één ruimer helpt niemand.",
                "No limit costs anybody anything: one wider helps nobody.",
            )
        )
    for price in prices:
        limit = printable(price.limit.in_(spoken.language).rstrip("."))
        click.echo(f"  - {limit}: {price.told.in_(spoken.language)}")


def tell_demand(desk: Desk) -> None:
    """A table: first choices, best choices, struck out, groups that would hold them."""
    heads = (say("eerste", "first"), say("in de beste", "in best"), say("niet", "not"), say("groepen", "groups"))
    click.secho("".join(f"{head:>12}" for head in heads), bold=True)
    for row in desk.demand():
        click.echo(f"{row.first:12}{row.units:12}{row.struck:12}{row.groups:12}  {printable(row.title)} ({row.code})")
    if isinstance(desk, InternshipDesk):
        return
    click.echo()
    click.echo(
        say(
            "Vul nu 'groepen' in (module, periode, groepen) met wat het team besluit, en los dan op.",
            "Now fill in 'opened' (module, period, groups) with what staff decide, and then solve.",
        )
    )


def the_learner(placement: Placement, key: str) -> Outcome:
    """By number or by name; somebody unknown is refused with who may be meant."""
    every = outcomes(placement)
    named = {name: outcome for outcome in every for name in (outcome.learner.name, outcome.learner.key) if name}
    return named[_known(key, named)]


def the_target(desk: Desk, code: str) -> str:
    """The code of a module or place; something unknown is refused with what may be meant."""
    return _known(code, [row.code for row in desk.demand()])


def _known(key: str, known: Collection[str]) -> str:
    if key in known:
        return key
    near = difflib.get_close_matches(key, known, n=1)
    meant = say(f" Bedoel je '{near[0]}'?", f" Do you mean '{near[0]}'?") if near else ""
    raise click.UsageError(say(f"'{key}' staat niet in deze uitkomst.", f"'{key}' is not in this result.") + meant)
