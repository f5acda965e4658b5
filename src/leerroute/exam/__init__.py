"""Exam results: what passes, what is still needed.

from leerroute.exam import needed, result
from leerroute.law import shipped_register

result(candidate, shipped_register()).outcome       # passed, failed or undecided
list(needed(candidate, shipped_register()).sentences("nl"))
"""

from leerroute.exam.candidate import Candidate, Form, Role, Subject, Word
from leerroute.exam.change import Change, Comparison, admission, what_if
from leerroute.exam.outcome import Document, Outcome, Result, exam_day, result
from leerroute.exam.rules import rules
from leerroute.exam.standing import Counted
from leerroute.exam.table import COLUMNS as CLASS_COLUMNS
from leerroute.exam.table import ExamClass, read_class
from leerroute.exam.ways import AtLeast, Needed, OpenGrade, Way, needed

__all__ = [
    "CLASS_COLUMNS",
    "AtLeast",
    "Candidate",
    "Change",
    "Comparison",
    "Counted",
    "Document",
    "ExamClass",
    "Form",
    "Needed",
    "OpenGrade",
    "Outcome",
    "Result",
    "Role",
    "Subject",
    "Way",
    "Word",
    "admission",
    "exam_day",
    "needed",
    "read_class",
    "result",
    "rules",
    "what_if",
]
