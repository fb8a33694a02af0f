"""Every template as a Word file: readable, complete, the same bytes each time."""

from __future__ import annotations

import io

import docx
import pytest

from build_scripts.content import Content
from build_scripts.opslag.load import load_opslag
from build_scripts.opslag.word import word
from tests.conftest import ROOT
from tests.ordene import SIDEORD
from tests.veje import rigtige

NAMES = ("a", "b", "c", "d", "e")


def opslag_skabeloner() -> list[str]:
    return sorted(path.stem for path in (ROOT / "guides/opslag/skabeloner").glob("*.yml"))


@pytest.mark.parametrize("id_", opslag_skabeloner())
def test_all_of_a_template_stands_in_its_word_file(id_: str) -> None:
    sources = tuple(kilde.id for kilde in rigtige.neutral().lineal.kilder)
    skabelon = load_opslag(ROOT, sources).skabeloner[id_]
    made = word(skabelon, SIDEORD.skabelon, NAMES, "Rettidig", "Linealen")
    assert made == word(skabelon, SIDEORD.skabelon, NAMES, "Rettidig", "Linealen")
    document = docx.Document(io.BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    wanted = [skabelon.titel, *skabelon.foer_du_skriver, *skabelon.efter]
    for afsnit in skabelon.afsnit:
        wanted.append(afsnit.titel)
        for felt in afsnit.felter:
            wanted += [felt.ledetekst, *felt.valg, *felt.kolonner]
            wanted += NAMES if felt.art == "baand" else ()
    assert [words for words in wanted if words not in text] == []
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Heading 1", "Heading 2"} <= styles, "headings, so that a screen reader finds its way"


def test_no_template_asks_for_a_name_or_a_cpr_number_in_the_browser(built_content: Content) -> None:
    sources = tuple(kilde.id for kilde in built_content.lineal.kilder)
    for skabelon in load_opslag(ROOT, sources).skabeloner.values():
        for felt in (felt for afsnit in skabelon.afsnit for felt in afsnit.felter):
            asks = felt.ledetekst.lower()
            if "barnets navn" in asks or "cpr" in asks:
                assert felt.ikke_i_browser, (skabelon.id, felt.id)
