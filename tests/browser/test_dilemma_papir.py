"""A dilemma without scripts and on paper: nothing is lost but the comparing."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdf
import pytest
from playwright.sync_api import Browser, Page

from build_scripts.content import Content
from build_scripts.dilemmaer.load import LoadedDilemma, load_dilemmaer
from tests.browser.dilemmavandring import BRANCHING, LINEAR
from tests.conftest import ROOT
from tests.ordene import OEVELSESORD

BOTH = [LINEAR, BRANCHING]


@pytest.fixture(scope="module")
def read(built_content: Content) -> dict[str, LoadedDilemma]:
    lineal, skala = built_content.lineal, built_content.skala
    paths = [folder.name for folder in (ROOT / "guides/handleveje").iterdir() if folder.is_dir()]
    return {each.dilemma.id: each for each in load_dilemmaer(ROOT, lineal, skala, paths).alle}


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def _said(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("id_", BOTH)
def test_a_paper_case_with_its_guidance_folded(
    tab: Page, server: str, read: dict[str, LoadedDilemma], id_: str
) -> None:
    dilemma = read[id_].dilemma
    tab.goto(f"{server}/dilemmaer/{id_}/")
    text = _said(tab.locator("main").inner_text())
    for scene in dilemma.scener.values():
        assert scene.titel in text
        for choice in scene.goer:
            assert choice.tekst in text and choice.fordi not in text
    assert tab.locator("[data-goer]:visible, .kun-js:visible").count() == 0
    folded = tab.locator("details.scene__efter")
    assert folded.count() == len(dilemma.scener)
    for summary in folded.locator("summary").all():
        summary.click()
    text = _said(tab.locator("main").inner_text())
    for scene in dilemma.scener.values():
        for choice in scene.goer:
            assert choice.fordi in text
        for part in scene.siger:
            assert part.fordi in text
        for why in scene.ikke_tegn.values():
            assert why in text
    # No sentence that only a comparison can say.
    assert tab.locator("[data-naar]:visible").count() == 0


@pytest.mark.parametrize("id_", BOTH)
def test_the_leaders_page_holds_every_option_and_reason(
    tab: Page, server: str, read: dict[str, LoadedDilemma], id_: str
) -> None:
    loaded = read[id_]
    tab.goto(f"{server}/dilemmaer/{id_}/vejledning/")
    text = _said(tab.locator("main").inner_text())
    for goal in loaded.dilemma.maal:
        assert goal in text
    for scene in loaded.dilemma.scener.values():
        for choice in scene.goer:
            assert choice.tekst in text and choice.fordi in text
        for part in scene.siger:
            assert OEVELSESORD.parter[part.part] in text and part.fordi in text
        for why in scene.ikke_tegn.values():
            assert why in text
        for question in loaded.tekster[scene.id].samtale:
            assert question in text
    branches = {c.til for s in loaded.dilemma.scener.values() for c in s.goer if len(s.goer) > 1}
    assert len(branches) > 1


@pytest.mark.parametrize("way", ["sammen/", "to/"])
def test_the_other_ways_can_be_read_too(
    tab: Page, server: str, read: dict[str, LoadedDilemma], way: str
) -> None:
    tab.goto(f"{server}/dilemmaer/{LINEAR}/{way}")
    text = _said(tab.locator("main").inner_text())
    for scene in read[LINEAR].dilemma.scener.values():
        assert scene.titel in text
        for choice in scene.goer:
            assert choice.tekst in text
    assert tab.locator("[data-goer]:visible").count() == 0


@pytest.mark.parametrize("id_", BOTH)
def test_each_scene_is_printed_on_a_sheet_of_its_own_without_answers(
    tab: Page, server: str, read: dict[str, LoadedDilemma], id_: str
) -> None:
    dilemma = read[id_].dilemma
    tab.goto(f"{server}/dilemmaer/{id_}/ark/")
    sheets = [_said(each) for each in _printed(tab)]
    for number, scene in enumerate(dilemma.scener.values(), 1):
        card = f"{dilemma.titel}, scene {number}: {scene.titel}"
        paper = f"Svarark, scene {number}"
        cards = [n for n, sheet in enumerate(sheets) if card in sheet]
        papers = [n for n, sheet in enumerate(sheets) if paper in sheet]
        assert len(cards) == len(papers) == 1
        alone = sheets[cards[0]]
        assert all(other.titel not in alone.replace(card, "")
                   for other in dilemma.scener.values() if other is not scene)  # fmt: skip
        assert "Svarark" not in alone
        assert cards[0] < papers[0]
    everything = " ".join(sheets)
    for scene in dilemma.scener.values():
        for choice in scene.goer:
            assert choice.tekst[:40] in everything
            assert choice.fordi[:60] not in everything
    assert "Print ark" not in everything and "Øv alene" not in everything


def _printed(tab: Page) -> list[str]:
    found = pypdf.PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages
    return [each.extract_text() for each in found]
