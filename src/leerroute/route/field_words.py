"""What every field of a route is called, what it means where the law cares, and what its choices are called."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.text import Text


@dataclass(frozen=True)
class FieldWords:
    """label: as on a form. help: what to fill in and why, None where the label says it all."""

    label: Text
    help: Text | None = None


def _f(nl: str, en: str, help_nl: str | None = None, help_en: str | None = None) -> FieldWords:
    return FieldWords(Text(nl=nl, en=en), Text(nl=help_nl, en=help_en) if help_nl and help_en else None)


_BLOCKS = _f("blokken", "blocks", "In welke blokken van het jaar, zoals 1, 2.",
             "In which blocks of the year, such as 1, 2.")  # fmt: skip

FIELDS: dict[str, dict[str, FieldWords]] = {
    "RouteDesign": {
        "schema_version": _f("versie van het bestand", "version of the file"),
        "title": _f("naam van de route", "name of the route"),
        "note": _f("toelichting", "note"),
        "kind": _f("soort route", "kind of route", "De soort bepaalt welke regels gelden.", "The kind decides which rules hold."),
        "cohort_start": _f("eerste schooldag van de eerste groep", "first school day of the first group",
                           "De route wordt getoetst aan de wet van die dag.", "The route is checked against the law of that day."),
        "leerweg": _f("leerweg in het vmbo", "leerweg in the vmbo"),
        "profiel": _f("profiel in het vmbo", "profile in the vmbo"),
        "affinity": _f("waarom profiel en opleiding bij elkaar passen", "why profile and programme belong together",
                       "In een doorlopende leerroute moeten ze verwant zijn (WVO 2.107b).", "In a continuous route they must be related (WVO 2.107b)."),
        "one_board": _f("vmbo en mbo onder één bestuur", "vmbo and mbo under one board",
                        "Dan hoeven enkele onderdelen niet in de overeenkomst.", "Then some items need not be in the agreement."),
        "partners": _f("partners", "partners"),
        "target": _f("mbo-opleiding", "mbo programme"),
        "years": _f("jaren", "years"),
        "teams": _f("teams", "teams"),
        "vmbo_exam": _f("vmbo-examen", "vmbo exam", "Hoeveel van het examen leggen de leerlingen af?", "How much of the exam do the learners sit?"),
        "exams": _f("examens", "exams"),
        "bpv": _f("bpv en stage", "learning at a company"),
        "diplomas": _f("diploma's", "diplomas"),
        "hours_exception": _f("minder uren", "fewer hours"),
        "agreement": _f("samenwerkingsovereenkomst", "agreement"),
        "transfer_option": _f("overstap", "transfer"),
        "funding_transfer": _f("overdracht van bekostiging", "transfer of funding"),
        "reported": _f("gemeld bij DUO", "reported to DUO"),
        "consultation": _f("gesprekken voor plaatsing", "talks before placing"),
        "leerwerk": _f("leer-werktraject", "learning and working"),
        "entree": _f("entree in het vmbo", "entree inside vmbo"),
        "choices": _f("keuzes", "choices"),
    },
    "Partner": {
        "id": _f("korte naam", "short name", "Hiermee verwijzen bpv en diploma's naar deze partner.", "Companies and diplomas refer to this partner by it."),
        "name": _f("naam", "name"),
        "role": _f("rol", "role"),
        "brin": _f("BRIN", "BRIN", "Twee cijfers en twee hoofdletters, met vestiging twee cijfers erbij.", "Two digits and two capitals; with location two digits more."),
        "school_kinds": _f("soort onderwijs", "kind of school"),
        "profiles": _f("profielen die de school aanbiedt", "profiles the school offers",
                       "Ook buiten de route. Een code per regel, zoals HBR.", "Also outside the route. One code a line, such as HBR."),
        "rio": _f("registratie in RIO", "registration in RIO"),
    },
    "RioRegistration": {
        "registered": _f("staat in RIO", "is in RIO"),
        "registered_on": _f("in RIO sinds", "in RIO since"),
        "names_partner": _f("noemt de partner in RIO", "names the partner in RIO"),
        "separately": _f("als eigen route geregistreerd", "registered as a route of its own"),
    },
    "Target": {
        "crebo": _f("crebo", "crebo", "Vijf cijfers. Zoek hieronder op een woord uit de naam.", "Five digits. Search below for a word of its name."),
        "level": _f("mbo-niveau", "mbo level"),
        "programme": _f("soort opleiding", "kind of programme", "Alleen nodig op niveau 4.", "Needed only at level 4."),
        "path": _f("BOL of BBL", "BOL or BBL"),
        "nominal_years": _f("duur van de mbo-opleiding zelf", "length of the mbo programme itself", "In jaren.", "In years."),
        "bbl_from_year": _f("BBL vanaf routejaar", "BBL from route year"),
        "keuzedelen": _f("keuzedelen", "keuzedelen"),
    },
    "Keuzedeel": {
        "code": _f("code", "code", "Een K en vier cijfers, zoals K0226.", "A K and four digits, such as K0226."),
        "hours": _f("studielast", "study load", "In klokuren.", "In clock hours."),
    },
    "RouteYear": {
        "number": _f("routejaar", "route year", "Routejaar 1 is leerjaar 3 van het vmbo.", "Route year 1 is the third year of the vmbo."),
        "leerjaar": _f("leerjaar van het vmbo", "year of the vmbo"),
        "enrolled_at": _f("ingeschreven in", "enrolled in"),
        "funded_as": _f("bekostigd als", "funded as"),
        "blocks": _f("aantal blokken", "number of blocks", "In hoeveel blokken, kwartalen of weken knippen jullie dit jaar?",
                     "In how many blocks, quarters or weeks do you cut this year?"),
        "units": _f("onderdelen", "units"),
    },
    "RouteUnit": {
        "code": _f("code", "code", "Van een vak, module of kerntaak, of een eigen code.", "Of a subject, module or core task, or your own."),
        "title": _f("titel", "title"),
        "part": _f("hoort bij", "belongs to"),
        "vo_share": _f("deel vo bij samen", "share of vo when joint", "In procenten.", "In percent."),
        "cross_subject": _f("vakoverstijgend", "crosses subjects"),
        "hours": _f("uren", "hours"),
        "place": _f("waar", "where"),
        "team": _f("team", "team"),
        "blocks": _BLOCKS,
    },
    "UnitHours": {
        "total": _f("uren totaal", "hours in total", "Klokuren in dit jaar, voor één leerling.", "Clock hours in this year, for one learner."),
        "guided": _f("waarvan begeleid", "of which guided", "Met een docent erbij.", "With a teacher present."),
        "bpv": _f("waarvan bij een bedrijf", "of which at a company"),
    },
    "Team": {
        "id": _f("naam van het team", "name of the team"),
        "members": _f("docenten", "teachers"),
        "needs": _f("bevoegdheden die nodig zijn", "competences needed", "Een vak per regel.", "One subject a line."),
    },
    "TeamMember": {
        "name": _f("naam", "name"),
        "competences": _f("bevoegd voor", "competent for", "Een vak per regel.", "One subject a line."),
        "mbo_teacher": _f("mag lesgeven in het mbo", "may teach in the mbo", "Voldoet aan WEB 4.2.1.", "Meets WEB 4.2.1."),
    },
    "ExamMoment": {
        "subject": _f("vak of onderdeel", "subject or unit"),
        "kind": _f("soort examen", "kind of exam"),
        "year": _f("routejaar", "route year"),
        "period": _f("tijdvak", "period", "Van het centraal examen: 1, 2 of 3.", "Of the central exam: 1, 2 or 3."),
        "block": _f("blok", "block"),
    },
    "BpvPeriod": {
        "year": _f("routejaar", "route year"),
        "company": _f("bedrijf", "company"),
        "recognised": _f("erkend door SBB", "recognised by SBB"),
        "agreement": _f("wat in de praktijkovereenkomst staat", "what the practice agreement holds"),
        "hours": _f("uren", "hours", "Klokuren in dit jaar.", "Clock hours in this year."),
        "days": _f("dagen", "days"),
        "youngest": _f("leeftijd van de jongste", "age of the youngest", "Op de eerste dag van de periode.", "On the first day of the period."),
        "hours_per_day": _f("uren per dag", "hours a day", "Bij het bedrijf en op school samen.", "At the company and at school together."),
        "hours_per_week": _f("uren per week", "hours a week", "Bij het bedrijf en op school samen.", "At the company and at school together."),
        "light_work": _f("alleen licht werk", "light work only"),
        "parent_signs": _f("ouder tekent mee", "a parent signs too"),
        "on_sunday": _f("ook op zondag", "also on Sunday"),
        "blocks": _BLOCKS,
    },
    "DiplomaAward": {
        "kind": _f("diploma", "diploma"),
        "by": _f("uitgereikt door", "awarded by"),
    },
    "HoursException": {
        "quality": _f("waaruit blijkt de kwaliteit", "how the quality shows", "Minder uren mag alleen met aantoonbare kwaliteit.",
                      "Fewer hours are allowed only with quality that shows."),
        "in_school_plan": _f("staat in het schoolplan", "is in the school plan"),
        "in_school_guide": _f("staat in de schoolgids", "is in the school guide"),
    },
    "Agreement": {
        "signed": _f("getekend zoals het hier staat", "signed as it stands here"),
        "a": _f("onderdeel a: profiel en verwante opleiding", "item a: profile and related programme", "Het profiel en het verwante domein of de verwante kwalificatie in het mbo.", "The profile and the related domain or qualification in the mbo."),
        "b": _f("onderdeel b: wie de route leidt", "item b: who leads the route", "Samenstelling, benoeming, taken en bevoegdheden.", "Composition, appointment, tasks and powers."),
        "c": _f("onderdeel c: informeren en verantwoorden", "item c: informing and accounting", "Hoe de leiding beide besturen informeert en verantwoording aflegt.", "How the leadership informs and accounts to both boards."),
        "d": _f("onderdeel d: hoe de route is ingericht", "item d: how the route is set up", "Organisatie, onderwijs, personeel en voorzieningen.", "Organisation, teaching, staff and facilities."),
        "e": _f("onderdeel e: geld", "item e: money", "Alleen als er bekostiging wordt overgedragen: hoeveel en waarvoor.", "Only when funding is transferred: how much and what for."),
        "f": _f("onderdeel f: de overstapoptie", "item f: the transfer option"),
        "g": _f("onderdeel g: hoe bedrijven meedoen", "item g: how companies take part"),
        "h": _f("onderdeel h: geschillen", "item h: disputes", "Hoe jullie een geschil oplossen.", "How you settle a dispute."),
        "i": _f("onderdeel i: erbij komen, veranderen, stoppen", "item i: joining, changing, ending", "Met zo min mogelijk gevolgen voor leerlingen en studenten.", "With as little effect on learners as possible."),
        "j": _f("onderdeel j: medezeggenschap", "item j: participation councils"),
    },
    "TransferOption": {
        "diploma": _f("welk diploma", "which diploma"),
        "level": _f("wie het niveau bepaalt", "who decides the level"),
        "age": _f("wat bij de leeftijd past", "what fits the age"),
    },
    "FundingTransfer": {
        "agreed": _f("overdracht afgesproken", "transfer agreed"),
        "amount": _f("bedrag", "amount", "In euro, per leerling per jaar.", "In euro, per learner and year."),
        "purpose": _f("waarvoor", "what for"),
    },
    "Consultation": {
        "benefit": _f("de leerling heeft er baat bij", "the learner benefits"),
        "family": _f("besproken met leerling en ouders", "discussed with learner and parents"),
        "college": _f("besproken met de mbo-instelling", "discussed with the college"),
    },
    "LeerWerk": {
        "learning_agreement": _f("leerovereenkomst", "learning agreement"),
        "mbo_agreement": _f("afspraak met de mbo-instelling", "agreement with the college"),
        "mbo_route": _f("doorlopende route tot mbo-2", "continuous route up to mbo-2"),
        "school_time_each_week": _f("elke week naar school", "at school every week"),
    },
    "EntreeVmbo": {
        "fits_programmes": _f("past bij de profielen van de school", "fits the school's profiles"),
        "integrated": _f("samenhangend programma", "one integrated programme"),
        "mentor": _f("mentor voor elke leerling", "a mentor for every learner"),
        "agreement": _f("wat met de mbo-instelling is afgesproken", "what is agreed with the college"),
    },
    "Choices": {
        "mbo_content_in_first_year": _f("mbo-inhoud al in het eerste jaar", "mbo content in the first year"),
        "acceleration": _f("versnellen kan", "going faster is possible"),
        "summer_gap_used": _f("de zomer na het examen benut", "the summer after the exam is used"),
        "pedagogical_approach_continued": _f("zelfde pedagogische aanpak", "same pedagogical approach"),
        "one_team": _f("één team van docenten", "one team of teachers"),
        "one_roof": _f("onder één dak", "under one roof"),
        "one_concept": _f("één onderwijsconcept", "one concept of teaching"),
        "group_size": _f("leerlingen in de groep", "learners in the group"),
    },
}  # fmt: skip

CHOICES: dict[str, dict[str, Text]] = {
    "kind@ExamMoment": {
        "se": Text(nl="schoolexamen", en="school exam"),
        "ce": Text(nl="centraal examen", en="central exam"),
        "cspe": Text(nl="cspe (praktisch centraal examen)", en="cspe (practical central exam)"),
        "mbo": Text(nl="examen van het mbo", en="exam of the mbo"),
    },
    "kind@DiplomaAward": {
        "vmbo": Text(nl="vmbo-diploma", en="vmbo diploma"),
        "leerwerk": Text(nl="diploma leer-werktraject", en="diploma of learning and working"),
        "mbo": Text(nl="mbo-diploma", en="mbo diploma"),
    },
    "leerweg": {
        "bb": Text(nl="basisberoepsgericht (bb)", en="basic vocational (bb)"),
        "kb": Text(nl="kaderberoepsgericht (kb)", en="middle-management vocational (kb)"),
        "gl": Text(nl="gemengd (gl)", en="mixed (gl)"),
        "tl": Text(nl="theoretisch (tl)", en="theoretical (tl)"),
    },
    "role": {
        "vmbo_school": Text(nl="vmbo-school", en="vmbo school"),
        "mbo_college": Text(nl="mbo-instelling", en="mbo college"),
        "company": Text(nl="leerbedrijf", en="company"),
        "other": Text(nl="andere partner", en="other partner"),
    },
    "school_kinds": {"mavo": Text(nl="mavo", en="mavo"), "vbo": Text(nl="vbo", en="vbo")},
    "vmbo_exam": {
        "whole": Text(nl="heel", en="whole"),
        "part": Text(nl="deels", en="part"),
        "none": Text(nl="niet", en="none"),
    },
    "phase": {"vo": Text(nl="vo", en="vo"), "mbo": Text(nl="mbo", en="mbo")},
    "part": {
        "vo": Text(nl="vmbo", en="vmbo"),
        "mbo": Text(nl="mbo", en="mbo"),
        "joint": Text(nl="samen", en="joint"),
    },
    "place": {
        "vmbo": Text(nl="op de vmbo-school", en="at the vmbo school"),
        "mbo": Text(nl="op het mbo", en="at the college"),
        "company": Text(nl="bij een bedrijf", en="at a company"),
    },
    "agreement@EntreeVmbo": {
        "extraneus": Text(nl="inschrijving als extraneus", en="enrolment as extraneus"),
        "examination": Text(nl="examinering", en="examination"),
        "diploma": Text(nl="diploma", en="diploma"),
        "practice_agreement": Text(nl="praktijkovereenkomst", en="practice agreement"),
    },
}
"""By field, or field@model where two models call a different thing the same; the phase of enrolled_at and funded_as once."""
