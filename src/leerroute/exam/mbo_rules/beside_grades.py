"""What has to be in order beside the grades, and cohorts of which the rules were not read."""

from __future__ import annotations

from leerroute.exam.mbo_candidate import MboCandidate
from leerroute.exam.mbo_rules.book import Findings, rules
from leerroute.law import Finding, Law, met, unknown, violated
from leerroute.text import Text


@rules.rule(
    "mbo.burgerschap",
    title=Text(nl="Is aan loopbaan en burgerschap voldaan?", en="Is loopbaan en burgerschap fulfilled?"),
    norms=("mbo.result.loopbaan_burgerschap_fulfilled",),
)
def loopbaan_en_burgerschap_is_fulfilled(candidate: MboCandidate, law: Law) -> Findings:
    """Loopbaan en burgerschap is fulfilled."""
    del law
    yield _yes(candidate.burgerschap, "burgerschap", Text(nl="Loopbaan en burgerschap", en="Loopbaan en burgerschap"))


_REQUIREMENTS = "mbo.diploma.requirements"


@rules.rule(
    "mbo.bpv",
    title=Text(nl="Is de bpv positief beoordeeld?", en="Was bpv assessed positively?"),
    norms=("mbo.result.core_subjects",),
)
def bpv_was_assessed_positively(candidate: MboCandidate, law: Law) -> Findings:
    """The diploma asks that bpv was assessed positively."""
    if _REQUIREMENTS in law:
        yield _yes(candidate.bpv, "bpv", Text(nl="De bpv", en="Bpv")).resting_on(_REQUIREMENTS)
    else:
        yield unknown(
            "bpv",
            nl=f"Of een goede beoordeling van de bpv al een eis was voor wie in {candidate.started.year} begon, hebben we niet gelezen.",
            en=f"Whether a positive bpv was asked of who started in {candidate.started.year} was not read.",
        ).resting_on()


def _yes(value: bool | None, path: str, what: Text) -> Finding:
    answer = unknown if value is None else met if value else violated
    words = {
        None: ("is nog niet beoordeeld", "is not assessed yet"),
        True: ("is in orde", "is in order"),
        False: ("is niet in orde", "is not in order"),
    }[value]
    return answer(path, nl=f"{what.nl} {words[0]}.", en=f"{what.en} {words[1]}.", value=value)


@rules.rule(
    "mbo.cohort_unread",
    title=Text(nl="Zijn de regels van dit cohort gelezen?", en="Were the rules of this cohort read?"),
    norms=(),
)
def rules_of_this_cohort_were_not_read(candidate: MboCandidate, law: Law) -> Findings:
    """For cohorts of which no rule of the result was read nothing is decided, and it says so."""
    if "mbo.result.core_subjects" not in law:
        yield unknown(
            "started",
            nl=f"De regels voor wie in {candidate.started.year} begon hebben we niet gelezen. Vraag de examencommissie.",
            en=f"The rules for who started in {candidate.started.year} were not read. Ask the examencommissie.",
        )
