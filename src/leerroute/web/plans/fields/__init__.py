"""What people write in a form of planning, one thing to a line."""

from leerroute.web.plans.fields.days import DaysField
from leerroute.web.plans.fields.lines import LinesField
from leerroute.web.plans.fields.order import read_rule
from leerroute.web.plans.fields.rooms import RoomFor, read_room
from leerroute.web.plans.fields.units import UnitNames

__all__ = ["DaysField", "LinesField", "RoomFor", "UnitNames", "read_room", "read_rule"]
