"""Does this kind of route exist, and do leerweg and mbo programme go together in it?"""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.curriculum import MboProgramme
from leerroute.law import Law, ask, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import DiplomaKind
from leerroute.route.rules.book import DLR, ENTREE, GLR, LWT, Findings, of_kind, rules
from leerroute.text import Text, day, enumeration

AVAILABLE = {
    RouteKind.DOORLOPEND: "dlr.available",
    RouteKind.GEINTEGREERD: "glr.available",
    RouteKind.LEERWERK: "lwt.available",
    RouteKind.ENTREE_VMBO: "entree_vmbo.available",
    RouteKind.VM2: "vm2.available",
    RouteKind.VAKMANSCHAP: "vakmanschap.available",
    RouteKind.BEROEPS: "beroepsroute.available",
    RouteKind.TECHNOLOGIE: "beroepsroute.available",
    RouteKind.REGULIER: "mbo.admission.prior_education",
}
"""The norm that tells from when we know rules for a kind of route."""


@rules.rule(
    "kind.available",
    title=Text(nl="Bestaat deze soort route?", en="Does this kind of route exist?"),
    norms=(),
    applies=lambda design: design.kind is not RouteKind.REGULIER,
)
def kind_is_available(design: RouteDesign, law: Law) -> Findings:
    """The kind of route exists in the law on the day of the check."""
    norm = AVAILABLE[design.kind]
    kind, nl, en = design.kind.called, day(law.on, "nl"), day(law.on, "en")
    if norm in law:
        yield met(
            "kind", nl=f"Een {kind.nl} kan op {nl}.", en=f"A {kind.en} is possible on {en}.", on=law.on.isoformat()
        ).resting_on(norm)
    else:
        yield violated(
            "kind",
            nl=f"Op {nl} bestaat de {kind.nl} niet (nog niet of niet meer).",
            en=f"On {en} there is no {kind.en} (not yet or no longer).",
            on=law.on.isoformat(),
        )


def _combination(design: RouteDesign, law: Law, norm: str) -> Findings:
    """The mbo programme is one that the law allows after this leerweg in this kind of route."""
    kind, leerweg, programme = design.kind.called, design.leerweg, design.target.mbo_programme
    if leerweg is None:
        yield unknown("leerweg", nl="De leerweg is nog niet ingevuld.", en="The leerweg is not filled in yet.")
        return
    allowed = law[norm].codes(leerweg) if leerweg in law[norm] else ()
    if not allowed:
        leerwegen = law[norm].parts()
        yield violated(
            "leerweg",
            nl=f"Een {kind.nl} kan alleen vanuit {enumeration(leerwegen, 'nl', last='or')}, niet vanuit {leerweg}.",
            en=f"A {kind.en} is possible from {enumeration(leerwegen, 'en', last='or')} only, not from {leerweg}.",
            leerweg=leerweg,
        )
    elif programme is None and not _some_programme_fits(design, allowed):
        can = _listed(allowed)
        yield violated(
            "target.level",
            nl=f"Van {leerweg} naar mbo-{design.target.level} kan niet in een {kind.nl}; vanuit {leerweg} kan alleen {can.nl}.",
            en=f"From {leerweg} to mbo-{design.target.level} is not possible in a {kind.en}; from {leerweg} only {can.en} is.",
            leerweg=leerweg,
            level=design.target.level,
        )
    elif programme is None:
        yield unknown(
            "target.level",
            nl="Het soort mbo-opleiding is nog niet ingevuld (niveau, en op niveau 4 ook de soort).",
            en="The kind of mbo programme is not filled in yet (level, and at level 4 the kind too).",
        )
    else:
        answer = met if programme in allowed else violated
        can = _listed(allowed)
        yield answer(
            "target.level",
            nl=f"Van {leerweg} naar {_with_level(programme)} "
            + (
                f"kan in een {kind.nl}."
                if programme in allowed
                else f"kan niet in een {kind.nl}; vanuit {leerweg} kan alleen {can.nl}."
            ),
            en=f"From {leerweg} to {_with_level(programme)} "
            + (
                f"is possible in a {kind.en}."
                if programme in allowed
                else f"is not possible in a {kind.en}; from {leerweg} only {can.en} is."
            ),
            leerweg=leerweg,
            programme=programme,
            allowed=", ".join(allowed),
        )


def _some_programme_fits(design: RouteDesign, allowed: Sequence[str]) -> bool:
    """Whether a programme of the level that is filled in is among those allowed; yes while the level is open."""
    level = design.target.level
    return level is None or any(MboProgramme(programme).level == level for programme in allowed)


def _listed(programmes: Sequence[str]) -> Text:
    named = [_with_level(programme) for programme in programmes]
    return Text(nl=enumeration(named, "nl", last="or"), en=enumeration(named, "en", last="or"))


def _with_level(programme: str) -> str:
    return f"{programme} (mbo-{MboProgramme(programme).level})"


_COMBINATION = Text(nl="Passen leerweg en mbo-niveau bij elkaar?", en="Do leerweg and mbo level go together?")


@rules.rule("dlr.combination", title=_COMBINATION, norms=("dlr.mbo_programmes",), applies=DLR)
def dlr_combination(design: RouteDesign, law: Law) -> Findings:
    """In a doorlopende leerroute bb leads to mbo-2, kb to mbo-3 or 4, gl and tl to mbo-4."""
    yield from _combination(design, law, "dlr.mbo_programmes")


