"""A report: all judgements about one document, grouped, counted, and told to a person or a program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from leerroute.law.judgement import Judgement, Verdict

SCHEMA_VERSION: Literal["1"] = "1"


class Report(BaseModel):
    """What the law of the day `on` says about the document called `subject`, in `scenario` if one was named."""

    model_config = ConfigDict(frozen=True)

    schema_version: Literal["1"] = SCHEMA_VERSION
    subject: str
    on: date
    scenario: str | None = None
    judgements: tuple[Judgement, ...]

    @property
    def counts(self) -> Mapping[Verdict, int]:
        return {verdict: sum(j.outcome is verdict for j in self.judgements) for verdict in Verdict}

    def of(self, verdict: Verdict) -> tuple[Judgement, ...]:
        return tuple(judgement for judgement in self.judgements if judgement.outcome is verdict)

    def groups(self) -> Iterator[tuple[Verdict, tuple[Judgement, ...]]]:
        """Verdicts that occur, most urgent first, each with its judgements."""
        for verdict in Verdict:
            if found := self.of(verdict):
                yield verdict, found

    @property
    def exit_code(self) -> int:
        """0: all met, or only questions for people. 1: something violated. 2: a fact is missing."""
        if self.of(Verdict.VIOLATED):
            return 1
        return 2 if self.of(Verdict.UNKNOWN) else 0
