"""The vmbo school: may it offer the route, does it offer the profile, is the profile related to the programme?"""

from __future__ import annotations

from leerroute.law import Law, ask, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import PartnerRole
from leerroute.route.rules.book import DLR, DLR_OR_GLR, ENTREE, GLR, Findings, rules, yes_or_no
from leerroute.text import Text, enumeration


def _school_kind(design: RouteDesign, law: Law, norm: str) -> Findings:
    allowed = law[norm].codes()
    for school in design.partners_as(PartnerRole.VMBO_SCHOOL):
        path = f"partners[{school.id}].school_kinds"
        if school.school_kinds is None:
            yield unknown(path, nl=f"Is {school.name} een mavo of een vbo?", en=f"Is {school.name} a mavo or a vbo?")
            continue
        fits = any(kind in allowed for kind in school.school_kinds)
        names = enumeration(allowed, "nl", last="or"), enumeration(allowed, "en", last="or")
        offered = enumeration(sorted(school.school_kinds), "nl")
        if fits:
            yield met(
                path,
                nl=f"{school.name} is een school voor {offered}.",
                en=f"{school.name} is a school for {offered}.",
                school_kinds=offered,
            )
        else:
            yield violated(
                path,
                nl=f"Deze route kan alleen op een school voor {names[0]}; {school.name} is er een voor {offered or 'geen van beide'}.",
                en=f"This route needs a school for {names[1]}; {school.name} is one for {offered or 'neither'}.",
                school_kinds=offered,
            )
    if not design.partners_as(PartnerRole.VMBO_SCHOOL):
        yield unknown("partners", nl="De vmbo-school is nog niet ingevuld.", en="The vmbo school is not filled in yet.")


_SCHOOL = Text(nl="Mag deze school de route aanbieden?", en="May this school offer the route?")


@rules.rule("dlr.school", title=_SCHOOL, norms=("dlr.schools",), applies=DLR)
def dlr_school(design: RouteDesign, law: Law) -> Findings:
    """A school for mavo or vbo may offer a doorlopende leerroute."""
    yield from _school_kind(design, law, "dlr.schools")


@rules.rule("glr.school", title=_SCHOOL, norms=("glr.schools",), applies=GLR)
def glr_school(design: RouteDesign, law: Law) -> Findings:
    """A school for vbo may offer a geïntegreerde leerroute."""
    yield from _school_kind(design, law, "glr.schools")


@rules.rule("entree.school", title=_SCHOOL, norms=("entree_vmbo.schools",), applies=ENTREE)
def entree_school(design: RouteDesign, law: Law) -> Findings:
    """A school for vbo may offer entree inside vmbo."""
    yield from _school_kind(design, law, "entree_vmbo.schools")


def _profile_offered(design: RouteDesign) -> Findings:
    if design.profiel is None:
        yield unknown("profiel", nl="Het profiel is nog niet ingevuld.", en="The profile is not filled in yet.")
        return
    schools = design.partners_as(PartnerRole.VMBO_SCHOOL)
    if not schools:
        yield unknown("partners", nl="De vmbo-school is nog niet ingevuld.", en="The vmbo school is not filled in yet.")
    for school in schools:
        offered = None if school.profiles is None else design.profiel in school.profiles
        yield yes_or_no(
            offered,
            f"partners[{school.id}].profiles",
            yes=Text(
                nl=f"{school.name} biedt het profiel {design.profiel} aan.",
                en=f"{school.name} offers the profile {design.profiel}.",
            ),
            no=Text(
                nl=f"{school.name} biedt het profiel {design.profiel} zelf niet aan; dat moet wel.",
                en=f"{school.name} does not offer the profile {design.profiel} itself, as it must.",
            ),
            missing=Text(
                nl=f"Welke profielen {school.name} aanbiedt is nog niet ingevuld.",
                en=f"Which profiles {school.name} offers is not filled in yet.",
            ),
        )


_PROFILE = Text(nl="Biedt de school het profiel zelf aan?", en="Does the school itself offer the profile?")


@rules.rule("dlr.profile_offered", title=_PROFILE, norms=("dlr.profile_offered",), applies=DLR)
def dlr_profile_is_offered(design: RouteDesign, law: Law) -> Findings:
    """The vo part of the route fits a profile that the school offers."""
    del law
    yield from _profile_offered(design)


@rules.rule("glr.profile_offered", title=_PROFILE, norms=("glr.profile_offered",), applies=GLR)
def glr_profile_is_offered(design: RouteDesign, law: Law) -> Findings:
    """The vo part of the geïntegreerde leerroute fits a profile that the school offers."""
    del law
    yield from _profile_offered(design)


@rules.rule(
    "dlr.affinity",
    title=Text(nl="Zijn profiel en opleiding verwant?", en="Are profile and programme related?"),
    norms=("dlr.affinity",),
    applies=DLR_OR_GLR,
)
def profile_and_programme_are_related(design: RouteDesign, law: Law) -> Findings:
    """The law asks that profile and qualification are related and does not say when they are: people explain it."""
    del law
    if design.affinity is None:
        yield ask(
            "affinity",
            nl="De wet vraagt dat profiel en mbo-opleiding aan elkaar verwant zijn, maar zegt niet wanneer. Leg zelf uit waarom het past.",
            en="The law asks that profile and mbo programme are related, but not when they are. Explain why they fit.",
        )
    else:
        yield ask(
            "affinity",
            nl="Lees jullie uitleg over de verwantschap van profiel en opleiding nog eens na: overtuigt die een buitenstaander?",
            en="Read your explanation of how profile and programme are related once more: does it convince an outsider?",
            affinity=design.affinity,
        )
