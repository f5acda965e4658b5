"""What is still needed for the mbo diploma: per open grade the lowest that can do, by trying every whole grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from leerroute.exam.mbo_candidate import Generic, GenericSubject, MboCandidate
from leerroute.exam.mbo_rules import rules
from leerroute.law import Finding, Law, Register, Verdict
from leerroute.text import Language, Text, enumeration

MOST_OPEN = 4
"""Open grades of one rule of which every combination is tried; more are only told one by one."""


@dataclass(frozen=True)
class Minimum:
    """One way to meet a rule: for each open part, subject or keuzedeel (by code) the lowest grade."""

    grades: tuple[tuple[str, int], ...]

    def told(self, language: Language) -> str:
        dutch = language == "nl"
        named = ((_called(code).in_(language), grade) for code, grade in self.grades)
        each = (
            f"een {grade} voor {name}" if dutch else f"{'an' if grade == 8 else 'a'} {grade} for {name}"
            for name, grade in named
        )
        return enumeration(each, language)


@dataclass(frozen=True)
class MboNeeded:
    """lost: what can no longer be met as it stands. todo: what is open. minima: by rule the ways to meet it."""

    candidate: MboCandidate
    lost: tuple[Text, ...]
    todo: tuple[Text, ...]
    minima: Mapping[str, tuple[Minimum, ...]]
    unconfirmed: tuple[Text, ...]

    def sentences(self, language: Language) -> Iterator[str]:
        dutch = language == "nl"
        for text in self.lost:
            yield f"{'Dit staat een diploma in de weg' if dutch else 'This stands in the way of a diploma'}: {text.in_(language)}"
        for minima in self.minima.values():
            ways = enumeration((minimum.told(language) for minimum in minima), language, last="or")
            yield f"Nog nodig: {ways}, of hoger." if dutch else f"Still needed: {ways}, or higher."
        for text in self.todo:
            yield text.in_(language)
        for text in self.unconfirmed:
            yield text.in_(language)
        if not (self.lost or self.minima or self.todo):
            yield "Er staat niets meer open." if dutch else "Nothing is open any more."


def mbo_needed(candidate: MboCandidate, register: Register) -> MboNeeded:
    """What is open, and how high it has to be. Raises nothing: what was not read is said."""
    law = register.at(candidate.started)
    found = {rule_id: _findings(rule_id, candidate, law) for rule_id in rules.rules}
    minima = {
        rule_id: ways
        for rule_id, ways in (
            ("mbo.parts", _parts(candidate, law)),
            ("mbo.generic", _generic(candidate, law)),
            ("mbo.keuzedelen_result", _keuzedelen(candidate, law)),
        )
        if ways
    }
    return MboNeeded(
        candidate,
        lost=tuple(f.message for each in found.values() for f in each if f.verdict is Verdict.VIOLATED),
        todo=tuple(
            finding.message
            for rule_id, each in found.items()
            for finding in each
            if finding.verdict in {Verdict.UNKNOWN, Verdict.ASK} and rule_id not in minima
        ),
        minima=minima,
        unconfirmed=tuple(_unconfirmed(candidate, law)),
    )


def _findings(rule_id: str, candidate: MboCandidate, law: Law) -> list[Finding]:
    rule = rules.rules[rule_id]
    if not (rule.applies(candidate) and all(norm in law for norm in rule.norms)):
        return []
    return list(rule.judge(candidate, law))


def _holds(rule_id: str, candidate: MboCandidate, law: Law) -> bool:
    found = _findings(rule_id, candidate, law)
    return bool(found) and all(finding.verdict is Verdict.MET for finding in found)


def _minimal(names: list[str], holds: Mapping[tuple[int, ...], bool]) -> tuple[Minimum, ...]:
    """The combinations that hold, without those that ask at least as much as another."""
    held = [grades for grades, met in holds.items() if met]
    minimal = [
        grades for grades in held if not any(other != grades and all(map(int.__le__, other, grades)) for other in held)
    ]
    return tuple(Minimum(tuple(zip(names, grades, strict=True))) for grades in minimal)


def _tried(count: int) -> Iterator[tuple[int, ...]]:
    return product(range(1, 11), repeat=count)


def _parts(candidate: MboCandidate, law: Law) -> tuple[Minimum, ...]:
    open_ = [part.code for part in candidate.parts or () if part.grade is None and part.word is None]
    norm = law.get("mbo.result.specific_parts_min")
    if not open_ or norm is None:
        return ()
    return (Minimum(tuple((code, norm.number(candidate.programme)) for code in open_)),)


def _generic(candidate: MboCandidate, law: Law) -> tuple[Minimum, ...]:
    norm = law.get("mbo.result.core_subjects")
    if norm is None or candidate.programme not in norm:
        return ()
    given = candidate.generic or {}
    names = [Generic(code) for code in norm.codes(candidate.programme)]
    open_ = [name for name in names if name not in given or _is_open(given[name])]
    if not open_:
        return ()
    holds = {}
    for grades in _tried(len(open_)):
        filled = given | {name: GenericSubject(grade=grade) for name, grade in zip(open_, grades, strict=True)}
        holds[grades] = _holds("mbo.generic", candidate.model_copy(update={"generic": filled}), law)
    return _minimal([name.value for name in open_], holds)


def _called(code: str) -> Text:
    return Generic(code).called if code in set(Generic) else Text(nl=code, en=code)


def _is_open(subject: GenericSubject) -> bool:
    return subject.grade is None and subject.exempt_on is None


def _keuzedelen(candidate: MboCandidate, law: Law) -> tuple[Minimum, ...]:
    keuzedelen = candidate.keuzedelen or ()
    open_ = [index for index, keuzedeel in enumerate(keuzedelen) if not keuzedeel.is_judged]
    if not 0 < len(open_) <= MOST_OPEN:
        return ()
    holds = {}
    for grades in _tried(len(open_)):
        values = dict(zip(open_, grades, strict=True))
        filled = tuple(
            keuzedeel.model_copy(update={"grade": values[index]}) if index in values else keuzedeel
            for index, keuzedeel in enumerate(keuzedelen)
        )
        person = candidate.model_copy(update={"keuzedelen": filled})
        holds[grades] = _holds("mbo.keuzedelen_result", person, law)
    return _minimal([keuzedelen[index].code for index in open_], holds)


def _unconfirmed(candidate: MboCandidate, law: Law) -> Iterator[Text]:
    """Which of the rules that were used could not be confirmed for this cohort."""
    for rule in rules.rules.values():
        used = [law[norm] for norm in rule.norms if norm in law]
        if len(used) == len(rule.norms) and not all(norm.decides for norm in used):
            yield Text(
                nl=f"'{rule.title.nl}': deze regel konden we voor wie in {candidate.started.year} begon niet bevestigen. Vraag de examencommissie.",
                en=f"'{rule.title.en}': this rule could not be confirmed for who started in {candidate.started.year}. Ask the examencommissie.",
            )
