"""Cases for the tests, made up: twelve that fill source 002's design exactly, and what its chapter 5 says of them."""

from __future__ import annotations

from itertools import product

from leerroute.monitor.explanation import Case, Cooperation, Finance, Realised, VmboSector

_BOUND = {Realised.FULLY: 18, Realised.PARTLY: 14, Realised.NOT: 10}


def twelve() -> list[Case]:
    """Six with good, six with poor cooperation, two of each realisation; every sector three times; eight keep the exam.

    Good cooperation goes with early content; the pedagogical approach goes on in all twelve; talks go with nothing.
    """
    made = []
    kinds = product(Cooperation, Realised, range(2))
    for number, (cooperation, realised, turn) in enumerate(kinds):
        good = cooperation is Cooperation.GOOD
        made.append(
            Case(
                case=f"c{number + 1}",
                name=f"Route {number + 1}",
                sectors=(tuple(VmboSector)[number % 4],),
                mbo_content_from=3 if good else 5,
                acceleration=1.0 if good and turn else 0.0,
                vmbo_exam_kept=number % 3 != 0,
                pedagogy_continued=True,
                personal_communication=turn == 0,
                shared_need=good,
                ownership=good,
                finance=Finance.MADE if good else Finance.ABSENT,
                group_size=20 if turn else 8,
                cooperation=cooperation,
                realised=realised,
                continues=good,
                learners=20,
                bound=_BOUND[realised] + (2 if good else 0),
            )
        )
    return made
