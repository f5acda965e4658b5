"""Exam results of vmbo and mbo: what passes, what is still needed.

from leerroute.exam import needed, result
from leerroute.law import shipped_register

result(candidate, shipped_register()).outcome       # passed, failed or undecided
list(needed_sentences(needed(candidate, shipped_register()), "nl"))
"""

from leerroute.exam.advice import Alternative, Choice, advise
from leerroute.exam.candidate import Candidate, Form
from leerroute.exam.change import Change, Comparison, admission, levels_called, what_if
from leerroute.exam.codes import Codes
from leerroute.exam.mbo_candidate import Generic, GenericSubject, KeuzedeelResult, MboCandidate, QualificationPart
from leerroute.exam.mbo_needs import MboNeeded, mbo_needed
from leerroute.exam.mbo_outcome import MboResult, mbo_result
from leerroute.exam.mbo_rules import rules as mbo_rules
from leerroute.exam.needs import AtLeast, Needed, OpenGrade, Way
from leerroute.exam.outcome import Document, Outcome, Result, result
from leerroute.exam.page import VERDICTS, Told, compared_page, mbo_page, needed_page, results_page
from leerroute.exam.reading import candidate_in
from leerroute.exam.rules import rules
from leerroute.exam.standing import Counted, exam_day
from leerroute.exam.subject import OwnLevel, Role, Subject, SubjectLevel, Word
from leerroute.exam.subject_names import subject_name
from leerroute.exam.table import COLUMNS as CLASS_COLUMNS
from leerroute.exam.table import ExamClass, read_class
from leerroute.exam.telling_needs import sentences as needed_sentences
from leerroute.exam.ways import needed

__all__ = [
    "CLASS_COLUMNS",
    "VERDICTS",
    "Alternative",
    "AtLeast",
    "Candidate",
    "Change",
    "Choice",
    "Codes",
    "Comparison",
    "Counted",
    "Document",
    "ExamClass",
    "Form",
    "Generic",
    "GenericSubject",
    "KeuzedeelResult",
    "MboCandidate",
    "MboNeeded",
    "MboResult",
    "Needed",
    "OpenGrade",
    "Outcome",
    "OwnLevel",
    "QualificationPart",
    "Result",
    "Role",
    "Subject",
    "SubjectLevel",
    "Told",
    "Way",
    "Word",
    "admission",
    "advise",
    "candidate_in",
    "compared_page",
    "exam_day",
    "levels_called",
    "mbo_needed",
    "mbo_page",
    "mbo_result",
    "mbo_rules",
    "needed",
    "needed_page",
    "needed_sentences",
    "read_class",
    "result",
    "results_page",
    "rules",
    "subject_name",
    "what_if",
]
