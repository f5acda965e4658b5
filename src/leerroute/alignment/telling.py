"""Overlap, gaps and exemptions in words: the sentences that terminal, page and sheet share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leerroute.alignment.exempting import Cover, Evidence, Exemptions, UnitEvidence
from leerroute.alignment.hours import Saved
from leerroute.alignment.missing import Gap, GapKind
from leerroute.alignment.overlapping import Double, Overlap
from leerroute.alignment.piece import Piece
from leerroute.alignment.progress_telling import pairs_told
from leerroute.alignment.words import RELATIONS
from leerroute.curriculum import Side
from leerroute.law import Judgement, basis
from leerroute.text import Language, Text, enumeration, number

UNKNOWN_HOURS = Text(nl="uren niet ingevuld", en="hours not filled in")

PREPARED = Text(nl="Wat het vmbo voorbereidt en het mbo voortzet", en="What the vmbo prepares and the mbo goes on with")

ASSUMED = Text(
    nl=(
        "De uren zijn een schatting: elke eindterm van een eenheid krijgt evenveel uren, een eindterm in meer paren telt één keer, "
        "en bij 'deel van' en 'gaat verder' is de ondergrens 0. Herhalen kan nodig zijn; of je het schrapt, beslissen jullie."
    ),
    en=(
        "The hours are an estimate: every outcome of a unit gets an equal share, an outcome in several pairs counts once, and "
        "with 'part of' and 'extends' the lower bound is 0. Repeating can be needed; whether to drop it is up to you."
    ),
)


ADD_RESULTS = Text(
    nl="Dit gaat over wat er gegeven wordt. Voeg toe wat deze student heeft laten zien: cijfers, beoordelingen, werk.",
    en="This is about what is taught. Add what this student has shown: grades, assessments, work.",
)


def saved_told(saved: Saved, language: Language) -> str:
    """The hours that could be won, with the pairs that could not be counted."""
    unknown = Text(
        nl=f"bij {pairs_told(saved.unknown).nl} zijn de uren niet ingevuld",
        en=f"for {pairs_told(saved.unknown).en} hours are not filled in",
    ).in_(language)
    if saved.hours is None:
        return unknown if saved.unknown else Text(nl="geen", en="none").in_(language)
    hours = saved.hours.told(language)
    return f"{hours} ({unknown})" if saved.unknown else hours


def summary(overlap: Overlap, language: Language) -> Iterator[str]:
    """What the pairs say of this route, in a few sentences."""
    taught = {side: sum(len(unit.outcomes) for unit in overlap.of_side(side)) for side in Side}
    twice = len({double.right.id for double in overlap.doubles})
    for text in (
        Text(
            nl=f"In deze route staan {taught[Side.VMBO]} eindtermen van het vmbo en {taught[Side.MBO]} van het mbo.",
            en=f"This route has {taught[Side.VMBO]} outcomes of the vmbo and {taught[Side.MBO]} of the mbo.",
        ),
        Text(
            nl=f"Dubbel: {pairs_told(len(overlap.doubles)).nl}, over {twice} eindtermen van het mbo.",
            en=f"Taught twice: {pairs_told(len(overlap.doubles)).en}, about {twice} outcomes of the mbo.",
        ),
        Text(
            nl=f"Te winnen uren als je dat één keer geeft: {saved_told(overlap.saved, 'nl')}.",
            en=f"Hours to win by teaching it once: {saved_told(overlap.saved, 'en')}.",
        ),
        *_loose_ends(overlap),
    ):
        yield text.in_(language)


def _loose_ends(overlap: Overlap) -> Iterator[Text]:
    if overlap.undecided:
        yield Text(
            nl=f"Nog niet eens over {pairs_told(overlap.undecided).nl}; dat telt nergens mee.",
            en=f"Not agreed on {pairs_told(overlap.undecided).en}; that counts nowhere.",
        )
    if overlap.changed:
        yield Text(
            nl=f"Bij {pairs_told(overlap.changed).nl} is de tekst veranderd sinds het oordeel; bekijk dat opnieuw met: leerroute align review",
            en=f"The text of {pairs_told(overlap.changed).en} changed since it was judged; look again with: leerroute align review",
        )
    if overlap.outside:
        yield Text(
            nl=f"Van {pairs_told(overlap.outside).nl} zit een van beide eindtermen niet in deze route.",
            en=f"Of {pairs_told(overlap.outside).en} one of the outcomes is not in this route.",
        )
    planned = [unit for unit in overlap.taught if unit.plan_files and unit.outcomes]
    if planned:
        names = [unit.unit for unit in planned]
        files = list(dict.fromkeys(file for unit in planned for file in unit.plan_files))
        yield Text(
            nl=f"De uren van {enumeration(names, 'nl')} staan niet in de route; ze komen uit {enumeration(files, 'nl')}.",
            en=f"The hours of {enumeration(names, 'en')} are not in the route; they come from {enumeration(files, 'en')}.",
        )
    if overlap.undescribed:
        names = [unit.unit for unit in overlap.undescribed]
        yield Text(
            nl=f"Zonder eindtermen, dus niet te vergelijken: {enumeration(names, 'nl')}.",
            en=f"Without outcomes, so not to be compared: {enumeration(names, 'en')}.",
        )


def overlap_lines(overlap: Overlap, language: Language) -> Iterator[str]:
    """The overlap of a route as lines for a terminal."""
    yield from summary(overlap, language)
    if overlap.doubles:
        yield ""
        yield Text(nl="Dubbel in deze route", en="Taught twice in this route").in_(language)
    for double in overlap.doubles:
        yield f"  {double_told(double, language)}"
        yield f"    vmbo  {double.left.unit}: {double.left.text}"
        yield f"    mbo   {double.right.unit}: {double.right.text}"
    if overlap.prepared:
        yield ""
        yield f"{PREPARED.in_(language)} ({len(overlap.prepared)})"
        yield from (f"  {left.unit}: {left.text} > {right.unit}: {right.text}" for left, right in overlap.prepared)
    for kind in GapKind:
        found = [gap for gap in overlap.gaps if gap.kind is kind]
        if not found:
            continue
        yield ""
        yield f"{_capital(kind.called.in_(language))} ({len(found)})"
        if kind is GapKind.OPEN:
            yield f"  {counted_by_unit((gap.outcome for gap in found), language)}"
            continue
        yield from (f"  {gap_told(gap, language)}" for gap in found)
    yield ""
    yield ASSUMED.in_(language)


def double_told(double: Double, language: Language) -> str:
    hours = double.hours.told(language) if double.hours else UNKNOWN_HOURS.in_(language)
    return f"{RELATIONS[double.relation].in_(language)}, {hours}, {double.pair.standing.called.in_(language)}"


def gap_told(gap: Gap, language: Language) -> str:
    words = f"{gap.outcome.unit}: {gap.outcome.text}"
    if gap.missing is None:
        looked_at = Text(nl="bekeken", en="looked at").in_(language)
        return f"{words} ({pairs_told(gap.looked_at).in_(language)} {looked_at})"
    absent = Text(nl="niet in de route", en="not in the route").in_(language)
    return f"{words} ({absent}: {gap.missing.left_text})"


def counted_by_unit(outcomes: Iterable[Piece], language: Language) -> str:
    """How many per unit: "B1-K1 12, K0072 4"."""
    counts: dict[str, int] = {}
    for piece in outcomes:
        counts[piece.unit] = counts.get(piece.unit, 0) + 1
    return ", ".join(f"{unit} {number(count, language)}" for unit, count in counts.items())


def exemption_lines(found: Exemptions, language: Language) -> Iterator[str]:
    """The requests, refusals and near misses as lines for a terminal."""
    yield found.checked_against.in_(language)
    yield ""
    if not found.requests:
        yield Text(nl="Geen eenheid om vrijstelling voor te vragen.", en="No unit to ask exemption for.").in_(language)
    for proposal in found.requests:
        unit = proposal.about.unit
        yield f"{_request(language)}: {unit.unit} {unit.title}"
        yield from (f"  {judgement.message_in(language)}" for judgement in proposal.judgements)
        yield from _basis(proposal.judgements, language)
        yield f"  {ADD_RESULTS.in_(language)}"
        for one in proposal.about.evidence:
            yield f"  - {one.outcome.text}"
            yield f"      {evidence_told(one, language)}"
        yield ""
    for proposal in found.refused:
        yield from (judgement.message_in(language) for judgement in proposal.judgements)
        yield from _basis(proposal.judgements, language)
        yield ""
    if found.too_little:
        yield Text(nl="Te weinig overlap om te vragen:", en="Too little overlap to ask:").in_(language)
        yield from (f"  {little_told(about, language)}" for about in found.too_little)


def evidence_told(evidence: Evidence, language: Language) -> str:
    """ "heel: P/HBR/03 De leerling … (zelfde; Bram en Chantal, 2026-11-02)" """
    cover, grounds = evidence.cover.called.in_(language), grounds_told(evidence, language)
    return f"{cover}: {grounds}" if grounds else cover


def grounds_told(evidence: Evidence, language: Language) -> str:
    """The vmbo outcomes that cover an mbo outcome, each with what was said, by whom and when last."""
    grounds = []
    for left, pair in evidence.by:
        relation = pair.answer[1] if pair.answer else None
        who = enumeration(dict.fromkeys(word.assessor for word in pair.words), language)
        last = max(word.on for word in pair.words).isoformat()
        named = RELATIONS[relation].in_(language) if relation else ""
        grounds.append(f"{left.unit} {left.text} ({named}; {who}, {last})")
    return " / ".join(grounds)


def little_told(about: UnitEvidence, language: Language) -> str:
    whole, part, of = about.counted(Cover.WHOLE), about.counted(Cover.PART), len(about.evidence)
    return Text(
        nl=f"{about.unit.unit} {about.unit.title}: {whole} van {of} heel, {part} deels",
        en=f"{about.unit.unit} {about.unit.title}: {whole} of {of} wholly, {part} in part",
    ).in_(language)


def _request(language: Language) -> str:
    return Text(nl="Verzoek aan de examencommissie", en="Request to the examencommissie").in_(language)


def _basis(judgements: Iterable[Judgement], language: Language) -> Iterator[str]:
    for judgement in judgements:
        if words := basis(judgement, language):
            yield f"    {words}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
