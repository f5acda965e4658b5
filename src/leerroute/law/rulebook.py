"""Rules: small typed functions that judge a document against the law of one day.

A room makes one `Rulebook` for its kind of document and registers its rules next to the type they judge:

    rules = Rulebook[RouteDesign]()

    @rules.rule("dlr.duration", norms=("dlr.duration",), title=Text(nl="Duur", en="Duration"), applies=is_dlr)
    def duration(design: RouteDesign, law: Law) -> Iterator[Finding]:
        ...
        yield met("years", nl="...", en="...", years=4)

The rulebook turns findings into judgements and holds two promises that no rule can break: a rule whose norm could not
be confirmed never decides, and a rule whose norm is not in force on the day is not applied.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from leerroute.law.acts import Citation
from leerroute.law.in_force import Law, NormInForce
from leerroute.law.judgement import Judgement, NormUsed, Value, Verdict
from leerroute.text import Text

Document = TypeVar("Document")


@dataclass(frozen=True)
class Finding:
    """What a rule found, before the rulebook adds what it rests on. Made by met, violated, unknown and ask.

    norms: the norms this one finding rests on, when that is not all norms of its rule.
    """

    verdict: Verdict
    path: str
    message: Text
    values: Mapping[str, Value] = field(default_factory=dict)
    norms: tuple[str, ...] | None = None

    def resting_on(self, *norms: str) -> Finding:
        return Finding(self.verdict, self.path, self.message, self.values, norms)


def met(path: str, *, nl: str, en: str, **values: Value) -> Finding:
    return Finding(Verdict.MET, path, Text(nl=nl, en=en), values)


def violated(path: str, *, nl: str, en: str, **values: Value) -> Finding:
    return Finding(Verdict.VIOLATED, path, Text(nl=nl, en=en), values)


def unknown(path: str, *, nl: str, en: str, **values: Value) -> Finding:
    return Finding(Verdict.UNKNOWN, path, Text(nl=nl, en=en), values)


def ask(path: str, *, nl: str, en: str, **values: Value) -> Finding:
    return Finding(Verdict.ASK, path, Text(nl=nl, en=en), values)


RuleFunction = Callable[[Document, Law], Iterable[Finding]]


@dataclass(frozen=True)
class Rule(Generic[Document]):
    """id: "dlr.duration". norms: what it rests on; it is applied only on days that all of them are in force."""

    id: str
    title: Text
    norms: tuple[str, ...]
    applies: Callable[[Document], bool]
    judge: RuleFunction[Document]

    @property
    def explanation(self) -> str:
        return (self.judge.__doc__ or "").strip()


class Rulebook(Generic[Document]):
    """All rules about one kind of document."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule[Document]] = {}

    def rule(
        self, rule_id: str, *, title: Text, norms: tuple[str, ...], applies: Callable[[Document], bool] = lambda _: True
    ) -> Callable[[RuleFunction[Document]], RuleFunction[Document]]:
        """Register the function below as the rule `rule_id`."""

        if rule_id in self.rules:
            raise ValueError(f"rule {rule_id} is registered twice")

        def register(function: RuleFunction[Document]) -> RuleFunction[Document]:
            self.rules[rule_id] = Rule(rule_id, title, norms, applies, function)
            return function

        return register

    def judge(self, document: Document, law: Law, *, only: Container[str] | None = None) -> tuple[Judgement, ...]:
        """Every judgement of every rule that applies to the document and is in force on the day of `law`.

        only: ids of the rules to judge by; None: all.
        """
        return tuple(
            judgement
            for rule in self.rules.values()
            if (only is None or rule.id in only) and rule.applies(document) and all(norm in law for norm in rule.norms)
            for judgement in _judgements(rule, document, law)
        )


def _judgements(rule: Rule[Document], document: Document, law: Law) -> Iterator[Judgement]:
    for finding in rule.judge(document, law):
        used = tuple(law[norm] for norm in (rule.norms if finding.norms is None else finding.norms))
        verdict, message = _as_sure_as_the_norms(finding, used)
        yield Judgement.model_construct(
            rule=rule.id,
            outcome=verdict,
            message=message,
            path=finding.path,
            values=finding.values,
            norms=tuple(_used(norm) for norm in used),
            sources=_distinct(citation for norm in used for citation in norm.citations),
        )


def also_resting_on(judgement: Judgement, norm: NormInForce) -> Judgement:
    """The judgement with one more norm and its sources."""
    return judgement.model_copy(
        update={
            "norms": (*judgement.norms, _used(norm)),
            "sources": _distinct((*judgement.sources, *norm.citations)),
        }
    )


def _as_sure_as_the_norms(finding: Finding, used: tuple[NormInForce, ...]) -> tuple[Verdict, Text]:
    if finding.verdict in {Verdict.UNKNOWN, Verdict.ASK} or all(norm.decides for norm in used):
        return finding.verdict, finding.message
    doubt = Text(
        nl=f"{finding.message.nl} Wij konden deze regel niet in een bron bevestigen; zoek dit zelf na.",
        en=f"{finding.message.en} We could not confirm this rule in any source; please check it yourself.",
    )
    return Verdict.ASK, doubt


def _used(norm: NormInForce) -> NormUsed:
    return NormUsed.model_construct(
        id=norm.id, title=norm.norm.title, since=norm.version.from_, confidence=norm.version.confidence
    )


def _distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple({(c.act, c.article): c for c in citations}.values())
