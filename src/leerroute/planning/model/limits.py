"""The kinds of limits a plan must hold, by the names under which a model can leave them out."""

from __future__ import annotations

from enum import StrEnum


class Limit(StrEnum):
    """hours: all hours of every unit. week: hours of a learner's week, at most. least: at least. period: where a unit may lie. order: before and together.
    span, weekly: of a unit. place: one place per period. college, company: days there. room, team: their hours.
    exam: windows of exams. law_length: years of the route. law_hours: hours that the law asks. young: under 16."""

    HOURS = "hours"
    WEEK = "week"
    LEAST = "least"
    ORDER = "order"
    SPAN = "span"
    PLACE = "place"
    COLLEGE = "college"
    COMPANY = "company"
    ROOM = "room"
    TEAM = "team"
    EXAM = "exam"
    LAW_LENGTH = "law_length"
    LAW_HOURS = "law_hours"
    YOUNG = "young"


ALL = frozenset(Limit)
