"""Reading a round from a folder of csv and xlsx files, and the empty files to begin with."""

from leerroute.placement.reading.entries import Entries, Entry
from leerroute.placement.reading.folder import is_about_internships
from leerroute.placement.reading.internship_folder import InternshipFolder, read_internship_folder
from leerroute.placement.reading.module_folder import ModuleFolder, read_module_folder
from leerroute.placement.reading.settings import InternshipRound, Letterhead, ModuleRound
from leerroute.placement.reading.tables import nearest
from leerroute.placement.reading.template import placement_tables, template_files

__all__ = [
    "Entries",
    "Entry",
    "InternshipFolder",
    "InternshipRound",
    "Letterhead",
    "ModuleFolder",
    "ModuleRound",
    "is_about_internships",
    "nearest",
    "placement_tables",
    "read_internship_folder",
    "read_module_folder",
    "template_files",
]
