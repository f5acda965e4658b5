"""Policy scenarios: only the user's own ranges count, proposed policy only when asked for, and nothing twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import numpy as np
import pyarrow.parquet as pq
import pytest

from leerroute.cli.main import run
from leerroute.files import Unreadable
from leerroute.law import shipped_register
from leerroute.monitor import Rule, Start, cube, events, read_careers, startkwalificatie
from leerroute.monitor.career import Stage
from leerroute.monitor.forecasting import (
    STATES,
    TABLE_2,
    Chances,
    Outlook,
    Scenario,
    State,
    Stream,
    outlook,
    read_scenario,
    scenario_template,
    setting_of,
    streams,
)
from leerroute.monitor.forecasting.projecting import Dated, project
from leerroute.monitor.report import scenario_sections
from leerroute.monitor.synthetic import Country, careers
from leerroute.text import LANGUAGES

COUNTRY = Country(starters=1_000, schools=10, first=2014)
GONE, VMBO, MBO_2 = (STATES.index(State(stage, False)) for stage in (Stage.NOWHERE, Stage.VMBO, Stage.MBO_2))
RULE = Rule(secret="for tests")  # noqa: S106 - no real secret


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("country") / "careers.parquet"
    pq.write_table(careers(COUNTRY, 3), file)
    return file


@pytest.fixture(scope="module")
def seen(country: Path) -> dict[Stream, Chances]:
    register = shipped_register()
    diplomas = startkwalificatie(register, date(2021, 10, 1)).diplomas
    rows = read_careers(country, ibis.duckdb.connect()).rows
    return streams(events(cube(rows, Start.LEERJAAR_3, ("level", "route_kind"), diplomas), 4, register))


def _effect(**values: object) -> dict[str, object]:
    return {"because": "made up for a test", **values}


def _scenario(
    *effects: dict[str, object], status: str = "enacted", first: int | None = 2023, **more: object
) -> Scenario:
    measure = {"measure": "vsv_beleid", "status": status, "first": first, "effects": effects}
    return Scenario.model_validate({"scenario": "test", "measures": [measure], **more})


def _outlook(seen: dict[Stream, Chances], scenario: Scenario, proposed: tuple[str, ...] = ()) -> Outlook:
    found = outlook(setting_of(seen, COUNTRY.last, 3, scenario, draws=50), scenario, proposed)
    assert isinstance(found, Outlook)
    return found


LEAVING = _effect(on="chance", leerweg="bb", place="mbo-2", to="away", odds=(0.5, 0.8))


def test_without_a_size_no_measure_changes_anything(seen: dict[Stream, Chances]) -> None:
    found = _outlook(seen, _scenario())
    assert found.together is None
    assert [one.why_not.en for one in found.measures if one.why_not] == ["how large its effect is was not filled in"]


def test_a_proposed_measure_counts_only_when_it_is_asked_for(seen: dict[Stream, Chances]) -> None:
    scenario = _scenario(LEAVING, status="proposed")
    unasked = _outlook(seen, scenario)
    assert unasked.together is None
    assert unasked.measures[0].why_not is not None
    assert _outlook(seen, scenario, ("vsv_beleid",)).together is not None


def test_a_measure_that_began_before_the_last_count_is_not_counted_twice(seen: dict[Stream, Chances]) -> None:
    for first, counted in ((COUNTRY.last, False), (COUNTRY.last + 1, True), (COUNTRY.last + 4, False), (None, False)):
        assert _outlook(seen, _scenario(LEAVING, first=first)).measures[0].counts is counted


def test_halved_odds_of_leaving_are_those_of_a_hand_calculation(seen: dict[Stream, Chances]) -> None:
    """A single stream, one step: of n in mbo-2 a part p leaves; with odds times .5 that is .5 p / (1 - .5 p)."""
    [stream] = [one for one in seen if one.route == "regular"]
    only = {stream: seen[stream]}
    scenario = _scenario(_effect(on="chance", place="mbo-2", to="away", odds=(0.5, 0.5)), first=2022)
    setting = setting_of(only, COUNTRY.last, 1, scenario, draws=10)
    base, halved = project(setting), project(setting, [Dated(scenario.measures[0].effects[0], 2022)])
    counts = np.stack([seen[stream].counts[year - seen[stream].first] for year in (2018, 2019, 2020)]).sum(axis=0)
    fewer = 0.0
    for after in range(4):
        stayed_until = seen[stream].counts[2020 - seen[stream].first, after - 1].sum(axis=0) if after else None
        here = 0.0 if stayed_until is None else stayed_until[MBO_2]
        if here:
            p = counts[after, MBO_2, GONE] / counts[after, MBO_2].sum()
            if after + 1 <= 3:  # who passes the last year that is followed leaves the forecast
                fewer += here * (p - 0.5 * p / (1 - 0.5 * p))
    assert base.least[0, GONE] - halved.least[0, GONE] == pytest.approx(fewer)
    assert fewer > 1


def test_before_the_first_count_of_a_measure_nothing_differs(seen: dict[Stream, Chances]) -> None:
    found = _outlook(seen, _scenario(LEAVING, first=2023))
    assert found.together is not None
    assert found.together.least[0] == pytest.approx(found.base.least[0])
    assert found.together.low[0] == pytest.approx(found.base.low[0])
    assert found.together.high[0] == pytest.approx(found.base.high[0])
    assert (found.together.most[1:, GONE] < found.base.least[1:, GONE]).all()


def test_both_ends_of_the_range_are_told_and_nothing_in_between_is_taken_for_likely(
    seen: dict[Stream, Chances],
) -> None:
    found = _outlook(seen, _scenario(LEAVING))
    [low], [high] = ([_outlook(seen, _scenario({**LEAVING, "odds": (end, end)})).together] for end in (0.5, 0.8))
    assert found.together is not None
    assert low is not None
    assert high is not None
    assert found.together.least[2, GONE] == pytest.approx(low.least[2, GONE])
    assert found.together.most[2, GONE] == pytest.approx(high.least[2, GONE])
    assert found.together.low[2, GONE] <= low.low[2, GONE] + 1e-9
    assert found.together.high[2, GONE] >= high.high[2, GONE] - 1e-9


def test_a_larger_share_in_the_route_takes_learners_from_the_regular_route_of_that_leerweg(
    seen: dict[Stream, Chances],
) -> None:
    """100 learners, tailored share s: with a factor 1.5 the tailored route has 150 s and the regular one 100 - 150 s."""
    route = "doorlopende_leerroute"
    scenario = _scenario(
        _effect(on="share", leerweg="bb", route=route, factor=(1.5, 1.5)), starters={"bb": {2022: 100, 2023: 100}}
    )
    found = _outlook(seen, scenario)
    assert found.together is not None
    begun = {
        stream: sum(chances.starts.get(year, 0) for year in (2019, 2020, 2021)) for stream, chances in seen.items()
    }
    share = begun[Stream("bb", route)] / sum(begun.values())
    assert found.together.starters[Stream("bb", route)][1, 0] == pytest.approx(150 * share)
    assert found.together.starters[Stream("bb", "regular")][1, 0] == pytest.approx(100 - 150 * share)
    assert found.base.starters[Stream("bb", route)][1, 0] == pytest.approx(100 * share)


def test_odds_of_a_step_nobody_made_are_told_to_do_nothing(seen: dict[Stream, Chances]) -> None:
    found = _outlook(seen, _scenario(_effect(on="chance", place="vmbo", to="ho", odds=(2, 3))))
    assert "blijft niets" in found.measures[0].notes[0].nl


def test_a_range_that_goes_against_the_expectation_of_2014_is_told(seen: dict[Stream, Chances]) -> None:
    against = _outlook(seen, _scenario({**LEAVING, "odds": (1.2, 1.5)}))
    assert "andere kant op" in against.measures[0].notes[0].nl
    assert _outlook(seen, _scenario(LEAVING)).measures[0].notes == ()


def test_groups_that_get_too_small_are_flagged_and_withheld(seen: dict[Stream, Chances]) -> None:
    """A hundred starters with some 8 % in the tailored route: fewer than ten, so no number of them anywhere."""
    scenario = _scenario(LEAVING, starters={"bb": dict.fromkeys((2022, 2023, 2024), 90)})
    *_, new = scenario_sections(_outlook(seen, scenario), "test", RULE, "nl")
    assert any("minder dan 10 nieuwe leerlingen" in said.nl for said in new.says)
    assert new.table is not None
    rows = [row for row in new.table.rows if "doorlopende" in getattr(row[0], "nl", "")]
    assert all("niet getoond" in getattr(row[2], "nl", "") for row in rows)
    per_school = _scenario(LEAVING, schools={"doorlopende_leerroute": 50})
    *_, new = scenario_sections(_outlook(seen, per_school), "test", RULE, "nl")
    assert any("minder dan 15 nieuwe leerlingen per school" in said.nl for said in new.says)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_can_be_read_as_it_is_and_holds_no_size(language: str, tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(scenario_template("nl" if language == "nl" else "en"))
    scenario = read_scenario(file)
    assert [one.measure for one in scenario.measures] == [measure.name for measure in TABLE_2]
    assert all(one.effects == () and one.first is None for one in scenario.measures)


def test_a_line_of_the_template_works_once_its_range_is_filled_in(tmp_path: Path) -> None:
    template = scenario_template("nl")
    for line in template.splitlines():
        if line.strip().startswith("#  - {"):
            filled = line.strip().removeprefix("#  - ").replace("[?, ?]", "[0.9, 1.1]")
            file = tmp_path / "s.yaml"
            file.write_text(
                f"scenario: x\nmeasures:\n  - measure: x\n    says: x\n    status: enacted\n    effects:\n      - {filled}\n"
            )
            assert len(read_scenario(file).measures[0].effects) == 1


BAD = {
    "an effect without a range": ("{on: starters, because: x}", "hoort factor"),
    "a chance with a factor": ("{on: chance, place: vmbo, to: ho, factor: [1, 2], because: x}", "hoort odds"),
    "a single number": ("{on: starters, factor: 1.2, because: x}", "lijst"),
    "the highest first": ("{on: starters, factor: [1.2, 1.0], because: x}", "laagste getal staat vooraan"),
    "no word on where it comes from": ("{on: starters, factor: [1, 1.2]}", "because"),
    "a share of no route": ("{on: share, factor: [1, 1.2], because: x}", "moet 'route' staan"),
    "a negative size": ("{on: starters, factor: [-1, 1], because: x}", "groter|minstens"),
    "from a place to itself": ("{on: chance, place: vmbo, to: vmbo, odds: [1, 2], because: x}", "een andere plek"),
}


@pytest.mark.parametrize("case", BAD)
def test_an_effect_that_does_not_fit_is_refused_by_name(case: str, tmp_path: Path) -> None:
    effect, words = BAD[case]
    file = tmp_path / "s.yaml"
    file.write_text(
        f"scenario: x\nmeasures:\n  - measure: rekentoets\n    status: proposed\n    effects:\n      - {effect}\n"
    )
    with pytest.raises(Unreadable) as refused:
        read_scenario(file)
    told = " ".join(problem.sentence("nl") for problem in refused.value.problems)
    assert any(word in told for word in words.split("|")), told


def test_a_measure_that_nobody_knows_must_say_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    file.write_text("scenario: x\nmeasures:\n  - measure: iets\n    status: proposed\n")
    with pytest.raises(Unreadable, match="add what it is with 'says'"):
        read_scenario(file)


def test_the_command_writes_a_page_with_both_and_refuses_what_is_not_in_the_data(
    country: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = tmp_path / "s.yaml"
    measure = "  - measure: vsv_beleid\n    status: {status}\n    first: 2023\n    effects:\n      - {{on: chance, leerweg: {leerweg}, place: mbo-2, to: away, odds: [0.5, 0.8], because: x}}\n"
    base = ["--lang", "nl", "monitor", "forecast", str(country), "--ahead", "2", "--scenario", str(file)]
    file.write_text("scenario: x\nmeasures:\n" + measure.format(status="proposed", leerweg="bb"))
    assert run([*base, "--into", str(tmp_path / "a.html")]) == 0
    assert "Geen enkele maatregel telt mee" in (tmp_path / "a.html").read_text()
    assert run([*base, "--proposed", "vsv_beleid", "--into", str(tmp_path / "b.html")]) == 0
    assert "Let op: hier telt voorgenomen beleid mee" in (tmp_path / "b.html").read_text()
    assert run([*base, "--proposed", "iets", "--into", str(tmp_path / "c.html")]) == 3
    assert "'iets' is geen voorgenomen maatregel" in capsys.readouterr().err
    file.write_text("scenario: x\nmeasures:\n" + measure.format(status="enacted", leerweg="kb"))
    assert run([*base, "--into", str(tmp_path / "d.html")]) == 3
    assert "leerweg 'kb' komt in deze gegevens niet voor; wel: bb" in capsys.readouterr().err
