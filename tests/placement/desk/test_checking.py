"""What `check` finds before anything is solved."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.placement import Weight

from .rounds import INTERNSHIPS, MODULES, findings, told, written

LEARNERS = MODULES["leerlingen.csv"]
CHOICES = MODULES["keuzes.csv"]

CASES = {
    "a table without rows": (
        {"perioden": "periode\n"},
        "error {}perioden.csv: hier staat nog niets in. Vul minstens één rij in.",
    ),
    "a learner twice": (
        {"leerlingen": f"{LEARNERS}A1;Amira;bb;Bram\n"},
        "error {}leerlingen.csv, regel 5, leerling: hier staat 'A1'; dit staat ook al in regel 2.",
    ),
    "a choice for an unknown module, with the nearest": (
        {"keuzes": f"{CHOICES}E1;ROBO;2\n"},
        "error {}keuzes.csv, regel 8, module: hier staat 'ROBO'; 'ROBO' staat niet bij de modules. Bedoel je 'ROB'?",
    ),
    "a choice of an unknown learner": (
        {"keuzes": f"{CHOICES}X9;ROB;1\n"},
        "error {}keuzes.csv, regel 8, leerling: hier staat 'X9'; 'X9' staat niet bij de leerlingen.",
    ),
    "the same module twice in one learner's choices": (
        {"keuzes": f"{CHOICES}E1;KOK;2\n"},
        "error {}keuzes.csv, regel 8, module: hier staat 'KOK'; leerling E1 koos 'KOK' al in regel 6.",
    ),
    "the same module twice in one row": (
        {"keuzes": "leerling;keuze 1;keuze 2\nA1;ROB;ROB\nD1;ROB;\nE1;KOK;\n"},
        "error {}keuzes.csv, regel 2, keuze 2: hier staat 'ROB'; leerling A1 koos 'ROB' al in regel 2.",
    ),
    "a minimum above the maximum": (
        {"modules": "module;minimum;maximum\nROB;12;2\nKOK;1;2\nZOR;1;2\n"},
        "error {}modules.csv, regel 2, minimum: hier staat '12'; het minimum is hoger dan het maximum (2).",
    ),
    "an impossible age": (
        {"leerlingen": "leerling;geboortedatum\nA1;2111-02-03\nD1;\nE1;\n"},
        "error {}leerlingen.csv, regel 2, geboortedatum: hier staat '2111-02-03'; dan is deze leerling -84 jaar. Kijk naar het jaar.",
    ),
    "a learner without choices": (
        {"keuzes": "leerling;module;rang\nA1;ROB;1\nD1;ROB;1\n"},
        "warning {}leerlingen.csv, regel 4, leerling: hier staat 'E1'; deze leerling koos niets.",
    ),
    "fewer choices than modules to get": (
        {"instellingen": 'seed: test\nunits: {"*": 2}\n'},
        "warning {}leerlingen.csv, regel 4, leerling: hier staat 'E1'; deze leerling krijgt 2 modules en koos er 1;",
    ),
    "nobody said how many modules": (
        {"instellingen": "seed: test\nunits: {bb: 1}\n"},
        "error {}leerlingen.csv, regel 3, aantal modulen: hoeveel modules krijgt deze leerling? Ook in 1 andere regel.",
    ),
    "an unknown friend": (
        {"leerlingen": "leerling;vrienden\nA1;D2\nD1;\nE1;\n"},
        "warning {}leerlingen.csv, regel 2, vrienden: hier staat 'D2'; 'D2' staat niet bij de leerlingen. Bedoel je 'D1'?",
    ),
    "an unknown period": (
        {"modules": "module;minimum;maximum;perioden\nROB;1;2;P3\nKOK;1;2;\nZOR;1;2;\n"},
        "error {}modules.csv, regel 2, perioden: hier staat 'P3'; 'P3' staat niet bij de perioden.",
    ),
    "an unknown teacher": (
        {"modules": "module;minimum;maximum;docenten\nROB;1;2;BAX\nKOK;1;2;\nZOR;1;2;\n", "docenten": "docent\nBAK\n"},
        "error {}modules.csv, regel 2, docenten: hier staat 'BAX'; 'BAX' staat niet bij de docenten. Bedoel je 'BAK'?",
    ),
    "a kind of room that is not there": (
        {
            "modules": "module;minimum;maximum;soort lokaal\nROB;1;2;tecniek\nKOK;1;2;\nZOR;1;2;\n",
            "lokalen": "lokaal;soort;plaatsen\nT1;techniek;14\n",
        },
        "error {}modules.csv, regel 2, soort lokaal: hier staat 'tecniek'; 'tecniek' staat niet bij de soorten lokalen. Bedoel je 'techniek'?",
    ),
    "a smallest group that no room holds": (
        {
            "modules": "module;minimum;maximum;soort lokaal\nROB;2;3;techniek\nKOK;1;2;\nZOR;1;2;\n",
            "lokalen": "lokaal;soort;plaatsen\nT1;techniek;1\n",
        },
        "warning {}modules.csv, regel 2, minimum: hier staat '2'; in het grootste lokaal (techniek) passen 1 leerlingen;",
    ),
    "prerequisites in a ring": (
        {"modules": "module;minimum;maximum;eerst\nROB;1;2;ZOR\nKOK;1;2;ROB\nZOR;1;2;KOK\n"},
        "error {}modules.csv, regel 2, eerst: hier staat 'ZOR'; deze modules vragen om elkaar: ROB → ZOR → KOK → ROB.",
    ),
    "a learner fixed where the choice was not": (
        {"vast": "leerling;module;periode\nE1;ZOR;P1\n"},
        "error {}vast.csv, regel 2, leerling: hier staat 'E1'; leerling E1 staat vast op 'ZOR', maar koos daar 'niet'.",
    ),
    "more groups opened than the module allows": (
        {
            "modules": "module;minimum;maximum;groepen\nROB;1;2;1\nKOK;1;2;\nZOR;1;2;\n",
            "groepen": "module;periode;groepen\nROB;P1;2\n",
        },
        "error {}groepen.csv, regel 2, groepen: hier staat '2'; bij de module staat hoogstens 1.",
    ),
    "a budget for nobody": (
        {"instellingen": 'seed: test\nunits: {"*": 1}\nbudget: 0\n'},
        "error {}instellingen.yaml, budget: hier staat '0'; in 0 groepen passen hoogstens 0 leerlingen, en er zijn 3 plaatsen nodig.",
    ),
    "a budget that is too small": (
        {"instellingen": 'seed: test\nunits: {"*": 1}\nbudget: 1\n'},
        "warning {}instellingen.yaml, budget: hier staat '1'; in 1 groep passen hoogstens 2 leerlingen",
    ),
    "more learners than places": (
        {"modules": "module;minimum;maximum;groepen\nROB;1;1;0\nKOK;1;1;1\nZOR;1;1;0\n"},
        "warning {}modules.csv, regel 2, groepen: hier staat '0'; alle groepen samen hebben 2 plaatsen, en er zijn er 3 nodig.",
    ),
    "no period at the college": (
        {
            "modules": "module;minimum;maximum;waar\nROB;1;2;mbo\nKOK;1;2;\nZOR;1;2;\n",
            "perioden": "periode;naar het mbo\nP1;nee\nP2;nee\n",
        },
        "warning {}modules.csv, regel 2, waar: hier staat 'mbo'; deze module is op het mbo, en geen van haar perioden is dat.",
    ),
    "nobody said whether learners can be at the college": (
        {"modules": "module;minimum;maximum;waar\nROB;1;2;mbo\nKOK;1;2;\nZOR;1;2;\n"},
        "question {}perioden.csv, regel 2, naar het mbo: kunnen leerlingen dan naar het mbo?",
    ),
    "more modules than periods": (
        {"instellingen": 'seed: test\nunits: {"*": 3}\nweights: {not_chosen: 5}\n'},
        "warning {}leerlingen.csv, regel 2, afwezig: deze leerling krijgt meer modules dan er perioden zijn (2). Ook in 2 andere regels.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_in_a_round_of_modules_it_finds(case: str, tmp_path: Path) -> None:
    changed, expected = CASES[case]
    assert expected.format(f"{tmp_path}/") in told(written(tmp_path, MODULES, **changed))


INTERNSHIP_CASES = {
    "more learners than places": (
        {"plekken": "plek;bedrijf;aantal;sector;werk;begeleiding\nB1;Zorghuis;1;ZW;licht;ja\n", "keuzes": "leerling;plek;rang\nA1;B1;1\n"},
        "warning {}leerlingen.csv, regel 2, leerling: hier staat 'A1'; 2 leerlingen zoeken een plek, en er zijn er 1.",
    ),
    "a choice for an unknown place": (
        {"keuzes": "leerling;plek;rang\nA1;B11;1\nD1;B2;1\n"},
        "error {}keuzes.csv, regel 2, plek: hier staat 'B11'; 'B11' staat niet bij de plekken. Bedoel je 'B1'?",
    ),
    "a company that needs more learners than it has seats": (
        {"plekken": "plek;bedrijf;aantal;minstens;werk;begeleiding\nB1;Zorghuis;1;2;licht;ja\nB2;Thuiszorg;1;;licht;ja\n"},
        "error {}plekken.csv, regel 2, minstens: hier staat '2'; dit is meer dan er plaats is (1).",
    ),
    "a learner asked for and refused": (
        {"plekken": "plek;bedrijf;aantal;vraagt om;neemt niet;werk;begeleiding\nB1;Z;2;A1;A1;licht;ja\nB2;T;1;;;licht;ja\n"},
        "error {}plekken.csv, regel 2, neemt niet: hier staat 'A1'; het bedrijf vraagt ook om A1.",
    ),
    "work that nobody told, with learners under 16": (
        {"plekken": "plek;bedrijf;aantal;begeleiding\nB1;Zorghuis;1;ja\nB2;Thuiszorg;1;ja\n"},
        "question {}plekken.csv, regel 2, werk: wat voor werk is dit? Zolang dat open is, plaatsen we hier niemand onder de 16. Ook in 1 andere regel.",
    ),
    "a birthday that nobody told": (
        {"leerlingen": "leerling;begeleiding nodig\nA1;nee\nD1;nee\n"},
        "question {}leerlingen.csv, regel 2, geboortedatum: wanneer is deze leerling geboren?",
    ),
    "a company to grow in that offers nothing": (
        {"leerlingen": "leerling;geboortedatum;groeit bij\nA1;2011-02-03;Zorghuis Verzonen\nD1;2009-05-06;\n"},
        "warning {}leerlingen.csv, regel 2, groeit bij: hier staat 'Zorghuis Verzonen'; 'Zorghuis Verzonen' staat niet bij de bedrijven. Bedoel je 'Zorghuis Verzonnen'?",
    ),
    "travel that cannot be estimated": (
        {"leerlingen": "leerling;geboortedatum;reistijd hoogstens;postcode\nA1;2011-02-03;30;1781\nD1;2009-05-06;;1781\n"},
        "question {}leerlingen.csv, regel 2, reistijd hoogstens: hier staat '30'; zonder het bestand 'postcodes' is geen reistijd te schatten;",
    ),
    "a priority that would not count": (
        {"leerlingen": "leerling;geboortedatum;voorrang\nA1;2009-02-03;1\nD1;2009-05-06;\n"},
        "warning {}leerlingen.csv, regel 2, voorrang: hier staat '1'; voorrang telt alleen bij een loting, en in de instellingen staat 'without: total'.",
    ),
    "an age on the first day, not on today": (
        {"leerlingen": "leerling;geboortedatum\nA1;2016-12-01\nD1;2009-05-06\n"},
        "error {}leerlingen.csv, regel 2, geboortedatum: hier staat '2016-12-01'; dan is deze leerling 9 jaar.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", INTERNSHIP_CASES)
def test_in_a_round_of_internships_it_finds(case: str, tmp_path: Path) -> None:
    changed, expected = INTERNSHIP_CASES[case]
    assert expected.format(f"{tmp_path}/") in told(written(tmp_path, INTERNSHIPS, **changed))


def test_small_rounds_without_faults_have_none(tmp_path: Path) -> None:
    assert told(written(tmp_path, MODULES)) == ""


def test_errors_come_first_and_every_finding_speaks_both_languages(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, leerlingen=f"{LEARNERS}A1;Amira;bb;Bram\nZ1;Zeno;bb;Bram\n")
    found = findings(folder)
    assert [finding.weight for finding in found] == [Weight.ERROR, Weight.WARNING]
    assert all(finding.sentence("en") != finding.sentence("nl") for finding in found)


def test_a_large_round_can_be_checked(tmp_path: Path) -> None:
    """3,000 learners with five choices each: doubles are found by key, as comparing all pairs would take minutes."""
    learners = "leerling\n" + "".join(f"L{number}\n" for number in range(3000))
    choices = "leerling;module;rang\n" + "".join(
        f"L{number};M{rank};{rank}\n" for number in range(3000) for rank in range(1, 6)
    )
    modules = "module;minimum;maximum\n" + "".join(f"M{number};1;600\n" for number in range(1, 6))
    settings = 'seed: test\nunits: {"*": 1}\n'
    assert (
        told(written(tmp_path, MODULES, leerlingen=learners, keuzes=choices, modules=modules, instellingen=settings))
        == ""
    )
