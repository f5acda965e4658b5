"""In which language the command line speaks: --lang, else LEERROUTE_LANG, else Dutch."""

from __future__ import annotations

import os
from dataclasses import dataclass

from leerroute.text import LANGUAGES, Language, Text


@dataclass
class _Spoken:
    language: Language


def _from_environment() -> Language:
    wanted = os.environ.get("LEERROUTE_LANG", "nl")
    return next((language for language in LANGUAGES if language == wanted), "nl")


spoken = _Spoken(_from_environment())


def say(nl: str, en: str) -> str:
    """The sentence in the language that is spoken now."""
    return Text(nl=nl, en=en).in_(spoken.language)
