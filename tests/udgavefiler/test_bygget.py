"""What is made of an edition's facts, as it stands on the built site and on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pypdf
import pytest
from playwright.sync_api import Browser, Page

from build_scripts import content
from build_scripts.udgaver.model import Udgave
from tests.serving import serving

STORBY = "eksempel-storby"
A4, A3 = (210, 297), (297, 420)


@pytest.fixture(scope="module")
def edition(eksempelsites: dict[str, Path]) -> Path:
    return eksempelsites[STORBY]


@pytest.fixture(scope="module")
def storby(root: Path) -> Udgave:
    return content.load(root, STORBY).udgave


@pytest.fixture(scope="module")
def address(edition: Path) -> Iterator[str]:
    with serving(edition) as running:
        yield running


@pytest.fixture(scope="module")
def paper(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def printed(page: Page, address: str) -> list[tuple[int, int]]:
    """The sheets that the page takes, in millimetres."""
    page.goto(address)
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [
        (round(float(it.mediabox.width) / 72 * 25.4), round(float(it.mediabox.height) / 72 * 25.4))
        for it in sheets
    ]


@pytest.mark.parametrize(
    ("where", "size"),
    [("beredskab/plakat/", A4), ("beredskab/plakat-a3/", A3), ("beredskab/pixi/", A4)],
)
def test_each_is_one_sheet(
    server: str, address: str, paper: Page, where: str, size: tuple[int, int]
) -> None:
    assert printed(paper, f"{server}/{where}") == [size]
    assert printed(paper, f"{address}/{where}") == [size]


def test_the_poster_has_the_numbers_or_lines_to_write_on(site: Path, edition: Path) -> None:
    local = (edition / "beredskab/plakat/index.html").read_text("utf-8")
    for number in ("112", "114", "20&nbsp;00&nbsp;01&nbsp;11", "20&nbsp;00&nbsp;01&nbsp;12"):
        assert number in local.split('class="plakat__numre"')[1]
    neutral = (site / "beredskab/plakat/index.html").read_text("utf-8")
    assert neutral.count("skrivelinje") == 5
    for word in (">Se<", ">Spørg<", ">Sig det<", ">Skriv<"):
        assert word in neutral


def test_the_pixi_page_has_the_same(site: Path, edition: Path) -> None:
    page = "beredskab/pixi/index.html"
    local = (edition / page).read_text("utf-8").split('id="skriv-her"')[1]
    assert "20&nbsp;00&nbsp;01&nbsp;11" in local.split("</table>")[0]
    assert (site / page).read_text("utf-8").count("skrivelinje") == 6


def test_was_leads_to_the_statement(edition: Path, storby: Udgave) -> None:
    page = (edition / "was/index.html").read_text("utf-8")
    assert storby.was and f'href="{storby.was.adresse}"' in page
    assert 'http-equiv="refresh"' not in page
    person = storby.redaktion.tilgaengelighed
    assert person is not None
    assert person.mail in page
    assert person.telefon.replace(" ", "&nbsp;") in page


def test_privacy_and_accessibility_name_the_municipality(edition: Path, storby: Udgave) -> None:
    privacy = (edition / "om/privatliv/index.html").read_text("utf-8")
    assert f"drives af <strong>{storby.kommune}</strong>" in privacy
    access = (edition / "om/tilgaengelighed/index.html").read_text("utf-8")
    assert storby.was and storby.was.adresse in access
    for text in (privacy, access):
        assert "<!-- " not in text


def test_no_place_is_left_open_in_the_neutral_edition(site: Path) -> None:
    for page in ("om/privatliv", "om/tilgaengelighed", "beredskab/pixi", "beredskab/plakat"):
        assert "<!-- " not in (site / page / "index.html").read_text("utf-8"), page
    for name in ("was", "kommunen", ".well-known"):
        assert not (site / name).exists()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if tag == "a" and name == "href"]


def test_every_file_is_linked_from_the_municipalitys_page(edition: Path) -> None:
    links = _Links()
    links.feed((edition / "kommunen/index.html").read_text("utf-8"))
    reached = {urljoin("/kommunen/", link).lstrip("/") for link in links.found}
    made = {
        path.relative_to(edition).as_posix()
        for ending in ("*.ics", "*.vcf")
        for path in edition.rglob(ending)
    }
    assert len(made) > 10
    assert made <= reached
    assert {"beredskab/plakat/", "beredskab/plakat-a3/", "was/"} <= reached
    privacy = (edition / "om/privatliv/index.html").read_text("utf-8")
    assert 'href="../../.well-known/security.txt"' in privacy
    assert (edition / ".well-known/security.txt").is_file()
