"""The rulebook of the mbo diploma."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.exam.mbo_candidate import MboCandidate
from leerroute.law import Finding, Rulebook

rules = Rulebook[MboCandidate]()

Findings = Iterator[Finding]
