"""Dossiers that we invented, set with typst in the layouts that dossiers have had; what they say is known beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import typst


@dataclass(frozen=True)
class Process:
    title: str
    description: str
    result: str
    behaviour: tuple[str, ...]
    competences: tuple[str, ...] = ("Samenwerken en overleggen", "Kwaliteit leveren")


@dataclass(frozen=True)
class CoreTask:
    title: str
    complexity: str
    responsibility: str
    knowledge: tuple[str, ...]
    processes: tuple[Process, ...]


REPAIR = CoreTask(
    "Herstelt fietsen in de buurtwerkplaats",
    "Geen fiets is gelijk: de monteur komt oude en nieuwe techniek tegen, vaak zonder handleiding, en moet kiezen wat nog loont. Een fout aan rem of stuur kan iemand laten vallen.",
    "De monteur werkt zelfstandig aan gewone reparaties en vraagt de werkplaatschef om raad bij een breuk in het frame.",
    (
        "heeft kennis van soorten remmen, naven en versnellingen",
        "heeft brede kennis van slijtage aan kettingen, tandwielen en lagers en van de tekenen waaraan je die op tijd herkent",
        "heeft kennis van elektrische ondersteuning",
        "kan een gebroken spaak vervangen en het wiel daarna weer recht richten",
        "kan een offerte uitrekenen met uurloon, onderdelen en btw en die in gewone woorden aan de klant uitleggen, ook als die boos is over de prijs",
        "kan gereedschap onderhouden",
        "kan in het Engels vertellen wat er stuk is",
        "kan lezen wat er op een onderdelentekening staat",
        "kan veilig tillen en werken met oplosmiddelen, volgens de kaart die in de werkplaats naast de wasbak hangt",
        "weet welke afval- en milieuregels er voor accu's en banden zijn",
    ),
    (
        Process(
            "Neemt een fiets in en stelt de klacht vast",
            "De monteur luistert naar de klant, bekijkt de fiets en maakt een proefrit als dat veilig kan. Wat er gevonden is komt op de werkkaart.",
            "De klacht staat vast en de klant weet wat het gaat kosten.",
            ("luistert zonder te onderbreken;", "vraagt door tot de klacht duidelijk is en legt die in korte zinnen vast op de kaart die bij de fiets blijft hangen;", "blijft vriendelijk."),
        ),
        Process(
            "Repareert de fiets en controleert het werk van zichzelf en van een collega in opleiding",
            "De monteur vervangt of herstelt wat stuk is en loopt aan het eind de hele fiets na.",
            "De fiets is heel, veilig en schoon.",
            ("werkt in een vaste volgorde;", "stopt bij twijfel."),
        ),
    ),
)  # fmt: skip

COUNTER = CoreTask(
    "Helpt klanten aan de balie",
    "Het is vaak druk, en mensen willen snel geholpen worden.",
    "De monteur is verantwoordelijk voor de kas van de dag.",
    (
        "heeft kennis van de garantie op nieuwe en op gebruikte onderdelen",
        "kan de voorraad bijhouden in een eenvoudig programma en op tijd bijbestellen bij de leverancier die het snelst levert",
        "kan een kas opmaken",
    ),
    (
        Process(
            "Rekent af en geeft uitleg",
            "De monteur laat zien wat er gedaan is, rekent af en geeft advies over onderhoud.",
            "De klant vertrekt met een fiets en met een bon die klopt.",
            ("controleert het wisselgeld;", "spreekt duidelijk."),
        ),
    ),
)

CARGO = CoreTask(
    "Bouwt bakfietsen op maat",
    "Elke bak is anders, en het gewicht verandert hoe een fiets remt.",
    "De monteur beslist mee over het ontwerp.",
    ("heeft kennis van houtsoorten en lijm", "kan een bak tekenen op schaal", "kan lassen met bescherming"),
    (
        Process(
            "Ontwerpt de bak",
            "De monteur meet, tekent en overlegt.",
            "Er ligt een tekening waar de klant ja op zei.",
            ("denkt vooruit;", "tekent netjes."),
        ),
    ),
)


@dataclass(frozen=True)
class Layout:
    """A way to set a dossier. knowledge_at: whether knowledge stands with the kerntaak or with each werkproces."""

    name: str
    source: Callable[[], str]


def pdf(layout: Layout, folder: Path) -> Path:
    path = folder / f"{layout.name}.pdf"
    path.write_bytes(typst.compile(layout.source().encode(), format="pdf"))
    return path


def _s(words: str) -> str:
    """Words as a string in typst."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _items(items: tuple[str, ...], mark: str) -> str:
    if not mark:
        return "\n".join(f"#par({_s(item)})" for item in items)
    return "\n".join(f"#par(hanging-indent: 6mm)[#box(width: 6mm, {_s(mark)})#{_s(item)}]" for item in items)


