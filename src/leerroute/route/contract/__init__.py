"""The samenwerkingsovereenkomst on paper."""

from leerroute.route.contract.paper import (
    WITH_AGREEMENT,
    AgreementPaper,
    Article,
    Party,
    Signed,
    Stretch,
    agreement_paper,
)
from leerroute.route.contract.printing import agreement_docx, agreement_pdf

__all__ = [
    "WITH_AGREEMENT",
    "AgreementPaper",
    "Article",
    "Party",
    "Signed",
    "Stretch",
    "agreement_docx",
    "agreement_paper",
    "agreement_pdf",
]
