"""What a letter says, in plain words. Short sentences; the learner is addressed; nobody else is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from leerroute.placement.outcome import Got, Outcome
from leerroute.placement.reading.settings import Letterhead
from leerroute.text import LANGUAGES, Language, Text, day

Reasons = Mapping[str, Sequence[Text]]
"""Per learner, in words: why not the first choice."""

_ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"]
_ORDINALS_EN = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


@dataclass(frozen=True)
class Letter:
    """got: what the learner got, each with a line about it. parts: a heading with its paragraphs."""

    title: str
    opening: tuple[str, ...]
    got: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    closing: str
    signed: str


def letter(
    outcome: Outcome, others: frozenset[str], reasons: Sequence[Text], head: Letterhead, language: Language
) -> Letter:
    """The letter to one learner. others: the `plain_names` of all other learners; a reason that holds one is left out."""
    why = [words.in_(language) for words in reasons if not names_somebody(words, others)]
    heading = _WHY if outcome.asked == 1 else _WHY_NOT_ALL
    parts = [] if outcome.best else [(heading.in_(language), tuple(why) or (_ASK_WHY.in_(language),))]
    if outcome.short:
        parts.append((_SHORT_HEADING.in_(language), (_short(outcome).in_(language),)))
    parts.append((_NOW.in_(language), tuple(words.in_(language) for words in _what_now(outcome, head))))
    return Letter(
        title=Text(nl=f"Beste {outcome.called},", en=f"Dear {outcome.called},").in_(language),
        opening=(_opening(outcome).in_(language),),
        got=tuple((got.title, told(got).in_(language)) for got in outcome.got),
        parts=tuple(parts),
        closing=_closing(outcome).in_(language),
        signed=Text(nl=f"Groet van {head.school or 'je school'}", en=f"Kind regards, {head.school or 'your school'}").in_(language),
    )  # fmt: skip


def told(got: Got) -> Text:
    """When and where, and which choice it was: "Periode 1, groep 2, lokaal B12. Dit was je tweede keus."."""
    nl, en = [], []
    if got.when:
        nl.append(got.when)
        en.append(got.when)
    if got.group:
        nl.append(f"groep {got.group.number}" + (f", lokaal {got.group.room}" if got.group.room else ""))
        en.append(f"group {got.group.number}" + (f", room {got.group.room}" if got.group.room else ""))
    if got.start:
        nl.append(f"vanaf {day(got.start, 'nl')}")
        en.append(f"from {day(got.start, 'en')}")
    if got.minutes is not None:
        nl.append(f"ongeveer {got.minutes} minuten reizen")
        en.append(f"about {got.minutes} minutes of travel")
    choice = rank_words(got.rank)
    return Text(nl=_sentence(nl) + choice.nl, en=_sentence(en) + choice.en)


def rank_words(rank: int | None) -> Text:
    """1 -> "Dit was je eerste keus."; None: it was not among the choices."""
    if rank is None:
        return Text(nl="Dit stond niet bij je keuzes.", en="This was not among your choices.")
    nl = _ORDINALS[rank - 1] if rank <= len(_ORDINALS) else f"{rank}e"
    en = _ORDINALS_EN[rank - 1] if rank <= len(_ORDINALS_EN) else f"{rank}th"
    return Text(nl=f"Dit was je {nl} keus.", en=f"This was your {en} choice.")


def plain_names(outcomes: Iterable[Outcome]) -> frozenset[str]:
    """All names (whole, first and last) and keys, as they would stand in a sentence. A short number is a count, not a key."""
    found = set()
    for outcome in outcomes:
        key, name = outcome.learner.key, outcome.learner.name
        if not (key.isdigit() and len(key) < _NUMBER_IS_A_NAME):
            found.add(_spaced(key))
        if name and (parts := _spaced(name).split()):
            found |= {" ".join(parts), parts[0], parts[-1]}
    return frozenset(found)


_NUMBER_IS_A_NAME = 5
"""Digits of a learner's number; "12" in a sentence is a count."""
_LONGEST_NAME = 8
"""Words of one name."""