def _competences(process: Process) -> str:
    return f"De onderliggende competenties zijn: {', '.join(process.competences)}"


PREAMBLE = """
#set page(width: 160mm, height: 120mm, margin: (x: 14mm, y: 16mm), footer: context align(center, text(7pt)[#counter(page).display("1 van 1", both: true)]))
#set text(font: "Libertinus Serif", size: 9pt, lang: "nl")
#set par(leading: 0.5em, spacing: 0.55em)
"""
FRONT = """
#align(center, text(18pt)[Kwalificatiedossier mbo])
#align(center, text(24pt, weight: "bold")[Fietsenwerkplaats])
#align(center, text(16pt)[Crebonr. 23999])
#text(14pt)[Kwalificaties]

» Buurtmonteur (Crebonr. 29999)

#text(14pt)[Opleidingsdomein]

Techniek in de wijk (Crebonr. 79999)
#pagebreak()
= Overzicht van het kwalificatiedossier
#table(columns: 4, stroke: 0.3pt, [Naam profiel], [Mbo-niveau], [Beroepsvereisten], [Typering], [P1 Buurtmonteur], [2], [Nee], [basisberoepsopleiding])
#pagebreak()
"""


def _listing(tasks: dict[str, CoreTask]) -> str:
    rows = []
    for code, task in tasks.items():
        rows.append(f"#par[#{_s(f'{code}: {task.title} ')} #box(width: 1fr, repeat[.]) 4]")
        rows += [
            f"#par[#{_s(f'{code}-W{n}: {p.title} ')} #box(width: 1fr, repeat[.]) 5]"
            for n, p in enumerate(task.processes, start=1)
        ]
    return "#text(14pt)[Inhoudsopgave]\n\n" + "\n".join(rows) + "\n#pagebreak()\n"


TASKS = {"B1-K1": REPAIR, "B1-K2": COUNTER}


def bands() -> str:
    """As since 2015: a coloured band with the code, repeated at the top of each page, named sections below it."""

    def block(title: str, sections: list[tuple[str, str]]) -> str:
        cells = "".join(f"table.cell(fill: luma(235), emph({_s(name)})), [{body}],\n" for name, body in sections)
        return (
            f"#table(columns: (1fr,), stroke: 0.3pt, table.header(table.cell(fill: yellow, {_s(title)})),\n{cells})\n"
        )

    def whole() -> Iterator[str]:
        yield PREAMBLE + FRONT + _listing(TASKS) + "= Basisdeel\n== 1. Beroepsspecifieke onderdelen\n"
        for code, task in TASKS.items():
            yield block(
                f"{code}: {task.title}",
                [
                    ("Complexiteit", f"#{_s(task.complexity)}"),
                    ("Verantwoordelijkheid en zelfstandigheid", f"#{_s(task.responsibility)}"),
                    ("Vakkennis en vaardigheden", "De beginnend beroepsbeoefenaar:\n" + _items(task.knowledge, "▪")),
                ],
            )
            for n, process in enumerate(task.processes, start=1):
                yield block(
                    f"{code}-W{n}: {process.title}",
                    [
                        ("Omschrijving", f"#{_s(process.description)}"),
                        ("Resultaat", f"#{_s(process.result)}"),
                        (
                            "Gedrag",
                            "De beginnend beroepsbeoefenaar:\n"
                            + "\n".join(f"#par({_s('- ' + item)})" for item in process.behaviour)
                            + f"\n#v(3mm)\n#par({_s(_competences(process))})",
                        ),
                    ],
                )
        yield "= Profieldeel\n== P1: Buurtmonteur\n=== Mbo-niveau\n2\n"

    return "".join(whole())


