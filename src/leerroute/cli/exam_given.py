"""What the exam commands are given: candidates, changes, alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from leerroute.cli.language import say, spoken
from leerroute.exam import Alternative, Candidate, SubjectLevel, read_class
from leerroute.files import Problem, read_document

SHEETS = {".csv", ".xlsx"}


def one_candidate(file: Path) -> Candidate:
    found = list(candidates(file))
    if len(found) != 1:
        raise click.UsageError(
            say("dit bestand heeft meer dan één kandidaat.", "this file holds more than one candidate.")
        )
    return found[0]


def candidates(file: Path) -> Iterator[Candidate]:
    """The candidates in a document or a class; wrong rows of a class are told and left out."""
    if file.suffix.lower() not in SHEETS:
        yield read_document(file).as_model(Candidate)
        return
    read = read_class(file)
    complain(read.problems)
    yield from read.candidates


def complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(problem.sentence(spoken.language), err=True)


def grade_change(words: str) -> tuple[tuple[str, str], Decimal]:
    """'EC:ce=6.5' -> (('EC', 'ce'), 6.5)"""
    code, _, rest = words.rpartition(":")
    kind, _, value = rest.partition("=")
    if not code or kind not in {"se", "ce"}:
        raise _not_understood(words, "EC:ce=6.5")
    return (code, kind), _grade(value, words, "EC:ce=6.5")


def alternative(words: str) -> Alternative:
    """'EC:kb:6.5:6.0' -> EC at kb with SE 6.5 and CE 6.0; empty parts stay open."""
    example = "EC:kb:6.5:6.0"
    code, *rest = words.split(":")
    if not 1 <= len(rest) <= 3 or rest[0] not in set(SubjectLevel):
        raise _not_understood(words, example)
    grades = [_grade(value, words, example) if value else None for value in rest[1:]]
    se, ce = (*grades, None, None)[:2]
    return Alternative(code=code, level=SubjectLevel(rest[0]), se=se, ce=ce)


def _grade(value: str, words: str, example: str) -> Decimal:
    try:
        grade = Decimal(value)
    except InvalidOperation:
        raise _not_understood(words, example) from None
    if not 1 <= grade <= 10 or grade * 10 % 1:
        raise _not_understood(words, example)
    return grade


def _not_understood(words: str, example: str) -> click.UsageError:
    return click.UsageError(
        say(
            f"'{words}' begrijpen we niet; schrijf bijvoorbeeld {example}",
            f"'{words}' is not understood; write for example {example}",
        )
    )
