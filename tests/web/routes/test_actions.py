"""Changing a draft: what lands, what is refused, what can be taken back."""

from __future__ import annotations

import pytest

from leerroute.route import Refused, part_at
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import add_item, change_part, move_unit, remove_item, undo_change
from leerroute.web.routes.changing import InConflict, NoLongerSo, Unchanged
from leerroute.web.routes.models import Change, Route

from .conftest import NE

People = dict[str, Person]
TOTAL = f"{NE}.hours.total"


def now(route: Route, path: str) -> object:
    return part_at(Route.objects.get(pk=route.pk).design, path)


def test_a_change_is_written_logged_and_told(hbr: Route, people: People) -> None:
    change = change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    assert now(hbr, TOTAL) == 120
    assert (change.number, change.path, change.parts) == (
        1,
        TOTAL,
        [{"path": TOTAL, "before": 110, "after": 120, "back": TOTAL}],
    )
    assert sentence(Event.objects.latest("pk")).nl == "Bram Verzonnen wijzigde uren totaal van Nederlands in jaar 1."


def test_changing_what_somebody_else_changed_meanwhile_writes_nothing(hbr: Route, people: People) -> None:
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    with pytest.raises(InConflict) as found:
        change_part(route=hbr, path=TOTAL, based_on=110, value=130, by=people["dirk"])
    (conflict,) = found.value.conflicts
    assert (conflict.base, conflict.theirs, conflict.yours) == (110, 120, 130)
    assert now(hbr, TOTAL) == 120
    assert Change.objects.count() == 1


def test_two_people_who_change_different_fields_of_one_unit_both_see_theirs(hbr: Route, people: People) -> None:
    fields = {"place", "hours.total"}
    seen = {"place": "vmbo", "hours.total": 110}
    change_part(route=hbr, path=NE, based_on=seen, value={**seen, "place": "mbo"}, fields=fields, by=people["bram"])
    change_part(route=hbr, path=NE, based_on=seen, value={**seen, "hours.total": 150}, fields=fields, by=people["dirk"])
    assert (now(hbr, f"{NE}.place"), now(hbr, TOTAL)) == ("mbo", 150)


def test_sending_the_same_change_twice_is_one_change(hbr: Route, people: People) -> None:
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    with pytest.raises(Unchanged):
        change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    assert Change.objects.count() == 1
    assert Event.objects.filter(verb="route_changed").count() == 1


def test_a_change_that_makes_no_valid_route_is_refused_and_not_written(hbr: Route, people: People) -> None:
    with pytest.raises(Refused):
        change_part(route=hbr, path=f"{NE}.hours.guided", based_on=110, value=111, by=people["bram"])
    assert now(hbr, f"{NE}.hours.guided") == 110


def test_the_title_of_the_route_follows_its_document(hbr: Route, people: People) -> None:
    change_part(route=hbr, path="title", based_on=hbr.title, value="Anders", by=people["dirk"])
    assert Route.objects.get(pk=hbr.pk).title == "Anders"


def test_taking_back_a_change_makes_it_as_it_was_and_again_does_it_again(hbr: Route, people: People) -> None:
    change = change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    back = undo_change(change=change, by=people["dirk"])
    assert now(hbr, TOTAL) == 110
    assert back.undoes == change.number
    undo_change(change=back, by=people["dirk"])
    assert now(hbr, TOTAL) == 120


def test_a_change_on_which_somebody_built_on_is_not_taken_back(hbr: Route, people: People) -> None:
    change = change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    change_part(route=hbr, path=TOTAL, based_on=120, value=140, by=people["dirk"])
    with pytest.raises(NoLongerSo) as told:
        undo_change(change=change, by=people["bram"])
    assert told.value.path == TOTAL
    assert now(hbr, TOTAL) == 140


def test_taking_away_a_unit_and_undoing_that_gives_it_back(hbr: Route, people: People) -> None:
    was = now(hbr, NE)
    change = remove_item(route=hbr, path=NE, based_on=was, by=people["dirk"])
    assert now(hbr, NE) is None
    undo_change(change=change, by=people["dirk"])
    assert now(hbr, NE) == was


def test_a_partner_that_is_named_elsewhere_cannot_be_taken_away(hbr: Route, people: People) -> None:
    with pytest.raises(Refused) as refused:
        remove_item(route=hbr, path="partners[linde]", based_on=now(hbr, "partners[linde]"), by=people["dirk"])
    told = refused.value.problems[0].expected.nl
    assert told.startswith("Zorgkeuken De Bedachte Linde wordt nog genoemd bij: bedrijf van bpv")


def test_what_somebody_changed_meanwhile_is_not_taken_away(hbr: Route, people: People) -> None:
    seen = now(hbr, NE)
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    with pytest.raises(InConflict):
        remove_item(route=hbr, path=NE, based_on=seen, by=people["dirk"])


def test_a_new_unit_lands_beside_that_of_somebody_else(hbr: Route, people: People) -> None:
    add_item(route=hbr, at="years[1].units", item={"code": "SPORT"}, by=people["bram"])
    add_item(route=hbr, at="years[1].units", item={"code": "DANS"}, by=people["dirk"])
    assert now(hbr, "years[1].units[SPORT]")
    assert now(hbr, "years[1].units[DANS]")


def test_a_unit_that_is_there_already_is_told_by_its_name(hbr: Route, people: People) -> None:
    with pytest.raises(Refused) as refused:
        add_item(route=hbr, at="years[1].units", item={"code": "NE", "title": "Nieuw"}, by=people["bram"])
    assert refused.value.problems[0].expected.nl == "Nederlands in jaar 1 is er al."


def test_adding_to_a_list_that_was_said_to_be_empty_can_be_taken_back(route: Route, people: People) -> None:
    change_part(route=route, path="bpv", based_on=None, value=[], by=people["dirk"])
    change = add_item(route=route, at="bpv", item={"year": 1, "company": "x"}, by=people["dirk"])
    undo_change(change=change, by=people["dirk"])
    assert now(route, "bpv") == []


def test_a_unit_moves_to_another_year_in_one_change(hbr: Route, people: People) -> None:
    ml, was = "years[1].units[ML]", now(hbr, "years[1].units[ML]")
    change = move_unit(route=hbr, year=1, code="ML", to=2, by=people["bram"])
    assert (now(hbr, ml), now(hbr, "years[2].units[ML]")) == (None, was)
    undo_change(change=change, by=people["bram"])
    assert (now(hbr, ml), now(hbr, "years[2].units[ML]")) == (was, None)


def test_a_unit_does_not_move_to_a_year_that_has_it(hbr: Route, people: People) -> None:
    with pytest.raises(Refused) as refused:
        move_unit(route=hbr, year=1, code="NE", to=2, by=people["bram"])
    assert refused.value.problems[0].expected.nl == "Nederlands staat ook al in jaar 2."


def test_a_partner_with_another_short_name_takes_its_references_along_and_back(hbr: Route, people: People) -> None:
    change = change_part(route=hbr, path="partners[linde].id", based_on="linde", value="keuken", by=people["dirk"])
    companies = {period.company for period in Route.objects.get(pk=hbr.pk).design.bpv or ()}
    assert "keuken" in companies
    assert "linde" not in companies
    undo_change(change=change, by=people["dirk"])
    assert Route.objects.get(pk=hbr.pk).design == hbr.design
