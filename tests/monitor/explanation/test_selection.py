"""Contrasting cases for case studies, by the design of source 002."""

from __future__ import annotations

from itertools import combinations

from leerroute.monitor.explanation import Case, Cooperation, Design, Realised, VmboSector, select_cases
from tests.monitor.explanation.cast import twelve


def test_a_pool_that_is_the_design_is_chosen_whole() -> None:
    selection = select_cases(twelve())
    assert len(selection.cases) == 12
    assert selection.shortfalls == ()


def test_of_a_large_pool_exactly_the_design_is_chosen() -> None:
    """Forty-eight cases: the twelve with other codes, four times, in another order."""
    pool = [case.model_copy(update={"case": f"{case.case}-{n}"}) for n in range(4) for case in reversed(twelve())]
    selection = select_cases(pool)
    assert selection.shortfalls == ()
    for cooperation in Cooperation:
        for realised in Realised:
            assert sum((c.cooperation, c.realised) == (cooperation, realised) for c in selection.cases) == 2
    for sector in VmboSector:
        assert sum(sector in case.sectors for case in selection.cases) >= 3
    assert sum(case.vmbo_exam_kept is True for case in selection.cases) == 8


def test_what_the_pool_lacks_is_told_in_numbers() -> None:
    pool = [case for case in twelve() if case.case != "c1"]
    selection = select_cases(pool)
    assert len(selection.cases) == 11
    told = {shortfall.says.nl: (shortfall.wanted, shortfall.found) for shortfall in selection.shortfalls}
    assert told["goede samenwerking, volledig gerealiseerd"] == (2, 1)
    assert told["sector techniek"] == (3, 2)


def test_cases_without_a_judgement_are_not_chosen_but_told() -> None:
    pool = [*twelve(), Case(case="nieuw")]
    assert select_cases(pool).unusable == ("nieuw",)


def test_an_empty_pool_falls_short_of_everything() -> None:
    selection = select_cases([])
    assert selection.cases == ()
    assert len(selection.shortfalls) == 12


def test_no_other_choice_is_nearer() -> None:
    """A small design, tried in every possible way: two good and fully realised, two sectors once, one exam kept."""
    cell = (Cooperation.GOOD, Realised.FULLY)
    design = Design(cells={cell: 2}, per_sector=1, sectors=(VmboSector.TECHNIEK, VmboSector.LANDBOUW), exam_kept=1)

    def short(chosen: tuple[Case, ...]) -> int:
        kept = sum(case.vmbo_exam_kept is True for case in chosen)
        lacking = sum(not any(sector in case.sectors for case in chosen) for sector in design.sectors)
        return lacking + abs(kept - 1) + abs(len(chosen) - kept - 1)

    pool = [
        Case(case=str(number), cooperation=cell[0], realised=cell[1], sectors=(sector,), vmbo_exam_kept=kept)
        for number, (sector, kept) in enumerate(
            [
                (VmboSector.ECONOMIE, True),
                (VmboSector.TECHNIEK, True),
                (VmboSector.LANDBOUW, True),
                (VmboSector.ECONOMIE, False),
            ]
        )
    ]
    best = min(short(chosen) for chosen in combinations(pool, 2))
    assert short(select_cases(pool, design).cases) == best == 1
