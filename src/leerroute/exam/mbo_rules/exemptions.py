"""Exemption for Dutch, rekenen or English."""

from __future__ import annotations

from leerroute.exam.mbo_candidate import MboCandidate
from leerroute.exam.mbo_rules.book import Findings, rules
from leerroute.law import Law, met, unknown, violated
from leerroute.text import Text, enumeration

_EXEMPTION = ("mbo.exemption.generic_from", "mbo.exemption.on_request")


@rules.rule(
    "mbo.exemption",
    title=Text(nl="Mag deze vrijstelling?", en="Is this exemption allowed?"),
    norms=(),
)
def exemptions_rest_on_an_earlier_exam_of_the_same_level(candidate: MboCandidate, law: Law) -> Findings:
    """Exemption for a generic subject rests on an exam in mbo, havo or vwo at the same level or higher; not on vmbo."""
    norm = law.get("mbo.exemption.generic_from")
    allowed = norm.codes() if norm is not None else ()
    for name, subject in sorted((candidate.generic or {}).items()):
        if subject.exempt_on is None:
            continue
        path, listed = f"generic[{name}].exempt_on", enumeration(allowed, "nl", last="or")
        if norm is None:
            yield unknown(
                path,
                nl=f"Wanneer iemand die in {candidate.started.year} begon vrijstelling voor {name.called.nl} kon krijgen, hebben we niet gelezen.",
                en=f"When someone who started in {candidate.started.year} could be exempt from {name.called.en} was not read.",
            )
            continue
        if subject.exempt_on in allowed:
            yield met(
                path,
                nl=f"Vrijstelling voor {name.called.nl} op grond van {subject.exempt_on}; de examencommissie besluit.",
                en=f"Exemption for {name.called.en} on {subject.exempt_on}; the exam board decides.",
            ).resting_on(*_EXEMPTION)
        else:
            yield violated(
                path,
                nl=f"Vrijstelling voor {name.called.nl} kan niet op een cijfer van het {subject.exempt_on}, alleen op {listed}.",
                en=f"Exemption for {name.called.en} is not possible on a {subject.exempt_on} grade, only on {enumeration(allowed, 'en', last='or')}.",
            ).resting_on(*_EXEMPTION)
