"""What guards a reader is written once, and the pages have it from there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.ground.guards import VAGTER
from linealen.door import MOST_FREE_TEXT
from tests.conftest import ROOT

SOURCES = [
    path
    for folder in ("build_scripts", "overrides")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".py", ".html", ".js")
]


def _with(pattern: str) -> list[str]:
    return [
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        if re.search(pattern, path.read_text("utf-8"))
    ]


def test_the_policies_stand_in_one_place() -> None:
    assert _with("default-src '") == ["build_scripts/ground/csp.py"]


@pytest.mark.parametrize("key", ["tavs-minutter", "varsel-sekunder", "cpr", "stoerste-fil"])
def test_templates_have_the_guards_from_the_build(key: str) -> None:
    for path in SOURCES:
        for value in re.findall(rf'data-{key}="([^"]*)"', path.read_text("utf-8")):
            assert value == f"{{{{ vagter.{key.replace('-', '_')} }}}}", path


@pytest.mark.parametrize("page", ["linealen/index.html", "skabeloner/underretning/index.html"])
def test_pages_one_writes_on_are_cleared_and_know_a_cpr_number(site: Path, page: str) -> None:
    text = (site / page).read_text("utf-8")
    assert 'data-tavs-minutter="15" data-varsel-sekunder="120"' in text and "data-cpr=" in text


@pytest.mark.parametrize(
    ("text", "like"),
    [("010120-1234", True), ("3112991234", True), ("den 010120 1234.", True),
     ("320120-1234", False), ("011320-1234", False), ("20 00 01 11", False),
     ("2010120-1234", False)],
)  # fmt: skip
def test_what_looks_like_a_cpr_number(text: str, like: bool) -> None:
    assert bool(re.search(VAGTER.cpr, text)) is like


def test_what_can_be_written_can_be_opened_again() -> None:
    assert 0 < VAGTER.laengste_tekst < MOST_FREE_TEXT
