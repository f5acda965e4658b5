"""Curricula on the site: uploads in leerroute's own template."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

HEADING = "programma,programma_titel,kant,eenheid,eenheid_titel,eenheid_soort,eenheid_niveaus,taak_titel,eindterm,eindterm_tekst"
ROW = 'MOLEN,"Eigen modules van De Verzonnen Molen",vmbo,MOLEN-1,{title},keuzevak,bb kb,Brood,1,"{outcome}"'
Sheet = Callable[..., SimpleUploadedFile]


@pytest.fixture
def sheet() -> Sheet:
    """A template with one unit, as a school would fill it in."""

    def made(
        title: str = "Ambachtelijke broodjes", outcome: str = "deeg kneden en vormen", name: str = "modules.csv"
    ) -> SimpleUploadedFile:
        words = f"{HEADING}\n{ROW.format(title=title, outcome=outcome)}\n"
        return SimpleUploadedFile(name, words.encode())

    return made
