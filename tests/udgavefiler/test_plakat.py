"""The A3 poster is the A4 poster on a larger sheet, however its author writes the title."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from build_scripts.ground.files import load_files
from build_scripts.prosa import load
from build_scripts.udgavefiler import plakat
from tests.ordene import UDGAVEORD

HEAD = "template:   'plakat.html'\nejer: Redaktionen\ngennemgaaet: 2026-11-25\n"
BODY = "# Bekymret?\n\n---\n\ntemplate: plakat.html\n"


def _read(text: str) -> load.Skreven:
    hoved, tekst, line = load.divided(text, "docs/beredskab/plakat.md")
    return load.Skreven(plakat.FIL, hoved, tekst, line)


@pytest.mark.parametrize(
    ("written", "titel"),
    [
        ('"Plakat: Se – Skriv"', "Plakat i A3: Se – Skriv"),
        ("'Plakat: »Se« og \"Skriv\"'", 'Plakat i A3: »Se« og "Skriv"'),
        ('"Fire \\"ord\\" \\\\ på væggen"', 'Fire "ord" \\ på væggen i A3'),
        ("Plakat", "Plakat i A3"),
        (">-\n  Plakat:\n  fire ord", "Plakat i A3: fire ord"),
    ],
)
def test_whatever_quotes_the_title_stands_in(written: str, titel: str) -> None:
    large = _read(plakat.stor_plakat(_read(f"---\ntitle: {written}\n{HEAD}---\n{BODY}"), UDGAVEORD))
    assert large.hoved.data == {
        "title": titel,
        "template": "plakat-a3.html",
        "ejer": "Redaktionen",
        "gennemgaaet": "2026-11-25",
    }
    assert large.tekst == BODY


def test_the_real_one(root: Path) -> None:
    small = load.parse_page(load_files(root, [load.DOCS]), f"{load.DOCS}/{plakat.FIL}")
    large = _read(plakat.stor_plakat(small, UDGAVEORD))
    assert isinstance(small.hoved.data, dict) and isinstance(large.hoved.data, dict)
    differ = {key for key, value in small.hoved.data.items() if large.hoved.data[key] != value}
    assert differ == {"title", "template"} and large.tekst == small.tekst


@pytest.mark.parametrize("address", ["plakat", "plakat-a3", "pixi"])
def test_what_hangs_on_the_wall_is_one_sheet(server: str, chromium: Browser, address: str) -> None:
    """Whatever the orders on it come to say."""
    tab = chromium.new_page()
    tab.goto(f"{server}/beredskab/{address}/")
    paper = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True, format="A4")))
    tab.close()
    assert len(paper.pages) == 1
