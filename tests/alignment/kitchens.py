"""Two small curricula to rank, in words of our own: a vmbo profile module and an mbo core task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leerroute.curriculum import Level, Outcome, Programme, Side, Source, Task, Unit, UnitKind


def programme(
    name: str, side: Side, tasks: Mapping[str, Sequence[str]], *, version: str = "1", levels: tuple[Level, ...] = ()
) -> Programme:
    """One unit named after the programme; tasks: title -> texts of the outcomes, which are numbered from 1."""
    made = tuple(
        Task(
            id=f"{name}/{number}",
            title=title,
            outcomes=tuple(Outcome(id=f"{name}/{number}/{at}", text=text) for at, text in enumerate(texts, start=1)),
        )
        for number, (title, texts) in enumerate(tasks.items(), start=1)
    )
    unit = Unit(id=name, code=name, title=name, kind=UnitKind.CORE_TASK, tasks=made)
    source = Source(name="verzonnen", version=version)
    return Programme(id=name, code=name, title=name, side=side, levels=levels, source=source, units=(unit,))


VMBO = programme(
    "keuken",
    Side.VMBO,
    {
        "Koken": (
            "De kandidaat kan groente snijden",
            "De kandidaat kan de temperatuur van vlees meten",
            "De kandidaat kan een eenvoudige soep bereiden",
        ),
        "Schoonmaken": (
            "De kandidaat kan de werkplek schoonmaken",
            "De kandidaat kan veiligheidsvoorschriften noemen",
        ),
    },
    levels=(Level.BB, Level.KB),
)
MBO = programme(
    "kok",
    Side.MBO,
    {
        "Gerechten bereiden": (
            "De student snijdt groente en fruit",
            "De student bereidt soepen en sauzen",
            "De student meet de kerntemperatuur van vlees en vis",
        ),
        "Hygiënisch werken": (
            "De student maakt de werkplek en de apparatuur schoon",
            "De student legt de veiligheid van de keuken uit",
        ),
    },
    levels=(Level.MBO_3,),
)
EXPECTED = {
    "keuken/1/1": "kok/1/1",
    "keuken/1/2": "kok/1/3",
    "keuken/1/3": "kok/1/2",
    "keuken/2/1": "kok/2/1",
    "keuken/2/2": "kok/2/2",
}
"""Which outcome a teacher would put beside each, written down before anything was ranked."""
EMPTY = programme("alleen titels", Side.MBO, {"Gerechten bereiden": ()})
