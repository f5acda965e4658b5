"""Which learners are compared with which: by leerweg, gender, postcode area and support. Who did not tell is a group too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from leerroute.placement.learner import Learner
from leerroute.placement.outcome import Outcome
from leerroute.text import Text, same

NOT_TOLD = Text(nl="niet ingevuld", en="not told")


@dataclass(frozen=True)
class Feature:
    """group: the group of a learner; None: not told."""

    title: Text
    group: Callable[[Learner], Text | None]


def _support(learner: Learner) -> Text | None:
    if learner.background.support is None:
        return None
    return Text(nl="met ondersteuning", en="with support") if learner.background.support else Text(nl="zonder ondersteuning", en="without support")  # fmt: skip


FEATURES = (
    Feature(same("Leerweg"), lambda learner: same(learner.leerweg.value) if learner.leerweg else None),
    Feature(
        Text(nl="Geslacht", en="Gender"),
        lambda learner: same(learner.background.gender.strip().lower()) if learner.background.gender else None,
    ),
    Feature(
        Text(nl="Postcodegebied", en="Postcode area"),
        lambda learner: same(f"{learner.pc4[:3]}.") if learner.pc4 else None,
    ),
    Feature(Text(nl="Ondersteuning", en="Support"), _support),
)


def grouped(outcomes: Sequence[Outcome], feature: Feature) -> Mapping[Text, tuple[Outcome, ...]]:
    """The outcomes by group of the feature, in order of name; "not told" last."""
    groups: dict[Text, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(feature.group(outcome.learner) or NOT_TOLD, []).append(outcome)
    return {group: tuple(groups[group]) for group in sorted(groups, key=lambda g: (g == NOT_TOLD, g.nl))}


def hidden(sizes: Mapping[Text, int], fewest: int) -> frozenset[Text]:
    """The groups that are not shown: all below `fewest`, and more while the hidden ones together are still fewer.

    Otherwise a small group could be computed as the total minus what is shown.
    """
    by_size = sorted(sizes, key=lambda group: (sizes[group], group.nl))
    secret = [group for group in by_size if sizes[group] < fewest]
    for group in by_size[len(secret) :]:
        if not secret or sum(sizes[one] for one in secret) >= fewest:
            break
        secret.append(group)
    return frozenset(secret)
