"""How many learners to expect: along a demographic stream, or by following cohorts with the chances seen before."""

from leerroute.monitor.forecasting.cohorts import Forecast, back_test, forecast
from leerroute.monitor.forecasting.stream import Expected, along_stream, small
from leerroute.monitor.forecasting.transitions import STATES, Chances, State, chances

__all__ = [
    "STATES",
    "Chances",
    "Expected",
    "Forecast",
    "State",
    "along_stream",
    "back_test",
    "chances",
    "forecast",
    "small",
]
