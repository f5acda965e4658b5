"""What is typed behind an option: EC:ce=6.5, EC=kb, EC:kb:6.5:6.0."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

import click

from leerroute.cli.given import catalogue
from leerroute.cli.language import say, spoken
from leerroute.exam import Alternative, Codes, Role, Subject, SubjectLevel
from leerroute.files import Refusal
from leerroute.text import enumeration

Word = TypeVar("Word", bound=StrEnum)


def grade_change(words: str) -> tuple[tuple[str, str], Decimal]:
    """'EC:ce=6.5' -> (('EC', 'ce'), 6.5)"""
    code, _, rest = words.rpartition(":")
    kind, _, value = rest.partition("=")
    if not code or kind not in {"se", "ce"}:
        raise _not_understood(words, "EC:ce=6.5")
    return (code, kind), _grade(value, words, "EC:ce=6.5")


def level_change(words: str) -> tuple[str, SubjectLevel]:
    """'EC=kb' -> ('EC', kb)"""
    return _change(words, SubjectLevel, "EC=kb")


def role_change(words: str) -> tuple[str, Role]:
    """'GS=extra_avo' -> ('GS', extra_avo)"""
    return _change(words, Role, "GS=extra_avo")


def new_subject(words: str) -> Subject:
    """'K/HBR/02:keuzevak:7' -> that elective with a 7; a CE may follow."""
    example = "K/HBR/02:keuzevak:7"
    code, *rest = words.split(":")
    if not 1 <= len(rest) <= 3 or rest[0] not in set(Role):
        raise _not_understood(words, example)
    grades = [_grade(value, words, example) if value else None for value in rest[1:]]
    se, ce = (*grades, None, None)[:2]
    role = Role(rest[0])
    try:
        Codes(catalogue()).refuse_unknown(code, role)
        return Subject(code=code, role=role, se=se, ce=ce, central=ce is not None if role is Role.EXTRA else None)
    except Refusal as refusal:
        told = " ".join(part.in_(spoken.language) for part in (refusal.expected, refusal.remedy) if part)
        raise click.UsageError(f"{code}: {told}") from None
    except ValueError:
        raise _not_understood(words, example) from None


def alternative(words: str) -> Alternative:
    """'EC:kb:6.5:6.0' -> EC at kb with SE 6.5 and CE 6.0; empty parts stay open."""
    example = "EC:kb:6.5:6.0"
    code, *rest = words.split(":")
    if not 1 <= len(rest) <= 3 or rest[0] not in set(SubjectLevel):
        raise _not_understood(words, example)
    grades = [_grade(value, words, example) if value else None for value in rest[1:]]
    se, ce = (*grades, None, None)[:2]
    return Alternative(code=code, level=SubjectLevel(rest[0]), se=se, ce=ce)


def _change(words: str, kind: type[Word], example: str) -> tuple[str, Word]:
    code, _, value = words.rpartition("=")
    if not code or value not in set(kind):
        known = enumeration((word.value for word in kind), spoken.language, last="or")
        raise click.UsageError(
            say(
                f"'{words}' begrijpen we niet; schrijf bijvoorbeeld {example}. Achter het =-teken kan staan: {known}.",
                f"'{words}' is not understood; write for example {example}. After the = sign can stand: {known}.",
            )
        )
    return code, kind(value)


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
