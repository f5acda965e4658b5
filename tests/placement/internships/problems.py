"""Small random problems for hypothesis, in which every limit and every wish can bite."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from leerroute.placement.internships.problem import (
    FixedPlace,
    Intern,
    InternshipProblem,
    InternshipSettings,
    InternshipWeights,
    Place,
    PlaceChoice,
    Weekday,
    Work,
)
from tests.placement.internships.small import ON

PC4 = st.sampled_from(["1000", "1004", "1009"])
MAYBE = st.sampled_from([None, True, False])
DAYS = st.one_of(st.none(), st.frozensets(st.sampled_from([Weekday.MONDAY, Weekday.FRIDAY])))


@st.composite
def places(draw: st.DrawFn, key: str, learners: list[str], *, fewest: bool) -> Place:
    seats = draw(st.integers(1, 2))
    return Place(
        key=key,
        company=draw(st.sampled_from(["A", "B"])),
        seats=seats,
        fewest=draw(st.integers(0, 3)) if fewest else 0,
        sector=draw(st.sampled_from(["zorg", "zorg", "groen"])),
        days=draw(DAYS),
        pc4=draw(PC4),
        support=draw(MAYBE),
        start=draw(st.sampled_from([None, date(2026, 11, 1)])),
        work=draw(st.one_of(st.none(), st.frozensets(st.sampled_from(Work)), st.just(frozenset({Work.LIGHT})))),
        least_age=draw(st.sampled_from([None, None, 16])),
        wants=tuple(draw(st.permutations(learners))[: draw(st.integers(0, 2))]),
        refuses=frozenset(draw(st.sets(st.sampled_from(learners), max_size=1))) if draw(st.booleans()) else frozenset(),
    )


@st.composite
def interns(draw: st.DrawFn, key: str, offered: list[str]) -> Intern:
    order = draw(st.permutations(offered))[: draw(st.integers(0, len(offered)))]
    ranks = [draw(st.one_of(st.none(), st.integers(1, 6))) for _ in order]
    return Intern(
        key=key,
        born=draw(st.sampled_from([date(2009, 1, 1), date(2009, 1, 1), date(2010, 10, 1), date(2012, 10, 1), None])),
        sector=draw(st.sampled_from([None, None, "zorg", "groen"])),
        days=draw(st.one_of(st.none(), DAYS)),
        pc4=draw(PC4),
        minutes_most=draw(st.sampled_from([None, None, 20, 60])),
        needs_support=draw(st.sampled_from([False, False, None, True])),
        grows_at=draw(st.sampled_from([None, None, "A", "Z"])),
        priority=draw(st.sampled_from([None, None, 1, 2])),
        choices=tuple(PlaceChoice(place=place, rank=rank) for place, rank in zip(order, ranks, strict=True)),
    )


@st.composite
def problems(draw: st.DrawFn, *, fewest: bool = False, fixed: bool = True) -> InternshipProblem:
    """At most four learners and three places: 256 placements to try one by one."""
    learners = [f"l{number}" for number in range(draw(st.integers(1, 4)))]
    offered = [f"p{number}" for number in range(draw(st.integers(1, 3)))]
    pairs = st.builds(FixedPlace, learner=st.sampled_from(learners), place=st.sampled_from(offered))
    one_each = st.lists(pairs, max_size=3, unique_by=lambda pair: pair.learner)
    weights = InternshipWeights(
        per_rank=(0, 2, 4, 7), not_chosen=draw(st.sampled_from([None, 12])), bad_from=draw(st.integers(2, 5))
    )
    return InternshipProblem(
        settings=InternshipSettings(
            seed=draw(st.sampled_from(["a", "b"])),
            on=ON,
            change_first=draw(st.booleans()),
            without=draw(st.sampled_from(["lottery", "lottery", "total"])),
            weights=weights,
        ),
        places=tuple(draw(places(key, learners, fewest=fewest)) for key in offered),
        learners=tuple(draw(interns(key, offered)) for key in learners),
        fixed=tuple(draw(one_each))[:1] if fixed and draw(st.booleans()) else (),
        earlier=tuple(draw(one_each)),
    )