def paragraphs() -> str:
    """Numbered headings and running paragraphs, justified and hyphenated, with a running head on every page."""

    def whole() -> Iterator[str]:
        yield PREAMBLE.replace("footer:", "header: text(7pt)[Kwalificatiedossier Fietsenwerkplaats], footer:")
        yield "#set par(justify: true)\n#set text(hyphenate: true)\n#show heading: set text(size: 10pt)\n"
        yield FRONT + _listing(TASKS) + "= 2. Basisdeel\n"
        for number, (code, task) in enumerate(TASKS.items(), start=1):
            yield f"= 2.{number} {code}: {task.title}\n"
            yield f"== Complexiteit\n#{_s(task.complexity)}\n== Verantwoordelijkheid en zelfstandigheid\n#{_s(task.responsibility)}\n"
            yield "== Vakkennis en vaardigheden\n" + _items(task.knowledge, "•") + "\n"
            for n, process in enumerate(task.processes, start=1):
                yield f"= 2.{number}.{n} {code}-W{n}: {process.title}\n== Omschrijving\n#{_s(process.description)}\n"
                yield f"== Resultaat\n#{_s(process.result)}\n== Gedrag\n" + _items(process.behaviour, "–")
                yield f"\n== Onderliggende competenties\n#{_s(', '.join(process.competences))}\n"
        yield "= Bijlage\nNiets.\n"

    return "".join(whole())


def labels() -> str:
    """A table with the name of each section in a narrow column at the left, and its text beside it."""

    def table(title: str, sections: list[tuple[str, str]]) -> str:
        cells = "".join(f"[#{_s(name)}], [{body}],\n" for name, body in sections)
        return f"*#{_s(title)}*\n#table(columns: (30mm, 1fr), stroke: 0.3pt,\n{cells})\n"

    def whole() -> Iterator[str]:
        yield PREAMBLE + "#set text(hyphenate: false)\n" + FRONT
        for code, task in TASKS.items():
            yield table(
                f"{code} {task.title}",
                [
                    ("Complexiteit", f"#{_s(task.complexity)}"),
                    ("Verantwoordelijkheid en zelfstandigheid", f"#{_s(task.responsibility)}"),
                    ("Vakkennis en vaardigheden", _items(task.knowledge, "•")),
                ],
            )
            for n, process in enumerate(task.processes, start=1):
                yield table(
                    f"{code}-W{n} {process.title}",
                    [
                        ("Omschrijving", f"#{_s(process.description)}"),
                        ("Resultaat", f"#{_s(process.result)}"),
                        ("Gedrag", _items(process.behaviour, "•")),
                        ("Onderliggende competenties", f"#{_s(', '.join(process.competences))}"),
                    ],
                )

    return "".join(whole())


def columns() -> str:
    """As around 2012: kerntaken by number, and per werkproces a table with behaviour beside knowledge and skills."""

    def whole() -> Iterator[str]:
        yield PREAMBLE + "#set text(hyphenate: false)\n" + FRONT
        yield "= Deel C: uitwerking\n"
        for number, task in enumerate(TASKS.values(), start=1):
            yield f"== Kerntaak {number}: {task.title}\n"
            for n, process in enumerate(task.processes, start=1):
                yield f"=== {number}.{n} werkproces: {process.title}\n*Omschrijving*\n\n#{_s(process.description)}\n\n*Gewenst resultaat*\n\n#{_s(process.result)}\n"
                yield f"#table(columns: (1fr, 1fr), stroke: 0.3pt, table.header([*Prestatie-indicator*], [*Vakkennis en vaardigheden*]), [{_items(process.behaviour, '•')}], [{_items(task.knowledge, '•')}])\n"

    return "".join(whole())


