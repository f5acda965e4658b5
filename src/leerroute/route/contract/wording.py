"""Our own plain words for items a to j, with blanks: what partners can begin from. No text of the law, no legal advice."""

from __future__ import annotations

from collections.abc import Mapping

from leerroute.text import Text

HEADINGS: Mapping[str, Text] = {
    "a": Text(nl="Profiel en opleiding", en="Profile and qualification"),
    "b": Text(nl="Wie de route leidt", en="Who leads the route"),
    "c": Text(nl="Hoe de besturen op de hoogte blijven", en="How the boards stay informed"),
    "d": Text(nl="Les, mensen en lokalen", en="Teaching, people and rooms"),
    "e": Text(nl="Bekostiging die we overdragen", en="Funding that we transfer"),
    "f": Text(nl="Wie van de route af gaat", en="Who leaves the route"),
    "g": Text(nl="Hoe bedrijven meedoen", en="How companies take part"),
    "h": Text(nl="Als we het oneens zijn", en="When we disagree"),
    "i": Text(nl="Meedoen, veranderen en stoppen", en="Joining, changing and ending"),
    "j": Text(nl="Medezeggenschap", en="Participation councils"),
}

PROPOSALS: Mapping[str, Text] = {
    "a": Text(
        nl="Deze route verbindt het profiel {profile} in de {leerweg} met {qualification}. Die twee horen bij elkaar, omdat [waarom ze bij elkaar horen].",
        en="This route joins the profile {profile} in the {leerweg} with {qualification}. They belong together because [why they belong together].",
    ),
    "b": Text(
        nl="[Naam en functie] van {vmbo} en [naam en functie] van {mbo} leiden de route samen. De besturen benoemen hen voor [hoe lang]. Zij stellen [wat] vast, verdelen het werk en beslissen over [waarover]. Over [waarover] beslissen de besturen zelf.",
        en="[Name and function] of {vmbo} and [name and function] of {mbo} lead the route together. The boards appoint them for [how long]. They settle [what], divide the work and decide on [what]. On [what] the boards decide themselves.",
    ),
    "c": Text(
        nl="De leiders laten beide besturen [hoe vaak] weten hoe het gaat. In elk bericht staan [welke aantallen en resultaten]. Elk jaar in [maand] leggen zij verantwoording af, in een gesprek met [wie].",
        en="The leaders tell both boards [how often] how things are going. Every message holds [which numbers and results]. Each year in [month] they account for the route, in a talk with [whom].",
    ),
    "d": Text(
        nl="De lessen zijn bij {vmbo}, [adres], en bij {mbo}, [adres]. Op [welke dagen, in welk jaar] zijn de leerlingen bij {mbo}. [Wie] geeft les in [wat]. Voor lokalen, machines, kleding en vervoer zorgt [wie]. Bijlage 1 laat zien wat we in welk jaar geven.",
        en="Lessons are at {vmbo}, [address], and at {mbo}, [address]. On [which days, in which year] learners are at {mbo}. [Who] teaches [what]. Rooms, machines, clothing and transport are taken care of by [whom]. Annex 1 shows what is taught in which year.",
    ),
    "e": Text(
        nl="[Welke partner] draagt per leerling en per jaar {amount} over aan [welke partner]. Dat geld is voor {purpose}. Betaald wordt op [datum], naar het aantal leerlingen op [datum].",
        en="[Which partner] transfers {amount} per learner and year to [which partner]. The money is for {purpose}. It is paid on [date], by the number of learners on [date].",
    ),
    "f": Text(
        nl="Wie stopt met de route, kan nog dit diploma halen: {diploma}. Welk niveau past, bepalen we zo: {level}. Wat kan op welke leeftijd: {age}. Niemand vertrekt voordat er een nieuwe plek is.",
        en="Who stops with the route can still obtain this diploma: {diploma}. This is how we find the level that fits: {level}. What is possible at which age: {age}. Nobody leaves before there is a new place.",
    ),
    "g": Text(
        nl="Deze bedrijven doen mee: {companies}. Zij [wat ze doen: stageplekken, gastlessen, meedenken over het programma, meekijken bij examens]. We spreken hen [hoe vaak] samen.",
        en="These companies take part: {companies}. They [what they do: internships, guest lessons, thinking along on the programme, watching exams]. We meet them together [how often].",
    ),
    "h": Text(
        nl="Zijn we het oneens, dan praten eerst [wie] met elkaar. Komen zij er in [aantal] weken niet uit, dan praten de besturen. Lukt ook dat niet, dan beslist [wie].",
        en="When we disagree, [who] talk first. If they do not agree within [number of] weeks, the boards talk. If that fails too, [who] decides.",
    ),
    "i": Text(
        nl="Een andere school kan meedoen als [wie] dat goedvindt. Wijzigen of stoppen kan per [datum] en wordt [hoe lang] tevoren gemeld. Wie dan al in de route zit, [hoe die de route afmaakt].",
        en="Another school can join when [who] agrees. Changes or an end take effect on [date] and are told [how long] before. Who is in the route by then [how they finish it].",
    ),
    "j": Text(
        nl="[Welke medezeggenschapsraad] van {vmbo} en [welke ondernemingsraad en studentenraad] van {mbo} overleggen [hoe vaak] samen over de route. Ouders en leerlingen doen mee doordat [hoe].",
        en="[Which participation council] of {vmbo} and [which works council and students' council] of {mbo} meet [how often] about the route. Parents and learners take part by [how].",
    ),
}
