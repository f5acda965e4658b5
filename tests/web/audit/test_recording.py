"""Every write is recorded, and everything recorded has a sentence."""

from __future__ import annotations

import inspect
import pkgutil
import string
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

import leerroute.web
from leerroute.web.audit.models import Event
from leerroute.web.audit.recording import NotRecordedError, Verb, recorded
from leerroute.web.audit.telling import sentence
from leerroute.web.audit.verbs import SENTENCES
from leerroute.web.people.models import Person

CONSEQUENCES = {Verb.VERSION_AGREED}
"""What nobody does but what follows from what several people did."""


def actions() -> Iterator[Any]:
    """Every public function of every module called actions, or some_actions."""
    for module in pkgutil.walk_packages(leerroute.web.__path__, "leerroute.web."):
        if module.name.endswith("actions"):
            found = import_module(module.name)
            for name, value in vars(found).items():
                public = inspect.isfunction(value) and not name.startswith("_")
                if public and value.__module__ == module.name:
                    yield pytest.param(value, id=f"{module.name.removeprefix('leerroute.web.')}.{name}")


@pytest.mark.parametrize("action", list(actions()))
def test_every_action_is_recorded_and_says_by_whom(action: Callable[..., Any]) -> None:
    assert getattr(action, "recorded", False), f"put @recorded on {action.__qualname__}, and record a Verb in it"
    by = inspect.signature(action).parameters.get("by")
    assert by is not None, f"{action.__qualname__} does not say by whom: give it by="
    assert by.kind is inspect.Parameter.KEYWORD_ONLY, f"{action.__qualname__} takes by= without a name: put * before it"


def test_there_are_actions_to_check() -> None:
    assert len(list(actions())) > 10


@pytest.mark.parametrize("verb", list(Verb))
def test_every_verb_has_a_sentence_with_the_same_facts_in_both_languages(verb: Verb) -> None:
    assert verb.value in SENTENCES, f"audit/verbs.py has no sentence for {verb.value}"

    def facts(words: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(words) if name}

    words = SENTENCES[verb.value]
    assert facts(words.nl) == facts(words.en)
    assert "by" in facts(words.nl) or verb in CONSEQUENCES, f"the sentence for {verb.value} does not say who did it"


def test_there_is_no_sentence_for_what_cannot_happen() -> None:
    assert set(SENTENCES) == {verb.value for verb in Verb}


def test_an_action_that_records_nothing_is_undone(people: dict[str, Person]) -> None:
    @recorded
    def silent(*, by: Person) -> None:
        Person.objects.filter(pk=by.pk).update(name="Stil")

    with pytest.raises(NotRecordedError):
        silent(by=people["dirk"])
    people["dirk"].refresh_from_db()
    assert people["dirk"].name == "Dirk Verzonnen"


def test_a_fact_that_the_sentence_lacks_shows_when_it_is_recorded(people: dict[str, Person]) -> None:
    before = Event.objects.count()
    with pytest.raises(KeyError):
        Verb.ROUTE_CREATED.record(by=people["dirk"], about=people["dirk"])  # no title
    assert Event.objects.count() == before


def test_braces_in_a_name_are_just_braces() -> None:
    event = Event(verb="route_created", by_name="{title} {0}", facts={"title": "{by}"})
    assert sentence(event).nl == "{title} {0} begon route {by}."
