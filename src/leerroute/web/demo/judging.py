"""What two invented teachers said of pairs in the route of the demo, and a pile that waits for them."""

from __future__ import annotations

from pathlib import Path

from leerroute.alignment import read_judged
from leerroute.curriculum import shipped_catalogue
from leerroute.web.overlap.actions import ask_pile, judge
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person

PAIRS = Path("align") / "hbr-25181-paren.csv"


def judge_pairs(partnership: Partnership, people: dict[str, Person], examples: Path) -> None:
    """Every word of the example under the name of its invented teacher; then Bram has a next pile laid ready."""
    said = read_judged(examples / PAIRS)
    for one in said:
        by = people[one.assessor.casefold()]
        judge(partnership=partnership, judged=one.model_copy(update={"assessor": by.name}), by=by)
    programmes = {programme.id: programme for programme in shipped_catalogue()}
    left, right = programmes[said[0].left_programme], programmes[said[0].right_programme]
    ask_pile(partnership=partnership, left=left, right=right, by=people["bram"])
