"""Events as sentences."""

from __future__ import annotations

from leerroute.text import Text
from leerroute.web.audit.models import Event
from leerroute.web.audit.verbs import SENTENCES


def sentence(event: Event) -> Text:
    """What happened, in both languages; facts with two languages are {"nl": ..., "en": ...}."""
    words = SENTENCES[event.verb]

    def facts(language: str) -> dict[str, object]:
        chosen = {key: value[language] if isinstance(value, dict) else value for key, value in event.facts.items()}
        return {"by": event.by_name, **chosen}

    return Text(nl=words.nl.format(**facts("nl")), en=words.en.format(**facts("en")))
