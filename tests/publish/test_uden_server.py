"""The zip, opened from a folder: what can be read, what cannot work, and that the pages say so."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.publish import write
from build_scripts.publish.file_links import with_file_names
from build_scripts.publish.place import sted
from build_scripts.publish.recipes import opskrift
from tests.publish.conftest import Publish


@pytest.fixture(scope="module")
def whole(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site as it lies in the zip."""
    ud = tmp_path_factory.mktemp("hele") / "zip"
    return write.write_site(site, ud, opskrift("zip"), sted("", ""), lambda _: None)


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def address(hjemme: Path, name: str) -> str:
    return (hjemme / name).as_uri()


def test_the_acute_page_is_found_and_looks_like_itself(tab: Page, whole: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(address(whole, "index.html"))
    tab.click("text=Barn i fare nu?")
    assert tab.url == address(whole, "akut/index.html")
    expect(tab.locator("main a[href='tel:112']").first).to_be_visible()
    # The sheet is read from a folder, too: the way to ring is a button.
    colour = "getComputedStyle(document.querySelector('.akutlinje')).backgroundColor"
    assert tab.evaluate(colour) not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert {urlsplit(url).scheme for url in asked} <= {"file", "data"}


LINKS = "[...document.links].map(link => link.href).filter(href => href.startsWith('file:'))"


@pytest.mark.parametrize(
    "name", ["index.html", "om/sideoversigt/index.html", "handleveje/akut-fare/index.html"]
)
def test_every_link_leads_to_a_file(tab: Page, whole: Path, name: str) -> None:
    tab.goto(address(whole, name))
    links = tab.evaluate(LINKS)
    assert len(links) > 10
    assert [it for it in links if not Path(unquote(urlsplit(it).path)).is_file()] == []


def test_the_ruler_and_the_search_say_that_they_cannot(tab: Page, whole: Path) -> None:
    tab.goto(address(whole, "linealen/index.html"))
    expect(tab.locator(".uden-js").first).to_contain_text("kan ikke føre dig trin for trin")
    expect(tab.locator("input[name=fare]").first).to_be_visible()
    tab.goto(address(whole, "soeg/index.html"))
    expect(tab.locator("#soeg-uden")).to_be_visible()
    expect(tab.locator("#soeg-form")).to_be_hidden()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="akut/">', '<a href="akut/index.html">'),
        ('<a class="x" href="../../akut/#nu">', '<a class="x" href="../../akut/index.html#nu">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="#nu">', '<a href="#nu">'),
        ('<a href="tel:112">', '<a href="tel:112">'),
        ('<a href="mailto:x@y.example">', '<a href="mailto:x@y.example">'),
        ('<a href="https://x.example/y/">', '<a href="https://x.example/y/">'),
        ('<a href="/akut/">', '<a href="/akut/">'),
        ('<a href="skabelon.docx" download>', '<a href="skabelon.docx" download>'),
        ('<link rel="canonical" href="akut/">', '<link rel="canonical" href="akut/">'),
    ],
)
def test_links_name_files(before: str, after: str) -> None:
    assert with_file_names(before) == after


def test_without_that_the_links_would_lead_to_folders(tab: Page, site: Path) -> None:
    tab.goto((site / "index.html").as_uri())
    links = tab.evaluate(LINKS)
    assert [it for it in links if not Path(unquote(urlsplit(it).path)).is_file()] != []


def test_the_zip_has_all_of_it_and_is_the_same_each_time(publish: Publish, work: Path) -> None:
    done = publish("zip", "/")
    for name in ("a.zip", "b.zip"):
        write.zip_folder(done.ud, work / name)
    assert (work / "a.zip").read_bytes() == (work / "b.zip").read_bytes()
    with zipfile.ZipFile(work / "a.zip") as packed:
        names = set(packed.namelist())
        assert packed.testzip() is None
    wanted = (
        "LAES-MIG.txt", "rettidig.conf", "site/.htaccess", "site/web.config", "site/index.html",
        "site/akut/index.html",
    )  # fmt: skip
    assert {f"intranet/{it}" for it in wanted} <= names
    assert not [it for it in names if it.startswith("/") or ".." in it.split("/")]
