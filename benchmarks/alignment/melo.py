"""MELO, bel_q_nl_c_nl: 328 Dutch occupation names to find among 24,069 ESCO labels (Retyk and others, RecSys in HR 2024).

Through `align` itself: a concept is a task whose outcomes are its labels. Published MRR by MELO's authors: edit distance
.494, BM25 .455, TF-IDF of words .491, of letters .553; encoders BGE-M3 .571, mE5 .568, E5 .613, OpenAI .626.
"""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.alignment.measures import Ranked
from leerroute.alignment import align
from leerroute.curriculum import Outcome, Programme, Side, Source, Task, Unit, UnitKind

SAME = 1e-5
"""Scores closer than this are a tie, and ties count against us."""
TOP = 100
"""A right label below rank 100 counts as not found, which can only lower our MRR."""


def melo(folder: Path) -> list[Ranked]:
    """The rank of the first right label for every query. Raises FileNotFoundError."""
    concept = dict(_rows(folder / "concept_mapping.tsv"))
    labels: dict[str, list[tuple[str, str]]] = {}
    for label, text in _rows(folder / "corpus_elements.tsv"):
        labels.setdefault(concept[label], []).append((label, text))
    queries = _rows(folder / "queries.tsv")
    right: dict[str, set[str]] = {}
    for query, _, label, _ in _rows(folder / "annotations.tsv"):
        right.setdefault(query, set()).add(label)
    found = align(_programme("queries", {q: [(q, text)] for q, text in queries}), _programme("esco", labels), top=TOP)
    ranked = []
    for (query, _), row in zip(queries, found.ranked, strict=True):
        best = max((c.score for c in row if c.right.id in right[query]), default=None)
        wrong = [c.score for c in row if c.right.id not in right[query]]
        ranked.append(Ranked(1 + sum(score > best - SAME for score in wrong) if best else 10**9, query))
    return ranked


def _programme(name: str, groups: dict[str, list[tuple[str, str]]]) -> Programme:
    """Each group is a unit with one task, named by its first text."""
    units = []
    for group, texts in groups.items():
        outcomes = tuple(Outcome(id=label, text=text) for label, text in texts)
        task = Task(id=group, title=texts[0][1], outcomes=outcomes)
        units.append(Unit(id=group, code=group, title=texts[0][1], kind=UnitKind.CORE, tasks=(task,)))
    source = Source(name="MELO", version="2024", licence="MIT")
    return Programme(id=name, code=name, title=name, side=Side.VMBO, source=source, units=tuple(units))


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
