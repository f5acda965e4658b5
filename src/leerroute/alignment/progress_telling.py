"""How far the judging is, in words: progress, standing, agreement, what a new version does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from leerroute.alignment.agreeing import Agreement, agreements
from leerroute.alignment.batch import Batch, Progress
from leerroute.alignment.difference import marked
from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.reviewing import Review
from leerroute.alignment.standing import JudgedPair, PairStanding, judged_pairs
from leerroute.alignment.words import ANSWERS
from leerroute.text import Language, Text, day, number

_DAYS = 5


def pairs_told(count: int) -> Text:
    """ "1 paar", "3 paren" """
    return Text(nl="1 paar", en="1 pair") if count == 1 else Text(nl=f"{count} paren", en=f"{count} pairs")


def progress_told(progress: Progress, language: Language) -> str:
    """ "12 van 340 paren klaar (4%); 5 door één school bekeken, 2 oneens of twijfel" """
    done, of = progress.settled, progress.total
    share = f" ({done / of:.0%})" if of else ""
    words = Text(
        nl=f"{number(done, 'nl')} van {number(of, 'nl')} paren klaar{share}",
        en=f"{number(done, 'en')} of {number(of, 'en')} pairs done{share}",
    ).in_(language)
    rest = [
        f"{progress.counts[standing]} {standing.called.in_(language)}"
        for standing in (PairStanding.ONE_SIDED, PairStanding.DISPUTED)
        if progress.counts[standing]
    ]
    return f"{words}; {', '.join(rest)}" if rest else words


def batch_told(batch: Batch, language: Language) -> str:
    """ "30 paren: 4 om te bespreken, 26 nieuwe" """
    parts = (
        (len(batch.disputed), Text(nl="om te bespreken", en="to talk about")),
        (len(batch.quick), Text(nl="om snel te bevestigen", en="to confirm quickly")),
        (len(batch.discuss), Text(nl="om te beoordelen", en="to judge")),
    )
    counted = (f"{count} {what.in_(language)}" for count, what in parts if count)
    return f"{pairs_told(len(batch)).in_(language)}: {', '.join(counted)}."


def standing_lines(judged: Iterable[Judged], language: Language) -> Iterator[str]:
    """Pairs by where they stand, the agreement of the schools, and every dispute with what each said."""
    pairs = tuple(judged_pairs(judged).values())
    counts = Counter(pair.standing for pair in pairs)
    yield pairs_told(len(pairs)).in_(language)
    yield from (
        f"  {counts[standing]:4} {standing.called.in_(language)}" for standing in PairStanding if counts[standing]
    )
    found = agreements(pairs)
    yield ""
    yield Text(nl="Hoe vaak de scholen het eens zijn", en="How often the schools agree").in_(language)
    yield f"  {Text(nl='is er overlap?', en='is there overlap?').in_(language)} {agreement_told(found.on_overlap, language)}"
    yield f"  {Text(nl='en welk verband?', en='and which relation?').in_(language)} {agreement_told(found.on_relation, language)}"
    yield "  " + Text(
        nl="Dit zegt alleen iets als iedereen los van elkaar beoordeelde, en vóór het overleg.",
        en="This only means something when everybody judged apart, and before talking.",
    ).in_(language)
    yield from _yield_per_day(pairs, language)
    for pair in pairs:
        if pair.standing is PairStanding.DISPUTED:
            yield from _dispute(pair, language)


def review_lines(found: Review, language: Language) -> Iterator[str]:
    """What a new version of a curriculum does to the judgements, with the changed words marked."""
    for text in _review_counts(found):
        yield text.in_(language)
    for changed in found.changed:
        one = changed.judged
        yield ""
        yield f"{one.assessor} ({one.side.value}): {ANSWERS[one.said, one.relation].in_(language)}"
        yield from (f"  {marked(before, after)}" for before, after in changed.texts)
    if found.vanished:
        yield ""
        yield Text(nl="Niet meer in het curriculum:", en="No longer in the curriculum:").in_(language)
    gone = {
        getattr(vanished.judged, f"{side}_text"): getattr(vanished.judged, side)
        for vanished in found.vanished
        for side in vanished.sides
    }
    yield from (f"  {id_}: {text}" for text, id_ in gone.items())


def agreement_told(agreement: Agreement, language: Language) -> str:
    """ "83% van 24 paren; kappa 0,61 (0,30 tot 0,92)" """
    if agreement.share is None:
        return Text(nl="nog geen paar door twee scholen bekeken", en="no pair judged by both schools yet").in_(language)
    pairs = pairs_told(agreement.pairs).in_(language)
    words = f"{agreement.share:.0%} {Text(nl='van', en='of').in_(language)} {pairs}"
    if agreement.kappa is None:
        return f"{words}; kappa {Text(nl='niet te berekenen', en='cannot be computed').in_(language)}"
    words += f"; kappa {_two(agreement.kappa, language)}"
    if agreement.interval is None:
        return words
    low, high = (_two(bound, language) for bound in agreement.interval)
    return f"{words} ({Text(nl=f'{low} tot {high}', en=f'{low} to {high}').in_(language)})"


def _yield_per_day(pairs: Sequence[JudgedPair], language: Language) -> Iterator[str]:
    """How many of the pairs first looked at on a day hold an overlap: when it runs dry, it is time to stop."""
    days: dict[date, list[JudgedPair]] = {}
    for pair in pairs:
        days.setdefault(min(word.on for word in pair.words), []).append(pair)
    yield ""
    yield Text(nl="Wat elke dag opleverde", en="What each day brought").in_(language)
    for on in sorted(days)[-_DAYS:]:
        found = sum(any(word.said is Said.OVERLAP for word in pair.words) for pair in days[on])
        yield Text(
            nl=f"  {day(on, 'nl')}: {pairs_told(len(days[on])).nl}, {found} met overlap volgens minstens één docent",
            en=f"  {day(on, 'en')}: {pairs_told(len(days[on])).en}, {found} with overlap according to at least one teacher",
        ).in_(language)


def _dispute(pair: JudgedPair, language: Language) -> Iterator[str]:
    yield ""
    yield f"{pair.first.left_text} / {pair.first.right_text}"
    for word in pair.words:
        note = f" ({word.note})" if word.note else ""
        yield f"  {word.side.value:5} {word.assessor}: {ANSWERS[word.said, word.relation].in_(language)}{note}"


def _review_counts(found: Review) -> Iterator[Text]:
    moved = Text(
        nl=f", waarvan {found.moved} onder een nieuw nummer" if found.moved else "",
        en=f", {found.moved} of them under another id" if found.moved else "",
    )
    yield Text(nl=f"Gelden nog: {len(found.kept)}{moved.nl}.", en=f"Still hold: {len(found.kept)}{moved.en}.")
    if found.changed:
        yield Text(
            nl=f"Opnieuw te bekijken, want de tekst is veranderd: {len(found.changed)}.",
            en=f"To look at again, as the text changed: {len(found.changed)}.",
        )
    if found.vanished:
        yield Text(
            nl=f"Over een eindterm die er niet meer is: {len(found.vanished)}.",
            en=f"About an outcome that is gone: {len(found.vanished)}.",
        )
    if found.overtaken:
        yield Text(
            nl=f"Van een oudere tekst, en al opnieuw beoordeeld: {len(found.overtaken)}.",
            en=f"Of an older text, and judged anew since: {len(found.overtaken)}.",
        )
    if found.elsewhere:
        yield Text(
            nl=f"Over een programma dat er niet is, en blijft zoals het is: {len(found.elsewhere)}.",
            en=f"About a programme that is not at hand, and stays as it is: {len(found.elsewhere)}.",
        )


def _two(value: float, language: Language) -> str:
    words = f"{value:.2f}"
    return words.replace(".", ",") if language == "nl" else words
