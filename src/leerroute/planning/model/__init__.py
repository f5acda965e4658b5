"""The CP-SAT model of a plan: hours of each unit in each period, and every limit as rows."""

from leerroute.planning.model.building import build
from leerroute.planning.model.frame import Model, total
from leerroute.planning.model.limits import ALL, Limit
from leerroute.planning.model.outcome import Found, read_out

__all__ = ["ALL", "Found", "Limit", "Model", "build", "read_out", "total"]
