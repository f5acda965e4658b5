"""Learners of a route compared with others like them: alike first, the outcome after, and what it does not show.

`balance_of(route, pool, on, exact)` gives a `Balance` (with `love_plot` and `balance_table`) or a `Refused`; only a
balance has `compare`, so no outcome is seen before the groups are alike. `release_balance` and `release_comparison` give
what may be shown.
"""

from leerroute.monitor.comparison.balance import Balance, Row, balance_of
from leerroute.monitor.comparison.learners import Learners, learners_of
from leerroute.monitor.comparison.love_plot import balance_table, love_plot
from leerroute.monitor.comparison.outcome_table import comparison_table
from leerroute.monitor.comparison.releasing import ReleasedBalance, release_balance, release_comparison
from leerroute.monitor.comparison.result import Comparison
from leerroute.monitor.comparison.sensitivity import EValue, e_value
from leerroute.monitor.refusal import Refused

__all__ = [
    "Balance", "Comparison", "EValue", "Learners", "Refused", "ReleasedBalance", "Row", "balance_of", "balance_table", "comparison_table", "e_value",
    "learners_of", "love_plot", "release_balance", "release_comparison",
]  # fmt: skip
