"""What the page of a route shows of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from leerroute.curriculum import shipped_catalogue
from leerroute.route import RouteDesign, RouteKind, read_route, timeline
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.anchors import anchor
from leerroute.web.routes.models import Route

Browser = Callable[[str], Client]
EXAMPLES = sorted(Path("examples").glob("*.yaml"))


def page(browser: Client, route: Route, part: str = "") -> str:
    answer = browser.get(f"/route/{route.pk}/{part}")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def of_design(partnership: Partnership, by: Person, **given: object) -> Route:
    design = RouteDesign.model_validate({"title": "Proef", "kind": "doorlopend", **given})
    return start_route(partnership=partnership, title="Proef", kind=RouteKind.DOORLOPEND, design=design, by=by)


def test_an_empty_route_says_that_its_years_are_not_filled_in(route: Route, logged_in: Browser) -> None:
    assert "De jaren van de route zijn nog niet ingevuld." in page(logged_in("bram"), route)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_item_of_an_example_is_in_the_picture_and_in_the_table_and_links_to_its_part(
    path: Path, partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    design = read_route(path, shipped_catalogue())
    route = start_route(partnership=partnership, title=design.title, kind=design.kind, design=design, by=people["dirk"])
    html = page(logged_in("bram"), route)
    for _, item in timeline(design).items:
        assert html.count(f'#{anchor(item.path)}"') >= 2, item.path


def test_the_judgements_are_counted_in_one_sentence(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    # From `leerroute route check examples/fout-dlr-kb-mbo2.yaml`: 6 violated, none unknown, 1 to decide.
    design = read_route(Path("examples/fout-dlr-kb-mbo2.yaml"), shipped_catalogue())
    route = start_route(partnership=partnership, title=design.title, kind=design.kind, design=design, by=people["dirk"])
    assert "6 moeten anders en 1 om zelf over te beslissen." in page(logged_in("bram"), route)


def test_a_judgement_opens_to_its_article_and_to_how_sure_we_are(hbr: Route, logged_in: Browser) -> None:
    html = page(logged_in("bram"), hbr)
    assert (
        '<a href="https://wetten.overheid.nl/jci1.3:c:BWBR0044212&artikel=2.107h&lid=1" rel="external noreferrer">'
        "WVO 2020 2.107h lid 1</a>" in html
    )
    told = words(html)
    assert "uren: 4.220; minstens: 4.000" in told
    assert "in de wettekst zelf gelezen" in told


def test_a_judgement_about_a_sum_jumps_to_the_totals(hbr: Route, logged_in: Browser) -> None:
    html = page(logged_in("bram"), hbr)
    assert 'href="#deel-hours-total"' in html
    assert 'id="deel-hours-total"' in html


def test_a_judgement_about_what_no_field_holds_jumps_to_the_part_around_it(hbr: Route, logged_in: Browser) -> None:
    # years[2].hours.bpv compares the companies with the units of year 2; a year has no field "hours".
    html = page(logged_in("bram"), hbr)
    assert "deel=years%5B2%5D#deel-years-2" in html
    assert "hours.bpv#" not in html


def test_nothing_is_loaded_from_elsewhere(hbr: Route, logged_in: Browser) -> None:
    html = page(logged_in("bram"), hbr)
    assert not re.findall(r'(?:src|<link[^>]*href)="https?:', html)
    assert "style=" not in html


def test_a_word_of_the_schools_cannot_become_part_of_the_page(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    title = "<script>alert(1)</script>"
    route = of_design(
        partnership, people["dirk"], years=[{"number": 1, "units": [{"code": "X", "title": title, "part": "vo"}]}]
    )
    raw = logged_in("bram").get(f"/route/{route.pk}/").content.decode()
    assert title not in raw
    assert "&lt;script&gt;" in raw


def test_blocks_are_drawn_and_told(partnership: Partnership, people: dict[str, Person], logged_in: Browser) -> None:
    units = [{"code": "NE", "part": "vo", "blocks": [2, 3]}, {"code": "EN", "part": "vo"}]
    route = of_design(partnership, people["dirk"], years=[{"number": 1, "blocks": 4, "units": units}])
    html = page(logged_in("bram"), route)
    assert '<rect class="strip-run" x="1" width="2" height="1"/>' in html
    assert "blok 2 en 3" in html
    assert "hele jaar" in html


def test_the_page_says_what_nobody_judged_yet(hbr: Route, logged_in: Browser) -> None:
    told = words(page(logged_in("bram"), hbr))
    assert "nog niet beoordeeld" in told
    assert "1 jaar gewonnen op vmbo en mbo na elkaar (5 jaar)" in told


def test_the_pieces_come_alone_for_a_page_that_is_open(hbr: Route, logged_in: Browser) -> None:
    html = page(logged_in("bram"), hbr, "beeld/")
    assert html.count('hx-swap-oob="innerHTML"') == 4
    assert "<html" not in html


def test_in_english_no_dutch_sentence_is_left(hbr: Route, logged_in: Browser) -> None:
    browser = logged_in("bram")
    browser.cookies["django_language"] = "en"
    told = words(page(browser, hbr, "beeld/"))
    for dutch in ("nog niet ingevuld", "klokuren", "hele jaar", "moet anders", "Bij elkaar", "Vergeleken", "Jaar 1"):
        assert dutch not in told
    assert "Year 1" in told


def test_an_outsider_gets_no_piece(hbr: Route, logged_in: Browser) -> None:
    assert logged_in("esra").get(f"/route/{hbr.pk}/beeld/").status_code == 404


def test_a_route_of_five_years_with_thirty_units_each_is_shown_whole(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    years = [
        {
            "number": number,
            "blocks": 40,
            "units": [
                {"code": f"E{n}", "title": f"Eenheid {n}", "part": ["vo", "mbo", "joint"][n % 3], "blocks": [n + 1]}
                for n in range(30)
            ],
        }
        for number in range(1, 6)
    ]
    route = of_design(partnership, people["dirk"], years=years)
    html = page(logged_in("bram"), route, "beeld/")
    assert html.count('class="lane-item"') == 150
    assert html.count('class="strip-run"') == 150
