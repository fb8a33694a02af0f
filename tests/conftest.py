"""What all tests share: the content, a server for the built site, a browser and a copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from build_scripts import content
from build_scripts.setup import browser
from linealen import Door, Lineal, Skala, open_door
from tests.copies import MADE, share_made
from tests.serving import serving

pytest_plugins = ("tests.quick_ring", "tests.sites")

PATIENCE_MS = 60_000
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built_content() -> content.Content:
    return content.load(ROOT)


@pytest.fixture(scope="session")
def lineal(built_content: content.Content) -> Lineal:
    return built_content.lineal


@pytest.fixture(scope="session")
def skala(built_content: content.Content) -> Skala:
    return built_content.skala


@pytest.fixture(scope="session")
def door(built_content: content.Content) -> Door:
    return open_door(built_content.lineal, built_content.compiled)


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of a server for the site, without a slash at the end."""
    with serving(site) as running:
        yield running


@pytest.fixture(scope="session")
def chromium(heavy: None) -> Iterator[Browser]:
    """A real browser, the one that ``test`` found or fetched."""
    # What is expected comes in its own time: only a machine that does other things waits so long.
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(browser.executable(ROOT)),
            args=[flag for flag in browser.FLAGS if flag != "--headless"],
        )
        yield running
        running.close()


@pytest.fixture
def project(heavy: None, root: Path, tmp_path: Path) -> Path:
    """The project's files in a folder of their own, with this environment and this cache."""
    copy = tmp_path / "projekt"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*MADE))
    (copy / ".venv").symlink_to(root / ".venv", target_is_directory=True)
    share_made(root, copy)
    return copy
