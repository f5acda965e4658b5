"""Small problems: the cast, and problems with every feature drawn at random."""

from __future__ import annotations

from hypothesis import strategies as st

from leerroute.placement.modules.problem import (
    At,
    Choice,
    Chooser,
    Fixed,
    Module,
    ModuleProblem,
    ModuleSettings,
    Opened,
    Period,
    Room,
    Teacher,
    Weights,
)  # fmt: skip


def chooser(key: str, *modules: str | None, **more: object) -> Chooser:
    """A learner whose first choice is the first module named, and so on."""
    choices = tuple(Choice(module=code, rank=rank) for rank, code in enumerate(modules, start=1) if code)
    return Chooser.model_validate({"key": key, "choices": choices, **more})


def module(code: str, smallest: int = 1, largest: int = 2, **more: object) -> Module:
    """One group at most unless told otherwise."""
    return Module.model_validate({"code": code, "smallest": smallest, "largest": largest, "groups": 1, **more})


def chooser_with(key: str, ranks: dict[str, int | None]) -> Chooser:
    """A learner by rank per module: ties, and None for "not this one"."""
    return Chooser(key=key, choices=tuple(Choice(module=code, rank=rank) for code, rank in ranks.items()))


def problem(
    modules: list[Module], learners: list[Chooser], periods: int = 1, units: int = 1, **more: object
) -> ModuleProblem:
    """settings: what to change of the settings; all else goes to the problem itself."""
    settings = {"seed": "voorjaar", "units": {"*": units}, **more.pop("settings", {})}  # type: ignore[dict-item]
    given = {
        "settings": settings,
        "periods": tuple(Period(code=f"p{number}") for number in range(1, periods + 1)),
        "modules": tuple(modules),
        "learners": tuple(learners),
        **more,
    }
    return ModuleProblem.model_validate(given)


NOTHING: frozenset[str] = frozenset()


def subset(items: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(items))


@st.composite
def problems(draw: st.DrawFn) -> ModuleProblem:
    """Up to four learners, three modules and two periods, with anything that can limit them."""
    modules = ["Robotica", "Koken", "Zorg"][: draw(st.integers(2, 3))]
    periods = ["herfst", "lente"][: draw(st.integers(1, 2))]
    learners = ["Amira", "Bo", "Cas", "Dina"][: draw(st.integers(2, 4 if len(periods) == 1 else 3))]
    teachers = ["Bram", "Chantal"]

    def rare(strategy: st.SearchStrategy[object]) -> object:
        return draw(st.one_of(st.none(), st.none(), strategy))

    made = []
    for code in modules:
        smallest = draw(st.integers(0, 2))
        made.append(
            Module.model_validate(
                {
                    "code": code,
                    "smallest": smallest,
                    "largest": draw(st.integers(max(1, smallest), 3)),
                    "groups": rare(st.integers(0, 2)),
                    "periods": rare(subset(periods)),
                    "room": rare(st.sampled_from(["lab", "keuken"])),
                    "teachers": rare(subset(teachers)),
                    "at": draw(st.sampled_from([At.VMBO, At.VMBO, At.MBO, At.COMPANY])),
                    "requires": draw(st.sampled_from([NOTHING, NOTHING, frozenset({modules[0]})]))
                    if code != modules[0]
                    else frozenset(),
                    "companies": rare(st.integers(0, 2)),
                }
            )
        )
    choosers = []
    for key in learners:
        ranked = draw(st.permutations(modules))[: draw(st.integers(1, len(modules)))]
        ranks = [
            draw(st.one_of(st.none(), st.integers(1, 4))) if draw(st.booleans()) else n for n, _ in enumerate(ranked, 1)
        ]
        choosers.append(
            Chooser(
                key=key,
                choices=tuple(Choice(module=m, rank=r) for m, r in zip(ranked, ranks, strict=True)),
                units=draw(st.one_of(st.none(), st.integers(0, 2))),
                route=draw(st.sampled_from([None, None, "vm2"])),
                done=draw(st.sampled_from([NOTHING, NOTHING, frozenset({modules[0]})])),
                friends=tuple(draw(st.lists(st.sampled_from(learners), max_size=2, unique=True))),
                absent=draw(st.sampled_from([NOTHING, NOTHING, frozenset({periods[0]})])),
            )
        )
    fixed = st.builds(
        Fixed,
        learner=st.sampled_from(learners),
        module=st.sampled_from(modules),
        period=st.one_of(st.none(), st.sampled_from(periods)),
    )
    opened = st.builds(
        Opened, module=st.sampled_from(modules), period=st.sampled_from(periods), groups=st.integers(0, 2)
    )
    rooms = st.lists(
        st.builds(
            lambda k, s, p: (k, s, p),
            st.sampled_from(["lab", "keuken"]),
            st.integers(1, 3),
            st.one_of(st.none(), subset(periods)),
        ),
        max_size=2,
    )
    clash = len(periods) == 2 and draw(st.integers(0, 3)) == 0
    return ModuleProblem(
        settings=ModuleSettings(
            seed=draw(st.sampled_from(["a", "b"])),
            units={"*": draw(st.integers(1, 2))},
            budget=draw(st.one_of(st.none(), st.integers(0, 4))),
            budget_per_period=draw(st.one_of(st.none(), st.integers(0, 3))),
            friends_most=draw(st.integers(0, 2)),
            weights=Weights(not_chosen=draw(st.sampled_from([None, None, 12])), bad_from=draw(st.integers(2, 4))),
        ),
        periods=tuple(
            Period(
                code=code,
                college=draw(st.sampled_from([None, True, True, False])),
                clashes=frozenset({"lente"}) if clash and code == "herfst" else frozenset(),
            )
            for code in periods
        ),
        modules=tuple(made),
        learners=tuple(choosers),
        rooms=draw(
            st.one_of(
                st.none(),
                rooms.map(
                    lambda rs: tuple(Room(code=f"r{n}", kind=k, seats=s, periods=p) for n, (k, s, p) in enumerate(rs))
                ),
            )
        ),
        teachers=draw(
            st.one_of(
                st.none(),
                st.builds(
                    lambda most, free: (Teacher(code="Bram", most=most, periods=free),),
                    st.one_of(st.none(), st.integers(0, 2)),
                    st.one_of(st.none(), subset(periods)),
                ),
            )
        ),
        fixed=tuple({(f.learner, f.module): f for f in draw(st.lists(fixed, max_size=1))}.values()),
        opened=tuple({(o.module, o.period): o for o in draw(st.lists(opened, max_size=1))}.values()),
        earlier=tuple({(f.learner, f.module): f for f in draw(st.lists(fixed, max_size=2))}.values()),
    )
