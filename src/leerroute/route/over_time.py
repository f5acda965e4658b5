"""A route over time: its years side by side, and in each year what is taught, where learners work and which exams there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from leerroute.route.design import RouteDesign
from leerroute.route.naming import subject_called
from leerroute.route.parts import BpvPeriod, ExamKind, ExamMoment, Part, Phase, Place, RouteUnit, RouteYear, UnitHours
from leerroute.route.paths import item_path
from leerroute.text import Text, enumeration, same


class LaneKind(StrEnum):
    """What stands under each other in a timeline, from top to bottom."""

    PHASE = "phase"
    FUNDING = "funding"
    VO = "vo"
    JOINT = "joint"
    MBO = "mbo"
    OPEN = "open"
    BPV = "bpv"
    EXAMS = "exams"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    LaneKind.PHASE: Text(nl="Ingeschreven bij", en="Enrolled at"),
    LaneKind.FUNDING: Text(nl="Bekostigd als", en="Funded as"),
    LaneKind.VO: Text(nl="Vmbo", en="Vmbo"),
    LaneKind.JOINT: Text(nl="Samen", en="Joint"),
    LaneKind.MBO: Text(nl="Mbo", en="Mbo"),
    LaneKind.OPEN: Text(nl="Van wie?", en="Whose?"),
    LaneKind.BPV: Text(nl="Bij een bedrijf", en="At a company"),
    LaneKind.EXAMS: Text(nl="Examens", en="Exams"),
}
_LANE_OF = {Part.VO: LaneKind.VO, Part.JOINT: LaneKind.JOINT, Part.MBO: LaneKind.MBO, None: LaneKind.OPEN}
_EXAMS_CALLED = {
    ExamKind.SE: Text(nl="schoolexamen", en="school exam"),
    ExamKind.CE: Text(nl="centraal examen", en="central exam"),
    ExamKind.CSPE: Text(nl="praktijkexamen (cspe)", en="practical central exam (cspe)"),
    ExamKind.MBO: Text(nl="mbo-examen", en="mbo exam"),
}
_EXAM_ORDER = tuple(_EXAMS_CALLED)


@dataclass(frozen=True)
class Run:
    """Blocks of a year without a gap: the first one, and how many."""

    first: int
    length: int


@dataclass(frozen=True)
class Item:
    """One unit, stay at a company, or exam in one route year. path: its place in the document.

    blocks: in which blocks of the year; empty when nobody said so: then it takes the whole year. of: how many blocks that
    year has; None when that is not filled in. hours: clock hours.
    """

    path: str
    lane: LaneKind
    title: Text
    code: str
    hours: UnitHours = field(default_factory=UnitHours)
    blocks: tuple[int, ...] = ()
    of: int | None = None
    place: Place | None = None
    note: Text | None = None

    @property
    def whole_year(self) -> bool:
        return not self.blocks

    @property
    def runs(self) -> tuple[Run, ...]:
        """The blocks as stretches to draw; none when it takes the whole year or the year is not cut into blocks."""
        found: list[Run] = []
        for block in sorted(set(self.blocks)) if self.of is not None else ():
            if found and found[-1].first + found[-1].length == block:
                found[-1] = Run(found[-1].first, found[-1].length + 1)
            else:
                found.append(Run(block, 1))
        return tuple(found)

    @property
    def when(self) -> Text:
        """ "hele jaar", "blok 2", "blok 1, 2 en 4"."""
        if not self.blocks:
            return Text(nl="hele jaar", en="whole year")
        numbers = [str(block) for block in sorted(set(self.blocks))]
        word = "block" if len(numbers) == 1 else "blocks"
        return Text(nl=f"blok {enumeration(numbers, 'nl')}", en=f"{word} {enumeration(numbers, 'en')}")


@dataclass(frozen=True)
class ExamGroup:
    """The exams of one kind that are sat together: in one tijdvak and one block."""

    kind: ExamKind
    title: Text
    when: Text | None
    exams: tuple[Item, ...]


@dataclass(frozen=True)
class TimelineYear:
    """One route year. path: None for a year that is not in the document, though something of the route falls in it.

    units_open: what is taught is not filled in. blocks: in how many blocks the year is cut; None: not filled in.
    """

    number: int
    path: str | None
    leerjaar: int | None
    blocks: int | None
    phase: Phase | None
    funding: Phase | None
    units_open: bool
    items: tuple[Item, ...]
    exams: tuple[ExamGroup, ...]

    def of(self, lane: LaneKind) -> tuple[Item, ...]:
        """What stands in one lane of this year, in the order of the document."""
        return tuple(item for item in self.items if item.lane is lane)


@dataclass(frozen=True)
class Timeline:
    """The years in order; lanes: those that hold anything, or ought to. bpv_open, exams_open: not filled in at all."""

    years: tuple[TimelineYear, ...]
    lanes: tuple[LaneKind, ...]
    bpv_open: bool
    exams_open: bool

    @property
    def items(self) -> Iterator[tuple[TimelineYear, Item]]:
        """Everything, year by year and lane by lane: the rows of a table with the same content."""
        for year in self.years:
            for lane in self.lanes:
                for item in year.of(lane):
                    yield year, item


def timeline(design: RouteDesign) -> Timeline:
    """The route over time. A year that the document skips or only mentions is there too, with nothing filled in."""
    given = {year.number: year for year in design.years or ()}
    last = max((*given, *(p.year for p in design.bpv or ()), *(e.year for e in design.exams or ())), default=0)
    years = tuple(_year(design, number, given.get(number)) for number in range(1, last + 1))
    lanes = tuple(lane for lane in LaneKind if lane is not LaneKind.OPEN or any(year.of(lane) for year in years))
    if not any(year.of(LaneKind.JOINT) for year in years):
        lanes = tuple(lane for lane in lanes if lane is not LaneKind.JOINT)
    return Timeline(years, lanes, bpv_open=design.bpv is None, exams_open=design.exams is None)


def _year(design: RouteDesign, number: int, given: RouteYear | None) -> TimelineYear:
    blocks = given.blocks if given else None
    titles = {unit.code: unit.title for _, unit in design.units() if unit.title}
    names = {partner.id: partner.name for partner in design.partners or ()}
    units = [_unit(unit, number, blocks) for unit in (given.units if given else None) or ()]
    bpv = [_stay(period, names, blocks) for period in design.bpv or () if period.year == number]
    exams = [exam for exam in design.exams or () if exam.year == number]
    groups = tuple(_grouped(exams, titles, blocks))
    return TimelineYear(
        number=number,
        path=f"years[{number}]" if given else None,
        leerjaar=given.leerjaar if given else None,
        blocks=blocks,
        phase=given.enrolled_at if given else None,
        funding=given.funded_as if given else None,
        units_open=given is None or given.units is None,
        items=(*units, *bpv, *(exam for group in groups for exam in group.exams)),
        exams=groups,
    )


def _unit(unit: RouteUnit, year: int, of: int | None) -> Item:
    note = None
    if unit.part is Part.JOINT and unit.vo_share is not None:
        note = Text(nl=f"{unit.vo_share}% vo", en=f"{unit.vo_share}% vo")
    return Item(
        path=item_path(f"years[{year}].units", {"code": unit.code}),
        lane=_LANE_OF[unit.part],
        title=subject_called(unit.code, {unit.code: unit.title} if unit.title else {}),
        code=unit.code,
        hours=unit.hours,
        blocks=unit.blocks or (),
        of=of,
        place=unit.place,
        note=note,
    )


def _stay(period: BpvPeriod, names: dict[str, str], of: int | None) -> Item:
    days = Text(nl=f"{period.days} dagen", en=f"{period.days} days") if period.days is not None else None
    return Item(
        path=item_path("bpv", period.model_dump(mode="json")),
        lane=LaneKind.BPV,
        title=same(names.get(period.company, period.company)),
        code=period.company,
        hours=UnitHours(bpv=period.hours),
        blocks=period.blocks or (),
        of=of,
        place=Place.COMPANY,
        note=days,
    )


def _grouped(exams: Iterable[ExamMoment], titles: Mapping[str, str], of: int | None) -> Iterator[ExamGroup]:
    sets: dict[tuple[ExamKind, int | None, int | None], list[ExamMoment]] = {}
    for exam in exams:
        sets.setdefault((exam.kind, exam.period, exam.block), []).append(exam)
    for key in sorted(sets, key=lambda key: (_EXAM_ORDER.index(key[0]), key[1] or 0, key[2] or 0)):
        kind, period, block = key
        items = tuple(_exam(exam, titles, of) for exam in sets[key])
        yield ExamGroup(kind, _EXAMS_CALLED[kind], _moment(period, block), items)


def _exam(exam: ExamMoment, titles: Mapping[str, str], of: int | None) -> Item:
    return Item(
        path=item_path("exams", exam.model_dump(mode="json")),
        lane=LaneKind.EXAMS,
        title=subject_called(exam.subject, titles),
        code=exam.subject,
        blocks=(exam.block,) if exam.block else (),
        of=of,
        note=_EXAMS_CALLED[exam.kind],
    )


def _moment(period: int | None, block: int | None) -> Text | None:
    parts = [
        Text(nl=f"tijdvak {period}", en=f"tijdvak {period}") if period else None,
        Text(nl=f"blok {block}", en=f"block {block}") if block else None,
    ]
    told = [part for part in parts if part]
    return Text(nl=", ".join(t.nl for t in told), en=", ".join(t.en for t in told)) if told else None
