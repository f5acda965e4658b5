"""The explanatory model of VM2: which factors of programme and cooperation go with binding, and what is asked of each.

Source: ecbo, "Binding, programma, samenwerking" (VM2 case studies, 2012), chapters 2 to 4. The words of the factors are
from there; where it gives no scale (communication, position) ours is the plainest that its examples allow.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from leerroute.text import Text

Kind = Literal["text", "truth", "whole", "years", "word", "words"]


class VmboSector(StrEnum):
    TECHNIEK = "techniek"
    ECONOMIE = "economie"
    ZORG_EN_WELZIJN = "zorg_en_welzijn"
    LANDBOUW = "landbouw"


class Cooperation(StrEnum):
    """How vmbo and mbo work together, all in all."""

    GOOD = "good"
    POOR = "poor"


class Realised(StrEnum):
    """Whether the route is as it was meant: one concept, one team, one roof."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


class Finance(StrEnum):
    """Agreements on money. not_needed: one school board, or no mbo partner (4 of the 12 cases of the source, 4.2)."""

    MADE = "made"
    ABSENT = "absent"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True)
class Factor:
    """A column of the sheet of cases. words: the only ones that may stand in it. step: of the model."""

    name: str
    step: Literal["case", "programme", "cooperation", "judged", "result"]
    kind: Kind
    says: Text
    words: type[StrEnum] | None = None


FACTORS: tuple[Factor, ...] = (
    Factor("case", "case", "text", Text(nl="code van de casus", en="code of the case")),
    Factor("name", "case", "text", Text(nl="naam: een route op een school", en="name: a route at a school")),
    Factor("school", "case", "text", Text(nl="BRIN van de school", en="BRIN of the school")),
    Factor("sectors", "case", "words", Text(nl="sectoren", en="sectors"), VmboSector),
    Factor(
        "mbo_content_from",
        "programme",
        "whole",
        Text(nl="mbo-stof vanaf leerjaar 3, 4 of 5", en="mbo content from leerjaar 3, 4 or 5"),
    ),
    Factor("acceleration", "programme", "years", Text(nl="versnelling in jaren", en="acceleration in years")),
    Factor("vmbo_exam_kept", "programme", "truth", Text(nl="vmbo-examen gehouden", en="vmbo exam kept")),
    Factor("summer_gap_used", "programme", "truth", Text(nl="zomerlek gevuld", en="summer gap used")),
    Factor(
        "pedagogy_continued",
        "programme",
        "truth",
        Text(nl="pedagogische aanpak van het vmbo loopt door", en="the vmbo's pedagogical approach goes on"),
    ),
    Factor(
        "personal_communication",
        "programme",
        "truth",
        Text(nl="persoonlijke gesprekken met ouders en leerlingen", en="personal talks with parents and learners"),
    ),
    Factor(
        "shared_need", "cooperation", "truth", Text(nl="vmbo en mbo zien de noodzaak", en="vmbo and mbo see the need")
    ),
    Factor("ownership", "cooperation", "truth", Text(nl="beide voelen zich eigenaar", en="both feel they own it")),
    Factor(
        "all_levels",
        "cooperation",
        "truth",
        Text(nl="samenwerking op alle niveaus", en="cooperation at all levels"),
    ),
    Factor("agreements_kept", "cooperation", "truth", Text(nl="afspraken worden nagekomen", en="agreements are kept")),
    Factor("finance", "cooperation", "word", Text(nl="financiële afspraken", en="financial agreements"), Finance),
    Factor("group_size", "cooperation", "whole", Text(nl="leerlingen per leerjaar", en="learners per leerjaar")),
    Factor(
        "position_strong",
        "cooperation",
        "truth",
        Text(nl="sterke positie in en rond de school", en="strong position in and around the school"),
    ),
    Factor("cooperation", "judged", "word", Text(nl="samenwerking, alles bijeen", en="cooperation, all in all"), Cooperation),
    Factor("realised", "judged", "word", Text(nl="gerealiseerd zoals bedoeld", en="realised as meant"), Realised),
    Factor(
        "continues",
        "judged",
        "truth",
        Text(nl="route blijft naar verwachting bestaan", en="the route is expected to go on"),
    ),
    Factor("learners", "result", "whole", Text(nl="leerlingen die begonnen", en="learners who started")),
    Factor("bound", "result", "whole", Text(nl="leerlingen gebonden", en="learners bound")),
    Factor("qualified", "result", "whole", Text(nl="met startkwalificatie", en="with a startkwalificatie")),
    Factor("left", "result", "whole", Text(nl="voortijdig schoolverlaters", en="early school leavers")),
)  # fmt: skip

COLUMNS = tuple(factor.name for factor in FACTORS)
BY_NAME = {factor.name: factor for factor in FACTORS}
