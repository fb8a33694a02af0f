"""On paper: the card is one page whatever the path, and a question can be read without links."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from build_scripts.ground.addresses import HANDLEKORT, HANDLEVEJE, HELE_VEJEN
from build_scripts.veje.build import most_urgent
from build_scripts.veje.pages import vejsider
from tests.veje import rigtige


@pytest.fixture(scope="module")
def sheet(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    yield opened
    opened.close()


def printed(sheet: Page, address: str) -> list[str]:
    """The text of each page of paper."""
    sheet.goto(address)
    pdf = sheet.pdf(prefer_css_page_size=True)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_the_card_is_one_page_with_everything_on_it(server: str, sheet: Page, id_: str) -> None:
    pages = printed(sheet, f"{server}/{HANDLEVEJE}/{id_}/{HANDLEKORT}/")
    assert len(pages) == 1
    for heading in ("Gør nu", "Gør ikke", "Hvad siger du til barnet?", "Ring til", "Skriv ned"):
        assert heading in pages[0]
    order = most_urgent(rigtige.walked(id_).vej).paabud
    text = " ".join(sheet.inner_text("article").split())
    says = (order.ordre, order.sig_ikke, order.til_foraeldre, order.til_barnet, order.skriv_ned)
    assert [each for each in says if each not in text] == []
    # Nothing is cut off: the page is no taller than the paper.
    sheet.emulate_media(media="print")
    sheet.set_viewport_size({"width": 688, "height": 400})
    assert sheet.evaluate("document.documentElement.scrollHeight") <= 1032
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 688
    sheet.emulate_media(media="null")


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_a_question_on_paper_has_its_answers_and_those_given(
    server: str, sheet: Page, id_: str
) -> None:
    sides = vejsider(rigtige.walked(id_), rigtige.neutral().udgave.fakta)
    side = max((s for s in sides if s.tilstand.trin), key=lambda s: len(s.givne))
    trin = side.tilstand.trin
    assert trin is not None
    sheet.emulate_media(media="print")
    sheet.goto(f"{server}/{side.adresse}")
    text = sheet.evaluate("document.querySelector('article').innerText")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    wanted = [trin.titel, *(svar.tekst for svar in trin.svar)]
    for given in side.givne:
        wanted += [given.spoergsmaal, *([] if given.oplysning else ["; ".join(given.svar)])]
    assert [words for words in wanted if words not in " ".join(lines)] == []
    assert not {"Skift", "Tilbage", "Begynd forfra"} & set(lines)
    sheet.emulate_media(media="null")


def test_the_picture_has_room_on_its_page(server: str, sheet: Page) -> None:
    sheet.emulate_media(media="print")
    sheet.set_viewport_size({"width": 688, "height": 1032})
    for id_ in rigtige.IDS:
        sheet.goto(f"{server}/{HANDLEVEJE}/{id_}/{HELE_VEJEN}/")
        box = sheet.locator(".flow img").bounding_box()
        assert box is not None
        assert box["x"] >= -1 and box["x"] + box["width"] <= 689, (id_, box)
        assert box["height"] <= 1032, (id_, box)
    sheet.emulate_media(media="null")


def test_the_pixi_version_is_one_page(server: str, sheet: Page) -> None:
    sheet.goto(f"{server}/beredskab/pixi/")
    pdf = PdfReader(io.BytesIO(sheet.pdf(format="A4", print_background=True)))
    assert len(pdf.pages) == 1
    assert "Skriv her" in pdf.pages[0].extract_text()