@rules.rule("glr.combination", title=_COMBINATION, norms=("glr.mbo_programmes",), applies=GLR)
def glr_combination(design: RouteDesign, law: Law) -> Findings:
    """A geïntegreerde leerroute is the bb variant to mbo-2."""
    yield from _combination(design, law, "glr.mbo_programmes")


@rules.rule("entree.combination", title=_COMBINATION, norms=("entree_vmbo.shape",), applies=ENTREE)
def entree_combination(design: RouteDesign, law: Law) -> Findings:
    """Entree inside vmbo replaces (part of) bb and leads to mbo-1."""
    yield from _combination(design, law, "entree_vmbo.shape")


@rules.rule("vm2.combination", title=_COMBINATION, norms=("vm2.shape",), applies=of_kind(RouteKind.VM2))
def vm2_combination(design: RouteDesign, law: Law) -> Findings:
    """VM2 joined bb and mbo-2."""
    yield from _combination(design, law, "vm2.shape")


@rules.rule(
    "vakmanschap.combination", title=_COMBINATION, norms=("vakmanschap.shape",), applies=of_kind(RouteKind.VAKMANSCHAP)
)
def vakmanschap_combination(design: RouteDesign, law: Law) -> Findings:
    """The vakmanschaproute led from bb or kb to mbo-2, and from 2016 from kb to mbo-3."""
    yield from _combination(design, law, "vakmanschap.shape")


@rules.rule(
    "beroepsroute.combination",
    title=_COMBINATION,
    norms=("beroepsroute.shape",),
    applies=of_kind(RouteKind.BEROEPS, RouteKind.TECHNOLOGIE),
)
def beroepsroute_combination(design: RouteDesign, law: Law) -> Findings:
    """The beroepsroute and technologieroute led from kb, gl or tl to mbo-4."""
    yield from _combination(design, law, "beroepsroute.shape")


@rules.rule(
    "lwt.leerweg",
    title=Text(nl="Leerweg van het leer-werktraject", en="Leerweg of the leer-werktraject"),
    norms=("lwt.leerweg",),
    applies=LWT,
)
def lwt_leerweg(design: RouteDesign, law: Law) -> Findings:
    """A leer-werktraject is a variant of bb."""
    allowed = law["lwt.leerweg"].codes()
    if design.leerweg is None:
        yield unknown("leerweg", nl="De leerweg is nog niet ingevuld.", en="The leerweg is not filled in yet.")
    elif design.leerweg in allowed:
        yield met(
            "leerweg",
            nl="Een leer-werktraject hoort bij bb.",
            en="A leer-werktraject belongs to bb.",
            leerweg=design.leerweg,
        )
    else:
        yield violated(
            "leerweg",
            nl=f"Een leer-werktraject kan alleen in bb, niet in {design.leerweg}.",
            en=f"A leer-werktraject is possible in bb only, not in {design.leerweg}.",
            leerweg=design.leerweg,
        )


@rules.rule(
    "regular.admission",
    title=Text(
        nl="Geeft dit vmbo-diploma toegang tot dit mbo-niveau?", en="Does this vmbo diploma admit to this mbo level?"
    ),
    norms=("mbo.admission.prior_education", "mbo.admission.specialist_prior_education"),
    applies=of_kind(RouteKind.REGULIER),
)
def regular_admission(design: RouteDesign, law: Law) -> Findings:
    """Outside a doorlopende leerroute the vmbo diploma has to admit to the mbo level: bb to level 2 only."""
    level, leerweg = design.target.level, design.leerweg
    norm = law["mbo.admission.prior_education"]
    if level is None or leerweg is None:
        yield unknown(
            "target.level",
            nl="Leerweg of mbo-niveau is nog niet ingevuld.",
            en="Leerweg or mbo level is not filled in yet.",
        )
    elif level not in norm:
        has_diploma = any(award.kind is DiplomaKind.VMBO for award in design.diplomas or ())
        answer = violated if has_diploma else ask
        yield answer(
            "target.level",
            nl="Entree is er alleen voor wie nog geen toegang heeft tot mbo-2; met een vmbo-diploma heb je die wel.",
            en="Entree is only for who has no access to mbo-2 yet; a vmbo diploma gives that access.",
            level=level,
        )
    elif design.target.mbo_programme is None:
        yield unknown(
            "target.programme",
            nl="Op niveau 4 hangt de toegang af van de soort opleiding, en die is nog niet ingevuld.",
            en="At level 4 admission depends on the kind of programme, which is not filled in yet.",
        )
    elif design.target.mbo_programme is MboProgramme.SPECIALIST:
        yield violated(
            "target.programme",
            nl="Naar een specialistenopleiding kun je alleen met een diploma van een vakopleiding voor hetzelfde beroep.",
            en="A specialistenopleiding needs the diploma of a vakopleiding for the same occupation.",
        ).resting_on("mbo.admission.specialist_prior_education")
    elif f"vmbo_{leerweg}" in norm.codes(level):
        yield met(
            "target.level",
            nl=f"Met een vmbo-diploma {leerweg} kun je naar mbo-{level}.",
            en=f"A vmbo diploma {leerweg} admits to mbo-{level}.",
            leerweg=leerweg,
            level=level,
        )
    else:
        yield violated(
            "target.level",
            nl=f"Een vmbo-diploma {leerweg} geeft geen toegang tot mbo-{level}.",
            en=f"A vmbo diploma {leerweg} does not admit to mbo-{level}.",
            leerweg=leerweg,
            level=level,
        )