def names_somebody(words: Text, others: frozenset[str]) -> bool:
    """Whether the sentence holds one of these names (as `plain_names` gives them), as words of their own."""
    for language in LANGUAGES:
        single = _spaced(words.in_(language)).split()
        for start in range(len(single)):
            for end in range(start + 1, min(start + _LONGEST_NAME, len(single)) + 1):
                if " ".join(single[start:end]) in others:
                    return True
    return False


def _spaced(words: str) -> str:
    return " ".join("".join(c.lower() if c.isalnum() or c in "-_" else " " for c in words).split())


def _sentence(parts: Sequence[str]) -> str:
    joined = ", ".join(parts)
    return f"{joined[0].upper()}{joined[1:]}. " if joined else ""


_WHY = Text(nl="Waarom niet je eerste keus?", en="Why not your first choice?")
_WHY_NOT_ALL = Text(nl="Waarom niet wat je het liefst wilde?", en="Why not what you wanted most?")
_ASK_WHY = Text(
    nl="Niet iedereen kon krijgen wat hij of zij het liefst wilde. We zochten wat voor iedereen samen het beste is. Je mentor kan je vertellen hoe het bij jou zat.",
    en="Not everyone could get what they wanted most. We looked for what is best for all together. Your mentor can tell you how it went for you.",
)
_NOW = Text(nl="Wat kun je nu doen?", en="What can you do now?")
_SHORT_HEADING = Text(nl="Wat nog open is", en="What is still open")


def _opening(outcome: Outcome) -> Text:
    if not outcome.got:
        return Text(
            nl="Je hoort van ons waar je geplaatst bent. Voor jou hebben we nog geen plek gevonden. Dat ligt niet aan jou, en we zoeken verder.",
            en="We promised to tell you where you are placed. We have not found a place for you yet. It is not your fault, and we keep looking.",
        )
    if not outcome.chose:
        return Text(nl="Van jou hadden we geen keuzes. Dit is het geworden:", en="We had no choices from you. This is what you got:")  # fmt: skip
    if outcome.best:
        return Text(nl="Goed nieuws: je krijgt wat je het liefst wilde.", en="Good news: you get what you wanted most.")
    return Text(nl="Je hebt je keuzes aan ons gegeven. Dit is het geworden:", en="You told us your choices. This is what you got:")  # fmt: skip


def _short(outcome: Outcome) -> Text:
    one = outcome.short == 1
    if outcome.asked == 1:
        return Text(
            nl="We zoeken nog een plek voor je. Je hoort het zodra we iets weten.",
            en="We are still looking for a place for you. You will hear as soon as we know more.",
        )
    return Text(
        nl=f"Er {'is nog één plek' if one else f'zijn nog {outcome.short} plekken'} voor jou open. We zoeken samen met jou iets dat past.",
        en=f"{'One place is' if one else f'{outcome.short} places are'} still open for you. We look for something that fits, together with you.",
    )


def _what_now(outcome: Outcome, head: Letterhead) -> list[Text]:
    mentor = outcome.learner.mentor
    whom = Text(
        nl=head.contact or (f"je mentor, {mentor}" if mentor else "je mentor"),
        en=head.contact or (f"your mentor, {mentor}" if mentor else "your mentor"),
    )
    words = []
    if head.exchange_until and not outcome.best:
        words.append(
            Text(
                nl=f"Wil je liever iets anders? Tot en met {day(head.exchange_until, 'nl')} kun je ruilen, als er ergens plek is. Vraag het aan {whom.nl}.",
                en=f"Would you rather have something else? You can exchange until {day(head.exchange_until, 'en')}, where there is room. Ask {whom.en}.",
            )
        )
        return words
    words.append(
        Text(nl=f"Heb je vragen, of klopt er iets niet? Vraag het aan {whom.nl}.", en=f"Do you have questions, or is something wrong? Ask {whom.en}.")
    )  # fmt: skip
    return words


def _closing(outcome: Outcome) -> Text:
    if outcome.got:
        return Text(nl="We wensen je veel plezier.", en="We hope you enjoy it.")
    return Text(nl="Je hoort snel meer van ons.", en="You will hear from us soon.")


def school_day(head: Letterhead, on: date, language: Language) -> dict[str, str]:
    """What stands on top of every letter."""
    return {"school": head.school or "", "day": day(on, language)}
