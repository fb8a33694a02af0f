"""Any runner builds the same site, and the build's date is what the review banner goes by."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.html_page import Page, read, read_all

LATER = "1900000000"  # 17 March 2030: every page is past its date
# Which region a number is for, and which days are holidays, depends on the day of the build.
OF_THE_DAY = {"numre/", "redskaber/ingen-svarer/"}
BANNER = re.compile(r"Siden er ikke gennemgået til tiden\. .*? forældet\. ")


def build(runner: str, target: Path, epoch: str) -> Path:
    """Build the bare pages, without our passes, with a runner's own command."""
    done = subprocess.run(
        [sys.executable, "-m", runner, "build", "--strict", "-f", "mkdocs.yml", "-d", str(target)],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "DISABLE_MKDOCS_2_WARNING": "true",
            "SOURCE_DATE_EPOCH": epoch,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="module")
def late(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Asks for ``site`` first: the engine must have been made, or its address would be empty.
    return build("mkdocs", tmp_path_factory.mktemp("mkdocs") / "site", LATER)


@pytest.fixture(scope="module")
def late_pages(late: Path) -> dict[str, Page]:
    return read_all(late)


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_properdocs_builds_the_same_pages_with_the_same_text(late: Path, tmp_path: Path) -> None:
    other = build("properdocs", tmp_path / "site", LATER)
    assert files(late) == files(other)
    # What is the same to the byte need not be read.
    for name in files(late):
        if name.endswith(".html") and (late / name).read_bytes() != (other / name).read_bytes():
            ours, theirs = read(late, late / name), read(other, other / name)
            assert (ours.text, ours.links()) == (theirs.text, theirs.links()), name


def test_a_page_past_its_date_says_so(late_pages: dict[str, Page], pages: dict[str, Page]) -> None:
    assert [u for u, page in pages.items() if page.with_class("boks--forfalden")] == []
    silent = [u for u, page in late_pages.items() if not page.with_class("boks--forfalden")]
    assert silent == ["404.html"]


def test_the_passes_change_no_word(late_pages: dict[str, Page], pages: dict[str, Page]) -> None:
    assert set(late_pages) == set(pages)
    bare = {url: BANNER.sub("", page.text) for url, page in late_pages.items()}
    assert {url for url, page in pages.items() if bare[url] != page.text} == OF_THE_DAY
