"""One word per person and pair: a new one replaces one's own, and never another's."""

from __future__ import annotations

from datetime import date

import pytest

from leerroute.alignment import PairStanding
from leerroute.curriculum import Side
from leerroute.files import Refusal
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.overlap.actions import judge
from leerroute.web.overlap.known import known_in
from leerroute.web.overlap.models import Word
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person

from .conftest import SEASON, TIMING, Says, said

pytestmark = pytest.mark.django_db


def test_a_new_word_takes_the_place_of_the_own_word(says: Says) -> None:
    says("bram", TIMING, "same")
    says("bram", TIMING, "part_of")
    assert [(word.judged.relation, word.times) for word in Word.objects.all()] == [("part_of", 2)]


def test_two_people_have_a_word_each(says: Says, partnership: Partnership) -> None:
    says("bram", TIMING, "same")
    says("chantal", TIMING, "none")
    (pair,) = known_in(partnership).pairs.values()
    assert pair.standing is PairStanding.DISPUTED
    says("bram", TIMING, "none")
    (pair,) = known_in(partnership).pairs.values()
    assert pair.standing is PairStanding.AGREED


def test_the_name_is_that_of_the_account_whatever_was_sent(says: Says, partnership: Partnership) -> None:
    """So nobody signs for a colleague."""
    says("bram", TIMING, "same", assessor="Chantal Verzonnen")
    assert [one.assessor for one in known_in(partnership).judged] == ["Bram Verzonnen"]


def test_two_people_with_one_name_are_still_two(
    says: Says, partnership: Partnership, people: dict[str, Person]
) -> None:
    """The library tells people apart by their name: one of each school, and two people, else it is no agreement."""
    Person.objects.filter(pk=people["chantal"].pk).update(name="Bram Verzonnen")
    people["chantal"].refresh_from_db()
    says("bram", TIMING, "same")
    says("chantal", TIMING, "same")
    (pair,) = known_in(partnership).pairs.values()
    assert pair.standing is PairStanding.AGREED


def test_who_speaks_for_both_schools_is_one_pair_of_eyes(partnership: Partnership, people: dict[str, Person]) -> None:
    for side in Side:
        judge(partnership=partnership, judged=said(TIMING, "same", "bram", side=side), by=people["bram"])
    assert Word.objects.count() == 2
    (pair,) = known_in(partnership).pairs.values()
    assert pair.answer is None


def test_a_final_word_yields_to_a_final_word_only(says: Says) -> None:
    says("bram", TIMING, "same", final=True)
    with pytest.raises(Refusal):
        says("bram", TIMING, "none")
    assert Word.objects.get().judged.relation == "same"
    says("bram", TIMING, "none", final=True)
    assert Word.objects.get().judged.said == "none"


def test_the_log_tells_who_said_what_for_which_school(says: Says) -> None:
    says("bram", SEASON, "part_of")
    told = sentence(Event.objects.get(verb="pair_judged")).nl
    assert told.startswith("Bram Verzonnen zei voor het vmbo ‘deel van’ van een paar: De leerling kiest producten")


def test_what_somebody_said_stays_when_their_account_goes(says: Says, partnership: Partnership) -> None:
    says("bram", TIMING, "same")
    Word.objects.update(person=None)
    says("chantal", TIMING, "same", on=date(2026, 11, 3))
    (pair,) = known_in(partnership).pairs.values()
    assert pair.standing is PairStanding.AGREED


def test_another_partnership_knows_nothing_of_it(says: Says, people: dict[str, Person]) -> None:
    says("bram", TIMING, "same")
    assert known_in(Partnership.objects.create(title="Andere")).judged == ()
