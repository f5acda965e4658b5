"""Cum laude (UB WVO 3.48): a mean of 8.0 over the grades that the leerweg names, and no weak spot."""

from __future__ import annotations

from leerroute.exam.candidate import Form
from leerroute.exam.standing import Counted, Standing
from leerroute.exam.subject import Role

_ROLES = {
    "nederlands": Role.NEDERLANDS,
    "engels": Role.ENGELS,
    "maatschappijleer": Role.MAATSCHAPPIJLEER,
    "algemene_profielvakken": Role.ALGEMEEN_PROFIELVAK,
    "avo_vrije_deel": Role.EXTRA_AVO,
    "vrije_deelvakken": Role.VRIJE_DEEL,
}


def is_cum_laude(standing: Standing) -> bool | None:
    """Whether a candidate who passed does so cum laude; None when the norms of that year are not known."""
    law, leerweg = standing.law, standing.candidate.leerweg
    norms = {name: law.get(f"vmbo.exam.cum_laude.{name}") for name in ("mean", "subjects", "min_grade", "words")}
    mean, subjects, least, words = norms["mean"], norms["subjects"], norms["min_grade"], norms["words"]
    if mean is None or subjects is None or least is None or words is None or standing.candidate.form is not Form.WHOLE:
        return None
    grades = [grade for part in subjects.codes(leerweg) for grade in _grades(standing, part)]
    best = law.get("vmbo.exam.cum_laude.best_of")
    if best is not None and leerweg in best:
        options = [grade for part in best.codes(leerweg) for grade in _grades(standing, part)]
        grades += [max(options)] if options else []
    enough = sum(grades) >= mean.decimal() * len(grades)
    all_sufficient = all(counted.grade.low >= least.number() for counted in standing.counted)
    in_words = all(s.word in words.codes() for s in standing.candidate.subjects if s.role.in_words)
    return bool(grades) and enough and all_sufficient and in_words


def _grades(standing: Standing, part: str) -> list[int]:
    if part == "combinatiecijfer":
        found: tuple[Counted | None, ...] = (standing.combination,)
    elif part == "profielvak":
        found = (standing.profielvak,)
    else:
        found = standing.of_role(_ROLES[part])
    return [counted.grade.low for counted in found if counted is not None]
