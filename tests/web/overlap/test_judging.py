"""Judging on the page: one pair at a time, each apart from the other, and nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from leerroute.alignment import align
from leerroute.curriculum import shipped_catalogue
from leerroute.web.audit.models import Event
from leerroute.web.overlap.known import known_in
from leerroute.web.overlap.models import Pile, Word
from leerroute.web.overlap.queries import pile_in_hand
from leerroute.web.overlap.ranking import pile_of
from leerroute.web.overlap.tasks import rank
from leerroute.web.partnerships.actions import add_member
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.models import Person

from .conftest import LEFT, RIGHT, TIMING, Says, outcome

pytestmark = pytest.mark.django_db
Browser = Callable[[str], Client]


def shown(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", unescape(answer.content.decode())))


def answer_pair(browser: Client, pile: Pile, number: int, answer: str, **more: str) -> Any:
    return browser.post(f"/dubbel/stapel/{pile.pk}/{number}/", {"answer": answer, **more}, follow=True)


def test_a_word_is_kept_and_the_next_pair_opens(pile: Pile, logged_in: Browser) -> None:
    page = answer_pair(logged_in("bram"), pile, 1, "overlap-same", note="zoals in onze keuken")
    assert "Paar 1 is bewaard." in shown(page)
    assert "Paar 2 van 3" in shown(page)
    kept = Word.objects.get().judged
    assert (kept.relation, kept.side, kept.assessor, kept.note) == (
        "same",
        "vmbo",
        "Bram Verzonnen",
        "zoals in onze keuken",
    )
    assert (kept.left, kept.right) == (TIMING[0].id, TIMING[1].id)


def test_the_side_follows_from_the_school_of_who_judges(pile: Pile, logged_in: Browser) -> None:
    answer_pair(logged_in("chantal"), pile, 1, "none")
    assert Word.objects.get().side == "mbo"


def test_what_the_other_said_is_only_shown_after_the_own_word(pile: Pile, says: Says, logged_in: Browser) -> None:
    says("bram", TIMING, "same", note="dat is toch hetzelfde")
    browser = logged_in("chantal")
    assert "dat is toch hetzelfde" not in shown(browser.get(f"/dubbel/stapel/{pile.pk}/1/"))
    assert "door één school bekeken" not in shown(browser.get(f"/dubbel/stapel/{pile.pk}/"))
    page = answer_pair(browser, pile, 1, "none")
    assert "Jullie zijn het nog niet eens: bespreek het samen." in shown(page)
    assert "dat is toch hetzelfde" in shown(browser.get(f"/dubbel/stapel/{pile.pk}/1/"))


def test_a_word_without_an_answer_is_asked_for_and_the_note_stays(pile: Pile, logged_in: Browser) -> None:
    answer = logged_in("bram").post(f"/dubbel/stapel/{pile.pk}/1/", {"note": "even nadenken"})
    assert answer.status_code == 422
    assert "Kies een antwoord." in shown(answer)
    assert 'value="even nadenken"' in answer.content.decode()
    assert not Word.objects.exists()


def test_a_final_word_is_not_overwritten_by_accident(pile: Pile, logged_in: Browser) -> None:
    browser = logged_in("bram")
    answer_pair(browser, pile, 1, "overlap-same", final="ja")
    answer = browser.post(f"/dubbel/stapel/{pile.pk}/1/", {"answer": "none"})
    assert answer.status_code == 422
    assert "is definitief" in shown(answer)
    assert Word.objects.get().judged.relation == "same"


def test_sent_twice_is_one_word(pile: Pile, logged_in: Browser) -> None:
    for _ in range(2):
        answer_pair(logged_in("bram"), pile, 1, "overlap-same")
    assert Word.objects.count() == 1


def test_the_last_pair_goes_back_to_the_pile(pile: Pile, logged_in: Browser) -> None:
    browser = logged_in("bram")
    for number in (1, 2, 3):
        page = answer_pair(browser, pile, number, "none")
    assert "Deze stapel is voor jou klaar." in shown(page)
    assert "3 van 3 gedaan" in shown(page)


def test_a_pair_that_the_pile_does_not_have_is_not_found(pile: Pile, logged_in: Browser) -> None:
    assert logged_in("bram").get(f"/dubbel/stapel/{pile.pk}/4/").status_code == 404


def test_a_stranger_finds_no_pile(pile: Pile, logged_in: Browser) -> None:
    assert logged_in("esra").get(f"/dubbel/stapel/{pile.pk}/").status_code == 404


def test_who_teaches_for_a_company_reads_along_and_says_nothing(
    pile: Pile, logged_in: Browser, partnership: Partnership, people: dict[str, Person]
) -> None:
    company = Organisation.objects.create(name="Keuken De Bedachte Linde", kind="company")
    add_member(partnership=partnership, person=people["esra"], organisation=company, role="teacher", by=people["dirk"])
    browser = logged_in("esra")
    assert "Daarom kun je hier alleen meelezen." in shown(browser.get(f"/dubbel/stapel/{pile.pk}/"))
    assert browser.post(f"/dubbel/stapel/{pile.pk}/1/", {"answer": "none"}).status_code == 404


def test_who_teaches_at_both_schools_chooses_for_which(
    pile: Pile, logged_in: Browser, partnership: Partnership, people: dict[str, Person], college: Organisation
) -> None:
    add_member(partnership=partnership, person=people["bram"], organisation=college, role="teacher", by=people["dirk"])
    browser = logged_in("bram")
    browser.post(f"/dubbel/stapel/{pile.pk}/1/?kant=mbo", {"answer": "none"})
    assert Word.objects.get().side == "mbo"


def test_words_in_a_pile_are_never_run_as_html(pile: Pile, logged_in: Browser) -> None:
    pile.pairs[0]["candidate"]["left"]["text"] = "<script>alert(1)</script>"
    pile.save()
    page = logged_in("bram").get(f"/dubbel/stapel/{pile.pk}/1/").content.decode()
    assert "<script>alert(1)" not in page


def test_an_older_text_is_shown_with_what_changed(pile: Pile, says: Says, logged_in: Browser) -> None:
    says("bram", TIMING, "same", left_text="De leerling stemt met de keuken af.")
    page = logged_in("bram").get(f"/dubbel/stapel/{pile.pk}/1/").content.decode()
    assert "Eerder beoordeeld, toen er iets anders stond." in page
    assert "<ins>af wanneer de volgende gang de deur uit kan.</ins>" in page


def test_what_was_sent_after_logging_out_waits_until_the_next_log_in(pile: Pile, logged_in: Browser) -> None:
    browser = logged_in("bram")
    browser.get("/")
    del browser.cookies["sessionid"]
    browser.post(f"/dubbel/stapel/{pile.pk}/1/", {"answer": "overlap-same", "note": "niet kwijt"})
    assert "niet kwijt" in str(dict(browser.session))
    assert not Word.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_pile_is_laid_ready_of_the_most_telling_pairs(partnership: Partnership, logged_in: Browser) -> None:
    browser = logged_in("bram")
    page = browser.post(f"/samenwerking/{partnership.pk}/dubbel/", {"vmbo": LEFT, "mbo": RIGHT}, follow=True)
    pile = Pile.objects.get()
    assert (pile.state, len(pile.pairs)) == ("ready", 30)
    assert "0 van 30 gedaan" in shown(page)
    assert Event.objects.filter(verb="pile_asked").count() == 1


def test_the_same_pile_asked_twice_is_one(partnership: Partnership, pile: Pile, logged_in: Browser) -> None:
    pile.move(state="ranking")
    assert pile_in_hand(partnership, LEFT, RIGHT) == pile
    logged_in("bram").post(f"/samenwerking/{partnership.pk}/dubbel/", {"vmbo": LEFT, "mbo": RIGHT})
    assert Pile.objects.count() == 1


def test_only_programmes_with_outcomes_of_the_right_side_can_be_chosen(
    partnership: Partnership, logged_in: Browser
) -> None:
    answer = logged_in("bram").post(f"/samenwerking/{partnership.pk}/dubbel/", {"vmbo": RIGHT, "mbo": LEFT})
    assert answer.status_code == 422
    assert not Pile.objects.exists()


def test_the_programmes_of_the_routes_come_first(partnership: Partnership, hbr: Any, logged_in: Browser) -> None:
    page = logged_in("bram").get(f"/samenwerking/{partnership.pk}/dubbel/").content.decode()
    own = page.split('<optgroup label="Van jullie routes">')[1].split("</optgroup>")[0]
    assert f'value="{LEFT}"' in own
    assert RIGHT not in own
    assert f'value="{RIGHT}"' in page.split('<optgroup label="Van jullie routes">')[2].split("</optgroup>")[0]


def test_a_programme_that_went_meanwhile_is_told(partnership: Partnership, pile: Pile, logged_in: Browser) -> None:
    pile.move(state="waiting", left="weg", pairs=[])
    rank.func(str(pile.pk))
    assert "Een van deze programma's is er niet meer." in shown(logged_in("bram").get(f"/dubbel/stapel/{pile.pk}/"))


def test_a_dispute_is_on_the_page_with_the_words_of_both(
    partnership: Partnership, says: Says, logged_in: Browser
) -> None:
    says("bram", TIMING, "same")
    says("chantal", TIMING, "none", note="heel iets anders")
    page = shown(logged_in("bram").get(f"/samenwerking/{partnership.pk}/dubbel/"))
    assert "Waar we het nog niet eens zijn" in page
    assert "Bram Verzonnen (vmbo): zelfde" in page
    assert "Chantal Verzonnen (mbo): geen , ‘heel iets anders’" in page


def test_a_dispute_lies_on_top_of_the_next_pile_also_when_nothing_would_put_it_forward(
    partnership: Partnership, says: Says, logged_in: Browser
) -> None:
    """Serving guests and placing an order have no word in common, so the ranking does not find this pair."""
    strange = (outcome(LEFT, "P/HBR/01", "03", 4), outcome(RIGHT, "VB-25181-K2", "W1", 3))
    says("bram", strange, "same")
    says("chantal", strange, "none")
    left, right = (next(one for one in shipped_catalogue() if one.id == id_) for id_ in (LEFT, RIGHT))
    assert strange not in {(one.left, one.right) for one in align(left, right)}
    batch, _ = pile_of(left, right, known_in(partnership))
    assert [(one.left, one.right) for one in batch.disputed] == [strange]


def test_what_is_to_be_discussed_is_pointed_out_in_the_pile(pile: Pile, says: Says, logged_in: Browser) -> None:
    says("chantal", TIMING, "none")
    answer_pair(logged_in("bram"), pile, 1, "overlap-same")
    assert "Om samen te bespreken: paar 1" in shown(logged_in("bram").get(f"/dubbel/stapel/{pile.pk}/"))


def test_going_back_shows_the_whole_page_again(pile: Pile, logged_in: Browser) -> None:
    """htmx asks for a pair as a piece; for the page that somebody goes back to it asks once more, as a whole."""
    browser, address = logged_in("bram"), f"/dubbel/stapel/{pile.pk}/1/"
    piece = browser.get(address, headers={"HX-Request": "true"})
    whole = browser.get(address, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert b"<!doctype html>" not in piece.content
    assert b"<!doctype html>" in whole.content


def test_a_worker_that_was_killed_begins_the_pile_again_and_a_pile_that_is_ready_stays(pile: Pile) -> None:
    pile.refresh_from_db()
    before = pile.pairs
    rank.func(str(pile.pk))
    pile.refresh_from_db()
    assert pile.pairs == before
    pile.move(state="ranking", pairs=[])
    rank.func(str(pile.pk))
    pile.refresh_from_db()
    assert (pile.state, len(pile.pairs)) == ("ready", 30)


def test_a_pile_says_which_texts_changed_since_it_was_laid_ready(pile: Pile, logged_in: Browser) -> None:
    browser, address = logged_in("bram"), f"/dubbel/stapel/{pile.pk}/"
    assert "is de tekst veranderd" not in shown(browser.get(address))
    pile.pairs[1]["candidate"]["right"]["text"] = "De student kiest anders."
    pile.save()
    assert "is de tekst veranderd van paar 2." in shown(browser.get(address))
