"""The editions in a real browser: everybody can read them, and no word is too long for a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_scripts.setup import npm
from tests.browser.test_accessibility import COLOURS, RUN, TAGS
from tests.conftest import ROOT
from tests.serving import serving
from tests.site.html_page import read_all
from tests.site.test_markup import judge
from tests.sites import EKSEMPLER

PAGES = (
    "", "kommunen/", "samarbejde/", "samarbejde/fokusteam/", "akut/", "beredskab/", "linealen/",
    "linealen/papir/3-6/", "handleveje/underretning/hele-vejen/",
    "handleveje/underretning/handlekort/", "404.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def axe() -> str:
    return (npm.packages(ROOT) / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_brand_s_colours(
    chromium: Browser, eksempelsites: dict[str, Path], axe: str, scheme: str
) -> None:
    only = COLOURS if scheme == "dark" else TAGS
    for udgave in (EKSEMPLER[0], EKSEMPLER[2]):
        with serving(eksempelsites[udgave]) as address:
            page = chromium.new_page(color_scheme="dark" if scheme == "dark" else "light")
            for path in PAGES[:-1]:  # the last is built for its domain, not for this server
                page.goto(f"{address}/{path}")
                page.evaluate(axe)
                assert page.evaluate(RUN, only) == [], (
                    udgave,
                    path,
                )
            page.close()


def test_the_longest_words_do_not_push_a_phone_s_page_sideways(
    chromium: Browser, ond: Path, axe: str
) -> None:
    with serving(ond) as address:
        page = chromium.new_page(viewport={"width": 320, "height": 700})
        for path in PAGES:
            page.goto(f"{address}/{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
            page.evaluate(axe)
            assert page.evaluate(RUN, TAGS) == [], path
        page.close()


def test_pages_with_facts_are_valid_html(
    eksempelsites: dict[str, Path], ond: Path, tmp_path: Path
) -> None:
    """The neutral edition has no numbers to mark up; these have, and the last has hostile words."""
    for built in (*eksempelsites.values(), ond):
        some, work = tmp_path / built.name / "sider", tmp_path / built.name / "arbejde"
        for path in PAGES:
            name = path if path.endswith(".html") else f"{path}index.html"
            (some / name).parent.mkdir(parents=True, exist_ok=True)
            text = (built / name).read_text("utf-8")
            if built == ond:
                # Hostile words are longest as they are escaped, and a title has a limit.
                text = re.sub(r"<title>.*?</title>", "<title>Ond</title>", text, flags=re.DOTALL)
            (some / name).write_text(text, "utf-8")
        judge(some, read_all(some).values(), work)
