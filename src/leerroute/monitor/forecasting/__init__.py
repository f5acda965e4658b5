"""How many learners to expect: along a demographic stream, or by following cohorts with the chances seen before.

`read_scenario` takes in which policy the user counts with, and `outlook` says what it comes to beside the forecast without.
"""

from leerroute.monitor.forecasting.by_route import Stream, streams
from leerroute.monitor.forecasting.cohorts import Forecast, back_test, forecast
from leerroute.monitor.forecasting.measures import TABLE_2, Measure, Status
from leerroute.monitor.forecasting.projecting import Dated, Projected, Setting, project
from leerroute.monitor.forecasting.reckoning import Outlook, Weighed, effect_words, misfits, outlook, setting_of
from leerroute.monitor.forecasting.scenario import Counted, Effect, Scenario, read_scenario
from leerroute.monitor.forecasting.stream import FEW, Expected, along_stream, small
from leerroute.monitor.forecasting.template import scenario_template
from leerroute.monitor.forecasting.transitions import STATES, Chances, State, chances

__all__ = [
    "FEW", "STATES", "TABLE_2",
    "Chances", "Counted", "Dated", "Effect", "Expected", "Forecast", "Measure", "Outlook", "Projected", "Scenario", "Setting",
    "State", "Status", "Stream", "Weighed",
    "along_stream", "back_test", "chances", "effect_words", "forecast", "misfits", "outlook", "project", "read_scenario",
    "scenario_template", "setting_of", "small", "streams",
]  # fmt: skip
