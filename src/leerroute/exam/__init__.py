"""Exam results: what passes, what is still needed.

from leerroute.exam import needed, result
from leerroute.law import shipped_register

result(candidate, shipped_register()).outcome       # passed, failed or undecided
list(needed(candidate, shipped_register()).sentences("nl"))
"""

from leerroute.exam.candidate import Candidate, Form, Role, Subject, Word
from leerroute.exam.needed import AtLeast, Needed, OpenGrade, Way, needed
from leerroute.exam.result import Document, Outcome, Result, exam_day, result
from leerroute.exam.rules import rules

__all__ = [
    "AtLeast",
    "Candidate",
    "Document",
    "Form",
    "Needed",
    "OpenGrade",
    "Outcome",
    "Result",
    "Role",
    "Subject",
    "Way",
    "Word",
    "exam_day",
    "needed",
    "result",
    "rules",
]