def four_columns() -> str:
    """As around 2012 too: competence, component, indicator and knowledge in four narrow columns, whose heads break."""

    def whole() -> Iterator[str]:
        yield PREAMBLE.replace("160mm", "210mm") + "#set text(hyphenate: false)\n" + FRONT
        yield "= Deel C: uitwerking\n"
        for number, task in enumerate(TASKS.values(), start=1):
            yield f"== Kerntaak {number} {task.title}\n"
            for n, process in enumerate(task.processes, start=1):
                yield f"=== Werkproces {number}.{n} {process.title}\n*Omschrijving:* #{_s(process.description)}\n\n*Gewenst resultaat:* #{_s(process.result)}\n"
                names = "\n".join(
                    f"#par({_s(f'{letter}. {name}')})" for letter, name in zip("EQ", process.competences, strict=True)
                )
                cells = f"[{names}], [Overleggen], [{_items(process.behaviour, '•')}], [{_items(task.knowledge, '•')}]"
                yield f"#table(columns: (34mm, 26mm, 1fr, 1fr), stroke: 0.3pt, table.header([*Competentie*], [*Component(en)*], [*Prestatie-indicator*], [*Vakkennis en \\ vaardigheden*]), {cells})\n"

    return "".join(whole())


def without_bullets() -> str:
    """Lists whose items are lines of their own, without any mark."""
    return paragraphs().replace("justify: true", "justify: false").replace("hyphenate: true", "hyphenate: false").replace(
        '#box(width: 6mm, "•")', ""
    ).replace('#box(width: 6mm, "–")', "").replace("(hanging-indent: 6mm)", "")  # fmt: skip


def two_profiles() -> str:
    """Two kwalificaties: a shared basisdeel, items for one of them only, a kerntaak of its own, things left out."""

    def whole() -> Iterator[str]:
        yield PREAMBLE
        yield (
            FRONT.replace("columns: 4", "columns: (32mm, 20mm, 30mm, 40mm)")
            .replace(
                "» Buurtmonteur (Crebonr. 29999)",
                "» Buurtmonteur (Crebonr. 29999)\n\n» Bakfietsbouwer voor de hele stad (Crebonr. 29998)",
            )
            .replace(
                "[P1 Buurtmonteur], [2], [Nee], [basisberoepsopleiding]",
                "[P1 Buurtmonteur], [2], [Nee], [basisberoepsopleiding], [P2 Bakfietsbouwer voor de hele stad], [3], [Ja], [vakopleiding]",
            )
        )
        yield f"= Basisdeel\n== B1-K1: {REPAIR.title}\n=== Vakkennis en vaardigheden\n" + _items(REPAIR.knowledge, "▪")
        yield "\n#v(4mm)\n#par[Voor Bakfietsbouwer voor de hele stad geldt aanvullend:]\n" + _items(
            CARGO.knowledge[:1], "▪"
        )
        yield f"\n== B1-K1-W1: {REPAIR.processes[0].title}\n=== Resultaat\n#{_s(REPAIR.processes[0].result)}\n"
        yield "#pagebreak()\n= Profiel deel\n== P1 Buurtmonteur\n=== Mbo-niveau\n2\n\nGeen extra kerntaken en werkprocessen\n"
        yield f"== P2 Bakfietsbouwer voor de hele stad\n=== Mbo-niveau\n3\n\nP2-K1 {CARGO.title}\n\nP2-K2 Verkoopt bakfietsen\n"
        yield (
            f"#pagebreak()\n== P2-K1: {CARGO.title}\n=== Complexiteit\n#{_s(CARGO.complexity)}\n=== Vakkennis en vaardigheden\n"
            + _items(CARGO.knowledge, "▪")
        )
        process = CARGO.processes[0]
        yield (
            f"\n== P2-K1-W1: {process.title}\n=== Omschrijving\n#{_s(process.description)}\n=== Resultaat\n#{_s(process.result)}\n=== Gedrag\n"
            + _items(process.behaviour, "-")
        )
        yield "\n#pagebreak()\n#rect(width: 40mm, height: 20mm, fill: gray)\n#set page(footer: none)\n#pagebreak()\n#rect(width: 40mm, height: 20mm, fill: gray)\n"

    return "".join(whole())


def centred_labels() -> str:
    """Names of sections in the vertical middle of their text: which text is whose cannot be seen from lines alone."""
    return labels().replace("columns: (30mm, 1fr)", "columns: (30mm, 1fr), align: (left + horizon, left)")


CENTRED = Layout("centred_labels", centred_labels)
LAYOUTS = (
    Layout("bands", bands),
    Layout("paragraphs", paragraphs),
    Layout("labels", labels),
    Layout("without_bullets", without_bullets),
)
COLUMNS = (Layout("columns", columns), Layout("four_columns", four_columns))
TWO_PROFILES = Layout("two_profiles", two_profiles)
