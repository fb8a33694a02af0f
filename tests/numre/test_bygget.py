"""A municipality's own site: its region's number wherever a reader is sent there, and no other."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from build_scripts import content
from build_scripts import site as site_builder
from build_scripts.register.load import load_register
from build_scripts.udgaver.new import Svar, udgavefil
from tests.conftest import ROOT
from tests.site.html_page import Page, read_all
from tests.sites import MadeOnce

DAG = date(2026, 11, 30)
LINEAL = content.load_grundlag(ROOT).lineal
# Packs of sentences for those who read them through: a pack sends nobody anywhere.
PAKKER = "om/til-gennemlaesning/"
VAGTER = {each.nummer.replace(" ", "") for each in LINEAL.numre if each.telefon == "laegevagt"}


@pytest.fixture(scope="module")
def aarhus(kopi: Path, made_once: MadeOnce) -> dict[str, Page]:
    """A fork in Region Midtjylland, as ``ny-kommune`` begins it."""

    def build(target: Path) -> None:
        neutral = content.load(ROOT, "neutral", DAG)
        kommune = load_register(ROOT).kommune("aarhus")
        svar = Svar(kommune, "Aarhus for børn", "x@aarhus.example", 10, "hoejest-er-vaerst", ())
        folder = kopi / "kommuner" / kommune.id
        folder.mkdir()
        text = udgavefil(svar, neutral.udgave, neutral.skala, DAG)
        (folder / "udgave.yml").write_text(text, encoding="utf-8", newline="\n")
        site_builder.build(kopi, target, udgave=kommune.id, draft=True)

    return read_all(made_once("aarhus", build))


def _ringes(page: Page) -> set[str]:
    links = {each["href"] for each in page.all("a") if each["href"].startswith("tel:")}
    return {link.removeprefix("tel:") for link in links} & VAGTER


def test_a_fork_in_midtjylland_shows_its_own_and_no_other(aarhus: dict[str, Page]) -> None:
    assert len(VAGTER) == 5
    shown = {url: _ringes(page) for url, page in aarhus.items()}
    assert {number for numbers in shown.values() for number in numbers} == {"70113131"}
    for url in ("akut/", "numre/", "beredskab/plakat/", "beredskab/pixi/", "beredskab/foerst/",
                "linealen/", "foraeldre/hvem-kan-du-ringe-til/"):  # fmt: skip
        assert shown[url] == {"70113131"}, url
    told = {url for url in shown if re.fullmatch(r"handleveje/[a-z-]+/hele-vejen/", url)}
    assert any(shown[url] for url in told)


def test_every_page_that_sends_its_reader_there_has_the_number(aarhus: dict[str, Page]) -> None:
    """In a path an outcome that says so; on a written page the body of it."""
    without = [
        url
        for url, page in aarhus.items()
        if "ring til lægevagten" in page.text.lower()
        and not _ringes(page)
        and not url.startswith(PAKKER)
    ]
    assert without == []


def test_a_reader_of_the_neutral_edition_chooses_the_region_without_script(site: Path) -> None:
    pages = read_all(site)
    printed = {
        n.nummer.replace(" ", "") for n in LINEAL.numre if n.telefon == "laegevagt" and n.trykkes
    }
    for url in ("akut/", "numre/", "linealen/"):
        assert _ringes(pages[url]) == printed, url
    assert pages["numre/"].all("script") == []
    chosen = [each["id"] for each in pages["numre/"].with_class("numre__region")]
    assert chosen == [f"region-{each}" for each in ("hovedstaden", "sjaelland", "syddanmark",
                                                    "midtjylland", "nordjylland")]  # fmt: skip
    for kommune in load_register(ROOT).kommuner:
        assert kommune.navn in pages["numre/"].text
