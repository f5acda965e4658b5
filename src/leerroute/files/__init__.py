"""Reading what people hand us, safely, and saying precisely what is wrong with it.

Nothing here knows what a file is about. Every reader has a size limit, refuses what could blow up (YAML aliases, zip
bombs, PDFs without end) and raises `Unreadable` with one `Problem` per thing that is wrong: where, which value, what was expected,
what to do. `write_whole` writes a file in one step, so that nothing is ever left half written.
"""

from leerroute.files.archive import Folder, open_folder
from leerroute.files.columns import (
    FILLED,
    Column,
    Filled,
    columns_bytes,
    columns_there,
    filled_rows,
    refuse_wrong_rows,
)
from leerroute.files.documents import SourceDocument, dump_yaml, parse_document, read_document
from leerroute.files.json_files import read_json
from leerroute.files.pdf import Page, Word, looks_like_pdf, read_pdf
from leerroute.files.problems import Place, Problem, Unreadable, shortened, spelled, unreadable
from leerroute.files.shapes import Refusal, shape_problems
from leerroute.files.sheets import Row, Sheet, read_sheet, sheet_bytes
from leerroute.files.writing import write_whole

__all__ = [
    "FILLED",
    "Column",
    "Filled",
    "Folder",
    "Page",
    "Place",
    "Problem",
    "Refusal",
    "Row",
    "Sheet",
    "SourceDocument",
    "Unreadable",
    "Word",
    "columns_bytes",
    "columns_there",
    "dump_yaml",
    "filled_rows",
    "looks_like_pdf",
    "open_folder",
    "parse_document",
    "read_document",
    "read_json",
    "read_pdf",
    "read_sheet",
    "refuse_wrong_rows",
    "shape_problems",
    "sheet_bytes",
    "shortened",
    "spelled",
    "unreadable",
    "write_whole",
]
