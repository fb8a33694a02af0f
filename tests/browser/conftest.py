"""A walk for each test, and a browser without WebAssembly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_scripts.setup import browser, npm
from tests.browser.walk import Walk, new_walk

ROOT = Path(__file__).resolve().parent.parent.parent

NewWalk = Callable[..., Walk]


@pytest.fixture
def walks(chromium: Browser, server: str) -> Iterator[NewWalk]:
    """Makes walks; options are those of a browser context."""
    made: list[Walk] = []

    def make(**options: object) -> Walk:
        made.append(new_walk(chromium, server, **options))
        return made[-1]

    yield make
    for walk in made:
        walk.page.context.close()


@pytest.fixture
def walk(walks: NewWalk) -> Walk:
    """A visit that has just begun."""
    return walks().open()


@pytest.fixture(scope="session")
def without_wasm(chromium: Browser) -> Iterator[Browser]:
    """Chromium as under a policy that switches WebAssembly off."""
    running = chromium.browser_type.launch(
        executable_path=str(browser.executable(ROOT)),
        args=[*(flag for flag in browser.FLAGS if flag != "--headless"), "--js-flags=--jitless"],
    )
    yield running
    running.close()


@pytest.fixture(scope="session")
def remembering(chromium: Browser) -> Iterator[Browser]:
    """Chromium with its back/forward cache, which Playwright switches off."""
    running = chromium.browser_type.launch(
        executable_path=str(browser.executable(ROOT)),
        args=[flag for flag in browser.FLAGS if flag != "--headless"],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield running
    running.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return (npm.packages(ROOT) / "axe-core" / "axe.min.js").read_text("utf-8")
