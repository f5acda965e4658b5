"""Which diplomas the route leads to, and who awards them."""

from __future__ import annotations

from leerroute.law import Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.rules.book import DLR, DLR_OR_GLR, GLR, Findings, rules
from leerroute.text import Text


def _diplomas(design: RouteDesign, law: Law, norm: str) -> Findings:
    if design.diplomas is None:
        yield unknown("diplomas", nl="De diploma's zijn nog niet ingevuld.", en="The diplomas are not filled in yet.")
        return
    given = {award.kind.value for award in design.diplomas}
    for kind in law[norm].codes():
        if kind in given:
            yield met(
                "diplomas",
                nl=f"De route leidt tot een {kind}-diploma.",
                en=f"The route leads to a {kind} diploma.",
                diploma=kind,
            )
        else:
            yield violated(
                "diplomas",
                nl=f"Een {design.kind.called.nl} leidt tot een {kind}-diploma, en dat ontbreekt hier.",
                en=f"A {design.kind.called.en} leads to a {kind} diploma, which is missing here.",
                diploma=kind,
            )


_DIPLOMAS = Text(nl="Leidt de route tot de goede diploma's?", en="Does the route lead to the right diplomas?")


@rules.rule("dlr.diplomas", title=_DIPLOMAS, norms=("dlr.diplomas",), applies=DLR)
def dlr_diplomas(design: RouteDesign, law: Law) -> Findings:
    """A doorlopende leerroute leads to both a vmbo and an mbo diploma."""
    yield from _diplomas(design, law, "dlr.diplomas")


@rules.rule("glr.diplomas", title=_DIPLOMAS, norms=("glr.diplomas",), applies=GLR)
def glr_diplomas(design: RouteDesign, law: Law) -> Findings:
    """A geïntegreerde leerroute leads to an mbo diploma; a vmbo diploma may come with it."""
    yield from _diplomas(design, law, "glr.diplomas")


@rules.rule(
    "dlr.awarded_by",
    title=Text(nl="Wie reikt welk diploma uit?", en="Who awards which diploma?"),
    norms=("dlr.diploma.awarded_by",),
    applies=DLR_OR_GLR,
)
def diplomas_are_awarded_by_their_own_school(design: RouteDesign, law: Law) -> Findings:
    """The vmbo school awards the vmbo diploma, the college the mbo diploma."""
    norm = law["dlr.diploma.awarded_by"]
    roles = {partner.id: partner for partner in design.partners or ()}
    for award in design.diplomas or ():
        if award.kind not in norm:
            continue
        path = f"diplomas[{award.kind}].by"
        partner = roles.get(award.by) if award.by else None
        should = norm.codes(award.kind)[0]
        who = {
            "vmbo_school": Text(nl="de vmbo-school", en="the vmbo school"),
            "mbo_college": Text(nl="het mbo", en="the college"),
        }[should]
        if partner is None:
            yield unknown(
                path,
                nl=f"Wie het {award.kind}-diploma uitreikt is nog niet ingevuld.",
                en=f"Who awards the {award.kind} diploma is not filled in yet.",
            )
        elif partner.role == should:
            yield met(
                path,
                nl=f"{partner.name} reikt het {award.kind}-diploma uit.",
                en=f"{partner.name} awards the {award.kind} diploma.",
                by=partner.name,
            )
        else:
            yield violated(
                path,
                nl=f"Het {award.kind}-diploma wordt uitgereikt door {who.nl}, niet door {partner.name}.",
                en=f"The {award.kind} diploma is awarded by {who.en}, not by {partner.name}.",
                by=partner.name,
            )
