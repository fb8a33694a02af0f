"""A step that only tells something: on its page, after it, on the whole path, on card and paper."""

from __future__ import annotations

import io
import re
from pathlib import Path

from playwright.sync_api import Browser
from pypdf import PdfReader

from build_scripts import site as site_builder
from build_scripts.ground.addresses import BILLEDE, HANDLEKORT, HANDLEVEJE, HELE_VEJEN
from build_scripts.setup import npm
from tests.browser.test_accessibility import RUN, TAGS
from tests.conftest import ROOT
from tests.serving import serving
from tests.veje.test_bygget import plain
from tests.veje.vejmappe import copy, edit

TITLE = "Du er ikke alene om det"
TEXT = "Din leder kan sidde ved siden af dig, når du ringer."
ON = "Videre: Ring nu"


def test_it_is_read_passed_and_found_again(
    project: Path, tmp_path: Path, chromium: Browser
) -> None:
    folder = copy(project)
    edit(folder, "vej.yml", "ja: {tekst: Ja, til: ring-nu}", "ja: {tekst: Ja, til: oplyst}")
    edit(folder, "vej.yml", "\nudfald:\n", "\n  oplyst:\n    videre: ring-nu\n\nudfald:\n")
    edit(folder, "tekst/oplyst.md", "", f"# {TITLE}\n\n{TEXT}\n")
    site = tmp_path / "site"
    site_builder.build(project, site)
    below = site / HANDLEVEJE / "god"

    def shown(address: str) -> str:
        return plain((below / address / "index.html").read_text("utf-8"))

    # It says that it is no question, what it says, and where its one button leads.
    step = shown("ja")
    assert "Godt at vide" in step and "Spørgsmål 2" not in step
    assert TITLE in step and TEXT in step and ON in step
    # Afterwards it has been read, and is no answer that could be changed.
    after = (below / "ja" / "videre" / "index.html").read_text("utf-8")
    assert re.search(rf"{TITLE}</dt>\s*<dd>Læst ", after)
    assert after.partition("<main")[2].count("<details") == 1
    whole = shown(HELE_VEJEN)
    assert TITLE in whole and TEXT in whole
    assert TITLE in (below / BILLEDE).read_text("utf-8")
    assert TITLE in shown(HANDLEKORT) and TEXT in shown(HANDLEKORT)

    context = chromium.new_context(bypass_csp=True)
    tab = context.new_page()
    axe = (npm.packages(ROOT) / "axe-core" / "axe.min.js").read_text("utf-8")
    with serving(site) as server:
        for address in ("ja/", "ja/videre/", f"{HANDLEKORT}/", f"{HELE_VEJEN}/"):
            for width in (360, 1280):
                tab.set_viewport_size({"width": width, "height": 900})
                tab.goto(f"{server}/{HANDLEVEJE}/god/{address}")
                tab.evaluate(axe)
                assert tab.evaluate(RUN, TAGS) == []
                assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.goto(f"{server}/{HANDLEVEJE}/god/{HANDLEKORT}/")
        paper = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))
        assert len(paper.pages) == 1 and TITLE in paper.pages[0].extract_text()
        tab.goto(f"{server}/{HANDLEVEJE}/god/ja/")
        paper = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))
        assert ON in " ".join(paper.pages[0].extract_text().split())
    context.close()
