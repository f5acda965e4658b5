"""What the partners agree: the agreement itself, the transfer option, money, the talks before placing."""

from __future__ import annotations

from leerroute.law import Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.rules.book import DLR_OR_GLR, GLR, Findings, filled_in, norm_items, rules, yes_or_no
from leerroute.text import Text


@rules.rule(
    "dlr.agreement",
    title=Text(nl="Is de samenwerkingsovereenkomst compleet?", en="Is the agreement complete?"),
    norms=("dlr.agreement.items", "dlr.agreement.only_with_transfer"),
    applies=DLR_OR_GLR,
)
def agreement_holds_every_item(design: RouteDesign, law: Law) -> Findings:
    """A signed agreement holds items a to j; e only when funding is transferred, h to j not within one board."""
    transfer = design.funding_transfer.agreed if design.funding_transfer else None
    within_board = "dlr.agreement.not_within_one_board"
    not_within = law[within_board].codes() if within_board in law else ()
    only_with_transfer = law["dlr.agreement.only_with_transfer"].codes()
    for letter, item in norm_items(law, "dlr.agreement.items"):
        path = f"agreement.{letter}"
        text = design.agreement.clause(letter) if design.agreement else None
        nl, en = f"Onderdeel {letter} ({item.nl})", f"Item {letter} ({item.en})"
        if text is not None:
            yield met(path, nl=f"{nl} staat in de overeenkomst.", en=f"{en} is in the agreement.").resting_on(
                "dlr.agreement.items"
            )
        elif (letter in not_within and design.one_board is True) or (
            letter in only_with_transfer and transfer is False
        ):
            continue
        elif design.agreement is None or not design.agreement.signed:
            yield unknown(path, nl=f"{nl} is nog niet geschreven.", en=f"{en} is not written yet.").resting_on(
                "dlr.agreement.items"
            )
        elif letter in not_within and design.one_board is None:
            yield unknown(
                path,
                nl=f"{nl} ontbreekt; dat mag alleen als vmbo en mbo onder één bestuur vallen, en dat is nog niet ingevuld.",
                en=f"{en} is missing; that is allowed only under one board, which is not filled in yet.",
            ).resting_on("dlr.agreement.items", within_board)
        elif letter in only_with_transfer and transfer is None:
            yield unknown(
                path,
                nl=f"{nl} ontbreekt; of er bekostiging wordt overgedragen is nog niet ingevuld.",
                en=f"{en} is missing; whether funding is transferred is not filled in yet.",
            )
        else:
            yield violated(
                path,
                nl=f"{nl} ontbreekt in de getekende overeenkomst.",
                en=f"{en} is missing from the signed agreement.",
            ).resting_on("dlr.agreement.items")


@rules.rule(
    "dlr.transfer_option",
    title=Text(nl="Is de overstapoptie uitgewerkt?", en="Is the transfer option worked out?"),
    norms=("dlr.transfer_option",),
    applies=DLR_OR_GLR,
)
def transfer_option_is_worked_out(design: RouteDesign, law: Law) -> Findings:
    """Who leaves early can still obtain a diploma that fits level and age, judged by both schools."""
    option = design.transfer_option
    for key, item in norm_items(law, "dlr.transfer_option"):
        what = Text(nl=f"De overstapoptie ({item.nl})", en=f"The transfer option ({item.en})")
        yield filled_in(getattr(option, key) if option else None, f"transfer_option.{key}", what)


@rules.rule(
    "dlr.funding_transfer",
    title=Text(nl="Liggen bedrag en doel van overdracht vast?", en="Are amount and purpose of a transfer laid down?"),
    norms=("dlr.funding.transfer",),
    applies=DLR_OR_GLR,
)
def transfer_of_funding_has_amount_and_purpose(design: RouteDesign, law: Law) -> Findings:
    """Partners may hand over part of the funding; then the agreement states its amount and purpose."""
    del law
    transfer = design.funding_transfer
    if transfer is None or transfer.agreed is None:
        yield unknown(
            "funding_transfer.agreed",
            nl="Of jullie bekostiging aan elkaar overdragen is nog niet ingevuld.",
            en="Whether you transfer funding is not filled in yet.",
        )
    elif not transfer.agreed:
        yield met(
            "funding_transfer.agreed",
            nl="Jullie dragen geen bekostiging over; dat mag.",
            en="You transfer no funding; that is allowed.",
        )
    else:
        yield filled_in(
            transfer.amount,
            "funding_transfer.amount",
            Text(nl="Het bedrag van de overdracht", en="The amount of the transfer"),
        )
        yield filled_in(
            transfer.purpose,
            "funding_transfer.purpose",
            Text(nl="Het doel van de overdracht", en="The purpose of the transfer"),
        )


@rules.rule(
    "glr.consultation",
    title=Text(nl="Is er overlegd voor plaatsing?", en="Was there consultation before placing?"),
    norms=("glr.consultation",),
    applies=GLR,
)
def glr_places_after_consultation(design: RouteDesign, law: Law) -> Findings:
    """A school offers a geïntegreerde leerroute to who benefits, after talks with learner, parents and the college."""
    given = design.consultation
    for key, item in norm_items(law, "glr.consultation"):
        yield yes_or_no(
            getattr(given, key) if given else None,
            f"consultation.{key}",
            yes=Text(nl=f"{item.nl}.", en=f"{item.en}."),
            no=Text(
                nl=f"Dit moet eerst gebeuren: {item.nl.lower()}.",
                en=f"This has to be settled first: {item.en.lower()}.",
            ),
            missing=Text(nl=f"Nog niet ingevuld: {item.nl.lower()}.", en=f"Not filled in yet: {item.en.lower()}."),
        )
