"""What is taught by whom: vo, mbo or joint parts, and the competence of a joint team."""

from __future__ import annotations

from collections.abc import Iterable

from leerroute.law import Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import Part, Team, TeamMember
from leerroute.route.rules.book import DLR_OR_GLR, Findings, rules, yes_or_no
from leerroute.text import Text, enumeration


@rules.rule(
    "dlr.programme",
    title=Text(
        nl="Is per jaar beschreven wat vo, mbo en gezamenlijk is?",
        en="Is it described per year what is vo, mbo and joint?",
    ),
    norms=("dlr.programme.described",),
    applies=DLR_OR_GLR,
)
def programme_says_whose_part_each_unit_is(design: RouteDesign, law: Law) -> Findings:
    """Both schools describe per year which parts are vo, mbo or combined, and the share of each in a combined part."""
    del law
    if not design.years:
        yield unknown(
            "years",
            nl="De jaren van de route zijn nog niet ingevuld.",
            en="The years of the route are not filled in yet.",
        )
    for year in design.years or ():
        path = f"years[{year.number}].units"
        open_parts = sorted(unit.code for unit in year.units or () if unit.part is None)
        open_shares = sorted(
            unit.code for unit in year.units or () if unit.part is Part.JOINT and unit.vo_share is None
        )
        if not year.units:
            yield unknown(
                path,
                nl=f"Routejaar {year.number} heeft nog geen onderdelen.",
                en=f"Route year {year.number} has no units yet.",
            )
        elif open_parts:
            yield unknown(
                path,
                nl=f"Routejaar {year.number}: of {_few(open_parts)} vo, mbo of gezamenlijk is, is nog niet ingevuld.",
                en=f"Route year {year.number}: whether {_few(open_parts)} is vo, mbo or joint is not filled in yet.",
            )
        elif open_shares:
            yield unknown(
                path,
                nl=f"Routejaar {year.number}: het aandeel van vo en mbo in {_few(open_shares)} is nog niet ingevuld.",
                en=f"Route year {year.number}: the share of vo and mbo in {_few(open_shares)} is not filled in yet.",
            )
        else:
            yield met(
                path,
                nl=f"Routejaar {year.number}: van elk onderdeel is duidelijk of het vo, mbo of gezamenlijk is.",
                en=f"Route year {year.number}: for each unit it is clear whether it is vo, mbo or joint.",
            )


def _few(codes: list[str]) -> str:
    return ", ".join(codes[:3]) + (f" (+{len(codes) - 3})" if len(codes) > 3 else "")


@rules.rule(
    "dlr.team",
    title=Text(nl="Is het gezamenlijke team bevoegd?", en="Is the joint team competent?"),
    norms=("dlr.team",),
    applies=DLR_OR_GLR,
)
def joint_team_is_competent(design: RouteDesign, law: Law) -> Findings:
    """A joint team teaches only cross-subject parts; each member is bevoegd or an mbo teacher; together they hold all."""
    del law
    teams = {team.id: team for team in design.teams or ()}
    for year, unit in design.units():
        if unit.team is None:
            continue
        if unit.team not in teams:
            yield unknown(
                f"teams[{unit.team}]",
                nl=f"Team {unit.team}, dat {unit.code} geeft, is nog niet ingevuld.",
                en=f"Team {unit.team}, which teaches {unit.code}, is not filled in yet.",
            )
        yield yes_or_no(
            unit.cross_subject,
            f"years[{year.number}].units[{unit.code}].cross_subject",
            yes=Text(
                nl=f"{unit.code} is vakoverstijgend; daar mag een gezamenlijk team voor staan.",
                en=f"{unit.code} crosses subjects; a joint team may teach it.",
            ),
            no=Text(
                nl=f"{unit.code} is niet vakoverstijgend; een gezamenlijk team mag alleen vakoverstijgende onderdelen geven.",
                en=f"{unit.code} does not cross subjects; a joint team may teach only parts that do.",
            ),
            missing=Text(
                nl=f"Of {unit.code} vakoverstijgend is, is nog niet ingevuld.",
                en=f"Whether {unit.code} crosses subjects is not filled in yet.",
            ),
        )
    for team in teams.values():
        yield from _team(team)


def _fits(member: TeamMember, team: Team) -> bool | None:
    """Bevoegd in one of the subjects the team needs, or an mbo teacher; None while that cannot be said."""
    if member.mbo_teacher:
        return True
    if member.competences is not None and team.needs is not None and _folded(member.competences) & _folded(team.needs):
        return True
    return None if None in (member.mbo_teacher, member.competences, team.needs) else False


def _folded(competences: Iterable[str]) -> set[str]:
    """Competences without regard to capitals: "Engels" is "engels"."""
    return {competence.casefold() for competence in competences}


def _team(team: Team) -> Findings:
    path = f"teams[{team.id}]"
    if not team.members:
        yield unknown(
            f"{path}.members", nl=f"Team {team.id} heeft nog geen leden.", en=f"Team {team.id} has no members yet."
        )
        return
    for member in team.members:
        fits = _fits(member, team)
        yield yes_or_no(
            fits,
            f"{path}.members[{member.name}]",
            yes=Text(
                nl=f"{member.name} is {'mbo-docent' if member.mbo_teacher else 'bevoegd in een van de vakken'}.",
                en=f"{member.name} is {'an mbo teacher' if member.mbo_teacher else 'competent in one of the subjects'}.",
            ),
            no=Text(
                nl=f"{member.name} is in geen van de vakken bevoegd en geen mbo-docent.",
                en=f"{member.name} is competent in none of the subjects and no mbo teacher.",
            ),
            missing=Text(
                nl=f"De bevoegdheid van {member.name} is nog niet ingevuld.",
                en=f"The competence of {member.name} is not filled in yet.",
            ),
        )
    if team.needs is None:
        yield unknown(
            f"{path}.needs",
            nl=f"Welke bevoegdheden team {team.id} nodig heeft is nog niet ingevuld.",
            en=f"Which competences team {team.id} needs is not filled in yet.",
        )
        return
    held = {competence for member in team.members for competence in _folded(member.competences or ())}
    lacking = sorted(need for need in team.needs if need.casefold() not in held)
    if not lacking:
        yield met(
            f"{path}.needs",
            nl=f"Samen heeft team {team.id} alle bevoegdheden die nodig zijn.",
            en=f"Together team {team.id} holds every competence that is needed.",
        )
    elif any(member.competences is None for member in team.members):
        yield unknown(
            f"{path}.needs",
            nl=f"Van team {team.id} zijn nog niet alle bevoegdheden ingevuld; gezocht: {enumeration(lacking, 'nl')}.",
            en=f"Not all competences of team {team.id} are filled in; looking for {enumeration(lacking, 'en')}.",
        )
    else:
        yield violated(
            f"{path}.needs",
            nl=f"Niemand in team {team.id} is bevoegd voor {enumeration(lacking, 'nl', last='or')}.",
            en=f"Nobody in team {team.id} is competent in {enumeration(lacking, 'en', last='or')}.",
            lacking=", ".join(lacking),
        )
