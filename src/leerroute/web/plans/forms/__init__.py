"""What a plan needs to know besides the route: the schools' own facts, so nothing is made up beforehand."""

from leerroute.web.plans.forms.alike import AlikeForm
from leerroute.web.plans.forms.dates import DatesForm
from leerroute.web.plans.forms.limits import LimitsForm

__all__ = ["AlikeForm", "DatesForm", "LimitsForm"]
