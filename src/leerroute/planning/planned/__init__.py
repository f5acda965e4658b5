"""A plan: what lies where, how sure it is that nothing is shorter, and the route it makes."""

from leerroute.planning.planned.bound import Argument, Bound
from leerroute.planning.planned.plan import Plan
from leerroute.planning.planned.slots import ExamSlot, SharedSlot, Slot

__all__ = ["Argument", "Bound", "ExamSlot", "Plan", "SharedSlot", "Slot"]
