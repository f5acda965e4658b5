"""What the solvers' explanations come to, in one shape for modules and internships."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from leerroute.placement.limit_price import LimitPrice
from leerroute.text import Text


@dataclass(frozen=True)
class Explained:
    """reasons: per learner, why not the first choice. closed: per module or place, why nobody is there.

    limits None: their prices were not computed. notes: what people must know beside the numbers.
    """

    reasons: Mapping[str, Sequence[Text]] = field(default_factory=dict)
    closed: Mapping[str, Sequence[Text]] = field(default_factory=dict)
    limits: tuple[LimitPrice, ...] | None = None
    notes: tuple[Text, ...] = ()
