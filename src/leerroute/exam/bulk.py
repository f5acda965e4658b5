"""Results of very many candidates at once, in numpy: the same requirements as `rules`, on whole columns of grades.

It knows candidates of one layout: the same leerweg, exam year and subjects. Why it gives what `result` gives:

- what does not depend on grades (BY_LAYOUT) is judged once by the rules themselves, in every arrangement of the subjects
  that `result` tries too;
- what depends on grades (BY_COLUMN) is computed again here, from the same norms, in whole numbers. This is the only law
  that is written twice;
- what is special about one person (REFUSED) raises ValueError: that is for `result`;
- the rest (ONLY_ASKS) never decides.

Tests hold that every rule is in one of these four; that every hand-worked case of the rules that is not refused has its
outcome here too, with for each rule a case on both sides; and that random candidates have the outcome of `result`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leerroute.exam.arrangements import arrangements
from leerroute.exam.candidate import Candidate, Form
from leerroute.exam.grades import HIGHEST, LOWEST
from leerroute.exam.outcome import Outcome
from leerroute.exam.rules import rules
from leerroute.exam.standing import Standing, exam_day
from leerroute.exam.subject import Role
from leerroute.law import Law, NormInForce, Register, Verdict

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grades = NDArray[np.int16]
    Truths = NDArray[np.bool_]

OPEN = 0
"""In the columns: a grade that is not there yet."""

OUTCOMES = (Outcome.FAILED, Outcome.UNDECIDED, Outcome.PASSED)
"""What the numbers that `outcomes` gives stand for."""


BY_LAYOUT = frozenset(
    {
        "exam.composition",
        "exam.composition_unread",
        "exam.duimregeling_unread",
        "exam.extra_unread",
        "exam.higher_level",
        "exam.old_programme",
        "exam.own_level",
        "exam.profile_subjects",
        "exam.rekentoets",
    }
)
BY_COLUMN = frozenset(
    {
        "exam.ce_mean",
        "exam.compensation",
        "exam.duimregeling_open",
        "exam.dutch",
        "exam.lo_kunstvak",
        "exam.parts",
        "exam.profielwerkstuk",
        "exam.se_form",
        "exam.sectorwerkstuk",
        "exam.word_unread",
    }
)
REFUSED = frozenset(
    {
        "exam.earlier_ce",
        "exam.fall_back",
        "exam.lapsed_ce",
        "exam.lwt",
        "exam.lwt_unread",
        "exam.resits",
        "exam.spread",
    }
)
ONLY_ASKS = frozenset({"exam.ce_not_held", "exam.gl_to_tl", "exam.tl_vocational"})


@dataclass(frozen=True)
class Columns:
    """Grades in tenths, OPEN where not there: one row a candidate, one column a subject of the layout's order.

    words: for LO, kunstvak, profiel- and sectorwerkstuk 1 when sufficient, -1 when not, OPEN when not judged.
    """

    se: Grades
    ce: Grades
    words: Grades


def outcomes(layout: Candidate, columns: Columns, register: Register) -> NDArray[np.int8]:
    """For every row an index into OUTCOMES. layout: any candidate with these subjects, whose grades do not matter.

    Raises ValueError for what is special about one person: an exam that is no whole exam or not within one year, grades
    at two levels, and resits. Those are for `result`.
    """
    import numpy as np

    if layout.form is not Form.WHOLE:
        raise ValueError("bulk results are for the whole exam of a leerweg")
    if layout.spread or any(subject.taken_in is not None for subject in layout.subjects):
        raise ValueError("bulk results are for exams within one year")
    if any(subject.own_level is not None for subject in layout.subjects):
        raise ValueError("bulk results are for subjects at one level")
    if any(subject.resit is not None for subject in layout.subjects):
        raise ValueError("bulk results are for exams without resits")
    layout = _without_grades(layout)
    law = register.at(exam_day(layout.exam_year))
    best = np.zeros(len(columns.se), dtype=np.int8)
    for standing in arrangements(Standing(layout, law)):
        static = _static(standing)
        if not static.possible:
            continue
        kept = [index for index, subject in enumerate(layout.subjects) if subject.code not in standing.left_out]
        part = Columns(columns.se[:, kept], columns.ce[:, kept], columns.words[:, kept])
        passed_low = _passes(standing, part, LOWEST) & _spared_is_known(standing, layout, columns)
        passed_low &= _form_is_right(standing, part) & _mean_is_enough(standing, layout, columns, LOWEST)
        passed_high = _passes(standing, part, HIGHEST) & _mean_is_enough(standing, layout, columns, HIGHEST)
        outcome = np.where(passed_low & static.complete, 2, np.where(passed_high, 1, 0)).astype(np.int8)
        best = np.maximum(best, outcome)
    return best


def _without_grades(layout: Candidate) -> Candidate:
    nothing = {"se": None, "ce": None, "resit": None, "word": None}
    subjects = tuple(subject.model_copy(update=nothing) for subject in layout.subjects)
    return layout.model_copy(update={"subjects": subjects})


@dataclass(frozen=True)
class _Static:
    """What does not depend on grades. complete: nothing is missing; possible: nothing rules a pass out."""

    complete: bool
    possible: bool


def _static(standing: Standing) -> _Static:
    verdicts = {judgement.outcome for judgement in rules.judge(standing, standing.law, only=BY_LAYOUT)}
    dutch = any(True for _ in standing.candidate.having(Role.NEDERLANDS)) or "vmbo.exam.dutch_min" not in standing.law
    central = bool(standing.central) or "vmbo.exam.ce_mean" not in standing.law
    project = any(True for _ in standing.candidate.having(Role.SECTORWERKSTUK)) or not _needs_project(standing)
    complete = Verdict.UNKNOWN not in verdicts and dutch and central and project
    return _Static(complete, Verdict.VIOLATED not in verdicts)


def _needs_project(standing: Standing) -> bool:
    return _SECTORWERKSTUK in standing.law and standing.candidate.leerweg in {"gl", "tl"}


def _form_is_right(standing: Standing, columns: Columns) -> Truths:
    """Where nothing is undecided by its form: a decimal in an SE without CE, a word that is not sufficient and does not decide."""
    import numpy as np

    right = np.ones(len(columns.se), dtype=bool)
    decimals = standing.law.get("vmbo.exam.se.decimals")
    for index, subject in enumerate(standing.candidate.subjects):
        graded = not subject.role.in_words and not subject.may_have_ce
        if graded and decimals is not None and decimals.number("se_only") == 0:
            right &= columns.se[:, index] % 10 == 0
        if subject.role.in_words and not _word_counts(standing, subject.role):
            right &= columns.words[:, index] > 0
    return right


_SECTORWERKSTUK = "vmbo.exam.composition.sectorwerkstuk"


def _passes(standing: Standing, columns: Columns, fill: int) -> Truths:
    """Whether each row passes on the subjects of `standing`, with every open grade taken as `fill`."""
    import numpy as np

    law, subjects = standing.law, standing.candidate.subjects
    se = np.where(columns.se == OPEN, fill, columns.se).astype(np.int32)
    ce = np.where(columns.ce == OPEN, fill, columns.ce).astype(np.int32)
    final = {
        index: ((se[:, index] + ce[:, index]) // 2 + 5) // 10 if standing.has_ce(subject) else (se[:, index] + 5) // 10
        for index, subject in enumerate(subjects)
        if not subject.role.in_words
    }
    passed = np.ones(len(se), dtype=bool)
    counted = _counted(standing, final)
    passed &= _compensates(counted, law["vmbo.exam.compensation"])
    dutch = [grade for index, grade in final.items() if subjects[index].role is Role.NEDERLANDS]
    parts = [grade for index, grade in final.items() if _in_combination(standing, index)]
    passed = _minimum(law, "vmbo.exam.dutch_min", dutch, passed)
    passed = _minimum(law, "vmbo.exam.part_min", parts, passed)
    for index, subject in enumerate(subjects):
        if subject.role.in_words and _word_counts(standing, subject.role):
            word = columns.words[:, index]
            passed &= (word > 0) | ((word == OPEN) & (fill == HIGHEST))
    return passed


def _mean_is_enough(standing: Standing, layout: Candidate, columns: Columns, fill: int) -> Truths | bool:
    """Whether the CE mean is high enough; where it was not read whose CE counts: surely (LOWEST) or possibly (HIGHEST)."""
    import numpy as np

    norm = standing.law.get("vmbo.exam.ce_mean")
    if norm is None:
        return True
    least, place = int(norm.decimal() * 10), {subject.code: n for n, subject in enumerate(layout.subjects)}
    ce = np.where(columns.ce == OPEN, fill, columns.ce).astype(np.int32)
    enough: list[Truths] = [
        ce[:, [place[subject.code] for subject, _ in central]].sum(axis=1) >= least * len(central)
        for central in (standing.central, standing.central_with_spared)
        if central
    ]
    if not enough:
        return True
    both: Truths = (np.logical_and if fill == LOWEST else np.logical_or).reduce(enough)
    return both


def _spared_is_known(standing: Standing, layout: Candidate, columns: Columns) -> Truths | bool:
    """Whether what was left out in 2021 or 2022 has its grades."""
    known: Truths | bool = True
    for subject in standing.spared:
        index = layout.subjects.index(subject)
        known = known & (columns.se[:, index] != OPEN)
        if standing.has_ce(subject):
            known = known & (columns.ce[:, index] != OPEN)
    return known


def _in_combination(standing: Standing, index: int) -> bool:
    code = standing.candidate.subjects[index].code
    return any(part.code == code for part in standing.combination_parts)


def _word_counts(standing: Standing, role: Role) -> bool:
    if role is Role.SECTORWERKSTUK:
        return False  # an onvoldoende decides nothing; see `_form_is_right`
    if role is Role.PROFIELWERKSTUK:
        norm = standing.law.get("vmbo.exam.profielwerkstuk_pass")
        return norm is not None and standing.candidate.leerweg in {"gl", "tl"}
    return "vmbo.exam.lo_kunstvak_pass" in standing.law


def _counted(standing: Standing, final: dict[int, NDArray[np.int32]]) -> list[NDArray[np.int32]]:
    """The columns that the pass rule looks at, the combination grade as one."""
    import numpy as np

    subjects = standing.candidate.subjects
    parts = [index for index in final if _in_combination(standing, index)]
    alone = [
        grade
        for index, grade in final.items()
        if index not in parts
        for _ in range(standing.old_programme_weight if subjects[index].role is Role.OUD_PROGRAMMA else 1)
    ]
    electives = [index for index in parts if subjects[index].role is Role.KEUZEVAK]
    if not electives:
        return alone
    weights = {index: standing.profielvak_weight if subjects[index].role is Role.PROFIELVAK else 1 for index in parts}
    total = np.zeros_like(final[electives[0]])
    for index, weight in weights.items():
        total += final[index] * weight
    return [*alone, (10 * total // sum(weights.values()) + 5) // 10]


def _minimum(law: Law, norm_id: str, grades: list[NDArray[np.int32]], passed: Truths) -> Truths:
    """Where all these grades are at least what the norm asks; everywhere when there is no such norm that year."""
    norm = law.get(norm_id)
    for grade in grades if norm is not None else ():
        passed = passed & (grade >= law[norm_id].number())
    return passed


def _compensates(counted: list[NDArray[np.int32]], norm: NormInForce) -> Truths:
    import numpy as np

    grades = np.stack(counted)
    fives, fours = (grades == 5).sum(axis=0), (grades == 4).sum(axis=0)
    sevens, lower = (grades >= 7).sum(axis=0), (grades <= 3).sum(axis=0)
    passed = np.zeros(grades.shape[1], dtype=bool)
    for way in norm.parts():
        passed |= (
            (fives == norm.number(way, "fives"))
            & (fours == norm.number(way, "fours"))
            & (sevens >= norm.number(way, "sevens"))
        )
    compensated: Truths = passed & (lower == 0)
    return compensated
